//! How alike two texts are, whoever typed them: word by word with slips and short forms forgiven, and
//! pieces of three to five letters beside. The same words in another order, with short forms, slips and
//! gaps, a greeting before or a tail cut off, stay alike; one word against another one does not.

mod number;
mod words;

use std::collections::HashMap;

use crate::chance::{FNV_SEED, fnv, fnv_of};
use crate::features::count;
use crate::tokens::tokens;
use crate::words::says_little;
use words::same_words;

const SHORTEST: usize = 3;
const LONGEST: usize = 5;
/// What a word that says little weighs against another.
const LITTLE: f32 = 0.7;
/// Words that two texts share by their first letters may be the same word with a slip behind.
const OPENING: usize = 4;
/// So many of its rarest words lead from a text to its likes.
const LEADS: usize = 12;
/// So many texts at most are compared letter by letter: those that share most of these words.
const NEAR: usize = 24;

/// How much of the score the words say; the rest is said by their pieces.
const WORDS: f32 = 0.85;

/// From this score on two texts are one text written twice; measured in docs/operations/reading.md.
pub const SAME_TEXT: f32 = 0.7;

/// The pieces of a text and their weights, rising by piece, of length one.
type Pieces = Vec<(u64, f32)>;

/// How alike two texts are, from nought (nothing shared) to one (the same words). An empty text is
/// like nothing.
pub fn similar(one: &str, other: &str) -> f32 {
    let (one, other) = (Told::of(one), Told::of(other));
    one.like(&other)
}

/// A text as it is compared: its words, and their pieces.
#[derive(Clone, Debug)]
struct Told {
    words: Vec<String>,
    pieces: Pieces,
}

impl Told {
    fn of(text: &str) -> Self {
        let words = tokens(text);
        Told { pieces: pieces(&words), words }
    }

    fn like(&self, other: &Told) -> f32 {
        let by_pieces = along(&self.pieces, &other.pieces);
        WORDS * same_words(&self.words, &other.words) + (1.0 - WORDS) * by_pieces
    }
}

fn pieces(tokens: &[String]) -> Pieces {
    let mut found: Vec<(u64, f32)> = Vec::new();
    for token in tokens {
        let weight = if says_little(token) { LITTLE } else { 1.0 };
        of_token(token, |sum| found.push((sum, weight)));
    }
    found.sort_unstable_by_key(|(sum, _)| *sum);
    let runs = found.chunk_by(|(one, _), (next, _)| one == next);
    to_length_one(runs.map(|run| (run[0].0, run[0].1 * (1.0 + count(run.len()).ln()))).collect())
}

fn of_token(token: &str, mut say: impl FnMut(u64)) {
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

fn to_length_one(mut pieces: Pieces) -> Pieces {
    let length = pieces.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    pieces.iter_mut().for_each(|(_, weight)| *weight /= length.max(f32::MIN_POSITIVE));
    pieces
}

fn along(one: &Pieces, other: &Pieces) -> f32 {
    let (mut at, mut sum) = (0, 0.0);
    for (piece, weight) in one {
        while other.get(at).is_some_and(|(next, _)| next < piece) {
            at += 1;
        }
        if let Some((next, theirs)) = other.get(at)
            && next == piece
        {
            sum += weight * theirs;
        }
    }
    sum.min(1.0)
}

/// Where a text stands in a list of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// One so alike stood there before.
    Known(usize),
    /// It was taken in.
    Added(usize),
}

/// A list of texts in which the likes of another one are found without comparing it with each.
#[derive(Clone, Debug, Default)]
pub struct Similar {
    texts: Vec<Told>,
    leads: HashMap<u64, Vec<usize>>,
}

impl Similar {
    /// How many texts it holds.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Takes a text in; its number is the count of those before it.
    pub fn add(&mut self, text: &str) -> usize {
        self.add_told(Told::of(text))
    }

    /// The text of the list that is most alike, at least so much; else this one is taken in.
    pub(crate) fn known_or_added(&mut self, text: &str, least: f32) -> Place {
        let told = Told::of(text);
        match self.likes_of(&told, least).first() {
            Some((known, _)) => Place::Known(*known),
            None => Place::Added(self.add_told(told)),
        }
    }

    fn add_told(&mut self, told: Told) -> usize {
        let number = self.texts.len();
        for lead in leads(&told.words) {
            self.leads.entry(lead).or_default().push(number);
        }
        self.texts.push(told);
        number
    }

    /// The texts that are at least so alike, the most alike first, with their scores; at most 24.
    pub fn likes(&self, text: &str, least: f32) -> Vec<(usize, f32)> {
        self.likes_of(&Told::of(text), least)
    }

    fn likes_of(&self, asked: &Told, least: f32) -> Vec<(usize, f32)> {
        let near = self.near(&asked.words).into_iter();
        let scored = near.map(|number| (number, asked.like(&self.texts[number])));
        let mut found: Vec<(usize, f32)> = scored.filter(|(_, score)| *score >= least).collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        found
    }

    /// The texts that share a third of the rarest words: a text with gaps and slips shares far more.
    fn near(&self, words: &[String]) -> Vec<usize> {
        let mut lists: Vec<&Vec<usize>> =
            leads(words).iter().filter_map(|lead| self.leads.get(lead)).collect();
        lists.sort_by_key(|list| list.len());
        lists.truncate(LEADS);
        let mut shared: Vec<usize> = lists.iter().copied().flatten().copied().collect();
        shared.sort_unstable();
        let runs = shared.chunk_by(|one, next| one == next);
        let near = runs.filter(|run| 3 * run.len() >= lists.len());
        let mut near: Vec<(usize, usize)> = near.map(|run| (run.len(), run[0])).collect();
        near.sort_unstable_by(|one, other| other.cmp(one));
        near.truncate(NEAR);
        near.into_iter().map(|(_, number)| number).collect()
    }
}

/// What a text is filed under: the openings of its words, without those that say little unless it
/// has no others.
fn leads(words: &[String]) -> Vec<u64> {
    let speaking: Vec<&String> = words.iter().filter(|word| !says_little(word)).collect();
    let filed = if speaking.is_empty() { words.iter().collect() } else { speaking };
    let opening = |word: &&String| -> u64 {
        let opening: String = word.chars().take(OPENING).collect();
        fnv_of(FNV_SEED, opening.as_bytes())
    };
    let mut found: Vec<u64> = filed.iter().map(opening).collect();
    found.sort_unstable();
    found.dedup();
    found
}
