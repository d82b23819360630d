//! Whether two people speak of the same matter, each in their own words: the words that say something
//! and that both use. Copies of one text are another question (`similar`).

use std::collections::BTreeSet;

use crate::chance::{FNV_SEED, fnv_of, mixed};
use crate::said::{Word, said};
use crate::words::says_little;

/// How many marks a text leaves. Two texts that share a seventh of their words have two of them in
/// common in nine of ten cases.
const MARKS: u64 = 24;
/// Texts share at least so many words if they speak of the same matter.
const FEWEST: usize = 3;
/// And of the shorter one's words at least one of so many.
const SHARE: usize = 3;

/// By what texts on one matter are found among many: of each of 24 orders of the words that say
/// something, the smallest (min-wise hashing, Broder 1997). `stems` are those of the search index. Kept
/// on disk: it never changes.
pub fn marks(stems: &[String]) -> Vec<i64> {
    let words: BTreeSet<u64> = stems
        .iter()
        .filter(|stem| tells(stem))
        .map(|stem| fnv_of(FNV_SEED, stem.as_bytes()))
        .collect();
    if words.len() < FEWEST {
        return Vec::new();
    }
    let smallest = |order: u64| {
        let each = words.iter().map(|word| mixed(word ^ mixed(order + 1)));
        let least = each.min().unwrap_or_default();
        i64::from_be_bytes(mixed(least.wrapping_add(order)).to_be_bytes())
    };
    (0..MARKS).map(smallest).collect()
}

/// The words that both texts use, as the first writes them, each once and in its order; none where
/// they do not speak of the same matter.
pub fn in_common(one: &str, other: &str) -> Vec<String> {
    let (first, second) = (telling(one), telling(other));
    let theirs: BTreeSet<&str> = second.iter().map(|word| word.root.as_str()).collect();
    let shared: Vec<String> = first
        .iter()
        .filter(|word| theirs.contains(word.root.as_str()))
        .map(|word| word.written.clone())
        .collect();
    let shorter = first.len().min(second.len());
    let same = shared.len() >= FEWEST && shared.len() * SHARE >= shorter;
    if same { shared } else { Vec::new() }
}

/// The words that say something, each root once.
fn telling(text: &str) -> Vec<Word> {
    let mut seen = BTreeSet::new();
    let tells = |word: &Word| !word.ends() && tells(&word.written) && tells(&word.root);
    let words = said(text).into_iter().filter(tells);
    words.filter(|word| seen.insert(word.root.clone())).collect()
}

/// Numbers, and what says little, stand in too many texts.
fn tells(word: &str) -> bool {
    word.chars().nth(2).is_some()
        && !says_little(word)
        && !word.chars().any(|letter| letter.is_ascii_digit())
}
