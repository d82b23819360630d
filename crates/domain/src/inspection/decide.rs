//! Who begins an audit, and what it must hold before it ends.

use std::collections::BTreeSet;

use super::{
    Answer, Answered, Beginning, Event, Inspection, MOST_CASES, MOST_QUESTIONS, Question, Refusal,
    Sample, Stage, Subject, auditor, lawful,
};
use crate::calendar::Date;
use crate::ids::InspectionId;
use crate::people::Actor;
use crate::survey::Period;
use crate::text::Words;

/// All that the beginning of an audit needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub id: InspectionId,
    pub today: Date,
    pub subject: Subject,
    /// The steps of the document.
    pub clauses: BTreeSet<u8>,
    /// How many cases were asked for.
    pub size: usize,
    pub sample: Sample,
}

/// What was found in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<W> {
    /// The place of the case in the sample.
    pub place: usize,
    /// One for each question, in the order of the checklist.
    pub answers: Vec<Answered<W>>,
}

/// May an audit begin with this checklist and this sample?
///
/// # Errors
/// `NotYours`, `Days`, `Questions`, `NoSuchClause`, `Size`, `NoCases`, in this order.
pub fn begin(
    actor: &Actor,
    period: Period,
    questions: Vec<Question>,
    facts: Facts,
) -> Result<Event, Refusal> {
    let lead = auditor(actor)?;
    if !lawful(&period, facts.today) {
        return Err(Refusal::Days);
    }
    if !(1..=MOST_QUESTIONS).contains(&questions.len()) {
        return Err(Refusal::Questions { most: MOST_QUESTIONS });
    }
    let mut clauses = questions.iter().filter_map(|question| question.clause);
    if let Some(clause) = clauses.find(|clause| !facts.clauses.contains(clause)) {
        return Err(Refusal::NoSuchClause { clause });
    }
    if !(1..=MOST_CASES).contains(&facts.size) {
        return Err(Refusal::Size { most: MOST_CASES });
    }
    if facts.sample.places() == 0 {
        return Err(Refusal::NoCases);
    }
    let Facts { id, subject, sample, .. } = facts;
    Ok(Event::Begun(Box::new(Beginning { id, subject, period, questions, sample, lead })))
}

/// May this sheet be filled in? `touched`: this actor did something in the history of the case.
/// `None`: it holds exactly this already.
///
/// # Errors
/// `NotYours`, `Ended`, `NotInSample`, `OwnWork`, `Unanswered`, `NoRemark`, in this order.
pub fn check(
    known: &Inspection,
    actor: &Actor,
    sheet: Sheet<Words>,
    touched: bool,
) -> Result<Option<Event>, Refusal> {
    running(known, actor)?;
    let Sheet { place, answers } = sheet;
    if place >= known.begun.sample.places() {
        return Err(Refusal::NotInSample);
    }
    if touched {
        return Err(Refusal::OwnWork);
    }
    if answers.len() != known.begun.questions.len() {
        return Err(Refusal::Unanswered);
    }
    if answers.iter().any(|one| one.answer == Answer::NotKept && one.remark.is_none()) {
        return Err(Refusal::NoRemark);
    }
    let holds = known.sheets.get(&place) == Some(&answers);
    Ok((!holds).then_some(Event::Checked { place, answers }))
}

/// May this audit close with this summary?
///
/// # Errors
/// `NotYours`, `Ended`, `Unchecked`, in this order.
pub fn close(known: &Inspection, actor: &Actor, summary: Words) -> Result<Event, Refusal> {
    running(known, actor)?;
    match known.left() {
        0 => Ok(Event::Closed { summary }),
        left => Err(Refusal::Unchecked { left }),
    }
}

/// May this audit be left without a result? `None`: it was already.
///
/// # Errors
/// `NotYours`, `Ended`, in this order.
pub fn stop(known: &Inspection, actor: &Actor) -> Result<Option<Event>, Refusal> {
    auditor(actor)?;
    match known.stage {
        Stage::Running => Ok(Some(Event::Stopped)),
        Stage::Stopped => Ok(None),
        Stage::Closed => Err(Refusal::Ended { stage: known.stage }),
    }
}

fn running(known: &Inspection, actor: &Actor) -> Result<(), Refusal> {
    auditor(actor)?;
    match known.stage {
        Stage::Running => Ok(()),
        stage => Err(Refusal::Ended { stage }),
    }
}
