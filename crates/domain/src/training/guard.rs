//! Who sees whose competences, who attests them, and who looks after the catalogue.

use super::Refusal;
use crate::ids::{PersonId, UnitCode};
use crate::people::{Actor, Role, Staff};

/// Somebody whose competences are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trainee {
    pub id: PersonId,
    pub units: Vec<UnitCode>,
}

/// How far somebody sees into the matrix. Made only by [`reach`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Everybody,
    /// The people of these units, and oneself.
    Units(Vec<UnitCode>, PersonId),
    Oneself(PersonId),
    Nobody,
}

impl Reach {
    /// Is this person within it?
    pub fn holds(&self, trainee: &Trainee) -> bool {
        match self {
            Reach::Everybody => true,
            Reach::Units(units, own) => trainee.id == *own || shares(units, &trainee.units),
            Reach::Oneself(own) => trainee.id == *own,
            Reach::Nobody => false,
        }
    }
}

/// Everybody sees their own line. The head of public relations and the administrator see all, for
/// they plan; quality, auditor and director, for they answer for it; the head of a unit sees its people.
pub fn reach(actor: &Actor) -> Reach {
    let Some(staff) = actor.staff() else {
        return if *actor == Actor::Desk { Reach::Everybody } else { Reach::Nobody };
    };
    match staff.role {
        _ if staff.delegation.is_some() => Reach::Everybody,
        Role::Head | Role::Admin | Role::Quality | Role::Auditor | Role::Director => {
            Reach::Everybody
        }
        Role::UnitHead => Reach::Units(staff.units.clone(), staff.id),
        _ => Reach::Oneself(staff.id),
    }
}

/// May this actor say what somebody can do?
///
/// # Errors
/// `Own` for one's own competences, `NotYours` for those of others outside one's reach or by one who
/// only reads.
pub fn attests(actor: &Actor, trainee: &Trainee) -> Result<(), Refusal> {
    if *actor == Actor::Desk {
        return Ok(());
    }
    match actor.staff() {
        Some(staff) if !leads(staff, trainee) => Err(Refusal::NotYours),
        Some(staff) if staff.id == trainee.id => Err(Refusal::Own),
        Some(_) => Ok(()),
        None => Err(Refusal::NotYours),
    }
}

/// May this actor edit the catalogue? The head of public relations, the administrator, and the
/// house itself (its command line).
pub fn manages(actor: &Actor) -> bool {
    *actor == Actor::Desk || matches!(actor.role(), Some(Role::Head | Role::Admin))
}

fn leads(staff: &Staff, trainee: &Trainee) -> bool {
    match staff.role {
        Role::Head | Role::Admin => true,
        Role::UnitHead => shares(&staff.units, &trainee.units),
        _ => false,
    }
}

fn shares(one: &[UnitCode], other: &[UnitCode]) -> bool {
    one.iter().any(|unit| other.contains(unit))
}
