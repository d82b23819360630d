//! What those who are served need and expect, line by line, with evidence and action.

use domain::organisation::expectation::{Card, Evidence};
use domain::text::Body;

use super::setting::Setting;
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// One expectation with the names of what it is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationLine {
    pub card: Card,
    /// Titles of the SPOs that serve it.
    pub sops: Vec<String>,
    /// What the improvement does.
    pub improvement: Option<String>,
    pub keeper: Option<String>,
}

/// The list with the hospital's letterhead.
pub fn expectations(lines: &[ExpectationLine], setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let blocks = match lines.is_empty() {
        true => vec![Block::Paragraph(t.expectation_none())],
        false => vec![Block::Table(table(lines, setting))],
    };
    Document { title: t.expectation_title(), blocks, ..setting.letter(today) }
}

fn table(lines: &[ExpectationLine], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.expectation_words(), 5),
        Column::words(t.expectation_sort_of(), 2),
        Column::words(t.expectation_party_of(), 2),
        Column::words(t.expectation_evidence(), 4),
        Column::words(t.expectation_action(), 5),
        Column::words(t.expectation_standing_of(), 2),
        Column::words(t.expectation_review(), 2),
        Column::words(t.expectation_keeper(), 2),
    ];
    let row = |line: &ExpectationLine| {
        let card = &line.card;
        vec![
            Cell::text(card.words.as_str()),
            Cell::Text(t.expectation_sort(card.sort.code())),
            Cell::Text(t.expectation_party(card.party.code())),
            Cell::Text(evidence(&card.evidence, setting)),
            Cell::Text(action(line)),
            Cell::Text(t.expectation_standing(card.standing.code())),
            Cell::Date(card.review),
            Cell::Text(line.keeper.clone().unwrap_or_default()),
        ]
    };
    Table { rows: lines.iter().map(row).collect(), ..Table::new(t.expectation_title(), columns) }
}

fn evidence(evidence: &Evidence, setting: &Setting<'_>) -> String {
    let t = setting.t();
    let topic = evidence.topic.as_ref().map(|topic| setting.category(topic));
    let unsur = evidence.unsur.map(|unsur| t.survey_unsur(unsur.code()));
    let note = evidence.note.as_ref().map(|note| note.as_str().to_owned());
    let source = t.expectation_source(evidence.source.code());
    joined([Some(source), topic, unsur, note].into_iter().flatten())
}

fn action(line: &ExpectationLine) -> String {
    let words = line.card.action.as_ref().map(Body::as_str).map(str::to_owned);
    joined(words.into_iter().chain(line.sops.clone()).chain(line.improvement.clone()))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" · ")
}
