//! A message as words with their roots, its sentences apart: what lists of signs are held against.

use crate::normalise;
use crate::stem;
use crate::words::root;

/// Stands where a sentence ends, so that no sign and no denial reaches across.
const END: &str = ".";

/// So many words of one message are read; nobody needs more to say what it is about.
const MOST: usize = 3_000;

const DENIALS: [&str; 18] = [
    "tidak", "bukan", "belum", "tanpa", "jangan", "kurang", "tiada", "minim", "ora", "ndak",
    "mboten", "durung", "dudu", "teu", "henteu", "sanes", "not", "never",
];
/// What Javanese and Sundanese hang behind an Indonesian word: obate, operasine, perawatna.
const OWN_ENDINGS: [&str; 3] = ["ne", "na", "e"];

/// One word of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub written: String,
    pub root: String,
}

impl Word {
    pub(crate) fn denies(&self) -> bool {
        DENIALS.contains(&self.written.as_str())
    }

    pub(crate) fn ends(&self) -> bool {
        self.written == END
    }
}

/// The words of a text; between two sentences stands one that ends.
pub(crate) fn said(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for sentence in sentences(text) {
        let before = words.len();
        words.extend(normalise(sentence).into_iter().map(word));
        if words.len() > MOST {
            words.truncate(MOST);
            return words;
        }
        if words.len() > before {
            words.push(Word { written: END.to_owned(), root: END.to_owned() });
        }
    }
    words
}

pub(crate) fn word(written: String) -> Word {
    let stemmed = stem(&written).into_owned();
    let known = |ending: &&str| stemmed.strip_suffix(*ending).and_then(|rest| root(&stem(rest)));
    let own = if root(&stemmed).is_none() { OWN_ENDINGS.iter().find_map(known) } else { None };
    Word { root: own.map_or(stemmed, str::to_owned), written }
}

/// Cuts at a mark that is followed by a space, so that 50.000 and rsud.go.id stay whole.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let ends = |at: usize| {
        let next = letters.get(at + 1).is_none_or(|(_, next)| next.is_whitespace());
        matches!(letters[at].1, '!' | '?' | '\n' | ';')
            || matches!(letters[at].1, '.' | ',') && next
    };
    let cuts: Vec<usize> =
        (0..letters.len()).filter(|at| ends(*at)).map(|at| letters[at].0).collect();
    let starts = std::iter::once(0).chain(cuts.clone());
    let ends = cuts.into_iter().chain(std::iter::once(text.len()));
    starts.zip(ends).map(|(from, to)| &text[from..to])
}
