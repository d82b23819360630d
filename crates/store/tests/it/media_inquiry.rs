//! The card of what media ask.

use domain::approval::Embargo;
use domain::ids::{CaseId, PersonId};
use domain::media_inquiry::{Card, Entry, Event, MediaInquiry, apply};
use domain::people::Who;
use domain::text::Name;
use store::StoreError;
use store::media_inquiry as cards;

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const CASE: CaseId = CaseId::new(7);

fn entry(outlet: &str) -> Entry {
    let outlet = Name::parse(outlet).unwrap();
    let embargo = Some(Embargo { until: minute(120), ahead: false });
    let card = Card { outlet, journalist: None, deadline: Some(minute(90)), embargo };
    Entry { event: Event::Described { card }, by: Who::Person(PersonId::new(8)), at: minute(1) }
}

async fn kept(db: &db::Db, life: &[Entry]) -> MediaInquiry {
    let mut row = None;
    for step in life {
        let (known, entries) = (apply(CASE, row, step), vec![step.clone()]);
        let due = minute(90);
        write!(db, [known, entries], |tx| cards::save(tx, HERE, (&known, due), &entries).await)
            .unwrap();
        row = Some(known);
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_card_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = vec![entry("Koran"), entry("Radio")];
        let row = kept(db, &life).await;
        let late =
            write!(db, [row], |tx| cards::save(tx, HERE, (&row, minute(90)), &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(cards::find(tx, HERE, CASE).await?.as_ref(), Some(&row));
            assert_eq!(cards::find(tx, ELSEWHERE, CASE).await?, None);
            assert_eq!(cards::history(tx, HERE, CASE).await?, life);
            Ok(())
        })
        .unwrap();
    }
}
