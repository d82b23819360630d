//! A question to a partner of the register, by e-mail: exactly the words that whoever runs the issue
//! wrote, once.

use channel::{SendError, Window};
use db::Tx;
use domain::approval::{Cleared, Routine};
use domain::ids::IssueId;
use domain::intake::Identity;
use domain::text::Language;
use store::outbox::Leased;

use super::became::reason;
use super::parts::{self, Parcel};
use super::road::{self, Road};
use super::{End, end, exhausted};
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
    let Some(road) = road::others(desk, &identity).into_iter().next() else {
        return end(desk, leased, End::Spared("no_door")).await;
    };
    let Road { door, way, to, .. } = road;
    let window = Window { now: desk.now(), heard: None };
    let (text, files, thread) = (&text, Vec::new(), String::new());
    let parcel = Parcel { door, way, to, thread, text, files, window, human: true };
    match parts::send(desk, leased, &parcel).await? {
        Ok(provider_id) => {
            let connection = door.name().to_owned();
            end(desk, leased, End::Sent { connection, provider_id }).await
        }
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            end(desk, leased, End::Later { reason: "later", after }).await
        }
        Err(SendError::Later { .. }) => end(desk, leased, End::Dead("unreachable")).await,
        Err(SendError::Refused(why)) => end(desk, leased, End::Dead(reason(&why))).await,
    }
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
