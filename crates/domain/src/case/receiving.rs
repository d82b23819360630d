//! How a case begins.

use super::{Case, Entry, Event, Opening, Stage};
use crate::ids::Version;
use crate::people::Who;
use crate::rules::{About, Rung};

/// A new case from an accepted intake, with the entry that begins its history.
pub fn open(opening: Opening, by: Who) -> (Case, Entry) {
    let at = opening.intake.recorded_at;
    let entry = Entry { event: Event::Received(Box::new(opening.clone())), by, at };
    (super::apply::begun(opening, &entry), entry)
}

/// A case before its first entry was applied.
pub(super) fn blank(opening: Opening) -> Case {
    let Opening { id, number, rules, intake } = opening;
    Case {
        id,
        number,
        version: Version(0),
        rules,
        stage: Stage::Received,
        kind: intake.kind,
        screened: false,
        nature: None,
        gradings: Vec::new(),
        topics: Vec::new(),
        about: About::Nobody,
        sealed: intake.sealed,
        rung: Rung::Unit,
        round: 1,
        asks: Vec::new(),
        answers: Vec::new(),
        approval: None,
        appointment: None,
        entitlement: None,
        reaction: None,
        accused: Vec::new(),
        links: Vec::new(),
        absorbed: Vec::new(),
        merged_into: None,
        closing: None,
        unread: 0,
        reminders: 0,
        failures: 0,
        promised_until: None,
        first_reached: None,
        followed_up: None,
        hold: false,
        shown: Vec::new(),
        enclosed: Vec::new(),
        marks: Vec::new(),
        intake,
    }
}
