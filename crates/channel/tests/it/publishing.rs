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
use domain::consent::Outlet;
use domain::ids::{FileId, PersonId, WordsId};
use domain::text::Words;
use serde_json::json;

use crate::outgoing::{ACCOUNT, TOKEN, account, now};

pub(crate) const TEXT: &str = "Cuci tangan enam langkah.";

/// A signed text with these pictures.
pub(crate) fn material(types: &[&str]) -> (Cleared, Vec<Picture>) {
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

fn of<'a>(text: &'a Cleared, pictures: &'a [Picture]) -> Material<'a> {
    Material { outlet: Outlet::Instagram, text, pictures, paid: false }
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
    Sought { outlet: Outlet::Instagram, made, text: TEXT, since: now() }
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
        let made = publisher.make(of(&text, &pictures)).await.unwrap();
        assert_eq!(graph.sent().last().unwrap().body, last);
        assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
        let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
        assert_eq!(publisher.look(&made).await, Ok(Readiness::Out));
        assert!(publisher.address(&name).await.unwrap().contains(&name));
        let again = publisher.put_out(&made, of(&text, &pictures)).await;
        assert!(again.is_err(), "what is out does not go out again");
    }
    assert_eq!(graph.posts().len(), 2);
    let (text, pictures) = material(&["image/jpeg", "image/jpeg"]);
    publisher.make(of(&text, &pictures)).await.unwrap();
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
    let made = publisher.make(of(&text, &[])).await.unwrap();
    publisher.put_out(&made, of(&text, &[])).await.unwrap();
    assert_eq!(graph.sent().last().unwrap().body, json!({"message": TEXT}));
    let (text, pictures) = material(&["image/jpeg", "image/png"]);
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
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
async fn a_story_shows_no_words_and_is_found_by_its_container() {
    let (graph, door) = set(Settings::Instagram).await;
    let publisher = publisher(&door);
    let outlet = Outlet::InstagramStory;
    for (types, named) in [(&["image/jpeg"][..], "image_url"), (&["video/mp4"], "video_url")] {
        let (text, pictures) = material(types);
        let story = Material { outlet, ..of(&text, &pictures) };
        let made = publisher.make(story).await.unwrap();
        let body = graph.sent().last().unwrap().body.clone();
        assert_eq!((&body["media_type"], body.get("caption")), (&json!("STORIES"), None));
        assert!(body[named].is_string(), "{body}");
        let story = Sought { outlet, ..sought(&made) };
        assert_eq!(publisher.find(story).await, Ok(Found::NotOut));
        let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
        let found = publisher.find(story).await;
        match graph.posts().len() {
            1 => assert_eq!(found, Ok(Found::Out(name))),
            _ => assert_eq!(found, Ok(Found::Somewhere), "which of two nobody can tell"),
        }
    }
    let (text, pictures) = material(&["image/jpeg", "image/jpeg"]);
    let two = publisher.make(Material { outlet, ..of(&text, &pictures) }).await;
    assert_eq!(two, Err(SendError::Refused(Why::BadRequest)));
}

#[tokio::test]
async fn a_story_of_a_page_is_found_by_its_picture_or_film() {
    let (graph, door) = set(Settings::Facebook).await;
    let publisher = publisher(&door);
    let outlet = Outlet::FacebookStory;
    for (nth, types) in (1..).zip([["image/jpeg"], ["video/mp4"]]) {
        let (text, pictures) = material(&types);
        let story = Material { outlet, ..of(&text, &pictures) };
        let made = publisher.make(story).await.unwrap();
        assert_eq!(
            (publisher.look(&made).await, graph.posts().len()),
            (Ok(Readiness::Ready), nth - 1)
        );
        let story = Sought { outlet, ..sought(&made) };
        match (publisher.find(story).await, nth) {
            (Err(SendError::Later { why: Trouble::NoAnswer, .. }), 1) => {}
            (found, _) => assert_eq!(found, Ok(Found::NotOut), "another one is listed"),
        }
        let shown = Material { outlet, ..of(&text, &pictures) };
        let name = publisher.put_out(&made, shown).await.unwrap();
        assert_eq!(publisher.find(story).await, Ok(Found::Out(name.clone())));
        assert_eq!((graph.posts().len(), graph.posts()[0].text.as_str()), (nth, ""), "no words");
        assert!(publisher.address(&name).await.unwrap().contains("/stories/"));
        let down = publisher.take_down(&name).await;
        assert_eq!(down, Err(SendError::Refused(Why::NotPermitted)), "it goes by itself");
        for body in ["[]", "{\"data\": []}"] {
            graph.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
            let found = publisher.find(story).await;
            assert_ne!(found, Ok(Found::NotOut), "no list is no \"it does not stand\": {body}");
        }
    }
    let (text, two) = material(&["image/jpeg", "image/jpeg"]);
    let refused = publisher.make(Material { outlet, ..of(&text, &two) }).await;
    assert_eq!(refused, Err(SendError::Refused(Why::BadRequest)));
}

#[tokio::test]
async fn a_film_among_pictures_is_waited_for_before_the_whole_is_made() {
    for settings in [Settings::Instagram, Settings::Threads] {
        let (graph, door) = set(settings).await;
        let publisher = publisher(&door);
        let (text, pictures) = material(&["image/jpeg", "video/mp4"]);
        graph.next_container("IN_PROGRESS");
        let pieces = publisher.make(of(&text, &pictures)).await.unwrap();
        assert_eq!(publisher.look(&pieces).await, Ok(Readiness::NotYet));
        graph.all_containers("FINISHED");
        assert_eq!(publisher.look(&pieces).await, Ok(Readiness::Pieces));
        let whole = publisher.join(&pieces, &text).await.unwrap();
        assert_eq!(graph.sent().last().unwrap().body["media_type"], "CAROUSEL");
        assert_eq!(publisher.look(&whole).await, Ok(Readiness::Ready));
        publisher.put_out(&whole, of(&text, &pictures)).await.unwrap();
        let texts: Vec<String> = graph.posts().into_iter().map(|post| post.text).collect();
        assert_eq!(texts, [TEXT]);
    }
}

#[tokio::test]
async fn threads_shows_a_text_a_picture_a_film_and_takes_it_down_again() {
    let (graph, door) = set(Settings::Threads).await;
    let publisher = publisher(&door);
    assert!(publisher.fetches() && publisher.takes_down());
    for (types, kind) in [(&[][..], "TEXT"), (&["image/png"], "IMAGE"), (&["video/mp4"], "VIDEO")] {
        let (text, pictures) = material(types);
        let made = publisher.make(of(&text, &pictures)).await.unwrap();
        let sent = graph.sent();
        let body = &sent.last().unwrap().body;
        assert_eq!((&body["media_type"], &body["text"]), (&json!(kind), &json!(TEXT)));
        assert_eq!(sent.last().unwrap().path, format!("/{ACCOUNT}/threads"));
        let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
        assert!(publisher.address(&name).await.unwrap().contains(&name));
        assert_eq!(publisher.find(sought(&made)).await, Ok(Found::Out(name.clone())));
        publisher.take_down(&name).await.unwrap();
        assert_eq!(graph.posts(), []);
    }
}

#[tokio::test]
async fn a_film_of_a_page_keeps_its_number_and_is_shown_once() {
    let (graph, door) = set(Settings::Facebook).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    graph.next_container("IN_PROGRESS");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let number = made.strip_prefix("reel:").unwrap();
    assert_eq!(graph.file(&format!("film.{number}")).unwrap().1, vec![1, 2, 3]);
    assert_eq!(publisher.look(&made).await, Ok(Readiness::NotYet));
    graph.all_containers("FINISHED");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
    for _ in 0..2 {
        assert_eq!(publisher.put_out(&made, of(&text, &pictures)).await, Ok(number.to_owned()));
    }
    assert_eq!(graph.posts().len(), 1, "a second word shows nothing twice");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Out));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::Out(number.to_owned())));
    publisher.take_down(number).await.unwrap();
    let (text, mixed) = material(&["image/jpeg", "video/mp4"]);
    let refused = publisher.make(of(&text, &mixed)).await;
    assert_eq!(refused, Err(SendError::Refused(Why::BadRequest)));
}

#[tokio::test]
async fn after_a_word_without_an_answer_the_account_says_whether_it_stands() {
    for settings in [Settings::Instagram, Settings::Facebook, Settings::Threads] {
        let (graph, slow) = set(settings).await;
        let hasty = door(settings, graph.url(), Duration::from_millis(200));
        let (text, pictures) = material(&["image/jpeg"]);
        graph.keep_post(TEXT, "2025-01-01T00:00:00+0000");
        let made = publisher(&slow).make(of(&text, &pictures)).await;
        let made = made.unwrap();
        let found = publisher(&slow).find(sought(&made)).await;
        assert_eq!(found, Ok(Found::NotOut), "the same words of long ago are another post");
        graph.answer_next(Answer::Slow(Duration::from_secs(2)));
        let silent = publisher(&hasty).put_out(&made, of(&text, &pictures)).await;
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
        let made = publisher.make(of(&text, &pictures)).await.unwrap();
        assert_eq!(publisher.look(&made).await, Ok(readiness));
    }
    for (code, subcode, why) in [
        (190, 463, Why::TokenDead),
        (10, 0, Why::NotPermitted),
        (9004, 2_207_052, Why::BadRequest),
        (25, 2_207_050, Why::NotPermitted),
    ] {
        graph.answer_next(Answer::Error { status: 400, code, subcode });
        let refused = publisher.make(of(&text, &pictures)).await;
        assert_eq!(refused, Err(SendError::Refused(why)), "{code}");
    }
    graph.answer_next(Answer::Error { status: 403, code: 9, subcode: 2_207_042 });
    let enough = publisher.make(of(&text, &pictures)).await;
    assert!(
        matches!(enough, Err(SendError::Later { why: Trouble::RateLimited, .. })),
        "{enough:?}"
    );
    let bare = publisher.make(of(&text, &[])).await;
    assert_eq!(bare, Err(SendError::Refused(Why::BadRequest)), "Instagram takes no bare text");
}
