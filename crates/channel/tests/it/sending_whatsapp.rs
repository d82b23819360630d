//! What leaves through WhatsApp Cloud.

use crate::outgoing::{ACCOUNT, READER, TOKEN, answer, cleared, heard_before, now, open, why};
use channel::fake::{Answer, Graph};
use channel::whatsapp::MESSAGE_LIMIT;
use channel::{Door, Handle, Outgoing, SendError, Settings, TemplateCall, Trouble, Way, Why};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::Arc;

async fn cloud() -> (Graph, Arc<dyn Door>) {
    let graph = Graph::start(TOKEN).await.unwrap();
    let door = open(Settings::WhatsApp, graph.url());
    (graph, door)
}

fn template(parameters: &[&str]) -> Way {
    Way::Template(TemplateCall {
        name: "jawaban_siap".into(),
        language: "id".into(),
        parameters: parameters.iter().map(|word| (*word).to_owned()).collect(),
    })
}

#[tokio::test]
async fn an_answer_leaves_word_for_word_with_our_token() {
    let (graph, door) = cloud().await;
    let text = cleared("Obat Ibu sudah siap 🙏");
    let receipt = door.send(&answer(&text)).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent[0].path, format!("/{ACCOUNT}/messages"));
    let body = json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": READER,
        "type": "text",
        "text": { "body": text.text(), "preview_url": false },
        "biz_opaque_callback_data": "outbox-1",
    });
    assert_eq!(sent[0].body, body);
    assert_eq!(Some(receipt.provider_id), sent[0].id);
}

#[tokio::test]
async fn a_person_without_a_number_is_reached_by_their_id() {
    let (graph, door) = cloud().await;
    let text = cleared("Jawaban.");
    let to = Handle { id: "ID.13491208655302741918".into(), name: None };
    door.send(&Outgoing { to, ..answer(&text) }).await.unwrap();
    let body = &graph.sent()[0].body;
    assert_eq!(body["recipient"], "ID.13491208655302741918");
    assert_eq!(body.get("to"), None);
}

#[tokio::test]
async fn only_the_first_part_quotes_the_complainant() {
    let (graph, door) = cloud().await;
    let text = cleared(&"Kami mohon maaf atas antrean. ".repeat(200));
    let way = Way::Quote { message: "wamid.1".into() };
    let parts = door.parts(&way, text.text()).len();
    assert_eq!(parts, 2);
    for part in 0..parts {
        door.send(&Outgoing { way: way.clone(), part, ..answer(&text) }).await.unwrap();
    }
    let quoted: Vec<_> = graph.sent().iter().map(|sent| sent.body["context"].clone()).collect();
    assert_eq!(quoted, [json!({ "message_id": "wamid.1" }), json!(null)]);
    let lengths = graph.sent();
    let length = |at: usize| lengths[at].body["text"]["body"].as_str().unwrap().len();
    assert!(length(0) <= MESSAGE_LIMIT && length(1) <= MESSAGE_LIMIT);
}

#[tokio::test]
async fn after_a_day_only_a_template_leaves() {
    let (graph, door) = cloud().await;
    let late = heard_before(SignedDuration::from_hours(30));
    let text = cleared("Yth. Bu Sari, jawaban aduan 001 sudah tersedia.");
    let free = Outgoing { window: late, ..answer(&text) };
    let since = Some(now() - SignedDuration::from_hours(6));
    assert_eq!(why(door.send(&free).await), Why::WindowClosed { since });
    let way = template(&["Bu Sari", "001"]);
    door.send(&Outgoing { way, window: late, ..answer(&text) }).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent.len(), 1);
    let words = json!([{ "type": "text", "text": "Bu Sari" }, { "type": "text", "text": "001" }]);
    let template = json!({
        "name": "jawaban_siap",
        "language": { "code": "id" },
        "components": [{ "type": "body", "parameters": words }],
    });
    assert_eq!(sent[0].body["template"], template);
}

#[tokio::test]
async fn a_template_carries_no_word_that_was_not_cleared() {
    let (graph, door) = cloud().await;
    let text = cleared("Yth. Bu Sari,\njawaban aduan 001 sudah tersedia.");
    for strange in ["Pak Tono", "", "Bu Sari,\njawaban"] {
        let way = template(&[strange]);
        assert_eq!(why(door.send(&Outgoing { way, ..answer(&text) }).await), Why::BadRequest);
    }
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn a_comment_has_no_answer_here() {
    let (_graph, door) = cloud().await;
    let text = cleared("Jawaban.");
    let way = Way::PublicReply { comment: "1".into() };
    assert_eq!(why(door.send(&Outgoing { way, ..answer(&text) }).await), Why::BadRequest);
}

#[tokio::test]
async fn each_number_of_an_error_is_understood() {
    let (graph, door) = cloud().await;
    let text = cleared("Jawaban.");
    for (code, expected) in [
        (131_047, Why::WindowClosed { since: None }),
        (131_026, Why::RecipientGone),
        (131_031, Why::NotPermitted),
        (190, Why::TokenDead),
        (132_000, Why::BadRequest),
    ] {
        graph.answer_next(Answer::Error { status: 400, code, subcode: 0 });
        assert_eq!(why(door.send(&answer(&text)).await), expected, "{code}");
    }
    for code in [131_056, 130_429, 4, 80_007] {
        graph.answer_next(Answer::Error { status: 400, code, subcode: 0 });
        let result = door.send(&answer(&text)).await;
        let limited = matches!(result, Err(SendError::Later { why: Trouble::RateLimited, .. }));
        assert!(limited, "{code}: {result:?}");
    }
}
