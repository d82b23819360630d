use xtask::tidy::sql::outside_store;

use crate::places;

#[test]
fn a_statement_outside_store_is_found() {
    let text = "fn f() {\n    let sql = \"select number\n  from cases where hospital_id = $1\";\n}";
    assert_eq!(
        places(outside_store, &[("crates/desk/src/case.rs", text)]),
        ["crates/desk/src/case.rs:2"]
    );
}

#[test]
fn every_verb_of_a_statement_is_known() {
    let text = "fn f() {\n\"INSERT INTO a\";\n\"update a set b\";\n\"delete from a where\";\n\"pragma x\";\n}";
    assert_eq!(places(outside_store, &[("crates/api/src/a.rs", text)]).len(), 4);
}

#[test]
fn a_statement_inside_store_is_at_home() {
    let text = "fn f() { \"select 1 from cases\"; }";
    assert!(places(outside_store, &[("crates/store/src/case.rs", text)]).is_empty());
}

#[test]
fn a_sentence_that_begins_with_select_is_not_a_statement() {
    let text =
        "/// select x from y\nfn f() { \"Select a unit from the list\"; \"update the page\"; }";
    assert!(places(outside_store, &[("crates/staff/src/case.rs", text)]).is_empty());
}
