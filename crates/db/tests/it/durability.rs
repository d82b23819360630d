use crate::shelf::{MIGRATIONS, SOON, count, put};
use db::testing::TestDb;
use db::{Address, Db, DbError, Options, Row};

#[test]
fn the_file_is_opened_for_durability_and_for_its_owner_alone() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        for (question, answer) in [
            ("pragma synchronous", 2),
            ("pragma foreign_keys", 1),
            ("pragma secure_delete", 1),
            ("pragma trusted_schema", 0),
        ] {
            let rows: Result<Vec<Row>, DbError> = db
                .write(SOON, move |tx| Box::pin(async move { tx.query_text(question, &[]).await }))
                .await;
            assert_eq!(rows.unwrap()[0].int(0).unwrap(), answer, "{question}");
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(db.address()).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
    });
}

db::on_both_engines! { MIGRATIONS;
    async fn what_was_acknowledged_is_there_for_the_next_program(db: &TestDb) {
        db.write(SOON, put("k", 1)).await.unwrap();
        let address = Address::parse(db.address()).unwrap();
        let next = Db::open(&address, Options::default()).await.unwrap();
        assert_eq!(count(&next).await, 1);
    }

    async fn a_server_that_forgets_commits_is_told_not_to(db: &TestDb) {
        if db.engine() == db::Engine::Postgres {
            let rows: Result<Vec<Row>, DbError> = db
                .write(SOON, |tx| Box::pin(async { tx.query_text("show synchronous_commit", &[]).await }))
                .await;
            assert_eq!(rows.unwrap()[0].text(0).unwrap(), "on");
        }
    }
}

#[test]
fn a_server_that_is_not_there_is_told_as_such() {
    db::testing::run(async {
        let address = Address::parse("postgres://nobody@127.0.0.1:1/none?sslmode=disable").unwrap();
        let db = Db::open(&address, Options::default()).await.unwrap();
        assert!(matches!(db.check().await, Err(DbError::Unavailable(_))));
    });
}
