use crate::shelf::{MIGRATIONS, SOON, TAKE, WEIGH, count, put};
use db::{Db, DbError, Job};

db::sql! {
    static OTHERS = "select count(*) from shelf where key <> $1 and weight > 0";
}

#[derive(Debug)]
enum Ended {
    Stale,
    Db(DbError),
}

impl From<DbError> for Ended {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

/// Takes the last one, as a command with `seen` does: look, decide, write.
fn take() -> impl Job<(), Ended> {
    |tx| {
        Box::pin(async move {
            let row = tx.one(&WEIGH, &["k".into()]).await?;
            if row.map_or(Ok(0), |row| row.int(0))? == 0 {
                return Err(Ended::Stale);
            }
            tx.exec(&TAKE, &["k".into()]).await?;
            Ok(())
        })
    }
}

/// Puts a thing there unless it stands there: the second one must see the first.
fn put_once() -> impl Job<(), Ended> {
    |tx| {
        Box::pin(async move {
            if tx.one(&WEIGH, &["once".into()]).await?.is_some() {
                return Err(Ended::Stale);
            }
            tx.exec(&crate::shelf::PUT, &["once".into(), 1.into()]).await?;
            Ok(())
        })
    }
}

/// Leaves its place if another stays: two aggregates, one rule across them.
fn leave(key: &'static str) -> impl Job<(), Ended> {
    move |tx| {
        Box::pin(async move {
            let others = tx.one(&OTHERS, &[key.into()]).await?;
            if others.map_or(Ok(0), |row| row.int(0))? == 0 {
                return Err(Ended::Stale);
            }
            tx.exec(&TAKE, &[key.into()]).await?;
            Ok(())
        })
    }
}

async fn all<F: Job<(), Ended>>(db: &Db, jobs: Vec<F>) -> Vec<Result<(), Ended>> {
    let racing = jobs.into_iter().map(|job| {
        let db = db.clone();
        tokio::spawn(async move { db.write(SOON, job).await })
    });
    let ended = futures::future::join_all(racing.collect::<Vec<_>>()).await;
    ended.into_iter().map(Result::unwrap).collect()
}

fn exactly_one(ended: &[Result<(), Ended>]) {
    assert_eq!(ended.iter().filter(|end| end.is_ok()).count(), 1, "{ended:?}");
    let fair = |end: &Result<(), Ended>| {
        matches!(end, Ok(()) | Err(Ended::Stale | Ended::Db(DbError::Conflict(_))))
    };
    assert!(ended.iter().all(fair), "{ended:?}");
}

db::on_both_engines! { MIGRATIONS;
    async fn of_twenty_equal_acts_exactly_one_succeeds(db: &TestDb) {
        db.write(SOON, put("k", 1)).await.unwrap();
        exactly_one(&all(db, (0..20).map(|_| take()).collect()).await);
    }

    async fn of_twenty_equal_intakes_one_is_kept_and_none_meets_a_raw_constraint(db: &TestDb) {
        exactly_one(&all(db, (0..20).map(|_| put_once()).collect()).await);
        assert_eq!(count(db).await, 1);
    }

    async fn a_rule_across_two_rows_holds_in_a_race(db: &TestDb) {
        for _ in 0..10 {
            for key in ["a", "b"] {
                let put: Result<(), DbError> = db.write(SOON, move |tx| Box::pin(async move {
                    let text = "insert into shelf (key, weight) values ($1, 1) \
                        on conflict (key) do update set weight = 1";
                    tx.query_text(text, &[key.into()]).await.map(drop)
                })).await;
                put.unwrap();
            }
            exactly_one(&all(db, vec![leave("a"), leave("b")]).await);
        }
    }
}
