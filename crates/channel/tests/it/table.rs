//! A committed table: file → what became of it. It holds no word and no address of a fixture.

use crate::fixtures::shared;
use std::fmt::Write;
use std::path::Path;

/// Reads every file of a shared folder and compares with the table beside this file.
pub fn compare(folder: &str, table: &str, became: impl Fn(&Path, &[u8]) -> String) {
    let Some(root) = shared() else { return };
    let entries = std::fs::read_dir(root.join(folder)).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut text = String::new();
    for path in paths {
        let what = became(&path, &std::fs::read(&path).unwrap());
        let name = path.file_name().unwrap().to_string_lossy();
        writeln!(text, "{name:<60} {what}").unwrap();
    }
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(table);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&place, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&place).unwrap_or_default();
    let differs = committed.lines().zip(text.lines()).find(|(old, new)| old != new);
    assert!(committed == text, "{table} differs: {differs:?} (UPDATE_FIXTURES=1 writes it anew)");
}
