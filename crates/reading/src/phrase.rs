//! Does a text say a word or a phrase? Compared by roots, so that short forms, stretched letters and
//! affixes do not hide it; and where in the text it stands, so that a page can mark it.

use std::ops::Range;

use crate::stems;

/// So many pieces of one text are read; what stands behind them is not asked for.
const MOST: usize = 5_000;

/// A word or some words in a row, by their roots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(Vec<String>);

impl Phrase {
    pub fn of(words: &str) -> Self {
        Self(stems(words))
    }
}

/// A text that is asked for phrases.
#[derive(Clone, Debug, Default)]
pub struct Searched {
    /// The roots in their order, each with the place of what it was written as.
    roots: Vec<(String, usize)>,
    places: Vec<Range<usize>>,
}

impl Searched {
    pub fn of(text: &str) -> Self {
        let mut whole = Self::default();
        for (start, chunk) in chunks(text).take(MOST) {
            let place = whole.places.len();
            whole.roots.extend(stems(chunk).into_iter().map(|root| (root, place)));
            whole.places.push(trimmed(start, chunk));
        }
        whole
    }

    /// Does the text say this? A phrase without words is never said.
    pub fn says(&self, phrase: &Phrase) -> bool {
        self.matches(phrase).next().is_some()
    }

    /// Where the text says any of these, in bytes, in order, without overlaps.
    pub fn marks<'a>(&self, phrases: impl IntoIterator<Item = &'a Phrase>) -> Vec<Range<usize>> {
        let found = phrases.into_iter().flat_map(|phrase| self.matches(phrase));
        let mut found: Vec<Range<usize>> = found.collect();
        found.sort_by_key(|mark| (mark.start, mark.end));
        let mut marks: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for mark in found {
            match marks.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => marks.push(mark),
            }
        }
        marks
    }

    fn matches(&self, phrase: &Phrase) -> impl Iterator<Item = Range<usize>> {
        let wanted = phrase.0.clone();
        let width = wanted.len().max(1);
        let windows = self.roots.windows(width);
        let same = move |window: &&[(String, usize)]| {
            window.iter().map(|(root, _)| root).eq(wanted.iter())
        };
        windows.filter(same).filter_map(|window| {
            let ((_, first), (_, last)) = (window.first()?, window.last()?);
            Some(self.places.get(*first)?.start..self.places.get(*last)?.end)
        })
    }
}

/// What stands between blanks, each with its place.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|chunk| (chunk.as_ptr() as usize - text.as_ptr() as usize, chunk))
}

/// The place of a chunk without the signs around it.
fn trimmed(start: usize, chunk: &str) -> Range<usize> {
    let sign = |letter: char| !letter.is_alphanumeric();
    let behind = chunk.trim_start_matches(sign);
    let first = start + chunk.len() - behind.len();
    first..first + behind.trim_end_matches(sign).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(text: &'a str, phrases: &[&str]) -> Vec<&'a str> {
        let phrases: Vec<Phrase> = phrases.iter().map(|words| Phrase::of(words)).collect();
        Searched::of(text).marks(&phrases).into_iter().map(|mark| &text[mark]).collect()
    }

    #[test]
    fn a_word_is_found_by_its_root_however_it_is_written() {
        let text = "Tadi (mengantre!!) di apotek, antreannya lamaaaa bgt.";
        assert_eq!(said(text, &["antre"]), ["mengantre", "antreannya"]);
        assert_eq!(said(text, &["lama banget"]), ["lamaaaa bgt"]);
        assert_eq!(said(text, &["bioskop"]), Vec::<&str>::new());
    }

    #[test]
    fn a_phrase_is_said_only_in_a_row() {
        assert_eq!(said("Obat di apotek habis", &["obat habis"]), Vec::<&str>::new());
        assert_eq!(said("Kata warga: OBAT HABIS.", &["obat habis"]), ["OBAT HABIS"]);
    }

    #[test]
    fn marks_that_touch_are_one() {
        assert_eq!(said("obat habis lagi", &["obat habis", "habis lagi"]), ["obat habis lagi"]);
    }

    #[test]
    fn a_phrase_without_words_is_never_said() {
        let text = Searched::of("apa saja");
        assert!(!text.says(&Phrase::of("")) && !text.says(&Phrase::of("!?")));
        assert!(!Searched::of("").says(&Phrase::of("apa")));
    }
}
