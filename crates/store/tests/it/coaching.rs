//! Coaching notes: rows, histories, who takes part.

use domain::coaching::suggestion::Threshold;
use domain::coaching::{Agreed, Coaching, Entry, Event, Resource, apply, fold};
use domain::ids::{CoachingId, CompetenceCode, PersonId};
use domain::people::Who;
use domain::text::Words;
use store::StoreError;
use store::coaching as rows;

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const COACH: PersonId = PersonId::new(0xA);
const COACHED: PersonId = PersonId::new(0xB);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn life(id: CoachingId) -> Vec<Entry> {
    let agreed = Agreed {
        people: [COACHED].into(),
        goals: said(1),
        step: said(2),
        until: "2026-03-20".parse().expect("a day"),
        resources: vec![Resource::Competence(CompetenceCode::parse("EMPATI").expect("a code"))],
    };
    let entry = |event, by, at| Entry { event, by: Who::Person(by), at: minute(at) };
    vec![
        entry(Event::Written { id, coach: COACH, agreed }, COACH, id.bits() as i64),
        entry(Event::Acknowledged { person: COACHED }, COACHED, 10),
        entry(Event::Replied { person: COACHED, words: said(3) }, COACHED, 11),
        entry(Event::Ended, COACH, 12),
    ]
}

async fn keep(db: &db::Db, id: CoachingId) -> Coaching {
    let mut known = None;
    for entry in life(id) {
        let kept = apply(known, &entry).expect("it begins with what was written");
        write!(db, [kept, entry], |tx| rows::save(tx, HERE, &kept, &[entry]).await)
            .expect("nobody wrote it meanwhile");
        known = Some(kept);
    }
    known.expect("a history has entries")
}

db::on_both_engines! { store::migrations();
    async fn a_note_is_read_as_it_was_written_and_its_row_is_its_history(db: &TestDb) {
        let db = db.door();
        let id = CoachingId::new(1);
        let kept = keep(&db, id).await;
        let row = read!(db, |tx| rows::find(tx, HERE, id).await).unwrap();
        let history = read!(db, |tx| rows::history(tx, HERE, id).await).unwrap();
        assert_eq!((row.as_ref(), &history), (Some(&kept), &life(id)));
        assert_eq!(fold(&history), row, "the row is its history");
        let elsewhere = read!(db, |tx| rows::find(tx, ELSEWHERE, id).await).unwrap();
        assert_eq!(elsewhere, None);
        let (first, entry) = (fold(&life(id)[..1]).unwrap(), life(id)[0].clone());
        let ended = write!(db, [first, entry], |tx| rows::save(tx, HERE, &first, &[entry]).await);
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }

    async fn each_finds_the_notes_in_which_they_take_part_the_youngest_first(db: &TestDb) {
        let db = db.door();
        keep(&db, CoachingId::new(1)).await;
        keep(&db, CoachingId::new(2)).await;
        for (person, count) in [(COACH, 2), (COACHED, 2), (PersonId::new(0xC), 0)] {
            let found = read!(db, |tx| rows::of(tx, HERE, person, 9).await).unwrap();
            let ids: Vec<_> = found.iter().map(|one| one.id.bits()).collect();
            assert_eq!(ids, [2, 1][..count]);
        }
        let elsewhere = read!(db, |tx| rows::of(tx, ELSEWHERE, COACH, 9).await).unwrap();
        assert!(elsewhere.is_empty());
    }

    async fn the_threshold_is_the_hospitals_own(db: &TestDb) {
        let db = db.door();
        let known = read!(db, |tx| rows::threshold(tx, HERE).await).unwrap();
        assert_eq!(known, Threshold { times: 3, days: 90 });
        for wanted in [Threshold { times: 5, days: 30 }, Threshold { times: 2, days: 60 }] {
            write!(db, |tx| rows::set_threshold(tx, HERE, wanted).await).unwrap();
            assert_eq!(read!(db, |tx| rows::threshold(tx, HERE).await).unwrap(), wanted);
        }
        let elsewhere = read!(db, |tx| rows::threshold(tx, ELSEWHERE).await).unwrap();
        assert_eq!(elsewhere, Threshold::default());
    }
}
