//! What leaves through a Facebook Page.

use crate::outgoing::{ACCOUNT, READER, TOKEN, answer, cleared, heard_before, open, why};
use channel::facebook::{COMMENT_LIMIT, MESSAGE_LIMIT};
use channel::fake::{Answer, Graph};
use channel::{Door, Outgoing, SendError, Settings, Trouble, Way, Why};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::Arc;

async fn page() -> (Graph, Arc<dyn Door>) {
    let graph = Graph::start(TOKEN).await.unwrap();
    let door = open(Settings::Facebook, graph.url());
    (graph, door)
}

fn comment(id: &str) -> Way {
    Way::PrivateReply { comment: id.to_owned() }
}

#[tokio::test]
async fn an_answer_within_a_day_is_a_response_and_later_a_persons_word() {
    let (graph, door) = page().await;
    let text = cleared("Obat Ibu sudah siap.");
    door.send(&answer(&text)).await.unwrap();
    let late = heard_before(SignedDuration::from_hours(30));
    door.send(&Outgoing { window: late, ..answer(&text) }).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent[0].path, format!("/{ACCOUNT}/messages"));
    assert_eq!(sent[0].body["recipient"], json!({ "id": READER }));
    assert_eq!(sent[0].body["messaging_type"], "RESPONSE");
    assert_eq!(sent[1].body["messaging_type"], "MESSAGE_TAG");
    assert_eq!(sent[1].body["tag"], "HUMAN_AGENT");
    let by_machine = Outgoing { human: false, window: late, ..answer(&text) };
    assert!(matches!(why(door.send(&by_machine).await), Why::WindowClosed { .. }));
}

#[tokio::test]
async fn a_comment_a_post_and_the_public_are_answered_each_in_its_way() {
    let (graph, door) = page().await;
    let text = cleared("Mohon kirim pesan kepada kami.");
    let post = format!("{ACCOUNT}_77");
    for way in [comment("11_22"), comment(&post), Way::PublicReply { comment: "11_22".into() }] {
        door.send(&Outgoing { way, ..answer(&text) }).await.unwrap();
    }
    let sent = graph.sent();
    assert_eq!(sent[0].body["recipient"], json!({ "comment_id": "11_22" }));
    assert_eq!(sent[1].body["recipient"], json!({ "post_id": post }));
    assert_eq!(sent[2].path, "/11_22/comments");
    assert_eq!(sent[2].body, json!({ "message": text.text() }));
}

#[tokio::test]
async fn a_private_reply_has_seven_days_and_the_public_one_no_end() {
    let (_graph, door) = page().await;
    let text = cleared("Jawaban.");
    let late = heard_before(SignedDuration::from_hours(168));
    let private = Outgoing { way: comment("1_2"), window: late, ..answer(&text) };
    assert!(matches!(why(door.send(&private).await), Why::WindowClosed { .. }));
    let way = Way::PublicReply { comment: "1_2".into() };
    assert!(door.send(&Outgoing { way, window: late, ..answer(&text) }).await.is_ok());
}

#[tokio::test]
async fn long_words_are_cut_for_a_message_and_refused_for_a_comment() {
    let (graph, door) = page().await;
    let text = cleared(&"Kami mohon maaf. ".repeat(600));
    let parts = door.parts(&Way::Direct, text.text());
    assert!(parts.len() > 4 && parts.iter().all(|part| part.len() <= MESSAGE_LIMIT));
    let way = Way::PublicReply { comment: "1_2".into() };
    let too_long = why(door.send(&Outgoing { way, ..answer(&text) }).await);
    assert_eq!(too_long, Why::TooLong { max: COMMENT_LIMIT });
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn a_busy_page_is_asked_again_later() {
    let (graph, door) = page().await;
    let text = cleared("Jawaban.");
    graph.answer_next(Answer::Error { status: 400, code: 80_001, subcode: 0 });
    let result = door.send(&answer(&text)).await;
    assert!(matches!(result, Err(SendError::Later { why: Trouble::RateLimited, .. })));
    graph.answer_next(Answer::Error { status: 400, code: 10, subcode: 2_018_278 });
    assert_eq!(why(door.send(&answer(&text)).await), Why::WindowClosed { since: None });
}
