//! Two texts word by word: which words of one stand in the other, slips of the finger and short forms
//! forgiven. A word that one text lacks was cut or added; a word that stands against another one makes
//! another text.

use super::number::plain_numbers;
use crate::words::says_little;

/// What a word that says little weighs against one that does.
const LITTLE: f32 = 0.25;
/// What is missing on one side only: a tail that was cut, a greeting that was put before.
const MISSING: f32 = 0.35;
/// What a word counts that is the same but for a slip or a short form.
const SLIPPED: f32 = 0.9;
/// So many words that found no partner are compared letter by letter.
const MOST: usize = 120;

/// A word on its way to a partner.
struct Waiting<'a> {
    word: &'a str,
    weight: f32,
}

/// How far the words of two texts are the same, from nought to one; order does not count.
pub(super) fn same_words(one: &[String], other: &[String]) -> f32 {
    let (one, other) = (plain_numbers(one), plain_numbers(other));
    let (mut one, mut other) = (waiting(&one), waiting(&other));
    let even = exact(&mut one, &mut other);
    let alike = slipped(&mut one, &mut other);
    let left = |rest: &[Waiting<'_>]| rest.iter().map(|word| word.weight).sum::<f32>();
    let (here, there) = (left(&one), left(&other));
    let against = here.min(there);
    let missing = (here - there).abs();
    let matched = even + SLIPPED * alike;
    let all = even + alike + 2.0 * against + MISSING * missing;
    if all > 0.0 { matched / all } else { 0.0 }
}

/// The words that speak, by letters; marks, addresses and accounts do not.
fn waiting(words: &[String]) -> Vec<Waiting<'_>> {
    let speaks = |word: &&String| {
        word.chars().any(char::is_alphanumeric) && !matches!(word.as_str(), "url" | "user" | "rt")
    };
    let weighed =
        |word: &'_ String| if says_little(word) && !is_number(word) { LITTLE } else { 1.0 };
    let mut found: Vec<Waiting<'_>> =
        words.iter().filter(speaks).map(|word| Waiting { word, weight: weighed(word) }).collect();
    found.sort_by(|one, other| one.word.cmp(other.word));
    found
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|letter| letter.is_ascii_digit())
}

/// Takes the words out that both have, and says what they weigh.
fn exact<'a>(one: &mut Vec<Waiting<'a>>, other: &mut Vec<Waiting<'a>>) -> f32 {
    let mut sum = 0.0;
    let mut used = vec![false; other.len()];
    let mut at = 0;
    one.retain(|word| {
        while other.get(at).is_some_and(|next| next.word < word.word) {
            at += 1;
        }
        let meets = other.get(at).is_some_and(|next| next.word == word.word);
        if meets {
            used[at] = true;
            sum += word.weight;
            at += 1;
        }
        !meets
    });
    let mut used = used.into_iter();
    other.retain(|_| !used.next().unwrap_or_default());
    sum
}

/// Takes the pairs out that are one word but for a slip or a short form.
fn slipped<'a>(one: &mut Vec<Waiting<'a>>, other: &mut Vec<Waiting<'a>>) -> f32 {
    let mut sum = 0.0;
    let mut used = vec![false; other.len()];
    let most = one.len().min(MOST);
    let mut found = vec![false; one.len()];
    for (at, word) in one.iter().enumerate().take(most) {
        let free = (0..other.len().min(MOST)).filter(|there| !used[*there]);
        let mut meets = free.filter(|there| one_word(word.word, other[*there].word));
        if let Some(there) = meets.next() {
            drop(meets);
            used[there] = true;
            found[at] = true;
            sum += (word.weight + other[there].weight) / 2.0;
        }
    }
    let (mut found, mut used) = (found.into_iter(), used.into_iter());
    one.retain(|_| !found.next().unwrap_or_default());
    other.retain(|_| !used.next().unwrap_or_default());
    sum
}

/// Whether two words are one: a slip, letters left out, or an ending more.
fn one_word(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.len() < 2 || one.iter().chain(&other).any(char::is_ascii_digit) {
        return false;
    }
    let slips = match long.len() {
        ..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    long.len() - short.len() <= slips && distance(short, long, slips) <= slips
        || abbreviates(short, long)
        || short.len() >= 4 && long.starts_with(short) && long.len() - short.len() <= 3
}

/// `plynan` of `pelayanan`: the same beginning, no consonant changed, only vowels left out.
fn abbreviates(short: &[char], long: &[char]) -> bool {
    let bones = |word: &[char]| -> Vec<char> {
        let mut bones: Vec<char> =
            word.iter().copied().filter(|letter| !"aiueo".contains(*letter)).collect();
        bones.dedup();
        bones
    };
    let whole = bones(long);
    short[0] == long[0] && whole.len() >= 2 && short.len() < long.len() && bones(short) == whole
}

/// Letters changed, left out, put in or swapped with their neighbour; beyond `most` any greater number.
fn distance(one: &[char], other: &[char], most: usize) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, theirs) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != theirs);
            let mut least = changed.min(last[column + 1] + 1).min(next[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *theirs {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        if next.iter().all(|steps| *steps > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut last, next);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_short_forms_are_one_word_and_others_are_two() {
        for (one, other) in [
            ("pelayanan", "pelayannan"),
            ("pelayanan", "plynan"),
            ("dokter", "dotker"),
            ("bangsal", "bngsl"),
            ("terlambat", "terlamat"),
            ("antrean", "antreannya"),
        ] {
            assert!(one_word(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("anak", "mata"),
            ("gigi", "gizi1"),
            ("kasir", "parkir"),
            ("12", "13"),
            ("motor", "mobil"),
        ] {
            assert!(!one_word(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_tail_that_is_missing_weighs_less_than_a_word_that_is_another() {
        let words = |text: &str| crate::tokens::tokens(text);
        let told = words("antre di poli gigi dari subuh sampai siang");
        let cut = same_words(&told, &words("antre di poli gigi dari subuh"));
        let other = same_words(&told, &words("antre di loket obat dari subuh sampai siang"));
        assert!(cut > 0.8 && other < 0.75 && cut > other, "{cut} {other}");
    }
}
