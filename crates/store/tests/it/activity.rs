//! Activities: rows, histories, and what lists ask for.

use std::collections::{BTreeMap, BTreeSet};

use domain::activity::{
    self, Activity, Answerer, Asked, Audience, Entry, Evaluation, Event, FollowUp, Happened, Held,
    Kind, Photo, Plan, Speaker, Visit,
};
use domain::content::media::{Basis, Kind as MediumKind, Measures, Medium, Rights};
use domain::ids::{ActivityId, CampaignId, CaseId, CollaboratorId, ConsentId, FileId, PersonId};
use domain::people::Who;
use domain::text::{Link, Name, Reference, Words};
use jiff::civil::date;
use store::StoreError;
use store::activity::{self as rows, Which};

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const ID: ActivityId = ActivityId::new(0xE1);
const BY: Who = Who::Person(PersonId::new(8));
const SARI: PersonId = PersonId::new(9);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// Everything that a plan can hold.
fn plan() -> Plan<Words> {
    Plan {
        title: name("Cuci tangan"),
        kind: Kind::FieldVisit,
        need: said(1),
        aim: name("Warga tahu lima saat cuci tangan"),
        audience: BTreeSet::from([Audience::Neighbourhood, Audience::Patients]),
        starts: minute(100),
        ends: minute(160),
        place: Some(name("Balai desa")),
        link: Some(Link::parse("https://rapat.example/1").unwrap()),
        visit: Some(Visit { contact: said(2), means: name("Mobil dinas") }),
        speakers: vec![
            Speaker::Staff(SARI),
            Speaker::Collaborator(CollaboratorId::new(3)),
            Speaker::Outside { name: said(3), field: Some(name("Gizi")) },
        ],
        public: true,
        entry: Some(Entry { quota: Some(40), closes: minute(90) }),
        questions: true,
        certificate: true,
        bring: Some(name("Buku KIA")),
        campaign: Some(CampaignId::new(4)),
        materials: vec![name("Leaflet"), name("Poster")],
        budget: Some(4_000_000_000),
        lead: SARI,
    }
}

/// Nothing that it need not hold.
fn bare() -> Plan<Words> {
    Plan {
        link: None,
        visit: None,
        speakers: Vec::new(),
        entry: None,
        questions: false,
        certificate: false,
        bring: None,
        campaign: None,
        materials: Vec::new(),
        budget: None,
        ..plan()
    }
}

fn photo() -> Photo<Words> {
    let medium = Medium {
        id: FileId::new(5),
        kind: MediumKind::Png,
        measures: Measures { size: 7, frame: Some((4, 3)), length_ms: None },
        digest: [5; 32],
        alt: Some(said(4)),
        rights: Rights { basis: Basis::Own, source: name("Humas"), until: None },
        look: None,
        copies: BTreeMap::new(),
    };
    Photo { medium, faces: true, consents: BTreeSet::from([ConsentId::new(6)]) }
}

/// An activity's whole life, with every event in it.
fn life() -> Vec<Happened> {
    let ask = |care| Event::Asked { text: said(5), asked: Asked::Public, care };
    let present = BTreeMap::from([(Audience::Patients, 12), (Audience::Staff, 3)]);
    let follow_up =
        FollowUp { what: name("Poster"), owner: SARI, due: date(2026, 3, 9), done: false };
    let events = vec![
        Event::Proposed { id: ID, plan: Box::new(bare()) },
        Event::Submitted,
        Event::Returned { why: said(6) },
        Event::Edited { plan: Box::new(plan()), falls: false },
        Event::Submitted,
        Event::Approved,
        ask(false),
        ask(true),
        ask(false),
        ask(false),
        Event::Answered { nth: 0, by: Answerer::Speaker(2), text: said(7) },
        Event::BecameCase { nth: 1, case: CaseId::new(7) },
        Event::Carried { nth: 2, owner: SARI, due: date(2026, 3, 8) },
        Event::SetAside { nth: 3, why: said(8) },
        Event::Reopened { nth: 3 },
        Event::Marked { nth: 3, care: true },
        Event::Answered { nth: 3, by: Answerer::Staff(SARI), text: said(9) },
        Event::PhotoAdded { photo: Box::new(photo()) },
        Event::Held(Held { present, well: said(10), report: Some(said(11)) }),
        Event::Evaluated(Evaluation {
            met: true,
            value: 82,
            unit: Reference::parse("%").unwrap(),
            lessons: said(12),
            follow_ups: vec![follow_up.clone(), follow_up],
        }),
        Event::Ticked { nth: 1 },
        Event::PhotoDropped { id: FileId::new(5) },
    ];
    let entry = |(nth, event): (i64, Event)| Happened { event, by: BY, at: minute(nth) };
    (0_i64..).zip(events).map(entry).collect()
}

async fn kept(db: &db::Db, life: &[Happened]) -> Activity {
    let mut row = None;
    for step in life {
        row = activity::apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

/// Another one that was cancelled.
fn cancelled() -> Vec<Happened> {
    let plan = Plan { starts: minute(50), ends: minute(60), ..bare() };
    let events = [
        Event::Proposed { id: ActivityId::new(0xE2), plan: Box::new(plan) },
        Event::Cancelled { why: said(13) },
    ];
    events.map(|event| Happened { event, by: BY, at: minute(0) }).to_vec()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_activity_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(rows::find(tx, HERE, ID).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, ID).await?;
            assert_eq!(history, life);
            assert_eq!(activity::fold(&history), Some(row));
            assert_eq!(rows::find(tx, ELSEWHERE, ID).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn a_bare_plan_stands_in_the_row_as_it_was_told(db: &TestDb) {
        let row = kept(db, &life()[..1]).await;
        read!(db, [row], |tx| {
            assert_eq!(rows::find(tx, HERE, ID).await?, Some(row));
            Ok(())
        })
        .unwrap();
    }

    async fn a_photo_stands_in_the_row_as_it_was_told(db: &TestDb) {
        let row = kept(db, &life()[..18]).await;
        assert_eq!(row.photos, [photo()]);
        read!(db, [row], |tx| {
            assert_eq!(rows::find(tx, HERE, ID).await?, Some(row));
            Ok(())
        })
        .unwrap();
    }

    async fn activities_are_listed_by_their_hours_and_by_what_waits(db: &TestDb) {
        kept(db, &cancelled()).await;
        kept(db, &life()[..5]).await;
        read!(db, |tx| {
            let ids = |lines: Vec<rows::Line>| {
                lines.iter().map(|line| line.id.bits()).collect::<Vec<_>>()
            };
            let coming = rows::list(tx, HERE, Which::Coming(minute(60)), 9).await?;
            assert_eq!(ids(coming), [0xE2, 0xE1]);
            let coming = rows::list(tx, HERE, Which::Coming(minute(61)), 9).await?;
            assert_eq!(ids(coming), [0xE1]);
            let past = rows::list(tx, HERE, Which::Past(minute(161)), 9).await?;
            assert_eq!(ids(past), [0xE1, 0xE2]);
            let within = rows::list(tx, HERE, Which::Between(minute(50), minute(100)), 9).await?;
            assert_eq!(ids(within), [0xE2]);
            let waiting = rows::list(tx, HERE, Which::Waiting, 9).await?;
            assert!(waiting[0].asked && ids(waiting) == [0xE1]);
            assert_eq!(rows::list(tx, ELSEWHERE, Which::Past(minute(999)), 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn everybody_reads_only_what_was_approved_and_is_not_over(db: &TestDb) {
        kept(db, &cancelled()).await;
        let known = kept(db, &life()[..6]).await;
        read!(db, [known], |tx| {
            assert_eq!(rows::public(tx, HERE, minute(160), 9).await?, [known]);
            assert_eq!(rows::public(tx, HERE, minute(161), 9).await?, []);
            assert_eq!(rows::public(tx, ELSEWHERE, minute(0), 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn the_programme_and_what_is_owed_are_found(db: &TestDb) {
        let dead = kept(db, &cancelled()).await;
        let known = kept(db, &life()).await;
        read!(db, [dead, known], |tx| {
            let year = rows::programme(tx, HERE, (minute(0), minute(101)), 9).await?;
            assert_eq!(year, [dead, known.clone()]);
            assert_eq!(rows::programme(tx, HERE, (minute(101), minute(999)), 9).await?, []);
            assert_eq!(rows::owing(tx, HERE, 9).await?, [known]);
            assert_eq!(rows::owing(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }
}
