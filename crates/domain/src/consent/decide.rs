//! What may happen to a permission.

use std::collections::BTreeSet;

use super::{Act, Command, Consent, Event, Given, Place, Refusal, manages};
use crate::calendar::Date;
use crate::ids::PersonId;
use crate::people::Actor;
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub today: Date,
    /// Everybody who works here.
    pub people: BTreeSet<PersonId>,
    /// Where the material stands: everything published that leans on this permission.
    pub places: Vec<Place>,
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Consent>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let own = *actor == Actor::Desk && matches!(command.act(), Act::TakeDown | Act::Find);
    if !own && (!manages(actor) || command.act() == Act::Find) {
        return Err(Refusal::NotYours { act: command.act() });
    }
    match (command, known) {
        (Command::Give { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Give { id, given }, None) => {
            sound(&given, actor, facts)?;
            Ok(vec![Event::Given { id, given: Box::new(given) }])
        }
        (_, None) => Err(Refusal::NoSuchConsent),
        (Command::Withdraw { said }, Some(known)) => Ok(match known.withdrawal {
            Some(_) => Vec::new(),
            None => vec![Event::Withdrawn { said, places: facts.places.clone() }],
        }),
        (Command::TakeDown { place, proof }, Some(known)) => take_down(known, place, proof),
        (Command::Find { place }, Some(known)) => find(known, place),
    }
}

fn sound(given: &Given<Words>, actor: &Actor, facts: &Facts) -> Result<(), Refusal> {
    let recorder = actor.staff().map(|staff| staff.id);
    match () {
        () if given.minor && given.guardian.is_none() => Err(Refusal::NeedsGuardian),
        () if given.purposes.is_empty() || given.outlets.is_empty() => Err(Refusal::NoUse),
        () if given.until < given.from => Err(Refusal::EndsTooSoon),
        () if !(given.care_read && given.withdrawal_read) => Err(Refusal::NotReadOut),
        () if given.signed_on > facts.today => Err(Refusal::SignedLater),
        () if recorder == Some(given.witness) => Err(Refusal::WitnessRecords),
        () if !facts.people.contains(&given.witness) => Err(Refusal::NotThere),
        () => Ok(()),
    }
}

fn take_down(known: &Consent, place: u16, proof: Words) -> Result<Vec<Event>, Refusal> {
    let withdrawal = known.withdrawal.as_ref().ok_or(Refusal::NotWithdrawn)?;
    match withdrawal.places.get(usize::from(place)) {
        None => Err(Refusal::NoSuchPlace),
        Some((_, Some(_))) => Ok(Vec::new()),
        Some((_, None)) => Ok(vec![Event::TakenDown { place, proof }]),
    }
}

/// A place that is on the list already is no new one.
fn find(known: &Consent, place: Place) -> Result<Vec<Event>, Refusal> {
    let withdrawal = known.withdrawal.as_ref().ok_or(Refusal::NotWithdrawn)?;
    let same = |one: &Place| one.content == place.content && one.outlet == place.outlet;
    match withdrawal.places.iter().any(|(one, _)| same(one)) {
        true => Ok(Vec::new()),
        false => Ok(vec![Event::Found { place }]),
    }
}

impl Consent {
    /// Everything this actor may do with it now.
    pub fn allowed(&self, actor: &Actor) -> Vec<Act> {
        let open = |act: &&Act| match act {
            Act::Give | Act::Find => false,
            Act::Withdraw => self.withdrawal.is_none(),
            Act::TakeDown => self.withdrawal.as_ref().is_some_and(|one| one.open() > 0),
        };
        if !manages(actor) {
            return Vec::new();
        }
        Act::ALL.iter().filter(open).copied().collect()
    }
}
