//! The wording: its parts, its paragraphs, its readers.

use domain::people::Role;
use domain::sop::{Audience, Content, Part, missing, paragraphs};

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
