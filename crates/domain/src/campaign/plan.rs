//! The plan of a campaign: what is to change, for whom, with which words, where, when, for how much.

use std::collections::BTreeSet;

use super::Cost;
use crate::calendar::Date;
use crate::consent::Outlet;
use crate::text::{Name, Reference};

/// A campaign has no more key messages: nobody remembers a fourth.
pub const MOST_MESSAGES: usize = 3;

/// Segments, activities or lines of a budget.
pub const MOST_LINES: usize = 40;

/// No line of a budget is above this.
pub const MOST_RUPIAH: u64 = 1_000_000_000_000;

/// A number with its definition: another version is another number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub name: Name,
    /// Which definition of it, such as `v1` or `2026`.
    pub version: Reference,
    /// What is counted: `%`, `orang`.
    pub unit: Reference,
}

/// What is to change: from where, to where, by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// In one sentence.
    pub says: Name,
    pub measure: Measure,
    /// What it was before.
    pub start: u32,
    pub target: u32,
    pub by: Date,
}

/// Some of those who are spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub name: Name,
    pub age: Option<Reference>,
    pub place: Option<Name>,
    /// Where they read, watch and ask.
    pub uses: Option<Name>,
    pub need: Option<Name>,
    /// How many they are, and who says so.
    pub size: Option<(u32, Name)>,
}

/// Something planned for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub on: Date,
    pub what: Name,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budgeted {
    pub cost: Cost,
    pub what: Name,
    pub rupiah: u64,
}

/// All that is planned. `W` is a text: as typed on the way in, [`Words`](crate::text::Words) once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<W> {
    pub title: Name,
    pub goal: Goal,
    pub segments: Vec<Segment>,
    pub messages: Vec<Name>,
    pub tagline: Option<Name>,
    pub outlets: BTreeSet<Outlet>,
    pub from: Date,
    pub until: Date,
    pub activities: Vec<Activity>,
    pub budget: Vec<Budgeted>,
    /// What everybody reads of it; without it there is no public page.
    pub public: Option<W>,
}

impl<W> Plan<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Plan<V> {
        Plan {
            public: self.public.map(f),
            title: self.title,
            goal: self.goal,
            segments: self.segments,
            messages: self.messages,
            tagline: self.tagline,
            outlets: self.outlets,
            from: self.from,
            until: self.until,
            activities: self.activities,
            budget: self.budget,
        }
    }
}

impl Segment {
    /// One typed line: `name | age | place | uses | need | how many | who says so`; what stands behind
    /// the name may be missing. A number without its source is none.
    pub fn parse(line: &str) -> Option<Segment> {
        let mut parts = line.split('|').map(str::trim);
        let name = Name::parse(parts.next()?).ok()?;
        let mut next = || parts.next().filter(|part| !part.is_empty());
        let age = maybe(next(), |part| Reference::parse(part).ok())?;
        let mut named = || maybe(next(), |part| Name::parse(part).ok());
        let (place, uses, need) = (named()?, named()?, named()?);
        let size = match (next(), next()) {
            (None, None) => None,
            (Some(people), Some(source)) => Some((whole(people)?, Name::parse(source).ok()?)),
            _ => return None,
        };
        next().is_none().then_some(Segment { name, age, place, uses, need, size })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        let name = |one: &Option<Name>| one.as_ref().map_or("", Name::as_str).to_owned();
        let size = self.size.as_ref();
        let parts = [
            self.name.as_str().to_owned(),
            self.age.as_ref().map_or("", Reference::as_str).to_owned(),
            name(&self.place),
            name(&self.uses),
            name(&self.need),
            size.map(|(people, _)| people.to_string()).unwrap_or_default(),
            size.map(|(_, source)| source.as_str().to_owned()).unwrap_or_default(),
        ];
        parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
    }
}

impl Activity {
    /// One typed line: `2026-04-02 | what`.
    pub fn parse(line: &str) -> Option<Activity> {
        let (on, what) = line.split_once('|')?;
        Some(Activity { on: on.trim().parse().ok()?, what: Name::parse(what).ok()? })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        format!("{} | {}", self.on, self.what.as_str())
    }
}

impl Budgeted {
    /// One typed line of a kind of cost: `what | 1.500.000`.
    pub fn parse(cost: Cost, line: &str) -> Option<Budgeted> {
        let (what, amount) = line.rsplit_once('|')?;
        Some(Budgeted { cost, what: Name::parse(what).ok()?, rupiah: rupiah(amount)? })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        format!("{} | {}", self.what.as_str(), self.rupiah)
    }
}

/// An amount as it is typed: `1500000`, `1.500.000` or `Rp 1.500.000`; never nothing.
pub fn rupiah(text: &str) -> Option<u64> {
    let text = text.trim();
    let digits = text.strip_prefix("Rp").unwrap_or(text).trim().replace('.', "");
    let plain = digits.bytes().all(|one| one.is_ascii_digit());
    digits.parse().ok().filter(|amount| plain && (1..=MOST_RUPIAH).contains(amount))
}

fn whole(text: &str) -> Option<u32> {
    text.replace('.', "").parse().ok()
}

/// `None` only for a value that is there and cannot be read.
fn maybe<T>(part: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match part {
        None => Some(None),
        Some(part) => read(part).map(Some),
    }
}
