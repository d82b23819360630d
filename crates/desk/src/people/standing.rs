//! Who may appoint whom. Nobody raises themselves: not the administrator, not the head.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::PersonId;
use domain::people::{Actor, Role};
use store::Scope;

use crate::DeskError;

/// The administrator, the head of public relations, and the house itself (its command line).
pub(super) fn manages(actor: &Actor) -> bool {
    *actor == Actor::Desk || matches!(actor.role(), Some(Role::Admin | Role::Head))
}

/// Whether an actor of this standing may give or take a role. The head appoints the own office
/// and those who are asked; who approves, oversees or administers is not the head's to choose.
fn appoints(actor: &Actor, role: Role) -> bool {
    let below_head = matches!(
        role,
        Role::Officer
            | Role::CustomerCare
            | Role::Operator
            | Role::DutyManager
            | Role::UnitHead
            | Role::Dpjp
    );
    match actor.role() {
        None => *actor == Actor::Desk,
        Some(Role::Admin) => true,
        Some(Role::Head) => below_head,
        Some(_) => false,
    }
}

/// The actor as they stand in this transaction: whoever was switched off or lowered in the
/// meantime manages nothing any more.
pub(super) async fn current(
    tx: &mut Tx<'_>,
    scope: Scope,
    actor: &Actor,
    now: Instant,
) -> Result<Actor, DeskError> {
    match actor.staff() {
        None => Ok(actor.clone()),
        Some(staff) => {
            let known = store::people::staff(tx, scope, staff.id, now).await?;
            known.map(Actor::Staff).ok_or(DeskError::NotSignedIn)
        }
    }
}

/// # Errors
/// `Forbidden` unless this actor may give or take each of `roles`.
pub(super) fn appointing(actor: &Actor, roles: &[Role]) -> Result<(), DeskError> {
    match roles.iter().all(|role| appoints(actor, *role)) {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

/// Nobody changes their own role or switches themselves off, so that an administrator is always left.
///
/// # Errors
/// `Forbidden` when the actor is this person.
pub(super) fn someone_else(actor: &Actor, person: PersonId) -> Result<(), DeskError> {
    match actor.staff().is_some_and(|staff| staff.id == person) {
        true => Err(DeskError::Forbidden),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::people::Staff;

    fn staff(role: Role) -> Actor {
        let id = PersonId::new(1);
        Actor::Staff(Staff { id, role, units: Vec::new(), delegation: None })
    }

    fn given_by(actor: &Actor) -> Vec<Role> {
        Role::ALL.iter().copied().filter(|role| appoints(actor, *role)).collect()
    }

    #[test]
    fn only_the_administrator_and_the_house_give_every_role() {
        for role in Role::ALL {
            let everything = *role == Role::Admin;
            assert_eq!(given_by(&staff(*role)) == Role::ALL, everything, "{role:?}");
        }
        assert_eq!(given_by(&Actor::Desk), Role::ALL);
        assert!(given_by(&Actor::Complainant).is_empty());
        assert!(given_by(&Actor::Clock).is_empty());
    }

    #[test]
    fn the_head_makes_nobody_who_approves_oversees_or_administers() {
        let given = given_by(&staff(Role::Head));
        let above = [
            Role::Head,
            Role::Director,
            Role::Owner,
            Role::Admin,
            Role::Quality,
            Role::Auditor,
            Role::Committee,
            Role::Management,
        ];
        assert!(above.iter().all(|role| !given.contains(role)));
        assert!(given.contains(&Role::Officer) && given.contains(&Role::Dpjp));
    }

    #[test]
    fn nobody_else_manages_people() {
        let managing = Role::ALL.iter().filter(|role| manages(&staff(**role)));
        assert!(managing.copied().eq([Role::Head, Role::Admin]));
    }
}
