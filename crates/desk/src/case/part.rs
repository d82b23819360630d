//! The part of a case that whoever was asked sees: the complaint, their own question and answer;
//! not the office's notes, not who else was asked what, and not who complained.

use std::collections::BTreeSet;

use domain::case::{Addressee, Appointment, Ask, Case, Entry, Escort, Event, Party, owes};
use domain::ids::AskNo;
use domain::people::{Actor, Role};
use domain::text::Words;

/// A case through the eyes of somebody who was asked.
pub(super) struct Part<'a> {
    case: &'a Case,
    actor: &'a Actor,
}

impl<'a> Part<'a> {
    pub fn of(case: &'a Case, actor: &'a Actor) -> Self {
        Self { case, actor }
    }

    /// The questions to them.
    pub fn asks(&self) -> Vec<Ask> {
        self.case.asks.iter().filter(|ask| self.is_asked(&ask.to)).cloned().collect()
    }

    /// Who owes the next step, without the others who were asked.
    pub fn owes(&self) -> BTreeSet<Party> {
        let mut owes = owes(self.case);
        owes.retain(|party| party.addressee().is_none_or(|to| self.is_asked(&to)));
        owes
    }

    /// What they see of an entry, if anything.
    pub fn of_entry(&self, entry: &Entry) -> Option<Entry> {
        let shown = match &entry.event {
            Event::Routed { asks } => {
                let asks: Vec<Ask> =
                    asks.iter().filter(|ask| self.is_asked(&ask.to)).cloned().collect();
                let event = Event::Routed { asks };
                return self.sees(entry).then(|| Entry { event, ..entry.clone() });
            }
            _ => self.sees(entry),
        };
        shown.then(|| entry.clone())
    }

    fn sees(&self, entry: &Entry) -> bool {
        let own = self.actor.who() == entry.by;
        match &entry.event {
            Event::Received(_) | Event::Screened(_) => true,
            // The reason is for the one whose answer it was, not for everybody who was asked.
            Event::Returned { to, .. } => own || to.is_some_and(|(ask, _)| self.was_asked(ask)),
            Event::Routed { asks } => asks.iter().any(|ask| self.is_asked(&ask.to)),
            Event::AskRecalled { ask, .. }
            | Event::AskAnswered { ask, .. }
            | Event::Rerouted { ask, .. } => self.was_asked(*ask),
            Event::DeliveryPlanned(_) | Event::Delivered(_) | Event::Closed(_) => true,
            _ => own,
        }
    }

    /// Minutes and attendees can name the complainant, and so can the place of a visit.
    pub fn reads(&self, entry: &Entry) -> bool {
        match &entry.event {
            Event::DeliveryPlanned(plan) => sits_beside(self.actor, plan),
            Event::Delivered(_) | Event::Closed(_) => false,
            _ => true,
        }
    }

    fn was_asked(&self, no: AskNo) -> bool {
        self.case.ask(no).is_some_and(|ask| self.is_asked(&ask.to))
    }

    fn is_asked(&self, to: &Addressee) -> bool {
        self.actor.staff().is_some_and(|staff| to.is(staff))
    }
}

/// Goes along when the answer is given.
pub(super) fn sits_beside(actor: &Actor, plan: &Appointment<Words>) -> bool {
    let Some(staff) = actor.staff() else { return false };
    plan.accompanied_by.iter().any(|escort| match escort {
        Escort::Dpjp => staff.role == Role::Dpjp,
        Escort::Unit(unit) => staff.units.contains(unit),
        Escort::Person(person) => staff.id == *person,
    })
}
