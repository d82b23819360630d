use crate::outgoing::{TOKEN, graph};
use channel::fake::Graph;
use channel::instagram::mentioned;
use channel::{SendError, Trouble, Why};
use serde_json::json;

#[tokio::test]
async fn the_words_of_a_mention_are_fetched() {
    let fake = Graph::start(TOKEN).await.unwrap();
    let line = graph(fake.url());
    let comment = json!({
        "id": "c-9", "text": "tanya @rsudwanasari", "username": "warga_satu",
        "timestamp": "2026-11-21T03:00:00+0000", "media": { "permalink": "https://ig.example/p/1" },
    });
    fake.keep_mention(json!({ "mentioned_comment": comment, "id": "1" }));
    let said = mentioned(&line, "p-9", Some("c-9")).await.unwrap();
    assert_eq!(said.text, "tanya @rsudwanasari");
    assert_eq!(said.username.as_deref(), Some("warga_satu"));
    assert_eq!(said.at.unwrap().to_string(), "2026-11-21T03:00:00Z");
    assert_eq!(said.link.as_deref(), Some("https://ig.example/p/1"));

    let post =
        json!({ "id": "p-9", "caption": "Bersama RSUD", "permalink": "https://ig.example/p/2" });
    fake.keep_mention(json!({ "mentioned_media": post, "id": "1" }));
    let said = mentioned(&line, "p-9", None).await.unwrap();
    assert_eq!(
        (said.text.as_str(), said.link.as_deref()),
        ("Bersama RSUD", Some("https://ig.example/p/2"))
    );
}

#[tokio::test]
async fn a_mention_that_cannot_be_fetched_says_why() {
    let fake = Graph::start(TOKEN).await.unwrap();
    let line = graph(fake.url());
    let led_away = mentioned(&line, "1){x}&access_token=", None).await;
    assert_eq!(led_away, Err(SendError::Refused(Why::BadRecipient)));
    assert_eq!(mentioned(&line, "p-9", None).await, Err(SendError::Refused(Why::BadRequest)));
    fake.keep_mention(json!({ "id": "1" }));
    let strange = mentioned(&line, "p-9", None).await;
    assert!(matches!(strange, Err(SendError::Later { why: Trouble::ServerTrouble, .. })));
}
