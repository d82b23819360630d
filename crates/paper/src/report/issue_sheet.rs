//! One issue on paper, for whoever decides at night.

use domain::calendar::Instant;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Table};

/// So much of a text stands in a line of the timeline.
const EXCERPT: usize = 160;

/// Everything that the sheet shows; codes are put into words here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueSheet {
    pub title: String,
    /// An exercise, which says so above everything.
    pub drill: bool,
    /// Codes of `issue-level` and `issue-stage`.
    pub level: &'static str,
    pub stage: &'static str,
    pub detected_at: Instant,
    pub assessed_at: Option<Instant>,
    /// Codes of the youngest judgement.
    pub truth: Option<&'static str>,
    pub phase: Option<&'static str>,
    pub reach: Option<&'static str>,
    pub about: Option<String>,
    pub why: Option<String>,
    pub stakeholders: Option<String>,
    pub speaker: Option<String>,
    pub message: Option<String>,
    pub tasks: Vec<IssueSheetTask>,
    /// Kind, title and stage of each statement.
    pub said: Vec<(&'static str, String, &'static str)>,
    pub mentions: u32,
    pub authors: u32,
    pub cases: u32,
    /// When, the code of `issue-event`, and what was written.
    pub moments: Vec<(Instant, &'static str, String)>,
    pub lessons: Option<String>,
}

/// Who does what until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueSheetTask {
    pub what: String,
    pub owner: String,
    pub due: Instant,
    pub done_at: Option<Instant>,
}

/// The sheet of an issue.
pub fn issue_sheet(sheet: &IssueSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let mut blocks = vec![Block::Numbers(numbers(sheet, setting))];
    blocks.extend(sheet.about.clone().map(Block::Paragraph));
    blocks.push(Block::Details(details(sheet, setting)));
    if let Some(message) = &sheet.message {
        blocks.push(heading(t.issue_message()));
        blocks.push(Block::Paragraph(message.clone()));
    }
    if !sheet.tasks.is_empty() {
        blocks.push(Block::Table(tasks(&sheet.tasks, setting)));
    }
    if !sheet.said.is_empty() {
        blocks.push(Block::Table(said(sheet, setting)));
    }
    if let Some(lessons) = &sheet.lessons {
        blocks.push(heading(t.issue_lessons()));
        blocks.push(Block::Paragraph(lessons.clone()));
    }
    blocks.push(Block::Table(moments(sheet, setting)));
    let today = setting.rules.calendar.day_of(setting.made_at);
    let title = match sheet.drill {
        true => format!("{}: {}", t.issue_drill(), sheet.title),
        false => sheet.title.clone(),
    };
    Document {
        title,
        blocks,
        footer: t.issue_sheet_foot(setting.long(setting.made_at)),
        number: String::new(),
        ..setting.letter(today)
    }
}

fn numbers(sheet: &IssueSheet, setting: &Setting<'_>) -> Vec<Figure> {
    let t = setting.t();
    vec![
        figure(t.issue_level_word(), t.issue_level(sheet.level)),
        figure(t.issue_sheet_stage(), t.issue_stage(sheet.stage)),
        figure(t.issue_mentions(), setting.count(sheet.mentions)),
        figure(t.issue_authors(), setting.count(sheet.authors)),
        figure(t.issue_report_cases(), setting.count(sheet.cases)),
    ]
}

fn details(sheet: &IssueSheet, setting: &Setting<'_>) -> Vec<Figure> {
    let t = setting.t();
    let first = sheet.assessed_at.map(|at| (t.issue_first_assessed(), setting.long(at)));
    let judged = [
        sheet.truth.map(|code| (t.issue_truth_word(), t.issue_truth(code))),
        sheet.phase.map(|code| (t.issue_phase_word(), t.issue_phase(code))),
        sheet.reach.map(|code| (t.issue_reach_word(), t.issue_reach(code))),
        sheet.stakeholders.clone().map(|who| (t.issue_stakeholders(), who)),
        sheet.why.clone().map(|why| (t.issue_why(), why)),
        sheet.speaker.clone().map(|who| (t.issue_speaker(), who)),
    ];
    let detected = (t.issue_detected(), setting.long(sheet.detected_at));
    let all = [detected].into_iter().chain(first).chain(judged.into_iter().flatten());
    all.map(|(label, value)| figure(label, value)).collect()
}

/// Who does what until when.
pub(super) fn tasks(all: &[IssueSheetTask], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.issue_task(), 5),
        Column::words(t.case_improvement_owner(), 3),
        Column::words(t.case_improvement_due(), 3),
        Column::words(t.issue_sheet_done(), 3),
    ];
    let row = |task: &IssueSheetTask| {
        let (due, done) = (setting.at(Some(task.due)), setting.at(task.done_at));
        vec![Cell::text(&task.what), Cell::text(&task.owner), due, done]
    };
    let rows = all.iter().map(row).collect();
    Table { rows, ..Table::new(t.issue_tasks(), columns) }
}

fn said(sheet: &IssueSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns =
        vec![Column::words(t.issue_sheet_statement(), 6), Column::words(t.issue_sheet_stage(), 3)];
    let row = |(kind, title, stage): &(&'static str, String, &'static str)| {
        let what = format!("{}: {title}", t.statement_kind(*kind));
        vec![Cell::Text(what), Cell::Text(t.statement_stage(*stage))]
    };
    let rows = sheet.said.iter().map(row).collect();
    Table { rows, ..Table::new(t.frame_go("statements"), columns) }
}

fn moments(sheet: &IssueSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.issue_sheet_when(), 2),
        Column::words(t.issue_sheet_what(), 3),
        Column::words(t.issue_sheet_words(), 6),
    ];
    let row = |(at, kind, words): &(Instant, &'static str, String)| {
        let excerpt: String = words.chars().take(EXCERPT).collect();
        vec![setting.at(Some(*at)), Cell::Text(t.issue_event(*kind)), Cell::Text(excerpt)]
    };
    let rows = sheet.moments.iter().map(row).collect();
    Table { rows, ..Table::new(t.issue_sheet_timeline(), columns) }
}
