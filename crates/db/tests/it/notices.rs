use crate::shelf::MIGRATIONS;
use db::{Address, Db, Notice, Options};

db::on_both_engines! { MIGRATIONS;
    async fn what_is_said_on_a_topic_is_heard_on_that_topic_only(db: &TestDb) {
        let mut journal = db.listen("journal").await.unwrap();
        let mut outbox = db.listen("outbox").await.unwrap();
        db.notify("journal", "position 7").await.unwrap();
        db.notify("outbox", "'quoted' words").await.unwrap();
        assert_eq!(journal.next().await, Some(Notice::Said("position 7".to_owned())));
        assert_eq!(outbox.next().await, Some(Notice::Said("'quoted' words".to_owned())));
    }

    async fn a_slow_listener_is_told_that_it_missed_something(db: &TestDb) {
        let mut journal = db.listen("journal").await.unwrap();
        let mut last = db.listen("last").await.unwrap();
        for position in 0..1100 {
            db.notify("journal", &position.to_string()).await.unwrap();
        }
        db.notify("last", "now").await.unwrap();
        while last.next().await == Some(Notice::Missed) {}
        assert_eq!(journal.next().await, Some(Notice::Missed));
        assert!(matches!(journal.next().await, Some(Notice::Said(_))));
    }
}

#[test]
fn another_node_hears_it_too_and_learns_when_its_line_broke() {
    db::testing::run(async {
        let here = db::testing::TestDb::postgres(&MIGRATIONS).await;
        let address = Address::parse(here.address()).unwrap();
        let there = Db::open(&address, Options::default()).await.unwrap();
        let mut ear = there.listen("journal").await.unwrap();
        here.notify("journal", "one").await.unwrap();
        assert_eq!(ear.next().await, Some(Notice::Said("one".to_owned())));
        let cut: Result<_, db::DbError> = here
            .write(crate::shelf::SOON, |tx| {
                let text = "select pg_terminate_backend(pid) from pg_stat_activity \
                    where query like 'listen%' and datname = current_database()";
                Box::pin(async move { tx.query_text(text, &[]).await })
            })
            .await;
        assert_eq!(cut.unwrap().len(), 1);
        assert_eq!(ear.next().await, Some(Notice::Missed));
        here.notify("journal", "two").await.unwrap();
        assert_eq!(ear.next().await, Some(Notice::Said("two".to_owned())));
    });
}
