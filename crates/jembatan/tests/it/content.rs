//! `jembatan content check`: a line in, a line out; a bad one is said with its number.

use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::house::{jembatan, said};

fn check(input: &[u8]) -> Output {
    let mut command = jembatan(&["content", "check"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_text_is_answered_with_the_rules_it_may_break_and_their_words() {
    let input = "{\"id\": 1, \"text\": \"Pelayanan terbaik se-kota!\"}\n\n\
                 {\"id\": \"b\", \"text\": \"Jam besuk pukul 16.00.\"}\n";
    let output = check(input.as_bytes());
    assert!(output.status.success(), "{}", said(&output));
    let found = lines(&output);
    assert_eq!((&found[0]["id"], &found[1]["id"]), (&1.into(), &"b".into()));
    let finding = &found[0]["findings"][0];
    assert_eq!((&finding["rule"], &finding["words"]), (&"superlative".into(), &"terbaik".into()));
    assert_eq!(found[1]["findings"], Value::Array(Vec::new()));
}

#[test]
fn a_line_that_cannot_be_read_is_said_with_its_number_and_the_others_are_answered() {
    let output = check(b"{\"id\": 1, \"text\": \"Diskon 20%!\"}\nbukan json\n\xff\n{\"id\": 2}\n");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(lines(&output).len(), 1);
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    for number in ["2", "3", "4"] {
        assert!(talk.contains(&format!("Baris {number} ")), "{talk}");
    }
}
