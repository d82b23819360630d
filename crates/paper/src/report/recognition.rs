//! The certificate of a recognition, signed by the director.

use domain::calendar::Month;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};

/// What stands on it. No case and no complaint does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub name: String,
    pub month: Month,
    pub reason: String,
    /// By which it was given, as they stood before the month.
    pub criteria: String,
}

/// The certificate with the hospital's letterhead.
pub fn recognition(sheet: &Recognition, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let details = [
        figure(t.praise_month(), t.month_of(sheet.month.start())),
        figure(t.praise_reason(), &sheet.reason),
    ];
    let criteria = sheet.criteria.lines().map(str::trim).filter(|line| !line.is_empty());
    let criteria = criteria.map(str::to_owned).collect();
    Document {
        title: t.praise_certificate(),
        blocks: vec![
            Block::Paragraph(t.praise_certifies(&sheet.name)),
            Block::Details(details.into_iter().collect()),
            heading(t.praise_criteria()),
            Block::List { numbered: false, items: criteria },
        ],
        signatures: vec![setting.director(String::new())],
        ..setting.letter(today)
    }
}
