//! Who may do what to an improvement, and when: for a command and for a button.

use super::{Act, Facts, Improvement, Refusal, Stage};
use crate::people::{Actor, Role, Staff};

/// May this actor do this now?
///
/// # Errors
/// `NotYours`, `NotNow`, `Unassigned` or `OwnWork`, in this order.
pub fn guard(
    improvement: &Improvement,
    actor: &Actor,
    act: Act,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let Some(staff) = actor.staff() else { return Err(Refusal::NotYours { act }) };
    let directs = actor.is_director(facts.now);
    if !permitted(improvement, staff, directs, act) {
        return Err(Refusal::NotYours { act });
    }
    if !fits(act, improvement.stage) {
        return Err(Refusal::NotNow { act, stage: improvement.stage });
    }
    if improvement.owner.is_none() && is_work(act) {
        return Err(Refusal::Unassigned);
    }
    match matches!(act, Act::Verify) && improvement.is_work_of(staff.id) {
        true => Err(Refusal::OwnWork),
        false => Ok(()),
    }
}

/// Everything this actor may do now, in the order of the table.
pub fn allowed(improvement: &Improvement, actor: &Actor, facts: &Facts<'_>) -> Vec<Act> {
    let open = |act: &&Act| guard(improvement, actor, **act, facts).is_ok();
    Act::ALL.iter().filter(open).copied().collect()
}

/// What only the owner does. While nobody is named, whoever may name somebody is told so.
fn is_work(act: Act) -> bool {
    matches!(act, Act::Start | Act::Report | Act::Finish)
}

/// Names who does the work, and by when.
pub(super) fn assigns(staff: &Staff, directs: bool) -> bool {
    directs || matches!(staff.role, Role::Head | Role::Officer | Role::Quality | Role::Management)
}

fn permitted(improvement: &Improvement, staff: &Staff, directs: bool, act: Act) -> bool {
    let assigns = assigns(staff, directs);
    match act {
        Act::Assign => assigns,
        Act::Start | Act::Report | Act::Finish => match improvement.owner {
            Some(owner) => owner == staff.id,
            None => assigns,
        },
        Act::Verify | Act::SendBack => directs || matches!(staff.role, Role::Quality | Role::Head),
        Act::Drop => directs || matches!(staff.role, Role::Quality | Role::Head | Role::Management),
    }
}

/// The table of stages and acts.
fn fits(act: Act, stage: Stage) -> bool {
    let working = matches!(stage, Stage::Planned | Stage::Running);
    match act {
        Act::Start => stage == Stage::Planned,
        Act::Assign | Act::Report | Act::Finish => working,
        Act::Verify | Act::SendBack => stage == Stage::Done,
        Act::Drop => !stage.is_ended(),
    }
}
