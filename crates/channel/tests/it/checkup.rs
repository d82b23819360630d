//! What Meta is asked about our key and our subscriptions, and how its answers are understood.

use crate::outgoing::{ACCOUNT, TOKEN, account, open};
use channel::fake::{Answer, Graph, Standing};
use channel::meta::Patience;
use channel::{Checkup, Connection, Layer, Layers, Secret, SendError, Settings, Token, Until, Why};
use jiff::Timestamp;
use serde_json::{Value, json};

const APP: &str = "4711";

fn standing(subscriptions: Value, installed: Value) -> Standing {
    Standing {
        key: json!({ "app_id": APP, "is_valid": true, "expires_at": 1_800_000_000 }),
        app_key: format!("{APP}|rahasia-uji"),
        subscriptions,
        installed,
        renewal: Value::Null,
    }
}

fn page(callback: &str, fields: &[&str]) -> Value {
    let fields: Vec<Value> =
        fields.iter().map(|name| json!({ "name": name, "version": "v26.0" })).collect();
    json!([{ "object": "page", "callback_url": callback, "fields": fields, "active": true }])
}

async fn asked(standing: Standing) -> Checkup {
    let graph = Graph::start(TOKEN).await.unwrap();
    graph.keep_standing(standing);
    open(Settings::Facebook, graph.url()).checkup().await.unwrap()
}

const HERE: &str = "https://aduan.wanasari.example/hooks/meta/pintu";
const ALL: &[&str] = &["feed", "messages", "mention", "ratings", "message_echoes"];

#[tokio::test]
async fn a_door_in_good_order_has_a_living_key_and_three_layers() {
    let found = asked(standing(page(HERE, ALL), json!([{ "id": APP }]))).await;
    let until = Until::At(Timestamp::from_second(1_800_000_000).unwrap());
    assert_eq!(found.token, Token::Alive(until));
    let on = Layer::On;
    let layers = Layers { callback: on, fields: on, installed: on, missing: Vec::new() };
    assert_eq!(found.layers, layers);
}

#[tokio::test]
async fn each_layer_that_is_missing_is_found_by_itself() {
    let elsewhere = asked(standing(page("https://lain.example/", ALL), json!([]))).await;
    let (off, on) = (Layer::Off, Layer::On);
    let layers = Layers { callback: off, fields: on, installed: off, missing: Vec::new() };
    assert_eq!(elsewhere.layers, layers);
    let half = asked(standing(page(HERE, &["messages"]), json!([{ "id": "1" }]))).await;
    assert_eq!((half.layers.fields, half.layers.installed), (off, off));
    assert_eq!(half.layers.missing, ["feed", "mention", "ratings"]);
    let none = asked(standing(json!([]), json!([{ "id": APP }]))).await;
    assert_eq!((none.layers.callback, none.layers.fields), (off, off));
}

#[tokio::test]
async fn a_dead_key_is_named_and_nothing_more_is_asked() {
    let mut dead = standing(page(HERE, ALL), json!([{ "id": APP }]));
    dead.key = json!({ "app_id": APP, "is_valid": false });
    assert_eq!(asked(dead).await, Checkup { token: Token::Dead, layers: Layers::UNKNOWN });
    let graph = Graph::start("token lain").await.unwrap();
    let found = open(Settings::WhatsApp, graph.url()).checkup().await.unwrap();
    assert_eq!(found.token, Token::Dead);
}

#[tokio::test]
async fn a_key_without_an_end_is_told_from_one_whose_end_nobody_tells() {
    let mut lasting = standing(json!([]), json!([]));
    lasting.key = json!({ "app_id": APP, "is_valid": true, "expires_at": 0 });
    assert_eq!(asked(lasting).await.token, Token::Alive(Until::Forever));
    // An Instagram Login knows no `debug_token`; its own account opens, so the key lives.
    let graph = Graph::start(TOKEN).await.unwrap();
    graph.keep_file(ACCOUNT, "image/png", Vec::new());
    let found = open(Settings::Instagram, graph.url()).checkup().await.unwrap();
    assert_eq!(found.token, Token::Alive(Until::Unknown));
    assert_eq!(found.layers, Layers::UNKNOWN);
}

#[tokio::test]
async fn trouble_on_the_way_is_no_dead_key() {
    let graph = Graph::start(TOKEN).await.unwrap();
    graph.answer_next(Answer::Error { status: 500, code: 2, subcode: 0 });
    graph.keep_standing(standing(page(HERE, ALL), json!([])));
    let found = open(Settings::Facebook, graph.url()).checkup().await.unwrap();
    assert_eq!(found.token, Token::Unreachable);
    for body in ["", "[]", "{\"data\":7}", "<html>"] {
        graph.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
        let found = open(Settings::Facebook, graph.url()).checkup().await.unwrap();
        assert_eq!(found.token, Token::Unknown, "{body}");
    }
}

#[tokio::test]
async fn strange_lists_leave_a_layer_unknown() {
    let found = asked(standing(json!({ "a": 1 }), json!("x"))).await;
    assert_eq!(found.layers, Layers::UNKNOWN);
}

#[tokio::test]
async fn a_key_of_an_instagram_login_is_renewed_and_the_door_uses_the_newer_one() {
    let graph = Graph::start(TOKEN).await.unwrap();
    let mut account = account(graph.url());
    account.instagram_login = true;
    let connection = Connection::new("ig", Settings::Instagram(account.clone()));
    let door = channel::open(&connection, Patience::default()).unwrap();
    // A key that is younger than a day.
    assert!(matches!(door.renew().await, Err(SendError::Refused(_))));
    let renewal =
        json!({ "access_token": "kunci baru", "token_type": "bearer", "expires_in": 5_184_000 });
    graph.keep_standing(Standing { renewal, ..Standing::default() });
    let newer = door.renew().await.unwrap();
    assert_eq!((newer.key.reveal(), newer.lives.as_secs()), ("kunci baru", 60 * 24 * 3600));
    account.access_token.replace(newer.key);
    assert_eq!(account.access_token.configured().reveal(), TOKEN);
    assert!(door.renew().await.is_ok(), "asked with the newer key");
    account.access_token.replace(Secret::new("kunci lain"));
    assert!(matches!(door.renew().await, Err(SendError::Refused(Why::TokenDead))));
}

#[tokio::test]
async fn other_keys_are_not_renewed() {
    let graph = Graph::start(TOKEN).await.unwrap();
    let renewal = json!({ "access_token": "kunci baru", "expires_in": 5_184_000 });
    graph.keep_standing(Standing { renewal, ..Standing::default() });
    let page = open(Settings::Facebook, graph.url());
    assert!(matches!(page.renew().await, Err(SendError::Refused(Why::NotPermitted))));
}
