//! The word lists of this crate. They are our own, and grow with the words that offices meet.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

type Pairs = HashMap<&'static str, &'static str>;

/// Behind a word that takes no affix.
const WHOLE: char = '!';

static ROOTS: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("words/roots.txt")));
static SLANG: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("words/slang.txt")));
static STOP: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| pairs(include_str!("words/stop.txt")).into_keys().collect());

/// The root that this very word stands for, if it is a root or the second spelling of one.
pub fn root(word: &str) -> Option<&'static str> {
    ROOTS.get(word).map(|root| root.trim_end_matches(WHOLE))
}

/// The root that is left when affixes are taken off; a word that takes none is no such root.
pub fn inner_root(rest: &str) -> Option<&'static str> {
    ROOTS.get(rest).copied().filter(|root| !root.ends_with(WHOLE))
}

/// What a telephone's short form means; words of one answer are joined by `_`.
pub fn meant(short: &str) -> Option<&'static str> {
    SLANG.get(short).copied()
}

/// Whether a word says nothing of what a message is about; a mark and a single letter say nothing either.
pub fn says_little(word: &str) -> bool {
    word.chars().nth(1).is_none() || STOP.contains(word)
}

fn pairs(list: &'static str) -> Pairs {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(|entry| entry.split_once('=').unwrap_or((entry.trim_end_matches(WHOLE), entry)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_spelling_leads_to_a_root_that_stands_for_itself() {
        let astray: Vec<_> = ROOTS
            .keys()
            .filter_map(|word| root(word))
            .filter(|word| root(word) != Some(word))
            .collect();
        assert!(astray.is_empty(), "{astray:?}");
    }

    #[test]
    fn no_short_form_is_listed_twice_with_two_meanings() {
        for list in [include_str!("words/roots.txt"), include_str!("words/slang.txt")] {
            let lines = list.lines().filter(|line| !line.starts_with('#'));
            let entries = lines.flat_map(str::split_whitespace).count();
            assert_eq!(entries, pairs(list).len());
        }
    }

    #[test]
    fn what_is_meant_is_never_itself_a_short_form() {
        let chained: Vec<_> = SLANG
            .iter()
            .filter(|(_, meaning)| meaning.split('_').any(|word| SLANG.contains_key(word)))
            .collect();
        assert!(chained.is_empty(), "{chained:?}");
    }
}
