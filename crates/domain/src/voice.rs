//! The voice of the patient: what was complained, suggested, praised, written into surveys and seen
//! on rounds, side by side, with what was done about it.
//!
//! A person who says the same thing twice is one voice; whoever gave no name is never taken for
//! another. Answers of surveys are counted where nobody can be picked out, and else not.

mod span;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Month;
use crate::ids::{SubjectId, UnitCode};
use crate::improvement::Stage;
use crate::people::{Actor, Role};
use crate::rules::Kind;
use crate::survey::{Seen, showable};
use crate::text::coded;

pub use span::Months;

coded! {
    /// By what the voices are laid side by side.
    By { Topic = "topic", Unit = "unit", Month = "month" }
}

/// How far this actor hears; `None`: nothing. Units hear what was said of them.
pub fn hears(actor: &Actor) -> Option<Seen> {
    let Some(staff) = actor.staff() else {
        return (*actor == Actor::Desk).then_some(Seen::Hospital);
    };
    match staff.role {
        Role::UnitHead => Some(Seen::Units(staff.units.clone())),
        Role::Management | Role::Director | Role::Quality | Role::Auditor => Some(Seen::Hospital),
        role => role.is_humas().then_some(Seen::Hospital),
    }
}

/// What somebody said, or was seen, or was begun because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A case; `None` for whoever gave no name.
    Case {
        kind: Kind,
        person: Option<SubjectId>,
    },
    /// So many open answers of one survey; `None` where they may not be told.
    Answers(Option<u32>),
    /// One thing on a round, and whether it was amiss.
    Looked {
        amiss: bool,
    },
    Improvement(Stage),
}

/// A voice with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub source: Source,
    /// Categories of the rules; empty for what nobody has coded.
    pub topics: Vec<String>,
    pub unit: Option<UnitCode>,
    /// When it was heard, seen or begun.
    pub month: Month,
}

/// All voices of one topic, unit or month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Persons; whoever gave no name counts each time.
    pub complaints: u32,
    pub suggestions: u32,
    pub compliments: u32,
    /// `None` where so few answered that somebody could be picked out.
    pub answers: Option<u32>,
    /// Things looked at on rounds, and those that were amiss.
    pub looked: u32,
    pub amiss: u32,
    /// Improvements that go on, and those that are done.
    pub open: u32,
    pub done: u32,
}

/// A row: the code of a topic or unit, or a month as `2026-11`; `None` for what has none.
pub type Row = (Option<String>, Tally);

/// Voices laid side by side; what has no topic or unit stands last.
pub fn rows(heard: &[Heard], by: By) -> Vec<Row> {
    let mut groups = BTreeMap::<(bool, Option<String>), Vec<&Heard>>::new();
    for one in heard {
        for name in names(one, by) {
            groups.entry((name.is_none(), name)).or_default().push(one);
        }
    }
    let written: Vec<u32> = groups.values().map(|group| answers(group).0).collect();
    let parts = showable(&written);
    let groups = groups.into_iter().zip(parts);
    groups.map(|(((_, name), group), shown)| (name, tally(&group, shown))).collect()
}

fn names(heard: &Heard, by: By) -> Vec<Option<String>> {
    match by {
        By::Topic if heard.topics.is_empty() => vec![None],
        By::Topic => {
            let topics: BTreeSet<&String> = heard.topics.iter().collect();
            topics.into_iter().cloned().map(Some).collect()
        }
        By::Unit => vec![heard.unit.as_ref().map(ToString::to_string)],
        By::Month => {
            let month = heard.month;
            vec![Some(format!("{:04}-{:02}", month.year(), month.number()))]
        }
    }
}

/// How many answers may be told, and whether there are others that may not.
fn answers(group: &[&Heard]) -> (u32, bool) {
    let found = group.iter().filter_map(|one| match one.source {
        Source::Answers(many) => Some(many),
        _ => None,
    });
    found
        .fold((0, false), |(sum, hidden), many| (sum + many.unwrap_or(0), hidden || many.is_none()))
}

fn tally(group: &[&Heard], shown: bool) -> Tally {
    let voices = |kind: Kind| {
        let cases = group.iter().filter_map(|one| match one.source {
            Source::Case { kind: of, person } if of == kind => Some(person),
            _ => None,
        });
        let (known, nameless): (Vec<_>, Vec<_>) = cases.partition(Option::is_some);
        (known.into_iter().collect::<BTreeSet<_>>().len() + nameless.len()) as u32
    };
    let many =
        |wanted: fn(&Source) -> bool| group.iter().filter(|one| wanted(&one.source)).count() as u32;
    let (written, hidden) = answers(group);
    Tally {
        complaints: voices(Kind::Complaint),
        suggestions: voices(Kind::Suggestion),
        compliments: voices(Kind::Compliment),
        answers: if written == 0 { !hidden } else { shown }.then_some(written),
        looked: many(|source| matches!(source, Source::Looked { .. })),
        amiss: many(|source| matches!(source, Source::Looked { amiss: true })),
        open: many(|source| matches!(source, Source::Improvement(stage) if !ended(*stage))),
        done: many(|source| matches!(source, Source::Improvement(stage) if done(*stage))),
    }
}

fn ended(stage: Stage) -> bool {
    done(stage) || stage == Stage::Dropped
}

fn done(stage: Stage) -> bool {
    matches!(stage, Stage::Done | Stage::Verified)
}

/// Those whom somebody took for one and the same, each with the one name that stands for all.
#[derive(Clone, Debug, Default)]
pub struct Kinship(BTreeMap<SubjectId, SubjectId>);

impl Kinship {
    /// From pairs, in whatever order.
    pub fn of(pairs: &[(SubjectId, SubjectId)]) -> Self {
        let mut known = Self::default();
        for (one, other) in pairs {
            let (one, other) = (known.stands_for(*one), known.stands_for(*other));
            if one != other {
                known.0.insert(one.max(other), one.min(other));
            }
        }
        known
    }

    /// The one name of this person and all who are taken for them.
    pub fn stands_for(&self, person: SubjectId) -> SubjectId {
        let mut name = person;
        while let Some(next) = self.0.get(&name) {
            name = *next;
        }
        name
    }
}
