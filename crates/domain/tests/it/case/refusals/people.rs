//! Whose it is not: roles, accused persons, cases about the office.

use domain::case::{Command, Screening};
use domain::people::{Actor, Role};
use domain::rules::{About, Grade, Nature, Outcome, Way};

use super::super::moves::{
    accept, accept_as, accuse, answer, approve, by, close, complaint, note, screen, screen_about,
    seen, to_unit,
};
use super::{Refused, satisfied};
use crate::cast::{Scene, auditor, delegate, director, emergency, head, officer, owner, pharmacy};

pub fn of_people() -> Vec<Refused> {
    let routed = || complaint().screened().routed();
    refused! {
        "not_yours" "an auditor only looks": complaint(), auditor() => screen();
        "not_yours" "a unit head does not screen": complaint(), pharmacy() => screen();
        "not_yours" "an officer does not sign":
            complaint().screened().in_approval(), officer() => approve();
        "not_yours" "the complainant does not close":
            satisfied(), Actor::Complainant => close(Outcome::Resolved);
        "not_yours" "a delegate whose days are over does not sign":
            complaint().screened().in_approval().after_days(5),
            delegate(Role::Management) => approve();
        "not_now" "nothing is signed that nobody submitted": routed(), director() => approve();
        "not_now" "what is closed stays as it is":
            complaint().screened().closed(), officer() => screen();
        "accused" "an accused unit head does not answer":
            routed().then(&officer(), accuse(7)), pharmacy() => answer(20);
        "accused" "an accused officer does not handle":
            complaint().then(&head(), accuse(1)), officer() => screen();
        "accused" "an accused director does not sign":
            about(About::Director).then(&owner(), accuse(11)), director() => note();
        "accused" "an accused person's earlier answer does not leave":
            complaint().screened().in_review().then(&officer(), accuse(7)), officer() => accept();
        "accused" "an accused person's earlier signature does not count":
            complaint().screened().in_approval()
                .then(&delegate(Role::Management), approve())
                .then(&officer(), accuse(16)),
            officer() => by(Way::Meeting);
        "accused_directs" "a director is accused only where the board signs":
            complaint().screened().in_approval(), officer() => accuse(11);
        "own_name" "nobody names themselves and is locked out":
            complaint().screened(), officer() => accuse(1);
        "about_you" "Humas does not handle a case about Humas":
            about(About::Humas), officer() => screen();
        "about_you" "nor does its head while signing for the director":
            about(About::Humas), delegate(Role::Head) => screen();
        "about_you" "the director does not handle a case about the director":
            about(About::Director), director() => note();
        "about_you" "nor does the one who signs for the director":
            about(About::Director), delegate(Role::Management) => note();
        "sealed" "Humas does not open a sealed case": sealed(), officer() => note();
        "own_answer" "nobody approves their own answer":
            own_answer(), delegate(Role::Head) => approve();
    }
}

fn about(whom: About) -> Scene {
    complaint().then(&officer(), screen_about(whom))
}

fn sealed() -> Scene {
    let seen = Screening { sealed: true, ..seen(Nature::NonMedical, Some(Grade::Red)) };
    complaint().then(&officer(), Command::Screen(seen))
}

/// The head of Humas, signing for the director, has written the answer in better words.
fn own_answer() -> Scene {
    let review = complaint().screened().answered().dissatisfied();
    let review = review.then(&officer(), to_unit("IGD")).then(&emergency(), answer(21));
    review.then(&delegate(Role::Head), accept_as(24))
}
