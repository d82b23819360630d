use crate::fixtures::shared;
use crate::outgoing::{answer, cleared};
use crate::table;
use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, Uri};
use channel::meta::Patience;
use channel::sms::gammu::{Joined, Row, join};
use channel::sms::{Fields, Gateway, Proof, Settings, Sms, authentic, read};
use channel::{Door, Inbound, Outgoing, Secret, SendError, State, Trouble, Unread, Way, What, Why};
use domain::approval::Cleared;
use hmac::{Hmac, KeyInit, Mac};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::sync::{Arc, Mutex};

fn settings(gateway: Gateway, url: &str) -> Settings {
    Settings {
        name: "sms".to_owned(),
        gateway,
        url: url.to_owned(),
        user: "humas".to_owned(),
        password: Secret::new("sandi"),
        number: Some("3636".to_owned()),
        hook_secrets: vec![Secret::new("lama"), Secret::new("rahasia")],
        report_url: Some("https://rs.example/hooks/sms/kannel?secret=rahasia".to_owned()),
        patience: Patience::default(),
    }
}

fn zenziva() -> Gateway {
    Gateway::Http(Box::new(Fields {
        from: "nohp".to_owned(),
        text: "pesan".to_owned(),
        id: None,
        at: None,
        send_path: "/apps/smsapi.php".to_owned(),
        to: "nohp".to_owned(),
        words: "pesan".to_owned(),
        user: "userkey".to_owned(),
        password: "passkey".to_owned(),
    }))
}

fn heard(gateway: Gateway, raw: &str) -> Inbound {
    read(&settings(gateway, ""), raw.as_bytes()).unwrap().remove(0)
}

#[test]
fn a_short_message_of_each_gateway_is_the_same_message() {
    let android = r#"{"event":"sms:received","deviceId":"d","payload":{"messageId":"m","message":"AC mati","phoneNumber":"081234567890","receivedAt":"2026-11-21T08:20:00.000+07:00"}}"#;
    for (gateway, raw) in [
        (Gateway::Android, android),
        (Gateway::Kannel, "sender=%2B6281234567890&message=AC+mati&ts=1795224000&id=m&to=3636"),
        (zenziva(), "nohp=081234567890&pesan=AC%20mati"),
        (zenziva(), r#"{"nohp":"6281234567890","pesan":"AC mati"}"#),
    ] {
        let piece = heard(gateway, raw);
        assert!(matches!(&piece.what, What::Message { text: Some(text), .. } if text == "AC mati"));
        assert_eq!(piece.from.unwrap().id, "+6281234567890");
    }
    let at = heard(Gateway::Android, android).at.unwrap();
    assert_eq!(at.to_string(), "2026-11-21T01:20:00Z");
}

#[test]
fn what_nobody_can_answer_is_no_persons_voice() {
    let piece = heard(Gateway::Kannel, "sender=TELKOMSEL&message=Sisa+pulsa&id=m");
    assert_eq!(piece.what, What::Automatic { text: "Sisa pulsa".to_owned() });
}

#[test]
fn reports_are_states_of_our_messages() {
    for (gateway, raw, state) in [
        (Gateway::Kannel, "id=m&status=1", State::Delivered),
        (Gateway::Kannel, "id=m&status=2", State::Failed(2)),
        (Gateway::Kannel, "id=m&status=8", State::Sent),
        (
            Gateway::Android,
            r#"{"event":"sms:failed","payload":{"messageId":"m","reason":"x"}}"#,
            State::Failed(1),
        ),
        (
            Gateway::Android,
            r#"{"event":"sms:delivered","payload":{"messageId":"m"}}"#,
            State::Delivered,
        ),
    ] {
        let piece = heard(gateway, raw);
        assert_eq!(piece.provider_id, "m");
        assert_eq!(piece.what, What::Status { state, token: None, price: None });
    }
    let strange = heard(Gateway::Kannel, "id=m&status=99");
    assert!(matches!(strange.what, What::Unsupported(_)));
    assert_eq!(read(&settings(Gateway::Kannel, ""), b"apa=ini"), Err(Unread::OtherObject));
}

#[test]
fn a_hook_is_taken_only_with_a_right_and_fresh_proof() {
    let body = b"{\"event\":\"system:ping\"}";
    let now: Timestamp = "2026-11-21T03:00:00Z".parse().unwrap();
    let sign = |secret: &str, time: &str| {
        let mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        hex::encode(mac.chain_update(body).chain_update(time).finalize().into_bytes())
    };
    let android = settings(Gateway::Android, "");
    let takes = |signature: &str, time: &str, body: &[u8]| {
        let proof = Proof { signature: Some(signature), timestamp: Some(time), secret: None };
        authentic(&android, body, &proof, now)
    };
    let time = now.as_second().to_string();
    assert!(takes(&sign("rahasia", &time), &time, body));
    assert!(takes(&sign("lama", &time), &time, body));
    assert!(!takes(&sign("salah", &time), &time, body));
    assert!(!takes(&sign("rahasia", &time), &time, b"{}"));
    let old = (now.as_second() - 3600).to_string();
    assert!(!takes(&sign("rahasia", &old), &old, body));
    assert!(!takes(&sign("rahasia", &time), &old, body));
    assert!(!takes("bukan hex", &time, body));
    let by_address = Proof { secret: Some("rahasia"), ..Proof::default() };
    assert!(!authentic(&android, body, &by_address, now));
    assert!(authentic(&settings(Gateway::Kannel, ""), body, &by_address, now));
    assert!(!authentic(&settings(zenziva(), ""), body, &Proof::default(), now));
}

fn row(id: i64, udh: &str, text: &str) -> Row {
    Row {
        id,
        received: "2026-11-21T09:00:00".parse().unwrap(),
        sender: "081234567890".to_owned(),
        smsc: "+6281100000".to_owned(),
        udh: udh.to_owned(),
        class: -1,
        text: text.to_owned(),
        recipient: "modem1".to_owned(),
        message: None,
        position: None,
        count: None,
    }
}

pub fn joined(rows: &[Row], minutes: i64) -> Joined {
    let zone = TimeZone::get("Asia/Jakarta").unwrap();
    let now: Timestamp = "2026-11-21T02:00:00Z".parse().unwrap();
    join(rows, &zone, now + SignedDuration::from_mins(minutes), SignedDuration::from_mins(10))
}

fn words(joined: &Joined) -> Vec<String> {
    let words = joined.messages.iter().map(|(piece, _)| match &piece.what {
        What::Message { text: Some(text), .. } => text.clone(),
        other => format!("{other:?}"),
    });
    words.collect()
}

#[test]
fn a_long_message_is_joined_by_its_header_in_whatever_order() {
    let rows =
        [row(1, "0500030A0202", "dua."), row(2, "", "lain"), row(3, "0500030A0201", "Satu, ")];
    let all = joined(&rows, 0);
    assert_eq!(words(&all), ["Satu, dua.", "lain"]);
    assert_eq!(all.messages[0].1, [1, 3]);
    assert_eq!(all.messages[0].0.at.unwrap().to_string(), "2026-11-21T02:00:00Z");
}

#[test]
fn the_new_schema_says_it_in_columns() {
    let part = |id, position, text: &str| Row {
        message: Some("77".to_owned()),
        position: Some(position),
        count: Some(2),
        ..row(id, "", text)
    };
    assert_eq!(words(&joined(&[part(1, 2, "b"), part(2, 1, "a")], 0)), ["ab"]);
}

#[test]
fn a_part_that_does_not_come_is_waited_for_and_then_given_up() {
    let rows = [row(1, "0500030A0302", "tengah")];
    assert_eq!(joined(&rows, 9).waiting, [1]);
    let late = joined(&rows, 11);
    assert_eq!(words(&late), [" […] tengah […] "]);
    assert_eq!(late.waiting, [] as [i64; 0]);
}

#[test]
fn two_messages_under_one_reference_lose_no_words() {
    let rows = [
        row(1, "050003000201", "a1"),
        row(2, "050003000202", "a2"),
        row(3, "050003000201", "b1"),
        row(4, "050003000202", "b2"),
        row(5, "050003000202", "b2"),
    ];
    let all = joined(&rows, 0);
    assert_eq!(words(&all), ["a1a2", "b1b2"]);
    let taken: usize = all.messages.iter().map(|(_, ids)| ids.len()).sum();
    assert_eq!(taken, 5);
}

#[test]
fn every_shared_short_message_is_read() {
    table::compare("sms", "read_sms.txt", |path, bytes| {
        let text = String::from_utf8_lossy(bytes);
        match path.file_name().unwrap().to_str().unwrap() {
            "gammu_inbox.json" => gammu(&text),
            "kannel_requests.txt" => {
                let queries = text.lines().filter_map(|line| line.split_once('?'));
                let told = queries.map(|(_, query)| told(&heard(Gateway::Kannel, query)));
                told.collect::<Vec<_>>().join(", ")
            }
            _ => told(&heard(Gateway::Android, &text)),
        }
    });
    assert!(shared().is_none_or(|root| root.join("sms/gammu_inbox.json").exists()));
}

fn told(piece: &Inbound) -> String {
    match &piece.what {
        What::Message { text, .. } => {
            format!("message of {} letters", text.as_deref().unwrap_or_default().chars().count())
        }
        What::Status { state, .. } => format!("{state:?}"),
        What::Automatic { .. } => "automatic".to_owned(),
        other => format!("for a person: {other:?}"),
    }
}

fn gammu(json: &str) -> String {
    let rows = shared_rows(json);
    // The old schema tells the same in the header alone.
    let old =
        rows.iter().cloned().map(|row| Row { message: None, position: None, count: None, ..row });
    let old: Vec<Row> = old.collect();
    assert_eq!(words(&joined(&rows, 5)), words(&joined(&old, 5)));
    let new = joined(&rows, 5);
    let told: Vec<String> = new.messages.iter().map(|(piece, _)| told(piece)).collect();
    format!("{}; waiting {}", told.join(", "), new.waiting.len())
}

/// The rows of Gammu's table as the shared fixture writes them, without those that it has read.
pub fn shared_rows(json: &str) -> Vec<Row> {
    let rows: serde_json::Value = serde_json::from_str(json).unwrap();
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().to_owned();
    let waiting = rows.as_array().unwrap().iter().filter(|row| row["Processed"] == "false");
    waiting
        .map(|row| Row {
            id: row["ID"].as_i64().unwrap(),
            received: text(row, "ReceivingDateTime").parse().unwrap(),
            sender: text(row, "SenderNumber"),
            smsc: text(row, "SMSCNumber"),
            udh: text(row, "UDH"),
            class: row["Class"].as_i64().unwrap(),
            text: text(row, "TextDecoded"),
            recipient: text(row, "RecipientID"),
            message: row["MessageID"].as_str().map(str::to_owned),
            position: row["SequencePosition"].as_u64().map(|it| it as u32),
            count: row["PartCount"].as_u64().map(|it| it as u32),
        })
        .collect()
}

type Calls = Arc<Mutex<Vec<(String, String)>>>;

async fn gateway(status: u16, answer: &'static str) -> (String, Calls) {
    let calls = Calls::default();
    let book = Arc::clone(&calls);
    let router = Router::new().fallback(move |uri: Uri, body: Bytes| async move {
        book.lock().unwrap().push((uri.to_string(), String::from_utf8_lossy(&body).into_owned()));
        (StatusCode::from_u16(status).unwrap(), answer)
    });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, calls)
}

fn to(text: &Cleared) -> Outgoing<'_> {
    let mut outgoing = answer(text);
    outgoing.to.id = "+6281234567890".to_owned();
    outgoing
}

#[tokio::test]
async fn each_gateway_is_asked_in_its_own_words() {
    let words = cleared("Obat siap “loket 3”");
    for (gateway_kind, answer, says) in [
        (
            Gateway::Android,
            r#"{"id":"x","state":"Pending"}"#,
            vec!["/message", r#""phoneNumbers":["+6281234567890"]"#],
        ),
        (
            Gateway::Kannel,
            "0: Accepted for delivery",
            vec![
                "/cgi-bin/sendsms?",
                "to=%2B6281234567890",
                "coding=2",
                "status%3D%25d",
                "from=3636",
            ],
        ),
        (
            zenziva(),
            r#"{"messageId":9}"#,
            vec!["/apps/smsapi.php", "userkey=humas", "nohp=%2B6281234567890"],
        ),
    ] {
        let (url, calls) = gateway(200, answer).await;
        let door = Sms::new(settings(gateway_kind.clone(), &url)).unwrap();
        let first = door.send(&to(&words)).await.unwrap();
        let second = door.send(&to(&words)).await.unwrap();
        assert_eq!(first, second, "a second try is the same message");
        let calls = calls.lock().unwrap().clone();
        assert_eq!(calls[0], calls[1]);
        let said = format!("{} {}", calls[0].0, calls[0].1);
        for each in says {
            assert!(said.contains(each), "{each} in {said}");
        }
    }
}

#[tokio::test]
async fn a_telephone_that_has_the_message_already_is_no_failure() {
    let (url, _) = gateway(409, "").await;
    let words = cleared("Obat siap");
    assert!(Sms::new(settings(Gateway::Android, &url)).unwrap().send(&to(&words)).await.is_ok());
}

#[tokio::test]
async fn what_cannot_be_sent_says_why() {
    let (url, calls) = gateway(202, "4: Temporary failure").await;
    let door = Sms::new(settings(Gateway::Kannel, &url)).unwrap();
    let words = cleared("Obat siap");
    let sent = door.send(&to(&words)).await;
    assert!(matches!(sent, Err(SendError::Later { why: Trouble::ServerTrouble, .. })));
    for nobody in ["TELKOMSEL", "3636", ""] {
        let mut outgoing = to(&words);
        outgoing.to.id = nobody.to_owned();
        assert_eq!(door.send(&outgoing).await, Err(SendError::Refused(Why::BadRecipient)));
    }
    let mut beyond = to(&words);
    beyond.part = 1;
    assert_eq!(door.send(&beyond).await, Err(SendError::Refused(Why::NoSuchPart)));
    assert_eq!(calls.lock().unwrap().len(), 1);
}

#[test]
fn a_long_answer_leaves_in_parts_of_six_segments_at_most() {
    let door = Sms::new(settings(Gateway::Kannel, "")).unwrap();
    for text in ["Kami mohon maaf atas antrean. ", "Kami mohon maaf 🙏. ", "[[[[]]]] {~} "] {
        let text = text.repeat(200);
        for part in door.parts(&Way::Direct, &text) {
            assert!(channel::sms::segments(part).texts.len() <= 6, "{part}");
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_hooks_never_panic(raw in prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..300),
        "(sender|status|id|ts|nohp|pesan)=[%+&=a-z0-9]{0,60}".prop_map(String::into_bytes),
    ]) {
        for gateway in [Gateway::Android, Gateway::Kannel, zenziva()] {
            for piece in read(&settings(gateway, ""), &raw).unwrap_or_default() {
                prop_assert!(!piece.provider_id.is_empty());
            }
        }
    }

    #[test]
    fn no_row_is_lost_in_joining(rows in proptest::collection::vec(
        ("(|05000300020[123]|0608040001030[1-4]|zz)", "[abc]"), 0..12,
    )) {
        let rows: Vec<Row> =
            (1..).zip(&rows).map(|(id, (udh, text))| row(id, udh, text)).collect();
        for minutes in [0, 60] {
            let all = joined(&rows, minutes);
            let taken = all.messages.iter().flat_map(|(_, ids)| ids.iter());
            let mut ids: Vec<i64> = taken.chain(&all.waiting).copied().collect();
            ids.sort_unstable();
            prop_assert_eq!(&ids, &rows.iter().map(|row| row.id).collect::<Vec<_>>());
            prop_assert!(minutes == 0 || all.waiting.is_empty());
        }
    }
}
