//! The certificate of a training session, signed by the director.

use domain::calendar::Instant;
use domain::training::Level;
use domain::training::session::Kind;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};

/// What stands on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub name: String,
    pub title: String,
    pub kind: Kind,
    pub begins: Instant,
    pub place: String,
    pub trainer: String,
    /// Competences with the level that was attained.
    pub gives: Vec<(String, Level)>,
    /// The mark of the test afterwards, of 100.
    pub after: Option<u8>,
}

/// The certificate with the hospital's letterhead.
pub fn certificate(sheet: &Certificate, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let marks = sheet.after.map(|marks| figure(t.training_after(), setting.count(marks.into())));
    let details = [
        figure(t.training_session(), &sheet.title),
        figure(t.training_kind_of(), t.training_kind(sheet.kind.code())),
        figure(t.training_time(), setting.long(sheet.begins)),
        figure(t.training_place(), &sheet.place),
        figure(t.training_trainer(), &sheet.trainer),
    ];
    let gives = sheet.gives.iter();
    let gives = gives.map(|(name, level)| {
        format!("{name}: {} ({})", level.number(), t.training_level(level.code()))
    });
    let attained = Block::List { numbered: false, items: gives.collect() };
    let tail = (!sheet.gives.is_empty()).then(|| [heading(t.training_attained()), attained]);
    let blocks = [
        Block::Paragraph(t.training_certifies(&sheet.name)),
        Block::Details(details.into_iter().chain(marks).collect()),
    ];
    Document {
        title: t.training_certificate(),
        blocks: blocks.into_iter().chain(tail.into_iter().flatten()).collect(),
        signatures: vec![setting.director(String::new())],
        ..setting.letter(today)
    }
}
