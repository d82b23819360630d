//! A question to a partner of the register, by e-mail: exactly the words that whoever runs the issue
//! wrote, once.

use db::Tx;
use domain::approval::{Cleared, Routine};
use domain::ids::IssueId;
use domain::intake::Identity;
use domain::text::Language;
use store::outbox::Leased;

use super::road;
use super::{End, end};
use crate::act::boxed;
use crate::issue::of_register;
use crate::wording::{spoken, zone};
use crate::{Desk, DeskError};

/// Where it goes, and what it says.
struct Ground {
    identity: Identity,
    text: Cleared,
}

/// Sends one question, or says why not.
pub(super) async fn send(
    desk: &Desk,
    leased: &Leased,
    (issue, no): (&str, u16),
) -> Result<(), DeskError> {
    let Ok(issue) = issue.parse() else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let Some(Ground { identity, text }) = ground(desk, issue, no).await? else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let ended = road::carried(desk, leased, (&identity, &text), true).await?;
    end(desk, leased, ended).await
}

async fn ground(desk: &Desk, issue: IssueId, no: u16) -> Result<Option<Ground>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let known = store::issue::find(tx, desk.scope(), issue).await?;
            let asked =
                known.and_then(|known| known.referrals.into_iter().find(|one| one.no == no));
            let Some(asked) = asked else { return Ok(None) };
            let partner = of_register(tx, &desk, asked.referral.partner).await?;
            let email = partner.and_then(|partner| partner.card.email);
            let words = crate::case::opened(tx, &desk, asked.referral.words).await?;
            let Some(words) = words.filter(|_| email.is_some()) else { return Ok(None) };
            let t = spoken(Language::Id);
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let hospital = store::hospital::load(tx, desk.scope()).await?;
            let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
            let until = t.long(asked.referral.due, zone(&rules.calendar));
            let end = t.partner_message_end(until, &hospital);
            let text = Routine::Partner.message(format!("{words}\n\n{end}"));
            Ok(Some(Ground { identity: Identity { email, ..Identity::default() }, text }))
        })
    });
    desk.store().db.read(job).await
}
