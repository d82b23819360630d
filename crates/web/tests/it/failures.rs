//! What the desk answers instead, as the pages show it.

use desk::{DeskError, Unfit, file::FileFault};
use domain::{case, text::Invalid};
use locale::{Language, words};
use web::{Failure, error::beside};

#[test]
fn each_answer_of_the_desk_has_its_status_and_code() {
    let refusal = || case::Refusal::UnknownUnit { unit: unit() };
    let stale = |kinds| DeskError::Stale { now: domain::ids::Version(3), kinds };
    for (error, status, code) in [
        (DeskError::NotFound, 404, "not_found"),
        (DeskError::Forbidden, 403, "forbidden"),
        (DeskError::NotSignedIn, 401, "signed_out"),
        (DeskError::KeyReused, 409, "stale"),
        (stale(vec!["routed"]), 409, "stale"),
        (DeskError::from(refusal()), 422, "refused"),
        (DeskError::Unknown { field: "case" }, 422, "invalid"),
    ] {
        let said = error.to_string();
        let failure = Failure::from(error);
        assert_eq!((failure.status().as_u16(), failure.code()), (status, code), "{said}");
    }
}

#[test]
fn what_is_wrong_with_a_value_stands_beside_its_field_in_both_languages() {
    let wrong = || {
        [
            DeskError::Invalid { field: "login", why: Invalid::Empty },
            DeskError::Unfit { field: "login", why: Unfit::Taken },
            DeskError::FileRefused { field: "login", why: FileFault::TooMany },
            DeskError::Unknown { field: "login" },
        ]
    };
    for language in [Language::Id, Language::En] {
        for error in wrong() {
            let said = error.to_string();
            let faults = beside(error, words(language)).ok().unwrap();
            let says = faults.of("login").unwrap();
            assert!(says.ends_with('.') && !says.contains('_'), "{said}: {says}");
        }
    }
}

#[test]
fn a_change_without_known_events_names_none() {
    let t = words(Language::Id);
    let stale = |kinds| Failure::from(DeskError::Stale { now: domain::ids::Version(3), kinds });
    assert_eq!(stale(Vec::new()).detail(t), None);
    assert!(stale(vec!["routed"]).detail(t).unwrap().contains(&t.event("routed")));
}

#[test]
fn what_no_field_can_mend_stays_a_failure_of_the_page() {
    assert!(beside(DeskError::NotFound, words(Language::Id)).is_err());
}

fn unit() -> domain::ids::UnitCode {
    domain::ids::UnitCode::parse("IGD").unwrap()
}
