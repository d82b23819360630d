use crate::shelf::{COUNT, MIGRATIONS, PUT, SOON, count, put};
use db::testing::TestDb;
use db::{DbError, Options, Tx};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

async fn counted(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&COUNT, &[]).await?.map_or(Ok(0), |row| row.int(0))
}

db::on_both_engines! { MIGRATIONS;
    async fn a_write_through_a_reader_fails(db: &TestDb) {
        let ended: Result<(), DbError> = db
            .read(|tx| Box::pin(async move {
                tx.exec(&PUT, &["k".into(), 1.into()]).await.map(drop)
            }))
            .await;
        assert!(matches!(ended, Err(DbError::ReadOnly(_))), "{ended:?}");
        assert_eq!(count(db).await, 0);
    }

    async fn a_reader_sees_one_moment_however_long_it_looks(db: &TestDb) {
        let (looked, go_on) = (tokio::sync::mpsc::channel::<()>(1), mpsc::channel::<()>());
        let (tell, mut heard) = looked;
        let wait = Arc::new(Mutex::new(go_on.1));
        let reader = db.door();
        let reading = tokio::spawn(async move {
            reader.read(move |tx| {
                let (tell, wait) = (tell.clone(), Arc::clone(&wait));
                Box::pin(async move {
                    let before = counted(tx).await?;
                    tell.try_send(()).unwrap();
                    tokio::task::block_in_place(|| wait.lock().unwrap().recv().unwrap());
                    Ok::<_, DbError>((before, counted(tx).await?))
                })
            }).await
        });
        heard.recv().await.unwrap();
        db.write(SOON, put("k", 1)).await.unwrap();
        go_on.0.send(()).unwrap();
        assert_eq!(reading.await.unwrap().unwrap(), (0, 0));
        assert_eq!(count(db).await, 1);
    }

    async fn a_reader_sees_nothing_before_it_is_committed(db: &TestDb) {
        let (tell, mut heard) = tokio::sync::mpsc::channel::<()>(1);
        let (go_on, wait) = mpsc::channel::<()>();
        let wait = Arc::new(Mutex::new(wait));
        let writer = db.door();
        let writing = tokio::spawn(async move {
            writer.write(SOON, move |tx| {
                let (tell, wait) = (tell.clone(), Arc::clone(&wait));
                Box::pin(async move {
                    tx.exec(&PUT, &["k".into(), 1.into()]).await?;
                    tell.try_send(()).unwrap();
                    tokio::task::block_in_place(|| wait.lock().unwrap().recv().unwrap());
                    Ok::<_, DbError>(())
                })
            }).await
        });
        heard.recv().await.unwrap();
        assert_eq!(count(db).await, 0);
        go_on.send(()).unwrap();
        writing.await.unwrap().unwrap();
        assert_eq!(count(db).await, 1);
    }
}

#[test]
fn a_reader_that_makes_itself_a_writer_still_lacks_the_right_on_postgres() {
    db::testing::run(async {
        let db = TestDb::postgres(&MIGRATIONS).await;
        let ended: Result<(), DbError> = db
            .read(|tx| {
                Box::pin(async move {
                    tx.query_text("set transaction read write", &[]).await?;
                    tx.exec(&PUT, &["k".into(), 1.into()]).await.map(drop)
                })
            })
            .await;
        assert!(matches!(ended, Err(DbError::ReadOnly(_))), "{ended:?}");
    });
}

#[test]
fn a_reader_that_makes_itself_a_writer_still_lacks_the_right_on_sqlite() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let ended: Result<(), DbError> = db
            .read(|tx| {
                Box::pin(async move {
                    tx.query_text("pragma query_only = off", &[]).await?;
                    tx.exec(&PUT, &["k".into(), 1.into()]).await.map(drop)
                })
            })
            .await;
        assert!(matches!(ended, Err(DbError::ReadOnly(_))), "{ended:?}");
    });
}

#[test]
fn a_question_that_takes_too_long_is_broken_off() {
    const ENDLESS: &str = "with recursive n (i) as (select 1 union all select i + 1 from n) \
        select count(*) from n where i < 0";
    db::testing::run(async {
        let options = Options { statement: Duration::from_millis(100), ..Options::default() };
        let file = TestDb::sqlite_with(&MIGRATIONS, options.clone()).await;
        let server = TestDb::postgres(&MIGRATIONS).await;
        let address = db::Address::parse(server.address()).unwrap();
        let server = (db::Db::open(&address, options).await.unwrap(), server);
        for db in [&*file, &server.0] {
            let ended: Result<(), DbError> =
                db.read(|tx| Box::pin(async { tx.query_text(ENDLESS, &[]).await.map(drop) })).await;
            assert!(matches!(ended, Err(DbError::Deadline)), "{ended:?}");
            assert_eq!(count(db).await, 0);
        }
    });
}
