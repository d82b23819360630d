//! How the office judges its own channels, on one sheet that is signed.

use std::collections::BTreeMap;

use domain::assessment::{Aspect, Figure, Verdict};
use domain::calendar::{Instant, Month};
use locale::Words;

use super::setting::Setting;
use crate::document::{Block, Document, SignatureBlock};
use crate::table::{Cell, Column, Table};

/// What stands on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentSheet {
    pub month: Month,
    pub figures: Vec<Figure>,
    pub notes: BTreeMap<Aspect, String>,
    pub signed: Option<(String, Instant)>,
    pub edition: u32,
}

/// The five aspects, the notes, and who signed.
pub fn assessment(sheet: &AssessmentSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let title = t.assessment_title(t.month_of(sheet.month.start()));
    let goals = match sheet.edition {
        0 => t.assessment_no_edition(),
        edition => t.assessment_edition(setting.count(edition)),
    };
    let standing = match &sheet.signed {
        Some((name, at)) => t.assessment_signed(name.as_str(), setting.long(*at)),
        None => t.assessment_open(),
    };
    let blocks = vec![
        Block::Table(table(sheet, t)),
        Block::Table(notes(sheet, t)),
        Block::Note(goals),
        Block::Note(standing),
        Block::Note(t.social_report_answer_note()),
    ];
    let today = setting.rules.calendar.day_of(setting.made_at);
    let name = sheet.signed.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
    let signature = SignatureBlock {
        place_and_date: setting.place_and_date(today),
        position: t.role("head"),
        name,
        ..SignatureBlock::default()
    };
    Document {
        title: title.clone(),
        blocks,
        signatures: vec![signature],
        footer: title,
        number: String::new(),
        place_and_date: String::new(),
        ..setting.letter(today)
    }
}

/// What was measured, in words.
pub fn measured_words(figure: &Figure, t: &Words) -> String {
    let number = |number: u64| t.number(i64::try_from(number).unwrap_or(i64::MAX));
    if figure.verdict == Verdict::NotMeasured {
        return t.assessment_verdict(figure.verdict.code());
    }
    let base = if figure.aspect == Aspect::Engagement { 1_000 } else { 100 };
    let share = figure.part.saturating_mul(base).checked_div(figure.whole).unwrap_or_default();
    let (part, whole) = (number(figure.part), number(figure.whole));
    let says = t.assessment_part(figure.aspect.code(), part, whole, number(share));
    match &figure.of {
        None => says,
        Some((outlet, definition)) => {
            let definition = t.definition_word(definition.as_str());
            format!("{} ({definition}): {says}", t.content_outlet(outlet.code()))
        }
    }
}

/// The goal in words.
pub fn goal_words(figure: &Figure, t: &Words) -> String {
    match figure.goal {
        None => t.assessment_verdict(Verdict::NoGoal.code()),
        Some(goal) => t.assessment_asks(figure.aspect.code(), t.number(goal.into())),
    }
}

fn table(sheet: &AssessmentSheet, t: &Words) -> Table {
    let columns = vec![
        Column::words(t.assessment_aspect_word(), 2),
        Column::words(t.assessment_measured(), 5),
        Column::words(t.assessment_goal(), 3),
        Column::words(t.assessment_verdict_word(), 2),
    ];
    let row = |figure: &Figure| {
        let words = [
            t.assessment_aspect(figure.aspect.code()),
            measured_words(figure, t),
            goal_words(figure, t),
            t.assessment_verdict(figure.verdict.code()),
        ];
        words.map(Cell::Text).to_vec()
    };
    let rows = sheet.figures.iter().map(row).collect();
    Table { rows, ..Table::new(t.assessment_title(t.month_of(sheet.month.start())), columns) }
}

fn notes(sheet: &AssessmentSheet, t: &Words) -> Table {
    let columns =
        vec![Column::words(t.assessment_aspect_word(), 2), Column::words(t.assessment_note(), 8)];
    let row = |aspect: &Aspect| {
        let note = sheet.notes.get(aspect).cloned();
        let note = note.unwrap_or_else(|| t.assessment_note_none());
        vec![Cell::Text(t.assessment_aspect(aspect.code())), Cell::Text(note)]
    };
    let rows = Aspect::ALL.iter().map(row).collect();
    Table { rows, ..Table::new(t.assessment_notes(), columns) }
}
