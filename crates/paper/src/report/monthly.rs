//! The monthly report to the director, in the order in which it is read.

use domain::indicator::TARGET;
use domain::report::{Line, MonthlyReport};

use super::setting::{Setting, figure, heading, signature};
use super::{clauses, flow, indicator, lines, trend, units};
use crate::document::{Block, Document};

/// A month with the register of its cases.
#[derive(Clone, Copy, Debug)]
pub struct Month<'a> {
    pub report: &'a MonthlyReport,
    pub register: &'a [Line],
}

/// The report as a letter to the director.
pub fn monthly(month: Month<'_>, setting: &Setting<'_>) -> Document {
    let (t, hospital, report) = (setting.t(), setting.hospital, month.report);
    let named = t.month_of(report.month.start());
    let today = setting.rules.calendar.day_of(setting.made_at);
    let parts = [
        summary(report, setting),
        indicator::blocks(&report.indicator, setting),
        trend::blocks(&report.trend, setting),
        units::blocks(report, setting),
        red(report, setting),
        flow::reactions(report, setting),
        flow::improvements(report, setting),
        clauses::blocks(&report.clauses, setting),
        flow::counts(report, setting),
    ];
    Document {
        subject: t.paper_monthly_subject(&named),
        addressee: vec![t.paper_to_director(&hospital.name), t.paper_in_place()],
        title: format!("{}\n{}", t.paper_monthly_title(), t.paper_monthly_month(&named)),
        blocks: parts.into_iter().flatten().collect(),
        signatures: vec![
            setting.director(t.paper_acknowledged()),
            signature(&hospital.humas_head, setting.place_and_date(today)),
        ],
        annexes: annex(month.register, setting, &named),
        footer: t.paper_monthly_footer(&hospital.name, &named),
        ..setting.letter(today)
    }
}

fn summary(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let (t, totals) = (setting.t(), report.totals);
    let protected = (totals.protected > 0)
        .then(|| Block::Note(t.paper_monthly_protected(setting.count(totals.protected))));
    let pending = setting.count(report.indicator.pending);
    let provisional = report
        .provisional
        .then(|| t.paper_monthly_provisional(setting.long(setting.made_at), pending))
        .map(Block::Note);
    [
        heading(t.paper_monthly_summary()),
        Block::Paragraph(sentences(report, setting)),
        Block::Numbers(numbers(report, setting)),
    ]
    .into_iter()
    .chain(protected)
    .chain(provisional)
    .collect()
}

fn sentences(report: &MonthlyReport, setting: &Setting<'_>) -> String {
    let (t, totals) = (setting.t(), report.totals);
    let month = t.month_of(report.month.start());
    let received = setting.count(totals.received);
    let received = t.paper_monthly_received(month, received, setting.count(totals.complaints));
    let (tally, count) = (report.indicator.tallies.total(), |count| setting.count(count));
    let on_time = match report.indicator.pooled() {
        None => t.paper_monthly_no_complaint(),
        Some(share) => t.paper_monthly_on_time(
            count(tally.on_time),
            count(tally.counted),
            t.percent(share.hundredths()),
            t.percent(TARGET.hundredths()),
        ),
    };
    let carried =
        t.paper_monthly_carried(count(totals.closed), count(totals.carried), count(totals.late));
    format!("{received} {on_time} {carried}")
}

fn numbers(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<crate::document::Figure> {
    let (t, totals) = (setting.t(), report.totals);
    let median = report.median_first_answer_seconds.map(|seconds| t.span(seconds));
    let satisfied = report.reactions.satisfaction.map(|share| t.percent(share.hundredths()));
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    vec![
        figure(t.paper_brought(), setting.count(totals.brought)),
        figure(t.paper_received(), setting.count(totals.received)),
        figure(t.paper_answered(), setting.count(totals.answered)),
        figure(t.paper_closed(), setting.count(totals.closed)),
        figure(t.paper_carried(), setting.count(totals.carried)),
        figure(t.paper_on_time(), indicator::printed(report.indicator.pooled(), setting)),
        figure(t.paper_satisfied_share(), or_dash(satisfied)),
        figure(t.paper_median(), or_dash(median)),
    ]
}

fn red(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    vec![heading(t.paper_red()), lines::chronology(setting, t.paper_red_table(), &report.red)]
}

fn annex(register: &[Line], setting: &Setting<'_>, month: &str) -> Vec<Block> {
    let t = setting.t();
    match register.is_empty() {
        true => Vec::new(),
        false => vec![
            heading(t.paper_register()),
            lines::register(setting, t.paper_register_table(month), register),
        ],
    }
}
