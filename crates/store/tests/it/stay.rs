use domain::ids::{CaseId, PersonId, StayId, UnitCode};
use domain::people::Who;
use domain::stay::{Entry, Event, Found, Stay, apply, fold};
use store::{StoreError, stay as rows};

use crate::setting::{CASE, ELSEWHERE, HERE, minute, read, write};

const ID: StayId = StayId::new(0x57);

fn admitted(id: StayId, case: CaseId) -> Event {
    let ward = UnitCode::parse("RAWAT-INAP").unwrap();
    Event::Admitted { id, case, ward, asker: PersonId::new(0xA) }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(0xA)), at: minute(at) }
}

/// A stay with every event in it.
fn life() -> Vec<Entry> {
    vec![
        entry(admitted(ID, CASE), 0),
        entry(Event::Assigned { asker: PersonId::new(0xB) }, 1),
        entry(Event::Asked { found: Found::CouldNot }, 2),
        entry(Event::Asked { found: Found::Worse }, 3),
        entry(Event::Discharged, 4),
    ]
}

async fn kept(db: &db::Db, life: &[Entry]) -> Stay {
    let mut row = None;
    for entry in life {
        row = apply(row, entry);
        let (row, entries) = (row.clone().unwrap(), vec![entry.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_stay_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(rows::find(tx, HERE, CASE).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, ID).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row));
            assert_eq!(rows::find(tx, ELSEWHERE, CASE).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn only_patients_who_are_there_stand_in_the_list_the_longest_first(db: &TestDb) {
        kept(db, &life()).await;
        for nth in [2, 1] {
            let begun = admitted(StayId::new(nth), CaseId::new(nth));
            kept(db, &[entry(begun, 10 - nth as i64)]).await;
        }
        read!(db, |tx| {
            let found = rows::open(tx, HERE, 9).await?;
            let ids: Vec<_> = found.iter().map(|stay| stay.id.bits()).collect();
            assert_eq!(ids, [2, 1]);
            assert_eq!(rows::open(tx, HERE, 1).await?.len(), 1);
            assert_eq!(rows::open(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }
}
