use db::Migration;
use domain::ids::{FeedId, PersonId, QueryId};
use domain::mention::feed::{Entry, Event, Feed, Look, Plan, Trouble, apply, fold};
use domain::people::Who;
use domain::text::{Link, Name};
use store::StoreError;
use store::mention::feed::{self as feeds, Due, Marks};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

fn plan(name: &str, address: &str) -> Plan {
    Plan {
        name: Name::parse(name).unwrap(),
        address: Link::parse(address).unwrap(),
        only: Name::parse("RSUD").ok(),
        query: Some(QueryId::new(5)),
    }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(1) }
}

fn added(number: u128) -> Entry {
    let plan = plan(&format!("Koran {number}"), &format!("https://contoh.id/{number}"));
    entry(Event::Added { id: FeedId::new(number), plan })
}

async fn kept(db: &db::Db, life: &[Entry]) -> Feed {
    let mut row = None;
    for step in life {
        row = apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| feeds::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

async fn claimed(db: &db::Db, id: FeedId, now: i64) -> bool {
    let span = (minute(now), minute(now + 5));
    write!(db, [id, span], |tx| feeds::claim(tx, HERE, id, span).await).unwrap()
}

async fn due(db: &db::Db, now: i64) -> Vec<Due> {
    read!(db, |tx| feeds::due(tx, HERE, (minute(now), 9)).await).unwrap()
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_feed_is_what_its_history_adds_up_to(db: &TestDb) {
        let changed = Event::Changed { plan: plan("Koran lain", "https://contoh.id/lain") };
        let life = [added(1), entry(changed), entry(Event::Stopped), entry(Event::Started)];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| feeds::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let life = life.to_vec();
        read!(db, [row, life], |tx| {
            assert_eq!(feeds::find(tx, HERE, row.id).await?.as_ref(), Some(&row));
            assert_eq!(feeds::find(tx, ELSEWHERE, row.id).await?, None);
            assert_eq!(feeds::with_address(tx, HERE, &row.plan.address).await?, Some(row.id));
            let history = feeds::history(tx, HERE, row.id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(feeds::list(tx, HERE, 9).await?, [(row.clone(), Look::default())]);
            Ok(())
        })
        .unwrap();
    }

    async fn two_feeds_of_one_address_cannot_stand(db: &TestDb) {
        kept(db, &[added(1)]).await;
        let twin = entry(Event::Added { id: FeedId::new(2), plan: plan("X", "https://contoh.id/1") });
        let row = apply(None, &twin).unwrap();
        let entries = vec![twin];
        let late = write!(db, [row, entries], |tx| feeds::save(tx, HERE, &row, &entries).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
    }

    async fn one_node_looks_and_says_how_it_ended(db: &TestDb) {
        let known = kept(db, &[added(1)]).await;
        kept(db, &[added(2), entry(Event::Stopped)]).await;
        let first = due(db, 10).await;
        assert_eq!(first.len(), 1, "what was stopped is not due");
        assert_eq!((first[0].look, &first[0].marks), (Look::default(), &Marks::default()));
        assert!(claimed(db, known.id, 10).await);
        assert!(!claimed(db, known.id, 11).await, "another node was faster");
        assert!(due(db, 11).await.is_empty());
        assert!(claimed(db, known.id, 16).await, "it was never heard of again");
        let look = Look::default().after(Ok(3), minute(16)).after(Err(Trouble::Slow), minute(17));
        let marks = Marks { etag: Some("\"a\"".to_owned()), modified: None };
        let id = known.id;
        write!(db, [id, look, marks], |tx| {
            feeds::keep(tx, HERE, id, (&look, &marks, minute(40))).await
        })
        .unwrap();
        assert!(due(db, 39).await.is_empty());
        let then = due(db, 40).await;
        assert_eq!((then[0].look, &then[0].marks), (look, &marks));
        let entries = vec![entry(Event::Stopped), entry(Event::Started)];
        let row = entries.iter().fold(Some(known), apply).unwrap();
        write!(db, [row, entries], |tx| feeds::save(tx, HERE, &row, &entries).await).unwrap();
        let anew = due(db, 18).await;
        assert_eq!((anew[0].look.failures, &anew[0].marks), (0, &Marks::default()));
    }
}

/// The steps of the schema before the one of this name.
fn before(name: &str) -> &'static [Migration] {
    let all = store::migrations();
    let at = all.iter().position(|one| one.name == name).unwrap();
    &all[..at]
}

db::on_both_engines! { before("review_place");
    async fn a_place_is_read_from_its_newest_review_again_when_reviews_can_be_answered(db: &TestDb) {
        let house = "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews";
        let place = Event::Added { id: FeedId::new(2), plan: plan("Ulasan", house) };
        let known = Marks { etag: Some("2026-03-01".to_owned()), modified: Some("a\nb".to_owned()) };
        for life in [added(1), entry(place)] {
            let id = kept(db, &[life]).await.id;
            assert!(claimed(db, id, 10).await);
            let (look, marks) = (Look::default().after(Ok(1), minute(10)), known.clone());
            write!(db, [id, look, marks], |tx| {
                feeds::keep(tx, HERE, id, (&look, &marks, minute(20))).await
            })
            .unwrap();
        }
        db.migrate(store::migrations()).await.unwrap();
        let marks: Vec<Marks> = due(db, 20).await.into_iter().map(|one| one.marks).collect();
        assert_eq!(marks, [known, Marks::default()]);
    }
}
