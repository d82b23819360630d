//! SPOs: the row, its history, and a register without gaps.

use domain::calendar::Span;
use domain::ids::{PersonId, RulesRevision, SopId};
use domain::measure::{Aim, Measure};
use domain::people::Who;
use domain::rules::ClockName;
use domain::sop::{
    Basis, BasisStatus, Bond, Content, Entry, Event, Part, Place, Question, Signature, Sop, Step,
    Term, Tie, apply, fold, open,
};
use store::StoreError;
use store::sop::{self, Habit};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const ID: SopId = SopId::new(0x5B0);
const WRITER: PersonId = PersonId::new(0xA);
const SIGNER: PersonId = PersonId::new(0xB);

fn content() -> Content {
    let term = Term { clock: ClockName::Screening, limit: Span::hours(8) };
    let bond = Bond { term: Some(term), ..Bond::of(Tie::Receive) };
    Content {
        title: "Aduan".to_owned(),
        texts: vec![(Part::Purpose, "Menjawab.\nTepat waktu.".to_owned())],
        steps: vec![Step { text: "Terima".to_owned(), bond: Some(bond) }],
        bases: vec![Basis { text: "UU 25/2009".to_owned(), status: BasisStatus::NotChecked }],
        questions: vec![Question {
            text: "Siapa?".to_owned(),
            choices: vec!["Unit".to_owned(), "Petugas".to_owned()],
            right: 2,
            read_again: Place::Step(1),
        }],
        aims: vec![Aim { measure: Measure::CallsAnswered, percent: 80 }],
        review_months: 12,
        ..Content::default()
    }
}

fn entry(event: Event, by: PersonId, at: i64) -> Entry {
    Entry { event, by: Who::Person(by), at: minute(at) }
}

/// A whole life, with every event in it.
fn life() -> Vec<Entry> {
    let digest = sop::digest(&content());
    let by = (Who::Person(WRITER), minute(0));
    let (_, opened) = open(ID, content(), digest, by);
    let signature = Signature {
        by: SIGNER,
        name: "dr. Ratna".to_owned(),
        nip: "1970".to_owned(),
        as_delegate: None,
        at: minute(6),
    };
    let number = "001/SPO/2026".to_owned();
    let (from, review_on) = (minute(7), "2027-01-01".parse().unwrap());
    let rules = Some(RulesRevision(2));
    let comment = Event::Commented { no: 1, place: Place::Step(1), text: "Kapan?".to_owned() };
    vec![
        opened,
        entry(Event::Submitted { reviewers: vec![SIGNER] }, WRITER, 1),
        entry(comment, SIGNER, 2),
        entry(Event::Returned { why: "Kurang.".to_owned() }, SIGNER, 3),
        entry(Event::Resolved { no: 1 }, WRITER, 4),
        entry(Event::Submitted { reviewers: vec![SIGNER] }, WRITER, 5),
        entry(Event::Approved { digest, number, signature }, SIGNER, 6),
        entry(Event::BroughtIntoForce { digest, from, review_on, rules }, SIGNER, 7),
        entry(Event::Tried { edition: 1, wrong: vec![1] }, WRITER, 8),
        entry(Event::Tried { edition: 1, wrong: Vec::new() }, WRITER, 8),
        entry(Event::Acknowledged { edition: 1 }, WRITER, 8),
        entry(Event::Revised { content: Box::new(content()), digest }, WRITER, 9),
        entry(Event::Withdrawn { why: "Diganti.".to_owned() }, SIGNER, 10),
    ]
}

async fn keep(db: &db::Db) -> Sop {
    let history = life();
    let mut kept = fold(&history[..1]).unwrap();
    write!(db, [kept, history], |tx| sop::save(tx, HERE, &kept, &history[..1]).await).unwrap();
    for one in &history[1..] {
        kept = apply(kept, one);
        let one = one.clone();
        write!(db, [kept, one], |tx| sop::save(tx, HERE, &kept, &[one]).await).unwrap();
    }
    kept
}

db::on_both_engines! { store::migrations();
    async fn a_whole_life_is_read_as_it_was_written(db: &TestDb) {
        let db = db.door();
        let kept = keep(&db).await;
        let (row, history) = read!(db, |tx| {
            let row = sop::load(tx, HERE, ID).await?;
            Ok::<_, StoreError>((row, sop::history(tx, HERE, ID).await?))
        })
        .unwrap();
        assert_eq!(row, Some(kept));
        assert_eq!(history, life());
        assert_eq!(fold(&history), row, "the row is its history");
        let elsewhere = read!(db, |tx| sop::list(tx, ELSEWHERE, 9).await).unwrap();
        assert!(elsewhere.is_empty());
        assert_eq!(read!(db, |tx| sop::list(tx, HERE, 9).await).unwrap().len(), 1);
    }

    async fn an_older_version_is_not_written_over_a_newer_one(db: &TestDb) {
        let db = db.door();
        keep(&db).await;
        let (old, first) = (fold(&life()[..1]).unwrap(), life()[0].clone());
        let ended = write!(db, [old, first], |tx| sop::save(tx, HERE, &old, &[first]).await);
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }

    async fn the_register_gives_serials_without_gaps_and_each_number_once(db: &TestDb) {
        let db = db.door();
        let next = |db: db::Db| async move { read!(db, |tx| sop::next_serial(tx, HERE, 2026).await) };
        assert_eq!(next(db.clone()).await.unwrap(), 1);
        assert_eq!(next(db.clone()).await.unwrap(), 1, "looking takes nothing");
        write!(db, |tx| sop::register(tx, HERE, ("1/2026", ID), Some((2026, 1))).await).unwrap();
        assert_eq!(next(db.clone()).await.unwrap(), 2);
        let wrong = write!(db, |tx| sop::register(tx, HERE, ("9/2026", ID), Some((2026, 9))).await);
        assert!(matches!(wrong, Err(StoreError::Stale)), "{wrong:?}");
        let twice = write!(db, |tx| sop::register(tx, HERE, ("1/2026", ID), None).await);
        assert!(matches!(twice, Err(StoreError::Stale)), "{twice:?}");
        assert_eq!(next(db.clone()).await.unwrap(), 2, "what was refused took no serial");
        let owner = read!(db, |tx| sop::registered(tx, HERE, "1/2026").await).unwrap();
        let elsewhere = read!(db, |tx| sop::registered(tx, ELSEWHERE, "1/2026").await).unwrap();
        assert_eq!((owner, elsewhere), (Some(ID), None));
    }

    async fn the_habit_of_a_hospital_is_its_own(db: &TestDb) {
        let db = db.door();
        let habit = Habit { pattern: "{serial}/SPO".to_owned(), review_months: 12 };
        write!(db, [habit], |tx| sop::set_habit(tx, HERE, &habit).await).unwrap();
        assert_eq!(read!(db, |tx| sop::habit(tx, HERE).await).unwrap(), habit);
        assert_eq!(read!(db, |tx| sop::habit(tx, ELSEWHERE).await).unwrap(), Habit::default());
    }
}
