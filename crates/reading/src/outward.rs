//! What in a complaint reaches beyond the hospital: police and courts, a death, media and authorities.
//! The words are pointed out; what they mean, a person decides.

use std::sync::LazyLock;

use crate::said::said;
use crate::signs::{Hit, Signs};

static HARMS: LazyLock<Signs> = LazyLock::new(|| Signs::read(include_str!("words/signs/harm.txt")));

/// So many phrases say why.
const PHRASES: usize = 4;

/// Beyond what a complaint reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outward {
    /// Police, lawyers, courts.
    Law,
    Death,
    /// Media, networks, and those who watch over hospitals.
    Media,
}

impl Outward {
    pub const ALL: [Outward; 3] = [Outward::Law, Outward::Death, Outward::Media];

    /// The name of its signs in the list, and of its word.
    pub fn code(self) -> &'static str {
        match self {
            Outward::Law => "law",
            Outward::Death => "death",
            Outward::Media => "media",
        }
    }
}

/// What a text names of that, with its words as they were written; what is denied is not named.
pub fn outward(text: &str) -> Vec<(Outward, Vec<String>)> {
    let words = said(text);
    let hits = HARMS.found(&words);
    let phrase = |hit: &Hit| {
        let written = words[hit.from..hit.to].iter().map(|word| word.written.as_str());
        written.collect::<Vec<_>>().join(" ")
    };
    let named = |outward: Outward| {
        let own = hits.iter().filter(|hit| !hit.denied && hit.name == outward.code());
        let mut phrases: Vec<String> = Vec::new();
        for phrase in own.map(phrase) {
            if !phrases.contains(&phrase) && phrases.len() < PHRASES {
                phrases.push(phrase);
            }
        }
        (!phrases.is_empty()).then_some((outward, phrases))
    };
    Outward::ALL.into_iter().filter_map(named).collect()
}
