use crate::shelf::{MIGRATIONS, PUT, SOON, count, put};
use db::{DbError, Tx};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Debug)]
enum Refusal {
    NotToday,
    Db(DbError),
}

impl From<DbError> for Refusal {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

async fn twice(tx: &mut Tx<'_>) -> DbError {
    let values = ["k".into(), 1.into()];
    tx.exec(&PUT, &values).await.unwrap();
    tx.exec(&PUT, &values).await.unwrap_err()
}

db::on_both_engines! { MIGRATIONS;
    async fn a_job_that_refuses_leaves_nothing_behind(db: &TestDb) {
        let refused: Result<(), Refusal> = db
            .write(SOON, |tx| Box::pin(async move {
                tx.exec(&PUT, &["k".into(), 1.into()]).await?;
                Err(Refusal::NotToday)
            }))
            .await;
        assert!(matches!(refused, Err(Refusal::NotToday)));
        assert_eq!(count(db).await, 0);
    }

    async fn a_swallowed_error_poisons_the_transaction(db: &TestDb) {
        let ended: Result<(), DbError> = db
            .write(SOON, |tx| Box::pin(async move {
                assert!(twice(tx).await.is_unique());
                let later = tx.exec(&PUT, &["other".into(), 1.into()]).await;
                assert!(matches!(later, Err(DbError::Poisoned)));
                Ok(())
            }))
            .await;
        assert!(matches!(ended, Err(DbError::Poisoned)), "{ended:?}");
        assert_eq!(count(db).await, 0);
    }

    async fn an_error_that_is_passed_on_leaves_nothing_behind(db: &TestDb) {
        let ended: Result<(), Refusal> = db
            .write(SOON, |tx| Box::pin(async move { Err(twice(tx).await.into()) }))
            .await;
        assert!(matches!(ended, Err(Refusal::Db(error)) if error.is_unique()));
        assert_eq!(count(db).await, 0);
    }

    async fn a_panic_ends_its_own_job_only(db: &TestDb) {
        let ended: Result<(), DbError> = db
            .write(SOON, |tx| Box::pin(async move {
                tx.exec(&PUT, &["lost".into(), 1.into()]).await?;
                panic!("on purpose");
            }))
            .await;
        assert!(matches!(ended, Err(DbError::Panicked)), "{ended:?}");
        db.write(SOON, put("kept", 1)).await.unwrap();
        assert_eq!(count(db).await, 1);
    }

    async fn a_reader_that_panics_gives_its_connection_back(db: &TestDb) {
        for _ in 0..20 {
            let ended: Result<(), DbError> =
                db.read(|_| Box::pin(async move { panic!("on purpose") })).await;
            assert!(matches!(ended, Err(DbError::Panicked)), "{ended:?}");
        }
        assert_eq!(count(db).await, 0);
    }

    async fn a_job_whose_time_is_over_does_not_start(db: &TestDb) {
        let ran = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&ran);
        let ended: Result<(), DbError> = db
            .write(std::time::Duration::ZERO, move |_| {
                seen.fetch_add(1, Ordering::Relaxed);
                Box::pin(async { Ok(()) })
            })
            .await;
        assert!(matches!(ended, Err(DbError::Deadline)), "{ended:?}");
        assert_eq!(ran.load(Ordering::Relaxed), 0);
    }
}
