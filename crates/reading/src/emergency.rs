//! Words that may mean danger to life right now. The public form answers them with a calm banner that
//! names the emergency number; it never refuses, grades or delays what was written.

use crate::{stem, stems};
use std::borrow::Cow;

/// One danger as the banner names it, and the ways to write it. Words of one way may be one word apart.
struct Danger {
    shown: &'static str,
    written: &'static [&'static str],
}

const fn danger(shown: &'static str, written: &'static [&'static str]) -> Danger {
    Danger { shown, written }
}

const DANGERS: [Danger; 18] = [
    danger("nyeri dada", &["nyeri dada", "dada nyeri", "sakit dada", "dada sakit", "chest pain"]),
    danger(
        "sesak napas",
        &["sesak", "susah napas", "sulit napas", "tidak bisa napas", "cannot breathe"],
    ),
    danger("henti napas", &["henti napas", "tidak napas", "not breathing"]),
    danger(
        "henti jantung",
        &["henti jantung", "serangan jantung", "cardiac arrest", "heart attack"],
    ),
    danger("stroke", &["stroke", "mulut mencong", "lumpuh tiba", "lumpuh mendadak"]),
    danger("tidak sadar", &["tidak sadar", "hilang sadar", "unconscious"]),
    danger("pingsan", &["pingsan", "fainted"]),
    danger("kejang", &["kejang", "seizure"]),
    danger("kritis", &["kritis", "sekarat", "koma"]),
    danger("pendarahan", &["pendarahan", "darah tidak henti", "muntah darah", "bleeding"]),
    danger("keracunan", &["keracunan", "minum racun", "overdosis", "poisoned", "overdose"]),
    danger("tersedak", &["tersedak", "choking"]),
    danger("tenggelam", &["tenggelam", "drowning"]),
    danger("luka bakar", &["luka bakar", "tersiram air panas"]),
    danger("kecelakaan", &["kecelakaan", "tabrakan", "accident"]),
    danger("persalinan darurat", &["ketuban pecah", "pecah ketuban", "mau lahiran"]),
    danger("bunuh diri", &["bunuh diri", "akhiri hidup", "ingin mati", "mau mati", "suicide"]),
    danger("gigitan ular", &["gigit ular", "snake bite"]),
];

/// The dangers that a text names, each once, in the order of the table and in the words of the banner.
/// A denial ("tidak sesak lagi") is shown as well: a needless banner harms less than a missing one.
pub fn emergency_words(text: &str) -> Vec<&'static str> {
    let said = stems(text);
    DANGERS
        .iter()
        .filter(|danger| danger.written.iter().any(|way| says(&said, way)))
        .map(|danger| danger.shown)
        .collect()
}

fn says(said: &[String], way: &str) -> bool {
    let wanted: Vec<Cow<'_, str>> = way.split(' ').map(stem).collect();
    (0..said.len()).any(|start| follows(&said[start..], &wanted))
}

fn follows(said: &[String], wanted: &[Cow<'_, str>]) -> bool {
    let Some((first, rest)) = wanted.split_first() else {
        return true;
    };
    if said.first().is_none_or(|word| word != first) {
        return false;
    }
    rest.is_empty() || (1..=2).any(|gap| said.len() > gap && follows(&said[gap..], rest))
}
