//! The voice of the patient: by topic, by unit and by month, and what was done about it.

use domain::calendar::{Date, Month};
use domain::ids::UnitCode;
use domain::improvement::Stage;
use domain::voice::{By, Months, Row};

use super::setting::{Setting, heading};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// What was begun because something was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceDeed {
    /// `None` once erased.
    pub action: Option<String>,
    pub owner: Option<String>,
    pub due: Option<Date>,
    pub stage: Stage,
    pub unit: Option<UnitCode>,
    pub topics: Vec<String>,
}

/// What was heard in some months, of one unit or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceSheet {
    pub months: Months,
    pub unit: Option<UnitCode>,
    pub topics: Vec<Row>,
    pub units: Vec<Row>,
    pub by_month: Vec<Row>,
    pub deeds: Vec<VoiceDeed>,
}

/// The tables with the hospital's letterhead.
pub fn voice(sheet: &VoiceSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let (from, until) = (sheet.months.from().start(), sheet.months.until().end());
    let unit = sheet.unit.as_ref().map(|unit| setting.unit(Some(unit)));
    let days = t.survey_from_until(t.date(from), t.date(until));
    let of = unit.map_or_else(|| days.clone(), |unit| format!("{days} · {unit}"));
    let mut blocks = vec![Block::Paragraph(of)];
    match sheet.by_month.is_empty() {
        true => blocks.push(Block::Paragraph(t.voice_none())),
        false => {
            blocks.push(Block::Table(table(By::Topic, &sheet.topics, setting)));
            blocks.push(Block::Table(table(By::Unit, &sheet.units, setting)));
            blocks.push(Block::Table(table(By::Month, &sheet.by_month, setting)));
        }
    }
    blocks.push(Block::Note(t.voice_note()));
    if !sheet.deeds.is_empty() {
        blocks.push(heading(t.voice_deeds()));
        blocks.push(Block::Table(deeds(&sheet.deeds, setting)));
    }
    Document { title: t.voice_title(), blocks, ..setting.letter(today) }
}

fn table(by: By, rows: &[Row], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.voice_by(by.code()), 5),
        Column::numbers(t.voice_complaints(), 2),
        Column::numbers(t.voice_suggestions(), 2),
        Column::numbers(t.voice_compliments(), 2),
        Column::numbers(t.voice_answers(), 2),
        Column::numbers(t.voice_looked(), 2),
        Column::numbers(t.voice_amiss(), 2),
        Column::numbers(t.voice_open(), 2),
        Column::numbers(t.voice_done(), 2),
    ];
    let count = |many: u32| Cell::Count(i64::from(many));
    let row = |(name, tally): &Row| {
        vec![
            Cell::Text(named(by, name.as_deref(), setting)),
            count(tally.complaints),
            count(tally.suggestions),
            count(tally.compliments),
            tally.answers.map_or_else(|| Cell::Text(t.voice_hidden()), count),
            count(tally.looked),
            count(tally.amiss),
            count(tally.open),
            count(tally.done),
        ]
    };
    let rows = rows.iter().map(row).collect();
    Table { rows, ..Table::new(t.voice_table(by.code()), columns) }
}

fn named(by: By, name: Option<&str>, setting: &Setting<'_>) -> String {
    let t = setting.t();
    match (by, name) {
        (By::Topic, Some(topic)) => setting.category(topic),
        (By::Topic, None) => t.voice_no_topic(),
        (By::Unit, name) => {
            let unit = name.and_then(|name| UnitCode::parse(name).ok());
            setting.unit(unit.as_ref())
        }
        (By::Month, Some(month)) => {
            Month::parse(month).map_or_else(|| month.to_owned(), |month| t.month_of(month.start()))
        }
        (By::Month, None) => String::new(),
    }
}

fn deeds(deeds: &[VoiceDeed], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.survey_plan_action(), 6),
        Column::words(t.observation_topic(), 4),
        Column::words(t.paper_column_unit(), 3),
        Column::words(t.case_improvement_owner(), 3),
        Column::words(t.case_improvement_due(), 2),
        Column::words(t.voice_stage(), 2),
    ];
    let row = |deed: &VoiceDeed| {
        let topics: Vec<String> = deed.topics.iter().map(|one| setting.category(one)).collect();
        vec![
            Cell::Text(deed.action.clone().unwrap_or_else(|| t.case_erased())),
            Cell::Text(topics.join(", ")),
            Cell::Text(setting.unit(deed.unit.as_ref())),
            Cell::Text(deed.owner.clone().unwrap_or_default()),
            deed.due.map_or(Cell::Empty, Cell::Date),
            Cell::Text(t.improvement_stage(deed.stage.code())),
        ]
    };
    let rows = deeds.iter().map(row).collect();
    Table { rows, ..Table::new(t.voice_deeds(), columns) }
}
