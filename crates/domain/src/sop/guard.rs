//! Who may do what to an SPO, and when: for a command and for a button.

use super::{Act, Facts, Refusal, Sop, Stage};
use crate::people::{Actor, Role, Staff};

/// Who writes procedures: the office that works by them, and the quality committee; and the house
/// itself, where they are brought in from a file.
pub fn may_draft(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role().is_some_and(writes)
}

/// What is in force everybody of the staff reads; what is being written only those who take part.
pub fn may_read(sop: &Sop, actor: &Actor, facts: &Facts<'_>) -> bool {
    let Some(staff) = actor.staff() else { return *actor == Actor::Desk };
    let named = sop.draft.as_ref().is_some_and(|draft| draft.reviewers.contains(&staff.id));
    sop.in_force(facts.now).is_some() || named || may_read_drafts(actor, facts)
}

/// Those who see what is being written, withdrawn and replaced.
pub fn may_read_drafts(actor: &Actor, facts: &Facts<'_>) -> bool {
    let watches = |role| matches!(role, Role::Auditor | Role::Management);
    *actor == Actor::Desk
        || actor.is_director(facts.now)
        || actor.role().is_some_and(|role| writes(role) || watches(role))
}

/// Who may see which answer is right: those who write, the reviewers of what is being reviewed, and
/// whoever signs. Everybody else reads the SPO for it.
pub fn may_see_key(sop: &Sop, actor: &Actor, facts: &Facts<'_>) -> bool {
    let named =
        |staff: &Staff| sop.draft.as_ref().is_some_and(|draft| draft.reviewers.contains(&staff.id));
    may_draft(actor) || actor.is_director(facts.now) || actor.staff().is_some_and(named)
}

/// May this actor do this now?
///
/// # Errors
/// `NotYours`, `NotNow` or `OwnText`, in this order.
pub fn guard(sop: &Sop, actor: &Actor, act: Act, facts: &Facts<'_>) -> Result<(), Refusal> {
    let directs = actor.is_director(facts.now);
    if !actor.staff().is_some_and(|staff| permitted(sop, staff, directs, act)) {
        return Err(Refusal::NotYours { act });
    }
    if !fits(act, sop, facts) {
        return Err(Refusal::NotNow { act });
    }
    let own = sop.draft.as_ref().is_some_and(|draft| draft.authors.contains(&actor.who()));
    match act == Act::Approve && own {
        true => Err(Refusal::OwnText),
        false => Ok(()),
    }
}

/// Everything this actor may do now, in the order of the table. What was read once is not read again.
pub fn allowed(sop: &Sop, actor: &Actor, facts: &Facts<'_>) -> Vec<Act> {
    let read = actor.staff().is_some_and(|staff| sop.has_read(staff.id, facts.now));
    let open = |act: &&Act| {
        guard(sop, actor, **act, facts).is_ok() && !(**act == Act::Acknowledge && read)
    };
    Act::ALL.iter().filter(open).copied().collect()
}

fn writes(role: Role) -> bool {
    role.is_humas() || role == Role::Quality
}

fn permitted(sop: &Sop, staff: &Staff, directs: bool, act: Act) -> bool {
    let reviews = sop.draft.as_ref().is_some_and(|draft| draft.reviewers.contains(&staff.id));
    let leads = directs || staff.role == Role::Head;
    match act {
        Act::Revise | Act::Submit => writes(staff.role),
        Act::Comment | Act::Resolve => writes(staff.role) || reviews || directs,
        Act::Approve => directs,
        Act::Return => leads || reviews || staff.role == Role::Quality,
        Act::BringIntoForce => leads || staff.role == Role::Quality,
        Act::Withdraw => leads,
        Act::Acknowledge => true,
    }
}

/// The table of stages and acts.
fn fits(act: Act, sop: &Sop, facts: &Facts<'_>) -> bool {
    let stage = sop.draft.as_ref().map(|draft| draft.stage);
    match act {
        Act::Revise => matches!(stage, None | Some(Stage::Draft)),
        Act::Submit => stage == Some(Stage::Draft),
        Act::Comment | Act::Approve => stage == Some(Stage::Review),
        Act::Resolve => matches!(stage, Some(Stage::Draft | Stage::Review)),
        Act::Return => matches!(stage, Some(Stage::Review | Stage::Approved)),
        Act::BringIntoForce => stage == Some(Stage::Approved),
        Act::Withdraw => !sop.forces.is_empty() && !sop.is_withdrawn(),
        Act::Acknowledge => sop.in_force(facts.now).is_some(),
    }
}
