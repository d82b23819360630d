//! What has happened to a ticket, and the row that it adds up to.

use std::collections::BTreeSet;

use super::{Came, Contact, Evaluation, Need, Notice, Registration, Source};
use crate::activity::Audience;
use crate::calendar::Instant;
use crate::ids::{ActivityId, RegistrationId, Version};
use crate::people::Who;
use crate::text::{Language, Words};

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Opened(Opening),
    Cancelled,
    Promoted,
    CheckedIn(Came),
    /// The check-in was a mistake.
    Undone,
    Evaluated(Evaluation),
    /// Told of the place that became free.
    Told,
    Notified {
        notice: Notice,
        /// The beginning of which it speaks.
        starts: Instant,
    },
    Erased,
}

/// A ticket as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: RegistrationId,
    pub activity: ActivityId,
    pub source: Source,
    pub audience: Audience,
    pub people: u16,
    pub needs: BTreeSet<Need>,
    pub contact: Contact,
    pub language: Language,
    pub question: Option<Words>,
    pub seated: bool,
    /// When the activity begins, as it was said then.
    pub starts: Instant,
    /// Came to the door without having registered.
    pub came: Option<Came>,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun Registration of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Opened(_) => "opened",
            Event::Cancelled => "cancelled",
            Event::Promoted => "promoted",
            Event::CheckedIn(_) => "checked_in",
            Event::Undone => "undone",
            Event::Evaluated(_) => "evaluated",
            Event::Told => "told",
            Event::Notified { .. } => "notified",
            Event::Erased => "erased",
        }
    }

    /// The message that follows from it, if one does.
    pub fn notice(&self) -> Option<Notice> {
        match self {
            Event::Opened(opening) => match (opening.source, opening.seated) {
                (Source::WalkIn, _) => None,
                (_, true) => Some(Notice::Registered),
                (_, false) => Some(Notice::Waiting),
            },
            Event::Promoted => Some(Notice::Promoted),
            Event::Notified { notice, .. } => Some(*notice),
            _ => None,
        }
    }
}

/// A new ticket, with the entry that begins its history.
pub fn open(opening: Opening, by: Who, at: Instant) -> (Registration, Entry) {
    let entry = Entry { event: Event::Opened(opening.clone()), by, at };
    (begun(&opening, at), entry)
}

/// The ticket that a whole history adds up to; `None` if it does not begin with its opening.
pub fn fold(history: &[Entry]) -> Option<Registration> {
    let (first, rest) = history.split_first()?;
    let Event::Opened(opening) = &first.event else { return None };
    Some(rest.iter().fold(begun(opening, first.at), apply))
}

/// The ticket after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut known: Registration, entry: &Entry) -> Registration {
    known.version.0 += 1;
    match &entry.event {
        Event::Opened(_) => {}
        Event::Cancelled => known.cancelled = true,
        Event::Promoted => {
            known.seated = true;
            known.untold = true;
        }
        Event::CheckedIn(came) => known.came = Some(*came),
        Event::Undone => known.came = None,
        Event::Evaluated(said) => known.evaluation = Some(*said),
        Event::Told => known.untold = false,
        Event::Notified { notice, starts } => {
            known.notified.insert((*notice, *starts));
            known.starts = *starts;
        }
        Event::Erased => known.erased = true,
    }
    known
}

fn begun(opening: &Opening, at: Instant) -> Registration {
    Registration {
        id: opening.id,
        activity: opening.activity,
        version: Version(1),
        source: opening.source,
        audience: opening.audience,
        people: opening.people,
        needs: opening.needs.clone(),
        contact: opening.contact,
        language: opening.language,
        question: opening.question,
        registered_at: at,
        seated: opening.seated,
        untold: false,
        cancelled: false,
        came: opening.came,
        evaluation: None,
        starts: opening.starts,
        notified: BTreeSet::new(),
        erased: false,
    }
}
