use crate::outgoing::{ACCOUNT, READER, TOKEN, account, answer, cleared, heard_before, now, why};
use channel::fake::{Answer, Graph};
use channel::instagram::MESSAGE_LIMIT;
use channel::meta::{Account, Patience};
use channel::{
    Connection, Door, Outgoing, SendError, Settings, Trouble, Way, What, Why, Window, instagram,
};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

fn door(url: &str) -> Arc<dyn Door> {
    opened(account(url), Patience::default())
}

fn opened(account: Account, patience: Patience) -> Arc<dyn Door> {
    let connection = Connection::new("instagram-rsud", Settings::Instagram(account));
    channel::open(&connection, patience).unwrap()
}

async fn graph() -> (Graph, Arc<dyn Door>) {
    let graph = Graph::start(TOKEN).await.unwrap();
    let door = door(graph.url());
    (graph, door)
}

#[tokio::test]
async fn an_answer_leaves_word_for_word() {
    let (graph, door) = graph().await;
    let text = cleared("Obat Ibu sudah siap di loket 3. Mohon maaf atas waktu tunggunya 🙏");
    let receipt = door.send(&answer(&text)).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].path, format!("/{ACCOUNT}/messages"));
    let body = json!({ "recipient": { "id": READER }, "message": { "text": text.text() } });
    assert_eq!(sent[0].body, body);
    assert_eq!(Some(receipt.provider_id), sent[0].id);
}

#[tokio::test]
async fn a_long_answer_leaves_in_parts_and_each_call_sends_one() {
    let (graph, door) = graph().await;
    let text = cleared(&"Kami mohon maaf atas antrean yang panjang. ".repeat(60));
    let parts = door.parts(&Way::Direct, text.text());
    assert_eq!(parts.len(), 3);
    for part in 0..parts.len() {
        let mut each = answer(&text);
        each.part = part;
        door.send(&each).await.unwrap();
    }
    let sent: Vec<String> = graph
        .sent()
        .iter()
        .map(|sent| sent.body["message"]["text"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(sent, parts);
    assert!(parts.iter().all(|part| part.len() <= MESSAGE_LIMIT && part.ends_with('.')));
    let mut beyond = answer(&text);
    beyond.part = 3;
    assert_eq!(why(door.send(&beyond).await), Why::NoSuchPart);
}

#[tokio::test]
async fn the_window_decides_what_may_leave() {
    let (graph, door) = graph().await;
    let text = cleared("Jawaban.");
    let at = |hours: i64, human: bool| Outgoing {
        human,
        window: heard_before(SignedDuration::from_hours(hours)),
        ..answer(&text)
    };
    let minute = SignedDuration::from_mins(1);
    let still_open =
        Outgoing { window: heard_before(SignedDuration::from_hours(24) - minute), ..at(0, false) };
    assert!(door.send(&still_open).await.is_ok());
    assert!(door.send(&at(24, true)).await.is_ok());
    let tags: Vec<_> = graph.sent().iter().map(|sent| sent.body.get("tag").cloned()).collect();
    assert_eq!(tags, [None, Some(json!("HUMAN_AGENT"))]);

    let closed_now = Why::WindowClosed { since: Some(now()) };
    assert_eq!(why(door.send(&at(24, false)).await), closed_now);
    assert_eq!(why(door.send(&at(168, true)).await), closed_now);
    let never = Outgoing { window: Window { now: now(), heard: None }, ..at(0, true) };
    assert_eq!(why(door.send(&never).await), Why::WindowClosed { since: None });
    assert_eq!(graph.sent().len(), 2);
}

#[tokio::test]
async fn without_the_granted_feature_a_person_has_one_day_too() {
    let graph = Graph::start(TOKEN).await.unwrap();
    let mut plain = account(graph.url());
    plain.human_agent = false;
    let door = opened(plain, Patience::default());
    let text = cleared("Jawaban.");
    let mut late = answer(&text);
    late.window = heard_before(SignedDuration::from_hours(25));
    assert!(matches!(why(door.send(&late).await), Why::WindowClosed { .. }));
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn a_comment_is_answered_in_private_or_in_public() {
    let (graph, door) = graph().await;
    let text = cleared("Mohon kirim pesan kepada kami.");
    let comment = || "17860000000000010".to_owned();
    let private = Outgoing { way: Way::PrivateReply { comment: comment() }, ..answer(&text) };
    let public = Outgoing { way: Way::PublicReply { comment: comment() }, ..answer(&text) };
    door.send(&private).await.unwrap();
    door.send(&public).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent[0].body["recipient"], json!({ "comment_id": comment() }));
    assert_eq!(sent[1].path, format!("/{}/replies", comment()));
    assert_eq!(sent[1].body, json!({ "message": text.text() }));
    let week = SignedDuration::from_hours(168);
    let late = Outgoing { window: heard_before(week), ..private };
    assert!(matches!(why(door.send(&late).await), Why::WindowClosed { .. }));
}

#[tokio::test]
async fn a_comment_is_hidden_and_shown_again() {
    let (graph, door) = graph().await;
    for hidden in [true, false] {
        door.hide("17860000000000010", hidden).await.unwrap();
    }
    let sent = graph.sent();
    assert_eq!(sent[0].path, "/17860000000000010");
    assert_eq!(
        (&sent[0].body, &sent[1].body),
        (&json!({ "hide": true }), &json!({ "hide": false }))
    );
    assert!(matches!(door.hide("../me", true).await, Err(SendError::Refused(Why::BadRecipient))));
}

#[tokio::test]
async fn a_reply_that_cannot_be_cut_is_refused_when_it_is_too_long() {
    let (graph, door) = graph().await;
    let text = cleared(&"panjang ".repeat(300));
    for (way, max) in [
        (Way::PrivateReply { comment: "1".into() }, 1000),
        (Way::PublicReply { comment: "1".into() }, 2200),
    ] {
        assert_eq!(why(door.send(&Outgoing { way, ..answer(&text) }).await), Why::TooLong { max });
    }
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn an_id_cannot_lead_to_another_address() {
    let (graph, door) = graph().await;
    let text = cleared("Jawaban.");
    for id in ["", "1/../me", "1?access_token=x", "1%2f2", "..", "1#", "a b"] {
        let way = Way::PublicReply { comment: id.to_owned() };
        assert_eq!(
            why(door.send(&Outgoing { way, ..answer(&text) }).await),
            Why::BadRecipient,
            "{id}"
        );
    }
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn a_refusal_by_the_provider_is_named() {
    let (graph, door) = graph().await;
    let text = cleared("Jawaban.");
    for (code, subcode, expected) in [
        (190, 463, Why::TokenDead),
        (10, 0, Why::NotPermitted),
        (10, 2_534_022, Why::WindowClosed { since: None }),
        (100, 0, Why::BadRequest),
    ] {
        graph.answer_next(Answer::Error { status: 400, code, subcode });
        assert_eq!(why(door.send(&answer(&text)).await), expected);
    }
}

#[tokio::test]
async fn a_dead_token_is_told_as_such() {
    let graph = Graph::start("token-lain").await.unwrap();
    let text = cleared("Jawaban.");
    assert_eq!(why(door(graph.url()).send(&answer(&text)).await), Why::TokenDead);
}

#[tokio::test]
async fn a_busy_provider_is_tried_again_when_it_says() {
    let (graph, door) = graph().await;
    let text = cleared("Jawaban.");
    graph.answer_next(Answer::RateLimited { retry_after: 90 });
    let later = SendError::Later { why: Trouble::RateLimited, after: Duration::from_secs(90) };
    assert_eq!(door.send(&answer(&text)).await, Err(later));
    graph.answer_next(Answer::Error { status: 503, code: 2, subcode: 0 });
    let result = door.send(&answer(&text)).await;
    assert!(matches!(result, Err(SendError::Later { why: Trouble::ServerTrouble, .. })));
    assert!(door.send(&answer(&text)).await.is_ok());
}

#[tokio::test]
async fn no_answer_means_that_it_may_have_arrived() {
    let graph = Graph::start(TOKEN).await.unwrap();
    let patience = Patience { answer: Duration::from_millis(150), ..Patience::default() };
    let door = opened(account(graph.url()), patience);
    let text = cleared("Jawaban.");
    graph.answer_next(Answer::Slow(Duration::from_secs(600)));
    let Err(SendError::Later { why, .. }) = door.send(&answer(&text)).await else {
        panic!("it was answered")
    };
    assert_eq!(why, Trouble::NoAnswer);
    assert_eq!(graph.sent().len(), 1);
}

#[tokio::test]
async fn a_closed_door_means_that_nothing_left() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let text = cleared("Jawaban.");
    let Err(SendError::Later { why, .. }) = door(&url).send(&answer(&text)).await else {
        panic!("it was answered")
    };
    assert_eq!(why, Trouble::NoConnection);
}

#[tokio::test]
async fn a_redirect_never_carries_the_token_elsewhere() {
    let (graph, door) = graph().await;
    let other = Graph::start(TOKEN).await.unwrap();
    graph.answer_next(Answer::RedirectTo(format!("{}/1/messages", other.url())));
    let text = cleared("Jawaban.");
    assert_eq!(why(door.send(&answer(&text)).await), Why::StrangeAnswer { status: 307 });
    assert!(other.sent().is_empty());
}

#[tokio::test]
async fn an_acceptance_without_an_id_waits_for_its_echo() {
    let (graph, door) = graph().await;
    let text = cleared("Jawaban.");
    for body in ["", "{}", "<html>"] {
        graph.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
        let result = door.send(&answer(&text)).await;
        assert!(matches!(result, Err(SendError::Later { why: Trouble::NoAnswer, .. })), "{body}");
    }
}

#[tokio::test]
async fn an_endless_answer_is_not_read_to_its_end() {
    let (graph, door) = graph().await;
    graph.answer_next(Answer::Raw { status: 200, body: " ".repeat(1 << 20) });
    let text = cleared("Jawaban.");
    assert_eq!(why(door.send(&answer(&text)).await), Why::StrangeAnswer { status: 200 });
}

#[tokio::test]
async fn what_we_sent_comes_back_as_an_echo_with_the_same_id() {
    let (graph, door) = graph().await;
    let text = cleared("Obat sudah siap.");
    let receipt = door.send(&answer(&text)).await.unwrap();
    let bodies = graph.echoes(ACCOUNT, now().as_millisecond());
    let pieces = instagram::read(&bodies[0]).unwrap();
    assert_eq!(pieces[0].provider_id, receipt.provider_id);
    assert!(
        matches!(&pieces[0].what, What::Echo { text: Some(text), .. } if text == "Obat sudah siap.")
    );
}

#[test]
fn a_connection_shown_for_a_fault_keeps_its_secrets() {
    let shown = format!("{:?}", account("http://127.0.0.1:1"));
    assert!(!shown.contains(TOKEN) && !shown.contains("rahasia-uji"));
}
