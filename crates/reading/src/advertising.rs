//! What a text of a hospital says that advertisements may not say: rules with the words that were
//! found. A suggestion with its evidence; whether it is right, a person decides.
//!
//! The words stand in `words/advertising.txt`, ways of writing under the key of a rule. A "tidak" or
//! "bukan" before them takes them back, and a sentence that warns of such words is no such sentence.

mod meaning;
mod pattern;
mod private;
mod rules;
mod token;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use meaning::Doubts;
use rules::Rules;
use token::tokens;

/// A rule that a text may break, and the very words that made us think so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suspicion<'a> {
    /// Where the words begin, in bytes.
    pub at: usize,
    /// The stable key of the rule.
    pub rule: &'static str,
    /// As they stand in the text.
    pub words: &'a str,
}

const WORDS: &str = include_str!("words/advertising.txt");
static PROHIBITIONS: LazyLock<Rules> = LazyLock::new(|| Rules::of(WORDS, true));
static WARNINGS: LazyLock<Rules> = LazyLock::new(|| Rules::of(WORDS, false));

/// The keys of all rules that can be suspected, each once.
pub fn advertising_rules() -> BTreeSet<&'static str> {
    PROHIBITIONS.keys().chain(private::RULES).collect()
}

/// Everything in a text that an advertisement may not say, in the order of the text; a rule is
/// named once for the same words.
pub fn advertising(text: &str) -> Vec<Suspicion<'_>> {
    let tokens = tokens(text);
    let doubts = Doubts::of(text, &tokens, &WARNINGS);
    let meant = PROHIBITIONS.found(&tokens).into_iter();
    let meant = meant
        .filter(|(pattern, start, _)| doubts.leave(pattern, &tokens, *start))
        .map(|(pattern, start, last)| (tokens[start].start, tokens[last].end, pattern.rule));
    let found = private::found(text, &tokens).into_iter().chain(meant).collect();
    joined(found)
        .into_iter()
        .map(|(at, end, rule)| Suspicion { at, rule, words: &text[at..end] })
        .collect()
}

/// Overlapping words of the same rule are one finding.
fn joined(mut found: Vec<(usize, usize, &'static str)>) -> Vec<(usize, usize, &'static str)> {
    found.sort_by_key(|(start, end, rule)| (*rule, *start, *end));
    let mut kept: Vec<(usize, usize, &'static str)> = Vec::new();
    for (start, end, rule) in found {
        match kept.last_mut() {
            Some(last) if last.2 == rule && start < last.1 => last.1 = last.1.max(end),
            _ => kept.push((start, end, rule)),
        }
    }
    kept.sort();
    kept
}
