use xtask::tidy::errors::texts;
use xtask::tidy::functions::{handlers, lengths, parameters, titles};

use crate::places;

fn function(head: &str, lines: usize) -> String {
    format!("{head} {{\n{}}}\n", "    step();\n".repeat(lines - 2))
}

#[test]
fn a_function_longer_than_a_screen_is_found_by_its_name() {
    let text = function("fn short()", 60) + &function("fn long()", 61);
    assert_eq!(
        places(lengths, &[("crates/desk/src/a.rs", &text)]),
        ["crates/desk/src/a.rs::long:61"]
    );
}

#[test]
fn a_method_is_measured_like_a_function() {
    let text = format!("impl Case {{\n{}}}\n", function("pub fn close(&self)", 61));
    assert_eq!(
        places(lengths, &[("crates/domain/src/case.rs", &text)]),
        ["crates/domain/src/case.rs::close:2"]
    );
}

#[test]
fn a_handler_is_shorter_than_other_functions_of_its_room() {
    let handler = "pub async fn show(State(desk): State<Desk>, form: axum::Form<Closing>)";
    let text = function(handler, 36) + &function("async fn plain(desk: &Desk)", 36);
    let house = [("crates/staff/src/closure.rs", text.as_str())];
    assert_eq!(places(handlers, &house), ["crates/staff/src/closure.rs::show:1"]);
    assert!(places(lengths, &house).is_empty());
}

#[test]
fn six_parameters_are_one_too_many() {
    let text =
        "fn five(a: A, b: B, c: C, d: D, e: E) {}\nfn six(a: A, b: B, c: C, d: D, e: E, f: F) {}";
    let house = [("crates/paper/src/table.rs", text)];
    assert_eq!(places(parameters, &house), ["crates/paper/src/table.rs::six:2"]);
}

#[test]
fn a_trait_that_asks_for_six_parameters_is_obeyed() {
    let text = "impl Visit for X { fn six(&self, b: B, c: C, d: D, e: E, f: F) {} }";
    assert!(places(parameters, &[("crates/paper/src/table.rs", text)]).is_empty());
}

#[test]
fn a_test_is_titled_by_a_sentence_and_runs() {
    let text =
        "#[test]\nfn test_close() {}\n#[tokio::test]\n#[ignore]\nasync fn a_case_closes() {}";
    let house = [("crates/desk/tests/it/case.rs", text)];
    assert_eq!(
        places(titles, &house),
        [
            "crates/desk/tests/it/case.rs::test_close:2",
            "crates/desk/tests/it/case.rs::a_case_closes:5"
        ]
    );
}

#[test]
fn an_error_variant_holds_facts_and_no_text() {
    let text = "pub enum StoreError {\n    Conflict,\n    Broken(String),\n}\npub enum Word { Text(String) }";
    let house = [("crates/store/src/error.rs", text)];
    assert_eq!(places(texts, &house), ["crates/store/src/error.rs::StoreError:3"]);
}
