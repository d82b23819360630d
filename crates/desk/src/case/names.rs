//! Who is who, and which texts an event carries.

use std::collections::BTreeMap;

use db::Tx;
use domain::case::{Event, Sign};
use domain::ids::{PersonId, UnitCode};
use domain::people::{Role, Who};
use domain::text::Words;
use store::{Scope, StoreError};

use super::view::{Author, Side};

/// Names of people and units for showing.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub people: BTreeMap<PersonId, (String, Role)>,
    pub units: BTreeMap<UnitCode, String>,
}

impl Names {
    pub fn person(&self, person: PersonId) -> Option<&str> {
        self.people.get(&person).map(|(name, _)| name.as_str())
    }

    /// The unit's name, or its code where it has gone.
    pub fn unit<'a>(&'a self, unit: &'a UnitCode) -> &'a str {
        self.units.get(unit).map_or(unit.as_str(), String::as_str)
    }

    pub fn author(&self, who: Who) -> Author {
        let known = match who {
            Who::Person(person) => self.people.get(&person),
            _ => None,
        };
        Author { who, name: known.map(|(name, _)| name.clone()), role: known.map(|known| known.1) }
    }
}

pub(crate) async fn load(tx: &mut Tx<'_>, scope: Scope) -> Result<Names, StoreError> {
    let people = store::people::list(tx, scope).await?;
    let organisation = store::hospital::organisation(tx, scope).await?;
    Ok(Names {
        people: people.into_iter().map(|one| (one.id, (one.name, one.role))).collect(),
        units: organisation.units.into_iter().map(|unit| (unit.code, unit.name)).collect(),
    })
}

/// The texts of an event, each with the key of its label.
pub(crate) fn spoken(event: &Event) -> Vec<(&'static str, Words)> {
    let one = |label, words: &Words| vec![(label, *words)];
    let some =
        |label, words: &Option<Words>| words.map(|words| (label, words)).into_iter().collect();
    match event {
        Event::Received(opening) => one("complaint", &opening.intake.words),
        Event::Screened(seen) => some("reason", &seen.why),
        Event::TimeAsked { words, .. } => some("message", words),
        Event::Routed { asks } => asks.iter().map(|ask| ("question", ask.question)).collect(),
        Event::AskAnswered { answer, .. } => {
            let follow_up = answer.follow_up.map(|words| ("follow_up", words));
            [("answer", answer.words)].into_iter().chain(follow_up).collect()
        }
        Event::AnsweredDirectly { answer, note, .. } => {
            let note = note.map(|words| ("note", words));
            [("answer", answer.words)].into_iter().chain(note).collect()
        }
        Event::Accepted { edited, .. } | Event::ApprovalRequested { edited, .. } => {
            edited.iter().map(|answer| ("answer", answer.words)).collect()
        }
        Event::Inquired { words } => one("question", words),
        Event::Replied { words } => one("reply", words),
        Event::AccusedReplied { words, .. } => one("response", words),
        Event::Noted { words } => one("note", words),
        Event::AccusedNamed { words, .. } => some("accusation", words),
        Event::Observed { sign, words, .. } => some(observed(*sign), words),
        Event::DeliveryPlanned(plan) => some("place", &plan.place),
        Event::Delivered(minutes) => {
            let texts = [
                ("attendees", minutes.attendees),
                ("minutes", minutes.minutes),
                ("result", minutes.result),
            ];
            texts.into_iter().filter_map(|(label, words)| Some((label, words?))).collect()
        }
        Event::DeliveryFailed { words, .. } => some("reason", words),
        Event::Reacted { words, .. } | Event::CareHeard { words, .. } => some("reply", words),
        Event::AskRecalled { why, .. } => some("reason", why),
        Event::Closed(closing) => {
            let texts = [
                ("root_cause", closing.root_cause),
                ("improvement", closing.improvement.as_ref().map(|plan| plan.action)),
                ("no_improvement_reason", closing.no_improvement_reason),
                ("receiver", closing.receiver),
                ("letter", closing.letter),
            ];
            texts.into_iter().filter_map(|(label, words)| Some((label, words?))).collect()
        }
        Event::Rerouted { why, .. }
        | Event::Returned { why, .. }
        | Event::Escalated { why, .. }
        | Event::Reopened { why, .. }
        | Event::Withdrawn { why }
        | Event::Revealed { why }
        | Event::Held { why, .. } => one("reason", why),
        _ => Vec::new(),
    }
}

/// The label of what was seen.
fn observed(sign: Sign) -> &'static str {
    match sign {
        Sign::AnsweredOutside => "answer",
        Sign::Reacted | Sign::Edited => "reply",
        _ => "note",
    }
}

/// On which side of the bridge an event stands.
pub(super) fn side(event: &Event) -> Side {
    match event {
        Event::Received(_) | Event::Replied { .. } => Side::Complainant,
        Event::Reacted { .. } | Event::CareHeard { .. } => Side::Complainant,
        Event::TimeAsked { .. }
        | Event::Inquired { .. }
        | Event::AnsweredDirectly { .. }
        | Event::DeliveryPlanned(_)
        | Event::Delivered(_) => Side::Outgoing,
        Event::Observed { sign, .. } => match sign {
            Sign::AnsweredOutside => Side::Outgoing,
            Sign::Edited | Sign::Reacted => Side::Complainant,
            _ => Side::System,
        },
        Event::Noted { .. }
        | Event::Routed { .. }
        | Event::AskAnswered { .. }
        | Event::AccusedReplied { .. }
        | Event::Returned { .. } => Side::Note,
        _ => Side::System,
    }
}
