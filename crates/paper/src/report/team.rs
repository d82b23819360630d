//! Who sat in the team on one day, by which decree: the sheet that a surveyor asks for first.

use domain::calendar::Date;
use domain::organisation::decree::{Part, Terms};

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// One member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamSeat {
    pub name: String,
    pub part: Part,
    pub from: Date,
    pub until: Option<Date>,
}

/// A decree that held on the day, and its members on that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamSheet {
    pub terms: Terms,
    pub seats: Vec<TeamSeat>,
}

/// The teams of one day with the hospital's letterhead, signed by the director.
pub fn team(day: Date, sheets: &[TeamSheet], setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let mut blocks = Vec::new();
    if sheets.is_empty() {
        blocks.push(Block::Paragraph(t.decree_no_team()));
    }
    blocks.extend(sheets.iter().flat_map(|sheet| decree(sheet, setting)));
    let made = setting.rules.calendar.day_of(setting.made_at);
    Document {
        title: t.decree_team_on(t.long_date(day)),
        blocks,
        signatures: vec![setting.director(String::new())],
        ..setting.letter(made)
    }
}

fn decree(sheet: &TeamSheet, setting: &Setting<'_>) -> Vec<Block> {
    let (t, terms) = (setting.t(), &sheet.terms);
    let day = |day: Date| t.long_date(day);
    let until = terms.until.map_or_else(|| t.decree_open_end(), day);
    vec![
        heading(terms.title.as_str()),
        Block::Details(vec![
            figure(t.decree_number(), terms.number.as_str()),
            figure(t.decree_signed_on(), day(terms.signed_on)),
            figure(t.decree_from(), day(terms.from)),
            figure(t.decree_until(), until),
        ]),
        Block::Table(table(sheet, setting)),
    ]
}

fn table(sheet: &TeamSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.decree_member(), 4),
        Column::words(t.decree_part_of(), 3),
        Column::words(t.decree_member_from(), 2),
        Column::words(t.decree_member_until(), 2),
    ];
    let row = |seat: &TeamSeat| {
        vec![
            Cell::text(&seat.name),
            Cell::Text(t.decree_part(seat.part.code())),
            Cell::Date(seat.from),
            seat.until.map_or(Cell::Empty, Cell::Date),
        ]
    };
    let rows = sheet.seats.iter().map(row).collect();
    Table { rows, ..Table::new(t.decree_members(), columns) }
}
