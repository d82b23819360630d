//! Forms that lie on disks and on paper: once released, none of these values may ever change.
//! They were computed apart from this program.

use domain::calendar::Instant;
use store::journal::Line;
use store::tracking;
use store::vault::{Label, open_bytes, seal_bytes};

use crate::setting::{HERE, keys, vault};

#[test]
fn a_leaf_is_the_hash_of_every_field_behind_its_length() {
    let line = Line {
        aggregate: "case".to_owned(),
        stream: [1; 16],
        version: 2,
        kind: "noted".to_owned(),
        payload: r#"{"words":1}"#.to_owned(),
        actor: "clock".to_owned(),
        at: Instant::from_second(1_770_000_000).unwrap(),
        stored_leaf: [0; 32],
        position: None,
    };
    assert_eq!(
        hex::encode(line.leaf(HERE)),
        "ac5f110966e1065b036c51a4ebe623a395c1dd01dafe0239aaf18caa4e2f3173"
    );
}

#[test]
fn a_tracking_code_comes_from_the_root_the_hospital_and_the_key() {
    let code = tracking::code(&keys(), HERE, "public", "key-1");
    assert_eq!(code.to_string(), "3403 3285 9229 9521");
    assert_eq!(
        hex::encode(tracking::hash(&keys(), HERE, code)),
        "5e6168b394c9a07f911b659bf60a20697a5f2aeaa4bc86dbf9f5bcee35a77b50"
    );
}

#[test]
fn a_root_has_one_public_key() {
    assert_eq!(
        hex::encode(keys().public()),
        "a164209b4d6e0e248299ad300a57cff972dfc704930df7885de7f3d622549207"
    );
}

#[test]
fn what_was_sealed_once_opens_for_ever() {
    let sealed =
        hex::decode("011b5a67afd454e35f6e0acb2bc75cbd21095f2fe26ba5e2287ac0cb7b307801").unwrap();
    assert_eq!(seal_bytes(&vault(), Label::Arrival, HERE, 5, b"isi"), sealed);
    let opened = open_bytes(&vault(), Label::Arrival, HERE, 5, &sealed).unwrap();
    assert_eq!(opened.as_slice(), b"isi");
    assert!(open_bytes(&vault(), Label::Arrival, HERE, 6, &sealed).is_err());
    assert!(open_bytes(&vault(), Label::Outbox, HERE, 5, &sealed).is_err());
}
