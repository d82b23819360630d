//! The yearly programme of health promotion and what came of it, month by month.

use std::collections::BTreeSet;

use domain::activity::programme::{Reach, Standing, Sums};
use domain::activity::{Audience, Kind};
use domain::calendar::Date;

use super::activity::audience;
use super::setting::{Setting, figure};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// One activity of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeLine {
    pub title: String,
    pub kind: Kind,
    pub aim: String,
    pub audience: BTreeSet<Audience>,
    /// The day under which the programme counts it.
    pub planned: Date,
    /// The day on which it was, or is to be.
    pub day: Date,
    pub standing: Standing,
    /// How many came, and who counted them; none before somebody counted.
    pub reach: Option<Reach>,
    /// Why it was cancelled.
    pub why: Option<String>,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeSheet {
    pub year: i16,
    pub sums: Sums,
    /// In the order in which they were planned.
    pub lines: Vec<ProgrammeLine>,
}

/// The programme with the hospital's letterhead.
pub fn programme(sheet: &ProgrammeSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let mut blocks = vec![numbers(&sheet.sums, setting), Block::Note(t.activity_programme_note())];
    if sheet.lines.is_empty() {
        blocks.push(Block::Paragraph(t.activity_programme_none()));
    }
    let months = sheet.lines.chunk_by(|one, next| one.planned.month() == next.planned.month());
    blocks.extend(months.map(|month| Block::Table(table(month, setting))));
    let title = t.activity_programme_sheet(sheet.year.to_string());
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks,
        ..setting.letter(setting.rules.calendar.day_of(setting.made_at))
    }
}

fn numbers(sums: &Sums, setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let share = sums.realised().map(|percent| i64::from(percent) * 100);
    Block::Numbers(vec![
        figure(t.activity_sum_planned(), setting.count(sums.planned)),
        figure(t.activity_sum_held(), setting.count(sums.held)),
        figure(t.activity_sum_realised(), t.percent_or_dash(share)),
        figure(t.activity_sum_moved(), setting.count(sums.moved)),
        figure(t.activity_sum_cancelled(), setting.count(sums.cancelled)),
        figure(t.activity_sum_reached(), setting.count(sums.reached)),
    ])
}

fn table(month: &[ProgrammeLine], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.activity_day(), 2),
        Column::words(t.activity_one(), 4),
        Column::words(t.activity_aim(), 4),
        Column::words(t.activity_audience_label(), 3),
        Column::words(t.activity_realisation(), 4),
        Column::numbers(t.activity_present(), 2),
        Column::words(t.activity_counted_label(), 2),
    ];
    let counted = |one: Reach| Cell::Text(t.activity_counted(one.by.code()));
    let row = |one: &ProgrammeLine| {
        let title = format!("{} ({})", one.title, t.activity_kind(one.kind.code()));
        vec![
            Cell::Date(one.planned),
            Cell::Text(title),
            Cell::text(&one.aim),
            Cell::Text(audience(&one.audience, setting)),
            Cell::Text(realised(one, setting)),
            one.reach.map_or(Cell::Empty, |one| Cell::Count(i64::from(one.people))),
            one.reach.map_or(Cell::Empty, counted),
        ]
    };
    let caption = month.first().map(|first| t.month_of(first.planned)).unwrap_or_default();
    Table { rows: month.iter().map(row).collect(), ..Table::new(caption, columns) }
}

/// What became of it, in words.
fn realised(one: &ProgrammeLine, setting: &Setting<'_>) -> String {
    let (t, standing) = (setting.t(), one.standing);
    let mut words = vec![match standing {
        Standing { held: true, .. } => t.activity_was_held(),
        Standing { cancelled: true, .. } => match &one.why {
            Some(why) => t.activity_was_cancelled(why.as_str()),
            None => t.activity_stage("cancelled"),
        },
        Standing { silent: true, .. } => t.activity_is_silent(),
        _ => t.activity_is_coming(),
    }];
    if standing.moved {
        words.push(t.activity_was_moved(t.date(one.day)));
    }
    words.join(" ")
}
