//! The wording: its parts, its paragraphs, its readers.

use domain::people::Role;
use domain::sop::{Audience, Basis, BasisStatus, Content, Part, checked, missing, paragraphs};

use super::content;
use crate::cast::unit;

#[test]
fn a_blank_sheet_lacks_every_part() {
    assert_eq!(missing(&Content::default()), Part::ALL);
    assert_eq!(missing(&content()), Vec::new());
}

#[test]
fn paragraphs_are_the_lines_that_say_something() {
    let found: Vec<_> = paragraphs("Satu.\n\n  Dua. \r\n \nTiga.").collect();
    assert_eq!(found, ["Satu.", "Dua.", "Tiga."]);
}

#[test]
fn it_is_read_by_its_roles_and_by_its_units() {
    let audience = Audience { roles: vec![Role::Officer], units: vec![unit("IGD")] };
    assert!(audience.holds(Role::Officer, &[]));
    assert!(audience.holds(Role::UnitHead, &[unit("FARMASI"), unit("IGD")]));
    assert!(!audience.holds(Role::UnitHead, &[unit("FARMASI")]));
}

#[test]
fn a_wording_is_kept_without_blanks_and_in_the_order_of_the_document() {
    let mut typed = content();
    typed.texts.reverse();
    typed.texts.push((Part::Scope, "Terlambat".to_owned()));
    typed.title = "  Aduan  ".to_owned();
    typed.number = Some("   ".to_owned());
    let kept = checked(typed).unwrap();
    assert_eq!((kept.title.as_str(), &kept.number), ("Aduan", &None));
    assert_eq!(kept.texts, content().texts);
    assert_eq!(checked(kept.clone()), Ok(kept), "checked once is checked");
}

#[test]
fn whatever_is_too_long_or_unreadable_is_said_with_its_place() {
    let mut typed = content();
    typed.title = "x".repeat(201);
    typed.number = Some("1\n2".to_owned());
    typed.texts[2].1 = "\u{1}".to_owned();
    typed.steps[4].text = "y".repeat(2_001);
    typed.bases = vec![Basis { text: " ".to_owned(), status: BasisStatus::InForce }];
    typed.review_months = 121;
    let places: Vec<String> =
        checked(typed).unwrap_err().iter().map(|flaw| flaw.spot.to_string()).collect();
    let wanted = ["title", "number", "parts.scope", "steps.5", "bases.1", "review_months"];
    assert_eq!(places, wanted);
    let many = Content { steps: vec![content().steps[0].clone(); 61], ..content() };
    assert_eq!(checked(many).unwrap_err()[0].spot.to_string(), "steps");
    assert_eq!(checked(Content::default()).unwrap_err()[0].spot.to_string(), "title");
}
