//! The hospital's channels of a month on paper: plan and publication, results by definition, answers,
//! what was held back, followers.

mod answers;
mod results;
mod weekly;

use domain::calendar::Instant;
use domain::consent::{Outlet, Purpose};
use domain::content::follower::Followers;
use domain::report::{Held, PlannedRow, SocialMonth};
use locale::Words;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Table};

pub use weekly::weekly_charts;

/// Figures first, then plan, results, answers, pauses and followers.
pub fn social(month: &SocialMonth, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let title = t.social_report_title(t.month_of(month.month.start()));
    let mut blocks = vec![Block::Numbers(numbers(month, setting))];
    blocks.extend(plan(month, setting));
    blocks.extend(results::blocks(month, setting));
    blocks.push(heading(t.social_report_answering()));
    blocks.extend(answers::blocks(&month.rest.answers, setting));
    blocks.extend(held(&month.rest.held, setting));
    if !month.rest.followers.is_empty() {
        blocks.push(Block::Table(followers(&month.rest.followers, t)));
    }
    blocks.push(Block::Note(t.social_report_note()));
    let today = setting.rules.calendar.day_of(setting.made_at);
    Document {
        title: title.clone(),
        blocks,
        signatures: vec![setting.director(String::new())],
        footer: title,
        number: String::new(),
        ..setting.letter(today)
    }
}

fn numbers(month: &SocialMonth, setting: &Setting<'_>) -> Vec<Figure> {
    let (t, rest) = (setting.t(), &month.rest);
    let count = |number: u32| setting.count(number);
    vec![
        figure(t.social_report_planned(), count(month.planned)),
        figure(t.social_report_stood(), count(month.stood)),
        figure(t.social_report_received(), count(rest.answers.received)),
        figure(t.social_report_questions(), count(rest.answers.questions)),
        figure(t.social_report_consents(), count(month.consents)),
        figure(t.social_report_withdrawn(), count(rest.withdrawn)),
    ]
}

/// Plan and publication, by channel and by purpose.
fn plan(month: &SocialMonth, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let outlet = |outlet: &Outlet| t.content_outlet(outlet.code());
    let purpose = |purpose: &Purpose| t.consent_purpose(purpose.code());
    let outlets = (t.social_report_outlets(), t.social_report_outlet());
    let purposes = (t.social_report_purposes(), t.social_report_purpose());
    let tables = [
        planned(&month.by_outlet, outlets, outlet, t),
        planned(&month.by_purpose, purposes, purpose, t),
    ];
    tables.into_iter().flatten().map(Block::Table).collect()
}

fn planned<T>(
    rows: &[PlannedRow<T>],
    (caption, label): (String, String),
    name: impl Fn(&T) -> String,
    t: &Words,
) -> Option<Table> {
    let columns = vec![
        Column::words(label, 3),
        Column::numbers(t.social_report_planned(), 1),
        Column::numbers(t.social_report_stood(), 1),
    ];
    let row = |row: &PlannedRow<T>| {
        let counts = [row.planned, row.stood].map(|count| Cell::Count(count.into()));
        [Cell::Text(name(&row.of))].into_iter().chain(counts).collect()
    };
    let rows: Vec<Vec<Cell>> = rows.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table { rows, ..Table::new(caption, columns) })
}

fn held(all: &[Held], setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    if all.is_empty() {
        return vec![Block::Paragraph(t.social_report_held_none())];
    }
    let columns = vec![
        Column::words(t.social_report_held_from(), 2),
        Column::words(t.social_report_held_until(), 2),
        Column::words(t.social_report_held_why(), 4),
        Column::numbers(t.social_report_held_items(), 1),
    ];
    let at = |at: Instant| setting.at(Some(at));
    let row = |one: &Held| {
        let why = Cell::text(one.why.as_str());
        vec![at(one.from), at(one.until), why, Cell::Count(one.items.into())]
    };
    let rows = all.iter().map(row).collect();
    vec![Block::Table(Table { rows, ..Table::new(t.social_report_held(), columns) })]
}

fn followers(all: &[(Followers, Option<Followers>)], t: &Words) -> Table {
    let columns = vec![
        Column::words(t.social_report_outlet(), 2),
        Column::numbers(t.social_report_followers_now(), 1),
        Column::words(t.social_report_as_of(), 1),
        Column::numbers(t.social_report_followers_before(), 1),
        Column::words(t.social_report_as_of(), 1),
    ];
    let count = |one: &Followers| [Cell::Count(one.count.into()), Cell::Date(one.as_of)];
    let row = |(now, before): &(Followers, Option<Followers>)| {
        let nothing = || [Cell::Text(t.social_report_nothing()), Cell::Empty];
        let before = before.as_ref().map_or_else(nothing, count);
        let name = [Cell::Text(t.content_outlet(now.outlet.code()))];
        name.into_iter().chain(count(now)).chain(before).collect()
    };
    let rows = all.iter().map(row).collect();
    Table { rows, ..Table::new(t.social_report_followers(), columns) }
}
