use xtask::tidy::documents::{decisions, missing};

use crate::places;

const FILES: [(&str, &str); 2] =
    [("crates/domain/src/case.rs", ""), ("docs/decisions/001-a.md", "")];

fn told(path: &str, text: &str) -> Vec<String> {
    let mut house = FILES.to_vec();
    house.push((path, text));
    places(missing, &house)
}

#[test]
fn a_path_in_backticks_that_is_not_there_is_found() {
    let text = "`crates/domain/src/case.rs` and `crates/domain/`\n`crates/domain/src/cases.rs`";
    assert_eq!(told("ARCHITECTURE.md", text), ["ARCHITECTURE.md:2"]);
}

#[test]
fn a_pattern_or_a_url_is_no_path() {
    assert!(told("README.md", "`crates/*/src`, `/kasus/{nomor}`, `locales/{id,en}`").is_empty());
}

#[test]
fn a_link_is_followed_from_where_it_stands() {
    assert!(
        told("docs/decisions/README.md", "[one](001-a.md), [it](../../crates/domain)").is_empty()
    );
    let lost = told("docs/decisions/README.md", "[two](002-b.md)");
    assert_eq!(lost, ["docs/decisions/README.md:1"]);
    assert!(told("docs/decisions/README.md", "[page](https://example.org/x.md)").is_empty());
}

#[test]
fn decisions_are_listed_in_the_order_of_their_numbers_and_none_is_left_out() {
    let list = ("docs/decisions/README.md", "| [001](001-a.md) | a |\n| [003](003-c.md) | c |");
    assert!(places(decisions, &[FILES[1], list]).is_empty());
    let turned = ("docs/decisions/README.md", "| [003](003-c.md) | c |\n| [001](001-a.md) | a |");
    assert_eq!(places(decisions, &[FILES[1], turned]), ["docs/decisions/README.md:2"]);
    let left_out = ("docs/decisions/002-b.md", "");
    assert_eq!(places(decisions, &[left_out, list]), ["docs/decisions/002-b.md:1"]);
}
