//! What all things with a life have in common: a history, and a row that it adds up to.

use crate::calendar::Instant;
use crate::ids::Version;
use crate::people::Who;

/// An event with who and when: one entry of a history. Never changed afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<E> {
    pub event: E,
    pub by: Who,
    pub at: Instant,
}

/// One thing that happened.
pub trait Event {
    /// The stable name under which the journal keeps it.
    fn kind(&self) -> &'static str;
}

/// A thing with a life: a row that its history adds up to.
pub trait Life: Clone {
    type Event: Event;

    /// The number of entries of its history.
    fn version(&self) -> Version;

    /// What is known after one more entry; `None` while nothing began. Total: no rule, no clock,
    /// cannot fail.
    fn apply(known: Option<Self>, entry: &Entry<Self::Event>) -> Option<Self>;
}

/// Says of a row and its events that they are a life, as the `apply` beside it adds them up:
/// `life! { Campaign of Event }`. Where another hand begins the row, `apply` takes one that is there:
/// `life! { begun Call of Event }`.
macro_rules! life {
    (begun $row:ident of $event:ident) => {
        $crate::history::life! { @ $row, $event, |known, entry| {
            known.map(|known| apply(known, entry))
        } }
    };
    ($row:ident of $event:ident) => {
        $crate::history::life! { @ $row, $event, |known, entry| { apply(known, entry) } }
    };
    (@ $row:ident, $event:ident, |$known:ident, $entry:ident| $sum:block) => {
        impl $crate::history::Event for $event {
            fn kind(&self) -> &'static str {
                $event::kind(self)
            }
        }

        impl $crate::history::Life for $row {
            type Event = $event;

            fn version(&self) -> $crate::ids::Version {
                self.version
            }

            fn apply(
                $known: Option<Self>,
                $entry: &$crate::history::Entry<$event>,
            ) -> Option<Self> {
                $sum
            }
        }
    };
}
pub(crate) use life;
