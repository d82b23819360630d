//! Two plain rules on the same words, to be compared with: a moving average of each word's messages a day,
//! and Poisson on three days. They count messages, not people, and do not know that words belong together.

use std::collections::{BTreeMap, HashMap};

use super::{Cry, Message};

const DAY: i64 = 86_400_000;
const WIB: i64 = 7 * 3_600_000;
const BASELINE: i64 = 56;
const LEARNING: i64 = 14;
/// Days in which a word does not cry again.
const QUIET: i64 = 7;
const LEAST: usize = 3;

/// The messages of each word by day.
type Words<'a> = HashMap<&'a str, BTreeMap<i64, Vec<&'a Message>>>;

/// More than the mean of 56 days and three standard deviations on one day.
pub fn moving_average(messages: &[Message]) -> Vec<Cry> {
    cries(messages, 1, |seen, before| {
        let mean = before.iter().sum::<f64>() / BASELINE as f64;
        let squares: f64 = before.iter().map(|one| (one - mean) * (one - mean)).sum();
        let silent = (BASELINE as f64 - before.len() as f64) * mean * mean;
        seen > mean + 3.0 * ((squares + silent) / BASELINE as f64).sqrt()
    })
}

/// Rarer than one in ten thousand on three days.
pub fn poisson(messages: &[Message]) -> Vec<Cry> {
    cries(messages, 3, |seen, before| {
        let expected = (before.iter().sum::<f64>() + 0.5) / BASELINE as f64 * 3.0;
        tail(seen, expected) < 1e-4
    })
}

/// What is left of Poisson from `seen` on.
fn tail(seen: f64, expected: f64) -> f64 {
    let mut term = (-expected).exp();
    let mut below = 0.0;
    let mut one = 0.0;
    while one < seen {
        below += term;
        one += 1.0;
        term *= expected / one;
    }
    (1.0 - below).max(0.0)
}

fn cries(messages: &[Message], window: i64, cries: impl Fn(f64, &[f64]) -> bool) -> Vec<Cry> {
    let Some(first) = messages.first().map(day) else {
        return Vec::new();
    };
    let mut found: Vec<Cry> = Vec::new();
    for (_, days) in words(messages) {
        let mut quiet_until = first + LEARNING;
        for today in days.keys().copied() {
            if today < quiet_until {
                continue;
            }
            let now: Vec<&Message> =
                days.range(today - window + 1..=today).flat_map(|(_, all)| all).copied().collect();
            let from = today - window - BASELINE + 1;
            let before: Vec<f64> =
                days.range(from..=today - window).map(|(_, all)| all.len() as f64).collect();
            if now.len() >= LEAST && cries(now.len() as f64, &before) {
                quiet_until = today + QUIET;
                found.push(cry(&now));
            }
        }
    }
    found.sort_by_key(|cry| cry.at);
    found
}

fn cry(messages: &[&Message]) -> Cry {
    Cry {
        at: messages.iter().map(|one| one.at).max().unwrap_or_default(),
        examples: messages.iter().rev().take(5).map(|one| one.id.clone()).collect(),
    }
}

fn day(message: &Message) -> i64 {
    (message.at + WIB).div_euclid(DAY)
}

fn words(messages: &[Message]) -> Words<'_> {
    let mut found: Words<'_> = HashMap::new();
    for message in messages {
        let mut words: Vec<&str> = message
            .text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() > 3)
            .collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            found.entry(word).or_default().entry(day(message)).or_default().push(message);
        }
    }
    found
}
