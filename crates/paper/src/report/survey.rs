//! The result of a survey: the index with how it was computed, each unsur, units, months, words.

use domain::calendar::Date;
use domain::ids::UnitCode;
use domain::survey::{
    Ask, Decimal, INDICATOR_TARGET, Key, Question, Score, Sentence, TooFew, UnsurScore,
};
use locale::Words;

use super::setting::{Setting, figure, heading};
use crate::chart::{Chart, Measure, Series, Shape, Target, Tone};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// One unit, or one month, beside the whole.
#[derive(Clone, Debug)]
pub struct Part {
    /// A code of a unit, or a month as `2026-11`; `None` for answers without a unit.
    pub name: Option<String>,
    /// `None`: too few answers, or as many as would tell about a part that has too few.
    pub score: Option<Score>,
}

/// What was found, of which days and of which unit.
#[derive(Clone, Debug)]
pub struct SurveyReport {
    pub title: String,
    pub from: Date,
    pub until: Date,
    pub unit: Option<UnitCode>,
    pub score: Result<Score, TooFew>,
    /// All questions of the survey.
    pub questions: Vec<Question>,
    /// Places among those that are scored, the lowest first.
    pub lowest: Vec<usize>,
    pub units: Vec<Part>,
    pub months: Vec<Part>,
    /// How often each answer was given; `None` where somebody could be picked out.
    pub picked: Vec<(Key, String, Option<u32>)>,
    pub said: Vec<(Key, String)>,
}

/// The result as a document.
pub fn survey(report: &SurveyReport, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let days = t.survey_from_until(t.date(report.from), t.date(report.until));
    let of = format!("{days} · {}", place(report.unit.as_ref(), setting));
    let blocks = match &report.score {
        Ok(score) => found(report, score, setting),
        Err(TooFew { needed }) => vec![
            Block::Paragraph(t.survey_too_few()),
            Block::Note(t.survey_needed(needed.to_string())),
        ],
    };
    Document {
        title: report.title.clone(),
        blocks: [Block::Paragraph(of.clone())].into_iter().chain(blocks).collect(),
        signatures: vec![setting.director(String::new())],
        footer: setting.foot(format!("{} · {of}", report.title)),
        ..setting.letter(today)
    }
}

fn place(unit: Option<&UnitCode>, setting: &Setting<'_>) -> String {
    unit.map_or_else(|| setting.t().survey_all_units(), |unit| setting.unit(Some(unit)))
}

fn found(report: &SurveyReport, score: &Score, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = Vec::new();
    let scored: Vec<&Question> =
        report.questions.iter().filter(|question| question.ask.is_scored()).collect();
    if score.index.is_some() {
        blocks.extend(index(score, t));
        blocks.push(Block::Chart(chart(&scored, score, t)));
        blocks.push(Block::Table(table(&scored, score, t)));
        blocks.push(heading(t.survey_lowest()));
        let named = report.lowest.iter().filter_map(|place| scored.get(*place));
        let items = named.map(|question| unsur(question, t)).collect();
        blocks.push(Block::List { numbered: true, items });
        blocks.push(Block::Note(t.survey_lowest_hint()));
        blocks.push(Block::Table(parts(
            (t.survey_units_title(), t.case_unit()),
            &report.units,
            t,
            |name| unit(name, setting),
        )));
        blocks.push(Block::Table(parts(
            (t.survey_months_title(), t.survey_month()),
            &report.months,
            t,
            |name| month(name, t),
        )));
    }
    blocks.extend(answers(report, t));
    if !report.said.is_empty() {
        blocks.push(heading(t.survey_said_title()));
        let items = report.said.iter().map(|(_, text)| text.clone()).collect();
        blocks.push(Block::List { numbered: false, items });
    }
    blocks
}

fn index(score: &Score, t: &Words) -> Vec<Block> {
    let shown = |value: Option<Decimal>| value.map_or_else(|| "–".to_owned(), |it| decimal(it, t));
    let (low, high) = score.interval.unzip();
    let target = t.survey_target(decimal(INDICATOR_TARGET, t));
    let method = score.method;
    vec![
        Block::Numbers(vec![
            figure(t.survey_index(), shown(score.index)),
            figure(t.survey_grade_of(), score.grade.map_or("–", domain::survey::Grade::code)),
            figure(t.survey_respondents(), t.number(i64::from(score.n))),
        ]),
        Block::Details(vec![
            figure(t.survey_interval(), format!("{} – {}", shown(low), shown(high))),
            figure(t.survey_total(), shown(score.total)),
            figure(t.survey_filled_index(), format!("{} ({target})", shown(score.filled_index))),
        ]),
        Block::Note(t.survey_method(method.weights.code(), method.scale.code())),
    ]
}

fn chart(scored: &[&Question], score: &Score, t: &Words) -> Chart {
    let values = score.unsur.iter().map(|unsur| unsur.index.map(|index| index.units));
    Chart {
        shape: Shape::Bars,
        measure: Measure::Index,
        title: t.survey_chart_title(),
        description: t.survey_chart(),
        categories: scored.iter().map(|question| unsur(question, t)).collect(),
        series: vec![Series::new(t.survey_index(), Tone::Accent, values.collect())],
        target: Some(Target {
            label: t.survey_target(decimal(INDICATOR_TARGET, t)),
            value: INDICATOR_TARGET.units,
        }),
        absent: t.survey_hidden(),
    }
}

fn table(scored: &[&Question], score: &Score, t: &Words) -> Table {
    let columns = vec![
        Column::words(t.survey_unsur_name(), 4),
        Column::numbers(t.survey_nrr(), 1),
        Column::numbers(t.survey_weighted(), 1),
        Column::numbers(t.survey_index(), 1),
        Column::words(t.survey_grade_of(), 1),
        Column::numbers(t.survey_empty(), 1),
    ];
    let number =
        |value: Option<Decimal>| value.map_or(Cell::Empty, |it| Cell::Text(decimal(it, t)));
    let row = |(question, one): (&&Question, &UnsurScore)| {
        vec![
            Cell::Text(unsur(question, t)),
            number(one.nrr),
            number(one.weighted),
            one.index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units)),
            Cell::text(one.grade.map_or("–", domain::survey::Grade::code)),
            Cell::Count(i64::try_from(one.empty).unwrap_or(i64::MAX)),
        ]
    };
    let rows = scored.iter().zip(&score.unsur).map(row).collect();
    Table { rows, ..Table::new(t.survey_unsur_title(), columns) }
}

fn parts(
    (caption, first): (String, String),
    parts: &[Part],
    t: &Words,
    named: impl Fn(Option<&str>) -> String,
) -> Table {
    let columns = vec![
        Column::words(first, 3),
        Column::numbers(t.survey_respondents(), 1),
        Column::numbers(t.survey_index(), 1),
        Column::words(t.survey_grade_of(), 2),
    ];
    let row = |part: &Part| {
        let name = Cell::Text(named(part.name.as_deref()));
        let Some(score) = &part.score else {
            return vec![name, Cell::Empty, Cell::Empty, Cell::Text(t.survey_hidden())];
        };
        let index = score.index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units));
        let grade = score.grade.map_or("–", domain::survey::Grade::code);
        vec![name, Cell::Count(i64::from(score.n)), index, Cell::text(grade)]
    };
    Table { rows: parts.iter().map(row).collect(), ..Table::new(caption, columns) }
}

fn answers(report: &SurveyReport, t: &Words) -> Vec<Block> {
    let asked = report.questions.iter().filter(|question| !question.ask.is_scored());
    let table = |question: &Question| {
        let given = report.picked.iter().filter(|(key, ..)| *key == question.key);
        let row = |(_, answer, many): &(Key, String, Option<u32>)| {
            let many = many
                .map_or_else(|| Cell::Text(t.survey_hidden()), |many| Cell::Count(i64::from(many)));
            vec![Cell::Text(option(question, answer, t)), many]
        };
        let rows: Vec<_> = given.map(row).collect();
        let columns =
            vec![Column::words(t.survey_answer(), 3), Column::numbers(t.survey_respondents(), 1)];
        let empty = Table::new(words(question, t), columns);
        (!rows.is_empty()).then_some(Block::Table(Table { rows, ..empty }))
    };
    let tables: Vec<Block> = asked.filter_map(table).collect();
    match tables.is_empty() {
        true => Vec::new(),
        false => [heading(t.survey_picked_title())].into_iter().chain(tables).collect(),
    }
}

fn unit(name: Option<&str>, setting: &Setting<'_>) -> String {
    let code = name.and_then(|name| UnitCode::parse(name).ok());
    match code {
        Some(code) => setting.unit(Some(&code)),
        None => setting.t().survey_no_unit(),
    }
}

fn month(name: Option<&str>, t: &Words) -> String {
    let day = name.and_then(|name| format!("{name}-01").parse::<Date>().ok());
    day.map_or_else(String::new, |day| t.month_of(day))
}

/// The short name of an unsur, or the hospital's own words.
fn unsur(question: &Question, t: &Words) -> String {
    match &question.words {
        Some(own) => own.as_str().to_owned(),
        None => t.survey_unsur(question.key.as_str()),
    }
}

fn words(question: &Question, t: &Words) -> String {
    let own = question.words.as_ref().map(Sentence::as_str);
    own.map_or_else(|| t.survey_question(question.key.as_str()), str::to_owned)
}

fn option(question: &Question, answer: &str, t: &Words) -> String {
    match &question.ask {
        Ask::Choice(choices) => {
            let known = choices.iter().find(|(key, _)| key.as_str() == answer);
            let own = known.and_then(|(_, words)| words.as_ref()).map(Sentence::as_str);
            own.map_or_else(|| t.survey_option(answer), str::to_owned)
        }
        Ask::Scale(3) if question.words.is_none() => {
            t.survey_option(format!("{}_{answer}", question.key))
        }
        _ => answer.to_owned(),
    }
}

/// With the sign that this language writes before decimals.
fn decimal(value: Decimal, t: &Words) -> String {
    match t.language() {
        locale::Language::Id => value.to_string().replace('.', ","),
        locale::Language::En => value.to_string(),
    }
}
