//! Evidence for a surveyor from the command line.

use crate::house::{House, said};

#[test]
fn the_package_is_written_as_one_file() {
    let house = House::on_sqlite();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bukti.zip");
    let path = file.to_string_lossy().into_owned();
    let words = ["report", "evidence", "--period", "2026", "--element", "hpk-3-b", "-o", &path];
    let made = house.run(&words);
    assert!(made.status.success(), "{}", said(&made));
    let bytes = std::fs::read(&file).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("PK") && text.contains("HPK-3-B"), "with a table of contents");
    let wrong = house.run(&["report", "evidence", "--period", "kapan", "-o", &path]);
    assert_eq!(wrong.status.code(), Some(2));
}
