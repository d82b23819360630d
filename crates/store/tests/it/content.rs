//! Content, permissions, pauses and sheets: rows and histories.

use std::collections::{BTreeMap, BTreeSet};

use domain::consent::{self, Given, Outlet, Permalink, Place, Purpose, Signature};
use domain::content::media::{Basis, Copied, Kind as MediumKind, Look, Measures, Medium, Rights};
use domain::content::posting::{Posting, Reason, Step};
use domain::content::{self, Content, Draft, Event, Judged, Metric, Outcome, Rule, Stage, pause};
use domain::ids::{ConsentId, ContentId, FileId, PauseId, PersonId};
use domain::people::Who;
use domain::text::{Name, Words};
use jiff::civil::date;
use store::StoreError;
use store::content as rows;

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

fn rights(until: Option<jiff::civil::Date>) -> Rights {
    Rights { basis: Basis::Licence, source: name("Humas"), until }
}

fn medium(id: u128) -> Medium<Words> {
    Medium {
        id: FileId::new(id),
        kind: MediumKind::Jpeg,
        measures: Measures { size: 9, frame: Some((1080, 1350)), length_ms: Some(1500) },
        digest: [id as u8; 32],
        alt: Some(said(id)),
        rights: rights(Some(date(2026, 6, 1))),
        look: None,
        copies: BTreeMap::new(),
    }
}

fn copy(id: u128) -> Copied {
    let measures = Measures { size: 7, frame: Some((800, 800)), length_ms: None };
    Copied { id: FileId::new(id), kind: MediumKind::Jpeg, measures, digest: [id as u8; 32] }
}

fn link() -> Permalink {
    Permalink::parse("https://contoh.id/p/1").unwrap()
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
        definition: content::Definition::shown(),
        as_of: date(2026, 3, 9),
        numbers: BTreeMap::from([(Metric::Reach, 120), (Metric::Saves, 0)]),
    };
    let texts = draft().texts;
    let events = vec![
        Event::Proposed { id: CONTENT, draft: Draft { texts: BTreeMap::new(), ..draft() } },
        Event::Edited { draft: draft() },
        Event::MediumAdded { medium: Box::new(medium(21)) },
        Event::MediumAdded { medium: Box::new(Medium { kind: MediumKind::Mp4, ..medium(22) }) },
        Event::MediumDescribed { id: FileId::new(21), alt: None, rights: rights(None) },
        Event::MediumExamined {
            id: FileId::new(22),
            look: Look { names: true, ..Look::default() },
        },
        Event::MediumFitted { id: FileId::new(22), outlet: Outlet::X, copy: copy(23) },
        Event::MediumFitted { id: FileId::new(22), outlet: Outlet::Instagram, copy: copy(24) },
        Event::CopyDropped { id: FileId::new(22), outlet: Outlet::X },
        Event::MediumPlaced { id: FileId::new(22), to: 0 },
        Event::MediumDropped { id: FileId::new(21) },
        Event::Submitted { judged: judged.clone(), to: Stage::FactCheck },
        Event::Returned { why: said(3) },
        Event::Submitted { judged, to: Stage::FactCheck },
        Event::FactChecked,
        Event::Reviewed,
        Event::Approved { texts, media: vec![Medium { kind: MediumKind::Mp4, ..medium(22) }] },
        Event::Scheduled { at: minute(60), why: Some(said(5)) },
        Event::Failed { outlet: Outlet::X, why: name("Token habis") },
        Event::Retried { outlet: Outlet::X },
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
        Event::Approved { texts: BTreeMap::new(), media: Vec::new() },
        Event::Scheduled { at: minute(at), why: None },
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
        kept(db, &life[..21]).await;
        let places = read!(db, |tx| rows::places(tx, HERE, CONSENT).await).unwrap();
        let place = Place { content: CONTENT, outlet: Outlet::Instagram, link: link() };
        assert_eq!(places, [place]);
        let none = read!(db, |tx| rows::places(tx, ELSEWHERE, CONSENT).await).unwrap();
        assert_eq!(none, []);
    }

    async fn an_item_of_before_there_were_pictures_is_read(db: &TestDb) {
        let life = [&life()[..2], &scheduled(0xC7, 5)[1..]].concat();
        let row = kept(db, &life).await;
        for text in [
            "update content set state = replace(state, ',\"media\":[]', '')",
            "update journal set payload = replace(payload, '\"media\":[],', '')",
        ] {
            write!(db, [text], |tx| Ok(tx.query_text(text, &[]).await.map(drop)?)).unwrap();
        }
        read!(db, [row], |tx| {
            assert_eq!(rows::find(tx, HERE, CONTENT).await?.as_ref(), Some(&row));
            assert_eq!(content::fold(&rows::history(tx, HERE, CONTENT).await?), Some(row));
            Ok(())
        })
        .unwrap();
    }

    async fn a_posting_is_read_as_it_was_written_and_written_by_whoever_holds_it(db: &TestDb) {
        let begun = Posting::begin((CONTENT, Outlet::Instagram), "ig", minute(0));
        write!(db, [begun], |tx| rows::posting::begin(tx, HERE, &begun).await).unwrap();
        write!(db, [begun], |tx| rows::posting::begin(tx, HERE, &begun).await).unwrap();
        let take = |at: i64| async move {
            write!(db, [], |tx| rows::posting::lease(tx, HERE, (minute(at), minute(at + 10))).await).unwrap()
        };
        let first = take(1).await.unwrap();
        assert_eq!((&first.posting, take(2).await), (&begun, None), "one takes it up");
        let second = take(11).await.unwrap();
        let out = Posting {
            step: Step::Ended,
            made: Some("17".to_owned()),
            provider: Some("18".to_owned()),
            asked_at: Some(minute(3)),
            next_at: minute(4),
            tries: 2,
            reason: Some(Reason::TokenDead),
            ..begun.clone()
        };
        let late = write!(db, [out, first], |tx| rows::posting::save(tx, HERE, (&out, first.until), None).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        write!(db, [out, second], |tx| rows::posting::save(tx, HERE, (&out, second.until), None).await).unwrap();
        assert_eq!(take(60).await, None, "what has ended waits for nobody");
        let found = read!(db, |tx| rows::posting::of(tx, HERE, CONTENT).await).unwrap();
        assert_eq!(found, [out]);
        let none = read!(db, |tx| rows::posting::of(tx, ELSEWHERE, CONTENT).await).unwrap();
        assert_eq!(none, []);
        write!(db, [], |tx| rows::posting::forget(tx, HERE, CONTENT).await).unwrap();
        let none = read!(db, |tx| rows::posting::of(tx, HERE, CONTENT).await).unwrap();
        assert_eq!(none, []);
    }

    async fn what_opens_pictures_opens_them_for_a_while(db: &TestDb) {
        let begun = Posting::begin((CONTENT, Outlet::Instagram), "ig", minute(0));
        write!(db, [begun], |tx| rows::posting::begin(tx, HERE, &begun).await).unwrap();
        write!(db, [begun], |tx| rows::posting::open(tx, HERE, &begun, ([5; 32], minute(9))).await).unwrap();
        for (scope, pass, at, opens) in [
            (HERE, [5; 32], 8, Some(CONTENT)),
            (HERE, [5; 32], 9, None),
            (HERE, [6; 32], 8, None),
            (ELSEWHERE, [5; 32], 8, None),
        ] {
            let found = read!(db, |tx| rows::posting::opened(tx, scope, (pass, minute(at))).await);
            assert_eq!(found.unwrap(), opens);
        }
        write!(db, [], |tx| rows::posting::forget(tx, HERE, CONTENT).await).unwrap();
        let gone = read!(db, |tx| rows::posting::opened(tx, HERE, ([5; 32], minute(8))).await);
        assert_eq!(gone.unwrap(), None, "what was forgotten opens nothing");
    }

    async fn the_library_finds_items_with_pictures_and_the_results_those_that_were_counted(db: &TestDb) {
        kept(db, &scheduled(1, 10)).await;
        let row = kept(db, &life()[..23]).await;
        read!(db, [row], |tx| {
            assert_eq!(rows::pictured(tx, HERE, 9).await?, std::slice::from_ref(&row));
            assert_eq!(rows::counted(tx, HERE, 9).await?, [row]);
            assert_eq!(rows::pictured(tx, ELSEWHERE, 9).await?, []);
            assert_eq!(rows::counted(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn what_waits_for_a_check_or_a_decision_is_found_until_it_is_decided(db: &TestDb) {
        kept(db, &scheduled(1, 10)).await;
        let mut row = None;
        for step in life() {
            row = content::apply(row, &step);
            let (known, entries) = (row.clone().unwrap(), vec![step]);
            let state = (known.clone(), minute(0));
            write!(db, [state, entries], |tx| rows::save(tx, HERE, (&state.0, state.1), &entries).await)
                .unwrap();
            let waits = matches!(known.stage, Stage::FactCheck | Stage::Review | Stage::Approval);
            let decided = i64::from(known.stage == Stage::Approval);
            let wanted = (if waits { vec![known] } else { Vec::new() }, decided);
            read!(db, [wanted], |tx| {
                assert_eq!(store::approval::waiting(tx, HERE, 9).await?.contents, wanted.1);
                assert_eq!(rows::submitted(tx, HERE, 9).await?, wanted.0);
                assert_eq!(rows::submitted(tx, ELSEWHERE, 9).await?, []);
                Ok(())
            })
            .unwrap();
        }
    }

    async fn what_is_owed_is_counted_when_its_hour_has_come(db: &TestDb) {
        for (id, at) in [(1, 10), (2, 30)] {
            kept(db, &scheduled(id, at)).await;
        }
        let due = |at: i64| async move {
            read!(db, |tx| {
                let due = rows::posting::due(tx, HERE, (minute(at), 9)).await?;
                Ok((due.len(), rows::posting::owed(tx, HERE, minute(at)).await?))
            })
            .unwrap()
        };
        assert_eq!((due(9).await, due(10).await, due(30).await), ((0, 0), (1, 1), (2, 2)));
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
            consent::Event::Found {
                place: Place { content: CONTENT, outlet: Outlet::Facebook, link: link() },
            },
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
            let withdrawn = store::consent::withdrawn(tx, HERE, 9).await?;
            assert_eq!(store::consent::list(tx, HERE, 9).await?, withdrawn);
            assert_eq!(withdrawn, [row]);
            assert_eq!(store::consent::withdrawn(tx, ELSEWHERE, 9).await?, []);
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
}
