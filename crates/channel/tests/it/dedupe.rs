use crate::fixtures::ours;
use channel::{Inbound, body_key, dedupe_key, instagram};
use std::collections::BTreeSet;

fn keys(connection: &str, pieces: &[Inbound]) -> BTreeSet<[u8; 32]> {
    pieces.iter().map(|piece| dedupe_key(connection, piece)).collect()
}

#[test]
fn no_two_different_pieces_share_a_key() {
    for name in ["batch_of_everything", "strange_pieces", "attachments"] {
        let pieces = instagram::read(ours(name)).unwrap();
        let alike: BTreeSet<String> = pieces.iter().map(|piece| format!("{piece:?}")).collect();
        assert_eq!(keys("ig", &pieces).len(), alike.len(), "{name}");
    }
}

#[test]
fn a_piece_keeps_its_key_in_another_batch_order_and_spacing() {
    let body: serde_json::Value = serde_json::from_slice(ours("batch_of_everything")).unwrap();
    let mut turned = body.clone();
    turned["entry"].as_array_mut().unwrap().reverse();
    for entry in turned["entry"].as_array_mut().unwrap() {
        entry["time"] = 1_795_999_999.into();
    }
    let again = instagram::read(&serde_json::to_vec_pretty(&turned).unwrap()).unwrap();
    let first = instagram::read(ours("batch_of_everything")).unwrap();
    assert_eq!(keys("ig", &first), keys("ig", &again));
}

#[test]
fn two_connections_never_share_a_key() {
    let pieces = instagram::read(ours("batch_of_everything")).unwrap();
    assert!(keys("ig-satu", &pieces).is_disjoint(&keys("ig-dua", &pieces)));
    assert_ne!(body_key("ig", b"body1"), body_key("igbody", b"1"));
    assert_eq!(body_key("a", b"bc"), body_key("a", b"bc"));
}

#[test]
fn each_edit_and_each_reaction_to_one_message_is_its_own() {
    let event = |event: &str| {
        let body = format!(
            r#"{{"object":"instagram","entry":[{{"id":"1","messaging":[{{"sender":{{"id":"2"}},"timestamp":1795230000000,{event}}}]}}]}}"#
        );
        dedupe_key("ig", &instagram::read(body.as_bytes()).unwrap()[0])
    };
    let different: BTreeSet<[u8; 32]> = [
        r#""message_edit":{"mid":"m","text":"a","num_edit":"1"}"#,
        r#""message_edit":{"mid":"m","text":"b","num_edit":"1"}"#,
        r#""message_edit":{"mid":"m","text":"a","num_edit":"2"}"#,
        r#""reaction":{"mid":"m","action":"react","emoji":"😠"}"#,
        r#""reaction":{"mid":"m","action":"unreact"}"#,
        r#""read":{"mid":"m"}"#,
        r#""message":{"mid":"m","text":"a"}"#,
        r#""message":{"mid":"m","is_deleted":true}"#,
    ]
    .map(event)
    .into();
    assert_eq!(different.len(), 8);
}
