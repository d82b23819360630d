//! `content check`: texts from the input, and what in each of them an advertisement of a hospital may
//! not say, without a house. A suggestion with its words: a person decides.

use std::path::Path;

use locale::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::cli::Content;
use crate::fault::Fault;
use crate::{file, say};

/// One line of the input.
#[derive(Deserialize)]
struct Sent {
    id: Value,
    text: String,
}

/// A line that cannot be read is told by its number, and the others go on.
pub fn run(wanted: Content, t: &Words) -> Result<(), Fault> {
    let Content::Check = wanted;
    let bytes = file::bytes(Path::new("-"))?;
    let text = String::from_utf8_lossy(&bytes);
    for (number, line) in (1_usize..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Sent>(line) {
            Ok(sent) => say::data(&told(&sent)),
            Err(_) => say::talk(&t.content_bad_line(number.to_string())),
        }
    }
    Ok(())
}

fn told(sent: &Sent) -> String {
    let findings = desk::content::suspicions(&sent.text).into_iter();
    let findings = findings.map(|(rule, words)| json!({ "rule": rule.code(), "words": words }));
    json!({ "id": sent.id, "findings": findings.collect::<Vec<_>>() }).to_string()
}
