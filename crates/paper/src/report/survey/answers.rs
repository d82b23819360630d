//! Who answered, what else was chosen, and what was written.

use domain::survey::{Ask, Key, Question, Sentence};
use locale::Words;

use super::{SurveyReport, sub};
use crate::document::Block;
use crate::table::{Cell, Column, Table};

/// The questions about the respondents themselves.
const PROFILE: [&str; 4] = ["respondent", "sex", "age", "education"];

/// The profile of the respondents; nothing where a survey does not ask for it.
pub(super) fn profile(report: &SurveyReport, t: &Words) -> Vec<Block> {
    under(t.survey_profile_title(), tables(report, is_profile, t))
}

/// All other answers, chosen and written.
pub(super) fn others(report: &SurveyReport, t: &Words) -> Vec<Block> {
    let tables = tables(report, |question| !is_profile(question), t);
    under(t.survey_picked_title(), tables).into_iter().chain(said(report, t)).collect()
}

/// The result of a survey without unsur: nothing but its answers.
pub(super) fn all(report: &SurveyReport, t: &Words) -> Vec<Block> {
    let tables = tables(report, |_| true, t);
    under(t.survey_picked_title(), tables).into_iter().chain(said(report, t)).collect()
}

fn is_profile(question: &Question) -> bool {
    question.words.is_none() && PROFILE.contains(&question.key.as_str())
}

fn said(report: &SurveyReport, t: &Words) -> Vec<Block> {
    let items: Vec<String> = report.said.iter().map(|(_, text)| text.clone()).collect();
    match items.is_empty() {
        true => Vec::new(),
        false => vec![sub(t.survey_said_title()), Block::List { numbered: false, items }],
    }
}

fn under(title: String, tables: Vec<Block>) -> Vec<Block> {
    match tables.is_empty() {
        true => Vec::new(),
        false => [sub(title)].into_iter().chain(tables).collect(),
    }
}

fn tables(report: &SurveyReport, takes: impl Fn(&Question) -> bool, t: &Words) -> Vec<Block> {
    let asked = report.questions.iter().filter(|one| !one.ask.is_scored() && takes(one));
    asked.filter_map(|question| table(report, question, t)).collect()
}

fn table(report: &SurveyReport, question: &Question, t: &Words) -> Option<Block> {
    let given = report.picked.iter().filter(|(key, ..)| *key == question.key);
    let row = |(_, answer, many): &(Key, String, Option<u32>)| {
        let many =
            many.map_or_else(|| Cell::Text(t.survey_hidden()), |many| Cell::Count(i64::from(many)));
        vec![Cell::Text(option(question, answer, t)), many]
    };
    let rows: Vec<_> = given.map(row).collect();
    let columns =
        vec![Column::words(t.survey_answer(), 3), Column::numbers(t.survey_respondents(), 1)];
    let empty = Table::new(words(question, t), columns);
    (!rows.is_empty()).then_some(Block::Table(Table { rows, ..empty }))
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
