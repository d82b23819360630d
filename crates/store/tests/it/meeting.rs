use domain::calendar::Month;
use domain::ids::{MeetingId, PersonId};
use domain::meeting::{Entry, Event, Figure, Meeting, Plan, Point, apply, fold};
use domain::people::Who;
use domain::text::{Name, Words};
use store::StoreError;
use store::meeting as meetings;

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const MEETING: MeetingId = MeetingId::new(0xB7);

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn plan(begins: i64) -> Plan {
    Plan {
        title: Name::parse("Evaluasi").unwrap(),
        begins: minute(begins),
        ends: minute(begins + 60),
        place: Name::parse("Aula").unwrap(),
        chair: PersonId::new(2),
        invited: [PersonId::new(2), PersonId::new(3)].into(),
        month: Month::new(2026, 3).unwrap(),
    }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

/// A meeting's whole life, with every event but its cancelling in it.
fn life() -> Vec<Entry> {
    let agenda = vec![Point { figure: Figure::LateCases, count: 1, of: Some(4) }];
    let held = Event::Held { attended: [PersonId::new(3)].into(), agenda, minutes: said(1) };
    vec![
        entry(Event::Planned { id: MEETING, plan: plan(10) }, 0),
        entry(Event::Changed { plan: plan(20) }, 1),
        entry(held, 30),
        entry(Event::Closed, 40),
    ]
}

async fn kept(db: &db::Db, life: &[Entry]) -> Meeting {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| meetings::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_meeting_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| meetings::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(meetings::find(tx, HERE, MEETING).await?.as_ref(), Some(&row));
            let history = meetings::history(tx, HERE, MEETING).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row));
            assert_eq!(meetings::find(tx, ELSEWHERE, MEETING).await?, None);
            assert_eq!(meetings::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn meetings_that_begin_last_stand_first(db: &TestDb) {
        for (nth, begins) in [(1, 10), (2, 30), (3, 20)] {
            let planned = Event::Planned { id: MeetingId::new(nth), plan: plan(begins) };
            let cancelled = Event::Cancelled { why: said(2) };
            kept(db, &[entry(planned, 0), entry(cancelled, 1)]).await;
        }
        let found = read!(db, |tx| meetings::list(tx, HERE, 2).await).unwrap();
        let ids: Vec<_> = found.iter().map(|meeting| meeting.id.bits()).collect();
        assert_eq!(ids, [2, 3]);
    }
}
