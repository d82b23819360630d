use domain::ids::{CaseId, PersonId, SeriesId, SubjectId};
use domain::people::Who;
use domain::series::{About, Entry, Event, Grounds, Series, Stage, apply, fold};
use domain::text::Words;
use store::StoreError;
use store::series as rows;

use crate::setting::{BUDI, CASE, ELSEWHERE, HERE, SARI, minute, read, words, write};

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

fn grounds(why: u128) -> Grounds<Words> {
    Grounds {
        cases: [1, 2, 3].map(CaseId::new).into(),
        answered: said(1),
        why: said(why),
        until: "2026-06-30".parse().unwrap(),
    }
}

/// A series about somebody, from its proposal in this minute.
fn begun(id: u128, subject: SubjectId, at: i64) -> Entry {
    let about = About { subject, case: CASE };
    entry(Event::Proposed { id: SeriesId::new(id), about, grounds: Box::new(grounds(2)) }, at)
}

async fn kept(db: &db::Db, life: &[Entry]) -> Series {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_series_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = vec![
            begun(1, SARI, 1),
            entry(Event::Returned { why: said(3) }, 2),
            entry(Event::Revised { grounds: Box::new(grounds(4)) }, 3),
            entry(Event::Approved, 4),
            entry(Event::Told, 5),
            entry(Event::Ended { why: said(5) }, 6),
        ];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            let id = SeriesId::new(1);
            assert_eq!(rows::find(tx, HERE, id).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(rows::find(tx, ELSEWHERE, id).await?, None);
            assert_eq!(rows::list(tx, ELSEWHERE, 9).await?, []);
            assert_eq!(rows::of_subject(tx, ELSEWHERE, SARI).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn series_are_found_by_whom_they_are_about_and_by_their_stage(db: &TestDb) {
        kept(db, &[begun(1, SARI, 1)]).await;
        kept(db, &[begun(2, BUDI, 2)]).await;
        kept(db, &[begun(3, SARI, 3), entry(Event::Approved, 4)]).await;
        read!(db, |tx| {
            let ids = |all: Vec<Series>| -> Vec<u128> {
                all.iter().map(|one| one.id.bits()).collect()
            };
            assert_eq!(ids(rows::of_subject(tx, HERE, SARI).await?), [3, 1]);
            assert_eq!(ids(rows::at_stage(tx, HERE, (Stage::Proposed, 9)).await?), [1, 2]);
            assert_eq!(ids(rows::list(tx, HERE, 2).await?), [3, 2]);
            let waiting = store::approval::waiting(tx, HERE, 9).await?;
            assert_eq!((waiting.series, waiting.statements), (2, 0));
            let bounded = store::approval::waiting(tx, HERE, 1).await?;
            assert_eq!(bounded.series, 1, "counted up to a bound");
            let elsewhere = store::approval::waiting(tx, ELSEWHERE, 9).await?;
            assert_eq!(elsewhere, store::approval::Waiting::default());
            Ok(())
        })
        .unwrap();
    }
}
