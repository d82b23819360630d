//! Which sort of problem a message tells of.

use std::sync::LazyLock;

use super::{Kind, Message, by_signs, weight};
use crate::signs::Signs;

static TOPICS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/topic.txt")));

/// The unit that a message names and the sort of problem it tells of (a category of HCAT), each by its
/// code, by the lists alone, because very many texts are asked; `None` for what names none of both, praises,
/// or is not meant for a hospital.
pub fn spot(text: &str) -> Option<(Option<&'static str>, &'static str)> {
    let message = Message::of(text);
    let found = by_signs(&message, None);
    if matches!(found.kind, Kind::Praise | Kind::Spam | Kind::OutOfScope) {
        return None;
    }
    let hits = TOPICS.found(&message.words);
    let mut best: Option<(i32, &'static str)> = None;
    for hit in hits.iter().filter(|hit| !hit.denied) {
        let weight = weight(&hits, hit.name, &message.words);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, hit.name));
        }
    }
    best.map(|(_, topic)| (found.unit, topic))
}
