//! Which unit or topic a message names.

use std::sync::LazyLock;

use super::{Kind, Message, chosen};
use crate::said::Word;
use crate::signs::{Hit, Signs};

static UNITS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/unit.txt")));

const NUMBERS: [&str; 9] =
    ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "dasar"];
/// Those who work in every unit: the place where they did it goes before them.
const PERSONS: [&str; 2] = ["dokter", "perawat"];
/// What a town has too; its name does not make a hospital's matter of a message.
const OF_A_TOWN: [&str; 6] = ["fasilitas", "humas", "keamanan", "kebersihan", "keuangan", "parkir"];
/// From this weight on a sign is the name of a unit.
const NAME: i32 = 6;
/// A unit that only lighter signs speak for is not named.
const SAYS: i32 = 3;
/// So many words begin a message; what stands there it is about.
const OPENING: usize = 10;
/// Points are quarters of a weight. A sign in the opening has so many more.
const OPENS: i32 = 6;
/// The further signs of a unit count a quarter, together at most so many points.
const FURTHER: i32 = 8;

/// The unit that the signs speak for most; between equals the one that is named first.
pub(super) fn of(message: &Message<'_>, kind: Kind) -> (Option<&'static str>, Vec<Hit>) {
    let hits = named(&message.words);
    if !of_a_hospital(kind, &hits) {
        return (None, Vec::new());
    }
    let mut best: Option<(i32, &'static str)> = None;
    for hit in &hits {
        let points = points(&hits, hit.name, &message.words);
        if best.is_none_or(|(most, _)| points > most) {
            best = Some((points, hit.name));
        }
    }
    let says = |unit: &&str| hits.iter().any(|hit| hit.name == *unit && hit.weight >= SAYS);
    let unit = best.map(|(_, name)| name).filter(says);
    (unit, unit.map_or_else(Vec::new, |unit| chosen(&hits, &[unit])))
}

/// A message of the town is one of the hospital all the same if it names what only a hospital has.
fn of_a_hospital(kind: Kind, hits: &[Hit]) -> bool {
    let only_here = |hit: &Hit| hit.weight >= NAME && !OF_A_TOWN.contains(&hit.name);
    match kind {
        Kind::Spam => false,
        Kind::OutOfScope => hits.iter().any(only_here),
        _ => true,
    }
}

/// What speaks for a unit. "Tidak ada dokter" names the doctors all the same.
fn named(words: &[Word]) -> Vec<Hit> {
    let found = UNITS.found(words);
    let place = |hit: &&Hit| hit.weight >= NAME && !PERSONS.contains(&hit.name);
    let places: Vec<usize> = found.iter().filter(place).map(|hit| hit.from).collect();
    let of_a_place = |hit: &Hit| {
        PERSONS.contains(&hit.name) && places.iter().any(|place| belongs(words, hit, *place))
    };
    let counts = |hit: &Hit| {
        hit.weight > 0 && !a_storey(words, hit) && !means_from(words, hit) && !of_a_place(hit)
    };
    let heard = |hit: Hit| Hit { denied: false, weight: weight(words, &hit), ..hit };
    found.into_iter().filter(counts).map(heard).collect()
}

/// "Perawat IGD", "perawat di ruang Edelweis": the place stands close behind the person, in one sentence.
fn belongs(words: &[Word], person: &Hit, place: usize) -> bool {
    (person.from + 1..person.to + 2).contains(&place)
        && !words[person.from..place].iter().any(Word::ends)
}

/// A room with a number is a patient's.
fn weight(words: &[Word], hit: &Hit) -> i32 {
    let room = words[hit.from].root == "kamar" && hit.to == hit.from + 1;
    if room && words.get(hit.to).is_some_and(is_number) { hit.weight.max(NAME) } else { hit.weight }
}

/// What the signs of one unit say together, in quarters of a weight: the strongest says it, the others
/// only add to it, because a long story passes many things. What is repeated counts once.
fn points(hits: &[Hit], name: &str, words: &[Word]) -> i32 {
    let mut seen: Vec<&str> = Vec::new();
    let mut each: Vec<i32> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.name == name) {
        let first = words[hit.from].root.as_str();
        if !seen.contains(&first) {
            seen.push(first);
            each.push(4 * hit.weight + if hit.from < OPENING { OPENS } else { 0 });
        }
    }
    each.sort_unstable_by(|one, other| other.cmp(one));
    let further: i32 = each.iter().skip(1).map(|points| points / 4).sum();
    each.first().copied().unwrap_or_default() + further.min(FURTHER)
}

/// "Lantai 5" says where something is; a floor without a number may be a dirty one.
fn a_storey(words: &[Word], hit: &Hit) -> bool {
    words[hit.from].root == "lantai" && words.get(hit.to).is_some_and(is_number)
}

fn is_number(word: &Word) -> bool {
    word.written.bytes().all(|letter| letter.is_ascii_digit())
        || NUMBERS.contains(&word.written.as_str())
}

/// "Dr. Lestari" is a doctor; "dr" without its dot is short for "dari".
fn means_from(words: &[Word], hit: &Hit) -> bool {
    words[hit.from].written == "dr"
        && hit.to == hit.from + 1
        && !words.get(hit.to).is_some_and(Word::ends)
}
