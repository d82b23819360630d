use domain::evidence::{Definition, Element, Entry, Event, Proof, Source, apply, fold, template};
use domain::ids::{ElementCode, ElementId, Version};
use domain::people::Who;
use domain::text::Name;
use store::{StoreError, evidence};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const ADDED: ElementId = ElementId::new(0xE0);

fn code(text: &str) -> ElementCode {
    ElementCode::parse(text).unwrap()
}

fn defined(retired: bool, at: i64) -> Entry {
    let definition = Definition {
        name: Name::parse("Cara mengadu diumumkan").unwrap(),
        proofs: [Proof::Document, Proof::Observation].into(),
        sources: if retired { [].into() } else { Source::ALL.iter().copied().collect() },
        retired,
    };
    let event = Event::Defined { id: ADDED, code: code("PUSKESMAS-1"), definition };
    Entry { event, by: Who::Desk, at: minute(at) }
}

async fn kept(db: &db::Db, known: &Element, entries: &[Entry]) -> Result<(), StoreError> {
    let (known, entries) = (known.clone(), entries.to_vec());
    write!(db, [known, entries], |tx| evidence::save(tx, HERE, &known, &entries).await)
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_an_element_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [defined(false, 0), defined(true, 1)];
        let mut row = None;
        for step in &life {
            row = apply(row, step);
            kept(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            assert_eq!(evidence::find(tx, HERE, &code("PUSKESMAS-1")).await?, row);
            assert_eq!(evidence::list(tx, HERE).await?, Vec::from_iter(row.clone()));
            let history = evidence::history(tx, HERE, ADDED).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), row);
            assert_eq!(evidence::find(tx, ELSEWHERE, &code("PUSKESMAS-1")).await?, None);
            assert_eq!(evidence::list(tx, ELSEWHERE).await?, []);
            let begun = template().remove(0);
            assert_eq!(evidence::find(tx, HERE, &begun.code).await?, Some(begun.clone()));
            Ok(())
        })
        .unwrap();
    }

    async fn two_writers_of_an_element_never_share_a_version(db: &TestDb) {
        let life = [defined(false, 0)];
        let first = fold(&life).unwrap();
        kept(db, &first, &life).await.unwrap();
        let ended = kept(db, &first, &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let other = Element { id: ElementId::new(9), version: Version(2), ..first };
        let ended = kept(db, &other, &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }
}
