//! What is usual: how many voices said each term on each of the last 56 days.

use std::collections::{HashMap, VecDeque};

use crate::chance::{FNV_SEED, fnv_of};

const DAYS: i64 = 56;
/// What a term never heard is given, so that nothing is impossible.
const UNHEARD: f64 = 0.5;
/// So many terms are remembered; beyond, those heard once and long ago are forgotten first.
const MOST: usize = 400_000;
const LONG_AGO: i64 = 14;

#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    terms: HashMap<u64, VecDeque<(i64, u32)>>,
    messages: VecDeque<(i64, usize)>,
}

/// What the weeks before let expect of a term in a window.
pub(super) struct Usual {
    pub expected: f64,
    /// Variance over mean, at least one.
    pub spread: f64,
}

impl Past {
    pub(super) fn add<'a>(
        &mut self,
        day: i64,
        messages: usize,
        terms: impl Iterator<Item = (&'a str, usize)>,
    ) {
        self.messages.push_back((day, messages));
        for (term, voices) in terms {
            let voices = u32::try_from(voices).unwrap_or(u32::MAX);
            self.terms.entry(key(term)).or_default().push_back((day, voices));
        }
        if self.terms.len() > MOST {
            let lasting = |days: &VecDeque<(i64, u32)>| {
                days.len() > 1 || days.back().is_some_and(|(last, _)| *last > day - LONG_AGO)
            };
            self.terms.retain(|_, days| lasting(days));
        }
    }

    pub(super) fn forget(&mut self, today: i64) {
        while self.messages.pop_front_if(|(day, _)| *day < today - DAYS).is_some() {}
        // Every so often is enough: what is too old is not counted anyway.
        if today % 7 == 0 {
            self.terms.retain(|_, days| {
                while days.pop_front_if(|(day, _)| *day < today - DAYS).is_some() {}
                !days.is_empty()
            });
        }
    }

    pub(super) fn usual(&self, term: &str, window: i64, today: i64) -> Usual {
        let known = self.known(today);
        let mut blocks = vec![0.0; usize::try_from(known / window).unwrap_or(1).max(1)];
        let mut sum = 0.0;
        for (day, voices) in self.terms.get(&key(term)).into_iter().flatten() {
            let back = (today - window - day) / window;
            if (0..known).contains(&(today - window - day)) {
                sum += f64::from(*voices);
                if let Some(block) = usize::try_from(back).ok().and_then(|at| blocks.get_mut(at)) {
                    *block += f64::from(*voices);
                }
            }
        }
        let days = small(known.max(1));
        Usual { expected: (sum + UNHEARD) / days * small(window), spread: spread(&blocks) }
    }

    /// How much more is said now than in the weeks before; less counts as equal.
    pub(super) fn growth(&self, now: usize, window: i64) -> f64 {
        let before: usize = self.messages.iter().map(|(_, messages)| messages).sum();
        let days = self.messages.len().max(1);
        let usual = count(before) / count(days) * small(window);
        if usual > 0.0 { (count(now) / usual).clamp(1.0, 3.0) } else { 1.0 }
    }

    /// Days before the window of which anything is known.
    fn known(&self, today: i64) -> i64 {
        self.messages.front().map_or(1, |(first, _)| (today - first).clamp(1, DAYS))
    }
}

fn key(term: &str) -> u64 {
    fnv_of(FNV_SEED, term.as_bytes())
}

fn spread(blocks: &[f64]) -> f64 {
    let number = count(blocks.len());
    let mean = blocks.iter().sum::<f64>() / number;
    if mean == 0.0 || blocks.len() < 2 {
        return 1.0;
    }
    let squares: f64 = blocks.iter().map(|block| (block - mean) * (block - mean)).sum();
    (squares / (number - 1.0) / mean).max(1.0)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn small(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}
