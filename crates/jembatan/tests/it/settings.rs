//! Letterhead, days off, rules and sentences from the command line.

use crate::house::{House, said};

fn written(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

fn shown(house: &House, words: &[&str]) -> String {
    let output = house.run(words);
    assert!(output.status.success(), "{words:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_letterhead_is_shown_as_a_file_that_can_be_set() {
    let house = House::on_sqlite();
    let text = shown(&house, &["hospital", "show"]);
    let changed = text.replace("letter_number = \"", "letter_number = \"A-");
    let nip = |text: &str| -> String {
        let lines = text.lines().map(|line| match line.starts_with("nip = ") {
            true => "nip = \"\"".to_owned(),
            false => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let (_kept, path) = written("rs.toml", &nip(&changed));
    shown(&house, &["hospital", "set", &path]);
    assert!(shown(&house, &["hospital", "show"]).contains("letter_number = \"A-"));
    let (_kept, path) = written("rs.toml", &nip(&changed).replace("{serial}", "7"));
    let refused = house.run(&["hospital", "set", &path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("letter_number"), "{}", said(&refused));
}

#[test]
fn days_off_are_imported_after_a_look() {
    let house = House::on_sqlite();
    let list = "tanggal,nama,jenis\n2031-03-20,Nyepi,national\n2031-04-08,Hari jadi,own\n";
    let (_kept, path) = written("libur.csv", list);
    let look = shown(&house, &["holiday", "import", &path, "--dry-run"]);
    assert!(look.contains("+\t2031-04-08\town\tHari jadi"), "{look}");
    assert_eq!(shown(&house, &["holiday", "list", "--year", "2031"]), "");
    shown(&house, &["holiday", "import", &path]);
    shown(&house, &["holiday", "add", "2031-05-01", "Hari Buruh"]);
    shown(&house, &["holiday", "remove", "2031-03-20"]);
    let listed = shown(&house, &["holiday", "list", "--year", "2031"]);
    assert_eq!(listed, "2031-04-08\town\tHari jadi\n2031-05-01\tnational\tHari Buruh\n");
    let (_kept, path) = written("libur.csv", "2031-13-01 Salah\nbesok Salah\n");
    let refused = house.run(&["holiday", "import", &path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("Baris 1") && said(&refused).contains("Baris 2"));
}

#[test]
fn rules_are_exported_changed_and_imported_as_a_new_revision() {
    let house = House::on_sqlite();
    let text = shown(&house, &["rules", "export"]);
    let changed = text.replace("report_hour = 8", "report_hour = 7");
    assert_ne!(text, changed);
    let (_kept, path) = written("aturan.toml", &changed);
    let look = shown(&house, &["rules", "import", &path, "--dry-run"]);
    assert!(look.contains("pukul 08.00") && look.contains("pukul 07.00"), "{look}");
    assert_eq!(shown(&house, &["rules", "export"]), text);
    shown(&house, &["rules", "import", &path]);
    assert_eq!(shown(&house, &["rules", "export"]), changed);
    let sentences = shown(&house, &["rules", "show"]);
    assert!(sentences.contains("Revisi 2") && sentences.contains("pukul 07.00"), "{sentences}");
    let (_kept, path) =
        written("aturan.toml", &text.replace("report_hour = 8", "report_hour = 24"));
    let refused = house.run(&["rules", "import", &path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("report_hour"), "{}", said(&refused));
    let (_kept, path) = written("aturan.toml", &text.replace("zone = \"wib\"", "zone = \"utc\""));
    assert_eq!(house.run(&["rules", "import", &path]).status.code(), Some(2));
}

#[test]
fn a_sentence_is_set_from_a_file_and_given_back() {
    let house = House::on_sqlite();
    let built_in = shown(&house, &["sentence", "show", "acknowledgement", "id"]);
    assert!(built_in.contains("{{ nomor }}") && built_in.contains("{{ jaminan }}"), "{built_in}");
    let own = "Salam sehat. {{ nomor }}, {{ kode }}. {{ jaminan }}\n";
    let (_kept, path) = written("kalimat.txt", own);
    let set = ["sentence", "set", "acknowledgement", "id", &path];
    let look = shown(&house, &[&set[..], &["--dry-run"]].concat());
    assert!(look.starts_with("Salam sehat. 2026-00118, "), "{look}");
    assert_eq!(shown(&house, &["sentence", "show", "acknowledgement", "id"]), built_in);
    shown(&house, &set);
    assert_eq!(shown(&house, &["sentence", "show", "acknowledgement", "id"]), own);
    let listed = shown(&house, &["sentence", "list"]);
    assert!(listed.contains("acknowledgement\tid\town\t1\tSalam sehat."), "{listed}");
    let (_kept, path) = written("kalimat.txt", "Salam sehat. {{ nomor }}, {{ kode }}.");
    let refused = house.run(&["sentence", "set", "acknowledgement", "id", &path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("{{ jaminan }}"), "{}", said(&refused));
    assert_eq!(shown(&house, &["sentence", "reset", "acknowledgement", "id"]), built_in);
}

#[test]
fn the_team_of_a_day_is_told_and_written_as_a_file() {
    let house = House::on_sqlite();
    let told = shown(&house, &["report", "team", "--date", "2026-03-02"]);
    assert!(told.contains("2 Maret 2026"), "{told}");
    let (kept, path) = written("tim.json", "");
    shown(&house, &["report", "team", "--output", &path]);
    let text = std::fs::read_to_string(kept.path().join("tim.json")).unwrap();
    assert!(text.starts_with('{'), "{text}");
}
