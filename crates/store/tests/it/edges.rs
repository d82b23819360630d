//! The way in and the way out: what comes twice counts once.

use domain::ids::ArrivalId;
use store::arrival::{self, Arrival, Filter, Stored};
use store::idempotency::{self, Remembered};
use store::outbox::{self, Lease, Retry, Sent, State, Work};
use store::taken::{self, Message};
use store::{Scope, StoreError};

use crate::setting::{CASE, ELSEWHERE, HERE, minute, read, vault, write};

fn arrived(id: u128, dedupe: u8, at: i64) -> Arrival {
    Arrival {
        id: ArrivalId::new(id),
        connection: "instagram".to_owned(),
        dedupe: [dedupe; 32],
        headers: vec![("x-hub-signature-256".to_owned(), "sha256=00".to_owned())],
        body: b"{\"entry\":[]}\xff".to_vec(),
        at: minute(at),
    }
}

fn work(id: u128, key: &str, due: i64) -> Work {
    Work {
        id,
        key: key.to_owned(),
        case: Some(CASE),
        kind: "message".to_owned(),
        payload: "{\"to\":1}".to_owned(),
        due_at: minute(due),
    }
}

async fn put(db: &db::Db, scope: Scope, work: Work) -> bool {
    write!(db, [work], |tx| outbox::put(tx, scope, &vault(), &work, minute(0)).await).unwrap()
}

async fn lease(db: &db::Db, now: i64, most: usize) -> Vec<(u128, u32)> {
    let lease = Lease { now: minute(now), for_ms: 5 * 60_000, most };
    let leased = write!(db, |tx| outbox::lease(tx, HERE, &vault(), lease).await).unwrap();
    assert!(leased.iter().all(|leased| leased.work.payload == "{\"to\":1}"));
    leased.iter().map(|leased| (leased.work.id, leased.attempt)).collect()
}

db::on_both_engines! { store::migrations();
    async fn an_arrival_is_kept_to_the_byte_and_once(db: &TestDb) {
        let ended = write!(db, |tx| {
            Ok([
                arrival::store(tx, HERE, &vault(), &arrived(1, 1, 0)).await?,
                arrival::store(tx, HERE, &vault(), &arrived(2, 1, 1)).await?,
                arrival::store(tx, HERE, &vault(), &arrived(3, 3, 2)).await?,
                arrival::store(tx, ELSEWHERE, &vault(), &arrived(1, 1, 0)).await?,
            ])
        });
        assert_eq!(ended.unwrap(), [Stored::New, Stored::Known, Stored::New, Stored::New]);
        let id = ArrivalId::new(1);
        let found = read!(db, |tx| arrival::open(tx, HERE, &vault(), id).await).unwrap();
        assert_eq!(found, Some(arrived(1, 1, 0)));
    }

    async fn what_was_read_is_no_longer_waiting(db: &TestDb) {
        write!(db, |tx| {
            for id in 1..=3 {
                arrival::store(tx, HERE, &vault(), &arrived(id, id as u8, id as i64)).await?;
            }
            arrival::mark_read(tx, HERE, ArrivalId::new(1), "2026-00001").await?;
            arrival::mark_unread(tx, HERE, ArrivalId::new(2), "not_json").await
        })
        .unwrap();
        read!(db, |tx| {
            let waiting = arrival::unread(tx, HERE, 10).await?;
            assert_eq!(waiting.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [3]);
            let unread = Filter { state: Some(arrival::State::Unread), ..Filter::default() };
            let unread = arrival::list(tx, HERE, unread, 10).await?;
            assert_eq!(unread[0].reason.as_deref(), Some("not_json"));
            let all = arrival::list(tx, HERE, Filter::default(), 2).await?;
            assert_eq!(all.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [3, 2]);
            let after = Some((all[1].at, all[1].id));
            let rest = Filter { after, connection: Some("instagram"), state: None };
            let rest = arrival::list(tx, HERE, rest, 2).await?;
            assert_eq!(rest[0].became.as_deref(), Some("2026-00001"));
            let other = Filter { connection: Some("email"), ..Filter::default() };
            assert_eq!(arrival::list(tx, HERE, other, 2).await?, []);
            Ok(())
        })
        .unwrap();
        let gone = read!(db, |tx| arrival::old(tx, HERE, (minute(60), (domain::calendar::Instant::MIN, ArrivalId::new(0))), 9).await).unwrap();
        assert_eq!(gone.len(), 1, "only what was understood may be let go");
    }

    async fn a_message_is_taken_up_once(db: &TestDb) {
        let message = Message { connection: "instagram", provider_id: "m_1" };
        let ended = write!(db, |tx| {
            let first = taken::take(tx, HERE, message, ArrivalId::new(1)).await?;
            let again = taken::take(tx, HERE, message, ArrivalId::new(2)).await?;
            taken::taken_by(tx, HERE, message, CASE, 4).await?;
            Ok((first, again, taken::find(tx, HERE, message).await?))
        });
        let (first, again, found) = ended.unwrap();
        assert_eq!((first, again), (true, false));
        let wanted = taken::Taken { arrival: ArrivalId::new(1), by: Some((CASE, 4)) };
        assert_eq!(found, Some(wanted));
    }

    async fn a_work_is_put_in_once_and_leased_when_due(db: &TestDb) {
        assert!(put(db, HERE, work(1, "a", 5)).await);
        assert!(!put(db, HERE, work(2, "a", 0)).await, "the same key is the same work");
        assert!(put(db, HERE, work(3, "b", 1)).await);
        assert!(put(db, HERE, work(4, "c", 99)).await);
        assert!(put(db, ELSEWHERE, work(5, "a", 0)).await);
        assert_eq!(lease(db, 10, 10).await, [(3, 1), (1, 1)], "the longest due first");
        assert_eq!(lease(db, 11, 10).await, [], "leased is leased");
        assert_eq!(lease(db, 16, 1).await, [(3, 2)], "a lease ends");
    }

    async fn a_payload_that_does_not_open_keeps_nothing_else_from_leaving(db: &TestDb) {
        put(db, HERE, work(1, "a", 0)).await;
        put(db, HERE, work(2, "b", 1)).await;
        for column in ["AAAA", "bukan base64"] {
            write!(db, |tx| {
                let text = format!("update outbox set payload = '{column}' where key = 'a'");
                tx.query_text(&text, &[]).await?;
                Ok(())
            })
            .unwrap();
            let now = if column == "AAAA" { 10 } else { 20 };
            let lease = Lease { now: minute(now), for_ms: 60_000, most: 9 };
            let leased = write!(db, |tx| outbox::lease(tx, HERE, &vault(), lease).await).unwrap();
            let payloads: Vec<_> = leased.iter().map(|one| one.work.payload.as_str()).collect();
            assert_eq!(payloads, ["", "{\"to\":1}"]);
            let payload = read!(db, |tx| outbox::payload(tx, HERE, &vault(), 1).await).unwrap();
            assert_eq!(payload, None);
        }
    }

    async fn only_the_holder_of_the_lease_puts_a_work_off(db: &TestDb) {
        put(db, HERE, work(1, "a", 0)).await;
        lease(db, 0, 1).await;
        lease(db, 10, 1).await;
        write!(db, |tx| {
            let late = Retry { attempt: 1, at: minute(50), reason: "timeout" };
            assert!(!outbox::later(tx, HERE, 1, late).await?);
            assert!(!outbox::dead(tx, HERE, 1, late).await?);
            let mine = Retry { attempt: 2, at: minute(20), reason: "rate_limited" };
            assert!(outbox::later(tx, HERE, 1, mine).await?);
            Ok(())
        })
        .unwrap();
        assert_eq!(lease(db, 19, 1).await, []);
        assert_eq!(lease(db, 20, 1).await, [(1, 3)]);
    }

    async fn a_lease_is_renewed_by_its_holder_alone(db: &TestDb) {
        put(db, HERE, work(1, "a", 0)).await;
        lease(db, 0, 1).await;
        let renewed = async |attempt: u32, now: i64| {
            let held = ((1, attempt), (minute(now), 5 * 60_000));
            write!(db, [held], |tx| outbox::renew(tx, HERE, held.0, held.1).await).unwrap()
        };
        assert!(renewed(1, 4).await);
        assert_eq!(lease(db, 8, 1).await, [], "it was held anew");
        assert_eq!(lease(db, 9, 1).await, [(1, 2)]);
        assert!(!renewed(1, 10).await, "it is another's by now");
        let retry = Retry { attempt: 2, at: minute(11), reason: "later" };
        write!(db, |tx| outbox::later(tx, HERE, 1, retry).await).unwrap();
        assert!(!renewed(2, 10).await, "what was put off is held by nobody");
        assert_eq!(lease(db, 11, 1).await, [(1, 3)]);
    }

    async fn what_left_has_left_whoever_held_the_lease(db: &TestDb) {
        for (id, key) in [(1, "a"), (2, "b"), (3, "c")] {
            put(db, HERE, work(id, key, 0)).await;
        }
        lease(db, 0, 10).await;
        write!(db, |tx| {
            let gone = Retry { attempt: 1, at: minute(1), reason: "no_such_user" };
            outbox::dead(tx, HERE, 1, gone).await?;
            let sent =
                Sent { connection: "instagram", provider_id: Some("m_9"), at: minute(2) };
            outbox::sent(tx, HERE, 1, sent).await?;
            outbox::done(tx, HERE, 2, minute(2)).await?;
            outbox::dead(tx, HERE, 3, gone).await
        })
        .unwrap();
        read!(db, |tx| {
            let sent = outbox::list(tx, HERE, (State::Sent, None), None, 10).await?;
            assert_eq!((sent[0].id, sent[0].provider_id.as_deref()), (1, Some("m_9")));
            assert_eq!((sent[0].reason.as_deref(), sent[0].ended_at), (None, Some(minute(2))));
            let dead = outbox::list(tx, HERE, (State::Dead, None), None, 10).await?;
            assert_eq!(dead[0].reason.as_deref(), Some("no_such_user"));
            let after = Some((dead[0].due_at, dead[0].id));
            assert_eq!(outbox::list(tx, HERE, (State::Dead, None), after, 10).await?, []);
            let mut counts = outbox::counts(tx, HERE).await?;
            counts.sort();
            let (sent, done, dead) = ((State::Sent, false), (State::Done, false), (State::Dead, false));
            assert_eq!(counts, [(sent, 1), (done, 1), (dead, 1)]);
            Ok(())
        })
        .unwrap();
        let revived = write!(db, |tx| {
            let no = outbox::revive(tx, HERE, 1, minute(3)).await?;
            Ok((no, outbox::revive(tx, HERE, 3, minute(3)).await?))
        });
        assert_eq!(revived.unwrap(), (false, true));
        assert_eq!(lease(db, 3, 10).await, [(3, 2)]);
    }

    async fn two_hands_never_lease_the_same_work(db: &TestDb) {
        for id in 1..=30 {
            put(db, HERE, work(id, &format!("k{id}"), 0)).await;
        }
        let hands: Vec<_> = (0..6)
            .map(|_| {
                let db: db::Db = (**db).clone();
                tokio::spawn(async move {
                    let lease = Lease { now: minute(0), for_ms: 60_000, most: 5 };
                    write!(db, |tx| outbox::lease(tx, HERE, &vault(), lease).await)
                })
            })
            .collect();
        let mut held = Vec::new();
        for hand in hands {
            match hand.await.unwrap() {
                Ok(leased) => held.extend(leased.iter().map(|leased| leased.work.id)),
                Err(error) => assert!(matches!(error, StoreError::Db(db::DbError::Conflict(_)))),
            }
        }
        let all = held.len();
        held.sort_unstable();
        held.dedup();
        assert_eq!(held.len(), all);
    }

    async fn a_key_is_remembered_for_one_actor(db: &TestDb) {
        let outcome = Remembered { digest: [1; 32], result: "{\"n\":1}".to_owned() };
        let kept = outcome.clone();
        write!(db, [kept], |tx| {
            idempotency::remember(tx, HERE, ("person:1", "k"), &kept, minute(0)).await
        })
        .unwrap();
        read!(db, [outcome], |tx| {
            assert_eq!(idempotency::find(tx, HERE, "person:1", "k").await?, Some(outcome));
            assert_eq!(idempotency::find(tx, HERE, "person:2", "k").await?, None);
            assert_eq!(idempotency::find(tx, ELSEWHERE, "person:1", "k").await?, None);
            Ok(())
        })
        .unwrap();
        let again = write!(db, [kept], |tx| {
            idempotency::remember(tx, HERE, ("person:1", "k"), &kept, minute(1)).await
        });
        assert!(matches!(again, Err(StoreError::Stale)));
    }
}
