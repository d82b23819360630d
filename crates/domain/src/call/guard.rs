//! Who may do what about a call, and when: for a command and for a button.

use super::{Act, Call, Refusal, Stage};
use crate::people::{Actor, Role};

/// The office writes calls down; the desk itself does for a switchboard.
pub fn may_log(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role().is_some_and(Role::is_humas)
}

/// May this actor do this now?
///
/// # Errors
/// `NotYours` or `NotNow`, in this order.
pub fn guard(call: &Call, actor: &Actor, act: Act) -> Result<(), Refusal> {
    match (may_log(actor), fits(act, call.stage)) {
        (false, _) => Err(Refusal::NotYours { act }),
        (true, false) => Err(Refusal::NotNow { act, stage: call.stage }),
        (true, true) => Ok(()),
    }
}

/// Everything this actor may do now, in the order of the table.
pub fn allowed(call: &Call, actor: &Actor) -> Vec<Act> {
    let open = |act: &&Act| guard(call, actor, **act).is_ok();
    Act::ALL.iter().filter(open).copied().collect()
}

/// The table of stages and acts.
fn fits(act: Act, stage: Stage) -> bool {
    match act {
        Act::Try => stage.awaits_call(),
        Act::Settle => stage != Stage::Ended,
        Act::Become => stage != Stage::Ended,
    }
}
