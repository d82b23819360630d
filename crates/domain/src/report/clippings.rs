//! The clippings of one month: what the media wrote of the hospital, summed by outlet and tone.

use std::collections::BTreeMap;

use crate::calendar::{Date, Month};
use crate::ids::MentionId;
use crate::mention::{Source, Tone};
use crate::text::{Link, Name};

/// One article or broadcast, as an archive knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clipping {
    pub id: MentionId,
    pub day: Date,
    pub source: Source,
    pub outlet: Option<Name>,
    /// Its first line; `None` once its text was erased.
    pub title: Option<String>,
    /// As a person judged it.
    pub tone: Option<Tone>,
    /// How many people it reached, as told.
    pub reach: Option<u32>,
    pub link: Option<Link>,
    /// How many scans hang on it.
    pub scans: u32,
}

/// What one outlet wrote, or all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutletSum {
    /// `None` for those without a name, and for the sum of all.
    pub outlet: Option<Name>,
    pub positive: u32,
    pub neutral: u32,
    pub negative: u32,
    /// Nobody has judged them.
    pub unjudged: u32,
    /// Of those whose reach was told.
    pub reach: u64,
}

impl OutletSum {
    /// How many there are.
    pub fn all(&self) -> u32 {
        self.positive + self.neutral + self.negative + self.unjudged
    }

    fn add(&mut self, one: &Clipping) {
        let count = match one.tone {
            Some(Tone::Positive) => &mut self.positive,
            Some(Tone::Neutral) => &mut self.neutral,
            Some(Tone::Negative) => &mut self.negative,
            None => &mut self.unjudged,
        };
        *count += 1;
        self.reach += u64::from(one.reach.unwrap_or(0));
    }
}

/// The archive of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClippingMonth {
    pub month: Month,
    /// The youngest first.
    pub lines: Vec<Clipping>,
    /// The outlet that wrote most first, then by name.
    pub outlets: Vec<OutletSum>,
    pub whole: OutletSum,
}

/// The archive of a month out of its clippings, in the order in which they came.
pub fn clippings(month: Month, lines: Vec<Clipping>) -> ClippingMonth {
    let (mut sums, mut whole) = (BTreeMap::<String, OutletSum>::new(), OutletSum::default());
    for line in &lines {
        let name = line.outlet.as_ref().map(|name| name.as_str().to_lowercase());
        let sum = sums.entry(name.unwrap_or_default()).or_default();
        sum.outlet = sum.outlet.take().or_else(|| line.outlet.clone());
        sum.add(line);
        whole.add(line);
    }
    let mut outlets: Vec<OutletSum> = sums.into_values().collect();
    // Stable: outlets of one count stay in the order of their names.
    outlets.sort_by_key(|sum| std::cmp::Reverse(sum.all()));
    ClippingMonth { month, lines, outlets, whole }
}
