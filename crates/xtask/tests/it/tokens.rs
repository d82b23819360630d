use xtask::tokens::{reaches, strings};

#[test]
fn strings_leave_out_comments_and_attributes() {
    let text = "//! \"one\"\n#![doc = \"two\"]\n#[path = \"three\"]\nfn f() {\n    g(\"four\", r#\"five\"#);\n}";
    let found: Vec<_> = strings(text).into_iter().map(|text| (text.value, text.line)).collect();
    assert_eq!(found, [("four".to_owned(), 5), ("five".to_owned(), 5)]);
}

#[test]
fn an_array_is_not_an_attribute() {
    let found =
        strings("const A: [&str; 1] = [\"one\"]; fn f() { g(&[\"two\"]); vec![\"three\"]; }");
    assert_eq!(found.len(), 3);
}

#[test]
fn only_the_way_to_the_root_reaches() {
    let found = reaches("use crate::a::b;\nuse super::c;\nuse std::d;", 1);
    let names: Vec<_> = found.into_iter().map(|reach| reach.name).collect();
    assert_eq!(names, ["a", "c"]);
}
