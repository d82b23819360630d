//! `jembatan reading` and `jembatan issue scan`: lines in, lines out, without a house.

use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::house::{House, jembatan, said};

fn fed(words: &[&str], input: &str) -> Output {
    let mut command = jembatan(words);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    running.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    running.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", said(output));
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Rows of one class each, as many as asked for.
fn table(rows: usize) -> String {
    let words = [("ramah sekali", "positive"), ("kotor dan bau", "negative")];
    let row = |at: usize| {
        let (says, class) = words[at % 2];
        format!("Loket nomor {at} itu {says}\t{class}\n")
    };
    (0..rows).map(row).collect()
}

#[test]
fn messages_are_classified_and_a_bad_line_is_told_by_its_number() {
    let input = "{\"id\":1,\"text\":\"Toiletnya kotor sekali\"}\nbukan json\n\n{\"id\":2,\"text\":\"Jadwal poli gigi hari apa ya?\"}\n";
    let output = fed(&["reading", "classify"], input);
    let found = lines(&output);
    let kinds: Vec<&Value> = found.iter().map(|line| &line["kind"]).collect();
    assert_eq!(kinds, ["complaint", "question"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("Baris 2"), "{}", said(&output));
}

#[test]
fn pairs_are_scored() {
    let input = "{\"id\":\"p\",\"a\":\"obat habis lagi di apotek\",\"b\":\"Obat habis lagi di apotek!!\"}\n";
    let found = lines(&fed(&["reading", "similar"], input));
    assert_eq!(found[0]["id"], "p");
    assert!(found[0]["score"].as_f64().unwrap() > 0.9);
}

#[test]
fn a_model_is_trained_measured_and_used_and_a_damaged_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(at("train.tsv"), table(80)).unwrap();
    std::fs::write(at("test.tsv"), table(20)).unwrap();
    let words = ["reading", "score", "--task", "sentiment"];
    let found =
        fed(&[&words[..], &["--train", &at("train.tsv"), "--test", &at("test.tsv")]].concat(), "");
    let found = &lines(&found)[0];
    assert_eq!((&found["macro_f1"], &found["task"]), (&1.0.into(), &"sentiment".into()));
    let data = folder.path().to_str().unwrap();
    let trained = fed(&["reading", "train", "--data", data, "--out", &at("mood.model")], "");
    assert!(trained.status.success(), "{}", said(&trained));
    let message = "{\"id\":1,\"text\":\"kotor dan bau\"}";
    let used = fed(&["reading", "classify", "--model", &at("mood.model")], message);
    assert_eq!(lines(&used)[0]["sentiment"], "negative");
    std::fs::write(at("mood.model"), b"JBTBACA\n\x01\0\0\0rusak").unwrap();
    let damaged = fed(&["reading", "classify", "--model", &at("mood.model")], message);
    assert_eq!(lines(&damaged)[0]["sentiment"], "negative");
    assert!(said(&damaged).contains("rusak"), "{}", said(&damaged));
}

#[test]
fn what_many_suddenly_speak_of_is_an_alarm() {
    let mut input = String::new();
    for day in 1..=28 {
        for one in 0..4 {
            let text = ["antrean lama", "parkir penuh", "dokter ramah", "toilet kotor"][one];
            input += &format!(
                "{{\"id\":\"d{day}-{one}\",\"at\":\"2026-09-{day:02}\",\"text\":\"{text}\",\"author\":\"a{day}{one}\"}}\n"
            );
        }
    }
    let snakes = [
        "ada ular masuk kamar anggrek lewat plafon",
        "kaget sekali, ular jatuh dari atap bangsal",
        "tolong tangkap ular itu secepatnya",
        "ibu saya melihat ular dekat ranjangnya",
        "malam ini tidak ada yang tidur karena ular",
    ];
    for (one, text) in snakes.iter().enumerate() {
        input += &format!(
            "{{\"id\":\"u{one}\",\"at\":\"2026-09-28T1{one}:00:00+07:00\",\"text\":\"{text}\",\"author\":\"u{one}\"}}\n"
        );
    }
    let found = lines(&fed(&["issue", "scan", "-"], &input));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0]["terms"].as_array().unwrap().contains(&"ular".into()), "{found:?}");
}

#[test]
fn training_without_a_folder_or_without_a_table_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("m").to_str().unwrap().to_owned();
    let none = fed(&["reading", "train", "--out", &out], "");
    assert_eq!(none.status.code(), Some(2), "{}", said(&none));
    let data = folder.path().to_str().unwrap();
    let empty = fed(&["reading", "train", "--data", data, "--out", &out], "");
    assert_eq!(empty.status.code(), Some(2), "{}", said(&empty));
    let before = fed(&["--data", data, "reading", "train", "--out", &out], "");
    assert_eq!(said(&before), said(&empty), "wherever the folder is named");
}

#[test]
fn a_house_in_which_nothing_was_screened_says_that_nothing_can_be_learned() {
    let house = House::on_sqlite();
    for number in 1..=2 {
        let told = house.run(&["reading", "retrain"]);
        let found = lines(&told);
        assert_eq!(found[0]["number"], number, "{}", said(&told));
        assert_eq!((&found[0]["standing"], &found[0]["examples"]), (&"failed".into(), &0.into()));
        assert!(said(&told).contains("Contoh belum cukup (0)"), "{}", said(&told));
    }
}
