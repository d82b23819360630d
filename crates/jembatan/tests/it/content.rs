//! `jembatan content check`: a line in, a line out; a bad one is said with its number.

use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::house::{House, jembatan, said};

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

/// Results from the input, in a house without content.
fn results(house: &House, words: &[&str], input: &str) -> Output {
    let mut command = house.command(&[&["content", "results"], words].concat());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn each_line_of_results_is_answered_and_a_strange_column_is_asked_for() {
    let house = House::on_sqlite();
    let table = "tautan,per tanggal,jangkauan,Follows\n\
                 https://contoh.id/p/1,2026-11-01,1.200,4\n,2026-11-01,5,1\n";
    let strange = results(&house, &[], table);
    assert_eq!(strange.status.code(), Some(2));
    assert!(said(&strange).contains("--column \"Follows=ISI\""), "{}", said(&strange));
    let named = results(&house, &["--column", "Follows=skip", "--preview"], table);
    assert_eq!(named.status.code(), Some(2), "no line can be taken");
    let found = lines(&named);
    assert_eq!((&found[0]["fate"], &found[0]["why"]), (&"flawed".into(), &"not_found".into()));
    assert_eq!(found[1]["why"], "no_item");
    assert!(said(&named).contains("Baris 2: Tidak ada konten"), "{}", said(&named));
    let empty = results(&house, &[], "");
    assert!(said(&empty).contains("Tabelnya kosong"), "{}", said(&empty));
    let wrong = results(&house, &["--definition", "dua kata"], table);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn the_report_of_the_channels_and_the_sheet_are_written_as_files() {
    let house = House::on_sqlite();
    let month = ["--month", "2026-01"];
    for kind in ["social", "assessment"] {
        let told = house.run(&[&["report", kind], &month[..]].concat());
        assert!(told.status.success(), "{kind}: {}", said(&told));
        let figures: Value = serde_json::from_slice(&told.stdout).unwrap();
        assert!(figures.is_object(), "{kind}: {figures}");
        let path = house.path().join(format!("{kind}.xlsx")).to_string_lossy().into_owned();
        let written = house.run(&[&["report", kind], &month[..], &["-o", &path]].concat());
        assert!(written.status.success(), "{kind}: {}", said(&written));
        assert!(std::fs::read(&path).unwrap().starts_with(b"PK"), "{kind}");
    }
}
