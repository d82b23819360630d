//! The signs of a survey, one a page: each hangs where people were served and knows its unit.

use domain::ids::UnitCode;

use super::setting::Setting;
use super::sign::scanned;
use crate::document::{Block, Document, Margins};

/// What stands on the signs of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveySign {
    pub code: String,
    pub title: String,
    /// Where each hangs and leads; no unit: the hospital as a whole.
    pub places: Vec<(Option<UnitCode>, String)>,
}

/// The signs, with the hospital's letterhead.
pub fn survey_sign(sign: &SurveySign, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let mut blocks = Vec::new();
    for (nth, (unit, address)) in sign.places.iter().enumerate() {
        blocks.extend((nth > 0).then_some(Block::PageBreak));
        let place = unit.as_ref().map(|unit| setting.unit(Some(unit)));
        blocks.extend(place.map(|text| Block::Heading { level: 1, text }));
        blocks.push(Block::Paragraph(t.survey_sign_said()));
        blocks.extend(scanned(address, t.survey_sign_qr(sign.code.as_str()), setting));
    }
    Document {
        title: t.survey_sign_title(),
        blocks,
        margins: Margins { top: 15, right: 15, bottom: 15, left: 15 },
        footer: format!("{} · {}", sign.code, sign.title),
        place_and_date: String::new(),
        number: String::new(),
        ..setting.letter(today)
    }
}
