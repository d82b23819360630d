//! Whether a doctor has to answer.

use std::sync::LazyLock;

use super::{Kind, Message, chosen, weight};
use crate::signs::{Hit, Signs};

static NATURES: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/nature.txt")));

/// One clear sign of a treatment.
const CLINICAL: i32 = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    Medical,
    NonMedical,
}

impl Nature {
    pub const ALL: [Nature; 2] = [Nature::Medical, Nature::NonMedical];

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Nature::Medical => "medical",
            Nature::NonMedical => "non_medical",
        }
    }
}

pub(super) fn of(message: &Message<'_>, kind: Kind) -> (Nature, Vec<Hit>) {
    let hits = NATURES.found(&message.words);
    let clinical = weight(&hits, "clinical", &message.words);
    let around = weight(&hits, "service", &message.words);
    let ours = !matches!(kind, Kind::OutOfScope | Kind::Spam | Kind::Praise);
    let strong = hits.iter().any(|hit| hit.name == "clinical" && hit.weight > 1 && !hit.denied);
    let least = if kind == Kind::Complaint { CLINICAL } else { 2 * CLINICAL };
    if ours && strong && clinical >= least && clinical > around {
        let strong = hits.into_iter().filter(|hit| hit.weight > 1).collect::<Vec<_>>();
        return (Nature::Medical, chosen(&strong, &["clinical"]));
    }
    (Nature::NonMedical, Vec::new())
}
