//! A text without those who stand in it: names that the house knows, and whatever looks like a name
//! behind a form of address, a number of a person, an address. Rather one word too many than a name.

use std::collections::BTreeSet;

use domain::intake::Identity;

const NAME: &str = "[NAMA]";
const NUMBER: &str = "[NOMOR]";
const EMAIL: &str = "[SUREL]";
const ACCOUNT: &str = "[AKUN]";
const LINK: &str = "[TAUTAN]";
const PLACE: &str = "[ALAMAT]";

/// From so many digits on a number may be somebody's: telephone, medical record, identity card, BPJS.
const DIGITS: usize = 5;
/// So many words behind the beginning of an address belong to it.
const PLACE_WORDS: usize = 6;
/// Shorter parts of a name are words of everybody.
const SHORTEST: usize = 3;

/// Behind these a word with a capital is a name.
const ADDRESSED: [&str; 36] = [
    "bapak",
    "pak",
    "bpk",
    "ibu",
    "bu",
    "sdr",
    "sdri",
    "saudara",
    "saudari",
    "tn",
    "ny",
    "an",
    "nn",
    "tuan",
    "nyonya",
    "nona",
    "almarhum",
    "almarhumah",
    "alm",
    "mas",
    "mbak",
    "bang",
    "kak",
    "dr",
    "drg",
    "dokter",
    "suster",
    "ners",
    "perawat",
    "bidan",
    "pasien",
    "mr",
    "mrs",
    "ms",
    "kh",
    "hj",
];
/// Behind these any word is one.
const NAMED: [&str; 5] = ["bernama", "nama", "namanya", "named", "panggilan"];
const PLACES: [&str; 17] = [
    "jl",
    "jln",
    "jalan",
    "gang",
    "gg",
    "rt",
    "rw",
    "perumahan",
    "perum",
    "dusun",
    "desa",
    "kelurahan",
    "kecamatan",
    "kampung",
    "blok",
    "komplek",
    "street",
];

/// What the house knows of those who stand in a case.
#[derive(Debug, Default)]
pub struct Known {
    /// Parts of names, in small letters.
    parts: BTreeSet<String>,
}

impl Known {
    pub fn name(&mut self, name: &str) {
        let parts = name.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        self.parts.extend(parts.filter(|part| part.chars().count() >= SHORTEST));
    }

    pub fn identity(&mut self, identity: &Identity) {
        identity.name.iter().for_each(|name| self.name(name.as_str()));
        let own = identity.email.iter().filter_map(|email| email.as_str().split('@').next());
        own.for_each(|own| self.name(own));
        identity.record_number.iter().for_each(|number| self.name(number));
        identity.phone.iter().for_each(|phone| self.name(phone.as_str()));
    }

    /// The text with marks in the place of everybody.
    pub fn masked(&self, text: &str) -> String {
        let lines: Vec<String> = text.lines().map(|line| self.line(line)).collect();
        without_numbers(&lines.join("\n"))
    }

    fn line(&self, line: &str) -> String {
        let mut said: Vec<String> = Vec::new();
        let mut mode = Mode::Plain;
        for word in line.split_whitespace() {
            let (mark, next) = self.word(word, mode);
            mode = next;
            // Marks of one kind in a row are one.
            match mark {
                Some(mark)
                    if said.last().is_some_and(|last| last.trim_end_matches(END) == mark) => {}
                Some(mark) => said.push(format!("{mark}{}", ending(word))),
                None => said.push(word.to_owned()),
            }
        }
        said.join(" ")
    }

    fn word(&self, word: &str, mode: Mode) -> (Option<&'static str>, Mode) {
        let small = word.to_lowercase();
        if small.contains("://") || small.starts_with("www.") {
            return (Some(LINK), Mode::Plain);
        }
        if let Some(at) = small.find('@') {
            return (Some(if at == 0 { ACCOUNT } else { EMAIL }), Mode::Plain);
        }
        let bare = small.trim_matches(|letter: char| !letter.is_alphanumeric());
        let ends = word.ends_with(END);
        let capital = word.chars().find(|letter| letter.is_alphanumeric());
        let capital =
            capital.is_some_and(|letter| letter.is_uppercase() || letter.is_ascii_digit());
        let next = |mode: Mode| if ends && bare.len() > 3 { Mode::Plain } else { mode };
        if let Mode::Place(left) = mode
            && left > 0
            && (capital || PLACES.contains(&bare))
        {
            return (Some(PLACE), next(Mode::Place(left - 1)));
        }
        if self.knows(bare) {
            return (Some(NAME), next(Mode::Name));
        }
        if PLACES.contains(&bare) {
            return (Some(PLACE), Mode::Place(PLACE_WORDS));
        }
        if ADDRESSED.contains(&bare) {
            return (None, Mode::Name);
        }
        if NAMED.contains(&bare) {
            return (None, Mode::AnyName);
        }
        match mode {
            Mode::Name if capital => (Some(NAME), next(Mode::Name)),
            Mode::AnyName if !matches!(bare, "saya" | "adalah" | "is" | "pasien" | "") => {
                (Some(NAME), next(Mode::Name))
            }
            Mode::AnyName => (None, Mode::AnyName),
            _ => (None, Mode::Plain),
        }
    }

    /// A part of a name, also with what is hung behind it: `sitinya`.
    fn knows(&self, word: &str) -> bool {
        let bare = word.trim_end_matches("nya");
        let mut pieces = word.split(|letter: char| !letter.is_alphanumeric());
        self.parts.contains(word)
            || self.parts.contains(bare)
            || pieces.any(|piece| self.parts.contains(piece))
    }

    /// Is anything of it still there? Asked again before something is sent.
    pub fn is_seen_in(&self, text: &str) -> bool {
        let marks = [NAME, NUMBER, EMAIL, ACCOUNT, LINK, PLACE];
        let rest = marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, " "));
        let small = rest.to_lowercase();
        let mut words = small.split(|letter: char| !letter.is_alphanumeric());
        let named = words.any(|word| self.parts.contains(word));
        named || rest.contains('@') || without_numbers(&rest) != rest
    }
}

/// How the next word is read.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Plain,
    Name,
    AnyName,
    Place(usize),
}

const END: [char; 6] = ['.', ',', ';', ':', '!', '?'];

fn ending(word: &str) -> &str {
    &word[word.trim_end_matches(END).len()..]
}

/// Runs of digits, with blanks and dashes between them, that may be somebody's number.
fn without_numbers(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (mut kept, mut at) = (String::with_capacity(text.len()), 0);
    while at < letters.len() {
        let end = number_end(&letters, at);
        let digits = letters[at..end].iter().filter(|letter| letter.is_numeric()).count();
        if digits >= DIGITS {
            kept.push_str(NUMBER);
        } else {
            kept.extend(&letters[at..end]);
        }
        if end == at {
            kept.push(letters[at]);
        }
        at = end.max(at + 1);
    }
    kept
}

/// Behind the last digit of the run that begins here; here, where none does.
fn number_end(letters: &[char], from: usize) -> usize {
    let begins = letters[from].is_numeric() || letters[from] == '+';
    let mut end = from;
    let mut at = from;
    while begins
        && at < letters.len()
        && (letters[at].is_numeric() || "+-. ()/".contains(letters[at]))
    {
        if letters[at].is_numeric() {
            end = at + 1;
        }
        at += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let mut known = Known::default();
        ["Siti Aminah", "dr. Bagus Prakoso, Sp.PD"].iter().for_each(|name| known.name(name));
        known
    }

    #[test]
    fn names_numbers_and_addresses_give_way_to_marks() {
        let known = known();
        for (text, masked) in [
            ("Saya Siti, ibu dari Raka.", "Saya [NAMA], ibu dari Raka."),
            ("SITI AMINAH marah", "[NAMA] marah"),
            ("aminahnya menunggu", "[NAMA] menunggu"),
            ("dirawat dr. Bagus tadi", "dirawat dr. [NAMA] tadi"),
            ("pasien Raden Wijaya pulang", "pasien [NAMA] pulang"),
            ("nama saya joko, dari jauh", "nama saya [NAMA], dari jauh"),
            ("hubungi 0812-3456 7890 ya", "hubungi [NOMOR] ya"),
            ("RM 00.12.34 kamar 12", "RM [NOMOR] kamar 12"),
            ("tulis ke siti@contoh.example", "tulis ke [SUREL]"),
            ("akun @siti.aminah", "akun [AKUN]"),
            ("Jl. Melati No. 5 RT 02 sana", "[ALAMAT]. sana"),
            ("lihat https://contoh.example/siti", "lihat [TAUTAN]"),
        ] {
            let found = known.masked(text);
            assert!(!known.is_seen_in(&found), "{found}");
            assert_eq!(found, masked, "{text}");
        }
    }

    #[test]
    fn what_is_nobodys_stays() {
        let text = "Antre 3 jam di poli gigi, loket 12, tidak ada dokter.";
        assert_eq!(known().masked(text), text);
    }

    #[test]
    fn a_name_that_is_still_there_is_seen() {
        let known = known();
        for text in ["Amin-aminah", "bu.siti", "0812345", "a@b"] {
            assert!(known.is_seen_in(text), "{text}");
        }
        assert!(!known.is_seen_in("[NAMA] dan [NOMOR] di lantai 2"));
    }
}
