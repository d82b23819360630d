//! How many short messages a text takes (3GPP TS 23.038): 160 letters of the plain alphabet or 70 of
//! all others; a little less in each when there are several.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// GSM 7 bit.
    Plain,
    /// UCS-2: one letter that is not plain, such as an emoji or a curly quote, is enough.
    All,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segments<'t> {
    pub alphabet: Alphabet,
    /// What each of them carries; in a row the whole text.
    pub texts: Vec<&'t str>,
    /// Room that is left in the last.
    pub left: usize,
}

impl Alphabet {
    pub fn of(text: &str) -> Self {
        if text.chars().all(|letter| septets(letter).is_some()) { Self::Plain } else { Self::All }
    }

    fn units(self, letter: char) -> usize {
        match self {
            Self::Plain => septets(letter).unwrap_or(1),
            Self::All => letter.len_utf16(),
        }
    }

    /// Of a single one, and of one among several.
    fn room(self) -> (usize, usize) {
        match self {
            Self::Plain => (160, 153),
            Self::All => (70, 67),
        }
    }
}

/// The short messages that a text becomes. No letter is cut in two.
pub fn segments(text: &str) -> Segments<'_> {
    let alphabet = Alphabet::of(text);
    let (single, among) = alphabet.room();
    let whole: usize = text.chars().map(|letter| alphabet.units(letter)).sum();
    if whole <= single {
        return Segments { alphabet, texts: vec![text], left: single - whole };
    }
    let (mut texts, mut start, mut used) = (Vec::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        let units = alphabet.units(letter);
        if used + units > among {
            texts.push(&text[start..at]);
            (start, used) = (at, 0);
        }
        used += units;
    }
    texts.push(&text[start..]);
    Segments { alphabet, texts, left: among - used }
}

/// Septets of a letter in the plain alphabet: two for those of its extension.
fn septets(letter: char) -> Option<usize> {
    const EXTENDED: &str = "^{}\\[~]|€\u{c}";
    const NATIONAL: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
    match letter {
        letter if EXTENDED.contains(letter) => Some(2),
        '`' => None,
        ' '..='~' | '\n' | '\r' => Some(1),
        letter if NATIONAL.contains(letter) => Some(1),
        _ => None,
    }
}

/// How many extended letters a text has.
pub(crate) fn extended(text: &str) -> usize {
    text.chars().filter(|letter| septets(*letter) == Some(2)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counts(text: &str) -> (Alphabet, usize, usize) {
        let segments = segments(text);
        (segments.alphabet, segments.texts.len(), segments.left)
    }

    #[test]
    fn the_limits_are_those_of_the_standard() {
        use Alphabet::{All, Plain};
        assert_eq!(counts(&"a".repeat(160)), (Plain, 1, 0));
        assert_eq!(counts(&"a".repeat(161)), (Plain, 2, 145));
        assert_eq!(counts(&"€".repeat(80)), (Plain, 1, 0));
        // 153 is odd: an extended letter is not cut, so one septet stays empty.
        assert_eq!(counts(&"€".repeat(81)), (Plain, 2, 143));
        assert_eq!(counts(&"“".repeat(70)), (All, 1, 0));
        assert_eq!(counts(&"“".repeat(71)), (All, 2, 63));
        assert_eq!(counts(&"🙏".repeat(36)), (All, 2, 61));
        assert_eq!(counts(""), (Plain, 1, 160));
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_whole_and_each_has_room(text in "[a-z€{}é“🙏\n]{0,400}") {
            let segments = segments(&text);
            prop_assert_eq!(segments.texts.concat(), text.clone());
            let (single, among) = segments.alphabet.room();
            let room = if segments.texts.len() == 1 { single } else { among };
            for piece in segments.texts {
                let units: usize = piece.chars().map(|letter| segments.alphabet.units(letter)).sum();
                prop_assert!(units <= room);
            }
        }
    }
}
