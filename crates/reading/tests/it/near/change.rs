//! What happens to a text between its first and its second telling.

#[derive(Clone, Copy, Debug)]
pub enum Change {
    Slips,
    ShortForms,
    CutTail,
    Dressed,
    Reordered,
    Quoted,
    Cased,
    Numbers,
    Gaps,
}

pub const CHANGES: [Change; 9] = [
    Change::Slips,
    Change::ShortForms,
    Change::CutTail,
    Change::Dressed,
    Change::Reordered,
    Change::Quoted,
    Change::Cased,
    Change::Numbers,
    Change::Gaps,
];

const SHORT: [(&str, &str); 26] = [
    ("yang", "yg"),
    ("tidak", "gak"),
    ("sudah", "udh"),
    ("saya", "sy"),
    ("dengan", "dgn"),
    ("untuk", "utk"),
    ("karena", "krn"),
    ("belum", "blm"),
    ("dari", "dr"),
    ("juga", "jg"),
    ("sampai", "smpe"),
    ("pasien", "psien"),
    ("dokter", "dktr"),
    ("tetapi", "tp"),
    ("bisa", "bs"),
    ("rumah sakit", "rs"),
    ("pelayanan", "plynan"),
    ("lama", "lamaaa"),
    ("sekali", "bgt"),
    ("kemarin", "kmrn"),
    ("jangan", "jgn"),
    ("orang", "org"),
    ("terus", "trs"),
    ("mohon", "mhn"),
    ("tolong", "tlg"),
    ("antre", "antri"),
];
const GREETINGS: [&str; 6] = [
    "Assalamualaikum wr wb, ",
    "Selamat pagi admin, ",
    "Halo min! ",
    "Permisi kak, mau lapor. ",
    "Yth. Bapak Direktur, ",
    "Mohon maaf sebelumnya, ",
];
const TAILS: [&str; 6] = [
    " #rsud #pelayanan",
    " 🙏🙏",
    " https://contoh.example/a1",
    " Terima kasih.",
    " @rsudwanasari tolong",
    " 😡😡😡 #viral",
];
const NUMBERS: [(&str, &str); 8] = [
    ("1.500.000", "1,5 juta"),
    ("500 ribu", "500rb"),
    ("3 hari", "tiga hari"),
    ("jam 7", "jam 07.00"),
    ("dua menit", "2 menit"),
    ("5 kali", "lima kali"),
    ("tiga", "3"),
    ("1.500.000", "Rp1500000"),
];

/// Numbers that a seed decides.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    pub fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    /// Once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

pub fn changed(text: &str, changes: &[Change], chance: &mut Chance) -> String {
    changes.iter().fold(text.to_owned(), |text, change| one(&text, *change, chance))
}

fn one(text: &str, change: Change, chance: &mut Chance) -> String {
    match change {
        Change::Slips => {
            by_word(text, |word| if chance.once_in(4) { slip(word, chance) } else { word.into() })
        }
        Change::ShortForms => shortened(text, chance),
        Change::CutTail => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let kept = words.len() * (65 + chance.below(25)) / 100;
            format!("{}...", words[..kept.max(3).min(words.len())].join(" "))
        }
        Change::Dressed => format!("{}{text}{}", chance.of(&GREETINGS), chance.of(&TAILS)),
        Change::Reordered => {
            let mut sentences: Vec<&str> =
                text.split_inclusive(['.', '!', '?', ',']).map(str::trim).collect();
            let first = chance.below(sentences.len());
            sentences.rotate_left(first);
            sentences.join(" ")
        }
        Change::Quoted => format!("RT @warga{}: \"{text}\"", chance.below(100)),
        Change::Cased => {
            let bare: String = text.chars().filter(|letter| !".,!?".contains(*letter)).collect();
            if chance.once_in(2) {
                bare.to_uppercase()
            } else {
                bare.to_lowercase().replace(' ', "  ")
            }
        }
        Change::Numbers => NUMBERS.iter().fold(text.to_owned(), |text, (one, other)| {
            if chance.once_in(2) { text.replace(one, other) } else { text }
        }),
        Change::Gaps => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let few = words.len() < 6;
            let kept = words.iter().filter(|_| few || !chance.once_in(5));
            kept.copied().collect::<Vec<_>>().join(" ")
        }
    }
}

fn by_word(text: &str, mut of: impl FnMut(&str) -> String) -> String {
    text.split_whitespace().map(&mut of).collect::<Vec<_>>().join(" ")
}

/// A finger that slipped: a letter left out, doubled, swapped, or its neighbour on the keyboard.
fn slip(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = ['a', 's', 'e', 'n', 'i', 'o', 'k', 'r'][chance.below(8)],
    }
    letters.into_iter().collect()
}

/// Short forms of a telephone, and now and then vowels left out.
fn shortened(text: &str, chance: &mut Chance) -> String {
    let text = SHORT.iter().fold(text.to_owned(), |text, (long, short)| {
        if chance.once_in(3) {
            text
        } else {
            text.replace(&format!("{long} "), &format!("{short} "))
        }
    });
    by_word(&text, |word| {
        if word.len() > 5 && chance.once_in(8) { without_vowels(word) } else { word.into() }
    })
}

fn without_vowels(word: &str) -> String {
    let inner = |(at, letter): &(usize, char)| *at == 0 || !"aiueo".contains(*letter);
    word.chars().enumerate().filter(inner).map(|(_, letter)| letter).collect()
}
