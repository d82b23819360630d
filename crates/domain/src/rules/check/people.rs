//! Who may do what: everything that people must do somebody may do, and nobody whose part it is
//! to watch takes part.

use super::{Flaw, Item, Section, Why, flaw, repeated};
use crate::people::Role;
use crate::rules::{Act, Permissions};

pub(super) fn permissions(permissions: &Permissions, found: &mut Vec<Flaw>) {
    for act in Act::ALL {
        let known: Vec<&Vec<Role>> =
            permissions.0.iter().filter(|(each, _)| each == act).map(|(_, roles)| roles).collect();
        let why = match known[..] {
            [] => Some(Why::Missing),
            [roles] => one(*act, roles),
            _ => Some(Why::Twice),
        };
        found.extend(why.map(|why| flaw(Section::Permissions, Item::Named(act.code()), why)));
    }
}

fn one(act: Act, roles: &[Role]) -> Option<Why> {
    let watches = |role: &Role| matches!(role, Role::Auditor | Role::Admin);
    match act {
        // What only time or a door does.
        Act::Remind | Act::Report | Act::Observe | Act::LinkBack => {
            (!roles.is_empty()).then_some(Why::MayNot)
        }
        _ if roles.is_empty() => Some(Why::NobodyMay),
        _ if repeated(roles) => Some(Why::Twice),
        _ if roles.iter().any(watches) => Some(Why::MayNot),
        // The director's delegate signs by the letter of delegation, not by a role.
        Act::Approve if roles != [Role::Director] => Some(Why::MayNot),
        _ => None,
    }
}
