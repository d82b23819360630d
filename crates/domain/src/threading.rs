//! To which case a new message belongs.

use crate::calendar::{Calendar, Instant};
use crate::case::{Case, StageCode, closed};
use crate::ids::CaseId;
use crate::rules::{Channel, Windows};

/// What is known of a case in the same thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub case: CaseId,
    /// `None` while the case is open.
    pub closed_at: Option<Instant>,
    pub received_at: Instant,
    /// The complainant was asked and is waited for.
    pub waits: bool,
    /// It runs on the sealed track, out of the office's sight.
    pub sealed: bool,
    /// By which it began.
    pub channel: Channel,
}

impl Known {
    pub fn of(case: &Case) -> Known {
        Known {
            case: case.id,
            closed_at: closed(case).ok().map(|end| end.at),
            received_at: case.intake.received_at,
            channel: case.intake.channel,
            waits: case.stage.code() == StageCode::Waiting,
            sealed: case.sealed,
        }
    }
}

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// A message on this case.
    To(CaseId),
    /// A voice of its own: a new case.
    Anew,
}

/// A message joins the [open case](open) of its thread; after closing it still joins within the
/// window for reopening, where a person decides what it means; later it begins a new case.
pub fn belongs(known: &[Known], windows: &Windows, calendar: &Calendar, now: Instant) -> Belongs {
    let recent = known.iter().filter(|each| {
        each.closed_at.is_some_and(|closed| now <= calendar.after(closed, windows.reopen))
    });
    open(known)
        .or_else(|| recent.max_by_key(|each| (!each.sealed, each.closed_at)))
        .map_or(Belongs::Anew, |each| Belongs::To(each.case))
}

/// The case that something of this person without words is about, such as a reaction: the [open
/// one](open), else the youngest.
pub fn concerns(known: &[Known]) -> Option<CaseId> {
    let youngest = || known.iter().max_by_key(|each| (!each.sealed, each.received_at));
    open(known).or_else(youngest).map(|each| each.case)
}

/// Of several open cases, one that waits for this person comes first, because what they write is
/// most likely the reply; a sealed one comes last, because the office, which they believe to be
/// writing to, would never see it; then the youngest.
fn open(known: &[Known]) -> Option<&Known> {
    let open = known.iter().filter(|each| each.closed_at.is_none());
    open.max_by_key(|each| (each.waits, !each.sealed, each.received_at))
}
