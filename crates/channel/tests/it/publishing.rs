//! What is shown to everybody: through Instagram and a Page, against a Graph API on loopback.

use std::sync::Arc;
use std::time::Duration;

use channel::fake::{Answer, Graph};
use channel::meta::{Account, Patience};
use channel::{
    Connection, Door, Found, Material, Picture, Publisher, Readiness, SendError, Settings, Sought,
    Trouble, Why,
};
use domain::approval::{Approval, Cleared, Paper, approved};
use domain::ids::{FileId, PersonId, WordsId};
use domain::text::Words;
use serde_json::json;

use crate::outgoing::{ACCOUNT, TOKEN, account, now};

const TEXT: &str = "Cuci tangan enam langkah.";

/// A signed text with these pictures.
fn material(types: &[&str]) -> (Cleared, Vec<Picture>) {
    let words = Words { id: WordsId::new(1), digest: [1; 32] };
    let files: Vec<FileId> = (1..=types.len() as u128).map(FileId::new).collect();
    let by = PersonId::new(2);
    let enclosed = files.clone();
    let signature = Approval { words, enclosed, by, as_delegate: None, at: now() };
    let clearance = approved((words, &files), None, Some(&signature)).unwrap();
    let text = clearance.release(words, TEXT.to_owned()).unwrap();
    let picture = |(id, media_type): (&FileId, &&str)| {
        let (name, media_type) = (format!("{id}.jpg"), (*media_type).to_owned());
        let file = text.enclose(*id, Paper { name, media_type, bytes: vec![1, 2, 3] }).unwrap();
        let address = Some(format!("https://wanasari.example/materi/tiket/{id}"));
        Picture { file, alt: "Tangan di bawah air.".to_owned(), address }
    };
    let pictures = files.iter().zip(types).map(picture).collect();
    (text, pictures)
}

fn door(settings: fn(Account) -> Settings, url: &str, answer: Duration) -> Arc<dyn Door> {
    let account = Account { publishes: true, ..account(url) };
    let patience = Patience { answer, ..Patience::default() };
    channel::open(&Connection::new("pintu", settings(account)), patience).unwrap()
}

async fn set(settings: fn(Account) -> Settings) -> (Graph, Arc<dyn Door>) {
    let graph = Graph::start(TOKEN).await.unwrap();
    let door = door(settings, graph.url(), Duration::from_secs(20));
    (graph, door)
}

fn publisher(door: &Arc<dyn Door>) -> &dyn Publisher {
    door.publisher().unwrap()
}

fn sought(made: &str) -> Sought<'_> {
    Sought { made, text: TEXT, since: now() }
}

#[tokio::test]
async fn an_account_publishes_only_where_the_hospital_says_so() {
    let graph = Graph::start(TOKEN).await.unwrap();
    for settings in [Settings::Instagram, Settings::Facebook, Settings::WhatsApp] {
        let plain = Connection::new("pintu", settings(account(graph.url())));
        assert!(channel::open(&plain, Patience::default()).unwrap().publisher().is_none());
    }
    let whatsapp = door(Settings::WhatsApp, graph.url(), Duration::from_secs(1));
    assert!(whatsapp.publisher().is_none(), "nothing there is for everybody");
}

#[tokio::test]
async fn a_picture_a_reel_and_a_row_of_pictures_are_held_ready_and_shown_once() {
    let (graph, door) = set(Settings::Instagram).await;
    let publisher = publisher(&door);
    assert!(publisher.fetches() && !publisher.takes_down());
    for (types, last) in [
        (
            &["image/jpeg"][..],
            json!({"caption": TEXT, "alt_text": "Tangan di bawah air.",
            "image_url": format!("https://wanasari.example/materi/tiket/{}", FileId::new(1))}),
        ),
        (
            &["video/mp4"],
            json!({"caption": TEXT, "media_type": "REELS",
            "video_url": format!("https://wanasari.example/materi/tiket/{}", FileId::new(1))}),
        ),
    ] {
        let (text, pictures) = material(types);
        let made = publisher.make(Material { text: &text, pictures: &pictures }).await.unwrap();
        assert_eq!(graph.sent().last().unwrap().body, last);
        assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
        let name = publisher.put_out(&made, &text).await.unwrap();
        assert_eq!(publisher.look(&made).await, Ok(Readiness::Out));
        assert!(publisher.address(&name).await.unwrap().contains(&name));
        let again = publisher.put_out(&made, &text).await;
        assert!(again.is_err(), "what is out does not go out again");
    }
    assert_eq!(graph.posts().len(), 2);
    let (text, pictures) = material(&["image/jpeg", "image/jpeg"]);
    publisher.make(Material { text: &text, pictures: &pictures }).await.unwrap();
    let sent = graph.sent();
    let [.., first, second, whole] = &sent[..] else { panic!("three calls") };
    assert_eq!(
        (&first.body["is_carousel_item"], &second.body["caption"]),
        (&json!(true), &json!(null))
    );
    assert_eq!(whole.body["children"].as_str().unwrap().split(',').count(), 2);
    assert_eq!(first.path, format!("/{ACCOUNT}/media"));
    assert_eq!(graph.posts().len(), 2, "what is held ready is seen by nobody");
}

#[tokio::test]
async fn a_page_shows_a_text_and_pictures_and_takes_them_down_again() {
    let (graph, door) = set(Settings::Facebook).await;
    let publisher = publisher(&door);
    assert!(!publisher.fetches() && publisher.takes_down());
    let (text, _) = material(&[]);
    let made = publisher.make(Material { text: &text, pictures: &[] }).await.unwrap();
    publisher.put_out(&made, &text).await.unwrap();
    assert_eq!(graph.sent().last().unwrap().body, json!({"message": TEXT}));
    let (text, pictures) = material(&["image/jpeg", "image/png"]);
    let made = publisher.make(Material { text: &text, pictures: &pictures }).await.unwrap();
    let name = publisher.put_out(&made, &text).await.unwrap();
    let sent = graph.sent();
    assert_eq!(sent[1].body["published"], "false");
    assert_eq!(sent[1].body["alt_text_custom"], "Tangan di bawah air.");
    assert_eq!(sent.last().unwrap().body["attached_media"].as_array().unwrap().len(), 2);
    let first = sent[1].id.clone().unwrap();
    assert_eq!(graph.file(&first).unwrap().1, vec![1, 2, 3]);
    publisher.take_down(&name).await.unwrap();
    assert_eq!(graph.posts().len(), 1);
    publisher.take_down(&name).await.unwrap();
    graph.answer_next(Answer::Error { status: 400, code: 200, subcode: 0 });
    let held = publisher.take_down(&graph.posts()[0].id).await;
    assert_eq!(held, Err(SendError::Refused(Why::NotPermitted)));
}

#[tokio::test]
async fn after_a_word_without_an_answer_the_account_says_whether_it_stands() {
    for settings in [Settings::Instagram, Settings::Facebook] {
        let (graph, slow) = set(settings).await;
        let hasty = door(settings, graph.url(), Duration::from_millis(200));
        let (text, pictures) = material(&["image/jpeg"]);
        graph.keep_post(TEXT, "2025-01-01T00:00:00+0000");
        let made = publisher(&slow).make(Material { text: &text, pictures: &pictures }).await;
        let made = made.unwrap();
        let found = publisher(&slow).find(sought(&made)).await;
        assert_eq!(found, Ok(Found::NotOut), "the same words of long ago are another post");
        graph.answer_next(Answer::Slow(Duration::from_secs(2)));
        let silent = publisher(&hasty).put_out(&made, &text).await;
        assert!(
            matches!(silent, Err(SendError::Later { why: Trouble::NoAnswer, .. })),
            "{silent:?}"
        );
        let found = publisher(&slow).find(sought(&made)).await;
        assert_eq!(found, Ok(Found::Out(graph.posts()[0].id.clone())));
    }
}

#[tokio::test]
async fn what_stands_in_the_way_is_told_apart() {
    let (graph, door) = set(Settings::Instagram).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["image/jpeg"]);
    for (status, readiness) in [
        ("IN_PROGRESS", Readiness::NotYet),
        ("ERROR", Readiness::Refused),
        ("EXPIRED", Readiness::Lost),
    ] {
        graph.next_container(status);
        let made = publisher.make(Material { text: &text, pictures: &pictures }).await.unwrap();
        assert_eq!(publisher.look(&made).await, Ok(readiness));
    }
    for (code, subcode, why) in [
        (190, 463, Why::TokenDead),
        (10, 0, Why::NotPermitted),
        (9004, 2_207_052, Why::BadRequest),
        (25, 2_207_050, Why::NotPermitted),
    ] {
        graph.answer_next(Answer::Error { status: 400, code, subcode });
        let refused = publisher.make(Material { text: &text, pictures: &pictures }).await;
        assert_eq!(refused, Err(SendError::Refused(why)), "{code}");
    }
    graph.answer_next(Answer::Error { status: 403, code: 9, subcode: 2_207_042 });
    let enough = publisher.make(Material { text: &text, pictures: &pictures }).await;
    assert!(
        matches!(enough, Err(SendError::Later { why: Trouble::RateLimited, .. })),
        "{enough:?}"
    );
    let bare = publisher.make(Material { text: &text, pictures: &[] }).await;
    assert_eq!(bare, Err(SendError::Refused(Why::BadRequest)), "Instagram takes no bare text");
}
