//! `Master.csv`, where Asterisk writes its call records when there is no database.

use super::event::{instant, name};
use super::{Call, Settings, join};

/// Fields of a line, in Asterisk's fixed order.
const SOURCE: usize = 1;
const DESTINATION: usize = 2;
const CALLER: usize = 4;
const START: usize = 9;
const BILLED: usize = 13;
const DISPOSITION: usize = 14;
const UNIQUE: usize = 16;

/// The calls of a file, and how many of its lines are no records.
pub fn records(settings: &Settings, csv: &[u8]) -> (Vec<Call>, usize) {
    let mut lines = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv);
    let mut strange = 0;
    let mut calls = Vec::new();
    for line in lines.byte_records() {
        match line.ok().and_then(|line| record(settings, &line)) {
            Some(call) => calls.push(call),
            None => strange += 1,
        }
    }
    (join(calls), strange)
}

fn record(settings: &Settings, line: &csv::ByteRecord) -> Option<Call> {
    let get = |at: usize| {
        let text = String::from_utf8_lossy(line.get(at).unwrap_or_default());
        text.replace('\0', "").trim().to_owned()
    };
    let id = Some(get(UNIQUE)).filter(|id| !id.is_empty())?;
    let seconds = get(BILLED).parse().ok()?;
    let source = get(SOURCE);
    Some(Call {
        name: name(&get(CALLER)),
        to: get(DESTINATION),
        at: instant(&get(START), &settings.zone),
        by_us: settings.own.contains(&source),
        ..Call::new(id, &source, &get(DISPOSITION), seconds)
    })
}
