//! Films on TikTok that the program puts out itself: once, whenever it stops; disclosed; and what a program
//! that nobody audited may not.

use std::time::Duration;

use channel::fake::Answer;
use channel::network::{self, Direct};
use desk::Desk;
use desk::content::posting::run;
use desk::testing::TestDesk;
use domain::collaborator::Command as With;
use domain::consent::Outlet;
use domain::content::Stage;
use domain::content::posting::{Reason, Step};
use serde_json::json;

use crate::campaign::{acquainted, paid, with};
use crate::posting_networks::{Street, USUAL, due, film};
use crate::publisher::{address, draft, planned, round, seen, why};

const AUDITED: Direct =
    Direct { audited: true, comments: true, duets: false, stitches: false, own_brand: false };

/// The house, newly started: what was only in its memory is gone.
fn started(street: &Street, desk: &TestDesk, (seed, way): (u64, Direct)) -> Desk {
    let direct = |settings| network::Settings { direct: Some(way), ..settings };
    street.house_with(desk, (seed, USUAL), direct)
}

/// Rounds of a house that starts anew before each, until nothing is left to do.
async fn on(street: &Street, desk: &TestDesk, from: u64) -> Desk {
    for nth in 0..8 {
        let house = started(street, desk, (from + nth, AUDITED));
        let _ = run(&house, address).await;
        desk.clock.advance_hours(1);
    }
    started(street, desk, (from + 9, AUDITED))
}

desk::on_each_engine! {
    async fn a_film_goes_out_on_tiktok_with_its_link(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = started(&street, desk, (301, AUDITED));
        let id = planned((desk, &house), draft(&[Outlet::Tiktok]), vec![film()]).await;
        let way = seen((desk, &house), id).await.texts[0].way.clone();
        assert_eq!((way.direct, way.ends), (true, None));
        desk.clock.advance_hours(1);
        round(&house).await;
        let view = seen((desk, &house), id).await;
        assert_eq!((view.content.stage, street.posts()), (Stage::Published, 1));
        let link = view.content.posts[&Outlet::Tiktok].link.as_str().to_owned();
        assert!(link.starts_with("https://www.tiktok.com/@rsud.wanasari/video/"), "{link}");
    }

    async fn a_crash_between_any_two_steps_shows_the_film_once(desk: &TestDesk) {
        // Who keeps the account, the place, how far it is, the bytes, how far it is, the address.
        for stop in 0..6 {
            let street = Street::open(stop).await;
            let house = started(&street, desk, (310 + 20 * stop, AUDITED));
            let id = due((desk, &house), &[Outlet::Tiktok], vec![film()]).await;
            for _ in 0..stop {
                street.networks.answer_next(Answer::Slow(Duration::ZERO));
            }
            street.networks.answer_next(Answer::Slow(Duration::from_secs(60)));
            let broken = tokio::time::timeout(Duration::from_secs(2), run(&house, address)).await;
            assert!(broken.is_err(), "{stop}: it was to stop there");
            desk.clock.advance_hours(1);
            let house = on(&street, desk, 311 + 20 * stop).await;
            assert_eq!(street.posts(), 1, "{stop}");
            assert_eq!(seen((desk, &house), id).await.content.stage, Stage::Published, "{stop}");
        }
    }

    async fn bytes_of_which_nobody_knows_whether_they_came_are_asked_for(desk: &TestDesk) {
        let broken = Answer::Error { status: 503, code: 0, subcode: 0 };
        let whole = Answer::Raw { status: 500, body: String::new() };
        for (nth, (answer, posts)) in (0..).zip([(broken, 0), (whole, 1)]) {
            let street = Street::open(nth).await;
            let house = started(&street, desk, (501 + 20 * nth, AUDITED));
            let id = due((desk, &house), &[Outlet::Tiktok], vec![film()]).await;
            for _ in 0..3 {
                street.networks.answer_next(Answer::Slow(Duration::ZERO));
            }
            street.networks.answer_next(answer);
            round(&house).await;
            let step = seen((desk, &house), id).await.texts[0].way.step;
            assert_eq!((step, street.posts()), (Some(Step::Asked), posts));
            desk.clock.advance_hours(1);
            let house = on(&street, desk, 502 + 20 * nth).await;
            assert_eq!(street.posts(), 1);
            assert_eq!(seen((desk, &house), id).await.content.stage, Stage::Published);
        }
    }

    async fn a_program_that_nobody_audited_says_before_and_after_that_a_person_opens_it(desk: &TestDesk) {
        let street = Street::open(1).await;
        let own = Direct { audited: false, ..AUDITED };
        let house = started(&street, desk, (601, own));
        let id = planned((desk, &house), draft(&[Outlet::Tiktok]), vec![film()]).await;
        let way = seen((desk, &house), id).await.texts[0].way.clone();
        assert_eq!((way.direct, way.ends), (true, Some(Reason::Private)));
        for _ in 0..2 {
            desk.clock.advance_hours(1);
            round(&house).await;
        }
        let view = seen((desk, &house), id).await;
        assert_eq!((why(&view, Outlet::Tiktok), street.posts()), (Some("private"), 0));
        let second = due((desk, &house), &[Outlet::Tiktok], vec![film()]).await;
        let body = r#"{"error":{"code":"unaudited_client_can_only_post_to_private_accounts"}}"#;
        street.networks.answer_next(Answer::Slow(Duration::ZERO));
        street.networks.answer_next(Answer::Raw { status: 403, body: body.to_owned() });
        round(&house).await;
        assert_eq!(why(&seen((desk, &house), second).await, Outlet::Tiktok), Some("unaudited"));
    }

    async fn who_is_paid_is_disclosed_to_tiktok(desk: &TestDesk) {
        let street = Street::open(1).await;
        let house = started(&street, desk, (701, AUDITED));
        let sinta = acquainted(desk).await;
        with(desk, sinta, With::Agree(paid())).await.unwrap();
        let content = planned((desk, &house), draft(&[Outlet::Tiktok]), vec![film()]).await;
        with(desk, sinta, With::Credit { content }).await.unwrap();
        desk.clock.advance_hours(1);
        round(&house).await;
        let sent = street.networks.sent();
        let about = sent.iter().map(|one| &one.body["post_info"]).find(|one| one.is_object());
        assert_eq!(about.unwrap()["brand_content_toggle"], json!(true));
    }
}
