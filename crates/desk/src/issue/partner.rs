//! What partners are asked in an issue: as it is shown, as a letter, and on its way to the outbox.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{IssueId, PartnerId};
use domain::issue::partner::{Listed, Way};
use domain::issue::{Command, Issue, Referred};
use domain::organisation::Partner;
use domain::people::Actor;
use domain::text::{Body, Name};
use locale::Language;
use paper::report::PartnerLetter;
use paper::{Document, Paper};

use super::{View, open};
use crate::case::work::{self, Errand};
use crate::report::document::drawn;
use crate::said::Said;
use crate::{Desk, DeskError};

/// A question to a partner as it is shown.
#[derive(Clone, Debug)]
pub struct Asked {
    pub no: u16,
    pub partner: PartnerId,
    pub name: String,
    pub contact: Option<String>,
    pub way: Way,
    /// `None` once erased.
    pub words: Option<String>,
    pub due: Instant,
    pub late: bool,
    pub asked_at: Instant,
    pub received: Option<(String, Instant)>,
    pub answered: Option<(Option<String>, Instant)>,
}

/// What partners were asked in an issue, in order.
pub(super) async fn all(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Issue,
    said: &Said,
) -> Result<Vec<Asked>, DeskError> {
    let mut asked = Vec::with_capacity(known.referrals.len());
    for one in &known.referrals {
        let partner = of_register(tx, desk, one.referral.partner).await?;
        asked.push(shown(one, partner.as_ref(), said, desk.now()));
    }
    Ok(asked)
}

fn shown(one: &Referred, partner: Option<&Partner>, said: &Said, now: Instant) -> Asked {
    let contact = partner.and_then(|partner| partner.card.contact.as_ref());
    let name = partner.map(|partner| partner.card.name.as_str().to_owned());
    Asked {
        no: one.no,
        partner: one.referral.partner,
        name: name.unwrap_or_default(),
        contact: contact.map(|contact| contact.as_str().to_owned()),
        way: one.referral.way,
        words: said.text(one.referral.words.id),
        due: one.referral.due,
        late: one.is_late(now),
        asked_at: one.asked_at,
        received: one.received.as_ref().map(|(by, at)| (by.as_str().to_owned(), *at)),
        answered: one.answered.map(|(words, at)| (said.text(words.id), at)),
    }
}

/// The partner of the register.
pub(crate) async fn of_register(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: PartnerId,
) -> Result<Option<Partner>, DeskError> {
    Ok(store::organisation::find::<Partner>(tx, desk.scope(), id.bits()).await?)
}

/// The partner's name, for the report.
pub(crate) async fn name(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: PartnerId,
) -> Result<Option<Name>, DeskError> {
    Ok(of_register(tx, desk, id).await?.map(|partner| partner.card.name))
}

/// What the register says of the partner whom a command asks.
pub(super) async fn listed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    command: &Command<Body>,
) -> Result<Option<Listed>, DeskError> {
    let Command::Refer(referral) = command else { return Ok(None) };
    let found = of_register(tx, desk, referral.partner).await?;
    let listed = |partner: Partner| Listed {
        active: partner.card.active,
        email: partner.card.email.is_some(),
    };
    Ok(found.map(listed))
}

/// A question that goes by e-mail leaves once, under the key of its number.
pub(super) async fn plan(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Issue,
    message: u128,
) -> Result<(), DeskError> {
    let Some(last) = known.referrals.last().filter(|one| one.referral.way == Way::Email) else {
        return Ok(());
    };
    let issue = known.id.to_string();
    let key = format!("partner:{issue}:{}", last.no);
    let errand = Errand::Partner { issue, no: last.no };
    work::put_keyed(tx, desk, (None, &errand), (message, key)).await
}

/// The letter to a partner.
///
/// # Errors
/// As [`open`]; `NotFound` for a number under which nobody was asked, or once it was erased.
pub async fn letter(
    desk: &Desk,
    actor: &Actor,
    (id, no): (IssueId, u16),
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let view: View = open(desk, actor, id).await?;
    let asked = view.partners.into_iter().find(|one| one.no == no);
    let Asked { name, contact, words, due, .. } = asked.ok_or(DeskError::NotFound)?;
    let words = words.ok_or(DeskError::NotFound)?;
    let letter = PartnerLetter { partner: name, contact, words, due };
    drawn(desk, wish, |setting| paper::report::partner_letter(&letter, setting)).await
}
