//! What an embargo does to words that leave: they wait for its end, or go ahead of it under a line
//! that says so.

use db::Tx;
use domain::approval::{Clearance, Cleared, Embargoed};
use domain::calendar::{Calendar, Instant};
use domain::case::Case;
use domain::rules::Kind;
use domain::text::{Language, Words};
use jiff::SignedDuration;

use super::End;
use crate::wording::{spoken, zone};
use crate::{Desk, DeskError};

/// Under this code the outbox keeps what waits for the end of an embargo.
pub(crate) const HELD: &str = "embargo";

/// What waits is looked at again within this, should the embargo have been moved at the very moment
/// at which somebody carried it.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);

/// What the embargo of a case's answer does now; only an answer to media has one.
pub(crate) async fn of_case(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
) -> Result<Embargoed, DeskError> {
    if case.kind != Kind::MediaInquiry {
        return Ok(Embargoed::Over);
    }
    let known = store::media_inquiry::find(tx, desk.scope(), case.id).await?;
    Ok(Embargoed::of(known.and_then(|known| known.card.embargo), desk.now()))
}

/// Until when it waits.
pub(crate) fn held(embargo: Embargoed) -> Option<Instant> {
    match embargo {
        Embargoed::Held(until) => Some(until),
        Embargoed::Over | Embargoed::Marked(_) => None,
    }
}

/// The words as they may leave now; nothing while they wait, or where they are others than those that
/// were cleared.
pub(super) fn released(
    clearance: Clearance,
    (text, words): (String, Words),
    embargo: Embargoed,
    said: (Language, &Calendar),
) -> Option<Cleared> {
    match embargo {
        Embargoed::Over => clearance.release(words, text),
        Embargoed::Marked(until) => clearance.release_under(&line(until, said), words, &text),
        Embargoed::Held(_) => None,
    }
}

/// A text as it is read while its embargo stands.
pub(crate) fn under(embargo: Embargoed, text: String, said: (Language, &Calendar)) -> String {
    match embargo {
        Embargoed::Marked(until) => format!("{}\n\n{text}", line(until, said)),
        Embargoed::Over | Embargoed::Held(_) => text,
    }
}

/// How an attempt ends while an embargo holds the words back.
pub(super) fn waits(until: Instant, now: Instant) -> End {
    End::Held { at: until.min(now.checked_add(AGAIN).unwrap_or(until)), reason: HELD }
}

fn line(until: Instant, (language, calendar): (Language, &Calendar)) -> String {
    let t = spoken(language);
    t.statement_embargo_line(t.long(until, zone(calendar)))
}
