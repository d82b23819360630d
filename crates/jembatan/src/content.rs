//! `content check`: texts from the input, and what in each of them an advertisement of a hospital may
//! not say, without a house. A suggestion with its words: a person decides.

use std::io::BufRead;
use std::path::PathBuf;

use locale::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::cli::Content;
use crate::fault::{Fault, Typed};
use crate::say;

/// One line of the input.
#[derive(Deserialize)]
struct Sent {
    id: Value,
    text: String,
}

pub fn run(wanted: Content, t: &Words) -> Result<(), Fault> {
    let Content::Check = wanted;
    let mut refused = Vec::new();
    for (nth, line) in (1_usize..).zip(std::io::stdin().lock().split(b'\n')) {
        let line = line.map_err(|_| Fault::Unreadable { path: PathBuf::from("-") })?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match serde_json::from_slice::<Sent>(&line) {
            Ok(sent) => say::data(&told(&sent)),
            Err(_) => refused.push(Typed(t.content_bad_line(nth.to_string()))),
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(Fault::Lines { says: refused }) }
}

fn told(sent: &Sent) -> String {
    let findings = desk::content::suspicions(&sent.text).into_iter();
    let findings = findings.map(|(rule, words)| json!({ "rule": rule.code(), "words": words }));
    json!({ "id": sent.id, "findings": findings.collect::<Vec<_>>() }).to_string()
}
