use xtask::tidy::size::{files, templates};

use crate::places;

#[test]
fn a_file_of_four_hundred_lines_passes_and_one_more_does_not() {
    let full = "//\n".repeat(400);
    let over = "//\n".repeat(401);
    let house = [("crates/desk/src/a.rs", full.as_str()), ("crates/desk/src/b.rs", over.as_str())];
    assert_eq!(places(files, &house), ["crates/desk/src/b.rs:401"]);
}

#[test]
fn a_generated_file_is_nobodys_prose() {
    let text = format!("// @generated\n{}", "//\n".repeat(500));
    assert!(places(files, &[("crates/desk/src/a.rs", &text)]).is_empty());
}

#[test]
fn a_template_holds_one_page() {
    let page = "<p>\n".repeat(121);
    let house = [("crates/staff/templates/case/show.html", page.as_str())];
    assert_eq!(places(templates, &house), ["crates/staff/templates/case/show.html:121"]);
}
