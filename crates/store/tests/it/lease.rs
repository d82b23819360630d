use domain::ids::CaseId;
use domain::intake::Intake;
use domain::rules::Channel;
use store::outbox::{self, Lease, Work};

use crate::case_life::{intake, kept, received};
use crate::setting::{HERE, minute, read, vault, write};

async fn put(db: &db::Db, id: u128, due: i64) {
    put_for(db, id, (CaseId::new(id), due)).await;
}

async fn put_for(db: &db::Db, id: u128, (case, due): (CaseId, i64)) {
    let work = Work {
        id,
        key: format!("k{id}"),
        case: Some(case),
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        due_at: minute(due),
    };
    write!(db, [work], |tx| outbox::put(tx, HERE, &vault(), &work, minute(0)).await).unwrap();
}

async fn case_by(db: &db::Db, serial: u32, channel: Channel) -> CaseId {
    let came = Intake { channel, ..intake(serial.into()) };
    kept(db, vec![received(serial, came)]).await.id
}

async fn leased(db: &db::Db, most: usize) -> Vec<u128> {
    let lease = Lease { now: minute(60), for_ms: 60_000, most };
    let found = write!(db, |tx| outbox::lease(tx, HERE, &vault(), lease).await).unwrap();
    found.into_iter().map(|leased| leased.work.id).collect()
}

db::on_both_engines! { store::migrations();
    async fn a_worker_gets_no_more_than_it_asked_for_and_the_oldest_first(db: &TestDb) {
        for (id, due) in [(5, 1), (4, 2), (3, 3), (2, 4), (1, 5)] {
            put(db, id, due).await;
        }
        assert_eq!(leased(db, 1).await, [5]);
        let mut two = leased(db, 2).await;
        two.sort_unstable();
        assert_eq!(two, [3, 4]);
        assert_eq!(leased(db, 1).await, [2]);
        assert_eq!(leased(db, 9).await, [1]);
        assert!(leased(db, 9).await.is_empty());
        let waiting = read!(db, |tx| outbox::counts(tx, HERE).await).unwrap();
        assert_eq!(waiting.iter().map(|(_, count)| count).sum::<u64>(), 5);
    }

    async fn a_provider_that_does_not_answer_holds_up_only_its_own_messages(db: &TestDb) {
        let first = case_by(db, 1, Channel::Instagram).await;
        let second = case_by(db, 2, Channel::Instagram).await;
        let third = case_by(db, 3, Channel::Email).await;
        for (id, case) in [(1, first), (2, first), (3, second), (4, third), (5, third)] {
            put_for(db, id, (case, id as i64)).await;
        }
        assert_eq!(leased(db, 1).await, [1]);
        assert_eq!(leased(db, 1).await, [4], "another door is free");
        assert!(leased(db, 9).await.is_empty(), "both doors carry something");
        write!(db, |tx| outbox::done(tx, HERE, 1, minute(60)).await).unwrap();
        assert_eq!(leased(db, 1).await, [2], "in the order in which they were written");
    }
}
