//! Rounds as a plain table: one line for each thing that was looked at, in codes. What somebody wrote
//! about it stays in the vault.

use super::view::{Told, View};

const HEAD: [&str; 14] = [
    "round",
    "day",
    "shift",
    "kind",
    "checklist",
    "edition",
    "unit",
    "stage",
    "minutes",
    "observer",
    "place",
    "topic",
    "asks",
    "answer",
];

/// One line for each thing that was found; a round without a result is one line without a finding.
pub fn csv(rounds: &[View]) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let lines = rounds.iter().flat_map(lines);
    for cells in [HEAD.map(str::to_owned)].into_iter().chain(lines) {
        table.write_record(cells).expect("memory takes every line, and all are equally long");
    }
    table.into_inner().expect("memory takes the last lines too")
}

fn lines(view: &View) -> Vec<[String; 14]> {
    match view.told.is_empty() {
        true => vec![line(view, None)],
        false => view.told.iter().map(|told| line(view, Some(told))).collect(),
    }
}

fn line(view: &View, told: Option<&Told>) -> [String; 14] {
    let (round, begun) = (&view.round, &view.round.begun);
    [
        begun.id.to_string(),
        begun.day.to_string(),
        begun.shift.code().to_owned(),
        begun.kind.code().to_owned(),
        begun.checklist.to_string(),
        begun.edition.to_string(),
        begun.unit.to_string(),
        round.stage.code().to_owned(),
        round.minutes().map(|minutes| minutes.to_string()).unwrap_or_default(),
        view.observer.clone().unwrap_or_default(),
        told.map(|told| (told.place + 1).to_string()).unwrap_or_default(),
        told.map(|told| told.topic.clone()).unwrap_or_default(),
        told.and_then(|told| told.asks.clone()).unwrap_or_default(),
        told.map(|told| told.answer.code().to_owned()).unwrap_or_default(),
    ]
}
