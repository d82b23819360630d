//! The report of a survey with the chapters that the ministry asks for (PermenPANRB 14/2017): why,
//! how, what was found, what is done about it, and what follows.

mod action;
mod answers;
mod figures;

use domain::calendar::Date;
use domain::ids::{SurveyCode, UnitCode};
use domain::improvement::Stage;
use domain::survey::{Decimal, Grade, Key, Question, SampleRule, Score, TooFew};
use locale::Words;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};

/// One unit, or one month, beside the whole.
#[derive(Clone, Debug)]
pub struct Part {
    /// A code of a unit, or a month as `2026-11`; `None` for answers without a unit.
    pub name: Option<String>,
    /// `None`: too few answers, or as many as would tell about a part that has too few.
    pub score: Option<Score>,
}

/// One month of one survey on the line of all.
#[derive(Clone, Debug)]
pub struct Point {
    /// `2026-11`.
    pub month: String,
    pub survey: SurveyCode,
    /// `None` as for a [`Part`].
    pub score: Option<Score>,
    /// It was measured with another instrument than the point before it.
    pub changed: bool,
}

/// What is made better because a survey showed it.
#[derive(Clone, Debug)]
pub struct Planned {
    pub unsur: Key,
    pub unit: Option<UnitCode>,
    /// `None` once erased.
    pub action: Option<String>,
    pub cause: Option<String>,
    pub owner: Option<String>,
    pub due: Option<Date>,
    pub stage: Stage,
    pub late: bool,
    /// The index of the unsur when the improvement began, in hundredths.
    pub then: i64,
    /// The same in this result, where it is shown.
    pub now: Option<i64>,
}

/// What was found, of which days and of which unit.
#[derive(Clone, Debug)]
pub struct SurveyReport {
    pub title: String,
    pub from: Date,
    pub until: Date,
    pub unit: Option<UnitCode>,
    /// Patients in one period, where the hospital said so.
    pub population: Option<u32>,
    pub score: Result<Score, TooFew>,
    /// All questions of the survey.
    pub questions: Vec<Question>,
    /// Places among those that are scored, the lowest first.
    pub lowest: Vec<usize>,
    pub units: Vec<Part>,
    pub trend: Vec<Point>,
    /// How often each answer was given; `None` where somebody could be picked out.
    pub picked: Vec<(Key, String, Option<u32>)>,
    pub said: Vec<(Key, String)>,
    /// Improvements that this result asked for.
    pub plans: Vec<Planned>,
    /// Improvements that earlier results asked for.
    pub before: Vec<Planned>,
}

/// The result as a document.
pub fn survey(report: &SurveyReport, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let days = t.survey_from_until(t.date(report.from), t.date(report.until));
    let of = format!("{days} · {}", place(report.unit.as_ref(), setting));
    let blocks = match &report.score {
        Ok(score) if score.index.is_some() => chapters(report, score, setting),
        Ok(_) => answers::all(report, t),
        Err(TooFew { needed }) => too_few(report, *needed, setting),
    };
    Document {
        title: report.title.clone(),
        blocks: [Block::Paragraph(of.clone())].into_iter().chain(blocks).collect(),
        signatures: vec![setting.director(String::new())],
        footer: setting.foot(format!("{} · {of}", report.title)),
        ..setting.letter(today)
    }
}

/// What was promised is followed up, whether or not enough answered since.
fn too_few(report: &SurveyReport, needed: u32, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = vec![
        Block::Paragraph(t.survey_too_few()),
        Block::Note(t.survey_needed(needed.to_string())),
    ];
    blocks.extend(action::followed(report, setting));
    blocks
}

fn chapters(report: &SurveyReport, score: &Score, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let scored: Vec<&Question> =
        report.questions.iter().filter(|question| question.ask.is_scored()).collect();
    let mut blocks = vec![
        heading(t.survey_chapter("intro")),
        Block::Paragraph(t.survey_intro(setting.hospital.name.as_str())),
        heading(t.survey_chapter("method")),
    ];
    blocks.extend(method(report, score, setting));
    blocks.extend(answers::profile(report, t));
    blocks.push(heading(t.survey_chapter("result")));
    blocks.extend(figures::all(report, (&scored, score), setting));
    blocks.extend(answers::others(report, t));
    blocks.push(heading(t.survey_chapter("analysis")));
    blocks.extend(action::all(report, &scored, setting));
    blocks.push(heading(t.survey_chapter("conclusion")));
    blocks.extend(action::conclusion(report, (&scored, score), setting));
    blocks
}

fn method(report: &SurveyReport, score: &Score, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let sample = report.population.filter(|_| report.unit.is_none()).map(|many| {
        let required = SampleRule::KrejcieMorgan.required(many);
        let says = t.survey_sample_of(setting.count(required), setting.count(many));
        figure(t.survey_sample(), says)
    });
    let days = t.survey_from_until(t.date(report.from), t.date(report.until));
    let details = [
        figure(t.survey_period(), days),
        figure(t.survey_place(), place(report.unit.as_ref(), setting)),
        figure(t.survey_respondents(), setting.count(score.n)),
    ];
    let counted = score.method;
    vec![
        Block::Paragraph(t.survey_method_said()),
        Block::Details(details.into_iter().chain(sample).collect()),
        Block::Note(t.survey_method(counted.weights.code(), counted.scale.code())),
    ]
}

fn place(unit: Option<&UnitCode>, setting: &Setting<'_>) -> String {
    unit.map_or_else(|| setting.t().survey_all_units(), |unit| setting.unit(Some(unit)))
}

fn sub(text: String) -> Block {
    Block::Heading { level: 2, text }
}

fn letter(grade: Option<Grade>) -> &'static str {
    grade.map_or("–", Grade::code)
}

/// The short name of an unsur, or the hospital's own words.
fn unsur(question: &Question, t: &Words) -> String {
    match &question.words {
        Some(own) => own.as_str().to_owned(),
        None => t.survey_unsur(question.key.as_str()),
    }
}

/// With the sign that this language writes before decimals.
fn decimal(value: Decimal, t: &Words) -> String {
    match t.language() {
        locale::Language::Id => value.to_string().replace('.', ","),
        locale::Language::En => value.to_string(),
    }
}
