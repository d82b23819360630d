//! Whether a message praises or blames.

use std::sync::LazyLock;

use super::{Kind, Message};
use crate::measure::plain_name;
use crate::model::Model;
use crate::signs::{Hit, Signs};

static MOODS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/mood.txt")));

/// What a sure voice of the model weighs beside the lists.
const VOICE: f32 = 6.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Positive,
    Neutral,
    Negative,
}

impl Mood {
    pub const ALL: [Mood; 3] = [Mood::Positive, Mood::Neutral, Mood::Negative];

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Mood::Positive => "positive",
            Mood::Neutral => "neutral",
            Mood::Negative => "negative",
        }
    }
}

/// How much of a message praises, and how much blames.
pub(super) struct Leaning {
    pub good: i32,
    pub bad: i32,
    /// What the model says, from -6 (blames) to 6 (praises).
    pub voice: i32,
    pub words: Vec<String>,
}

pub(super) fn leaning(message: &Message<'_>, moods: Option<&Model>) -> Leaning {
    let hits = MOODS.found(&message.words);
    let (mut good, mut bad) = (0, 0);
    for hit in &hits {
        match (hit.name, hit.denied) {
            ("good", false) => good += hit.weight,
            ("good", true) => bad += hit.weight.max(2),
            // "Tidak lama", "bukan dimarahi": no blame, and hardly praise.
            (_, true) => {}
            (_, false) => bad += hit.weight,
        }
    }
    let words = message.phrases(strongest(&hits).into_iter());
    Leaning { good, bad, voice: moods.map_or(0, |model| voice(model, message.text)), words }
}

/// What weighed, the strongest first: denied blame is none.
fn strongest(hits: &[Hit]) -> Vec<Hit> {
    let weighed = |hit: &&Hit| hit.weight > 0 && !(hit.denied && hit.name == "bad");
    let mut ranked: Vec<Hit> = hits.iter().filter(weighed).copied().collect();
    ranked.sort_by_key(|hit| -hit.weight);
    ranked
}

fn voice(model: &Model, text: &str) -> i32 {
    let Some(verdict) = model.verdict(text) else {
        return 0;
    };
    let strength = (verdict.certainty * VOICE).round() as i32;
    match plain_name(verdict.class).as_str() {
        "positive" => strength,
        "negative" => -strength,
        _ => 0,
    }
}

impl Leaning {
    /// Above nought: more praise than blame.
    pub(super) fn balance(&self) -> i32 {
        self.good - self.bad + self.voice
    }

    pub(super) fn mood(&self, kind: Kind) -> Mood {
        let balance = self.balance();
        match kind {
            Kind::Praise => Mood::Positive,
            Kind::Complaint if balance <= 1 => Mood::Negative,
            _ if balance > 1 => Mood::Positive,
            _ if balance < -1 => Mood::Negative,
            _ => Mood::Neutral,
        }
    }
}
