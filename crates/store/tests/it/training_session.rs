use std::collections::BTreeMap;

use domain::ids::{CompetenceCode, PersonId, SessionId};
use domain::people::{Role, Who};
use domain::text::Name;
use domain::training::Level;
use domain::training::session::{Entry, Event, Invited, Kind, Plan, Session, Tests, apply, fold};
use store::StoreError;
use store::training::session as sessions;

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const FIRST: SessionId = SessionId::new(0x5E);
const RINI: PersonId = PersonId::new(1);

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn planned(id: SessionId, begins: i64) -> Event {
    let plan = Plan {
        title: name("Empati di loket"),
        kind: Kind::Workshop,
        begins: minute(begins),
        ends: minute(begins + 60),
        place: name("Aula"),
        trainer: name("Sari"),
        gives: BTreeMap::from([(CompetenceCode::parse("EMPATI").unwrap(), Level::Guided)]),
        invited: Invited { roles: [Role::Officer].into(), ..Invited::default() },
    };
    Event::Planned { id, door: u32::MAX, plan }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(RINI), at: minute(at) }
}

/// A whole life.
fn life() -> Vec<Entry> {
    let Event::Planned { plan, .. } = planned(FIRST, 90) else { unreachable!() };
    let events = [
        planned(FIRST, 60),
        Event::Changed { plan },
        Event::SignedIn { person: RINI },
        Event::Attended { people: [RINI, PersonId::new(2)].into() },
        Event::Tested { person: RINI, tests: Tests { before: Some(40), after: Some(80) } },
        Event::Closed { rating: Some(4) },
    ];
    (0..).zip(events).map(|(at, event)| entry(event, at)).collect()
}

async fn kept(db: &db::Db, known: &Session, entries: &[Entry]) -> Result<(), StoreError> {
    let (known, entries) = (known.clone(), entries.to_vec());
    write!(db, [known, entries], |tx| sessions::save(tx, HERE, &known, &entries).await)
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_session_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = None;
        for step in &life {
            row = apply(row, step);
            kept(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
        }
        read!(db, [row, life], |tx| {
            assert_eq!(sessions::find(tx, HERE, FIRST).await?, row);
            let history = sessions::history(tx, HERE, FIRST).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), row);
            assert_eq!(sessions::find(tx, ELSEWHERE, FIRST).await?, None);
            assert_eq!(sessions::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn those_that_begin_last_stand_first_and_two_writers_share_no_version(db: &TestDb) {
        for (id, begins) in [(1, 10), (2, 30), (3, 20)] {
            let life = [entry(planned(SessionId::new(id), begins), 0)];
            kept(db, &fold(&life).unwrap(), &life).await.unwrap();
        }
        let found = read!(db, |tx| sessions::list(tx, HERE, 2).await).unwrap();
        let ids: Vec<_> = found.iter().map(|one| one.id.bits()).collect();
        assert_eq!(ids, [2, 3]);
        let life = [entry(planned(SessionId::new(1), 10), 0)];
        let ended = kept(db, &fold(&life).unwrap(), &life).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }
}
