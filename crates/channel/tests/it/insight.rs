//! What a channel has counted: by its own names, under its version, and nothing that it did not say.

use std::collections::BTreeMap;
use std::sync::Arc;

use channel::fake::{Answer, Graph};
use channel::meta::{Account, Patience};
use channel::{Connection, Door, Insight, SendError, Settings, Why};
use domain::content::Metric;
use serde_json::{Value, json};

use crate::outgoing::{TOKEN, account};

fn door(settings: fn(Account) -> Settings, url: &str) -> Arc<dyn Door> {
    let account = Account { publishes: true, ..account(url) };
    channel::open(&Connection::new("pintu", settings(account)), Patience::default()).unwrap()
}

/// A fake with one post, and the post's name.
async fn standing(counted: Value) -> (Graph, String) {
    let graph = Graph::start(TOKEN).await.unwrap();
    graph.keep_post("Cuci tangan.", "2026-11-02T02:00:00+0000");
    graph.keep_insights(counted);
    let name = graph.posts()[0].id.clone();
    (graph, name)
}

async fn asked(door: &Arc<dyn Door>, name: &str) -> Result<Insight, SendError> {
    let publisher = door.publisher().unwrap();
    assert!(publisher.counts());
    publisher.insight(name).await
}

#[tokio::test]
async fn instagram_tells_by_the_names_of_2026_under_its_version() {
    let counted = json!({"reach": 1200, "views": 3100, "saved": 0, "shares": -1, "follows": 7});
    let (graph, name) = standing(counted).await;
    let told = asked(&door(Settings::Instagram, &graph.versioned_url()), &name).await.unwrap();
    assert_eq!(told.definition.as_str(), "instagram-graph-v26.0");
    let numbers = [(Metric::Reach, 1200), (Metric::Views, 3100), (Metric::Saves, 0)];
    assert_eq!(told.numbers, BTreeMap::from(numbers), "less than nothing was not told");
}

#[tokio::test]
async fn a_page_adds_up_its_reactions_and_has_its_own_definition() {
    let counted = json!({"post_total_media_view_unique": 640,
        "post_reactions_by_type_total": {"like": 31, "love": 9}, "post_clicks": 12});
    let (graph, name) = standing(counted).await;
    let told = asked(&door(Settings::Facebook, graph.url()), &name).await.unwrap();
    assert_eq!(told.definition.as_str(), "facebook-graph");
    let numbers = [(Metric::Reach, 640), (Metric::Likes, 40), (Metric::Clicks, 12)];
    assert_eq!(told.numbers, BTreeMap::from(numbers));
}

#[tokio::test]
async fn what_is_strange_is_not_told_and_breaks_nothing() {
    let (graph, name) = standing(Value::Null).await;
    let door = door(Settings::Instagram, graph.url());
    assert_eq!(asked(&door, &name).await.unwrap().numbers, BTreeMap::new());
    let strange = [
        "null",
        "[]",
        "{\"data\": {}}",
        "{\"data\": [null, 3, {\"name\": 4}]}",
        "{\"data\": [{\"name\": \"reach\"}]}",
        "{\"data\": [{\"name\": \"reach\", \"values\": [{\"value\": \"banyak\"}]}]}",
        "{\"data\": [{\"name\": \"reach\", \"values\": [{\"value\": 99999999999}]}]}",
        "{\"data\": [{\"name\": \"reach\", \"values\": [{\"value\": {\"a\": 4294967295, \"b\": 1}}]}]}",
        "{\"data\": [{\"name\": \"reach\", \"values\": [{\"value\": 1.5}]}]}",
        "bukan json",
    ];
    for body in strange {
        graph.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
        assert_eq!(asked(&door, &name).await.unwrap().numbers, BTreeMap::new(), "{body}");
    }
}

#[tokio::test]
async fn a_dead_key_a_limit_and_a_post_that_is_gone_are_told_apart() {
    let (graph, name) = standing(json!({"reach": 1})).await;
    let door = door(Settings::Instagram, graph.url());
    graph.answer_next(Answer::Error { status: 400, code: 190, subcode: 0 });
    assert_eq!(asked(&door, &name).await, Err(SendError::Refused(Why::TokenDead)));
    graph.answer_next(Answer::RateLimited { retry_after: 60 });
    assert!(matches!(asked(&door, &name).await, Err(SendError::Later { .. })));
    assert!(matches!(asked(&door, "999").await, Err(SendError::Refused(_))));
    assert!(matches!(asked(&door, "../akun").await, Err(SendError::Refused(Why::BadRecipient))));
}
