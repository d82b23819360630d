use xtask::tidy::leftovers::{machine, unfinished};

use crate::places;

#[test]
fn a_path_of_one_machine_is_found() {
    let text = format!("data = \"{}demo\"", concat!("/ho", "me/ani/"));
    assert_eq!(places(machine, &[("docs/a.md", &text)]), ["docs/a.md:1"]);
}

#[test]
fn a_url_that_ends_like_one_is_not() {
    let text =
        format!("see example.org{} and {{base}}{}", concat!("/wo", "rk/"), concat!("/ho", "me/"));
    assert!(places(machine, &[("docs/a.md", &text)]).is_empty());
}

#[test]
fn unfinished_work_is_found_in_code() {
    let text = format!("fn f() {{}}\n// {}: the rest", concat!("TO", "DO"));
    assert_eq!(places(unfinished, &[("crates/desk/src/a.rs", &text)]), ["crates/desk/src/a.rs:2"]);
}
