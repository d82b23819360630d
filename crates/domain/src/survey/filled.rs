//! A questionnaire as it comes back.

use super::Key;
use super::question::{Ask, Question};
use super::tally::{Mark, Marks};
use crate::calendar::{Date, days_after};
use crate::text::{Body, Invalid, coded};

coded! {
    /// How the answers came in.
    Way {
        Link = "link",
        Kiosk = "kiosk",
        /// Read out by somebody of the house.
        Interview = "interview",
        /// A sheet that was typed in.
        Paper = "paper",
        /// A line of a table.
        Table = "table",
    }
}

/// The answers of one respondent, each in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// One for each unsur, in the order of the survey.
    pub marks: Marks,
    /// Choices and numbers.
    pub picked: Vec<(Key, String)>,
    pub texts: Vec<(Key, Body)>,
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    /// Not among what is offered.
    NotOffered,
    Text(Invalid),
}

impl Wrong {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Wrong::Missing => "missing",
            Wrong::NotOffered => "not_offered",
            Wrong::Text(why) => why.code(),
        }
    }
}

/// So many days a screen without a line keeps what was touched.
pub const KEPT_DAYS: i32 = 30;

/// The day for which a touch counts: the one that the screen names, unless it lies before the days for
/// which a screen keeps anything, before the survey was made, or still before us.
pub fn day_of_touch((made, today): (Date, Date), named: Option<Date>) -> Date {
    let first = made.max(days_after(today, -KEPT_DAYS));
    let lawful = |day: &Date| first <= *day && *day <= today;
    named.filter(lawful).unwrap_or(today)
}

/// Is this question asked, after these answers?
pub fn is_asked<'a>(question: &Question, given: &impl Fn(&str) -> Option<&'a str>) -> bool {
    let branch = question.only_if.as_ref();
    branch.is_none_or(|(key, answer)| given(key.as_str()) == Some(answer.as_str()))
}

/// The answers to these questions. A sheet that somebody types in may have gaps (`strict` is off);
/// on the page nothing that is required is left out.
///
/// # Errors
/// Every answer that is not taken.
pub fn take<'a>(
    questions: &[Question],
    given: &impl Fn(&str) -> Option<&'a str>,
    strict: bool,
) -> Result<Filled, Vec<(Key, Wrong)>> {
    let (mut filled, mut wrong) = (Filled::default(), Vec::new());
    for question in questions {
        let answer = given(question.key.as_str()).map(str::trim).filter(|text| !text.is_empty());
        let answer = answer.filter(|_| is_asked(question, given));
        match one(question, answer, &mut filled) {
            Err(why) => wrong.push((question.key.clone(), why)),
            Ok(()) if answer.is_none() && must(question, given, strict) => {
                wrong.push((question.key.clone(), Wrong::Missing));
            }
            Ok(()) => {}
        }
    }
    if wrong.is_empty() { Ok(filled) } else { Err(wrong) }
}

fn must<'a>(question: &Question, given: &impl Fn(&str) -> Option<&'a str>, strict: bool) -> bool {
    strict && question.required && is_asked(question, given)
}

fn one(question: &Question, answer: Option<&str>, filled: &mut Filled) -> Result<(), Wrong> {
    if answer.is_some_and(|answer| !question.ask.offers(answer)) {
        return Err(Wrong::NotOffered);
    }
    match (&question.ask, answer) {
        (ask, answer) if ask.is_scored() => {
            let mark = answer.and_then(|answer| answer.parse().ok()).and_then(Mark::new);
            filled.marks.push(mark);
        }
        (_, None) => {}
        (Ask::Text, Some(answer)) => {
            let body = Body::parse(answer).map_err(Wrong::Text)?;
            filled.texts.push((question.key.clone(), body));
        }
        (_, Some(answer)) => filled.picked.push((question.key.clone(), answer.to_owned())),
    }
    Ok(())
}
