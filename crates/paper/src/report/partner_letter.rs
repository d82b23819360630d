//! A letter to a partner: what they are asked about an issue, and until when.

use domain::calendar::Instant;

use super::setting::{Setting, figure};
use crate::document::{Block, Document};

/// What stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerLetter {
    pub partner: String,
    /// The post or counter there.
    pub contact: Option<String>,
    pub words: String,
    pub due: Instant,
}

/// The letter, with the letterhead and a line for the director.
pub fn partner_letter(letter: &PartnerLetter, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let to = match &letter.contact {
        Some(contact) => format!("{}, {contact}", letter.partner),
        None => letter.partner.clone(),
    };
    let details = vec![
        figure(t.partner_letter_to(), to),
        figure(t.partner_letter_due(), setting.long(letter.due)),
    ];
    let today = setting.rules.calendar.day_of(setting.made_at);
    let title = t.partner_letter_title();
    Document {
        title: title.clone(),
        blocks: vec![
            Block::Details(details),
            Block::Paragraph(letter.words.clone()),
            Block::Paragraph(t.partner_letter_end()),
        ],
        signatures: vec![setting.director(String::new())],
        footer: title,
        number: String::new(),
        ..setting.letter(today)
    }
}
