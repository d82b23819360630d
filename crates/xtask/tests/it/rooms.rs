use xtask::tidy::rooms::{known_alone, uses};

use crate::places;

#[test]
fn a_room_uses_only_the_rooms_below_it() {
    let text = "[dependencies]\nstore.workspace = true\ndesk = { path = \"../desk\" }\n";
    assert_eq!(places(uses, &[("crates/front/Cargo.toml", text)]), ["crates/front/Cargo.toml:2"]);
}

#[test]
fn what_a_room_needs_for_its_tests_is_its_own_affair() {
    let text = "[dev-dependencies]\nstore.workspace = true\nserde.workspace = true\n";
    let house = [("crates/domain/Cargo.toml", text)];
    assert!(places(uses, &house).is_empty());
    assert!(places(known_alone, &house).is_empty());
}

#[test]
fn a_new_room_must_be_put_into_the_table() {
    let text = "[dependencies]\ndomain.workspace = true\n";
    assert_eq!(places(uses, &[("crates/attic/Cargo.toml", text)]), ["crates/attic/Cargo.toml:2"]);
}

#[test]
fn domain_knows_date_arithmetic_and_nothing_else() {
    let text = "[dependencies]\njiff = \"0.2\"\nserde = \"1\"\n";
    let house = [("crates/domain/Cargo.toml", text)];
    assert_eq!(places(known_alone, &house), ["crates/domain/Cargo.toml:3"]);
}

#[test]
fn the_engines_are_known_to_db_alone() {
    let text = "[dependencies]\nrusqlite.workspace = true\n";
    assert_eq!(
        places(known_alone, &[("crates/store/Cargo.toml", text)]),
        ["crates/store/Cargo.toml:2"]
    );
    assert!(places(known_alone, &[("crates/db/Cargo.toml", text)]).is_empty());
}
