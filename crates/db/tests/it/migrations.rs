use crate::shelf::{MIGRATIONS, SOON, count, put};
use db::testing::{TestDb, engines};
use db::{DbError, Migration, MigrationFault};

const SECOND: Migration = Migration::both(
    2,
    "colours",
    "alter table shelf add column colour text not null default 'green'",
);

fn fault(ended: Result<(), DbError>) -> (i64, MigrationFault) {
    match ended {
        Err(DbError::Migration { number, fault }) => (number, fault),
        other => panic!("{other:?}"),
    }
}

db::on_both_engines! { MIGRATIONS;
    async fn migrating_again_changes_nothing(db: &TestDb) {
        db.write(SOON, put("k", 1)).await.unwrap();
        db.migrate(&MIGRATIONS).await.unwrap();
        assert_eq!(count(db).await, 1);
    }

    async fn a_later_step_keeps_the_rows(db: &TestDb) {
        db.write(SOON, put("k", 1)).await.unwrap();
        db.migrate(&[MIGRATIONS[0], SECOND]).await.unwrap();
        db.write(SOON, put("l", 1)).await.unwrap();
        assert_eq!(count(db).await, 2);
    }

    async fn a_step_that_was_changed_afterwards_is_refused(db: &TestDb) {
        let changed = Migration::both(1, "a shelf", "create table shelf (key text primary key)");
        let (number, fault) = fault(db.migrate(&[changed]).await);
        assert!(matches!((number, fault), (1, MigrationFault::Changed)));
    }

    async fn a_program_older_than_its_data_does_not_start(db: &TestDb) {
        db.migrate(&[MIGRATIONS[0], SECOND]).await.unwrap();
        let (number, fault) = fault(db.migrate(&MIGRATIONS).await);
        assert!(matches!((number, fault), (2, MigrationFault::Unknown)));
    }

    async fn a_step_slipped_in_before_an_old_one_is_refused(db: &TestDb) {
        let slipped = Migration::both(0, "too late", "create table late (key text)");
        let (number, fault) = fault(db.migrate(&[slipped, MIGRATIONS[0]]).await);
        assert!(matches!((number, fault), (0, MigrationFault::Order)));
    }

    async fn a_word_outside_the_dialect_is_refused(db: &TestDb) {
        let wrong = Migration::both(2, "typo", "create table t (x {{integer}})");
        let (number, fault) = fault(db.migrate(&[MIGRATIONS[0], wrong]).await);
        assert!(matches!((number, fault), (2, MigrationFault::Dialect)));
    }

    async fn a_step_that_fails_takes_the_steps_before_it_along(db: &TestDb) {
        let wrong = Migration::both(3, "wrong", "create table t (x text); insert into nowhere values (1)");
        let (number, fault) = fault(db.migrate(&[MIGRATIONS[0], SECOND, wrong]).await);
        assert!(matches!((number, fault), (3, MigrationFault::Refused(_))));
        db.migrate(&[MIGRATIONS[0], SECOND]).await.unwrap();
    }

    async fn nodes_that_start_together_migrate_once(db: &TestDb) {
        let starts = (0..6).map(|_| {
            let db = db.door();
            tokio::spawn(async move { db.migrate(&[MIGRATIONS[0], SECOND]).await })
        });
        for start in futures::future::join_all(starts.collect::<Vec<_>>()).await {
            start.unwrap().unwrap();
        }
    }
}

#[test]
fn a_step_that_leaves_dangling_references_is_refused_on_sqlite() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let dangling = Migration::both(
            2,
            "dangling",
            "insert into shelf (key, weight, room) values ('k', 1, 'nowhere')",
        );
        let (number, fault) = fault(db.migrate(&[MIGRATIONS[0], dangling]).await);
        assert!(matches!((number, fault), (2, MigrationFault::Dangling)));
    });
}

#[test]
fn tests_get_a_database_of_their_own_on_each_engine() {
    db::testing::run(async {
        let (one, other) = (engines(&MIGRATIONS).await, engines(&MIGRATIONS).await);
        for (name, db) in &one {
            db.write(SOON, put(*name, 1)).await.unwrap();
            assert_eq!(count(db).await, 1);
        }
        for (_, db) in &other {
            assert_eq!(count(db).await, 0);
        }
    });
}
