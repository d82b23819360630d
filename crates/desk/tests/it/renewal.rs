//! A key that ends is renewed in time, kept sealed, and found again after a new start.

use channel::fake::{Graph, Standing};
use channel::meta::{Account, Key, Patience};
use channel::{Connection, Secret, Settings};
use desk::health::{DoorHealth, Remark, Token, check, look};
use desk::testing::{APP_SECRET, HOSPITAL, INSTAGRAM, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts};
use serde_json::{Value, json};
use std::sync::Arc;

use crate::moves::sql;

const CONFIGURED: &str = "kunci yang ditulis admin";
const NEWER: &str = "kunci yang diberikan Meta";
const ACCOUNT: &str = "17841400000000001";

/// A house that starts with this key in its settings.
fn started(desk: &TestDesk, graph: &Graph, key: &str) -> Desk {
    let account = Account {
        graph_url: graph.url().to_owned(),
        app_secrets: vec![Secret::new(APP_SECRET)],
        verify_token: Secret::new("verifikasi"),
        access_token: Key::new(key),
        instagram_login: true,
        account_id: ACCOUNT.to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    };
    let connection = Connection::new(INSTAGRAM, Settings::Instagram(account));
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(91)),
        doors: vec![channel::open(&connection, Patience::default()).unwrap()],
        connections: vec![connection],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

/// Meta, which knows one key and gives this for it.
async fn meta(key: &str, renewal: Value) -> Graph {
    let graph = Graph::start(key).await.unwrap();
    graph.keep_file(ACCOUNT, "image/png", Vec::new());
    graph.keep_standing(Standing { renewal, ..Standing::default() });
    graph
}

fn newer() -> Value {
    json!({ "access_token": NEWER, "expires_in": 60 * 24 * 3600 })
}

async fn looked(desk: &TestDesk, house: &Desk) -> DoorHealth {
    let officer = desk.actor("officer");
    check(house, &officer).await.unwrap();
    let all = look(house, &officer).await.unwrap();
    all.into_iter().find(|door| door.name == INSTAGRAM).unwrap()
}

desk::on_each_engine! {
    async fn a_key_is_renewed_once_kept_sealed_and_used_after_a_new_start(desk: &TestDesk) {
        let first = meta(CONFIGURED, newer()).await;
        let seen = looked(desk, &started(desk, &first, CONFIGURED)).await.check.unwrap();
        let days = |end: domain::calendar::Instant| end.duration_since(desk.now()).as_hours() / 24;
        assert_eq!((seen.token, seen.expires_at.map(days)), (Token::Alive, Some(60)));
        let kept = sql(desk, "select sealed from connection_key").await;
        let sealed = kept[0].bytes(0).unwrap();
        assert!(!sealed.windows(NEWER.len()).any(|some| some == NEWER.as_bytes()));

        let only_newer = meta(NEWER, Value::Null).await;
        let again = looked(desk, &started(desk, &only_newer, CONFIGURED)).await.check.unwrap();
        assert_eq!((again.token, again.expires_at.map(days)), (Token::Alive, Some(60)));
        let other = looked(desk, &started(desk, &only_newer, "kunci lain")).await.check.unwrap();
        assert_eq!(other.token, Token::Dead, "who writes another key begins anew");
    }

    async fn a_key_that_cannot_be_renewed_is_spoken_of_before_it_ends(desk: &TestDesk) {
        let first = meta(CONFIGURED, newer()).await;
        let young = looked(desk, &started(desk, &first, CONFIGURED)).await;
        assert!(young.remarks.is_empty(), "{:?}", young.remarks);
        desk.clock.advance_hours(50 * 24);
        let refusing = meta(NEWER, Value::Null).await;
        let old = looked(desk, &started(desk, &refusing, CONFIGURED)).await;
        assert_eq!(old.remarks, [Remark::TokenEndsSoon]);
        let giving = meta(NEWER, newer()).await;
        let renewed = looked(desk, &started(desk, &giving, CONFIGURED)).await;
        assert!(renewed.remarks.is_empty(), "{:?}", renewed.remarks);
    }
}
