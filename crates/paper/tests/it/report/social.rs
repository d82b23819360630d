//! The channels of a month and the sheet of the office: a definition never hides another.

use std::collections::{BTreeMap, BTreeSet};

use domain::assessment::{Aspect, Figure, Verdict};
use domain::calendar::{Calendar, Month, Zone};
use domain::consent::{Outlet, Permalink, Purpose};
use domain::content::{Content, Definition, Draft, Entry, Event, Metric, Outcome, fold};
use domain::ids::{ContentId, PersonId, WordsId};
use domain::people::Who;
use domain::report::{Answers, SocialMonth, SocialRest, social as counted, weekly};
use domain::text::{Name, Words};
use locale::{Language, words};
use paper::report::{AssessmentSheet, assessment, measured_words, social, weekly_charts};
use paper::{Block, Document};

use super::cast::{House, at};

/// An item on Instagram, with its reach under each definition.
fn item(id: u128, title: &str, reach: &[(&str, u32)]) -> Content {
    let text = Words { id: WordsId::new(1), digest: [1; 32] };
    let texts = BTreeMap::from([(Outlet::Instagram, text)]);
    let draft = Draft {
        title: Name::parse(title).unwrap(),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: texts.clone(),
    };
    let link = Permalink::parse("https://contoh.id/p/1").unwrap();
    let mut events = vec![
        Event::Proposed { id: ContentId::new(id), draft },
        Event::Approved { texts, media: Vec::new() },
        Event::Scheduled { at: at("2026-11-03T09:00"), why: None },
        Event::Published { outlet: Outlet::Instagram, link, words: text },
    ];
    events.extend(reach.iter().map(|(definition, number)| {
        Event::ResultRecorded(Outcome {
            outlet: Outlet::Instagram,
            definition: Definition::parse(definition).unwrap(),
            as_of: "2026-11-09".parse().unwrap(),
            numbers: BTreeMap::from([(Metric::Reach, *number)]),
        })
    }));
    let by = Who::Person(PersonId::new(1));
    let entry = |event| Entry { event, by, at: at("2026-11-03T09:00") };
    fold(&events.into_iter().map(entry).collect::<Vec<_>>()).unwrap()
}

fn month() -> SocialMonth {
    let month = Month::new(2026, 11).unwrap();
    let calendar = Calendar::indonesian(Zone::Wib);
    let contents = [
        item(1, "Cuci tangan", &[("shown", 120), ("instagram-graph-v26.0", 150)]),
        item(2, "Jam besuk", &[("shown", 80)]),
        item(3, "Donor darah", &[]),
    ];
    let span = calendar.month_bounds(month);
    let rest = SocialRest {
        answers: Answers::default(),
        withdrawn: 0,
        held: Vec::new(),
        followers: Vec::new(),
    };
    counted(month, &contents, (&calendar, span), rest)
}

/// Every cell of every table, and every paragraph and note.
fn said(document: &Document) -> Vec<String> {
    let cells = document.tables().into_iter().flat_map(|table| table.rows).flatten();
    let cells = cells.map(|cell| cell.printed(document.language));
    let texts = document.blocks.iter().filter_map(|block| match block {
        Block::Note(text) | Block::Paragraph(text) => Some(text.clone()),
        _ => None,
    });
    cells.chain(texts).collect()
}

#[test]
fn each_definition_has_its_own_line_and_what_was_not_told_is_none_yet() {
    let house = House::new();
    let found = said(&social(&month(), &house.setting(Language::Id)));
    let has = |text: &str| assert!(found.iter().any(|one| one.contains(text)), "{text}: {found:?}");
    has("tampilan kanal");
    has("instagram-graph-v26.0");
    has("Setiap definisi berdiri sendiri");
    has("belum ada");
    assert!(found.iter().any(|one| one == "200"), "80 and 120 are of one definition: {found:?}");
    assert!(!found.iter().any(|one| one == "350"), "and 150 is of another: {found:?}");
    let english = said(&social(&month(), &house.setting(Language::En)));
    assert!(english.iter().any(|one| one == "as the channel shows it"), "{english:?}");
}

#[test]
fn a_chart_has_a_line_for_each_definition() {
    let weeks = weekly(&month().posts, Metric::Reach);
    let charts = weekly_charts(&weeks, words(Language::Id));
    assert_eq!(charts.len(), 1);
    let lines: Vec<(&str, &[Option<i64>])> = charts[0]
        .series
        .iter()
        .map(|series| (series.name.as_str(), series.values.as_slice()))
        .collect();
    let wanted: [(&str, &[Option<i64>]); 2] =
        [("instagram-graph-v26.0", &[Some(150)]), ("tampilan kanal", &[Some(200)])];
    assert_eq!(lines, wanted);
    assert_ne!(charts[0].series[0].tone, charts[0].series[1].tone);
}

#[test]
fn the_sheet_says_what_was_measured_of_what_and_who_signed() {
    let figure = |aspect, part, whole, verdict| Figure {
        aspect,
        of: None,
        part,
        whole,
        goal: Some(80),
        verdict,
    };
    let t = words(Language::Id);
    let answered = figure(Aspect::Responsiveness, 4, 5, Verdict::Met);
    assert_eq!(measured_words(&answered, t), "4 dari 5 dijawab dalam batas (80%)");
    let nothing = figure(Aspect::ComplaintsClosed, 0, 0, Verdict::NotMeasured);
    assert_eq!(measured_words(&nothing, t), "belum terukur");
    let sheet = AssessmentSheet {
        month: Month::new(2026, 11).unwrap(),
        figures: vec![answered, nothing],
        notes: BTreeMap::from([(Aspect::Responsiveness, "Malam masih lambat.".to_owned())]),
        signed: Some(("Sari Dewi".to_owned(), at("2026-12-01T09:00"))),
        edition: 2,
    };
    let house = House::new();
    let document = assessment(&sheet, &house.setting(Language::Id));
    let found = said(&document);
    assert!(found.iter().any(|one| one == "Malam masih lambat."), "{found:?}");
    assert!(found.iter().any(|one| one.starts_with("Ditandatangani Sari Dewi")), "{found:?}");
    assert_eq!(document.signatures[0].name, "Sari Dewi");
}
