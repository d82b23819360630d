use axum::{body::Body, http::Request};
use locale::{Language, words};
use web::{Faults, Sent};

use crate::house::house;

fn sent(fields: &[(&str, &str)]) -> Sent {
    Sent::from_fields(fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
}

#[test]
fn an_unknown_field_is_named_and_what_was_typed_stays() {
    let form = sent(&[("cerita", " panjang "), ("admin", "1"), ("_kunci", "k")]);
    let faults = form.check(words(Language::Id), &["cerita"], &[]);
    assert_eq!(faults.of("admin"), Some("Isian “admin” tidak dikenal di halaman ini."));
    assert_eq!(faults.of("cerita"), None);
    assert_eq!(form.text("cerita"), "panjang");
    assert_eq!(form.typed().collect::<Vec<_>>(), [("cerita", " panjang "), ("admin", "1")]);
}

#[test]
fn a_field_that_stands_once_may_not_come_twice() {
    let form = sent(&[("unit", "a"), ("unit", "b"), ("topik", "1"), ("topik", "2")]);
    let faults = form.check(words(Language::En), &["unit"], &["topik"]);
    assert_eq!(faults.all().len(), 1);
    assert!(faults.of("unit").is_some());
    assert_eq!(form.all("topik").collect::<Vec<_>>(), ["1", "2"]);
}

#[test]
fn a_sentence_about_several_fields_stands_once_with_all_of_them() {
    let mut faults = Faults::of_one("nama", "Isi kolom ini.".to_owned());
    faults.add("surel", "Alamat surel belum lengkap.".to_owned());
    faults.add("cerita", "Isi kolom ini.".to_owned());
    let summary = [
        ("Isi kolom ini.", vec!["nama", "cerita"]),
        ("Alamat surel belum lengkap.", vec!["surel"]),
    ];
    assert_eq!(faults.grouped(), summary);
}

#[test]
fn the_hidden_fields_bring_the_version_and_the_key() {
    let form = sent(&[("_dilihat", "7"), ("_kunci", "abc")]);
    assert_eq!(form.seen(), Some(7));
    assert_eq!(form.key(), Some("abc"));
    assert_eq!(sent(&[("_dilihat", "many")]).seen(), None);
    assert!(!form.ticked("anonim"));
}

#[tokio::test]
async fn a_form_with_files_is_read_like_any_other() {
    let body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalo\r\n--x\r\n\
                Content-Disposition: form-data; name=\"foto\"; filename=\"../../a.png\"\r\n\
                Content-Type: image/png\r\n\r\n\r\n--x--\r\n";
    let request = Request::post("/echo")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    let answer = house(false).ask(request).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, "halo"));
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_with_its_reason() {
    let house = house(false);
    let request = |kind: &str, body: Vec<u8>| {
        Request::post("/echo").header("content-type", kind).body(Body::from(body)).unwrap()
    };
    assert_eq!(house.ask(request("application/json", b"{}".to_vec())).await.status, 415);
    assert_eq!(house.ask(request("text/plain", b"a=1".to_vec())).await.status, 415);
    let huge = vec![b'a'; 3 << 20];
    assert_eq!(house.ask(request("application/x-www-form-urlencoded", huge)).await.status, 413);
}

#[test]
fn a_refusal_names_its_facts_in_the_language_of_the_reader() {
    use domain::{
        case::{Refusal, StageCode},
        rules::Act,
    };
    use web::error::Said;
    let refusal = Refusal::NotNow { act: Act::Approve, stage: StageCode::Routed };
    assert_eq!(
        refusal.sentence(words(Language::Id)),
        "“Setujui” tidak dapat dilakukan saat kasus berstatus “Menunggu jawaban”."
    );
    assert_eq!(Said::code(&refusal), "not_now");
    assert_eq!(
        Refusal::OwnAnswer.sentence(words(Language::En)),
        "Somebody else approves your own answer."
    );
}
