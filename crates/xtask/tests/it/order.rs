use xtask::tidy::order::upward;

use crate::places;

const LIB: (&str, &str) =
    ("crates/domain/src/lib.rs", "pub mod text;\npub mod rules;\npub mod case;\n");

#[test]
fn a_module_may_use_those_above_it() {
    let case = ("crates/domain/src/case.rs", "use crate::{rules::Rules, text::Body};");
    assert!(places(upward, &[LIB, case]).is_empty());
}

#[test]
fn a_module_may_not_use_one_below_it() {
    let rules = ("crates/domain/src/rules.rs", "use crate::text::Name;\nuse crate::case::Case;");
    assert_eq!(places(upward, &[LIB, rules]), ["crates/domain/src/rules.rs:2"]);
}

#[test]
fn a_group_or_a_full_path_does_not_hide_it() {
    let group = ("crates/domain/src/text.rs", "use crate::{\n    case::{Case, Stage},\n};");
    let path = ("crates/domain/src/rules.rs", "fn f() {\n    crate::case::open();\n}");
    let expected = ["crates/domain/src/text.rs:2", "crates/domain/src/rules.rs:2"];
    assert_eq!(places(upward, &[LIB, group, path]), expected);
}

#[test]
fn super_leads_to_the_same_root() {
    let shallow = ("crates/domain/src/text.rs", "use super::case::Case;");
    let deep =
        ("crates/domain/src/rules/clocks.rs", "use super::super::case::Case;\nuse super::Rules;");
    let expected = ["crates/domain/src/text.rs:1", "crates/domain/src/rules/clocks.rs:1"];
    assert_eq!(places(upward, &[LIB, shallow, deep]), expected);
}

#[test]
fn a_file_inside_a_module_keeps_the_law_of_its_module() {
    let inside = ("crates/domain/src/rules/clocks.rs", "use crate::case::Case;");
    assert_eq!(places(upward, &[LIB, inside]), ["crates/domain/src/rules/clocks.rs:1"]);
}

#[test]
fn what_a_comment_says_uses_nothing() {
    let rules = ("crates/domain/src/rules.rs", "//! Read by [`crate::case::Case`].\nfn f() {}");
    assert!(places(upward, &[LIB, rules]).is_empty());
}
