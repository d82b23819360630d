//! A program that writes: asked for text, believed in nothing else.

use std::time::Duration;

use channel::Secret;
use channel::assistant::{Assistant, LONGEST, Settings, Trouble};
use channel::fake::assistant::{Manner, Scribe};

fn settings(url: &str) -> Settings {
    Settings {
        url: url.parse().unwrap(),
        model: "kecil".to_owned(),
        key: Some(Secret::new("kunci")),
        timeout: Duration::from_secs(5),
        allow_public: false,
    }
}

async fn written(manner: Manner) -> Result<String, Trouble> {
    let scribe = Scribe::new(manner).await;
    let timeout = Duration::from_millis(700);
    Assistant::new(Settings { timeout, ..settings(&scribe.url) }).write("Tulis.", "Isi.").await
}

#[tokio::test]
async fn order_and_quotation_are_sent_apart_with_the_key_and_without_tools() {
    let scribe = Scribe::new(Manner::Says("Terima kasih.".to_owned())).await;
    let assistant = Assistant::new(settings(&scribe.url));
    assert_eq!(assistant.write("Tulis.", "Isi.").await, Ok("Terima kasih.".to_owned()));
    let asked = scribe.asked();
    let [one] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!(one.key.as_deref(), Some("Bearer kunci"));
    assert_eq!(one.body["messages"][0]["role"], "system");
    assert_eq!(one.body["messages"][1]["content"], "Isi.");
    assert_eq!(one.body["model"], "kecil");
    assert!(one.body.get("tools").is_none());
    assert_eq!(assistant.check().await, Ok(()));
}

#[tokio::test]
async fn a_hostile_answer_is_told_and_never_half_taken() {
    for (manner, why) in [
        (Manner::Slow, Trouble::Slow),
        (Manner::Huge, Trouble::TooLarge),
        (Manner::Garbage, Trouble::Malformed),
        (Manner::Tools, Trouble::Empty),
        (Manner::Elsewhere, Trouble::Refused),
        (Manner::Refuses, Trouble::Refused),
        (Manner::Says(" \n\u{200b} ".to_owned()), Trouble::Empty),
        (Manner::Says("<think>apa ya".to_owned()), Trouble::Empty),
    ] {
        assert_eq!(written(manner.clone()).await, Err(why), "{manner:?}");
    }
}

#[tokio::test]
async fn an_answer_is_plain_text_of_a_bounded_length() {
    let steered = "<think>rahasia</think>Baik,\u{1b}[31m \u{202e}pak.\nSalam.";
    let said = written(Manner::Says(steered.to_owned())).await.unwrap();
    assert_eq!(said, "Baik,[31m pak.\nSalam.");
    let long = written(Manner::Says("a".repeat(50_000))).await.unwrap();
    assert_eq!(long.len(), LONGEST);
}

#[tokio::test]
async fn outside_the_hospitals_network_nobody_is_asked() {
    for url in ["http://192.0.2.1/v1", "http://169.254.169.254/v1", "https://8.8.8.8/v1"] {
        let assistant = Assistant::new(settings(url));
        assert_eq!(assistant.write("a", "b").await, Err(Trouble::Outside), "{url}");
        assert_eq!(assistant.check().await, Err(Trouble::Outside), "{url}");
    }
    let plain = Settings { allow_public: true, ..settings("http://192.0.2.1/v1") };
    assert_eq!(Assistant::new(plain).write("a", "b").await, Err(Trouble::Outside));
}

#[tokio::test]
async fn nobody_there_is_told_at_once() {
    let assistant = Assistant::new(settings("http://127.0.0.1:9/v1"));
    assert_eq!(assistant.write("a", "b").await, Err(Trouble::Unreachable));
}
