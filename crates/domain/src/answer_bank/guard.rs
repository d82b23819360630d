//! Who may do what to an answer of the bank, and when: for a command and for a button.

use super::{Act, BankAnswer, Refusal};
use crate::people::{Actor, Role, Staff};

/// Anybody of the office may write a new answer: operators know the questions best.
pub fn may_draft(actor: &Actor) -> bool {
    actor.role().is_some_and(Role::is_humas)
}

/// May this actor do this now?
///
/// # Errors
/// `NotYours`, `NotNow` or `OwnText`, in this order.
pub fn guard(answer: &BankAnswer, actor: &Actor, act: Act) -> Result<(), Refusal> {
    if !actor.staff().is_some_and(|staff| permitted(answer, staff, act)) {
        return Err(Refusal::NotYours { act });
    }
    if !fits(act, answer) {
        return Err(Refusal::NotNow { act });
    }
    let own = answer.draft.as_ref().is_some_and(|draft| draft.author == actor.who());
    match act == Act::Approve && own {
        true => Err(Refusal::OwnText),
        false => Ok(()),
    }
}

/// Everything this actor may do now, in the order of the table.
pub fn allowed(answer: &BankAnswer, actor: &Actor) -> Vec<Act> {
    let open = |act: &&Act| guard(answer, actor, **act).is_ok();
    Act::ALL.iter().filter(open).copied().collect()
}

fn permitted(answer: &BankAnswer, staff: &Staff, act: Act) -> bool {
    let owns = answer.shown().is_some_and(|edition| edition.owner == staff.id);
    match act {
        Act::Revise => staff.role.is_humas(),
        Act::Approve => staff.role == Role::Head,
        Act::Withdraw => staff.role == Role::Head || (owns && staff.role.is_humas()),
    }
}

fn fits(act: Act, answer: &BankAnswer) -> bool {
    match act {
        Act::Revise => true,
        Act::Approve => answer.draft.is_some() && answer.withdrawn_at.is_none(),
        Act::Withdraw => answer.withdrawn_at.is_none(),
    }
}
