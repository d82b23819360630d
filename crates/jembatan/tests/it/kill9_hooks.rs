//! What a provider was told "200" survives the death of the program between storing and answering,
//! and what it was not told is sent again: either way each message is there once.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use reqwest::Client;
use serde_json::json;
use sha2::Sha256;

use crate::house::{HOSPITAL, House, items};

const ROUNDS: usize = 10;
const CLIENTS: usize = 16;
const APP_SECRET: &str = "rahasia aplikasi contoh";
pub const DOOR: &str = r#"
[connection.ig]
kind = "instagram"
graph_url = "http://127.0.0.1:9"
app_secret = "rahasia aplikasi contoh"
verify_token = "kata sambutan"
access_token = "kosong"
account_id = "17841400000000001"
"#;

#[tokio::test(flavor = "multi_thread")]
async fn every_post_is_read_once_however_often_the_program_dies() {
    let house = House::with(None, &format!("{HOSPITAL}{DOOR}"));
    let token = house.officer();
    let client = Client::new();
    // Each message by its id, and whether it was answered with 200.
    let mut posted: BTreeMap<String, bool> = BTreeMap::new();
    for round in 0..ROUNDS {
        let mut running = house.serve();
        let mut all = tokio::task::JoinSet::new();
        let (acks, mut enough) = tokio::sync::mpsc::unbounded_channel();
        for nth in 0..CLIENTS {
            let (client, url, acks) = (client.clone(), running.url.clone(), acks.clone());
            all.spawn(async move {
                let mut told = Vec::new();
                for turn in 0.. {
                    let id = format!("mid.{round}.{nth}.{turn}");
                    let taken = post(&client, &url, &id).await;
                    told.push((id, taken));
                    if !taken {
                        break;
                    }
                    acks.send(()).ok();
                }
                told
            });
        }
        drop(acks);
        // Another moment each round, in the middle of the posts.
        for _ in 0..10 + 7 * round {
            enough.recv().await;
        }
        running.kill9();
        posted.extend(all.join_all().await.into_iter().flatten());
    }
    assert!(posted.values().filter(|taken| **taken).count() > ROUNDS, "too few were taken");
    let running = house.serve();
    // The provider sends again what it got no answer for; some of it had been stored.
    for (id, taken) in &posted {
        assert!(*taken || post(&client, &running.url, id).await, "{id} is not taken");
    }
    while waiting(&client, &running.url, &token).await > 0 {}
    let found = items(&client, &running.url, &token).await;
    assert_eq!(found.len(), posted.len(), "each person wrote once: one case each");
}

/// How many posts nobody has read yet.
async fn waiting(client: &Client, url: &str, token: &str) -> u64 {
    let path = format!("{url}/api/v1/arrivals?state=new");
    let answer = client.get(path).bearer_auth(token).send().await.unwrap();
    let list: serde_json::Value = answer.json().await.unwrap();
    list["total"].as_u64().unwrap()
}

/// One message of somebody who never wrote before; whether it was answered with 200.
pub async fn post(client: &Client, url: &str, id: &str) -> bool {
    let person: String = id.split('.').skip(1).map(|part| format!("{part:0>5}")).collect();
    let body = json!({ "object": "instagram", "entry": [{ "id": "17841400000000001",
        "time": 1_772_413_200_000_i64, "messaging": [{
            "sender": { "id": format!("9{person}") },
            "recipient": { "id": "17841400000000001" }, "timestamp": 1_772_413_200_000_i64,
            "message": { "mid": id, "text": format!("Antre lama. {id}") } }] }] });
    let body = body.to_string().into_bytes();
    let mut mac = Hmac::<Sha256>::new_from_slice(APP_SECRET.as_bytes()).unwrap();
    mac.update(&body);
    let signature = format!("sha256={}", hex::encode(mac.finalize().into_bytes()));
    let request = client.post(format!("{url}/hooks/meta/ig"));
    let request = request.header("X-Hub-Signature-256", signature).body(body);
    request.send().await.is_ok_and(|answer| answer.status() == 200)
}
