//! Bodies come doubled, shuffled, split and joined; what is in them stays the same.

use channel::fake::hooks::{Words, page, whatsapp as hooks};
use channel::{Inbound, dedupe_key, facebook, later, whatsapp};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const STATES: [&str; 4] = ["sent", "delivered", "read", "failed"];

fn words<'a>(id: &'a str, from: &'a str) -> Words<'a> {
    Words { account: "5", from, id, at: 1_795_230_000_000, text: "Antre lama" }
}

/// The changes of one body for each of these events.
fn change(number: usize) -> Value {
    let (id, from) = (format!("w-{}", number / 5), format!("628{}", number % 7));
    let body = match number % 5 {
        0 => hooks::message(words(&id, &from)),
        state => hooks::status(words(&id, &from), STATES[state - 1], "t", Some(131_026)),
    };
    let body: Value = serde_json::from_slice(&body).unwrap();
    body["entry"][0]["changes"][0].clone()
}

static SIXTY: LazyLock<Vec<Value>> = LazyLock::new(|| (0..60).map(change).collect());

fn joined(changes: &[Value]) -> Vec<u8> {
    let entry = json!([{ "id": "waba-1", "changes": changes }]);
    json!({ "object": "whatsapp_business_account", "entry": entry }).to_string().into_bytes()
}

fn keys(pieces: &[Inbound]) -> BTreeSet<[u8; 32]> {
    pieces.iter().map(|piece| dedupe_key("wa", piece)).collect()
}

/// How far each message came.
fn ends(pieces: &[Inbound]) -> BTreeSet<String> {
    let mut ends = std::collections::BTreeMap::new();
    for piece in pieces {
        if let channel::What::Status { state, .. } = piece.what {
            let end = ends.entry(piece.provider_id.clone()).or_insert(state);
            *end = later(*end, state);
        }
    }
    ends.iter().map(|(id, state)| format!("{id} {state:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_shuffled_doubled_and_split_batch_says_the_same(
        order in Just((0usize..60).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0usize..60,
        again in 0usize..60,
    ) {
        let sorted = &*SIXTY;
        let mixed: Vec<Value> = order.into_iter().map(|number| sorted[number].clone()).collect();
        let read = |changes: &[Value]| whatsapp::read(&joined(changes)).unwrap();
        let told = read(sorted);
        let (one, two, twice) = (read(&mixed[..cut]), read(&mixed[cut..]), read(&mixed[again..]));
        let mixed = [one, two, twice].concat();
        prop_assert_eq!(keys(&told), keys(&mixed));
        prop_assert_eq!(ends(&told), ends(&mixed));
    }
}

#[test]
fn a_thousand_updates_in_one_body_are_a_thousand_pieces() {
    let changes: Vec<Value> = (0..1000).map(change).collect();
    let pieces = whatsapp::read(&joined(&changes)).unwrap();
    assert_eq!((pieces.len(), keys(&pieces).len()), (1000, 1000));
    let comment = |number: usize| {
        let id = format!("1_{number}");
        let body = page::comment(words(&id, "7"), "8_1", "add");
        serde_json::from_slice::<Value>(&body).unwrap()["entry"][0].clone()
    };
    let entries: Vec<Value> = (0..1000).map(comment).collect();
    let body = json!({ "object": "page", "entry": entries }).to_string();
    let pieces = facebook::read(body.as_bytes()).unwrap();
    assert_eq!((pieces.len(), keys(&pieces).len()), (1000, 1000));
}

#[test]
fn two_edits_of_one_comment_are_two_even_with_the_same_words() {
    let edit = |at| {
        let words = Words { at, ..words("1_1", "7") };
        dedupe_key("fb", &facebook::read(&page::comment(words, "8_1", "edited")).unwrap()[0])
    };
    assert_ne!(edit(1_795_230_000_000), edit(1_795_230_001_000));
}
