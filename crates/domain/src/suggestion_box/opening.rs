//! One opening of a box: when, by whom, before whom, how many slips.
//!
//! It is the beginning of every clock of the slips that were in it, so it is never changed. A
//! second look may raise the number, with a reason; only somebody who did not count may lower it.

use super::{Act, Refusal, SuggestionBox, may};
use crate::calendar::Instant;
use crate::ids::{BoxCode, BoxId, OpeningId, PersonId, Version};
use crate::intake::heard_lately;
use crate::people::Staff;
use crate::text::{Name, Words};

/// More slips than this are a slip of the hand.
pub const MOST_SLIPS: u16 = 500;

/// An opening as its row holds it. Names and notes lie in the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: OpeningId,
    pub version: Version,
    pub suggestion_box: BoxId,
    pub code: BoxCode,
    /// When the slips were heard.
    pub opened_at: Instant,
    /// When it was typed.
    pub recorded_at: Instant,
    pub opener: PersonId,
    pub witnesses: [Words; 2],
    /// 0 for an empty box, which is recorded all the same.
    pub slips: u16,
    pub note: Option<Words>,
}

/// What was found. `N` is a name and `W` a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<N, W> {
    pub opened_at: Instant,
    pub witnesses: [N; 2],
    pub slips: u16,
    pub note: Option<W>,
}

/// How the history of an opening begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub id: OpeningId,
    pub of: BoxId,
    pub code: BoxCode,
    pub opener: PersonId,
    pub found: Found<Words, Words>,
}

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Opened(Box<Beginning>),
    Amended { slips: u16, why: Words },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Opening of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Opened(_) => "opened",
            Event::Amended { .. } => "amended",
        }
    }
}

/// May this opening be written down? `opener` is the name under which this person signs.
///
/// # Errors
/// The first [`Refusal`] that stands in its way.
pub fn opened<W>(
    known: &SuggestionBox,
    (staff, opener): (&Staff, &str),
    found: &Found<Name, W>,
    now: Instant,
) -> Result<(), Refusal> {
    if !may(staff.role, Act::Open) {
        return Err(Refusal::NotYours { act: Act::Open });
    }
    if found.opened_at > now {
        return Err(Refusal::NotYet);
    }
    if !heard_lately(found.opened_at, now) {
        return Err(Refusal::TooLongAgo);
    }
    if found.opened_at < known.placed_at {
        return Err(Refusal::BeforePlaced);
    }
    if known.retired_at.is_some_and(|retired| retired < found.opened_at) {
        return Err(Refusal::Retired);
    }
    counted(found.slips)?;
    let [first, second] = [&found.witnesses[0], &found.witnesses[1]].map(|one| bare(one.as_str()));
    match first == second || [first, second].contains(&bare(opener)) {
        true => Err(Refusal::WitnessesAlike),
        false => Ok(()),
    }
}

/// May this amendment be written down? `transcribed` are the slips that are intakes already.
///
/// # Errors
/// The first [`Refusal`] that stands in its way.
pub fn amended(
    known: &Opening,
    staff: &Staff,
    slips: u16,
    transcribed: u16,
) -> Result<(), Refusal> {
    if !may(staff.role, Act::Open) {
        return Err(Refusal::NotYours { act: Act::Open });
    }
    counted(slips)?;
    if slips < transcribed {
        return Err(Refusal::FewerThanTranscribed { transcribed });
    }
    match slips < known.slips && staff.id == known.opener {
        true => Err(Refusal::OwnCount),
        false => Ok(()),
    }
}

/// May one more slip be transcribed?
///
/// # Errors
/// `NotYours`, `AllTranscribed`.
pub fn transcribed(known: &Opening, staff: &Staff, transcribed: u16) -> Result<(), Refusal> {
    if !may(staff.role, Act::Transcribe) {
        return Err(Refusal::NotYours { act: Act::Transcribe });
    }
    match transcribed < known.slips {
        true => Ok(()),
        false => Err(Refusal::AllTranscribed { slips: known.slips }),
    }
}

fn counted(slips: u16) -> Result<(), Refusal> {
    match slips <= MOST_SLIPS {
        true => Ok(()),
        false => Err(Refusal::TooManySlips { most: MOST_SLIPS }),
    }
}

/// A name without what two writings of the same name differ in.
fn bare(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The opening that a whole history adds up to; `None` if it does not begin with being opened.
pub fn fold(history: &[Entry]) -> Option<Opening> {
    history.iter().fold(None, apply)
}

/// The opening after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Opening>, entry: &Entry) -> Option<Opening> {
    match &entry.event {
        Event::Opened(begun) => Some(Opening {
            id: begun.id,
            version: Version(1),
            suggestion_box: begun.of,
            code: begun.code.clone(),
            opened_at: begun.found.opened_at,
            recorded_at: entry.at,
            opener: begun.opener,
            witnesses: begun.found.witnesses,
            slips: begun.found.slips,
            note: begun.found.note,
        }),
        Event::Amended { slips, .. } => known.map(|known| Opening {
            version: Version(known.version.0 + 1),
            slips: *slips,
            ..known
        }),
    }
}
