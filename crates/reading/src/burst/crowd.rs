//! Places at which suddenly more different people speak than eight weeks before let expect. A place is
//! any name by which remarks are counted together: a unit and a topic.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::chance_of::surprise;
use super::past::Past;
use super::{Budget, LEARNING, WINDOW, day_of};

/// One remark: where it belongs, when it was made, by whom, and with which words.
#[derive(Clone, Copy, Debug)]
pub struct Remark<'a> {
    pub place: &'a str,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// One number for one person.
    pub voice: u128,
    /// One number for one text, however often it was copied.
    pub text: u128,
}

/// A place that is crowded.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    pub place: String,
    pub voices: usize,
    pub expected: f64,
    /// How unlikely it is by chance: 4 is one in ten thousand.
    pub score: f64,
}

/// The crowded places of the last three days, the most surprising first. The budget is shared among all
/// places that were ever named (Bonferroni): with seven looks a week at each, so many are false.
pub fn crowds(remarks: &[Remark<'_>], now: i64, budget: Budget) -> Vec<Crowd> {
    let today = day_of(now);
    let mut days: BTreeMap<i64, Vec<Remark<'_>>> = BTreeMap::new();
    for remark in remarks.iter().filter(|remark| remark.at <= now) {
        days.entry(day_of(remark.at)).or_default().push(*remark);
    }
    if days.keys().next().is_none_or(|first| today - first < LEARNING) {
        return Vec::new();
    }
    let mut past = Past::default();
    for (day, all) in days.range(..=today - WINDOW) {
        let counted = counted(all);
        past.add(*day, all.len(), counted.iter().map(|(place, voices)| (*place, *voices)));
    }
    past.forget(today);
    let lately: Vec<Remark<'_>> =
        days.range(today - WINDOW + 1..=today).flat_map(|(_, all)| all.iter().copied()).collect();
    let places: HashSet<&str> = remarks.iter().map(|remark| remark.place).collect();
    let least = threshold(budget, places.len());
    let growth = past.growth(lately.len(), WINDOW);
    let judged = counted(&lately).into_iter().map(|(place, voices)| {
        let usual = past.usual(place, WINDOW, today);
        let expected = usual.expected * growth;
        let score = surprise(voices, expected, usual.spread);
        Crowd { place: place.to_owned(), voices, expected, score }
    });
    let crowded = |one: &Crowd| one.voices >= budget.least_authors && one.score >= least;
    let mut found: Vec<Crowd> = judged.filter(crowded).collect();
    found.sort_by(|one, other| {
        other.score.total_cmp(&one.score).then_with(|| one.place.cmp(&other.place))
    });
    found
}

/// The score from which a place is crowded.
fn threshold(budget: Budget, places: usize) -> f64 {
    let looks = 7.0 * f64::from(u32::try_from(places.max(1)).unwrap_or(u32::MAX));
    (looks / budget.false_alarms_a_week.clamp(0.05, 20.0)).log10().max(1.0)
}

/// How many different people speak at each place; one person and one copied text count once.
fn counted<'a>(remarks: &[Remark<'a>]) -> HashMap<&'a str, usize> {
    let mut heard: HashMap<&str, (HashSet<u128>, HashSet<u128>)> = HashMap::new();
    for remark in remarks {
        let (voices, texts) = heard.entry(remark.place).or_default();
        voices.insert(remark.voice);
        texts.insert(remark.text);
    }
    heard
        .into_iter()
        .map(|(place, (voices, texts))| (place, voices.len().min(texts.len())))
        .collect()
}
