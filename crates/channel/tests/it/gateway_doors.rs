use crate::fixtures::shared;
use crate::outgoing::{answer, cleared};
use crate::table;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, Uri};
use channel::gateway::{Brand, Gateway, Settings, authentic, read};
use channel::meta::Patience;
use channel::{
    CallEvent, Door, Handle, Inbound, Reason, Secret, SendError, State, Trouble, Way, What, Why,
    dedupe_key,
};
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use std::path::Path;
use std::sync::{Arc, Mutex};

fn settings(brand: Brand, url: &str) -> Settings {
    Settings {
        name: "wa-tidak-resmi".to_owned(),
        brand,
        url: url.to_owned(),
        token: Secret::new("kunci:sandi"),
        session: "humas".to_owned(),
        hook_secrets: vec![Secret::new("rahasia")],
        patience: Patience::default(),
    }
}

fn heard(brand: Brand, body: &str) -> Vec<Inbound> {
    read(&settings(brand, ""), body.as_bytes()).unwrap()
}

fn text(piece: &Inbound) -> Option<&str> {
    match &piece.what {
        What::Message { text, .. } | What::Echo { text, .. } => text.as_deref(),
        _ => None,
    }
}

#[test]
fn a_message_of_each_gateway_is_the_same_message() {
    for (brand, body) in [
        (
            Brand::Fonnte,
            r#"{"device":"6281200000000","sender":"6281234567890","message":"Antre lama","name":"Siti","timestamp":1795224000,"inboxid":7}"#,
        ),
        (
            Brand::Wablas,
            "id=7&pushName=Siti&phone=6281234567890&message=Antre+lama&sender=6281200000000&timestamp=1795224000",
        ),
        (
            Brand::Waha,
            r#"{"event":"message","me":{"id":"6281200000000@c.us"},"payload":{"id":"false_6281234567890@c.us_7","from":"6281234567890@c.us","timestamp":1795224000,"body":"Antre lama","_data":{"notifyName":"Siti"}}}"#,
        ),
        (
            Brand::Gowa,
            r#"{"event":"message","device_id":"6281200000000","payload":{"id":"7","chat_id":"6281234567890@s.whatsapp.net","from":"6281234567890@s.whatsapp.net","from_name":"Siti","timestamp":"2026-11-21T01:20:00Z","body":"Antre lama"}}"#,
        ),
    ] {
        let piece = heard(brand, body).remove(0);
        assert_eq!(text(&piece), Some("Antre lama"), "{brand:?}");
        assert_eq!(piece.provider_id, "7");
        let siti = Handle { id: "6281234567890".into(), name: Some("Siti".into()) };
        assert_eq!(piece.from, Some(siti));
        assert_eq!(piece.at.unwrap().to_string(), "2026-11-21T01:20:00Z");
        assert!(piece.account.starts_with("6281200000000"));
    }
}

#[test]
fn what_is_said_in_a_group_is_not_heard() {
    for (brand, body) in [
        (
            Brand::Fonnte,
            r#"{"device":"1","sender":"62812@g.us","member":"6281234567890","message":"halo","inboxid":7}"#,
        ),
        (Brand::Wablas, "id=7&phone=6281234567890&message=halo&sender=1&isGroup=true"),
        (
            Brand::Waha,
            r#"{"event":"message","payload":{"id":"false_1@g.us_7","from":"1@g.us","body":"halo"}}"#,
        ),
        (
            Brand::Gowa,
            r#"{"event":"message","payload":{"id":"7","chat_id":"1@g.us","from":"6281234567890@s.whatsapp.net","body":"halo"}}"#,
        ),
    ] {
        assert_eq!(heard(brand, body)[0].what, What::Unsupported(Reason::Group), "{brand:?}");
    }
}

#[test]
fn the_same_message_under_number_and_hidden_id_is_one() {
    let twice = heard(
        Brand::Waha,
        r#"[{"event":"message","payload":{"id":"false_628@c.us_3EB0","from":"62811111@c.us","body":"x"}},
            {"event":"message","payload":{"id":"false_9@lid_3EB0","from":"9999@lid","body":"x"}}]"#,
    );
    assert_eq!(dedupe_key("wa", &twice[0]), dedupe_key("wa", &twice[1]));
}

#[test]
fn our_own_words_states_calls_and_the_state_of_the_session_are_told_apart() {
    let own = heard(
        Brand::Waha,
        r#"{"event":"message.any","me":{"id":"62812"},"payload":{"id":"true_62899999@c.us_A","fromMe":true,"from":"62812@c.us","to":"62899999@c.us","body":"baik"}}"#,
    );
    assert!(matches!(own[0].what, What::Echo { .. }));
    assert_eq!(own[0].thread.as_ref().unwrap().key(), "direct:62899999");
    let ack = heard(
        Brand::Waha,
        r#"{"event":"message.ack","payload":{"id":"true_62899999@c.us_A","to":"62899999@c.us","fromMe":true,"ack":3}}"#,
    );
    assert!(matches!(ack[0].what, What::Status { state: State::Read, .. }));
    let call = heard(
        Brand::Gowa,
        r#"{"event":"call.offer","payload":{"call_id":"C","from":"62899999@s.whatsapp.net"}}"#,
    );
    assert_eq!(call[0].what, What::Call { by_us: false, event: CallEvent::Began });
    let session = heard(
        Brand::Waha,
        r#"{"event":"session.status","session":"s","payload":{"status":"SCAN_QR_CODE"}}"#,
    );
    assert!(
        matches!(&session[0].what, What::AccountState { event, .. } if event == "SCAN_QR_CODE")
    );
    assert_eq!(heard(Brand::Gowa, r#"{"event":"chat_presence","payload":{}}"#), []);
    let strange = heard(Brand::Gowa, r#"{"event":"apa ini","payload":{}}"#);
    assert_eq!(strange[0].what, What::Unsupported(Reason::UnknownEvent));
}

#[test]
fn a_hook_without_a_right_proof_is_refused() {
    let body = b"{}";
    let sha512 = {
        let mac = Hmac::<sha2::Sha512>::new_from_slice(b"rahasia").unwrap().chain_update(body);
        hex::encode(mac.finalize().into_bytes())
    };
    let none = |_: &str| None;
    for brand in [Brand::Fonnte, Brand::Wablas, Brand::Waha] {
        let known = settings(brand, "");
        assert!(authentic(&known, body, none, Some("rahasia")));
        assert!(!authentic(&known, body, none, Some("salah")));
        assert!(!authentic(&known, body, none, None));
        let mut open = known;
        open.hook_secrets = vec![Secret::new("")];
        assert!(!authentic(&open, body, none, Some("")));
    }
    let waha = settings(Brand::Waha, "");
    let signed = |name: &str| (name == "x-webhook-hmac").then_some(sha512.as_str());
    assert!(authentic(&waha, body, signed, None));
    assert!(!authentic(&waha, b"{ }", signed, Some("rahasia")));
    assert!(!authentic(&settings(Brand::Gowa, ""), body, none, Some("rahasia")));
}

#[test]
fn every_shared_gateway_payload_is_read() {
    table::compare("whatsapp-gateway", "read_gateway.txt", |path: &Path, bytes| {
        let name = path.file_name().unwrap().to_string_lossy();
        let brand = match name.split('-').next() {
            Some("fonnte") => Brand::Fonnte,
            Some("wablas") => Brand::Wablas,
            Some("waha") => Brand::Waha,
            _ => Brand::Gowa,
        };
        match read(&settings(brand, ""), bytes) {
            Ok(pieces) if pieces.is_empty() => "nothing to hear".to_owned(),
            Ok(pieces) => pieces.iter().map(told).collect::<Vec<_>>().join(", "),
            Err(why) => format!("unread: {why}"),
        }
    });
    if let Some(root) = shared() {
        assert_eq!(std::fs::read_dir(root.join("whatsapp-gateway")).unwrap().count(), 28);
    }
}

fn told(piece: &Inbound) -> String {
    match &piece.what {
        What::Message { text, attachments, .. } => {
            let kinds: Vec<String> =
                attachments.iter().map(|each| format!(" {:?}", each.kind)).collect();
            let words = if text.is_some() { " with words" } else { "" };
            format!("message{words}{}", kinds.concat())
        }
        What::Status { state, .. } => format!("{state:?}"),
        What::Call { event, .. } => format!("call {event:?}"),
        What::Unsupported(reason) => format!("for a person: {reason:?}"),
        other => format!("{other:?}"),
    }
}

type Calls = Arc<Mutex<Vec<(String, HeaderMap, String)>>>;

/// A gateway that answers every call so, and writes it down.
async fn gateway(status: u16, answer: &'static str) -> (String, Calls) {
    let calls = Calls::default();
    let book = Arc::clone(&calls);
    let router =
        Router::new().fallback(move |uri: Uri, headers: HeaderMap, body: Bytes| async move {
            let body = String::from_utf8_lossy(&body).into_owned();
            book.lock().unwrap().push((uri.to_string(), headers, body));
            (StatusCode::from_u16(status).unwrap(), answer)
        });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, calls)
}

#[tokio::test]
async fn each_gateway_is_asked_in_its_own_words() {
    for (brand, answer, path, says) in [
        (Brand::Fonnte, r#"{"status":true,"id":["M1"]}"#, "/send", "message=Obat+siap"),
        (
            Brand::Wablas,
            r#"{"status":true,"data":{"messages":[{"id":"M1"}]}}"#,
            "/api/v2/send-message",
            r#""message":"Obat siap""#,
        ),
        (
            Brand::Waha,
            r#"{"id":"true_6281234567890@c.us_M1"}"#,
            "/api/sendText",
            r#""chatId":"6281234567890@c.us""#,
        ),
        (
            Brand::Gowa,
            r#"{"code":"SUCCESS","results":{"message_id":"M1"}}"#,
            "/send/message",
            r#""phone":"6281234567890@s.whatsapp.net""#,
        ),
    ] {
        let (url, calls) = gateway(200, answer).await;
        let door = Gateway::new(settings(brand, &url)).unwrap();
        let words = cleared("Obat siap");
        let mut outgoing = answer_to(&words);
        assert_eq!(door.send(&outgoing).await.unwrap().provider_id, "M1", "{brand:?}");
        let (uri, headers, body) = calls.lock().unwrap().remove(0);
        assert_eq!(uri, path);
        assert!(body.contains(says), "{body}");
        assert!(headers.contains_key("authorization") || headers.contains_key("x-api-key"));
        outgoing.to.id = "120363402106@g.us".to_owned();
        assert_eq!(door.send(&outgoing).await, Err(SendError::Refused(Why::BadRecipient)));
        outgoing = answer_to(&words);
        outgoing.way = Way::PublicReply { comment: "1".to_owned() };
        assert_eq!(door.send(&outgoing).await, Err(SendError::Refused(Why::BadRequest)));
    }
}

fn answer_to(text: &domain::approval::Cleared) -> channel::Outgoing<'_> {
    let mut outgoing = answer(text);
    outgoing.to.id = "6281234567890".to_owned();
    outgoing
}

#[tokio::test]
async fn a_refusal_with_a_smile_is_a_refusal() {
    for (status, said, expected) in [
        (200, r#"{"status":false,"reason":"invalid token"}"#, Err(Why::TokenDead)),
        (
            200,
            r#"{"status":false,"reason":"request invalid on disconnected device"}"#,
            Ok(Trouble::RateLimited),
        ),
        (200, r#"{"status":true}"#, Ok(Trouble::NoAnswer)),
        (401, "", Err(Why::TokenDead)),
        (503, "", Ok(Trouble::ServerTrouble)),
        (418, "", Err(Why::StrangeAnswer { status: 418 })),
    ] {
        let (url, _) = gateway(status, said).await;
        let door = Gateway::new(settings(Brand::Fonnte, &url)).unwrap();
        let words = cleared("Obat siap");
        let meaning = match door.send(&answer_to(&words)).await {
            Err(SendError::Refused(why)) => Err(why),
            Err(SendError::Later { why, .. }) => Ok(why),
            Ok(receipt) => panic!("{receipt:?}"),
        };
        assert_eq!(meaning, expected, "{status} {said}");
    }
}

proptest! {
    #[test]
    fn arbitrary_bodies_never_panic(
        body in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..300),
            "\\{\"(event|device|phone|payload)\":(\"message[.a-z]{0,8}\"|1|\\[\\]),\"(payload|sender|id)\":\\{\"(id|from|ack|ids)\":(\"[a-z@.:_]{0,12}\"|-1|null)\\}\\}".prop_map(String::into_bytes),
            "(id|phone|sender|message)=[%+&=a-z0-9]{0,60}".prop_map(String::into_bytes),
        ],
    ) {
        for brand in [Brand::Fonnte, Brand::Wablas, Brand::Waha, Brand::Gowa] {
            for piece in read(&settings(brand, ""), &body).unwrap_or_default() {
                prop_assert!(!piece.provider_id.is_empty());
            }
        }
    }
}
