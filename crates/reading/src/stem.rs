//! From a word to its root, by taking Indonesian affixes off until a known root appears.
//!
//! A word whose root is known is answered by the list; only one that is not known loses its affixes
//! by rule, and then only the safe ones, so that a name seldom loses a letter.

use crate::words::{inner_root, root};
use std::borrow::Cow;

/// Written beside every index of stems; another number means that the index must be built again.
pub const STEMMER_VERSION: u32 = 1;

const PARTICLES: [&str; 4] = ["lah", "kah", "tah", "pun"];
const OWNERS: [&str; 3] = ["nya", "ku", "mu"];
const ENDINGS: [&str; 4] = ["kan", "an", "in", "i"];
/// More than two prefixes stand in a row at most as in `mem-per-ber-`.
const PREFIXES_IN_A_ROW: usize = 3;
const SHORTEST_ROOT: usize = 2;
/// A word that no list knows keeps at least so many letters.
const SHORTEST_UNKNOWN: usize = 5;

/// The root of a word as `normalise` writes it; a word that is not of small letters a to z, or has
/// no affix, comes back as it is. `stem(stem(word)) == stem(word)`, and a word never vanishes.
pub fn stem(word: &str) -> Cow<'_, str> {
    let mut stemmed = Cow::Borrowed(word);
    // Each step shortens the word or lands on a root, so the walk ends.
    while let Some(shorter) = step(&stemmed) {
        stemmed = shorter.into();
    }
    stemmed
}

fn step(word: &str) -> Option<String> {
    if let Some(root) = root(word) {
        return (root != word).then(|| root.to_owned());
    }
    if word.contains('-') {
        return reduplicated(word);
    }
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    known_root(word).map(str::to_owned).or_else(|| by_rule(word))
}

/// The root of `obat-obatan`, `tolong-menolong`, `sebaik-baiknya`; nothing if the parts differ.
fn reduplicated(word: &str) -> Option<String> {
    let mut parts = word.split('-').filter(|part| !part.is_empty());
    let first = stem(parts.next()?);
    parts.all(|part| stem(part) == first).then(|| first.into_owned())
}

/// The longest root inside the word; between equals the one that leaves more of a suffix outside.
fn known_root(word: &str) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    for form in without_suffixes(word) {
        consider(form, &mut best);
        let mut open = vec![form.to_owned()];
        for _ in 0..PREFIXES_IN_A_ROW {
            open = open.iter().flat_map(|form| without_prefix(form)).collect();
            open.iter().for_each(|form| consider(form, &mut best));
        }
    }
    best.map(|(_, root)| root)
}

fn consider(form: &str, best: &mut Option<(usize, &'static str)>) {
    if let Some(root) = inner_root(form)
        && best.is_none_or(|(length, _)| form.len() > length)
    {
        *best = Some((form.len(), root));
    }
}

/// The word without every set of suffixes that it may carry, the most suffixes first.
fn without_suffixes(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    for layer in [&PARTICLES[..], &OWNERS[..], &ENDINGS[..]] {
        let shorter: Vec<&str> = forms
            .iter()
            .flat_map(|form| layer.iter().filter_map(|suffix| form.strip_suffix(suffix)))
            .filter(|form| form.len() >= SHORTEST_ROOT)
            .collect();
        forms.splice(0..0, shorter);
    }
    forms
}

const PREFIXES: [&str; 14] =
    ["di", "ke", "se", "ku", "kau", "ter", "te", "ber", "be", "bel", "per", "pe", "pel", "me"];

/// What may stand behind one prefix of this word.
fn without_prefix(word: &str) -> Vec<String> {
    let plain = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix));
    // Spoken Indonesian leaves the me- away and keeps the nasal: nunggu, ngeluh, nyuntik, mbayar.
    let nasal = ["me", "pe", ""].iter().filter_map(|opening| word.strip_prefix(opening));
    let mut found: Vec<String> = plain.map(str::to_owned).collect();
    found.extend(nasal.flat_map(without_nasal));
    found.retain(|form| form.len() >= SHORTEST_ROOT);
    found
}

/// A nasal before a vowel may have swallowed the first letter of the root: (me)nunggu is tunggu,
/// (me)makai is pakai, (me)ngirim is kirim, (me)nyapu is sapu.
fn without_nasal(word: &str) -> Vec<String> {
    let (rest, swallowed): (&str, &[&str]) = if let Some(rest) = word.strip_prefix("ny") {
        (rest, &["s"])
    } else if let Some(rest) = word.strip_prefix("nge") {
        return vec![rest.to_owned(), format!("e{rest}"), format!("ke{rest}")];
    } else if let Some(rest) = word.strip_prefix("ng") {
        (rest, &["", "k"])
    } else if let Some(rest) = word.strip_prefix('n') {
        (rest, if rest.starts_with(is_vowel) { &["t"] } else { &[""] })
    } else if let Some(rest) = word.strip_prefix('m') {
        (rest, if rest.starts_with(is_vowel) { &["p"] } else { &[""] })
    } else {
        return Vec::new();
    };
    swallowed.iter().map(|letter| format!("{letter}{rest}")).collect()
}

/// For a root that no list knows: one safe suffix, else one safe prefix.
fn by_rule(word: &str) -> Option<String> {
    let long_enough = |form: &str| form.len() >= SHORTEST_UNKNOWN && vowels(form) >= 2;
    // Not the -lah of mengalah, nor that of subhanallah.
    let particle = word.strip_suffix("lah").filter(|form| form.len() > SHORTEST_UNKNOWN);
    let suffixless = ["nya", "kan"].iter().filter_map(|suffix| word.strip_suffix(suffix));
    let suffixless = suffixless.chain(particle.filter(|form| !form.ends_with('l')));
    suffixless.map(str::to_owned).chain(prefixless(word)).find(|form| long_enough(form))
}

/// The commonest reading of a nasal: `menyo-` is `so-`, `mengo-` is `o-`, `memo-` is `po-`.
fn prefixless(word: &str) -> Option<String> {
    let behind = |prefix: &str| word.strip_prefix(prefix).filter(|rest| !rest.is_empty());
    if let Some(rest) = behind("meny") {
        return Some(format!("s{rest}"));
    }
    if let Some(rest) = behind("meng") {
        return Some(rest.to_owned());
    }
    if let Some(rest) = behind("mem").or_else(|| behind("men")) {
        let swallowed = if word.starts_with("mem") { "p" } else { "t" };
        let first = if rest.starts_with(is_vowel) { swallowed } else { "" };
        return Some(format!("{first}{rest}"));
    }
    // Before l, r, w and y the prefix is a bare me-, which many short names begin with as well.
    let bare = behind("me").filter(|rest| rest.starts_with(['l', 'r', 'w', 'y']));
    let rest = bare.filter(|rest| rest.len() > SHORTEST_UNKNOWN && rest[1..].starts_with(is_vowel));
    rest.or_else(|| ["di", "ber", "ter"].iter().find_map(|prefix| behind(prefix)))
        .map(str::to_owned)
}

fn vowels(word: &str) -> usize {
    word.chars().filter(|letter| is_vowel(*letter)).count()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}
