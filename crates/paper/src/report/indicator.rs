//! The national indicator on paper: both formulas by name, and how it was counted.

use domain::indicator::{Percent as Share, Sheet, TARGET, Tally};
use domain::rules::{ClockName, Grade, SourceStatus};

use super::setting::{Setting, figure, heading};
use crate::document::Block;
use crate::table::{Cell, Column, Percent, Table};

/// Table, formulas, and the note that says what was counted.
pub(super) fn blocks(sheet: &Sheet, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    vec![
        heading(t.paper_indicator()),
        Block::Table(table(sheet, setting)),
        Block::Details(vec![
            figure(t.paper_formula_inm(), pooled(sheet, setting)),
            figure(t.paper_formula_grades(), printed(sheet.tallies.mean_of_grades(), setting)),
            figure(t.paper_target(), target(sheet, setting)),
        ]),
        Block::Note(t.paper_indicator_note(source(setting))),
        Block::Note(local(sheet, setting)),
    ]
}

/// A percentage as it stands in a sentence; of nothing it is the sentence that says so.
pub(super) fn printed(share: Option<Share>, setting: &Setting<'_>) -> String {
    let t = setting.t();
    share.map_or_else(|| t.paper_no_complaint(), |share| t.percent(share.hundredths()))
}

fn table(sheet: &Sheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_grade(), 3),
        Column::words(t.paper_limit(), 2),
        Column::numbers(t.paper_denominator(), 2),
        Column::numbers(t.paper_numerator(), 2),
        Column::numbers(t.paper_percent(), 3),
    ];
    let graded = [Some(Grade::Red), Some(Grade::Yellow), Some(Grade::Green)].into_iter();
    let ungraded = (sheet.tallies.ungraded.counted > 0).then_some(None);
    let mut rows: Vec<Vec<Cell>> = graded
        .chain(ungraded)
        .map(|grade| row((setting.grade(grade), limit(grade, setting)), sheet.tallies.of(grade), t))
        .collect();
    rows.push(row((t.paper_total(), String::new()), sheet.tallies.total(), t));
    Table { rows, total: true, ..Table::new(t.paper_indicator_table(), columns) }
}

fn row((name, limit): (String, String), tally: Tally, t: &locale::Words) -> Vec<Cell> {
    let share = tally.percent().map(Share::hundredths);
    vec![
        Cell::Text(name),
        Cell::Text(limit),
        Cell::Count(i64::from(tally.counted)),
        Cell::Count(i64::from(tally.on_time)),
        Cell::Percent(Percent::of(share, &t.paper_no_complaint())),
    ]
}

fn limit(grade: Option<Grade>, setting: &Setting<'_>) -> String {
    let clock = setting.rules.clock(ClockName::Response);
    let span = clock.filter(|_| grade.is_some()).and_then(|clock| clock.limit.span(grade));
    span.map_or_else(String::new, |span| setting.span(span))
}

/// Where the limits come from, and a warning where nobody has checked it yet.
fn source(setting: &Setting<'_>) -> String {
    let source = setting.rules.clock(ClockName::Response).map(|clock| &clock.source);
    let source = source.unwrap_or(&setting.rules.source);
    match source.status {
        SourceStatus::InForce => source.text.clone(),
        status => {
            let t = setting.t();
            t.paper_source_unsure(&source.text, t.source_status(status.code()))
        }
    }
}

fn pooled(sheet: &Sheet, setting: &Setting<'_>) -> String {
    let (t, total) = (setting.t(), sheet.tallies.total());
    let Some(share) = sheet.pooled() else { return t.paper_no_complaint() };
    let percent = t.percent(share.hundredths());
    t.paper_formula_filled(setting.count(total.on_time), setting.count(total.counted), percent)
}

fn target(sheet: &Sheet, setting: &Setting<'_>) -> String {
    let t = setting.t();
    let wanted = t.paper_target_value(t.percent(TARGET.hundredths()));
    let standing = sheet.meets_target().map(|met| match met {
        true => t.paper_target_met(),
        false => t.paper_target_missed(),
    });
    standing.map_or(wanted.clone(), |standing| format!("{wanted} ({standing})"))
}

fn local(sheet: &Sheet, setting: &Setting<'_>) -> String {
    let (local, count) = (sheet.local_rules, |count| setting.count(count));
    setting.t().paper_indicator_local(
        count(local.duplicates_left_out),
        count(local.withdrawn),
        count(local.linked),
        count(local.reached_by_notice),
    )
}
