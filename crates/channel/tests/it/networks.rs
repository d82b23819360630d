//! What is shown to everybody through X, YouTube and TikTok, against all three on loopback.

use std::sync::Arc;
use std::time::Duration;

use channel::fake::{Answer, Networks};
use channel::meta::{Key, Patience};
use channel::network::{self, Cost, Network};
use channel::{
    Connection, Door, Found, Kind, Material, Picture, Publisher, Readiness, Secret, SendError,
    Settings, Sought, Token, Trouble, Why,
};
use domain::approval::Cleared;
use domain::consent::Outlet;
use jiff::civil::date;
use serde_json::json;

use crate::outgoing::now;
use crate::publishing::{TEXT, material};

const GRANT: &str = "izin-contoh";
const ALL: [Network; 3] = [Network::X, Network::Youtube, Network::Tiktok];

pub(crate) fn settings(network: Network, url: &str) -> network::Settings {
    network::Settings {
        name: "jaringan".to_owned(),
        network,
        url: url.to_owned(),
        token_url: format!("{url}/token"),
        account_id: "4711".to_owned(),
        client_id: "aplikasi".to_owned(),
        client_secret: Secret::new("rahasia"),
        grant: Key::new(GRANT),
        publishes: true,
        made_for_kids: false,
        monthly_reads: None,
        direct: None,
        cost: None,
        patience: Patience { answer: Duration::from_secs(5), ..Patience::default() },
    }
}

/// A door with a key of now.
pub(crate) async fn set(network: Network) -> (Networks, Arc<dyn Door>) {
    set_with(network, |settings| settings).await
}

/// The same with other settings.
pub(crate) async fn set_with(
    network: Network,
    other: impl FnOnce(network::Settings) -> network::Settings,
) -> (Networks, Arc<dyn Door>) {
    let fake = Networks::start(GRANT).await.unwrap();
    let (connection, door) = opened(other(settings(network, fake.url())));
    let renewal = door.renew().await.unwrap();
    connection.renewable().unwrap().key.replace(renewal.key);
    (fake, door)
}

pub(crate) fn opened(settings: network::Settings) -> (Connection, Arc<dyn Door>) {
    let connection = Connection::new("jaringan", Settings::Network(Box::new(settings)));
    let door = channel::open(&connection, Patience::default()).unwrap();
    (connection, door)
}

pub(crate) fn publisher(door: &Arc<dyn Door>) -> &dyn Publisher {
    door.publisher().unwrap()
}

pub(crate) fn of<'a>(text: &'a Cleared, pictures: &'a [Picture]) -> Material<'a> {
    Material { outlet: Outlet::X, text, pictures, paid: false }
}

pub(crate) fn sought(made: &str) -> Sought<'_> {
    Sought { outlet: Outlet::X, made, text: TEXT, since: now() }
}

#[tokio::test]
async fn x_shows_a_text_pictures_or_a_film_once_and_takes_it_down() {
    for types in [&[][..], &["image/jpeg", "image/png"], &["video/mp4"]] {
        let (fake, door) = set(Network::X).await;
        let publisher = publisher(&door);
        let (text, pictures) = material(types);
        let made = publisher.make(of(&text, &pictures)).await.unwrap();
        assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
        assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
        let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
        let body = fake.sent().last().unwrap().body.clone();
        let media = body["media"]["media_ids"].as_array().map_or(0, Vec::len);
        assert_eq!((media, &body["text"]), (types.len(), &json!(TEXT)));
        assert_eq!(publisher.find(sought(&made)).await, Ok(Found::Out(name.clone())));
        let again = publisher.put_out(&made, of(&text, &pictures)).await;
        assert_eq!(again, Err(SendError::Refused(Why::Duplicate)));
        assert!(publisher.address(&name).await.unwrap().ends_with(&name));
        for _ in 0..2 {
            publisher.take_down(&name).await.unwrap();
        }
        assert_eq!(fake.posts(), []);
    }
    let (_fake, door) = set(Network::X).await;
    let (text, mixed) = material(&["image/jpeg", "video/mp4"]);
    let refused = publisher(&door).make(of(&text, &mixed)).await;
    assert_eq!(refused, Err(SendError::Refused(Why::BadRequest)));
}

#[tokio::test]
async fn a_film_on_x_is_waited_for() {
    let (fake, door) = set(Network::X).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    fake.next_held("in_progress");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    assert_eq!(fake.handed_in(), Some(vec![1, 2, 3]));
    for (state, readiness) in [
        ("in_progress", Readiness::NotYet),
        ("failed", Readiness::Refused),
        ("ready", Readiness::Ready),
    ] {
        fake.all_held(state);
        assert_eq!(publisher.look(&made).await, Ok(readiness), "{state}");
    }
    assert_eq!(publisher.look("film:1").await, Ok(Readiness::Lost), "it was held too long");
}

#[tokio::test]
async fn youtube_holds_a_private_film_and_makes_it_public_once() {
    let (fake, door) = set(Network::Youtube).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    fake.next_held("uploaded");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let about = fake.sent()[0].body.clone();
    assert_eq!(about["status"]["privacyStatus"], "private");
    assert_eq!(
        (&about["snippet"]["title"], &about["snippet"]["description"]),
        (&json!(TEXT), &json!(TEXT))
    );
    assert_eq!((fake.handed_in(), fake.posts().len()), (Some(vec![1, 2, 3]), 0));
    assert_eq!(publisher.look(&made).await, Ok(Readiness::NotYet));
    fake.all_held("ready");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
    for _ in 0..2 {
        assert_eq!(publisher.put_out(&made, of(&text, &pictures)).await, Ok(made.clone()));
    }
    assert_eq!(fake.posts().len(), 1);
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Out));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::Out(made.clone())));
    for _ in 0..2 {
        publisher.take_down(&made).await.unwrap();
    }
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Lost));
}

#[tokio::test]
async fn a_film_that_breaks_off_on_its_way_to_youtube_is_taken_up_where_it_broke() {
    let (fake, door) = set(Network::Youtube).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    // The place is given; then the line breaks.
    fake.answer_next(Answer::Slow(Duration::ZERO));
    fake.answer_next(Answer::Error { status: 503, code: 0, subcode: 0 });
    publisher.make(of(&text, &pictures)).await.unwrap();
    assert_eq!(fake.handed_in(), Some(vec![1, 2, 3]), "whole, and no byte twice");
}

#[tokio::test]
async fn a_project_that_nobody_audited_is_told_apart_from_a_film_that_stands() {
    let (fake, door) = set(Network::Youtube).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    fake.next_held("locked");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let kept = publisher.put_out(&made, of(&text, &pictures)).await;
    assert_eq!(kept, Err(SendError::Refused(Why::NotPermitted)));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
}

#[tokio::test]
async fn tiktok_takes_a_film_into_the_inbox_and_a_person_does_the_rest() {
    let (fake, door) = set(Network::Tiktok).await;
    let publisher = publisher(&door);
    assert!(!publisher.takes_down());
    let (text, pictures) = material(&["video/mp4"]);
    fake.next_held("PROCESSING_UPLOAD");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    assert_eq!(fake.handed_in(), Some(vec![1, 2, 3]));
    assert_eq!(publisher.look(&made).await, Ok(Readiness::NotYet));
    fake.all_held("ready");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Inbox));
    fake.all_held("FAILED");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Refused));
    let shown = publisher.put_out(&made, of(&text, &pictures)).await;
    assert_eq!(shown, Err(SendError::Refused(Why::NotPermitted)));
}

#[tokio::test]
async fn hostile_answers_are_told_apart_on_every_network() {
    for network in ALL {
        let (fake, door) = set(network).await;
        let publisher = publisher(&door);
        let (text, pictures) = material(&["video/mp4"]);
        let raw = |status, body: &str| Answer::Raw { status, body: body.to_owned() };
        let later = |why, seconds| SendError::Later { why, after: Duration::from_secs(seconds) };
        for (answer, expected) in [
            (raw(500, "oops"), later(Trouble::ServerTrouble, 60)),
            (Answer::RateLimited { retry_after: 77 }, later(Trouble::RateLimited, 77)),
            (raw(200, "<html>"), later(Trouble::NoAnswer, 60)),
            (raw(401, "{}"), SendError::Refused(Why::TokenDead)),
            (raw(402, "{}"), SendError::Refused(Why::Unpaid)),
            (raw(403, "{}"), SendError::Refused(Why::NotPermitted)),
            (
                raw(403, r#"{"error":{"errors":[{"reason":"quotaExceeded"}]}}"#),
                later(Trouble::RateLimited, 24 * 3600),
            ),
            (
                Answer::RedirectTo("http://127.0.0.1:9/".to_owned()),
                SendError::Refused(Why::StrangeAnswer { status: 307 }),
            ),
        ] {
            fake.answer_next(answer.clone());
            let made = publisher.make(of(&text, &pictures)).await;
            // An answer without the place of a film is no answer at all.
            assert_eq!(made, Err(expected), "{network:?} {answer:?}");
        }
        assert_eq!(fake.posts(), []);
    }
}

#[tokio::test]
async fn a_word_without_an_answer_leaves_open_whether_it_stands() {
    for network in [Network::X, Network::Youtube] {
        let (fake, door) = set(network).await;
        let patience = Patience { answer: Duration::from_millis(200), ..Patience::default() };
        let (connection, hasty) =
            opened(network::Settings { patience, ..settings(network, fake.url()) });
        let renewal = hasty.renew().await.unwrap();
        connection.renewable().unwrap().key.replace(renewal.key);
        let (text, pictures) = material(&["video/mp4"]);
        let made = publisher(&door).make(of(&text, &pictures)).await.unwrap();
        fake.answer_next(Answer::Slow(Duration::from_secs(2)));
        let silent = publisher(&hasty).put_out(&made, of(&text, &pictures)).await;
        assert!(
            matches!(silent, Err(SendError::Later { why: Trouble::NoAnswer, .. })),
            "{silent:?}"
        );
        let found = publisher(&door).find(sought(&made)).await;
        assert_eq!(found, Ok(Found::Out(fake.posts()[0].id.clone())), "{network:?}");
        fake.answer_next(Answer::Raw { status: 200, body: "no JSON".to_owned() });
        let strange = publisher(&door).find(sought(&made)).await;
        assert!(strange.is_err(), "an answer that says nothing is no \"it does not stand\"");
    }
}

#[tokio::test]
async fn a_key_is_made_of_the_grant_and_the_next_of_the_newer_grant() {
    for network in ALL {
        let fake = Networks::start(GRANT).await.unwrap();
        let (connection, door) = opened(settings(network, fake.url()));
        assert_eq!(connection.kind(), Kind::Network(network));
        let (text, _) = material(&[]);
        let bare = publisher(&door).make(of(&text, &[])).await;
        assert!(network == Network::X || bare.is_err(), "a film is needed");
        let held = connection.renewable().unwrap();
        assert!(held.granted);
        for _ in 0..2 {
            let renewal = door.renew().await.unwrap();
            assert_eq!(renewal.lives, Duration::from_secs(7200));
            held.key.replace(renewal.key);
        }
        assert_eq!(fake.made_of(), [GRANT, "grant-1"]);
        let alive = door.checkup().await.unwrap().token;
        assert!(matches!(alive, Token::Alive(_)), "{alive:?}");
        fake.end_grants();
        assert!(matches!(door.renew().await, Err(SendError::Refused(Why::TokenDead))));
        assert_eq!(door.checkup().await.unwrap().token, Token::Dead);
        let shown = format!("{:?}", held.key);
        assert!(!shown.contains("grant") && !shown.contains("key-"), "{shown}");
    }
}

#[test]
fn a_post_costs_what_whoever_keeps_the_account_wrote_down() {
    let cost = Cost {
        post: "0.015".to_owned(),
        with_link: Some("0.20".to_owned()),
        read: Some("0.005".to_owned()),
        currency: "USD".to_owned(),
        as_of: date(2026, 11, 1),
    };
    assert_eq!(cost.of("Cuci tangan."), "0.015");
    assert_eq!(cost.of("Lihat https://rsud.example"), "0.20");
    assert_eq!(Cost { with_link: None, ..cost }.of("https://rsud.example"), "0.015");
}
