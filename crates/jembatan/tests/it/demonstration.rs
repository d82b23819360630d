//! `demo`: it stands by itself, covers what it promises, and a seed says what is in it.

use std::collections::BTreeSet;

use hmac::{Hmac, KeyInit, Mac};
use reqwest::Client;
use serde_json::{Value, json};
use sha2::Sha256;
use tempfile::TempDir;

use crate::house::{Running, items, jembatan};

struct Demo {
    folder: TempDir,
    running: Running,
}

impl Demo {
    fn start(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = jembatan(&["demo", "--listen", "127.0.0.1:0"]);
        let running = Running::start(command.args(more).arg("--data").arg(folder.path()));
        Self { folder, running }
    }

    fn token(&self, role: &str) -> String {
        let text = std::fs::read_to_string(self.folder.path().join("tokens.json")).unwrap();
        let keys: Value = serde_json::from_str(&text).unwrap();
        keys[role].as_str().unwrap_or_else(|| panic!("no key for {role}")).to_owned()
    }

    async fn cases(&self, role: &str) -> Vec<Value> {
        items(&Client::new(), &self.running.url, &self.token(role)).await
    }
}

fn values(cases: &[Value], name: &str) -> BTreeSet<String> {
    cases.iter().filter_map(|case| case[name].as_str()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_covers_every_stage_rung_grade_kind_door_and_ending() {
    let demo = Demo::start(&["--seed", "7"]);
    let front = Client::new().get(&demo.running.url).send().await.unwrap();
    assert_eq!(front.status(), 200);
    assert!(front.text().await.unwrap().contains("DATA CONTOH"));
    let mut cases = demo.cases("director").await;
    let seen = values(&cases, "number");
    let rest = demo.cases("owner").await;
    cases.extend(rest.into_iter().filter(|case| !seen.contains(case["number"].as_str().unwrap())));
    assert_eq!(cases.len(), 186);
    assert!(!demo.running.greeting.contains("astray"), "{}", demo.running.greeting);
    let all = |name: &str, codes: &[&str]| {
        let found = values(&cases, name);
        let missing: Vec<_> = codes.iter().filter(|code| !found.contains(**code)).collect();
        assert!(missing.is_empty(), "{name} lacks {missing:?}");
    };
    all("stage", &codes(domain::case::StageCode::ALL, domain::case::StageCode::code));
    all("grade", &codes(domain::rules::Grade::ALL, domain::rules::Grade::code));
    all("kind", &codes(domain::rules::Kind::ALL, domain::rules::Kind::code));
    all("channel", &codes(domain::rules::Channel::ALL, domain::rules::Channel::code));
    all("rung", &codes(domain::rules::Rung::ALL, domain::rules::Rung::code));
    all("outcome", &codes(domain::rules::Outcome::ALL, domain::rules::Outcome::code));
    assert!(cases.iter().any(|case| case["late"] == true));
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|each| code(*each)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_gives_the_same_cases_and_another_seed_others() {
    let told = |seed: &'static str| async move {
        let demo =
            tokio::task::spawn_blocking(move || Demo::start(&["--seed", seed])).await.unwrap();
        let mut cases: Vec<String> = demo.cases("officer").await.iter().map(line).collect();
        cases.sort();
        cases
    };
    let (first, again, other) = tokio::join!(told("3"), told("3"), told("4"));
    assert_eq!(first, again);
    assert_ne!(first, other);
}

fn line(case: &Value) -> String {
    format!("{} {} {} {}", case["number"], case["channel"], case["kind"], case["excerpt"])
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_demo_takes_a_signed_post_and_makes_a_case_of_it() {
    let demo = Demo::start(&["--empty"]);
    for role in [
        "officer",
        "operator",
        "head",
        "unit:IGD",
        "dpjp",
        "committee",
        "management",
        "director",
        "quality",
        "auditor",
        "admin",
        "owner",
        "duty_manager",
    ] {
        assert!(demo.token(role).starts_with("jbt_"), "{role}");
    }
    assert!(demo.cases("officer").await.is_empty());
    let body = json!({ "object": "instagram", "entry": [{ "id": "17841400000000001", "time": 1,
        "messaging": [{ "sender": { "id": "99" }, "recipient": { "id": "17841400000000001" },
            "timestamp": 1_700_000_000_000_i64, "message": { "mid": "m1", "text": "Antrean lama." } }] }] })
    .to_string();
    let url = format!("{}/hooks/meta/instagram", demo.running.url);
    let post = |signature: String| {
        let request = Client::new().post(&url).header("X-Hub-Signature-256", signature);
        request.body(body.clone()).send()
    };
    assert_eq!(post("sha256=00".to_owned()).await.unwrap().status(), 401);
    let mut mac = Hmac::<Sha256>::new_from_slice(b"rahasia-contoh").unwrap();
    mac.update(body.as_bytes());
    let signature = format!("sha256={}", hex::encode(mac.finalize().into_bytes()));
    assert_eq!(post(signature).await.unwrap().status(), 200);
    let found = soon(&demo).await;
    assert_eq!(found[0]["channel"], "instagram");
}

/// The post is answered before it is read: asks until the case is there.
async fn soon(demo: &Demo) -> Vec<Value> {
    let asked = async {
        loop {
            let found = demo.cases("officer").await;
            if !found.is_empty() {
                return found;
            }
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), asked).await.unwrap()
}

#[test]
fn a_demo_never_mixes_with_a_real_house() {
    let house = crate::house::House::on_sqlite();
    assert!(house.run(&["user", "list"]).status.success());
    let refused = house.run(&["demo", "--listen", "127.0.0.1:0"]);
    assert_eq!(refused.status.code(), Some(1));
}

#[test]
fn a_demo_opens_no_door_that_leads_away_from_this_machine() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("doors.toml");
    for (url, refused) in
        [("https://graph.facebook.com/v26.0", true), ("http://127.0.0.1:9", false)]
    {
        let settings = format!(
            "[connection.wa]\nkind = \"whatsapp\"\ngraph_url = \"{url}\"\nphone_number_id = \"1\"\n\
             app_secret = \"a\"\nverify_token = \"b\"\naccess_token = \"c\"\n"
        );
        std::fs::write(&file, settings).unwrap();
        let named = ["--empty", "--config", file.to_str().unwrap()];
        if refused {
            let mut demo = jembatan(&["demo", "--listen", "127.0.0.1:0"]);
            let ended = demo.args(named).output().unwrap();
            assert_eq!(ended.status.code(), Some(2));
            assert!(String::from_utf8_lossy(&ended.stderr).contains("wa"), "{ended:?}");
        } else {
            let demo = Demo::start(&named);
            assert!(demo.running.url.starts_with("http://"), "it stands");
        }
    }
}
