use store::journal::{self, Entry};
use store::seal::{newest, seal};
use store::{Scope, StoreError};

use crate::setting::{ELSEWHERE, HERE, keys, minute, read, write};

/// One entry of stream `stream`, `at` minutes after the beginning.
pub async fn add(db: &db::Db, scope: Scope, (stream, version): (u8, u32), at: i64) {
    write!(db, |tx| {
        let entry = Entry { kind: "noted", payload: "{}", actor: "clock", at: minute(at) };
        journal::append(tx, scope, ("case", [stream; 16], version), entry).await
    })
    .unwrap();
}

pub async fn round(db: &db::Db, scope: Scope, at: i64, most: usize) -> Option<u64> {
    write!(db, |tx| seal(tx, scope, &keys(), minute(at), most).await).unwrap()
}

async fn order(db: &db::Db, scope: Scope) -> Vec<(u8, u32, u64)> {
    let lines = read!(db, |tx| journal::after(tx, scope, 0, 100).await).unwrap();
    lines.iter().map(|line| (line.stream[0], line.version, line.position.unwrap())).collect()
}

db::on_both_engines! { store::migrations();
    async fn a_history_is_told_in_order_and_alone(db: &TestDb) {
        add(db, HERE, (1, 1), 0).await;
        add(db, HERE, (2, 1), 1).await;
        add(db, HERE, (1, 2), 2).await;
        add(db, ELSEWHERE, (1, 1), 0).await;
        let lines = read!(db, |tx| journal::history(tx, HERE, [1; 16]).await).unwrap();
        assert_eq!(lines.iter().map(|line| line.version).collect::<Vec<_>>(), [1, 2]);
        assert!(lines.iter().all(|line| line.leaf(HERE) == line.stored_leaf));
        assert!(lines.iter().all(|line| line.position.is_none()));
        assert_eq!((lines[1].kind.as_str(), lines[1].at), ("noted", minute(2)));
    }

    async fn a_version_is_written_once(db: &TestDb) {
        add(db, HERE, (1, 1), 0).await;
        let again = write!(db, |tx| {
            let entry = Entry { kind: "noted", payload: "{}", actor: "clock", at: minute(1) };
            journal::append(tx, HERE, ("case", [1; 16], 1), entry).await
        });
        assert!(matches!(again, Err(StoreError::Stale)));
    }

    async fn positions_are_dense_and_follow_time_and_streams(db: &TestDb) {
        add(db, HERE, (1, 1), 5).await;
        add(db, HERE, (1, 2), 3).await; // the clock of another node was behind
        add(db, HERE, (2, 1), 4).await;
        add(db, ELSEWHERE, (9, 1), 0).await;
        assert_eq!(round(db, HERE, 10, 2).await, Some(2));
        add(db, HERE, (3, 1), 1).await; // late, but never in front of what was sealed
        assert_eq!(round(db, HERE, 11, 10).await, Some(4));
        assert_eq!(round(db, HERE, 12, 10).await, None);
        assert_eq!(order(db, HERE).await, [(2, 1, 1), (1, 1, 2), (3, 1, 3), (1, 2, 4)]);
        assert_eq!(order(db, ELSEWHERE).await, []);
        let checkpoint = read!(db, |tx| newest(tx, HERE).await).unwrap().unwrap();
        assert_eq!((checkpoint.position, checkpoint.at), (4, minute(11)));
        assert!(checkpoint.holds(HERE, &keys().public()));
        assert!(!checkpoint.holds(ELSEWHERE, &keys().public()), "signed for one hospital only");
    }

    async fn rounds_that_meet_leave_no_gap_and_no_double(db: &TestDb) {
        for stream in 0..40 {
            add(db, HERE, (stream, 1), i64::from(stream)).await;
        }
        let rounds = (0..8).map(|_| {
            write_round(db)
        });
        futures_all(rounds.collect()).await;
        while round(db, HERE, 99, 7).await.is_some() {}
        let positions: Vec<u64> = order(db, HERE).await.iter().map(|entry| entry.2).collect();
        assert_eq!(positions, (1..=40).collect::<Vec<u64>>());
    }
}

fn write_round(db: &db::Db) -> tokio::task::JoinHandle<()> {
    let db = db.clone();
    tokio::spawn(async move {
        let ended = write!(db, |tx| seal(tx, HERE, &keys(), minute(50), 7).await);
        // Whoever met another round may be told so; what counts is what stands there afterwards.
        assert!(
            matches!(ended, Ok(_) | Err(StoreError::Db(db::DbError::Conflict(_)))),
            "{ended:?}"
        );
    })
}

async fn futures_all(tasks: Vec<tokio::task::JoinHandle<()>>) {
    for task in tasks {
        task.await.unwrap();
    }
}
