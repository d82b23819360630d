//! Group commit on SQLite: many jobs, one commit, one fate.

use crate::shelf::{MIGRATIONS, PUT, SOON, count, put};
use db::testing::TestDb;
use db::{Db, DbError, Job, Options};
use std::sync::{Mutex, mpsc};
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::task::JoinHandle;

type Ended = Result<(), DbError>;

/// A job that says when it runs and ends when it is released.
fn held() -> (impl Job<(), DbError>, Receiver<()>, mpsc::Sender<()>) {
    let (tell, runs) = tokio::sync::mpsc::channel::<()>(1);
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let stop = move || {
        tell.try_send(()).unwrap();
        wait.lock().unwrap().recv().unwrap();
    };
    (after(stop), runs, release)
}

fn after(stop: impl Fn() + Send + Sync + 'static) -> impl Job<(), DbError> {
    move |_| {
        stop();
        Box::pin(async { Ok(()) })
    }
}

/// Holds the writer inside a job, so that what is sent meanwhile becomes one group.
async fn hold(db: &Db) -> (mpsc::Sender<()>, JoinHandle<Ended>) {
    let (job, mut runs, release) = held();
    let holding = queue(db, vec![job]).await.remove(0);
    runs.recv().await.unwrap();
    (release, holding)
}

/// Queues all of `jobs` in order, behind whatever runs now.
async fn queue<F: Job<(), DbError>>(db: &Db, jobs: Vec<F>) -> Vec<JoinHandle<Ended>> {
    let mut waiting = Vec::new();
    for job in jobs {
        let db = db.clone();
        let mut write = Box::pin(async move { db.write(SOON, job).await });
        // One poll puts the job into the queue; the task then waits for the answer.
        assert!(futures::poll!(write.as_mut()).is_pending());
        waiting.push(tokio::spawn(write));
    }
    waiting
}

async fn ends(waiting: Vec<JoinHandle<Ended>>) -> Vec<Ended> {
    futures::future::join_all(waiting).await.into_iter().map(Result::unwrap).collect()
}

#[test]
fn jobs_that_wait_together_share_one_commit() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let (release, holding) = hold(&db).await;
        let waiting = queue(&db, (0..100).map(|n| put(n.to_string(), n)).collect()).await;
        let before = db.commits();
        release.send(()).unwrap();
        holding.await.unwrap().unwrap();
        assert!(ends(waiting).await.iter().all(Result::is_ok));
        assert_eq!(db.commits() - before, 1);
        assert_eq!(count(&db).await, 100);
    });
}

#[test]
fn nobody_is_answered_before_the_commit_of_the_group() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let (release, holding) = hold(&db).await;
        let first = queue(&db, vec![put("k", 1)]).await.remove(0);
        let (last, mut runs, go_on) = held();
        let last = queue(&db, vec![last]).await.remove(0);
        release.send(()).unwrap();
        runs.recv().await.unwrap();
        // The first job has run and its group is still open.
        assert!(!first.is_finished());
        assert_eq!(count(&db).await, 0);
        go_on.send(()).unwrap();
        for job in [holding, first, last] {
            job.await.unwrap().unwrap();
        }
        assert_eq!(count(&db).await, 1);
    });
}

#[test]
fn a_job_that_fails_inside_a_group_is_undone_alone() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let (release, holding) = hold(&db).await;
        let keys = ["a", "a", "b"];
        let waiting = queue(&db, keys.map(|key| put(key, 1)).into()).await;
        release.send(()).unwrap();
        holding.await.unwrap().unwrap();
        let ended = ends(waiting).await;
        assert!(matches!(&ended[..], [Ok(()), Err(error), Ok(())] if error.is_unique()));
        assert_eq!(count(&db).await, 2);
    });
}

#[test]
fn a_job_that_panics_inside_a_group_takes_nobody_with_it() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let (release, holding) = hold(&db).await;
        let waiting = queue(&db, (0..3).map(panics_at_one).collect()).await;
        release.send(()).unwrap();
        holding.await.unwrap().unwrap();
        let ended = ends(waiting).await;
        assert!(matches!(ended[..], [Ok(()), Err(DbError::Panicked), Ok(())]), "{ended:?}");
        assert_eq!(count(&db).await, 2);
    });
}

fn panics_at_one(n: i64) -> impl Job<(), DbError> {
    move |tx| {
        Box::pin(async move {
            tx.exec(&PUT, &[n.to_string().into(), n.into()]).await?;
            assert_ne!(n, 1, "on purpose");
            Ok(())
        })
    }
}

#[test]
fn a_full_disk_acknowledges_nothing_of_the_group_and_the_next_group_goes_on() {
    db::testing::run(async {
        let options = Options { pages: Some(64), ..Options::default() };
        let db = TestDb::sqlite_with(&MIGRATIONS, options).await;
        db.write(SOON, put("before", 1)).await.unwrap();
        let (release, holding) = hold(&db).await;
        let sizes = [8, 8, 4_000_000, 8];
        let keys = sizes.iter().enumerate().map(|(n, size)| format!("{n}{}", "x".repeat(*size)));
        let waiting = queue(&db, keys.map(|key| put(key, 1)).collect()).await;
        release.send(()).unwrap();
        // Held job, two small ones and the big one are one group; the last may begin the next.
        assert!(matches!(holding.await.unwrap(), Err(DbError::Full(_))));
        let ended = ends(waiting).await;
        let full = |end: &Ended| matches!(end, Err(DbError::Full(_)));
        assert!(ended[..3].iter().all(full), "{ended:?}");
        let kept = 1 + i64::from(ended[3].is_ok());
        assert_eq!(count(&db).await, kept);
        db.write(SOON, put("after", 1)).await.unwrap();
        assert_eq!(count(&db).await, kept + 1);
    });
}

#[test]
fn a_job_that_ends_the_transaction_itself_fails_with_its_group() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let ended: Ended = db
            .write(SOON, |tx| Box::pin(async { tx.query_text("rollback", &[]).await.map(drop) }))
            .await;
        assert!(matches!(ended, Err(DbError::Poisoned)), "{ended:?}");
        db.write(SOON, put("k", 1)).await.unwrap();
        assert_eq!(count(&db).await, 1);
    });
}

#[test]
fn a_job_may_await_nothing_but_its_transaction() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let ended: Ended = db
            .write(SOON, |tx| {
                Box::pin(async move {
                    tx.exec(&PUT, &["k".into(), 1.into()]).await?;
                    tokio::task::yield_now().await;
                    Ok(())
                })
            })
            .await;
        assert!(matches!(ended, Err(DbError::Awaits)), "{ended:?}");
        assert_eq!(count(&db).await, 0);
    });
}

#[test]
fn a_deadline_that_passes_in_the_queue_is_told_and_nothing_is_written() {
    db::testing::run(async {
        let db = TestDb::sqlite(&MIGRATIONS).await;
        let (release, holding) = hold(&db).await;
        let late = db.clone();
        let mut late = Box::pin(async move { late.write(Duration::ZERO, put("k", 1)).await });
        assert!(futures::poll!(late.as_mut()).is_pending());
        release.send(()).unwrap();
        holding.await.unwrap().unwrap();
        assert!(matches!(late.await, Err(DbError::Deadline)));
        assert_eq!(count(&db).await, 0);
    });
}
