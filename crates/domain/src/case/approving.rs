//! The director's word: when it is due, who gives it, and what it covers.

use super::{Answer, Case, Event, Facts, Refusal, Stage, answering, fairness};
use crate::approval::{self, Approval, Clearance, NotApproved};
use crate::people::{Actor, Role};
use crate::rules::{Act, ApprovalWhen, Kind, Rules};
use crate::text::Words;

/// Do the rules ask for approval of this answer? Every *official* answer: medical ones, and all
/// after dissatisfaction (RSUD Banyumas, clauses 5 and 6); a hospital may ask for more.
pub fn approval_due(case: &Case, answer: &Answer, rules: &Rules) -> bool {
    rules.director_approves.iter().any(|when| match when {
        ApprovalWhen::Always => true,
        ApprovalWhen::Medical => answer.medical,
        ApprovalWhen::AfterDissatisfaction => case.round > 1,
        ApprovalWhen::Graded(grade) => case.grade() == Some(*grade),
        ApprovalWhen::MediaInquiry => case.kind == Kind::MediaInquiry,
    })
}

/// Put the answer, as it is or in the officer's words, before the one who approves.
pub(super) fn request(
    case: &Case,
    actor: &Actor,
    (words, neutral): (Option<Words>, bool),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    super::delivering::still(case, Act::RequestApproval)?;
    let (chosen, edited) = answering::composed(case, actor, words, neutral)?;
    answering::opinion(case, &chosen, facts)?;
    Ok(vec![Event::ApprovalRequested { answer: chosen.no, edited }])
}

/// Sign exactly the text on the table. Nobody approves their own answer.
pub(super) fn approve(
    case: &Case,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotAsked)?;
    let answer = case.current_answer().ok_or(Refusal::NotAsked)?;
    if answer.author() == Some(staff.id) {
        return Err(Refusal::OwnAnswer);
    }
    fairness::untainted(case, answer.author())?;
    let stand_in = staff.delegation.filter(|d| d.holds(facts.now) && staff.role != Role::Director);
    Ok(vec![Event::Approved(Approval {
        words: answer.words,
        enclosed: case.enclosed.clone(),
        by: staff.id,
        as_delegate: stand_in.map(|delegation| delegation.title),
        at: facts.now,
    })])
}

/// The answer on its way is the one that was signed.
///
/// # Errors
/// `NotApproved` with what is missing; `Accused` when the signature is an accused person's.
pub fn approved(case: &Case) -> Result<Clearance, Refusal> {
    let missing = Refusal::NotApproved(NotApproved::Unsigned);
    let answer = case.current_answer().ok_or(missing)?;
    fairness::untainted(case, case.approval.as_ref().map(|approval| approval.by))?;
    approval::approved((answer.words, &case.enclosed), answer.author(), case.approval.as_ref())
        .map_err(Refusal::NotApproved)
}

/// The answer on its way may leave: approved where approval is due, free where it is not.
///
/// # Errors
/// `NotNow` outside delivery, else as [`approved`].
pub fn cleared(case: &Case, rules: &Rules) -> Result<Clearance, Refusal> {
    let Stage::Delivering { .. } = case.stage else {
        return Err(Refusal::NotNow { act: Act::Deliver, stage: case.stage.code() });
    };
    match case.current_answer() {
        Some(answer) => {
            fairness::untainted(case, answer.author())?;
            match approval_due(case, answer, rules) || case.approval.is_some() {
                true => approved(case),
                false => Ok(approval::routine((answer.words, &case.enclosed))),
            }
        }
        None => Err(Refusal::NotApproved(NotApproved::Unsigned)),
    }
}
