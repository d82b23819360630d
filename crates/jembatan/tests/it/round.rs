//! `jembatan round`: lines, and a table to take away.

use crate::house::{House, said};

#[test]
fn rounds_are_listed_and_written_as_a_table() {
    let house = House::on_sqlite();
    let listed = house.run(&["round", "list", "--period", "2026-11", "--json"]);
    assert!(listed.status.success(), "{}", said(&listed));
    assert_eq!(String::from_utf8_lossy(&listed.stdout).trim(), "[]");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pengamatan.csv").to_string_lossy().into_owned();
    let written = house.run(&["round", "export", "--unit", "IGD", "--out", &path]);
    assert!(written.status.success(), "{}", said(&written));
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.starts_with("round,day,shift,kind,checklist,edition,unit"), "{table}");
    let wrong = house.run(&["round", "list", "--period", "kemarin"]);
    assert_eq!(wrong.status.code(), Some(2));
}
