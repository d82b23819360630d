//! A text as numbers: words, pairs of words, and pieces of two to five letters within a word, each
//! hashed into one of 2^16 places of its space. Nothing has to be looked up, so a model is only weights.

use crate::chance::{FNV_SEED, fnv, mixed};
use crate::tokens::tokens;

/// Places of one space; the words come first, the pieces of words behind them.
pub(crate) const SPACE: usize = 1 << 16;
pub(crate) const PLACES: usize = 2 * SPACE;
/// Pieces of words have from two to five letters, their borders counted.
const SHORTEST: usize = 2;
const LONGEST: usize = 5;

/// A text as places with a number each, the places rising.
pub(crate) type Vector = Vec<(u32, f32)>;

/// Says of every feature of the tokens its place and the token that it stands in.
pub(crate) fn each_feature(tokens: &[String], mut say: impl FnMut(u32, usize)) {
    let mut before: Option<u64> = None;
    for (at, token) in tokens.iter().enumerate() {
        let sum = token.bytes().fold(FNV_SEED, fnv);
        say(place(sum, 0), at);
        if let Some(before) = before {
            say(place(before.rotate_left(23) ^ sum, 0), at);
        }
        before = Some(sum);
        pieces(token, |sum| say(place(sum, SPACE), at));
    }
}

fn pieces(token: &str, mut say: impl FnMut(u64)) {
    let letters: Vec<char> =
        std::iter::once(' ').chain(token.chars()).chain(std::iter::once(' ')).collect();
    let mut bytes = [0; 4];
    for start in 0..letters.len() {
        let mut sum = FNV_SEED;
        for (length, letter) in letters[start..].iter().take(LONGEST).enumerate() {
            sum = letter.encode_utf8(&mut bytes).bytes().fold(sum, fnv);
            if length + 1 >= SHORTEST {
                say(sum);
            }
        }
    }
}

fn place(sum: u64, space: usize) -> u32 {
    let place = usize::try_from(mixed(sum) >> 48).unwrap_or(0);
    u32::try_from(space + place % SPACE).unwrap_or(0)
}

/// How often each feature stands in the text, told sublinearly: 1 + ln n.
pub(crate) fn counted(text: &str) -> Vector {
    let mut places = Vec::with_capacity(text.len() * 5);
    each_feature(&tokens(text), |place, _| places.push(place));
    places.sort_unstable();
    let runs = places.chunk_by(|one, next| one == next);
    runs.map(|run| (run[0], 1.0 + count(run.len()).ln())).collect()
}

/// The counts weighed by rarity; each space is brought to length one.
pub(crate) fn weighed(mut counts: Vector, rarity: impl Fn(u32) -> f32) -> Vector {
    counts.iter_mut().for_each(|(place, number)| *number *= rarity(*place));
    let border = counts.partition_point(|(place, _)| index(*place) < SPACE);
    let (words, pieces) = counts.split_at_mut(border);
    to_length_one(words);
    to_length_one(pieces);
    counts
}

fn to_length_one(part: &mut [(u32, f32)]) {
    let length = part.iter().map(|(_, number)| number * number).sum::<f32>().sqrt();
    if length > 0.0 {
        part.iter_mut().for_each(|(_, number)| *number /= length);
    }
}

pub(crate) fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

/// A count as a number to reckon with; beyond 2^24 the last digits do not matter.
pub(crate) fn count(number: usize) -> f32 {
    number as f32
}
