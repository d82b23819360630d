//! Praise and recognition: rows, histories, criteria.

use domain::calendar::Month;
use domain::ids::{CaseId, CaseNumber, PersonId, PraiseId, RecognitionId, UnitCode};
use domain::people::Who;
use domain::praise::recognition::{self, Criteria, Proposal, Recognition};
use domain::praise::{Entry, Event, Passed, Praise, apply, fold};
use domain::text::{Name, Words};
use store::StoreError;
use store::praise as rows;

use crate::setting::{CASE, ELSEWHERE, HERE, minute, read, words, write};

const WHO: Who = Who::Person(PersonId::new(0xA));

fn name(text: &str) -> Name {
    Name::parse(text).expect("a short line")
}

fn life(case: CaseId) -> Vec<Entry> {
    let passed = Passed {
        words: Words { id: words(1), digest: [1; 32] },
        units: [UnitCode::parse("IGD").expect("a code")].into(),
        people: [PersonId::new(3), PersonId::new(4)].into(),
    };
    let number = CaseNumber { year: 2026, serial: 12 };
    let event = Event::PassedOn { id: rows::of_case(case), case, number, passed };
    let back = Event::TakenBack { why: name("Keliru orang") };
    let entry = |event, at| Entry { event, by: WHO, at: minute(at) };
    vec![entry(event.clone(), 0), entry(back, 1), entry(event, 2)]
}

async fn keep(db: &db::Db, history: &[Entry]) -> Praise {
    let mut known = None;
    for entry in history {
        let kept = apply(known, entry).expect("it begins with what was passed on");
        let entry = entry.clone();
        write!(db, [kept, entry], |tx| rows::save(tx, HERE, &kept, &[entry]).await)
            .expect("nobody wrote it meanwhile");
        known = Some(kept);
    }
    known.expect("a history has entries")
}

fn proposed() -> Vec<recognition::Entry> {
    let proposal = Proposal {
        id: RecognitionId::new(0x9),
        month: Month::new(2026, 3).expect("a month"),
        person: PersonId::new(3),
        reason: name("Sabar di loket"),
        criteria: 1,
        evidence: [PraiseId::new(1)].into(),
    };
    let entry = |event, at| recognition::Entry { event, by: WHO, at: minute(at) };
    vec![
        entry(recognition::Event::Proposed(proposal), 0),
        entry(recognition::Event::Declined { why: name("Bulan lain") }, 1),
    ]
}

db::on_both_engines! { store::migrations();
    async fn praise_is_read_as_it_was_written_and_its_row_is_its_history(db: &TestDb) {
        let db = db.door();
        let kept = keep(&db, &life(CASE)).await;
        let id = rows::of_case(CASE);
        let (row, history) = read!(db, |tx| {
            let row = rows::find(tx, HERE, id).await?;
            Ok::<_, StoreError>((row, rows::history(tx, HERE, id).await?))
        })
        .unwrap();
        assert_eq!((row.as_ref(), history), (Some(&kept), life(CASE)));
        assert_eq!(fold(&life(CASE)), row, "the row is its history");
        let elsewhere = read!(db, |tx| rows::find(tx, ELSEWHERE, id).await).unwrap();
        assert_eq!(elsewhere, None);
        let (first, entry) = (fold(&life(CASE)[..1]).unwrap(), life(CASE)[0].clone());
        let ended = write!(db, [first, entry], |tx| rows::save(tx, HERE, &first, &[entry]).await);
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }

    async fn what_was_passed_on_between_two_moments_comes_youngest_first(db: &TestDb) {
        let db = db.door();
        keep(&db, &life(CASE)).await;
        let other = CaseId::new(0xB);
        keep(&db, &life(other)[..1]).await;
        let ids = |from, until| {
            let db = db.clone();
            async move {
                let span = (minute(from), minute(until));
                let found = read!(db, |tx| rows::between(tx, HERE, span, 9).await).unwrap();
                found.into_iter().map(|one| one.case).collect::<Vec<_>>()
            }
        };
        assert_eq!(ids(0, 3).await, [CASE, other]);
        assert_eq!(ids(0, 2).await, [other], "the end is not in it");
        assert_eq!(ids(1, 3).await, [CASE]);
    }

    async fn a_recognition_is_read_as_it_was_written(db: &TestDb) {
        let db = db.door();
        let mut known: Option<Recognition> = None;
        for entry in proposed() {
            let kept = recognition::apply(known, &entry).unwrap();
            write!(db, [kept, entry], |tx| rows::recognition::save(tx, HERE, &kept, &[entry]).await)
                .unwrap();
            known = Some(kept);
        }
        let id = RecognitionId::new(0x9);
        let row = read!(db, |tx| rows::recognition::find(tx, HERE, id).await).unwrap();
        let history = read!(db, |tx| rows::recognition::history(tx, HERE, id).await).unwrap();
        assert_eq!((&row, &history), (&known, &proposed()));
        assert_eq!(recognition::fold(&history), row, "the row is its history");
        let all = read!(db, |tx| rows::recognition::list(tx, HERE, 9).await).unwrap();
        assert_eq!(all.len(), 1);
        let elsewhere = read!(db, |tx| rows::recognition::list(tx, ELSEWHERE, 9).await).unwrap();
        assert!(elsewhere.is_empty());
    }

    async fn each_edition_of_the_criteria_stays_and_is_written_once(db: &TestDb) {
        let db = db.door();
        let edition = |edition, text: &str| {
            let at = minute(i64::from(edition));
            Criteria { edition, text: text.to_owned(), by: WHO, at }
        };
        for new in [edition(1, "Sabar."), edition(2, "Sabar dan jujur.")] {
            write!(db, [new], |tx| rows::recognition::write(tx, HERE, &new).await).unwrap();
        }
        let twice = edition(2, "Lain.");
        let ended = write!(db, [twice], |tx| rows::recognition::write(tx, HERE, &twice).await);
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let all = read!(db, |tx| rows::recognition::criteria(tx, HERE).await).unwrap();
        assert_eq!(all, [edition(1, "Sabar."), edition(2, "Sabar dan jujur.")]);
        let elsewhere = read!(db, |tx| rows::recognition::criteria(tx, ELSEWHERE).await).unwrap();
        assert!(elsewhere.is_empty());
    }
}
