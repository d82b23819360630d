use crate::fixtures::{ours, shared};
use channel::{Secret, fake::hooks, meta};

fn secret() -> Secret {
    Secret::new("rahasia-uji")
}

/// Reckoned with another program: `openssl dgst -sha256 -hmac rahasia-uji`.
const VECTORS: [(&[u8], &str); 3] = [
    (b"", "f2b136d97cb9493aae59909123c35f2d1709ed9b52902b8eb0f87fb04bc8fbd6"),
    (
        b"{\"entry\": [], \"object\": \"instagram\"}",
        "3f64da47bfa157cb44b298baf46bf9105970900f5b41a9ac31b70e5d528f21f2",
    ),
    (
        b"{\"t\":\"\\u00e4 https:\\/\\/x.id \xf0\x9f\x98\xa4\"}",
        "eb158e7d114326bdd3261f61288ee6e8e38208dcc697097694c6975fef0754b1",
    ),
];

#[test]
fn the_signature_covers_the_bytes_as_they_came() {
    for (body, digits) in VECTORS {
        let header = format!("sha256={digits}");
        assert!(meta::verify(&[secret()], body, Some(&header)));
        assert_eq!(hooks::sign(&secret(), body.to_vec()).signature, header);
    }
}

#[test]
fn the_shared_vectors_hold() {
    let Some(folder) = shared() else { return };
    let text = std::fs::read(folder.join("meta_signature_vectors.json")).unwrap();
    let vectors: serde_json::Value = serde_json::from_slice(&text).unwrap();
    for vector in vectors.as_array().unwrap() {
        let secret = Secret::new(vector["secret"].as_str().unwrap());
        let body = vector["body"].as_str().unwrap().as_bytes();
        assert!(meta::verify(&[secret], body, vector["header"].as_str()), "{}", vector["name"]);
    }
}

#[test]
fn no_forgery_passes() {
    let body = ours("batch_of_everything");
    let good = hooks::sign(&secret(), body.to_vec()).signature;
    let digits = good.strip_prefix("sha256=").unwrap();
    let value: serde_json::Value = serde_json::from_slice(body).unwrap();
    let rewritten = hooks::sign(&secret(), value.to_string().into_bytes()).signature;
    let neighbour = hooks::sign(&Secret::new("rahasia-rs-lain"), body.to_vec()).signature;
    for (forgery, header) in [
        ("no header", None),
        ("empty", Some(String::new())),
        ("wrong digits", Some(format!("sha256={}", "0".repeat(64)))),
        ("over the JSON written anew", Some(rewritten)),
        ("of a neighbour's secret", Some(neighbour)),
        ("sha1", Some(format!("sha1={digits}"))),
        ("without its name", Some(digits.to_owned())),
        ("capital digits", Some(format!("sha256={}", digits.to_uppercase()))),
        ("cut short", Some(format!("sha256={}", &digits[..62]))),
        ("too long", Some(format!("{good}00"))),
        ("with a space", Some(format!(" {good}"))),
        ("two in one", Some(format!("{good}, {good}"))),
        ("not ASCII", Some(format!("sha256={}", "é".repeat(32)))),
    ] {
        assert!(!meta::verify(&[secret()], body, header.as_deref()), "{forgery} passed");
    }
    assert!(meta::verify(&[secret()], body, Some(&good)));
}

#[test]
fn a_changed_byte_anywhere_breaks_the_signature() {
    let body = ours("dashboard_test");
    let good = hooks::sign(&secret(), body.to_vec()).signature;
    for at in 0..body.len() {
        let mut changed = body.to_vec();
        changed[at] ^= 1;
        assert!(!meta::verify(&[secret()], &changed, Some(&good)), "byte {at}");
    }
}

#[test]
fn a_missing_secret_never_means_open() {
    let body = b"{}";
    let empty = hooks::sign(&Secret::new(""), body.to_vec()).signature;
    assert!(!meta::verify(&[], body, Some(&empty)));
    assert!(!meta::verify(&[Secret::new("")], body, Some(&empty)));
}

#[test]
fn while_a_secret_is_changed_both_are_taken() {
    let (old, new) = (Secret::new("lama"), Secret::new("baru"));
    for each in [&old, &new] {
        let signed = hooks::sign(each, b"{}".to_vec());
        assert!(meta::verify(&[old.clone(), new.clone()], &signed.body, Some(&signed.signature)));
    }
}

#[test]
fn a_header_that_came_twice_counts_as_none() {
    assert_eq!(meta::only([b"sha256=a".as_slice()].into_iter()), Some("sha256=a"));
    assert_eq!(meta::only([b"a".as_slice(), b"a"].into_iter()), None);
    assert_eq!(meta::only([].into_iter()), None);
    assert_eq!(meta::only([b"\xff".as_slice()].into_iter()), None);
}

fn ask(pairs: &[(&str, &str)]) -> Option<String> {
    let params: Vec<(String, String)> =
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    meta::handshake(&Secret::new("token-verifikasi"), &params)
}

#[test]
fn the_handshake_gives_the_challenge_back_byte_for_byte() {
    let token = "token-verifikasi";
    for challenge in ["1158201444", "<script>alert(1)</script>", ""] {
        let dots =
            [("hub.mode", "subscribe"), ("hub.verify_token", token), ("hub.challenge", challenge)];
        let lines =
            [("hub_mode", "subscribe"), ("hub_verify_token", token), ("hub_challenge", challenge)];
        assert_eq!(ask(&dots).as_deref(), Some(challenge));
        assert_eq!(ask(&lines).as_deref(), Some(challenge));
    }
}

#[test]
fn the_handshake_refuses_everything_else() {
    let (mode, token, challenge) = (
        ("hub.mode", "subscribe"),
        ("hub.verify_token", "token-verifikasi"),
        ("hub.challenge", "1"),
    );
    for params in [
        &[][..],
        &[mode, token],
        &[mode, challenge],
        &[token, challenge],
        &[("hub.mode", "unsubscribe"), token, challenge],
        &[mode, ("hub.verify_token", "token-verifikas"), challenge],
        &[mode, ("hub.verify_token", ""), challenge],
        &[mode, token, token, challenge],
        &[("mode", "subscribe"), ("verify_token", "token-verifikasi"), ("challenge", "1")],
    ] {
        assert_eq!(ask(params), None, "{params:?}");
    }
    let empty = [("hub.mode", "subscribe"), ("hub.verify_token", ""), ("hub.challenge", "1")]
        .map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(meta::handshake(&Secret::new(""), &empty), None);
}

#[test]
fn a_secret_never_shows_itself() {
    assert_eq!(format!("{:?} {:#?}", secret(), [secret()]), "*** [\n    ***,\n]");
}
