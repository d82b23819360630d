//! How grave a complaint may be. Red: death, danger to life, grave harm, police and court. Yellow: media
//! and authorities, harm that passes, rights of patients. Rather one red too many than one too few;
//! a person decides.

use std::sync::LazyLock;

use super::{Kind, Message, Nature, chosen};
use crate::said::Word;
use crate::signs::{Hit, Signs};

static HARMS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/harm.txt")));

/// Before a harm: it did not happen, or not to anybody.
const SUPPOSED: [&str; 10] = [
    "takut",
    "khawatir",
    "cegah",
    "hindar",
    "kalau",
    "jika",
    "apabila",
    "seandainya",
    "andai",
    "misal",
];
const SUPPOSED_WITHIN: usize = 5;
/// What dies without anybody being harmed. The list is our own.
const THINGS: [&str; 42] = [
    "pdam",
    "pln",
    "kipas",
    "lampu",
    "ac",
    "lift",
    "listrik",
    "hp",
    "sinyal",
    "mesin",
    "komputer",
    "aplikasi",
    "sistem",
    "tv",
    "server",
    "kamera",
    "alarm",
    "air",
    "keran",
    "kran",
    "kartu",
    "bpjs",
    "layar",
    "genset",
    "telepon",
    "wifi",
    "internet",
    "status",
    "akun",
    "masa",
    "eskalator",
    "monitor",
    "kulkas",
    "pompa",
    "dispenser",
    "cctv",
    "handphone",
    "whatsapp",
    "wa",
    "link",
    "tanaman",
    "nomor",
];
/// From this weight on troubles together are more than green.
const TROUBLE: i32 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Green,
    Yellow,
    Red,
}

impl Grade {
    pub const ALL: [Grade; 3] = [Grade::Green, Grade::Yellow, Grade::Red];

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Grade::Green => "green",
            Grade::Yellow => "yellow",
            Grade::Red => "red",
        }
    }
}

const GRAVE: [&str; 4] = ["death", "danger", "harm", "law"];
const TROUBLING: [&str; 5] = ["refused", "decline", "worse", "wrong", "danger"];
/// What a suggestion may show, the gravest first.
const SHOWN: [&str; 12] = [
    "death", "harm", "danger", "law", "decline", "refused", "worse", "wrong", "media", "ignored",
    "again", "frail",
];
/// Being refused so clearly that a condition which worsens becomes a danger.
const CLEARLY_REFUSED: i32 = 2;

pub(super) fn of(message: &Message<'_>, kind: Kind, nature: Nature) -> (Grade, Vec<Hit>) {
    let hits: Vec<Hit> = HARMS.found(&message.words);
    let found = Found { words: &message.words, hits: &hits };
    let grade = found.grade(kind, nature);
    let names: &[&str] = match grade {
        Grade::Red | Grade::Yellow => &SHOWN,
        Grade::Green => &[],
    };
    (grade, chosen(&hits, names))
}

/// A message in which nobody dies, in earnest or not, may be a green one.
pub(super) fn names_no_death(message: &Message<'_>) -> bool {
    !HARMS.found(&message.words).iter().any(|hit| hit.name == "death")
}

/// What somebody suffers in the message, in earnest; nothing where the message gives thanks for its end.
pub(super) fn suffered(message: &Message<'_>) -> i32 {
    let hits = HARMS.found(&message.words);
    let found = Found { words: &message.words, hits: &hits };
    if found.all("thanks") > 0 { 0 } else { found.real("harm") + found.real("danger") }
}

struct Found<'a> {
    words: &'a [Word],
    hits: &'a [Hit],
}

impl Found<'_> {
    fn grade(&self, kind: Kind, nature: Nature) -> Grade {
        let death = self.real("death");
        if death > 0 && self.of_a_registry() || self.all("death") > 0 && death == 0 {
            return Grade::Yellow;
        }
        match kind {
            Kind::Spam => Grade::Green,
            // "Terima kasih sudah membuat ibu saya lumpuh" is meant otherwise.
            Kind::Praise => {
                if death + self.real("harm") > 0 {
                    Grade::Yellow
                } else {
                    Grade::Green
                }
            }
            Kind::OutOfScope | Kind::Question | Kind::Suggestion => self.of_no_complaint(),
            Kind::Complaint => self.of_complaint(nature),
        }
    }

    fn of_complaint(&self, nature: Nature) -> Grade {
        let refused = self.all("refused") > 0;
        let grave = self.real("death") + self.real("harm") + self.all("law") > 0
            || self.real("danger") > 0 && (refused || nature == Nature::Medical)
            || self.real("decline") > 0 && self.all("refused") >= CLEARLY_REFUSED;
        if grave {
            return Grade::Red;
        }
        let troubling = self.troubling() + self.all("media");
        let supposed = GRAVE.iter().any(|name| self.all(name) > 0);
        if supposed || troubling >= TROUBLE || nature == Nature::Medical {
            Grade::Yellow
        } else {
            Grade::Green
        }
    }

    /// What speaks for more than green: harm that passes, help refused, rights. Of somebody frail each
    /// of it weighs more, and frailty alone is none; a complaint that nobody answered again and again
    /// is a loss of its own kind (INM 12: immaterial).
    fn troubling(&self) -> i32 {
        let sum = TROUBLING.iter().map(|name| self.real(name)).sum::<i32>();
        let frail = i32::from(sum > 0 && self.all("frail") > 0);
        let unheard = self.all("ignored") > 0 && self.all("again") > 0;
        sum + frail + if unheard { TROUBLE } else { 0 }
    }

    /// A question about an illness is no danger; a death or a crime is more than a question.
    fn of_no_complaint(&self) -> Grade {
        let general = self.all("general") > 0;
        let grave = self.real("death") + self.real("harm") > 0;
        let danger = self.real("danger") > 0;
        match (grave || danger, general) {
            (true, false) if danger && (self.all("refused") > 0) || grave && !general => Grade::Red,
            (true, general) if grave || !general => Grade::Yellow,
            (false, _) if self.real("law") + self.real("wrong") > 0 => Grade::Yellow,
            _ => Grade::Green,
        }
    }

    fn of_a_registry(&self) -> bool {
        self.all("administrative") > 0 && self.all("refused") + self.real("harm") == 0
    }

    /// What is neither denied nor only supposed.
    fn real(&self, name: &str) -> i32 {
        let of_name = self.hits.iter().filter(|hit| hit.name == name && !hit.denied);
        let happened = of_name.filter(|hit| !self.supposed(hit) && !self.of_a_thing(hit));
        happened.map(|hit| hit.weight).sum()
    }

    fn all(&self, name: &str) -> i32 {
        let of_name = self.hits.iter().filter(|hit| hit.name == name && !hit.denied);
        of_name.filter(|hit| !self.of_a_thing(hit)).map(|hit| hit.weight).sum()
    }

    fn supposed(&self, hit: &Hit) -> bool {
        self.before(hit).any(|word| SUPPOSED.contains(&word.root.as_str()))
    }

    /// A fan that died is no death.
    fn of_a_thing(&self, hit: &Hit) -> bool {
        hit.name == "death"
            && self.words[hit.from].root == "mati"
            && self.before(hit).any(|word| THINGS.contains(&word.root.as_str()))
    }

    fn before(&self, hit: &Hit) -> impl Iterator<Item = &Word> {
        let before = self.words[..hit.from].iter().rev().take(SUPPOSED_WITHIN);
        before.take_while(|word| !word.ends())
    }
}
