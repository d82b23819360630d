//! What each may lay eyes on.

use domain::ids::HospitalId;
use domain::people::{Actor, Reach, Role, Sight, sight};

use crate::cast::{
    admin, auditor, committee, delegate, director, dpjp, head, morning, officer, operator, owner,
    person, pharmacy, quality, unit,
};

fn seen_by(actor: &Actor) -> Sight {
    sight(HospitalId::new(1), actor)
}

#[test]
fn a_unit_head_sees_what_the_unit_was_asked_and_a_physician_what_they_were_asked() {
    assert_eq!(seen_by(&pharmacy()).reach, Reach::Units(vec![unit("FARMASI")]));
    assert_eq!(seen_by(&dpjp()).reach, Reach::Person(person(8)));
    assert_eq!(seen_by(&committee()).reach, Reach::Committee);
}

#[test]
fn who_treats_does_not_see_who_complained() {
    for actor in [pharmacy(), dpjp(), committee(), quality(), auditor(), admin()] {
        assert!(!seen_by(&actor).identity, "{:?}", actor.role());
    }
    for actor in [officer(), operator(), head(), director(), owner()] {
        assert!(seen_by(&actor).identity, "{:?}", actor.role());
    }
}

#[test]
fn sealed_cases_are_for_the_director_the_owner_and_whom_they_ask() {
    for actor in [officer(), head(), quality(), auditor(), admin()] {
        assert!(!seen_by(&actor).sealed, "{:?}", actor.role());
    }
    for actor in [pharmacy(), dpjp(), committee()] {
        let sight = seen_by(&actor);
        assert!(sight.sealed && sight.about_director && sight.about_humas, "{:?}", actor.role());
        assert!(!matches!(sight.reach, Reach::All | Reach::Protected), "{:?}", actor.role());
    }
    assert!(seen_by(&director()).sealed && seen_by(&delegate(Role::Management)).sealed);
    assert!(seen_by(&owner()).sealed);
}

#[test]
fn cases_about_the_director_are_for_the_owner_alone() {
    assert!(seen_by(&owner()).about_director);
    for actor in [director(), delegate(Role::Management), head(), auditor()] {
        assert!(!seen_by(&actor).about_director, "{:?}", actor.role());
    }
    assert_eq!(seen_by(&owner()).reach, Reach::Protected);
}

#[test]
fn an_admin_and_a_complainant_see_no_case() {
    assert_eq!(seen_by(&admin()).reach, Reach::Nothing);
    assert_eq!(seen_by(&Actor::Complainant).reach, Reach::Nothing);
}

#[test]
fn a_stand_in_is_the_director_within_the_dates_only() {
    let stand_in = delegate(Role::Management);
    let day = |day: i64| morning() + jiff::SignedDuration::from_hours(24 * day);
    assert!(stand_in.is_director(day(0)) && stand_in.is_director(day(4)));
    let second = jiff::SignedDuration::from_secs(1);
    assert!(!stand_in.is_director(day(4) + second) && !stand_in.is_director(day(0) - second));
}
