//! The registers of the organisation: what they refuse, what follows from dates, who may.

mod creed;
mod decree;
mod expectation;
mod facility;
mod partner;

use domain::calendar::{Date, Instant};
use domain::ids::PersonId;
use domain::organisation::{Entry, Facts, Refusal, Register, decide};
use domain::people::{Actor, DelegateTitle, Delegation, Role, Staff};
use domain::text::{Body, Name};

use crate::cast::morning;

fn day(text: &str) -> Date {
    text.parse().expect("the days of these tests are days")
}

fn today() -> Date {
    day("2026-03-02")
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("the names of these tests are names")
}

fn body(text: &str) -> Body {
    Body::parse(text).expect("the texts of these tests are texts")
}

fn staff(id: u128, role: Role) -> Actor {
    Actor::Staff(Staff { id: PersonId::new(id), role, units: Vec::new(), delegation: None })
}

fn head() -> Actor {
    staff(3, Role::Head)
}

fn director() -> Actor {
    staff(9, Role::Director)
}

/// Somebody who signs for the director now.
fn stand_in() -> Actor {
    let (from, until) = (Instant::UNIX_EPOCH, Instant::MAX);
    let delegation = Some(Delegation { from, until, title: DelegateTitle::Plh });
    Actor::Staff(Staff {
        id: PersonId::new(8),
        role: Role::Management,
        units: Vec::new(),
        delegation,
    })
}

/// A register as it grows: each command by somebody, on the entry with these bits.
struct Book<R> {
    all: Vec<R>,
    today: Date,
}

impl<R: Register> Book<R> {
    fn new() -> Self {
        Self { all: Vec::new(), today: today() }
    }

    fn facts(&self) -> Facts<'_, R> {
        Facts { now: morning(), today: self.today, all: &self.all }
    }

    fn one(&self, key: u128) -> Option<&R> {
        self.all.iter().find(|one| one.key() == key)
    }

    /// How many events followed.
    fn does(&mut self, by: &Actor, key: u128, command: R::Command) -> Result<usize, Refusal> {
        let known = self.one(key).cloned();
        let events = decide(known.as_ref(), by, command, &self.facts())?;
        let entries: Vec<Entry<R::Event>> =
            events.into_iter().map(|event| Entry { event, by: by.who(), at: morning() }).collect();
        let after = entries.iter().fold(known, R::apply);
        self.all.retain(|one| one.key() != key);
        self.all.extend(after);
        Ok(entries.len())
    }
}
