//! Which unit or topic a message names.

use std::sync::LazyLock;

use super::{Kind, Message, chosen, weight};
use crate::said::Word;
use crate::signs::{Hit, Signs};

static UNITS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/unit.txt")));

const NUMBERS: [&str; 9] =
    ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "dasar"];

/// The unit that most signs speak for; between equals the one that is named first.
pub(super) fn of(message: &Message<'_>, kind: Kind) -> (Option<&'static str>, Vec<Hit>) {
    if matches!(kind, Kind::Spam | Kind::OutOfScope) {
        return (None, Vec::new());
    }
    // "Tidak ada dokter" names the doctors all the same.
    let hits: Vec<Hit> = UNITS
        .found(&message.words)
        .into_iter()
        .filter(|hit| hit.weight > 0 && !a_storey(&message.words, hit))
        .map(|hit| Hit { denied: false, ..hit })
        .collect();
    let mut best: Option<(i32, &'static str)> = None;
    for hit in &hits {
        let weight = weight(&hits, hit.name, &message.words);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, hit.name));
        }
    }
    let unit = best.map(|(_, name)| name);
    (unit, unit.map_or_else(Vec::new, |unit| chosen(&hits, &[unit])))
}

/// "Lantai 5" says where something is; a floor without a number may be a dirty one.
fn a_storey(words: &[Word], hit: &Hit) -> bool {
    let number = |word: &Word| {
        word.written.bytes().all(|letter| letter.is_ascii_digit())
            || NUMBERS.contains(&word.written.as_str())
    };
    words[hit.from].root == "lantai" && words.get(hit.to).is_some_and(number)
}
