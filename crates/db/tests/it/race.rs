use crate::shelf::{MIGRATIONS, SOON, TAKE, WEIGH, count, put};
use db::{Db, DbError, Job};
use std::collections::BTreeSet;

db::sql! {
    static NEXT = "insert into shelf (key, weight) values ($1, 1) \
        on conflict (key) do update set weight = shelf.weight + 1 returning weight";
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

/// Takes the next number, and gives it back when it fails: as a new case does.
fn number(failing: bool) -> impl Job<i64, Ended> {
    move |tx| {
        Box::pin(async move {
            let row = tx.one(&NEXT, &["n".into()]).await?;
            if failing {
                return Err(Ended::Stale);
            }
            Ok(row.map_or(Ok(0), |row| row.int(0))?)
        })
    }
}

async fn in_turn<T: Send + 'static, F: Job<T, Ended>>(
    db: &Db,
    jobs: impl Iterator<Item = F>,
) -> Vec<Result<T, Ended>> {
    let racing = jobs.map(|job| {
        let db = db.clone();
        tokio::spawn(async move { db.write_in_turn("shelf", SOON, job).await })
    });
    let ended = futures::future::join_all(racing.collect::<Vec<_>>()).await;
    ended.into_iter().map(Result::unwrap).collect()
}

db::on_both_engines! { MIGRATIONS;
    async fn of_many_at_once_each_gets_a_number_and_none_is_missing(db: &TestDb) {
        let ended = in_turn(db, (0..300).map(|nth| number(nth % 10 == 9))).await;
        let given: Vec<i64> = ended.into_iter().filter_map(Result::ok).collect();
        assert_eq!(given.len(), 270, "a refusal is no reason to refuse another");
        let distinct: BTreeSet<i64> = given.into_iter().collect();
        assert_eq!(distinct, (1..=270).collect());
    }

    async fn two_nodes_take_turns_at_the_same_number(db: &TestDb) {
        if db.engine() == db::Engine::Sqlite {
            return; // one file has one node
        }
        let address = db::Address::parse(db.address()).unwrap();
        let other = Db::open(&address, db::Options::default()).await.unwrap();
        let numbers = || (0..100).map(|_| number(false));
        let both = futures::future::join(in_turn(db, numbers()), in_turn(&other, numbers())).await;
        let given = both.0.into_iter().chain(both.1).map(Result::unwrap);
        assert_eq!(given.collect::<BTreeSet<i64>>(), (1..=200).collect());
    }

    async fn a_twin_in_the_same_turn_meets_what_the_first_one_did(db: &TestDb) {
        exactly_one(&in_turn(db, (0..20).map(|_| put_once())).await);
        assert_eq!(count(db).await, 1);
    }

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
