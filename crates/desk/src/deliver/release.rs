//! A published statement to somebody of the media list: exactly the words that the director signed, with
//! the line of the embargo above them as long as it holds.

use channel::{SendError, Window};
use db::Tx;
use domain::approval::Cleared;
use domain::ids::{CollaboratorId, StatementId};
use domain::intake::Identity;
use domain::statement::{Stage, cleared};
use domain::text::Language;
use store::outbox::Leased;

use super::became::reason;
use super::parts::{self, Parcel};
use super::road::{self, Road};
use super::{End, end, exhausted};
use crate::act::boxed;
use crate::statement::address;
use crate::wording::{spoken, zone};
use crate::{Desk, DeskError};

/// Where it goes, and what it says.
struct Ground {
    identity: Identity,
    text: Cleared,
}

/// Sends it to one of them, or says why not.
pub(super) async fn send(
    desk: &Desk,
    leased: &Leased,
    (statement, to): (&str, &str),
) -> Result<(), DeskError> {
    let Some(named) = statement.parse().ok().zip(to.parse().ok()) else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let Some(Ground { identity, text }) = ground(desk, named).await? else {
        return end(desk, leased, End::Spared("release_over")).await;
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

/// Nothing for one that was withdrawn meanwhile, or for somebody who left the list.
async fn ground(
    desk: &Desk,
    (statement, to): (StatementId, CollaboratorId),
) -> Result<Option<Ground>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let known = store::statement::find(tx, desk.scope(), statement).await?;
            let Some(known) = known.filter(|known| known.stage == Stage::Published) else {
                return Ok(None);
            };
            let email = address(tx, &desk, to).await?;
            let Ok(clearance) = cleared(&known) else { return Ok(None) };
            let (vault, ids) = (&desk.store().vault, [clearance.words().id]);
            let opened = store::vault::open_words(tx, desk.scope(), vault, &ids).await?;
            let opened = opened.into_iter().find_map(|(_, one)| one.into_text_and_words());
            let Some((text, words)) = opened.filter(|_| email.is_some()) else { return Ok(None) };
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let cleared = match known.embargoed(desk.now()) {
                None => clearance.release(words, text),
                Some(until) => {
                    let t = spoken(Language::Id);
                    let line = t.statement_embargo_line(t.long(until, zone(&rules.calendar)));
                    clearance.release_under(&line, words, &text)
                }
            };
            let identity = Identity { email, ..Identity::default() };
            Ok(cleared.map(|text| Ground { identity, text }))
        })
    });
    desk.store().db.read(job).await
}
