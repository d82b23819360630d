//! Two shapes under one name would quietly become one in the document of the interface.

use std::collections::BTreeMap;
use std::path::Path;

/// The names under which the shapes of one file stand in the document.
fn names(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if !(line.starts_with("#[derive(") && line.contains("ToSchema")) {
            continue;
        }
        let mut other = None;
        for line in lines.by_ref() {
            if let Some((_, rest)) = line.split_once("schema(as = ") {
                other = rest.split([')', ',']).next().map(str::to_owned);
            }
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).collect();
            if let Some(at) = words.iter().position(|word| matches!(*word, "struct" | "enum")) {
                found.push(other.unwrap_or_else(|| words[at + 1].to_owned()));
                break;
            }
        }
    }
    // The lists of codes: `ChannelCode of Channel, also ...`.
    let codes = text.lines().filter(|line| line.contains(", also "));
    found.extend(codes.filter_map(|line| {
        let of = line.split(" of ").nth(1)?;
        of.split(',').next().map(str::to_owned)
    }));
    found
}

fn gather(folder: &Path, known: &mut BTreeMap<String, Vec<String>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, known);
            continue;
        }
        for name in names(&std::fs::read_to_string(&path).unwrap()) {
            known.entry(name).or_default().push(path.display().to_string());
        }
    }
}

#[test]
fn no_two_shapes_of_the_interface_share_a_name() {
    let mut known = BTreeMap::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut known);
    let some: Vec<_> = ["Channel", "Door"].map(|name| known.contains_key(name)).into();
    assert_eq!(some, [true, true], "{known:#?}");
    let twice: Vec<_> = known.iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}
