use domain::ids::{AfterId, CaseId};
use domain::people::Who;
use domain::survey::{AfterEntry, AfterEvent, Care, Period, Told, apply_after, fold_after};
use store::StoreError;
use store::survey::after;

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const ID: AfterId = AfterId::new(0xAF);
const CASE: CaseId = CaseId::new(0xC5);
const TOLD: Told = Told { helped: true, fair: false, tell_again: true, care: Care::Worse };

fn life() -> Vec<AfterEntry> {
    let events = [
        AfterEvent::Opened { id: ID, case: CASE },
        AfterEvent::Spared { on: true },
        AfterEvent::Spared { on: false },
        AfterEvent::Invited,
        AfterEvent::Told(TOLD),
    ];
    let entry = |(at, event)| AfterEntry { event, by: Who::Complainant, at: minute(at) };
    (0..).zip(events).map(entry).collect()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_the_four_questions_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let day: jiff::civil::Date = "2026-11-22".parse().unwrap();
        let mut row = None;
        for step in &life {
            row = apply_after(row, step);
            let (known, entries) = (row.unwrap(), vec![*step]);
            write!(db, [entries], |tx| after::save(tx, HERE, (&known, day), &entries).await).unwrap();
            let found = read!(db, |tx| after::find(tx, HERE, CASE).await).unwrap();
            assert_eq!(found, row);
        }
        let known = row.unwrap();
        let (last, later) = (vec![life[4]], day.tomorrow().unwrap());
        let ended = write!(db, [last], |tx| after::save(tx, HERE, (&known, later), &last).await);
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let history = read!(db, |tx| after::history(tx, HERE, ID).await).unwrap();
        assert_eq!((fold_after(&history), &history), (row, &life));
        assert_eq!(read!(db, |tx| after::find(tx, ELSEWHERE, CASE).await).unwrap(), None);
        let told = |text: &'static str| async move {
            let period = Period::parse(text).unwrap();
            read!(db, |tx| after::told(tx, HERE, period).await).unwrap()
        };
        assert_eq!(told("2026-11").await, [(TOLD, 1)]);
        assert_eq!(told("2026-10").await, []);
    }
}
