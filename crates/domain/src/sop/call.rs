//! What an SPO asks of one person: to read it, to review, sign or begin it, to mend or renew it.

use super::{Facts, Sop, Stage, Standing};
use crate::people::{Actor, Role, Staff};
use crate::text::coded;

coded! {
    /// What waits for somebody in the library.
    Call {
        /// In force, and this person must read it.
        Read = "read",
        /// Named as a reviewer of what is being reviewed.
        Review = "review",
        /// The director, or the stand-in, has it to sign.
        Sign = "sign",
        /// Signed, and its first day is not set.
        Begin = "begin",
        /// It came back to those who wrote it.
        Mend = "mend",
        /// To be looked at again soon or already, and nobody has begun.
        Renew = "renew",
    }
}

/// Everything that this SPO asks of this actor now, in the order of [`Call::ALL`].
pub fn calls(sop: &Sop, actor: &Actor, facts: &Facts<'_>) -> Vec<Call> {
    let Some(staff) = actor.staff() else { return Vec::new() };
    let asks = |call: &&Call| asked(**call, sop, (actor, staff), facts);
    Call::ALL.iter().filter(asks).copied().collect()
}

fn asked(call: Call, sop: &Sop, (actor, staff): (&Actor, &Staff), facts: &Facts<'_>) -> bool {
    let force = sop.in_force(facts.now);
    let draft = sop.draft.as_ref();
    let wrote = draft.is_some_and(|draft| draft.authors.contains(&actor.who()));
    let stands = |stage| draft.is_some_and(|draft| draft.stage == stage);
    match call {
        Call::Read => force.is_some_and(|force| {
            force.edition.content.audience.includes(staff) && !sop.has_read(staff.id, facts.now)
        }),
        Call::Review => {
            stands(Stage::Review) && draft.is_some_and(|draft| draft.reviewers.contains(&staff.id))
        }
        Call::Sign => stands(Stage::Review) && actor.is_director(facts.now) && !wrote,
        Call::Begin => stands(Stage::Approved) && staff.role == Role::Head,
        Call::Mend => {
            stands(Stage::Draft) && wrote && draft.is_some_and(|draft| draft.returned.is_some())
        }
        Call::Renew => {
            let due = sop.standing(facts.now, facts.today()) == Standing::DueForReview;
            let own = force.is_some_and(|force| force.authors.contains(&actor.who()));
            due && draft.is_none() && (own || staff.role == Role::Head)
        }
    }
}
