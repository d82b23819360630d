//! From what somebody typed to plain words: one spelling, no shouting, no stretched letters, no short forms.

use crate::fold::fold;
use crate::stem::stem;
use crate::words::{meant, root};

/// Written with a number after them; the number says which one and does not double the word.
const COUNTED: [&str; 12] = [
    "kelas", "lantai", "poli", "ruang", "kamar", "jam", "tahap", "no", "loket", "kursi", "dosis",
    "bed",
];

/// The words of a text: small letters, short forms written out, stretched letters squeezed, numbers
/// kept (with the dots of thousands removed). An address of a page becomes the word `url`.
pub fn normalise(text: &str) -> Vec<String> {
    fold(text).split_whitespace().flat_map(chunk).collect()
}

fn chunk(chunk: &str) -> Vec<String> {
    if ["http://", "https://", "www."].iter().any(|start| chunk.starts_with(start)) {
        return vec!["url".to_owned()];
    }
    pieces(chunk).into_iter().flat_map(piece).collect()
}

/// Cuts at everything that is neither letter nor digit, but keeps inner hyphens.
fn pieces(chunk: &str) -> Vec<String> {
    let joined = without_thousand_dots(chunk);
    joined
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .map(|piece| piece.trim_matches('-').to_owned())
        .filter(|piece| !piece.is_empty())
        .collect()
}

fn without_thousand_dots(chunk: &str) -> String {
    let letters: Vec<char> = chunk.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let thousand = |at: usize| {
        letters[at] == '.'
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|step| digit(at + step))
            && !digit(at + 4)
    };
    (0..letters.len()).filter(|at| !thousand(*at)).map(|at| letters[at]).collect()
}

fn piece(piece: String) -> Vec<String> {
    if !piece.contains('-') {
        return single(&piece);
    }
    let parts: Vec<String> =
        piece.split('-').filter(|part| !part.is_empty()).flat_map(single).collect();
    match parts.as_slice() {
        [word, owner] if matches!(owner.as_str(), "nya" | "ku" | "mu") => vec![word.clone()],
        [first, second] if doubled(first, second) => vec![format!("{first}-{second}")],
        _ => parts,
    }
}

fn doubled(first: &str, second: &str) -> bool {
    first.chars().all(char::is_alphabetic) && stem(first) == stem(second)
}

fn single(word: &str) -> Vec<String> {
    if let Some(meaning) = meant(word) {
        return meaning.split('_').map(str::to_owned).collect();
    }
    if let Some(doubled) = doubled_by_number(word) {
        return doubled;
    }
    let squeezed = squeezed(word);
    match meant(&squeezed) {
        Some(meaning) => meaning.split('_').map(str::to_owned).collect(),
        None => vec![squeezed],
    }
}

/// `anak2` is `anak-anak`, but `kelas2` is the second class.
fn doubled_by_number(word: &str) -> Option<Vec<String>> {
    let once = word.strip_suffix('2')?;
    let plain = once.len() > 2 && once.bytes().all(|letter| letter.is_ascii_lowercase());
    let words = (plain && !COUNTED.contains(&once)).then(|| single(once))?;
    Some(match words.as_slice() {
        [word] => vec![format!("{word}-{word}")],
        _ => words,
    })
}

/// `lamaaaa` is `lama`, `maaaf` is `maaf`; a Roman number and digits stay.
fn squeezed(word: &str) -> String {
    let known = |word: &str| root(&stem(word)).is_some();
    if known(word) || word.chars().all(|letter| "ivx".contains(letter)) {
        return word.to_owned();
    }
    let twice = runs_cut(word, 2);
    let once = runs_cut(word, 1);
    let stretched = twice != word;
    if known(&once) && !known(&twice) || stretched && !known(&twice) { once } else { twice }
}

fn runs_cut(word: &str, most: usize) -> String {
    let mut kept = String::with_capacity(word.len());
    let mut run = 0;
    let mut before = None;
    for letter in word.chars() {
        run = if before == Some(letter) { run + 1 } else { 1 };
        before = Some(letter);
        if run <= most || letter.is_numeric() {
            kept.push(letter);
        }
    }
    kept
}
