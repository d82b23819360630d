use crate::fixtures::OURS;
use channel::{dedupe_key, facebook, instagram, meta, whatsapp};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// Every reader takes any bytes: the same body as a fuzz target may call.
fn survives(body: &[u8]) -> Result<(), TestCaseError> {
    for read in [instagram::read, facebook::read, whatsapp::read] {
        for piece in read(body).unwrap_or_default() {
            prop_assert!(!piece.provider_id.is_empty());
            let _ = (dedupe_key("ig", &piece), piece.answer_to(), piece.known_as());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&body)?;
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
        survives(&body)?;
    }

    #[test]
    fn a_payload_cut_or_with_a_value_replaced_never_panics(
        which in any::<Index>(),
        cut in any::<Index>(),
        value in prop::sample::select(vec!["null", "[]", "{}", "1e300", "-1", "\"\"", "true", "\"\\ud800\"", "[[[]]]"]),
    ) {
        let body = OURS[which.index(OURS.len())].1;
        survives(&body[..cut.index(body.len())])?;
        let text = String::from_utf8_lossy(body);
        let colons: Vec<usize> = text.match_indices(": ").map(|(at, _)| at + 2).collect();
        let start = colons[cut.index(colons.len())];
        let end = start + text[start..].find([',', '}']).unwrap_or(0);
        survives(format!("{}{value}{}", &text[..start], &text[end..]).as_bytes())?;
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
        survives(body).unwrap();
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
        survives(body.to_string().as_bytes())?;
    }
}

#[test]
fn a_null_character_does_not_reach_the_words() {
    let body = br#"{"object":"instagram","entry":[{"id":"1","messaging":[{"sender":{"id":"2\u0000"},"message":{"mid":"m\u0000","text":"a\u0000b"}}]}]}"#;
    let pieces = instagram::read(body).unwrap();
    assert!(!format!("{pieces:?}").contains("\\0"));
}
