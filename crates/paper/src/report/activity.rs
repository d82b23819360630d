//! An activity on one sheet: why, for whom, with whom, who came, what was asked, what was learned.

use domain::activity::{Activity, Audience, FollowUp, Stage};
use domain::text::{Link, Name};

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Table};

/// A question, as the sheet tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityQuestion {
    /// Nothing where it is about the asker's own care.
    pub text: Option<String>,
    /// The code of what became of it.
    pub fate: &'static str,
    pub by: Option<String>,
    pub says: Option<String>,
}

/// What registration counted, where people registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub registered: u32,
    pub waiting: u32,
    pub present: u32,
    /// Who told how it was.
    pub evaluated: u32,
    /// The mean of what they told, 10 to 50; none where too few did.
    pub score_tenths: Option<u16>,
}

/// An activity as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivitySheet {
    pub activity: Activity,
    pub lead: Option<String>,
    pub need: Option<String>,
    /// Who approved it.
    pub approved: Option<String>,
    pub campaign: Option<String>,
    pub speakers: Vec<String>,
    pub questions: Vec<ActivityQuestion>,
    /// What each photo shows.
    pub photos: Vec<String>,
    pub well: Option<String>,
    pub report: Option<String>,
    pub lessons: Option<String>,
    /// Who does each follow-up.
    pub owners: Vec<Option<String>>,
    /// Why it was cancelled.
    pub why: Option<String>,
    pub attendance: Option<Attendance>,
}

/// The sheet with the hospital's letterhead.
pub fn activity(sheet: &ActivitySheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let plan = &sheet.activity.plan;
    let mut blocks = vec![details(sheet, setting)];
    blocks.extend([heading(t.activity_need())]);
    blocks.push(Block::Paragraph(sheet.need.clone().unwrap_or_else(|| "–".to_owned())));
    if !sheet.speakers.is_empty() {
        blocks.push(heading(t.activity_speakers()));
        blocks.push(Block::List { numbered: false, items: sheet.speakers.clone() });
    }
    if !plan.materials.is_empty() {
        let items = plan.materials.iter().map(|one| one.as_str().to_owned()).collect();
        blocks.extend([heading(t.activity_materials()), Block::List { numbered: false, items }]);
    }
    blocks.extend(came(sheet, setting));
    blocks.extend(questions(sheet, setting));
    blocks.extend(learned(sheet, setting));
    if !sheet.photos.is_empty() {
        let items = sheet.photos.clone();
        blocks.extend([heading(t.activity_photos()), Block::List { numbered: false, items }]);
    }
    let title = t.activity_sheet(plan.title.as_str());
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks,
        ..setting.letter(setting.rules.calendar.day_of(setting.made_at))
    }
}

/// For whom, in one line.
pub(super) fn audience<'a>(
    all: impl IntoIterator<Item = &'a Audience>,
    setting: &Setting<'_>,
) -> String {
    let t = setting.t();
    let words: Vec<String> = all.into_iter().map(|one| t.activity_audience(one.code())).collect();
    words.join(", ")
}

fn details(sheet: &ActivitySheet, setting: &Setting<'_>) -> Block {
    let (t, known) = (setting.t(), &sheet.activity);
    let plan = &known.plan;
    let hours = t.activity_from_until(setting.long(plan.starts), setting.long(plan.ends));
    let mut lines = vec![
        figure(t.activity_kind_label(), t.activity_kind(plan.kind.code())),
        figure(t.activity_stage_label(), t.activity_stage(known.stage.code())),
        figure(t.activity_aim(), plan.aim.as_str()),
        figure(t.activity_audience_label(), audience(&plan.audience, setting)),
        figure(t.activity_hours(), hours),
    ];
    let mut add = |label: String, value: Option<String>| {
        lines.extend(value.map(|value| figure(label, value)));
    };
    let name = |one: &Option<Name>| one.as_ref().map(|one| one.as_str().to_owned());
    add(t.activity_place(), name(&plan.place));
    add(t.activity_link(), plan.link.as_ref().map(Link::as_str).map(str::to_owned));
    add(t.activity_means(), plan.visit.as_ref().map(|one| one.means.as_str().to_owned()));
    add(t.activity_bring(), name(&plan.bring));
    add(t.activity_lead(), sheet.lead.clone());
    add(t.activity_campaign(), sheet.campaign.clone());
    let money = |amount: u64| t.rupiah(i64::try_from(amount).unwrap_or(i64::MAX));
    add(t.activity_budget(), plan.budget.map(money));
    add(t.activity_approved(), sheet.approved.clone());
    let cancelled = known.stage == Stage::Cancelled;
    add(t.activity_cancelled_because(), sheet.why.clone().filter(|_| cancelled));
    Block::Details(lines)
}

/// Who came: counted by hand, and by registration.
fn came(sheet: &ActivitySheet, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let Some(held) = &sheet.activity.held else { return Vec::new() };
    let mut blocks = vec![heading(t.activity_held())];
    let columns = vec![
        Column::words(t.activity_audience_label(), 4),
        Column::numbers(t.activity_present(), 2),
    ];
    let count = |many: u32| Cell::Count(i64::from(many));
    let mut rows: Vec<Vec<Cell>> = held
        .present
        .iter()
        .map(|(one, many)| vec![Cell::Text(t.activity_audience(one.code())), count(*many)])
        .collect();
    rows.push(vec![Cell::Text(t.activity_sum()), count(held.everybody())]);
    let table = Table::new(t.activity_present_by_hand(), columns);
    blocks.push(Block::Table(Table { rows, total: true, ..table }));
    blocks.extend(sheet.attendance.map(|one| Block::Details(attended(one, setting))));
    blocks.extend(said(t.activity_well(), &sheet.well));
    blocks.extend(said(t.activity_report(), &sheet.report));
    blocks
}

fn attended(one: Attendance, setting: &Setting<'_>) -> Vec<Figure> {
    let t = setting.t();
    let mut lines = vec![
        figure(t.activity_registered(), setting.count(one.registered)),
        figure(t.activity_waiting_list(), setting.count(one.waiting)),
        figure(t.activity_checked_in(), setting.count(one.present)),
        figure(t.activity_evaluated_by(), setting.count(one.evaluated)),
    ];
    let score = one.score_tenths.map(|tenths| t.hundredths(i64::from(tenths) * 10));
    lines.extend(score.map(|score| figure(t.activity_score(), score)));
    lines
}

fn said(label: String, words: &Option<String>) -> Vec<Block> {
    let blocks = |words: &String| vec![heading(label), Block::Paragraph(words.clone())];
    words.as_ref().map(blocks).unwrap_or_default()
}

fn questions(sheet: &ActivitySheet, setting: &Setting<'_>) -> Option<Block> {
    let t = setting.t();
    let columns = vec![
        Column::words(t.activity_question(), 5),
        Column::words(t.activity_fate_label(), 2),
        Column::words(t.activity_answered_by(), 3),
        Column::words(t.activity_answer(), 5),
    ];
    let text = |one: &Option<String>| one.as_ref().map_or(Cell::Empty, Cell::text);
    let row = |one: &ActivityQuestion| {
        let question = one.text.clone().unwrap_or_else(|| t.activity_own_care_hidden());
        let fate = Cell::Text(t.activity_fate(one.fate));
        vec![Cell::Text(question), fate, text(&one.by), text(&one.says)]
    };
    let rows: Vec<Vec<Cell>> = sheet.questions.iter().map(row).collect();
    let table = Table { rows, ..Table::new(t.activity_questions(), columns) };
    (!table.rows.is_empty()).then_some(Block::Table(table))
}

/// Was the aim met, what was learned, and what follows.
fn learned(sheet: &ActivitySheet, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let Some(evaluation) = &sheet.activity.evaluation else { return Vec::new() };
    let value = setting.count(evaluation.value);
    let unit = evaluation.unit.as_str();
    let judged = match evaluation.met {
        true => t.activity_met(value, unit),
        false => t.activity_not_met(value, unit),
    };
    let mut blocks = vec![heading(t.activity_evaluation()), Block::Paragraph(judged)];
    blocks.extend(said(t.activity_lessons(), &sheet.lessons));
    if !evaluation.follow_ups.is_empty() {
        blocks.push(Block::Table(follow_ups((&evaluation.follow_ups, &sheet.owners), setting)));
    }
    blocks
}

fn follow_ups((all, owners): (&[FollowUp], &[Option<String>]), setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.activity_follow_up(), 5),
        Column::words(t.activity_owner(), 3),
        Column::words(t.activity_due(), 2),
        Column::words(t.activity_done_label(), 2),
    ];
    let row = |(one, owner): (&FollowUp, &Option<String>)| {
        let done = if one.done { t.activity_done() } else { t.activity_not_done() };
        let owner = owner.as_ref().map_or(Cell::Empty, Cell::text);
        vec![Cell::text(one.what.as_str()), owner, Cell::Date(one.due), Cell::Text(done)]
    };
    let rows = all.iter().zip(owners).map(row).collect();
    Table { rows, ..Table::new(t.activity_follow_ups(), columns) }
}
