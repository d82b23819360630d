//! The 24-hour report to the management.

use domain::calendar::Instant;
use domain::report::{DailyReport, Line};

use super::lines;
use super::setting::{Setting, counted, figure, heading, signature};
use crate::document::{Block, Document};

/// Whether a report may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frozen {
    Since(Instant),
    NotYet,
}

/// The report as a letter to the management, also when nothing came in.
pub fn daily(report: &DailyReport, frozen: Frozen, setting: &Setting<'_>) -> Document {
    let (t, hospital) = (setting.t(), setting.hospital);
    let date = t.long_date(report.date);
    let mut blocks = opening(report, frozen, setting);
    blocks.extend(lists(report, setting));
    blocks.extend(counts(report, setting));
    Document {
        subject: t.paper_daily_subject(t.date(report.date)),
        addressee: vec![t.paper_to_management(), t.paper_in_place()],
        title: format!("{}\n{date}", t.paper_daily_title()),
        blocks,
        signatures: vec![signature(&hospital.humas_head, String::new())],
        footer: setting.foot(t.paper_daily_footer(&hospital.name, t.date(report.date))),
        ..setting.letter(report.date)
    }
}

fn opening(report: &DailyReport, frozen: Frozen, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let period = t.paper_daily_period(setting.long(report.from), setting.long(report.until));
    let standing = match frozen {
        Frozen::Since(at) => t.paper_daily_frozen(setting.long(at)),
        Frozen::NotYet => t.paper_daily_provisional(),
    };
    let nil = report.nil.then(|| Block::Paragraph(t.paper_daily_nil()));
    let received = size(report.received.len()) + report.protected;
    let numbers = vec![
        figure(t.paper_received(), setting.count(received)),
        figure(t.paper_answered(), setting.count(size(report.answered.len()))),
        figure(t.paper_closed(), setting.count(report.closed)),
        figure(t.paper_open(), setting.count(report.open)),
        figure(t.paper_late(), setting.count(size(report.late.len()))),
        figure(t.paper_red_open(), setting.count(size(report.red.len()))),
        figure(t.paper_awaiting(), setting.count(size(report.awaiting_approval.len()))),
        figure(t.paper_sealed_track(), setting.count(report.protected)),
    ];
    let protected = (report.protected > 0)
        .then(|| Block::Note(t.paper_daily_protected(setting.count(report.protected))));
    [Block::Paragraph(period)]
        .into_iter()
        .chain(nil)
        .chain([Block::Numbers(numbers)])
        .chain(protected)
        .chain([Block::Note(standing)])
        .collect()
}

/// How cases stand in a table under their caption.
type Rows = fn(&Setting<'_>, String, &[Line]) -> Block;

fn lists(report: &DailyReport, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let standing: Rows = lines::standing;
    let parts = [
        (t.paper_daily_red(), &report.red, standing),
        (t.paper_daily_late(), &report.late, lines::overdue),
        (t.paper_daily_approval(), &report.awaiting_approval, standing),
        (t.paper_daily_answered(), &report.answered, standing),
    ];
    let entered = t.paper_daily_entered();
    let mut blocks = vec![heading(entered.as_str())];
    blocks.push(lines::entered(setting, entered, &report.received));
    for (title, cases, rows) in parts {
        blocks.push(heading(title.as_str()));
        blocks.push(rows(setting, title, cases));
    }
    blocks
}

fn counts(report: &DailyReport, setting: &Setting<'_>) -> Vec<Block> {
    if report.nil {
        return Vec::new();
    }
    let t = setting.t();
    let label = |label: String| (label, t.paper_column_count());
    let kinds = report.by_kind.iter().map(|each| (t.kind(each.of.code()), each.count));
    let grades = report.by_grade.iter().map(|each| (setting.grade(each.of), each.count));
    // Thirteen doors would be thirteen rows of mostly nothing in a report of one day.
    let used = report.by_channel.iter().filter(|each| each.count > 0);
    let channels = used.map(|each| (t.channel(each.of.code()), each.count));
    vec![
        heading(t.paper_flow()),
        counted(t.paper_by_kind(), label(t.paper_column_kind()), kinds.collect()),
        counted(t.paper_by_grade(), label(t.paper_column_grade()), grades.collect()),
        counted(t.paper_by_channel(), label(t.paper_column_channel()), channels.collect()),
    ]
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
