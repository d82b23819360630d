//! One look: in one unit, in one turn of the day, with one edition of a checklist.

mod decide;
mod event;

use jiff::SignedDuration;

use super::{Item, Kind};
use crate::calendar::{Date, Instant};
use crate::ids::{ChecklistCode, PersonId, RoundId, UnitCode, Version};
use crate::improvement::Observed;
use crate::rules::Shift;
use crate::text::{Name, Words, coded};

pub use decide::{Facts, begin, finish, names_somebody, speaks_of, stop};
pub use event::{Entry, Event, apply, fold};

/// A round that takes longer was left open.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(8);
/// So many findings of one's own a round can have.
pub const MOST_FINDINGS: usize = 10;

coded! {
    /// How far a round is.
    Stage {
        Running = "running",
        Finished = "finished",
        /// Left without a result; it counts nowhere.
        Stopped = "stopped",
    }
}

coded! {
    /// What was seen of one thing.
    Answer {
        Yes = "yes",
        No = "no",
        /// It did not occur, or nobody said anything about it.
        NotSeen = "not_seen",
    }
}

/// The answer to one thing on the list. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered<W> {
    pub answer: Answer,
    pub remark: Option<W>,
}

/// Something that nobody had put on the list, coded with a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own<W> {
    pub topic: String,
    pub words: W,
}

/// All that a round found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings<W> {
    /// In the order of the list.
    pub answers: Vec<Answered<W>>,
    pub own: Vec<Own<W>>,
}

/// How a round begins: with the list as it stood then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub id: RoundId,
    pub checklist: ChecklistCode,
    pub edition: u32,
    pub kind: Kind,
    pub title: Name,
    pub items: Vec<Item>,
    pub unit: UnitCode,
    /// The hospital's day, and the turn of it, at the beginning.
    pub day: Date,
    pub shift: Shift,
    pub observer: PersonId,
}

/// A round as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub version: Version,
    pub begun: Beginning,
    pub begun_at: Instant,
    pub ended_at: Option<Instant>,
    pub stage: Stage,
    pub findings: Option<Findings<Words>>,
}

/// One thing that a finished round found, with its place: first the list, then what was found
/// besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    pub place: usize,
    pub topic: &'a str,
    /// The thing on the list; `None` for what was found besides.
    pub asks: Option<&'a str>,
    pub answer: Answer,
    pub words: Option<Words>,
}

impl<W> Findings<W> {
    /// The same with every text put through `f`, in order.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Findings<V> {
        let answered = |one: Answered<W>, f: &mut dyn FnMut(W) -> V| Answered {
            answer: one.answer,
            remark: one.remark.map(f),
        };
        let answers = self.answers.into_iter().map(|one| answered(one, f)).collect();
        let own = self.own.into_iter();
        let own = own.map(|one| Own { topic: one.topic, words: f(one.words) }).collect();
        Findings { answers, own }
    }

    /// Every text, in order.
    pub fn texts(&self) -> impl Iterator<Item = &W> {
        let remarks = self.answers.iter().filter_map(|one| one.remark.as_ref());
        remarks.chain(self.own.iter().map(|one| &one.words))
    }
}

impl Round {
    /// Whole minutes from beginning to end; `None` while it runs.
    pub fn minutes(&self) -> Option<i64> {
        Some(self.ended_at?.duration_since(self.begun_at).as_mins())
    }

    /// What was found, in order; nothing of a round that did not finish.
    pub fn found(&self) -> Vec<Found<'_>> {
        let Some(findings) = &self.findings else { return Vec::new() };
        let listed = self.begun.items.iter().zip(&findings.answers);
        let listed = listed.map(|(item, one)| {
            (item.topic.as_str(), Some(item.asks.as_str()), one.answer, one.remark)
        });
        let own = findings.own.iter();
        let own = own.map(|one| (one.topic.as_str(), None, Answer::No, Some(one.words)));
        let place =
            |(place, (topic, asks, answer, words))| Found { place, topic, asks, answer, words };
        listed.chain(own).enumerate().map(place).collect()
    }

    /// What an improvement remembers of the finding at this place; `None` where nothing is amiss.
    pub fn asks_for(&self, place: usize) -> Option<Observed> {
        let found = self.found().into_iter().find(|found| found.place == place)?;
        (found.answer == Answer::No).then(|| Observed {
            round: self.begun.id,
            unit: self.begun.unit.clone(),
            topic: found.topic.to_owned(),
            day: self.begun.day,
        })
    }
}
