use crate::fixtures::OURS;
use crate::unharmed;
use channel::{instagram, meta};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// What each other door may be given, to be cut and changed.
const TOLD: [&[u8]; 9] = [
    b"From: Siti <siti@warga.example>\r\nTo: humas+k1.abc@rsudwanasari.example\r\nMessage-ID: <a@warga.example>\r\nIn-Reply-To: <b@rsudwanasari.example>\r\nSubject: =?utf-8?q?Re=3A_Antre?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Antre=20lama</p><blockquote>Pada 1 menulis:</blockquote>\r\n--x\r\nContent-Disposition: attachment; filename*0*=utf-8''a; filename*1=b.txt\r\nContent-Transfer-Encoding: base64\r\n\r\naXNp\r\n--x--\r\n",
    b"From: MAILER-DAEMON@warga.example\r\nReturn-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\n550 5.1.1 <siti@warga.example>\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a\r\n\r\nFinal-Recipient: rfc822; siti@warga.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--x--\r\n",
    br#"{"event":"message","device_id":"d","payload":{"id":"m","chat_id":"628@s.whatsapp.net","from":"628@s.whatsapp.net","from_lid":"9@lid","timestamp":"2026-11-21T08:20:00Z","body":"Antre","image":{"path":"a.jpg","caption":"b"},"replied_to_id":"n"}}"#,
    br#"{"event":"message","session":"humas","payload":{"id":"false_628@c.us_AB","timestamp":1795224000,"from":"628@c.us","fromMe":false,"body":"Antre","hasMedia":true,"media":{"url":"/a","mimetype":"image/jpeg"},"location":{"latitude":"1","longitude":2}}}"#,
    br#"{"device":"628","sender":"629","message":"Antre","name":"Siti","timestamp":1795224000,"inboxid":7,"location":"-7.1,109.2"}"#,
    b"id=7&pushName=Siti&phone=629&message=Antre+lama&sender=628&messageType=text",
    br#"{"event":"sms:received","deviceId":"d","payload":{"messageId":"m","message":"AC mati","phoneNumber":"081234567890","receivedAt":"2026-11-21T08:20:00.000+07:00"}}"#,
    b"sender=%2B6281234567890&message=AC+mati&ts=1795224000&id=m&to=3636&status=8&nohp=08&pesan=a",
    b"Event: Cdr\r\nSource: 081234567890\r\nDestination: 101\r\nCallerID: \"SITI\" <081234567890>\r\nStartTime: 2026-11-21 09:00:00\r\nBillableSeconds: 0\r\nDisposition: NO ANSWER\r\nUniqueID: 1.1\r\nLinkedID: 1.0\r\n\r\n",
];

fn every_other_door(body: &[u8]) {
    unharmed::mail(body);
    unharmed::gateways(body);
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        unharmed::meta(&body);
        every_other_door(&body);
    }

    #[test]
    fn a_payload_with_changed_bytes_never_panics(
        which in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..12),
    ) {
        let mut body = OURS[which.index(OURS.len())].1.to_vec();
        for (at, byte) in changes {
            let at = at.index(body.len());
            body[at] = byte;
        }
        unharmed::meta(&body);
    }

    #[test]
    fn what_another_door_is_told_changed_or_cut_never_panics(
        which in any::<Index>(),
        cut in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..12),
    ) {
        let mut body = TOLD[which.index(TOLD.len())].to_vec();
        for (at, byte) in changes {
            let at = at.index(body.len());
            body[at] = byte;
        }
        every_other_door(&body);
        every_other_door(&body[..cut.index(body.len())]);
    }

    #[test]
    fn a_payload_cut_or_with_a_value_replaced_never_panics(
        which in any::<Index>(),
        cut in any::<Index>(),
        value in prop::sample::select(vec!["null", "[]", "{}", "1e300", "-1", "\"\"", "true", "\"\\ud800\"", "[[[]]]"]),
    ) {
        let body = OURS[which.index(OURS.len())].1;
        unharmed::meta(&body[..cut.index(body.len())]);
        let text = String::from_utf8_lossy(body);
        let colons: Vec<usize> = text.match_indices(": ").map(|(at, _)| at + 2).collect();
        let start = colons[cut.index(colons.len())];
        let end = start + text[start..].find([',', '}']).unwrap_or(0);
        unharmed::meta(format!("{}{value}{}", &text[..start], &text[end..]).as_bytes());
    }

    #[test]
    fn an_arbitrary_header_is_never_taken(header in "\\PC{0,90}", body in "\\PC{0,40}") {
        let secrets = [channel::Secret::new("rahasia")];
        prop_assert!(!meta::verify(&secrets, body.as_bytes(), Some(&header)));
    }
}

#[test]
fn garbage_of_every_sort_is_survived() {
    let deep = format!("{{\"object\":\"instagram\",\"entry\":{}", "[".repeat(100_000));
    let many = format!(
        "{{\"object\":\"instagram\",\"entry\":[{}{{}}]}}",
        "{\"id\":\"1\",\"changes\":[]},".repeat(50_000)
    );
    for body in [
        deep.as_bytes(),
        many.as_bytes(),
        b"\0",
        b"{\"object\":\"instagram\",\"entry\":[{\"id\":1e400}]}",
        b"{\"object\":\"instagram\",\"object\":\"instagram\",\"entry\":[],\"entry\":[1]}",
    ] {
        unharmed::meta(body);
        every_other_door(body);
    }
}

/// Puts a strange value in the place of the `nth` value of the tree.
fn disturbed(value: &mut Value, nth: &mut usize, strange: &Value) {
    if *nth == 0 {
        *value = strange.clone();
    }
    *nth = nth.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|each| disturbed(each, nth, strange)),
        Value::Object(map) => map.values_mut().for_each(|each| disturbed(each, nth, strange)),
        _ => {}
    }
}

proptest! {
    #[test]
    fn a_payload_with_strange_values_in_any_place_never_panics(
        which in any::<Index>(),
        places in proptest::collection::vec(0usize..400, 1..6),
        strange in prop::sample::select(vec![
            json!(null), json!([]), json!({}), json!(-1), json!(1e300), json!(u64::MAX), json!(""),
            json!("\u{0}"), json!("{\"a\":1}"), json!([[null]]), json!({ "id": "x" }), json!(true),
        ]),
    ) {
        let body = OURS[which.index(OURS.len())].1;
        let mut body: Value = serde_json::from_slice(body).unwrap();
        for place in places {
            disturbed(&mut body, &mut place.clone(), &strange);
        }
        unharmed::meta(body.to_string().as_bytes());
    }
}

#[test]
fn a_null_character_does_not_reach_the_words() {
    let body = br#"{"object":"instagram","entry":[{"id":"1","messaging":[{"sender":{"id":"2\u0000"},"message":{"mid":"m\u0000","text":"a\u0000b"}}]}]}"#;
    let pieces = instagram::read(body).unwrap();
    assert!(!format!("{pieces:?}").contains("\\0"));
}

#[test]
fn a_backslash_before_a_nought_is_no_null_character() {
    unharmed::gateways(b"id=1&phone=628&message=a%5C0b&sender=629");
    unharmed::mail(b"From: siti@warga.example\r\n\r\na\\0b \\\\0\r\n");
}

#[test]
#[should_panic(expected = "a null character")]
fn a_null_character_in_a_piece_is_noticed() {
    let mut piece = instagram::read(OURS[0].1).unwrap().remove(0);
    piece.provider_id.push_str("\\\0");
    unharmed::hold(|| Ok(vec![piece.clone()]));
}
