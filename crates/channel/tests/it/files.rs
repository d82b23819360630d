//! Files that came with a message: only from the provider, only whole, only unchanged.

use crate::outgoing::{TOKEN, graph};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use channel::fake::{Answer, Graph};
use channel::meta::{FetchError, fetch};
use channel::{Attachment, AttachmentKind, SendError, Trouble, Why, whatsapp};
use sha2::{Digest, Sha256};
use std::time::Duration;

const PICTURE: &[u8] = b"gambar struk obat";

async fn fake() -> Graph {
    let fake = Graph::start(TOKEN).await.unwrap();
    fake.keep_file("media-1", "image/jpeg", PICTURE.to_vec());
    fake
}

fn picture(sha256: Option<String>) -> Attachment {
    Attachment {
        kind: AttachmentKind::Image,
        media_id: Some("media-1".into()),
        mime: Some("image/jpeg".into()),
        sha256,
        ..Attachment::default()
    }
}

fn at(url: &str) -> Attachment {
    Attachment { kind: AttachmentKind::Image, url: Some(url.into()), ..Attachment::default() }
}

#[tokio::test]
async fn a_picture_comes_whole_and_is_held_against_its_digest() {
    let fake = fake().await;
    let digest = STANDARD.encode(Sha256::digest(PICTURE));
    for sha256 in [Some(digest), Some(hex::encode(Sha256::digest(PICTURE))), None] {
        let file = whatsapp::fetch(&graph(fake.url()), &picture(sha256)).await.unwrap();
        assert_eq!((file.bytes.as_slice(), file.mime.as_deref()), (PICTURE, Some("image/jpeg")));
    }
    let other = Some(STANDARD.encode(Sha256::digest(b"lain")));
    for sha256 in [other, Some("bukan".into())] {
        let fetched = whatsapp::fetch(&graph(fake.url()), &picture(sha256)).await;
        assert_eq!(fetched, Err(FetchError::Altered));
    }
}

#[tokio::test]
async fn what_is_too_large_is_not_fetched() {
    let fake = fake().await;
    let max = whatsapp::limit(AttachmentKind::Sticker);
    fake.keep_file("media-1", "image/webp", vec![0; max as usize + 1]);
    let sticker = Attachment { kind: AttachmentKind::Sticker, ..picture(None) };
    let fetched = whatsapp::fetch(&graph(fake.url()), &sticker).await;
    assert_eq!(fetched, Err(FetchError::TooLarge { max }));
}

#[tokio::test]
async fn nothing_is_fetched_from_a_stranger() {
    let fake = fake().await;
    let other = Graph::start(TOKEN).await.unwrap();
    other.keep_file("media-1", "image/jpeg", PICTURE.to_vec());
    let elsewhere = format!("{}/file/media-1", other.url());
    let port = other.url().rsplit(':').next().unwrap().to_owned();
    for url in [
        elsewhere.as_str(),
        "http://169.254.169.254/latest",
        "http://lookaside.fbsbx.com/x",
        "https://lookaside.fbsbx.com:8443/x",
        "https://lookaside.fbsbx.com@127.0.0.1/x",
        "https://ok@lookaside.fbsbx.com/x",
        "https://fbsbx.com.example/x",
        "https://evilfbsbx.com/x",
        "https://[::1]/x",
        "https://0x7f.1/x",
        "file:///etc/passwd",
        "gopher://fbcdn.net/",
        &format!("http://localhost:{port}/file/media-1"),
        "bukan alamat",
    ] {
        let fetched = fetch(&graph(fake.url()), &at(url)).await;
        assert_eq!(fetched, Err(FetchError::ForeignHost), "{url}");
    }
    fake.answer_next(Answer::RedirectTo(elsewhere.clone()));
    let home = at(&format!("{}/file/media-1", fake.url()));
    assert_eq!(fetch(&graph(fake.url()), &home).await, Err(FetchError::ForeignHost));
}

#[tokio::test]
async fn a_redirect_within_the_provider_is_followed() {
    let fake = fake().await;
    let home = format!("{}/file/media-1", fake.url());
    fake.answer_next(Answer::RedirectTo(home.clone()));
    assert_eq!(fetch(&graph(fake.url()), &at(&home)).await.unwrap().bytes, PICTURE);
}

#[tokio::test]
async fn a_story_in_which_we_are_named_is_never_kept() {
    let fake = fake().await;
    let url = format!("{}/file/media-1", fake.url());
    let story = Attachment { kind: AttachmentKind::StoryMention, ..at(&url) };
    assert_eq!(fetch(&graph(fake.url()), &story).await, Err(FetchError::NotToBeKept));
}

#[tokio::test]
async fn a_file_that_is_gone_is_told_from_a_provider_in_trouble() {
    let fake = fake().await;
    let gone = at(&format!("{}/file/tidak-ada", fake.url()));
    assert_eq!(fetch(&graph(fake.url()), &gone).await, Err(FetchError::Gone));
    let nowhere = Attachment { media_id: None, ..picture(None) };
    let fetched = whatsapp::fetch(&graph(fake.url()), &nowhere).await;
    assert_eq!(fetched, Err(FetchError::NoAddress));
    fake.answer_next(Answer::Raw { status: 503, body: String::new() });
    let after = Duration::from_secs(60);
    let trouble = SendError::Later { why: Trouble::ServerTrouble, after };
    let there = at(&format!("{}/file/media-1", fake.url()));
    assert_eq!(fetch(&graph(fake.url()), &there).await, Err(FetchError::Graph(trouble)));
    fake.answer_next(Answer::Error { status: 400, code: 190, subcode: 0 });
    let dead = FetchError::Graph(SendError::Refused(Why::TokenDead));
    assert_eq!(whatsapp::fetch(&graph(fake.url()), &picture(None)).await, Err(dead));
}
