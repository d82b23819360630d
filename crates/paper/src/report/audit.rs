//! An internal audit: what was asked of which cases, how they were drawn, what was found beside what the
//! program itself finds, and what is done about it.

use domain::indicator::Percent as Hundredths;
use domain::inspection::{Answer, Inspection, Object};
use locale::Words;

use super::deed::{self, Deed};
use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Percent, Table};

/// One case of the sample, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditCase {
    pub what: Object,
    /// In the order of the checklist, each with its remark; empty until it is filled in.
    pub answers: Vec<(Answer, Option<String>)>,
}

/// How often something was kept, and of how many cases.
type Share = Option<(u32, u32)>;

/// An audit as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditSheet {
    pub inspection: Inspection,
    pub lead: Option<String>,
    /// What the program finds for each question in the sample, and in every case of the days.
    pub sampled: Vec<Share>,
    pub computed: Vec<Share>,
    pub cases: Vec<AuditCase>,
    pub summary: Option<String>,
    pub deeds: Vec<Deed>,
}

/// The sheet with the hospital's letterhead.
pub fn audit(sheet: &AuditSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let mut blocks = vec![details(sheet, setting), Block::Note(drawing(sheet, setting))];
    blocks.push(Block::Table(questions(sheet, setting)));
    if sheet.computed.iter().any(Option::is_some) {
        blocks.push(Block::Note(t.inspection_computed_note()));
    }
    blocks.push(Block::Table(cases(&sheet.cases, setting)));
    blocks.extend(remarks(&sheet.cases, setting));
    if let Some(summary) = &sheet.summary {
        blocks.extend([heading(t.inspection_summary()), Block::Paragraph(summary.clone())]);
    }
    if !sheet.deeds.is_empty() {
        let caption = t.frame_go("improvements");
        blocks.push(Block::Table(deed::table(caption, &sheet.deeds, setting)));
    }
    let title = &sheet.inspection.begun.subject.title;
    Document {
        title: t.inspection_of(title),
        blocks,
        footer: setting.foot(t.inspection_of(title)),
        ..setting.letter(today)
    }
}

fn details(sheet: &AuditSheet, setting: &Setting<'_>) -> Block {
    let (t, begun) = (setting.t(), &sheet.inspection.begun);
    let days = t.survey_from_until(t.date(begun.period.from), t.date(begun.period.until));
    let places = u32::try_from(begun.sample.places()).unwrap_or(u32::MAX);
    let of = match begun.sample.is_of_occasions() {
        true => t.inspection_occasions_of(setting.count(places)),
        false => t.inspection_drawn(setting.count(places), setting.count(begun.sample.population)),
    };
    let mut all = vec![
        figure(t.inspection_subject(), &begun.subject.title),
        figure(t.inspection_period(), days),
        figure(t.inspection_lead(), sheet.lead.clone().unwrap_or_default()),
        figure(t.inspection_begun(), setting.long(sheet.inspection.begun_at)),
        figure(t.inspection_sample(), of),
        figure(t.inspection_standing(), t.inspection_stage(sheet.inspection.stage.code())),
    ];
    let ended = sheet.inspection.ended_at.map(|at| setting.long(at));
    all.extend(ended.map(|at| figure(t.inspection_ended_at(), at)));
    Block::Details(all)
}

/// How the sample was drawn, so that anybody can draw it again, and what was left out.
fn drawing(sheet: &AuditSheet, setting: &Setting<'_>) -> String {
    let (t, sample) = (setting.t(), &sheet.inspection.begun.sample);
    if sample.is_of_occasions() {
        return t.inspection_watched();
    }
    let how = t.inspection_method(format!("{:016x}", sample.seed));
    match sample.withheld {
        0 => how,
        withheld => format!("{how} {}", t.inspection_withheld(setting.count(withheld))),
    }
}

fn questions(sheet: &AuditSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::numbers("#", 0),
        Column::numbers(t.paper_clause(), 0),
        Column::words(t.inspection_question(), 7),
        Column::numbers(t.inspection_answer("kept"), 2),
        Column::numbers(t.inspection_answer("not_kept"), 2),
        Column::numbers(t.inspection_answer("not_applicable"), 2),
        Column::numbers("%", 2),
        Column::words(t.inspection_program_sample(), 2),
        Column::words(t.inspection_program_all(), 2),
    ];
    let share = |shares: &[Share], nth: usize| {
        let found = shares.get(nth).copied().flatten();
        found.map_or(Cell::Empty, |(kept, total)| Cell::Text(format!("{kept}/{total}")))
    };
    let row = |(nth, question): (usize, &domain::inspection::Question)| {
        let tally = sheet.inspection.tally(nth);
        let count = |many: u32| Cell::Count(i64::from(many));
        vec![
            Cell::Count(nth as i64 + 1),
            question.clause.map_or(Cell::Empty, |clause| Cell::Count(i64::from(clause))),
            Cell::text(question.asks.as_str()),
            count(tally.kept),
            count(tally.not_kept),
            count(tally.not_applicable),
            percent(tally.kept, tally.total()),
            share(&sheet.sampled, nth),
            share(&sheet.computed, nth),
        ]
    };
    let rows = sheet.inspection.begun.questions.iter().enumerate().map(row).collect();
    Table { rows, ..Table::new(t.inspection_questions(), columns) }
}

fn cases(cases: &[AuditCase], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), 3),
        Column::words(t.inspection_standing(), 3),
        Column::numbers(t.inspection_answer("kept"), 2),
        Column::numbers(t.inspection_answer("not_kept"), 2),
        Column::numbers(t.inspection_answer("not_applicable"), 2),
    ];
    let row = |case: &AuditCase| {
        let of = |wanted: Answer| {
            let many = case.answers.iter().filter(|(answer, _)| *answer == wanted).count();
            if case.answers.is_empty() { Cell::Empty } else { Cell::Count(many as i64) }
        };
        let filled = match (case.what, case.answers.is_empty()) {
            (Object::Protected, _) => "protected",
            (_, true) => "open",
            (_, false) => "filled",
        };
        vec![
            Cell::Text(audited(case.what, t)),
            Cell::Text(t.inspection_sheet(filled)),
            of(Answer::Kept),
            of(Answer::NotKept),
            of(Answer::NotApplicable),
        ]
    };
    let rows = cases.iter().map(row).collect();
    Table { rows, ..Table::new(t.inspection_cases(), columns) }
}

/// The name of what stands at a place: a number of a case, *Pengamatan 3*.
pub fn audited(what: Object, t: &Words) -> String {
    match what {
        Object::Case(number) => number.to_string(),
        Object::Protected => t.inspection_protected(),
        Object::Occasion(number) => t.inspection_occasion(number.to_string()),
    }
}

/// What was said of a case; nothing where nobody said anything.
fn remarks(cases: &[AuditCase], setting: &Setting<'_>) -> Option<Block> {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), 2),
        Column::numbers("#", 0),
        Column::words(t.inspection_found(), 2),
        Column::words(t.inspection_remark(), 7),
    ];
    let of_case = |case: &AuditCase| -> Vec<Vec<Cell>> {
        let said = case.answers.iter().enumerate().filter_map(|(nth, (answer, remark))| {
            Some(vec![
                Cell::Text(audited(case.what, t)),
                Cell::Count(nth as i64 + 1),
                Cell::Text(t.inspection_answer(answer.code())),
                Cell::Text(remark.clone()?),
            ])
        });
        said.collect()
    };
    let rows: Vec<Vec<Cell>> = cases.iter().flat_map(of_case).collect();
    let table = || Table { rows: rows.clone(), ..Table::new(t.inspection_remarks(), columns) };
    (!rows.is_empty()).then(|| Block::Table(table()))
}

fn percent(kept: u32, total: u32) -> Cell {
    let share = Hundredths::of(kept, total).map(Hundredths::hundredths);
    Cell::Percent(Percent::of(share, "–"))
}
