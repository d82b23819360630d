//! What is typed, what is answered, and with which exit code the program ends.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::{Output, Stdio};

use crate::house::{House, jembatan, said};

fn run(words: &[&str]) -> Output {
    jembatan(words).output().unwrap()
}

#[test]
fn help_is_indonesian_unless_english_is_asked_for() {
    let help = |words: &[&str]| String::from_utf8(run(words).stdout).unwrap();
    assert!(help(&["--help"]).contains("Pemakaian: jembatan"));
    assert!(help(&["--lang", "en", "--help"]).contains("Usage: jembatan"));
    assert!(help(&["report", "daily", "--help"]).contains("Laporan 24 jam"));
    let english = jembatan(&["--help"]).env("LANG", "en_GB.UTF-8").output().unwrap();
    assert!(said(&english).contains("Options:"));
}

#[test]
fn what_cannot_be_understood_ends_with_2_and_says_where_help_is() {
    for (words, says) in [
        (&["serv"][..], "serv"),
        (&["serve", "--keras"], "--keras"),
        (&["report", "monthly", "--format", "pdf"], "--output"),
        (&["serve", "--log", "xml"], "json"),
        (&["token", "create"], "--user"),
        (&["token", "create", "--user", "humas1", "--opens", "pintu"], "--opens"),
        (&["report", "daily", "--date", "kemarin"], "--date"),
    ] {
        let refused = run(words);
        assert_eq!(refused.status.code(), Some(2), "{words:?}");
        assert!(said(&refused).contains(says), "{}", said(&refused));
        assert!(said(&refused).contains("jembatan --help"), "{}", said(&refused));
        assert!(refused.stdout.is_empty(), "talk belongs to stderr");
    }
}

#[test]
fn a_key_of_the_configuration_that_is_unknown_is_named() {
    let house = House::with(None, "lisen = \"127.0.0.1:8080\"");
    let refused = house.run(&["serve"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("lisen") && said(&refused).contains("listen"));
    let missing = run(&["serve", "--config", "tidak-ada.toml"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(said(&missing).contains("tidak-ada.toml"));
}

#[test]
fn a_token_goes_to_stdout_alone_and_only_for_somebody_who_is_there() {
    let house = House::on_sqlite();
    let token = house.officer();
    assert!(token.starts_with("jbt_") && token.len() > 60 && !token.contains(char::is_whitespace));
    let refused = house.run(&["token", "create", "--user", "siapa"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stdout.is_empty() && said(&refused).contains("siapa"));
    let listed = house.run(&["token", "list", "--user", "humas1"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(listed["opens"], "everything");
    assert!(house.run(&["token", "revoke", listed["id"].as_str().unwrap()]).status.success());
    let calendar = house.run(&["token", "create", "--user", "humas1", "--opens", "calendar"]);
    assert!(calendar.status.success(), "{}", said(&calendar));
    let listed = house.run(&["token", "list", "--user", "humas1"]);
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.contains("\"opens\":\"calendar\""), "{listed}");
}

#[test]
fn a_password_is_read_from_the_input_and_a_weak_one_is_refused() {
    let house = House::on_sqlite();
    let add = |login: &str, password: &str| {
        let words = ["user", "add", "--login", login, "--name", "Admin", "--role", "admin"];
        let mut child =
            house.command(&words).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        child.wait_with_output().unwrap()
    };
    assert!(add("admin", "kata sandi yang panjang").status.success());
    let weak = add("admin2", "pendek");
    assert_eq!(weak.status.code(), Some(1));
    assert!(said(&weak).contains("password"), "{}", said(&weak));
    let listed = house.run(&["user", "list", "--json"]);
    let text = String::from_utf8(listed.stdout).unwrap();
    assert!(text.contains("\"admin\"") && !text.contains("admin2"), "{text}");
}

#[test]
fn the_key_of_the_house_can_be_read_by_its_owner_only() {
    let house = House::on_sqlite();
    assert!(house.run(&["user", "list"]).status.success());
    for path in ["data/house.key", "data"] {
        let mode = std::fs::metadata(house.path().join(path)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{path}");
    }
}

#[test]
fn the_doctor_says_what_is_missing_and_how_bad_it_is() {
    let house = House::on_sqlite();
    let before = house.run(&["doctor"]);
    assert_eq!(before.status.code(), Some(1), "{}", said(&before));
    house.officer();
    let after = house.run(&["doctor", "--json"]);
    assert_eq!(after.status.code(), Some(0), "{}", said(&after));
    let found: Vec<serde_json::Value> = serde_json::from_slice(&after.stdout).unwrap();
    assert!(found.len() > 9 && found.iter().all(|each| each["verdict"] == "ok"), "{found:?}");
    std::fs::write(house.path().join("data/house.key"), "bukan kunci").unwrap();
    assert_eq!(house.run(&["doctor"]).status.code(), Some(2));
}

#[test]
fn the_journal_of_a_house_is_proved_and_a_report_is_written_in_each_form() {
    let house = House::on_sqlite();
    house.officer();
    assert_eq!(house.run(&["audit", "verify"]).status.code(), Some(0));
    let month = "2026-11";
    for (ending, begins) in [("pdf", &b"%PDF"[..]), ("xlsx", b"PK"), ("json", b"{")] {
        let path = house.path().join(format!("laporan.{ending}"));
        let shown = path.display().to_string();
        let made = house.run(&["report", "monthly", "--month", month, "-o", &shown]);
        assert!(made.status.success(), "{}", said(&made));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{ending}");
    }
    let other = house.run(&["report", "monthly", "--month", month, "-o", "laporan.doc"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(said(&other).contains(".xlsx"), "{}", said(&other));
    let indicator = house.run(&["report", "indicator", "--month", month]);
    let sheet: serde_json::Value = serde_json::from_slice(&indicator.stdout).unwrap();
    assert_eq!(sheet["pooled"], serde_json::Value::Null, "no complaints is not 0 %");
}

#[test]
fn the_voice_of_the_patient_is_written_in_the_form_that_the_file_says() {
    let house = House::on_sqlite();
    house.officer();
    let months = ["report", "voice", "--from", "2026-09", "--until", "2026-11"];
    for (ending, begins) in [("xlsx", &b"PK"[..]), ("csv", b"by,name,"), ("json", b"{")] {
        let path = house.path().join(format!("suara.{ending}"));
        let shown = path.display().to_string();
        let made = house.run(&[&months[..], &["-o", &shown]].concat());
        assert!(made.status.success(), "{}", said(&made));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{ending}");
    }
    let backwards = house.run(&["report", "voice", "--from", "2026-11", "--until", "2026-09"]);
    assert_eq!(backwards.status.code(), Some(2));
    assert!(said(&backwards).contains("--until"), "{}", said(&backwards));
}

#[test]
fn the_boxes_of_the_house_are_listed_and_a_sign_is_printed_for_a_box_that_is_there() {
    let house = House::on_sqlite();
    let listed = house.run(&["box", "list", "--json"]);
    assert_eq!(String::from_utf8_lossy(&listed.stdout).trim(), "[]");
    let out = tempfile::tempdir().unwrap().path().join("tanda.pdf");
    let refused = house.run(&["box", "sign", "LOBI-1", "--out", out.to_str().unwrap()]);
    assert!(!refused.status.success() && !out.exists(), "{}", said(&refused));
    let wrong = run(&["box", "sign", "LOBI-1"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("--out"), "{}", said(&wrong));
}

#[test]
fn a_register_of_erasures_grows_in_a_file_and_is_applied_and_no_other_file_is() {
    let house = House::on_sqlite();
    house.officer();
    let path = house.path().join("penghapusan.txt").display().to_string();
    let exported = house.run(&["erasures", "export", &path]);
    assert!(exported.status.success(), "{}", said(&exported));
    let first = std::fs::read_to_string(&path).unwrap();
    assert!(first.starts_with("jembatan erasures 1\n"), "{first}");
    let subject = "00000000000000000000000000000007";
    std::fs::write(&path, format!("{first}{subject} 2026-11-20T08:00:00Z\n")).unwrap();
    let applied = house.run(&["erasures", "apply", &path]);
    assert!(applied.status.success() && said(&applied).contains('1'), "{}", said(&applied));
    assert!(house.run(&["erasures", "export", &path]).status.success());
    let grown = std::fs::read_to_string(&path).unwrap();
    assert!(grown.matches(subject).count() == 1 && grown.starts_with(&first), "{grown}");
    std::fs::write(&path, "catatan lain").unwrap();
    for word in ["apply", "export"] {
        let refused = house.run(&["erasures", word, &path]);
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    }
    let listed = house.run(&["erasures", "list", "--json"]);
    assert_eq!(String::from_utf8_lossy(&listed.stdout).trim(), "[]");
    let absent = house.run(&["erase", "2026-00001", "--reason", "Surat 1."]);
    assert_eq!(absent.status.code(), Some(1), "{}", said(&absent));
}

#[test]
fn a_checkpoint_is_printed_and_the_journal_is_held_against_it() {
    let house = House::on_sqlite();
    house.officer();
    assert_eq!(house.run(&["audit", "checkpoint"]).status.code(), Some(1), "nothing is sealed");
    let path = house.path().join("saksi.txt").display().to_string();
    std::fs::write(&path, "bukan titik periksa").unwrap();
    let refused = house.run(&["audit", "verify", "--against", &path]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    let cut_off = house.run(&["audit", "verify", "--printed", "3:0f3a9c21b7d45e60"]);
    assert_eq!(cut_off.status.code(), Some(1), "an empty journal had no three entries");
}
