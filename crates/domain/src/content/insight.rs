//! What came of an item: each number with the channel's name of it, the definition under which it was
//! counted and the day up to which. Two definitions are two things, whatever they are called.

use std::collections::BTreeMap;

use super::{Content, Metric};
use crate::calendar::Date;
use crate::consent::Outlet;

/// A definition has no longer name.
const LONGEST: usize = 40;

/// Under which definition something was counted: the interface of the channel with its version, the
/// export of a tool, or what the channel shows to the account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Definition(String);

impl Definition {
    /// As the channel shows it to the account on the day of counting; read off by a person.
    pub fn shown() -> Definition {
        Definition("shown".to_owned())
    }

    /// 1 to 40 small letters, digits, full stops, hyphens and underscores, beginning with a letter or a
    /// digit: `instagram-graph-v26.0`.
    pub fn parse(text: &str) -> Option<Definition> {
        let text = text.trim().to_ascii_lowercase();
        let sign = |one: char| one.is_ascii_alphanumeric() || matches!(one, '.' | '-' | '_');
        let begins = text.starts_with(|one: char| one.is_ascii_alphanumeric());
        let fits = begins && text.len() <= LONGEST && text.chars().all(sign);
        fits.then_some(Definition(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Definition {
    fn default() -> Self {
        Self::shown()
    }
}

/// What was counted on one channel up to a day. What is not in it was not told; it is not 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub outlet: Outlet,
    pub definition: Definition,
    pub as_of: Date,
    pub numbers: BTreeMap<Metric, u32>,
}

impl Outcome {
    fn beside(&self, other: &Outcome) -> bool {
        (self.outlet, self.as_of) == (other.outlet, other.as_of)
            && self.definition == other.definition
    }
}

/// Adds what was said: of one channel, definition and day the newest word about each metric counts.
pub(super) fn keep(readings: &mut Vec<Outcome>, said: &Outcome) {
    match readings.iter_mut().find(|known| known.beside(said)) {
        Some(known) => known.numbers.extend(&said.numbers),
        None => readings.push(said.clone()),
    }
}

/// One line of a chart: one metric of one channel under one definition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub outlet: Outlet,
    pub definition: Definition,
    pub metric: Metric,
}

impl Content {
    /// It says all of this already.
    pub(super) fn says(&self, said: &Outcome) -> bool {
        let known = self.readings.iter().find(|known| known.beside(said));
        let same = |known: &Outcome| {
            said.numbers.iter().all(|(metric, number)| known.numbers.get(metric) == Some(number))
        };
        known.is_some_and(same)
    }

    /// What was counted on a channel up to the newest day; of one day, what was begun last.
    pub fn newest(&self, outlet: Outlet) -> Option<&Outcome> {
        let own = self.readings.iter().filter(|one| one.outlet == outlet);
        own.max_by_key(|one| one.as_of)
    }

    /// The newest reading of each channel and definition, in their order.
    pub fn newest_of_each(&self) -> Vec<&Outcome> {
        let mut newest: BTreeMap<(Outlet, &Definition), &Outcome> = BTreeMap::new();
        for one in &self.readings {
            let place = newest.entry((one.outlet, &one.definition)).or_insert(one);
            if one.as_of >= place.as_of {
                *place = one;
            }
        }
        newest.into_values().collect()
    }

    /// What one channel counted under each definition, day by day.
    pub fn over_time(&self, outlet: Outlet) -> BTreeMap<&Definition, Vec<&Outcome>> {
        let mut all: BTreeMap<&Definition, Vec<&Outcome>> = BTreeMap::new();
        for one in self.readings.iter().filter(|one| one.outlet == outlet) {
            all.entry(&one.definition).or_default().push(one);
        }
        all.values_mut().for_each(|some| some.sort_by_key(|one| one.as_of));
        all
    }
}
