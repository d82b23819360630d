//! Content, permissions, pauses and sheets: rows and histories.

use std::collections::{BTreeMap, BTreeSet};

use domain::consent::{self, Given, Link, Outlet, Place, Purpose, Signature};
use domain::content::brand::{Brand, KeyFact};
use domain::content::health_day::{HealthDay, known as known_days};
use domain::content::{self, Content, Draft, Event, Judged, Metric, Outcome, Rule, Stage, pause};
use domain::ids::{ConsentId, ContentId, PauseId, PersonId};
use domain::people::Who;
use domain::text::{Name, Words};
use jiff::civil::date;
use store::StoreError;
use store::content as rows;
use store::content::sheet::{Edition, newest, write as write_sheet};

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const CONTENT: ContentId = ContentId::new(0xC7);
const CONSENT: ConsentId = ConsentId::new(0xC8);
const BY: Who = Who::Person(PersonId::new(8));

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn draft() -> Draft<Words> {
    Draft {
        title: name("Cuci tangan"),
        purpose: Purpose::Education,
        audience: Some(name("Orang tua")),
        claims: true,
        shows_people: true,
        consents: [CONSENT].into(),
        texts: BTreeMap::from([(Outlet::Instagram, said(1)), (Outlet::X, said(2))]),
    }
}

fn link() -> Link {
    Link::parse("https://contoh.id/p/1").unwrap()
}

/// An item's whole life, with every event in it.
fn life() -> Vec<content::Entry> {
    let judged = vec![Judged {
        rule: Rule::Superlative,
        words: "terbaik".to_owned(),
        why: name("Nama penghargaan"),
    }];
    let outcome = Outcome {
        outlet: Outlet::X,
        as_of: date(2026, 3, 9),
        numbers: BTreeMap::from([(Metric::Reach, 120), (Metric::Saves, 0)]),
    };
    let texts = draft().texts;
    let events = vec![
        Event::Proposed { id: CONTENT, draft: Draft { texts: BTreeMap::new(), ..draft() } },
        Event::Edited { draft: draft() },
        Event::Submitted { judged: judged.clone(), to: Stage::FactCheck },
        Event::Returned { why: said(3) },
        Event::Submitted { judged, to: Stage::FactCheck },
        Event::FactChecked,
        Event::Reviewed,
        Event::Approved { texts },
        Event::Scheduled { at: minute(60) },
        Event::Failed { outlet: Outlet::X, why: name("Token habis") },
        Event::Published { outlet: Outlet::Instagram, link: link(), words: said(1) },
        Event::Published { outlet: Outlet::X, link: link(), words: said(2) },
        Event::ResultRecorded(outcome),
        Event::Withdrawn { why: said(4) },
    ];
    let entry = |(nth, event): (i64, Event)| content::Entry { event, by: BY, at: minute(nth) };
    (0_i64..).zip(events).map(entry).collect()
}

async fn kept(db: &db::Db, life: &[content::Entry]) -> Content {
    let mut row = None;
    for step in life {
        row = content::apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, (&row, minute(0)), &entries).await)
            .unwrap();
    }
    row.unwrap()
}

fn given() -> Given<Words> {
    Given {
        person: said(5),
        minor: true,
        guardian: Some(said(6)),
        material: said(7),
        purposes: [Purpose::Story].into(),
        outlets: [Outlet::Instagram].into(),
        from: date(2026, 3, 1),
        until: date(2026, 6, 1),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: date(2026, 3, 1),
        witness: PersonId::new(2),
        filed: Some(name("Lemari 2")),
    }
}

fn scheduled(id: u128, at: i64) -> Vec<content::Entry> {
    let draft = Draft { consents: BTreeSet::new(), ..draft() };
    let events = [
        Event::Proposed { id: ContentId::new(id), draft },
        Event::Approved { texts: BTreeMap::new() },
        Event::Scheduled { at: minute(at) },
    ];
    events.map(|event| content::Entry { event, by: BY, at: minute(0) }).into()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_item_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, (&row, minute(0)), &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(rows::find(tx, HERE, CONTENT).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, CONTENT).await?;
            assert_eq!(history, life);
            assert_eq!(content::fold(&history), Some(row));
            assert_eq!(rows::find(tx, ELSEWHERE, CONTENT).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn what_leans_on_a_permission_is_found_where_it_stands(db: &TestDb) {
        let life = life();
        kept(db, &life[..11]).await;
        let places = read!(db, |tx| rows::places(tx, HERE, CONSENT).await).unwrap();
        let place = Place { content: CONTENT, outlet: Outlet::Instagram, link: link() };
        assert_eq!(places, [place]);
        let none = read!(db, |tx| rows::places(tx, ELSEWHERE, CONSENT).await).unwrap();
        assert_eq!(none, []);
    }

    async fn the_calendar_reads_what_is_due_between_two_instants(db: &TestDb) {
        for (id, at) in [(1, 10), (2, 30), (3, 20), (4, 90)] {
            kept(db, &scheduled(id, at)).await;
        }
        let found = read!(db, |tx| rows::due(tx, HERE, (minute(10), minute(31)), 9).await).unwrap();
        let ids: Vec<_> = found.iter().map(|line| line.id.bits()).collect();
        assert_eq!(ids, [1, 3, 2]);
        assert_eq!(found[0].outlets, [Outlet::Instagram, Outlet::X]);
        let found = read!(db, |tx| rows::list(tx, HERE, Some(Stage::Scheduled), 3).await).unwrap();
        assert_eq!(found.len(), 3);
        let none = read!(db, |tx| rows::list(tx, HERE, Some(Stage::Idea), 9).await).unwrap();
        assert_eq!(none, []);
    }

    async fn the_row_of_a_permission_is_what_its_history_adds_up_to(db: &TestDb) {
        let place = Place { content: CONTENT, outlet: Outlet::Instagram, link: link() };
        let events = [
            consent::Event::Given { id: CONSENT, given: Box::new(given()) },
            consent::Event::Withdrawn { said: said(8), places: vec![place] },
            consent::Event::TakenDown { place: 0, proof: said(9) },
        ];
        let mut life = Vec::new();
        let mut row = None;
        for event in events {
            let step = consent::Entry { event, by: BY, at: minute(1) };
            row = consent::apply(row, &step);
            let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
            write!(db, [row, entries], |tx| store::consent::save(tx, HERE, &row, &entries).await).unwrap();
            life.push(step);
        }
        let row = row.unwrap();
        read!(db, [row, life], |tx| {
            assert_eq!(store::consent::find(tx, HERE, CONSENT).await?.as_ref(), Some(&row));
            assert_eq!(store::consent::list(tx, HERE, 9).await?, [row]);
            assert_eq!(store::consent::history(tx, HERE, CONSENT).await?, life);
            assert_eq!(store::consent::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn a_pause_is_read_as_it_was_written(db: &TestDb) {
        let id = PauseId::new(1);
        let begun = pause::Event::Begun { id, why: name("Banjir"), until: minute(60) };
        let mut row = None;
        for (at, event) in [(0, begun), (5, pause::Event::Ended)] {
            let step = pause::Entry { event, by: BY, at: minute(at) };
            row = pause::apply(row, &step);
            let (row, entries) = (row.clone().unwrap(), vec![step]);
            write!(db, [row, entries], |tx| rows::pause::save(tx, HERE, &row, &entries).await).unwrap();
        }
        read!(db, [row], |tx| {
            assert_eq!(rows::pause::newest(tx, HERE).await?, row);
            assert_eq!(rows::pause::find(tx, HERE, PauseId::new(1)).await?, row);
            let history = rows::pause::history(tx, HERE, PauseId::new(1)).await?;
            assert_eq!(pause::fold(&history), row);
            assert_eq!(rows::pause::newest(tx, ELSEWHERE).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn every_edition_of_a_sheet_stays_and_the_newest_counts(db: &TestDb) {
        let fact = KeyFact::parse("212 tempat tidur | SK 12 | 2027-01-31").unwrap();
        let brand = Brand {
            tagline: Some(name("Dekat dan mendengarkan")),
            tone: None,
            facts: vec![fact],
            forbidden: vec![name("pelanggan")],
        };
        let first = Edition { edition: 1, sheet: Brand::default(), by: BY, at: minute(0) };
        let second = Edition { edition: 2, sheet: brand, by: BY, at: minute(1) };
        let days = Edition { edition: 1, sheet: known_days(), by: BY, at: minute(2) };
        write!(db, [first, second, days], |tx| {
            write_sheet(tx, HERE, &first).await?;
            write_sheet(tx, HERE, &second).await?;
            write_sheet(tx, HERE, &days).await
        })
        .unwrap();
        let again = write!(db, [second], |tx| write_sheet(tx, HERE, &second).await);
        assert!(matches!(again, Err(StoreError::Stale)), "{again:?}");
        read!(db, [second, days], |tx| {
            assert_eq!(newest::<Brand>(tx, HERE).await?, Some(second));
            assert_eq!(newest::<Vec<HealthDay>>(tx, HERE).await?, Some(days));
            assert_eq!(newest::<Brand>(tx, ELSEWHERE).await?, None);
            Ok(())
        })
        .unwrap();
    }
}
