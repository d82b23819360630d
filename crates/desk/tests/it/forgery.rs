//! Hooks that somebody else calls, and calls that come a hundred times or in any order.

use std::sync::Arc;

use channel::fake::hooks::{Words, message, sign};
use channel::meta::{Account, Key};
use channel::{Connection, Secret, Settings};
use db::{Address, Db, Options};
use desk::arrival::{self, ArrivalState, Hook};
use desk::testing::{APP_SECRET, HOSPITAL, INSTAGRAM, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts};
use domain::ids::CaseNumber;
use store::Store;
use tokio::task::JoinSet;

use crate::moves::{ACCOUNT, COMPLAINT, kinds, posted, rows};

/// Another node of the house over a door of its own to the database, whose hook knows these secrets.
fn node(desk: &TestDesk, db: Db, (seed, secrets): (u64, &[&str])) -> Desk {
    let account = Account {
        graph_url: "http://127.0.0.1:9".to_owned(),
        app_secrets: secrets.iter().map(|secret| Secret::new(*secret)).collect(),
        verify_token: Secret::new("kata"),
        access_token: Key::new("kunci"),
        instagram_login: false,
        account_id: ACCOUNT.to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    };
    Desk::new(Parts {
        store: Store { db, vault: desk.store().vault.clone() },
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(seed)),
        doors: Vec::new(),
        connections: vec![Connection::new(INSTAGRAM, Settings::Instagram(account))],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

async fn another(desk: &TestDesk) -> Db {
    let address = Address::parse(desk.address()).unwrap();
    Db::open(&address, Options::default()).await.unwrap()
}

/// Each order of these places.
fn orders(places: &[usize]) -> Vec<Vec<usize>> {
    if places.len() < 2 {
        return vec![places.to_vec()];
    }
    let begins = |first: &usize| {
        let rest: Vec<usize> = places.iter().copied().filter(|place| place != first).collect();
        let first = *first;
        orders(&rest).into_iter().map(move |order| [vec![first], order].concat())
    };
    places.iter().flat_map(begins).collect()
}

/// What a person reads of a case: each message with its instant.
async fn told(desk: &TestDesk, number: CaseNumber) -> Vec<(String, Option<String>)> {
    let view = desk::case::open(desk, &desk.actor("officer"), number).await.unwrap();
    let lines = view.timeline.into_iter();
    lines
        .map(|line| (line.entry.at.to_string(), line.texts.into_iter().find_map(|text| text.text)))
        .collect()
}

desk::on_each_engine! {
    async fn without_a_secret_there_is_no_hook_and_an_empty_one_opens_nothing(desk: &TestDesk) {
        let post = posted(desk, "mid.1", COMPLAINT);
        let unsigned = sign(&Secret::new(""), post.body.clone());
        let bare = node(desk, desk.store().db.clone(), (5, &[]));
        let blank = node(desk, desk.store().db.clone(), (6, &[""]));
        for delivery in [&post, &unsigned] {
            let signature = delivery.signature.as_bytes();
            let asked = |node: &Desk| arrival::verified(node, INSTAGRAM, &delivery.body, &[signature]);
            assert_eq!(asked(&bare), Hook::Unknown);
            assert_ne!(asked(&blank), Hook::Good);
            assert_eq!(arrival::verified(&bare, INSTAGRAM, &delivery.body, &[]), Hook::Unknown);
        }
        let both = node(desk, desk.store().db.clone(), (7, &["", APP_SECRET]));
        let good = arrival::verified(&both, INSTAGRAM, &post.body, &[post.signature.as_bytes()]);
        assert_eq!(good, Hook::Good);
        let forged = arrival::verified(&both, INSTAGRAM, &unsigned.body, &[unsigned.signature.as_bytes()]);
        assert_eq!(forged, Hook::Forged);
    }

    async fn the_same_message_a_hundred_times_at_two_nodes_in_other_batches_is_one(desk: &TestDesk) {
        let nodes = [
            node(desk, another(desk).await, (11, &[APP_SECRET])),
            node(desk, another(desk).await, (12, &[APP_SECRET])),
        ];
        let at = desk.now().as_millisecond();
        let words = Words { account: ACCOUNT, from: "900100", id: "mid.1", at, text: COMPLAINT };
        let mut racing = JoinSet::new();
        for nth in 0..100 {
            // Blanks at the end: other bytes, so each second one is an arrival of its own.
            let mut body = message(words);
            body.extend(" ".repeat(nth / 2).bytes());
            let node = nodes[nth % 2].clone();
            racing.spawn(async move { arrival::arrive(&node, INSTAGRAM, Vec::new(), body).await });
        }
        assert!(racing.join_all().await.iter().all(Result::is_ok));
        let mut reading = JoinSet::new();
        for nth in 0..8 {
            let node = nodes[nth % 2].clone();
            // Whoever meets another reader is told to try again, and does.
            reading.spawn(async move { while !matches!(arrival::read_all(&node).await, Ok(0)) {} });
        }
        reading.join_all().await;
        let officer = desk.actor("officer");
        let (_, read) = arrival::list(desk, &officer, None, Some(ArrivalState::Read)).await.unwrap();
        assert_eq!((read, rows(desk).await[0]), (50, 1));
        assert_eq!(kinds(desk, CaseNumber { year: 2026, serial: 1 }).await, ["received"]);
    }

    async fn messages_in_any_order_make_the_case_that_they_make_in_theirs(desk: &TestDesk) {
        let texts = ["Obat lama.", "Sudah empat jam.", "Loket tutup.", "Mohon dibantu."];
        let (orders, begun) = (orders(&[0, 1, 2, 3]), desk.now());
        assert_eq!(orders.len(), 24);
        let post = |nth: usize, place: usize| {
            let at = begun.as_millisecond() - 60_000 + 1000 * place as i64;
            let (from, id) = (format!("9001{nth:03}"), format!("mid.{nth}.{place}"));
            message(Words { account: ACCOUNT, from: &from, id: &id, at, text: texts[place] })
        };
        let mut sorted = Vec::new();
        for (nth, order) in orders.iter().enumerate() {
            for place in order {
                arrival::arrive(desk, INSTAGRAM, Vec::new(), post(nth, *place)).await.unwrap();
            }
            while arrival::read_all(desk).await.unwrap() > 0 {}
            let number = CaseNumber { year: 2026, serial: nth as u32 + 1 };
            assert_eq!(kinds(desk, number).await, ["received", "replied", "replied", "replied"]);
            let found = told(desk, number).await;
            if nth == 0 {
                sorted = found;
                let said: Vec<_> = sorted.iter().filter_map(|(_, text)| text.as_deref()).collect();
                assert_eq!(said, texts);
            } else {
                assert_eq!(found, sorted, "{order:?}");
            }
        }
        assert_eq!(rows(desk).await[0], 24);
    }
}
