//! The issues of a month on paper: figures, how each went, how those that are over ended.

use domain::issue::Outcome;
use domain::report::{IssueLine, IssueMonth, PartnerMonth};

use super::setting::{Setting, counted, figure};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// Figures first, then one line an issue, then the outcomes.
pub fn issues(month: &IssueMonth, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let title = t.issue_report_title(t.month_of(month.month.start()));
    let mut blocks = vec![Block::Numbers(numbers(month, setting))];
    match month.lines.is_empty() {
        true => blocks.push(Block::Paragraph(t.issue_report_none())),
        false => blocks.push(Block::Table(table(month, setting))),
    }
    if !month.outcomes.is_empty() {
        let row = |(outcome, count): &(Outcome, u32)| (t.issue_outcome(outcome.code()), *count);
        let head = (t.issue_outcome_word(), t.issue_report_count());
        let rows = month.outcomes.iter().map(row).collect();
        blocks.push(counted(t.issue_report_outcomes(), head, rows));
    }
    if !month.partners.is_empty() {
        blocks.push(Block::Table(partners(month, setting)));
    }
    blocks.push(Block::Note(t.issue_report_note()));
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

fn numbers(month: &IssueMonth, setting: &Setting<'_>) -> Vec<crate::document::Figure> {
    let t = setting.t();
    let in_time = match month.judged {
        0 => t.issue_report_nothing(),
        of => t.issue_report_of(setting.count(month.in_time), setting.count(of)),
    };
    let half = |seconds: Option<i64>| {
        seconds.map_or_else(|| t.issue_report_nothing(), |seconds| t.span(seconds))
    };
    vec![
        figure(t.issue_report_detected(), setting.count(month.detected)),
        figure(t.issue_report_closed(), setting.count(month.closed)),
        figure(t.issue_report_open(), setting.count(month.open)),
        figure(t.issue_report_in_time(), in_time),
        figure(t.issue_report_median_judged(), half(month.median_judged_seconds)),
        figure(t.issue_report_median_said(), half(month.median_said_seconds)),
        figure(t.issue_report_median_closed(), half(month.median_closed_seconds)),
    ]
}

fn table(month: &IssueMonth, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.issue_title_word(), 5),
        Column::words(t.issue_level_word(), 4),
        Column::words(t.issue_detected(), 3),
        Column::words(t.issue_report_judged_after(), 2),
        Column::words(t.issue_report_said_after(), 2),
        Column::words(t.issue_outcome_word(), 3),
        Column::numbers(t.issue_mentions(), 2),
        Column::numbers(t.issue_report_cases(), 2),
    ];
    let rows = month.lines.iter().map(|line| row(line, setting)).collect();
    Table { rows, ..Table::new(t.issue_report_table(), columns) }
}

fn partners(month: &IssueMonth, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.issue_partner(), 5),
        Column::numbers(t.issue_report_asked(), 2),
        Column::numbers(t.issue_report_answered(), 2),
        Column::words(t.issue_report_received_after(), 3),
        Column::words(t.issue_report_answered_after(), 3),
    ];
    let after = |seconds: Option<i64>| {
        Cell::Text(seconds.map_or_else(|| t.issue_report_nothing(), |seconds| t.span(seconds)))
    };
    let row = |one: &PartnerMonth| {
        vec![
            Cell::text(one.partner.as_str()),
            Cell::Count(one.asked.into()),
            Cell::Count(one.answered.into()),
            after(one.median_received_seconds),
            after(one.median_answered_seconds),
        ]
    };
    let rows = month.partners.iter().map(row).collect();
    Table { rows, ..Table::new(t.issue_report_partners(), columns) }
}

fn row(line: &IssueLine, setting: &Setting<'_>) -> Vec<Cell> {
    let t = setting.t();
    let after = |seconds: Option<i64>| match seconds {
        Some(seconds) => Cell::Text(t.span(seconds)),
        None => Cell::Text(t.issue_report_nothing()),
    };
    let level = line.level.map_or("none", |level| level.code());
    let outcome = match line.outcome {
        Some(outcome) => t.issue_outcome(outcome.code()),
        None => t.issue_report_runs(),
    };
    vec![
        Cell::text(line.title.as_str()),
        Cell::Text(t.issue_level(level)),
        setting.at(Some(line.detected_at)),
        after(line.seconds_to(line.assessed_at)),
        after(line.seconds_to(line.said_at)),
        Cell::Text(outcome),
        Cell::Count(line.mentions.into()),
        Cell::Count(line.cases.into()),
    ]
}
