//! An evaluation meeting: the agenda before it, the minutes after it.

use domain::meeting::{Meeting, Point, Stage};

use super::deed::{self, Deed};
use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, SignatureBlock};
use crate::table::{Cell, Column, Table};

/// Something that a figure of the agenda counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinutesTopic {
    /// A question of an audit that was not kept in some cases.
    Finding { title: String, asks: String, cases: u32 },
    /// An unsur that scored lowest in a survey.
    Unsur { survey: String, unsur: String },
}

/// A meeting as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesSheet {
    pub meeting: Meeting,
    pub chair: Option<String>,
    /// Name, and whether they came.
    pub guests: Vec<(String, bool)>,
    pub points: Vec<Point>,
    pub topics: Vec<MinutesTopic>,
    /// What the meeting before decided.
    pub before: Vec<Deed>,
    pub minutes: Option<String>,
    pub decisions: Vec<Deed>,
}

/// The sheet with the hospital's letterhead, signed by the chair.
pub fn minutes(sheet: &MinutesSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let plan = &sheet.meeting.plan;
    let mut blocks = vec![details(sheet, setting), Block::Table(guests(sheet, setting))];
    blocks.extend(agenda(sheet, setting));
    if let Some(words) = &sheet.minutes {
        blocks.extend([heading(t.meeting_minutes()), Block::Paragraph(words.clone())]);
    }
    if !sheet.decisions.is_empty() {
        let table = deed::table(t.meeting_decisions(), &sheet.decisions, setting);
        blocks.push(Block::Table(table));
    }
    let held = sheet.meeting.was_held();
    let title = if held {
        t.meeting_minutes_of(plan.title.as_str())
    } else {
        t.meeting_agenda_of(plan.title.as_str())
    };
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks,
        signatures: signed(sheet, setting).into_iter().collect(),
        ..setting.letter(setting.rules.calendar.day_of(setting.made_at))
    }
}

fn details(sheet: &MinutesSheet, setting: &Setting<'_>) -> Block {
    let (t, plan) = (setting.t(), &sheet.meeting.plan);
    let chair = sheet.chair.clone().unwrap_or_default();
    Block::Details(vec![
        figure(t.meeting_begins(), setting.long(plan.begins)),
        figure(t.meeting_ends(), setting.long(plan.ends)),
        figure(t.meeting_place(), plan.place.as_str()),
        figure(t.meeting_chair(), chair),
        figure(t.meeting_month(), t.month_of(plan.month.start())),
        figure(t.meeting_standing(), t.meeting_stage(sheet.meeting.stage.code())),
    ])
}

/// Everybody who was asked to come, with room for what they sign; later, who came.
fn guests(sheet: &MinutesSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns =
        vec![Column::words(t.meeting_guest(), 5), Column::words(t.meeting_attendance(), 3)];
    let held = sheet.meeting.was_held();
    let came = |came: bool| if came { t.meeting_came() } else { t.meeting_absent() };
    let row = |(name, attended): &(String, bool)| {
        let seat = if held { Cell::Text(came(*attended)) } else { Cell::Empty };
        vec![Cell::text(name), seat]
    };
    let rows = sheet.guests.iter().map(row).collect();
    Table { rows, ..Table::new(t.meeting_guests(), columns) }
}

fn agenda(sheet: &MinutesSheet, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = Vec::new();
    blocks.push(match sheet.points.is_empty() {
        true => Block::Note(t.meeting_agenda_none()),
        false => Block::Table(figures(&sheet.points, setting)),
    });
    if !sheet.topics.is_empty() {
        let items = sheet.topics.iter().map(|topic| said(topic, setting)).collect();
        blocks.extend([heading(t.meeting_topics()), Block::List { numbered: false, items }]);
    }
    if !sheet.before.is_empty() {
        blocks.push(Block::Table(deed::table(t.meeting_before(), &sheet.before, setting)));
    }
    blocks
}

fn figures(points: &[Point], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.meeting_agenda(), 7),
        Column::numbers(t.meeting_count(), 2),
        Column::numbers(t.meeting_of(), 2),
    ];
    let count = |many: u32| Cell::Count(i64::from(many));
    let row = |point: &Point| {
        let figure = Cell::Text(t.meeting_figure(point.figure.code()));
        vec![figure, count(point.count), point.of.map_or(Cell::Empty, count)]
    };
    let rows = points.iter().map(row).collect();
    Table { rows, ..Table::new(t.meeting_agenda(), columns) }
}

fn said(topic: &MinutesTopic, setting: &Setting<'_>) -> String {
    let t = setting.t();
    match topic {
        MinutesTopic::Finding { title, asks, cases } => {
            t.meeting_topic_finding(title, asks, setting.count(*cases))
        }
        MinutesTopic::Unsur { survey, unsur } => {
            t.meeting_topic_unsur(survey, t.survey_unsur(unsur.as_str()))
        }
    }
}

/// The chair, once there is something to sign.
fn signed(sheet: &MinutesSheet, setting: &Setting<'_>) -> Option<SignatureBlock> {
    let t = setting.t();
    let name = sheet.chair.clone().filter(|_| sheet.meeting.was_held())?;
    let day = match (sheet.meeting.stage, sheet.meeting.signed_at) {
        (Stage::Closed, Some(at)) => setting.place_and_date(setting.rules.calendar.day_of(at)),
        _ => String::new(),
    };
    Some(SignatureBlock {
        place_and_date: day,
        position: t.meeting_chair(),
        name,
        ..SignatureBlock::default()
    })
}
