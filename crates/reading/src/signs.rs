//! Lists of phrases that speak for something, and where a message holds them.

use std::collections::HashMap;

use crate::said::{Word, word};

/// So many words before a sign may deny it.
const DENIED_WITHIN: usize = 3;

/// A phrase and what it speaks for.
struct Sign {
    name: &'static str,
    weight: i32,
    words: Vec<Word>,
    /// Only these very words; otherwise their affixes may differ.
    exact: bool,
}

/// A list of signs, found by the root of their first word.
pub(crate) struct Signs {
    signs: Vec<Sign>,
    by_first: HashMap<String, Vec<usize>>,
}

/// A sign that stands in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub name: &'static str,
    pub weight: i32,
    pub from: usize,
    /// One past its last word.
    pub to: usize,
    pub denied: bool,
}

impl Signs {
    /// Reads lines of the form `name weight: phrase; =phrase`; what is none of it is passed over. Behind
    /// an equals sign stand words that are meant to the letter.
    pub(crate) fn read(list: &'static str) -> Self {
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let signs: Vec<Sign> =
            lines.filter_map(|line| line.split_once(": ")).flat_map(line).collect();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, sign) in signs.iter().enumerate() {
            by_first.entry(sign.words[0].root.clone()).or_default().push(at);
        }
        Signs { signs, by_first }
    }

    /// Every sign in the message, from left to right; one within a longer one is left out.
    pub(crate) fn found(&self, message: &[Word]) -> Vec<Hit> {
        let mut hits: Vec<Hit> =
            (0..message.len()).flat_map(|from| self.at(message, from)).collect();
        hits.sort_by(|one, other| {
            (other.to - other.from).cmp(&(one.to - one.from)).then(other.weight.cmp(&one.weight))
        });
        let mut kept: Vec<Hit> = Vec::new();
        for hit in hits {
            let within = |one: &Hit| one.from <= hit.from && hit.to <= one.to;
            if !kept.iter().any(within) {
                kept.push(hit);
            }
        }
        kept.sort_by_key(|hit| hit.from);
        kept
    }

    fn at<'a>(&'a self, message: &'a [Word], from: usize) -> impl Iterator<Item = Hit> + 'a {
        let known = self.by_first.get(&message[from].root).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter_map(move |at| {
            let sign = &self.signs[*at];
            let to = from + follows(&message[from..], sign)?;
            let denied = !sign.words[0].denies() && denied(message, from);
            Some(Hit { name: sign.name, weight: sign.weight, from, to, denied })
        })
    }
}

fn line((head, phrases): (&'static str, &'static str)) -> Vec<Sign> {
    let Some((name, weight)) = head.split_once(' ') else {
        return Vec::new();
    };
    let sign = |phrase: &'static str| {
        let exact = phrase.starts_with('=');
        let words: Vec<Word> = crate::normalise(phrase).into_iter().map(word).collect();
        (!words.is_empty()).then(|| Sign {
            name,
            weight: weight.parse().unwrap_or(1),
            words,
            exact,
        })
    };
    phrases.split(';').filter_map(|phrase| sign(phrase.trim())).collect()
}

/// How many words of the message the phrase takes, if it stands at its beginning. One word may stand
/// between two of the phrase.
fn follows(message: &[Word], sign: &Sign) -> Option<usize> {
    let mut at = 0;
    for (number, wanted) in sign.words.iter().enumerate() {
        let near = if number == 0 { at..=at } else { at..=at + 1 };
        let skipped =
            |found: usize| message[at..found].iter().any(|word| word.ends() || word.denies());
        let found = near
            .filter(|place| message.get(*place).is_some_and(|word| sign.means(word, wanted)))
            .find(|place| !skipped(*place))?;
        at = found + 1;
    }
    Some(at)
}

impl Sign {
    /// In a phrase every word may have other affixes. A sign of one word may have them only if it is a
    /// root: `dipukul` does not mean `pukul` (the hour), but `kritis` means `kritisnya`.
    fn means(&self, word: &Word, wanted: &Word) -> bool {
        let bare = wanted.written == wanted.root && wanted.root.len() > 2;
        let free = !self.exact && (self.words.len() > 1 || bare);
        word.written == wanted.written || free && word.root == wanted.root
    }
}

fn denied(message: &[Word], from: usize) -> bool {
    let before = message[..from].iter().rev().take(DENIED_WITHIN);
    before.take_while(|word| !word.ends() && word.written != "tapi").any(Word::denies)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::said::said;

    fn names(text: &str) -> Vec<(&'static str, bool)> {
        let signs =
            Signs::read("# a list\ngood 1: ramah; sangat baik\ndead 2: mati\nidle 0: mati lampu");
        signs.found(&said(text)).into_iter().map(|hit| (hit.name, hit.denied)).collect()
    }

    #[test]
    fn a_sign_is_denied_by_a_word_close_before_it_and_not_by_another_sentence() {
        assert_eq!(names("Perawatnya tidak terlalu ramah"), [("good", true)]);
        assert_eq!(names("Antre? Tidak. Ramah semua."), [("good", false)]);
    }

    #[test]
    fn a_longer_sign_swallows_the_shorter_one_within_it() {
        assert_eq!(names("semalam mati lampu"), [("idle", false)]);
        assert_eq!(names("pasiennya mati"), [("dead", false)]);
    }
}
