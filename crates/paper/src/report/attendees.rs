//! The list of those who come to an activity, to be signed at the door, and how they found it.

use domain::activity::Audience;
use domain::calendar::Instant;
use domain::registration::{Counted, Evaluated, Need, Stage};

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Table};

/// What stands on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendees {
    pub title: String,
    pub starts: Instant,
    pub place: Option<String>,
    pub rows: Vec<Attendee>,
    pub counted: Counted,
    /// `None` where too few have said something.
    pub evaluated: Option<Evaluated>,
}

/// One ticket; without a name once it was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub name: Option<String>,
    pub code: String,
    pub stage: Stage,
    pub audience: Audience,
    pub people: u16,
    pub needs: Vec<Need>,
    /// When, and how many.
    pub came: Option<(Instant, u16)>,
}

/// The list with the hospital's letterhead. Who gave a place back does not stand on it.
pub fn attendees(sheet: &Attendees, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let place = sheet.place.as_ref().map(|place| figure(t.registration_place(), place));
    let when = figure(t.registration_when(), setting.long(sheet.starts));
    let details = [when].into_iter().chain(place).collect();
    let found = sheet.evaluated.map(|found| {
        [heading(t.registration_evaluation()), Block::Details(means(&found, setting))]
    });
    let blocks =
        [Block::Details(details), Block::Numbers(numbers(sheet, setting)), table(sheet, setting)];
    Document {
        title: t.registration_list_of(&sheet.title),
        blocks: blocks.into_iter().chain(found.into_iter().flatten()).collect(),
        ..setting.letter(today)
    }
}

fn numbers(sheet: &Attendees, setting: &Setting<'_>) -> Vec<Figure> {
    let (t, counted) = (setting.t(), &sheet.counted);
    let one = |label, many| figure(label, setting.count(many));
    vec![
        one(t.registration_stage("seated"), counted.registered),
        one(t.registration_stage("waiting"), counted.waiting),
        one(t.registration_stage("present"), counted.present),
    ]
}

fn means(found: &Evaluated, setting: &Setting<'_>) -> Vec<Figure> {
    let t = setting.t();
    let mean =
        |tenths: u16| t.registration_mean(tenth(tenths, setting.language), setting.count(found.n));
    vec![
        figure(t.registration_mark("usefulness"), mean(found.usefulness)),
        figure(t.registration_mark("speaker"), mean(found.speaker)),
        figure(t.registration_mark("place"), mean(found.place)),
    ]
}

/// `4,6` in Indonesian, `4.6` in English.
pub fn tenth(tenths: u16, language: locale::Language) -> String {
    let mark = match language {
        locale::Language::Id => ',',
        locale::Language::En => '.',
    };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

fn table(sheet: &Attendees, setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::numbers(t.registration_number(), 1),
        Column::words(t.registration_name(), 5),
        Column::words(t.registration_code(), 2),
        Column::words(t.registration_stage_word(), 3),
        Column::words(t.registration_audience(), 3),
        Column::numbers(t.registration_people(), 2),
        Column::words(t.registration_needs(), 3),
        Column::words(t.registration_came(), 4),
    ];
    let shown = sheet.rows.iter().filter(|row| row.stage != Stage::Cancelled);
    let rows = (1..).zip(shown).map(|(nth, row)| line(nth, row, setting)).collect();
    Block::Table(Table { rows, ..Table::new(t.registration_attendees(), columns) })
}

fn line(nth: i64, row: &Attendee, setting: &Setting<'_>) -> Vec<Cell> {
    let t = setting.t();
    let needs: Vec<String> =
        row.needs.iter().map(|need| t.registration_need(need.code())).collect();
    let people = row.came.map_or(row.people, |(_, people)| people);
    vec![
        Cell::Count(nth),
        Cell::Text(row.name.clone().unwrap_or_else(|| t.case_erased())),
        Cell::text(&row.code),
        Cell::Text(t.registration_stage(row.stage.code())),
        Cell::Text(t.activity_audience(row.audience.code())),
        Cell::Count(people.into()),
        Cell::Text(needs.join(", ")),
        setting.at(row.came.map(|(at, _)| at)),
    ]
}
