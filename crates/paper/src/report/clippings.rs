//! The clippings of a month on paper: figures, the sums of each outlet, one line an article.

use domain::mention::Tone;
use domain::report::{Clipping, ClippingMonth, OutletSum};
use domain::text::Name;

use super::setting::{Setting, figure};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// Figures first, then the outlets, then every article.
pub fn clippings(month: &ClippingMonth, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let title = t.clipping_title(t.month_of(month.month.start()));
    let mut blocks = vec![Block::Numbers(numbers(&month.whole, setting))];
    match month.lines.is_empty() {
        true => blocks.push(Block::Paragraph(t.clipping_none())),
        false => blocks.extend([
            Block::Table(outlets(month, setting)),
            Block::Table(articles(month, setting)),
        ]),
    }
    blocks.push(Block::Note(t.clipping_note()));
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

fn numbers(whole: &OutletSum, setting: &Setting<'_>) -> Vec<crate::document::Figure> {
    let t = setting.t();
    vec![
        figure(t.clipping_count(), setting.count(whole.all())),
        figure(t.mention_tone("positive"), setting.count(whole.positive)),
        figure(t.mention_tone("neutral"), setting.count(whole.neutral)),
        figure(t.mention_tone("negative"), setting.count(whole.negative)),
        figure(t.mention_tone("unjudged"), setting.count(whole.unjudged)),
    ]
}

fn outlets(month: &ClippingMonth, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.clipping_outlet(), 6),
        Column::numbers(t.mention_tone("positive"), 2),
        Column::numbers(t.mention_tone("neutral"), 2),
        Column::numbers(t.mention_tone("negative"), 2),
        Column::numbers(t.mention_tone("unjudged"), 2),
        Column::numbers(t.clipping_count(), 2),
        Column::numbers(t.mention_reach(), 3),
    ];
    let row = |sum: &OutletSum| {
        vec![
            Cell::Text(outlet(sum.outlet.as_ref(), setting)),
            Cell::Count(sum.positive.into()),
            Cell::Count(sum.neutral.into()),
            Cell::Count(sum.negative.into()),
            Cell::Count(sum.unjudged.into()),
            Cell::Count(sum.all().into()),
            Cell::Count(i64::try_from(sum.reach).unwrap_or(i64::MAX)),
        ]
    };
    let rows = month.outlets.iter().map(row).collect();
    Table { rows, ..Table::new(t.clipping_outlets(), columns) }
}

fn articles(month: &ClippingMonth, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.clipping_day(), 2),
        Column::words(t.clipping_outlet(), 4),
        Column::words(t.mention_title(), 7),
        Column::words(t.mention_tone_word(), 2),
        Column::numbers(t.mention_reach(), 2),
        Column::numbers(t.clipping_scans(), 2),
        Column::words(t.mention_link(), 5),
    ];
    let rows = month.lines.iter().map(|line| article(line, setting)).collect();
    Table { rows, ..Table::new(t.clipping_archive(), columns) }
}

fn article(line: &Clipping, setting: &Setting<'_>) -> Vec<Cell> {
    let t = setting.t();
    vec![
        Cell::Date(line.day),
        Cell::Text(outlet(line.outlet.as_ref(), setting)),
        Cell::Text(line.title.clone().unwrap_or_else(|| t.case_erased())),
        Cell::Text(t.mention_tone(line.tone.map_or("unjudged", Tone::code))),
        line.reach.map_or(Cell::Empty, |reach| Cell::Count(reach.into())),
        Cell::Count(line.scans.into()),
        Cell::text(line.link.as_ref().map(|link| link.as_str()).unwrap_or_default()),
    ]
}

fn outlet(name: Option<&Name>, setting: &Setting<'_>) -> String {
    name.map_or_else(|| setting.t().clipping_nameless(), |name| name.as_str().to_owned())
}
