//! Films that the program itself puts out on TikTok: the place is held ready, the bytes are the word.

use std::sync::Arc;

use channel::fake::{Answer, Networks};
use channel::network::{self, Direct, Network};
use channel::{Door, Found, Material, Readiness, SendError, Trouble, Why};
use domain::content::posting::Reason;
use serde_json::json;

use crate::networks::{of, opened, publisher, set_with, settings, sought};
use crate::publishing::{TEXT, material};

const OPEN: Direct =
    Direct { audited: true, comments: true, duets: false, stitches: true, own_brand: false };

async fn direct(way: Direct) -> (Networks, Arc<dyn Door>) {
    set_with(Network::Tiktok, |settings| network::Settings { direct: Some(way), ..settings }).await
}

#[tokio::test]
async fn the_place_is_held_ready_and_the_bytes_show_the_film_once() {
    let (fake, door) = direct(OPEN).await;
    let publisher = publisher(&door);
    assert!(publisher.shows_by_handing_in() && publisher.ends().is_none());
    let (text, pictures) = material(&["video/mp4"]);
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let about = fake.sent().last().unwrap().body["post_info"].clone();
    assert_eq!(
        (&about["title"], &about["privacy_level"]),
        (&json!(TEXT), &json!("PUBLIC_TO_EVERYONE"))
    );
    let shut =
        ["disable_comment", "disable_duet", "disable_stitch"].map(|one| about[one].as_bool());
    assert_eq!(
        shut,
        [Some(false), Some(true), Some(true)],
        "the account itself lets nobody stitch"
    );
    assert_eq!(about["brand_content_toggle"], false);
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Ready));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
    assert_eq!(fake.posts(), [], "nobody sees it yet");
    let name = publisher.put_out(&made, of(&text, &pictures)).await.unwrap();
    assert_eq!(fake.posts()[0].id, name);
    let again = publisher.put_out(&made, of(&text, &pictures)).await;
    assert!(matches!(again, Err(SendError::Later { why: Trouble::NoConnection, .. })), "{again:?}");
    assert_eq!(fake.posts().len(), 1);
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Out));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::Out(name.clone())));
    let address = publisher.address(&name).await.unwrap();
    assert_eq!(address, format!("https://www.tiktok.com/@rsud.wanasari/video/{name}"));
}

#[tokio::test]
async fn a_program_that_nobody_audited_shows_only_to_the_account_and_says_so() {
    let (fake, door) = direct(Direct { audited: false, ..OPEN }).await;
    let publisher = publisher(&door);
    assert_eq!(publisher.ends(), Some(Reason::Private));
    let (text, pictures) = material(&["video/mp4"]);
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    let last = fake.sent().last().unwrap().body.clone();
    assert_eq!(last["post_info"]["privacy_level"], "SELF_ONLY");
    let shown = publisher.put_out(&made, of(&text, &pictures)).await;
    assert!(shown.is_err(), "{shown:?}");
    assert_eq!((publisher.find(sought(&made)).await, fake.posts()), (Ok(Found::Hidden), vec![]));
    let refused = "{\"error\":{\"code\":\"unaudited_client_can_only_post_to_private_accounts\"}}";
    fake.answer_next(Answer::Raw { status: 403, body: refused.to_owned() });
    let open = publisher.make(of(&text, &pictures)).await;
    assert_eq!(open, Err(SendError::Refused(Why::Unaudited)));
}

#[tokio::test]
async fn an_account_that_offers_nobody_but_followers_is_a_persons() {
    let (fake, door) = direct(OPEN).await;
    let (text, pictures) = material(&["video/mp4"]);
    fake.keep_creator(json!({"privacy_level_options": ["FOLLOWER_OF_CREATOR"]}));
    let made = publisher(&door).make(of(&text, &pictures)).await;
    assert_eq!(made, Err(SendError::Refused(Why::NotPermitted)));
}

#[tokio::test]
async fn a_paid_collaboration_is_disclosed_and_never_hidden() {
    for (audited, expected) in [(true, None), (false, Some(Why::NotPermitted))] {
        let (fake, door) = direct(Direct { audited, own_brand: true, ..OPEN }).await;
        let (text, pictures) = material(&["video/mp4"]);
        let paid = Material { paid: true, ..of(&text, &pictures) };
        let made = publisher(&door).make(paid).await;
        assert_eq!(made.as_ref().err(), expected.map(SendError::Refused).as_ref());
        let about = fake.sent().last().unwrap().body["post_info"].clone();
        if audited {
            let told =
                ["brand_content_toggle", "brand_organic_toggle"].map(|one| about[one].as_bool());
            assert_eq!(told, [Some(true), Some(true)]);
        } else {
            assert!(about.is_null(), "no place is asked for");
        }
    }
}

#[tokio::test]
async fn bytes_that_break_off_leave_nothing_and_another_place_is_asked_for() {
    let (fake, door) = direct(OPEN).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    fake.answer_next(Answer::Error { status: 503, code: 0, subcode: 0 });
    let broken = publisher.put_out(&made, of(&text, &pictures)).await;
    assert!(
        matches!(broken, Err(SendError::Later { why: Trouble::ServerTrouble, .. })),
        "{broken:?}"
    );
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Lost), "its address was used");
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    fake.answer_next(Answer::Error { status: 403, code: 0, subcode: 0 });
    let refused = publisher.put_out(&made, of(&text, &pictures)).await;
    assert!(
        matches!(refused, Err(SendError::Later { why: Trouble::NoConnection, .. })),
        "{refused:?}"
    );
    assert_eq!(fake.posts(), []);
}

#[tokio::test]
async fn after_a_new_start_a_place_is_lost_and_a_film_that_came_is_found() {
    let (fake, door) = direct(OPEN).await;
    let (text, pictures) = material(&["video/mp4"]);
    let made = publisher(&door).make(of(&text, &pictures)).await.unwrap();
    // The bytes come; the answer does not.
    fake.answer_next(Answer::Raw { status: 500, body: String::new() });
    let silent = publisher(&door).put_out(&made, of(&text, &pictures)).await;
    assert!(matches!(silent, Err(SendError::Later { .. })), "{silent:?}");
    let name = fake.posts()[0].id.clone();
    assert_eq!(publisher(&door).find(sought(&made)).await, Ok(Found::Out(name)));
    let second = publisher(&door).make(of(&text, &pictures)).await.unwrap();
    assert_eq!(publisher(&door).look(&second).await, Ok(Readiness::Ready));
    let usual = settings(Network::Tiktok, fake.url());
    let (connection, again) = opened(network::Settings { direct: Some(OPEN), ..usual });
    let renewal = again.renew().await.unwrap();
    connection.renewable().unwrap().key.replace(renewal.key);
    assert_eq!(publisher(&again).look(&second).await, Ok(Readiness::Lost));
    assert_eq!(fake.posts().len(), 1);
}

#[tokio::test]
async fn a_film_that_tiktok_will_not_have_is_told_and_a_hostile_answer_is_none() {
    let (fake, door) = direct(OPEN).await;
    let publisher = publisher(&door);
    let (text, pictures) = material(&["video/mp4"]);
    let made = publisher.make(of(&text, &pictures)).await.unwrap();
    fake.all_held("FAILED");
    assert_eq!(publisher.look(&made).await, Ok(Readiness::Refused));
    assert_eq!(publisher.find(sought(&made)).await, Ok(Found::NotOut));
    for body in ["bukan json", "[]", "3", "{}", "{\"data\": [1]}", "{\"data\": {\"status\": 7}}"] {
        fake.answer_next(Answer::Raw { status: 200, body: body.to_owned() });
        let strange = publisher.find(sought(&made)).await;
        assert!(strange.is_err(), "{body}: {strange:?}");
    }
    let (_, two) = material(&["video/mp4", "video/mp4"]);
    let refused = publisher.make(of(&text, &two)).await;
    assert_eq!(refused, Err(SendError::Refused(Why::BadRequest)));
}
