use domain::ids::{MentionId, PersonId, QueryId};
use domain::mention::query::{Entry, Event, Plan, Query, Terms, apply, fold};
use domain::people::Who;
use domain::text::Name;
use store::StoreError;
use store::mention::query as queries;

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

fn plan(name: &str, any: &str) -> Plan {
    Plan {
        name: Name::parse(name).unwrap(),
        any: Terms::parse(any).unwrap(),
        all: Terms::default(),
        none: Terms::default(),
        places: Terms::default(),
        sources: Vec::new(),
    }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(1) }
}

fn saved(number: u128) -> Entry {
    let plan = plan(&format!("Pantauan {number}"), "antre");
    entry(Event::Saved { id: QueryId::new(number), plan })
}

async fn kept(db: &db::Db, life: &[Entry]) -> Query {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| queries::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

async fn hit(db: &db::Db, query: u128, mention: u128, at: i64) {
    let (id, met) = (QueryId::new(query), (MentionId::new(mention), minute(at)));
    write!(db, [id, met], |tx| queries::hit(tx, HERE, id, met).await).unwrap();
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_query_is_what_its_history_adds_up_to(db: &TestDb) {
        let changed = Event::Changed { plan: plan("Obat", "obat habis") };
        let life = [saved(1), entry(changed), entry(Event::Stopped), entry(Event::Started)];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| queries::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let life = life.to_vec();
        read!(db, [row, life], |tx| {
            assert_eq!(queries::find(tx, HERE, row.id).await?.as_ref(), Some(&row));
            assert_eq!(queries::find(tx, ELSEWHERE, row.id).await?, None);
            assert_eq!(queries::named(tx, HERE, "OBAT").await?, Some(row.id));
            assert_eq!(queries::named(tx, ELSEWHERE, "obat").await?, None);
            let history = queries::history(tx, HERE, row.id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(queries::list(tx, HERE, 9).await?, std::slice::from_ref(&row));
            assert_eq!(queries::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn two_queries_of_one_name_cannot_stand(db: &TestDb) {
        kept(db, &[saved(1)]).await;
        let twin = entry(Event::Saved { id: QueryId::new(2), plan: plan("PANTAUAN 1", "x") });
        let row = apply(None, &twin).unwrap();
        let entries = vec![twin];
        let late = write!(db, [row, entries], |tx| queries::save(tx, HERE, &row, &entries).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
    }

    async fn what_met_is_counted_a_day_once_a_mention_until_the_words_change(db: &TestDb) {
        let row = kept(db, &[saved(1)]).await;
        kept(db, &[saved(2), entry(Event::Stopped)]).await;
        let day = 24 * 60;
        for (mention, at) in [(7, 10), (7, 10), (8, 20), (9, 10 + day)] {
            hit(db, 1, mention, at).await;
        }
        hit(db, 2, 7, 10).await;
        let known = row.clone();
        read!(db, [known], |tx| {
            let days = queries::days(tx, HERE, known.id, (minute(0), 0)).await?;
            assert_eq!(days.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 1]);
            assert_eq!(days[1].0, days[0].0 + 1);
            assert_eq!(queries::days(tx, ELSEWHERE, known.id, (minute(0), 0)).await?, []);
            let met = queries::of_mention(tx, HERE, MentionId::new(7)).await?;
            assert_eq!(met.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [1, 2]);
            assert_eq!(queries::of_mention(tx, ELSEWHERE, MentionId::new(7)).await?, []);
            let running = queries::running(tx, HERE).await?;
            assert_eq!(running, std::slice::from_ref(&known), "what was stopped hears nothing");
            assert_eq!(queries::uncounted(tx, HERE).await?, std::slice::from_ref(&known));
            Ok(())
        })
        .unwrap();
        let id = row.id;
        let done = write!(db, [row], |tx| {
            let moved = domain::ids::Version(row.version.0 + 1);
            assert!(!queries::counted(tx, HERE, (row.id, moved)).await?, "it is at another version");
            queries::counted(tx, HERE, (row.id, row.version)).await
        });
        assert!(done.unwrap());
        write!(db, [id], |tx| queries::forget(tx, HERE, (id, minute(day))).await).unwrap();
        read!(db, [id], |tx| {
            assert_eq!(queries::uncounted(tx, HERE).await?, []);
            let days = queries::days(tx, HERE, id, (minute(0), 0)).await?;
            assert_eq!(days.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2]);
            Ok(())
        })
        .unwrap();
    }
}
