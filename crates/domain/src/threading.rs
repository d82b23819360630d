//! To which case a new message belongs.

use crate::calendar::{Calendar, Instant};
use crate::ids::CaseId;
use crate::rules::Windows;

/// What is known of a case in the same thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub case: CaseId,
    /// `None` while the case is open.
    pub closed_at: Option<Instant>,
    pub received_at: Instant,
}

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// A message on this case.
    To(CaseId),
    /// A voice of its own: a new case.
    Anew,
}

/// A message joins the youngest open case of its thread; after closing it still joins within the
/// window for reopening, where a person decides what it means; later it begins a new case.
pub fn belongs(known: &[Known], windows: &Windows, calendar: &Calendar, now: Instant) -> Belongs {
    let open = known.iter().filter(|each| each.closed_at.is_none());
    let recent = known.iter().filter(|each| {
        each.closed_at.is_some_and(|closed| now <= calendar.after(closed, windows.reopen))
    });
    open.max_by_key(|each| each.received_at)
        .or_else(|| recent.max_by_key(|each| each.closed_at))
        .map_or(Belongs::Anew, |each| Belongs::To(each.case))
}
