//! A wording on its way in: what is blank is left out, what is too long is said with its place.

use std::collections::BTreeSet;
use std::fmt;

use super::{
    BASIS, BasisStatus, CHOICE, CHOICES, Content, MOST_BASES, MOST_QUESTIONS, MOST_STEPS, NUMBER,
    Part, QUESTION, Question, TITLE,
};
use crate::measure::{MOST_PERCENT, Measure};
use crate::text::{Body, Invalid};

/// Characters of one part, and of one step.
const TEXT: u32 = 8_000;
const STEP: u32 = 2_000;
/// No SPO waits longer than ten years to be looked at.
const MONTHS: u8 = 120;

/// A place of a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Title,
    Number,
    Part(Part),
    Steps,
    /// From 1.
    Step(usize),
    Bases,
    Basis(usize),
    Questions,
    /// From 1: the question itself, its choices, which of them is right, what is read again.
    Question(usize),
    Choices(usize),
    Right(usize),
    ReadAgain(usize),
    Aim(Measure),
    ReviewMonths,
}

impl fmt::Display for Spot {
    /// `parts.scope`: the name of the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::Title => f.write_str("title"),
            Spot::Number => f.write_str("number"),
            Spot::Part(part) => write!(f, "parts.{}", part.code()),
            Spot::Steps => f.write_str("steps"),
            Spot::Step(number) => write!(f, "steps.{number}"),
            Spot::Bases => f.write_str("bases"),
            Spot::Basis(number) => write!(f, "bases.{number}"),
            Spot::Questions => f.write_str("questions"),
            Spot::Question(number) => write!(f, "questions.{number}"),
            Spot::Choices(number) => write!(f, "questions.{number}.choices"),
            Spot::Right(number) => write!(f, "questions.{number}.right"),
            Spot::ReadAgain(number) => write!(f, "questions.{number}.read_again"),
            Spot::Aim(measure) => write!(f, "aims.{}", measure.code()),
            Spot::ReviewMonths => f.write_str("review_months"),
        }
    }
}

/// One value that cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub spot: Spot,
    pub why: Invalid,
}

/// The wording as it is kept, or everything that is wrong with it. What is missing is no flaw: a
/// draft may be written in many sittings.
///
/// # Errors
/// Each [`Flaw`] with its place.
pub fn checked(content: Content) -> Result<Content, Vec<Flaw>> {
    let mut found = Vec::new();
    let mut kept = content;
    kept.title = said(&kept.title, (Spot::Title, TITLE, true), &mut found);
    if kept.title.is_empty() && found.is_empty() {
        found.push(Flaw { spot: Spot::Title, why: Invalid::Empty });
    }
    let number = kept.number.take().unwrap_or_default();
    kept.number =
        Some(said(&number, (Spot::Number, NUMBER, true), &mut found)).filter(|it| !it.is_empty());
    kept.texts = texts(&kept, &mut found);
    few(kept.steps.len(), MOST_STEPS, Spot::Steps, &mut found);
    for (number, step) in (1..).zip(&mut kept.steps) {
        step.text = said(&step.text, (Spot::Step(number), STEP, false), &mut found);
    }
    bases(&mut kept, &mut found);
    questions(&mut kept, &mut found);
    aims(&mut kept, &mut found);
    match kept.review_months {
        0 => found.push(Flaw { spot: Spot::ReviewMonths, why: Invalid::Empty }),
        months => few(months.into(), MONTHS.into(), Spot::ReviewMonths, &mut found),
    }
    if found.is_empty() { Ok(kept) } else { Err(found) }
}

/// In the order of the document; what is blank is left out.
fn texts(content: &Content, found: &mut Vec<Flaw>) -> Vec<(Part, String)> {
    let mut text = |part| (part, said(content.text(part), (Spot::Part(part), TEXT, false), found));
    Part::texts().map(&mut text).filter(|(_, text)| !text.is_empty()).collect()
}

fn bases(content: &mut Content, found: &mut Vec<Flaw>) {
    few(content.bases.len(), MOST_BASES, Spot::Bases, found);
    for (number, basis) in (1..).zip(&mut content.bases) {
        let place = (Spot::Basis(number), BASIS, true);
        basis.text = said(&basis.text, place, found);
        if basis.text.is_empty() {
            found.push(Flaw { spot: Spot::Basis(number), why: Invalid::Empty });
        }
        if let BasisStatus::ReplacedBy(by) = &mut basis.status {
            *by = said(by, place, found);
        }
    }
}

/// A question is whole or it is none: whoever answers it cannot ask back.
fn questions(content: &mut Content, found: &mut Vec<Flaw>) {
    let mut asked = std::mem::take(&mut content.questions);
    few(asked.len(), MOST_QUESTIONS, Spot::Questions, found);
    for (number, question) in (1..).zip(&mut asked) {
        question.text = said(&question.text, (Spot::Question(number), QUESTION, true), found);
        choices(number, question, found);
        let offered = (1..=question.choices.len()).contains(&usize::from(question.right));
        let holes = [
            (question.text.is_empty(), Spot::Question(number)),
            (!CHOICES.contains(&question.choices.len()), Spot::Choices(number)),
            (!offered, Spot::Right(number)),
            (!content.has(question.read_again), Spot::ReadAgain(number)),
        ];
        holes.into_iter().filter(|(hole, _)| *hole).for_each(|(_, spot)| lacks(spot, found));
    }
    content.questions = asked;
}

/// In the order of the catalogue, each at most once: of two targets nobody knows which one counts.
fn aims(content: &mut Content, found: &mut Vec<Flaw>) {
    content.aims.sort_by_key(|aim| Measure::ALL.iter().position(|known| *known == aim.measure));
    for pair in content.aims.windows(2).filter(|pair| pair[0].measure == pair[1].measure) {
        lacks(Spot::Aim(pair[1].measure), found);
    }
    for aim in content.aims.iter().filter(|aim| aim.percent > MOST_PERCENT) {
        let max = MOST_PERCENT.into();
        found.push(Flaw { spot: Spot::Aim(aim.measure), why: Invalid::TooLong { max } });
    }
}

/// One flaw for each place: what is too long is not said to be missing.
fn lacks(spot: Spot, found: &mut Vec<Flaw>) {
    if found.iter().all(|flaw| flaw.spot != spot) {
        found.push(Flaw { spot, why: Invalid::Empty });
    }
}

/// A blank between two choices would move the right one, so only those at the end are left out.
fn choices(number: usize, question: &mut Question, found: &mut Vec<Flaw>) {
    let place = (Spot::Choices(number), CHOICE, true);
    for choice in &mut question.choices {
        *choice = said(choice, place, found);
    }
    while question.choices.last().is_some_and(String::is_empty) {
        question.choices.pop();
    }
    let different: BTreeSet<&String> = question.choices.iter().collect();
    if different.len() < question.choices.len() || different.iter().any(|one| one.is_empty()) {
        lacks(place.0, found);
    }
}

fn few(count: usize, most: usize, spot: Spot, found: &mut Vec<Flaw>) {
    if count > most {
        let max = u32::try_from(most).unwrap_or(u32::MAX);
        found.push(Flaw { spot, why: Invalid::TooLong { max } });
    }
}

/// The text without the blanks around it; empty where it is blank, or wrong.
fn said(text: &str, (spot, max, line): (Spot, u32, bool), found: &mut Vec<Flaw>) -> String {
    let text = match Body::parse(text) {
        Ok(body) => body.into_string(),
        Err(Invalid::Empty) => return String::new(),
        Err(why) => {
            found.push(Flaw { spot, why });
            return String::new();
        }
    };
    let why = match () {
        () if text.chars().count() > max as usize => Invalid::TooLong { max },
        () if line && text.contains(['\n', '\t']) => Invalid::ControlCharacter,
        () => return text,
    };
    found.push(Flaw { spot, why });
    String::new()
}
