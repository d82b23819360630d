//! What was counted: by line, the highest and the lowest of each, and post by post.

use std::collections::BTreeMap;

use domain::calendar::Date;
use domain::content::Outcome;
use domain::content::insight::Line;
use domain::ids::ContentId;
use domain::report::{Best, SocialMonth, SocialPost, Sum};
use locale::Words;

use crate::document::Block;
use crate::report::setting::Setting;
use crate::table::{Cell, Column, Table};

pub(super) fn blocks(month: &SocialMonth, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = Vec::new();
    match month.sums.is_empty() {
        true => blocks.push(Block::Paragraph(t.social_report_results_none())),
        false => blocks.push(Block::Table(sums(&month.sums, t))),
    }
    if !month.best.is_empty() {
        blocks.push(Block::Table(best(month, t)));
    }
    if month.several_definitions {
        blocks.push(Block::Note(t.social_report_apart()));
    }
    match month.posts.is_empty() {
        true => blocks.push(Block::Paragraph(t.social_report_posts_none())),
        false => blocks.push(Block::Table(posts(&month.posts, t))),
    }
    blocks
}

/// Channel, metric and definition of a line.
fn line(of: &Line, t: &Words) -> [Cell; 3] {
    let words = [
        t.content_outlet(of.outlet.code()),
        t.content_metric(of.metric.code()),
        t.definition_word(of.definition.as_str()),
    ];
    words.map(Cell::Text)
}

fn columns(t: &Words) -> Vec<Column> {
    vec![
        Column::words(t.social_report_outlet(), 2),
        Column::words(t.social_report_metric(), 2),
        Column::words(t.social_report_definition(), 3),
    ]
}

fn sums(all: &[Sum], t: &Words) -> Table {
    let mut columns = columns(t);
    columns.push(Column::numbers(t.social_report_total(), 2));
    columns.push(Column::numbers(t.social_report_of_posts(), 1));
    columns.push(Column::words(t.social_report_as_of(), 3));
    let row = |sum: &Sum| {
        let total = i64::try_from(sum.total).unwrap_or(i64::MAX);
        let told = [Cell::Count(total), Cell::Count(sum.posts.into()), days(sum.as_of, t)];
        line(&sum.of, t).into_iter().chain(told).collect()
    };
    let rows = all.iter().map(row).collect();
    Table { rows, ..Table::new(t.social_report_results(), columns) }
}

fn days((first, last): (Date, Date), t: &Words) -> Cell {
    match first == last {
        true => Cell::Date(first),
        false => Cell::Text(t.social_report_days(t.date(first), t.date(last))),
    }
}

fn best(month: &SocialMonth, t: &Words) -> Table {
    let titles: BTreeMap<ContentId, &str> =
        month.posts.iter().map(|post| (post.content, post.title.as_str())).collect();
    let told = |(content, number): (ContentId, u32)| {
        let title = titles.get(&content).copied().unwrap_or_default();
        Cell::Text(t.social_report_of_title(title, t.number(number.into())))
    };
    let mut columns = columns(t);
    columns.push(Column::words(t.social_report_highest(), 4));
    columns.push(Column::words(t.social_report_lowest(), 4));
    let row = |one: &Best| {
        let both = [told(one.best), told(one.weakest)];
        line(&one.of, t).into_iter().chain(both).collect()
    };
    let rows = month.best.iter().map(row).collect();
    Table { rows, ..Table::new(t.social_report_best(), columns) }
}

fn posts(all: &[SocialPost], t: &Words) -> Table {
    let columns = vec![
        Column::words(t.social_report_post(), 4),
        Column::words(t.social_report_outlet(), 2),
        Column::words(t.social_report_purpose(), 2),
        Column::words(t.social_report_day(), 2),
        Column::words(t.social_report_counted(), 6),
    ];
    let row = |post: &SocialPost| {
        let told: Vec<String> = post.newest.iter().map(|one| reading(one, t)).collect();
        let told = if told.is_empty() { t.social_report_nothing() } else { told.join("; ") };
        vec![
            Cell::text(post.title.as_str()),
            Cell::Text(t.content_outlet(post.outlet.code())),
            Cell::Text(t.consent_purpose(post.purpose.code())),
            Cell::Date(post.day),
            Cell::Text(told),
        ]
    };
    let rows = all.iter().map(row).collect();
    Table { rows, ..Table::new(t.social_report_posts(), columns) }
}

/// Every number of a reading, with its definition and its day.
fn reading(one: &Outcome, t: &Words) -> String {
    let number = |(metric, number): (&domain::content::Metric, &u32)| {
        t.social_report_number(t.content_metric(metric.code()), t.number((*number).into()))
    };
    let numbers: Vec<String> = one.numbers.iter().map(number).collect();
    let definition = t.definition_word(one.definition.as_str());
    t.social_report_reading(numbers.join(", "), definition, t.date(one.as_of))
}
