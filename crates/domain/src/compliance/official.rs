//! The official answer: approved, medically founded, given face to face.

use super::story::{Handover, Story};
use super::{Finding, Why};
use crate::case::{self, Addressee, Case, Escort, Event};
use crate::rules::Way;

/// Clause 5: an official answer goes out only with the director's approval of these very words,
/// given before.
pub(super) fn approved(story: &Story<'_>) -> Finding {
    let given = story.handovers();
    let official = given.iter().filter(|each| is_official(story, each));
    let judged = official.map(|each| signed(story, each)).collect();
    Finding::together(judged).unwrap_or_else(|| awaited(story))
}

/// Is approval due for what was handed over, by the rules of this case?
fn is_official(story: &Story<'_>, given: &Handover<'_>) -> bool {
    let before = given.step.before.as_ref();
    before.is_some_and(|case| case::approval_due(case, given.answer, story.rules))
}

fn signed(story: &Story<'_>, given: &Handover<'_>) -> Finding {
    let delivered = given.step.version;
    let of_round = approvals(story, given);
    let covers = of_round.iter().find(|(_, approval)| approval.words == given.answer.words);
    match (covers, of_round.last()) {
        (Some((version, approval)), _) if approval.at <= given.at => {
            Finding::kept(vec![*version, delivered])
        }
        (Some((version, _)), _) => Finding::broken(Why::ApprovedLater, vec![*version, delivered]),
        (None, Some((version, _))) => {
            Finding::broken(Why::ApprovedOtherWords, vec![*version, delivered])
        }
        (None, None) => Finding::broken(Why::NoApproval, vec![delivered]),
    }
}

/// The approvals of the handover's round that were entered before it.
fn approvals<'a>(
    story: &'a Story<'_>,
    given: &Handover<'_>,
) -> Vec<(u32, &'a crate::approval::Approval)> {
    let round = given.step.before.as_ref().map(|case| case.round);
    let steps = story.steps().iter().filter(|step| {
        step.version < given.step.version && step.before.as_ref().map(|case| case.round) == round
    });
    let approval = |step: &'a super::story::Step<'_>| match &step.entry.event {
        Event::Approved(approval) => Some((step.version, approval)),
        _ => None,
    };
    steps.filter_map(approval).collect()
}

/// No official answer has gone out: one may be on its way.
fn awaited(story: &Story<'_>) -> Finding {
    let coming = !story.case.is_closed() && expects_official(story);
    match coming {
        true => Finding::pending(),
        false => Finding::idle(Why::NoOfficialAnswer),
    }
}

/// An answer on the table that asks for approval, or a round in which every answer does.
fn expects_official(story: &Story<'_>) -> bool {
    let case = story.case;
    let on_table = case.current_answer();
    let due = on_table.is_some_and(|answer| case::approval_due(case, answer, story.rules));
    let open = !matches!(case.stage, case::Stage::Answered { .. });
    due || (open && (case.round > 1 || case.is_medical()))
}

/// Clause 6: a medical matter has the word of the DPJP and, if it was asked, of the committee.
pub(super) fn opined(story: &Story<'_>) -> Finding {
    if !story.case.is_medical() {
        let screened = story.case.screened;
        return Finding::idle(if screened { Why::NotMedical } else { Why::NotScreened });
    }
    let given = story.handovers();
    let opinions = opinions(story);
    match (given.iter().find(|each| each.answer.medical).or(given.last()), opinions.first()) {
        (Some(given), Some(first)) if *first < given.step.version && heard_by(given) => {
            Finding::kept(opinions)
        }
        (Some(given), _) => Finding::broken(Why::NoMedicalOpinion, vec![given.step.version]),
        (None, _) if story.case.is_closed() => Finding::idle(Why::EndedWithoutAnswer),
        (None, Some(_)) if heard(story.case) => Finding::kept(opinions),
        (None, _) => Finding::pending(),
    }
}

fn is_physician(to: &Addressee) -> bool {
    matches!(to, Addressee::Dpjp(_) | Addressee::Committee)
}

/// Answers of the DPJP and of the committee.
fn opinions(story: &Story<'_>) -> Vec<u32> {
    let opinion = |step: &&super::story::Step<'_>| match &step.entry.event {
        Event::AskAnswered { ask, .. } => {
            let asked = step.before.as_ref().and_then(|case| case.ask(*ask));
            asked.is_some_and(|ask| is_physician(&ask.to))
        }
        _ => false,
    };
    story.steps().iter().filter(opinion).map(|step| step.version).collect()
}

/// When the words were handed over, no physician who had been asked still owed the answer. What
/// was asked later is a matter of the next answer.
fn heard_by(given: &Handover<'_>) -> bool {
    given.step.before.as_ref().is_some_and(heard)
}

/// No physician who was asked still owes the answer.
fn heard(case: &Case) -> bool {
    !case.asks.iter().any(|ask| ask.is_open() && is_physician(&ask.to))
}

/// Clause 8: the official answer is given at a meeting or a home visit; a medical one in the
/// company of the DPJP or the unit.
pub(super) fn in_person(story: &Story<'_>) -> Finding {
    let given = story.handovers();
    let official: Vec<&Handover<'_>> =
        given.iter().filter(|each| is_official(story, each)).collect();
    if official.is_empty() {
        return awaited(story);
    }
    if story.case.intake.complainant.anonymous {
        return Finding::idle(Why::Anonymous);
    }
    let judged = official.iter().map(|each| face_to_face(each)).collect();
    Finding::together(judged).unwrap_or(Finding::pending())
}

fn face_to_face(given: &Handover<'_>) -> Finding {
    let because = vec![given.step.version];
    match given.way {
        Way::Meeting | Way::HomeVisit | Way::InPerson => match accompanied(given) {
            true => Finding::kept(because),
            false => Finding::broken(Why::Unaccompanied, because),
        },
        Way::Message => Finding::broken(Why::DeliveredByMessage, because),
        _ => Finding::broken(Why::NotInPerson, because),
    }
}

fn accompanied(given: &Handover<'_>) -> bool {
    let plan = given.step.before.as_ref().and_then(|case| case.appointment.as_ref());
    let beside = |escort: &Escort| matches!(escort, Escort::Dpjp | Escort::Unit(_));
    !given.answer.medical || plan.is_some_and(|plan| plan.accompanied_by.iter().any(beside))
}
