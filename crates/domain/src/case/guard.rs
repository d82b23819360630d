//! Who may do what, and when: the same question for a command and for a button.

use super::{
    Case, Command, Facts, Minutes, Party, Refusal, StageCode, approver, delivering, fairness,
};
use crate::people::{Actor, Role, Staff};
use crate::rules::{Act, Way};
use crate::text::Words;

/// May this actor do this now? What a command says inside is the matter of its own rule.
///
/// # Errors
/// `Accused`, `AboutYou`, `Sealed`, `NotYours` or `NotNow`, in this order.
pub fn guard(case: &Case, actor: &Actor, act: Act, facts: &Facts<'_>) -> Result<(), Refusal> {
    fairness::unaccused(case, actor, act)?;
    let permitted = match actor {
        Actor::Complainant => {
            let says = matches!(act, Act::Reply | Act::RecordReaction | Act::RecordCare);
            says || matches!(act, Act::Reopen | Act::Withdraw)
        }
        Actor::Clock => {
            matches!(act, Act::Close | Act::RecordReaction | Act::Remind | Act::Report)
        }
        Actor::Desk => {
            let sees = matches!(act, Act::Reply | Act::Observe | Act::LinkBack);
            sees || matches!(act, Act::RecordDelivery | Act::RecordFailure)
        }
        Actor::Staff(staff) => staff_may(case, staff, act, facts)?,
    };
    if !permitted {
        return Err(Refusal::NotYours { act });
    }
    let stage = case.stage.code();
    if fits(act, stage) || came_back(case, actor, act) {
        Ok(())
    } else {
        Err(Refusal::NotNow { act, stage })
    }
}

/// Everything this actor may do now, in the order of the table.
pub fn allowed(case: &Case, actor: &Actor, facts: &Facts<'_>) -> Vec<Act> {
    let open =
        |act: &&Act| guard(case, actor, **act, facts).is_ok() && worthwhile(case, actor, **act);
    Act::ALL.iter().filter(open).copied().collect()
}

/// Would the button lead anywhere? Asked people see only their own ask, an approver only a text
/// that is not their own.
fn worthwhile(case: &Case, actor: &Actor, act: Act) -> bool {
    let Some(staff) = actor.staff() else { return true };
    match act {
        Act::Answer | Act::Reroute => case.open_asks().any(|ask| ask.to.is(staff)),
        Act::RecallAsk => case.pending_asks().next().is_some(),
        Act::Enclose => delivering::takes_files(case),
        Act::Approve => case.current_answer().is_some_and(|a| a.author() != Some(staff.id)),
        _ => true,
    }
}

fn staff_may(case: &Case, staff: &Staff, act: Act, facts: &Facts<'_>) -> Result<bool, Refusal> {
    if case.accused.contains(&staff.id) {
        return Ok(act == Act::Reply);
    }
    let directs = Actor::Staff(staff.clone()).is_director(facts.now);
    let roles = fairness::standing(case, staff, directs)?;
    let wanted = match approver(case) {
        Party::Owner => Role::Owner,
        _ => Role::Director,
    };
    Ok(match (act, case.stage.code()) {
        (Act::Approve, _) => roles.contains(&wanted),
        (Act::Return, StageCode::Approval) => roles.contains(&wanted),
        _ => roles.iter().any(|role| facts.rules.permissions.allow(*role, act)),
    })
}

/// A provider that took a message may say afterwards that it did not arrive, until the complainant
/// has reacted to it.
fn came_back(case: &Case, actor: &Actor, act: Act) -> bool {
    let by_message = case.appointment.as_ref().is_some_and(|plan| plan.way == Way::Message);
    let told = act == Act::RecordFailure && *actor == Actor::Desk;
    told && by_message && case.stage.code() == StageCode::Answered && case.reaction.is_none()
}

/// The table of stages and acts.
fn fits(act: Act, stage: StageCode) -> bool {
    use StageCode as S;
    let open = stage != S::Closed;
    let before_answer = !matches!(stage, S::Answered | S::Closed);
    match act {
        Act::Screen | Act::AskForTime => before_answer,
        Act::Withdraw => open,
        Act::Route => matches!(stage, S::Received | S::Review),
        Act::Answer | Act::Reroute => stage == S::Routed,
        Act::RecallAsk => matches!(stage, S::Routed | S::Waiting),
        Act::AnswerDirectly => stage == S::Received,
        Act::Accept => stage == S::Review,
        Act::Return => matches!(stage, S::Review | S::Approval),
        Act::RequestApproval => matches!(stage, S::Review | S::Delivering),
        Act::Approve => stage == S::Approval,
        Act::Inquire => matches!(stage, S::Received | S::Routed | S::Review),
        Act::Deliver => stage == S::Delivering,
        Act::RecordDelivery | Act::RecordFailure => stage == S::Delivering,
        Act::RecordReaction => stage == S::Answered,
        Act::Escalate => matches!(stage, S::Received | S::Routed | S::Review),
        Act::Close => open,
        Act::Reopen => stage == S::Closed,
        Act::Entitle => open,
        Act::Merge => open,
        Act::Remind => stage == S::Waiting,
        Act::Reply
        | Act::Note
        | Act::RecordCare
        | Act::Link
        | Act::LinkBack
        | Act::NameAccused
        | Act::Reveal
        | Act::Report
        | Act::Hold
        | Act::ShowFile
        | Act::ChooseLanguage
        | Act::Observe => true,
        Act::Enclose => before_answer && stage != S::Approval,
    }
}

/// A command whose result already holds succeeds and changes nothing.
pub(super) fn holds_already(case: &Case, command: &Command<Words>) -> bool {
    match command {
        Command::RequestApproval { words: None, .. } => case.stage.code() == StageCode::Approval,
        Command::Approve {} => signed(case),
        Command::Entitle { basis } => case.entitlement.is_some_and(|given| given.basis == *basis),
        Command::Deliver(plan) => {
            let chosen = matches!(case.stage, super::Stage::Delivering { way: Some(_), .. });
            chosen && case.appointment.as_ref() == Some(plan)
        }
        // Whoever opened the page with their code was quicker than the one who writes it down.
        Command::RecordDelivery(minutes) => {
            let page = case.appointment.as_ref().is_some_and(|plan| plan.way == Way::TrackingPage);
            let empty = Minutes { at: None, attendees: None, minutes: None, result: None };
            page && case.stage.code() == StageCode::Answered && *minutes == empty
        }
        Command::Merge { into, .. } => case.merged_into == Some(*into),
        Command::LinkBack { with, merged: true } => case.absorbed.contains(with),
        Command::LinkBack { with, merged: false } => case.links.contains(with),
        Command::Link { with } => case.links.contains(with),
        Command::NameAccused { person, .. } => case.accused.contains(person),
        Command::Report {} => {
            case.marks.iter().any(|mark| mark.kind == crate::rules::MarkKind::Reported)
        }
        Command::Hold { on, .. } => case.hold == *on,
        Command::ShowFile { file, on } => case.shown.contains(file) == *on,
        Command::Enclose { file, on } => case.enclosed.contains(file) == *on,
        Command::ChooseLanguage { language } => case.intake.language == *language,
        _ => false,
    }
}

/// Exactly the answer on its way was signed.
fn signed(case: &Case) -> bool {
    let delivering = case.stage.code() == StageCode::Delivering;
    let (Some(answer), Some(approval)) = (case.current_answer(), &case.approval) else {
        return false;
    };
    delivering && (approval.words, &approval.enclosed) == (answer.words, &case.enclosed)
}
