//! What is counted at the doors, and what the last look found.

use domain::ids::ArrivalId;
use domain::people::{Actor, sight};
use domain::rules::Channel;
use store::arrival::{self, Arrival, again};
use store::health::{self, Check, Heard, Hour, Layer, Stuck, Token};
use store::outbox::{self, Lease, Retry, Sent, Work};
use store::taken::{self, Message};

use crate::case_life::{intake, kept, received};
use crate::setting::{CASE, ELSEWHERE, HERE, minute, read, vault, write};

fn arrived(id: u128, connection: &str, at: i64) -> Arrival {
    Arrival {
        id: ArrivalId::new(id),
        connection: connection.to_owned(),
        dedupe: [id as u8; 32],
        headers: Vec::new(),
        body: b"tubuh".to_vec(),
        at: minute(at),
    }
}

fn looked(token: Token, at: i64) -> Check {
    Check {
        connection: "ig".to_owned(),
        at: minute(at),
        token,
        expires_at: Some(minute(900)),
        callback: Layer::On,
        fields: Layer::Off,
        installed: Layer::Unknown,
        missing: vec!["comments".to_owned(), "mentions".to_owned()],
        bad_since: (token == Token::Dead).then(|| minute(at)),
    }
}

fn message(id: u128, case: Option<domain::ids::CaseId>) -> Work {
    Work {
        id,
        key: format!("k{id}"),
        case,
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        due_at: minute(0),
    }
}

db::on_both_engines! { store::migrations();
    async fn the_last_look_takes_the_place_of_the_one_before(db: &TestDb) {
        write!(db, |tx| {
            health::keep(tx, HERE, &looked(Token::Alive, 0)).await?;
            health::keep(tx, HERE, &looked(Token::Dead, 1)).await?;
            health::keep(tx, ELSEWHERE, &looked(Token::Lasting, 2)).await
        })
        .unwrap();
        read!(db, |tx| {
            assert_eq!(health::checks(tx, HERE).await?, [looked(Token::Dead, 1)]);
            let elsewhere = health::check(tx, ELSEWHERE, "ig").await?;
            assert_eq!(elsewhere, Some(looked(Token::Lasting, 2)));
            assert_eq!(health::check(tx, HERE, "wa").await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn arrivals_are_counted_by_their_hour_at_each_door(db: &TestDb) {
        // The fixed beginning is 40 minutes past an hour.
        write!(db, |tx| {
            for (id, connection, at) in
                [(1, "ig", 0), (2, "ig", 19), (3, "ig", 20), (4, "wa", 20), (5, "ig", 90)]
            {
                arrival::store(tx, HERE, &vault(), &arrived(id, connection, at)).await?;
            }
            arrival::store(tx, ELSEWHERE, &vault(), &arrived(6, "ig", 0)).await?;
            arrival::mark_unread(tx, HERE, ArrivalId::new(1), "not_json").await?;
            arrival::mark_unread(tx, HERE, ArrivalId::new(3), "no_entry").await?;
            arrival::mark_read(tx, HERE, ArrivalId::new(5), "2026-00001").await
        })
        .unwrap();
        read!(db, |tx| {
            let hour = |at, count| Hour { at: minute(at), count };
            let all = health::hours(tx, HERE, "ig", minute(-40)).await?;
            assert_eq!(all, [hour(-40, 2), hour(20, 1), hour(80, 1)]);
            assert_eq!(health::hours(tx, HERE, "ig", minute(80)).await?, [hour(80, 1)]);
            assert_eq!(health::last_in(tx, HERE, "ig").await?, Some(minute(90)));
            assert_eq!(health::last_in(tx, HERE, "mail").await?, None);
            let reason = Some("no_entry".to_owned());
            let stuck = Stuck { connection: "ig".to_owned(), count: 2, last: minute(20), reason };
            assert_eq!(health::unread(tx, HERE).await?, [stuck]);
            let ids = [ArrivalId::new(3), ArrivalId::new(1)];
            assert_eq!(again::stuck(tx, HERE, Some("ig")).await?, ids);
            assert_eq!(again::stuck(tx, HERE, None).await?, ids);
            assert_eq!(again::stuck(tx, HERE, Some("wa")).await?, []);
            let one = arrival::find(tx, HERE, ArrivalId::new(5)).await?;
            assert_eq!(one.and_then(|one| one.became).as_deref(), Some("2026-00001"));
            Ok(())
        })
        .unwrap();
    }

    async fn a_waiting_message_belongs_to_the_door_of_its_case(db: &TestDb) {
        write!(db, |tx| {
            let heard = Message { connection: "ig", provider_id: "m1" };
            taken::take(tx, HERE, heard, ArrivalId::new(1)).await?;
            taken::taken_by(tx, HERE, heard, CASE, 1).await?;
            for id in 1..=3 {
                let case = (id < 3).then_some(CASE);
                outbox::put(tx, HERE, &vault(), &message(id, case), minute(0)).await?;
            }
            let inside = Work { kind: "improvement".to_owned(), ..message(9, Some(CASE)) };
            outbox::put(tx, HERE, &vault(), &inside, minute(0)).await?;
            let lease = Lease { now: minute(1), for_ms: 1, most: 9 };
            outbox::lease(tx, HERE, &vault(), lease).await?;
            let retry = Retry { attempt: 1, at: minute(2), reason: "token_dead" };
            outbox::dead(tx, HERE, 2, retry).await?;
            Ok(())
        })
        .unwrap();
        read!(db, |tx| {
            let waiting = health::waiting(tx, HERE).await?;
            let seen: Vec<_> =
                waiting.iter().map(|one| (one.connection.as_str(), one.dead)).collect();
            assert_eq!(seen, [("ig", false), ("ig", true), ("", false)]);
            assert_eq!(waiting[1].reason.as_deref(), Some("token_dead"));
            assert_eq!((waiting[0].since, waiting[1].since), (minute(0), minute(2)));
            assert_eq!(health::last_out(tx, HERE, "ig").await?, None);
            Ok(())
        })
        .unwrap();
        write!(db, |tx| {
            let sent = Sent { connection: "ig", provider_id: Some("p"), at: minute(5) };
            outbox::sent(tx, HERE, 1, sent).await?;
            assert_eq!(health::last_out(tx, HERE, "ig").await?, Some(minute(5)));
            assert_eq!(health::waiting(tx, HERE).await?.len(), 2);
            Ok(())
        })
        .unwrap();
    }

    async fn doors_without_a_connection_are_counted_by_what_is_in_sight(db: &TestDb) {
        kept(db, vec![received(1, intake(0))]).await;
        let mut called = intake(5);
        called.channel = Channel::Telephone;
        kept(db, vec![received(2, called.clone())]).await;
        called.sealed = true;
        kept(db, vec![received(3, called)]).await;
        read!(db, |tx| {
            let everything = sight(HERE.hospital, &Actor::Clock);
            let heard = health::heard(tx, HERE, &everything, minute(1)).await?;
            let telephone = Heard { channel: Channel::Telephone, count: 2, last: minute(5) };
            assert_eq!(heard, [telephone]);
            let open = domain::people::Sight { sealed: false, ..everything };
            let heard = health::heard(tx, HERE, &open, minute(0)).await?;
            assert_eq!(heard.iter().map(|one| one.count).collect::<Vec<_>>(), [1, 1]);
            Ok(())
        })
        .unwrap();
    }
}
