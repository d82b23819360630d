//! The kiosk, as an ordinary form and as its script uses it; and the sign on a suggestion box.

use axum::http::header;
use desk::suggestion_box::{Command, Request, act, list};
use domain::ids::{BoxCode, UnitCode};
use domain::text::Name;
use web::{assets, paths};

use crate::form::STORY;
use crate::house::{Wanasari, house};

const LARGEST: usize = 30 * 1024;

async fn boxed(house: &Wanasari) -> BoxCode {
    let code = BoxCode::parse("LOBI-1").unwrap();
    let command = Command::Place {
        unit: UnitCode::parse("IGD").ok(),
        place: Name::parse("Lobi utama").unwrap(),
    };
    let request = Request { code: code.clone(), command, seen: None, key: None };
    act(&house.test, &house.test.actor("head"), request).await.unwrap();
    code
}

async fn by_sign(house: &Wanasari) -> u32 {
    list(&house.test, &house.test.actor("head")).await.unwrap()[0].tally.by_sign
}

#[tokio::test]
async fn the_box_of_the_sign_travels_through_the_six_steps() {
    let house = house().await;
    let code = boxed(&house).await;
    let address = desk::suggestion_box::address(&house.test, &code).unwrap();
    let path = address.strip_prefix("https://wanasari.example").unwrap();
    assert!(path.starts_with(paths::REPORT));
    let page = house.get(path).await;
    let page = house.fill(&page, &[("jenis", "suggestion")]).await;
    let page = house.fill(&page, &[("cerita", STORY)]).await;
    assert!(page.body.contains("value=\"IGD\" selected"), "the unit of the box is offered");
    let page = house.fill(&page, &[("unit", ""), ("kapan", "today")]).await;
    let page = house.fill(&page, &[("sebagai", "visitor")]).await;
    let page = house.fill(&page, &[("kontak", "none")]).await;
    house.fill(&page, &[]).await.expect(200, "Aduan Anda kami terima");
    assert_eq!(by_sign(&house).await, 1);
}

#[tokio::test]
async fn the_page_with_all_questions_knows_the_box_too_and_an_old_sign_harms_nobody() {
    let house = house().await;
    boxed(&house).await;
    let answers =
        [("jenis", "question"), ("cerita", STORY), ("sebagai", "other"), ("kontak", "none")];
    let page = house.get("/lapor/semua?kotak=lobi-1").await;
    house.fill(&page, &answers).await.expect(200, "Aduan Anda kami terima");
    assert_eq!(by_sign(&house).await, 1);
    let page = house.get("/lapor/semua?kotak=SUDAH-LAMA").await;
    house.fill(&page, &answers).await.expect(200, "Aduan Anda kami terima");
    assert_eq!(by_sign(&house).await, 1);
    let made_up = [&answers[..], &[("kotak", "TIDAK-ADA")]].concat();
    let page = house.get("/lapor/semua").await;
    let refused = house.fill(&page, &made_up).await;
    assert_eq!(refused.status.as_u16(), 422);
}

#[tokio::test]
async fn without_javascript_the_kiosk_is_an_ordinary_form() {
    let house = house().await;
    for (language, asks, done) in [
        ("id", "Sampaikan kepada kami", "Sudah kami terima"),
        ("en", "Tell us", "We have received it"),
    ] {
        let page = house.get(&format!("/kiosk?bahasa={language}")).await;
        page.expect(200, asks);
        let typed = [("jenis", "complaint"), ("cerita", STORY), ("unit", "FARMASI"), ("hp", "")];
        let receipt = house.fill(&page, &typed).await;
        receipt.expect(200, done);
        assert_eq!(receipt.code().len(), 19);
        assert!(!receipt.says(STORY), "nothing personal stays on the screen");
    }
}

#[tokio::test]
async fn a_kiosk_says_beside_the_field_what_is_wrong_and_keeps_the_rest() {
    let house = house().await;
    let page = house.get("/kiosk").await;
    let typed = [("jenis", "complaint"), ("cerita", " "), ("hp", "12"), ("nama", "Sari")];
    let again = house.fill(&page, &typed).await;
    again.expect(422, "Ceritakan apa yang terjadi.");
    assert!(again.body.contains("hp-salah") && again.body.contains("value=\"Sari\""));
}

#[tokio::test]
async fn the_script_gets_number_and_code_and_the_same_key_gives_them_again() {
    let house = house().await;
    let fields = [("_kunci", "a1b2c3"), ("jenis", "complaint"), ("cerita", STORY)];
    let first = house.post_json(paths::KIOSK, &fields).await;
    assert_eq!(first.status.as_u16(), 201, "{}", first.body);
    let again = house.post_json(paths::KIOSK, &fields).await;
    assert_eq!((again.status, &again.body), (first.status, &first.body));
    assert!(first.says("\"number\":\"2026-00001\"") && first.says("\"code\":\""));
    let wrong = house.post_json(paths::KIOSK, &[("_kunci", "x"), ("jenis", "complaint")]).await;
    wrong.expect(422, "Ceritakan apa yang terjadi.");
    assert!(wrong.header("content-type").starts_with("application/json"));
}

#[tokio::test]
async fn a_voice_from_the_kiosk_says_so() {
    let house = house().await;
    let fields = [("jenis", "compliment"), ("cerita", STORY), ("hp", "0812-3456-7890")];
    house.post_json(paths::KIOSK, &fields).await;
    let number = "2026-00001".parse().unwrap();
    let officer = house.test.actor("officer");
    let view = desk::case::open(&house.test, &officer, number).await.unwrap();
    assert_eq!(view.case.intake.channel, domain::rules::Channel::Kiosk);
    assert!(!view.case.intake.complainant.anonymous && view.case.intake.complainant.reach.phone);
}

#[tokio::test]
async fn the_worker_keeps_the_kiosk_and_nothing_else() {
    let house = house().await;
    let worker = house.get(paths::KIOSK_WORKER).await;
    assert_eq!(worker.status.as_u16(), 200);
    assert!(worker.header(header::CONTENT_TYPE.as_str()).starts_with("text/javascript"));
    assert_eq!(worker.header("service-worker-allowed"), paths::KIOSK);
    assert!(worker.body.contains(&format!("\"{}\"", paths::KIOSK)));
    assert!(worker.body.contains(&format!("\"{}\"", paths::ASSETS)));
}

#[tokio::test]
async fn the_first_view_of_the_kiosk_is_light() {
    let house = house().await;
    for language in ["id", "en"] {
        let page = house.get(&format!("/kiosk?bahasa={language}")).await;
        let parts = [assets::PUBLIC_CSS, assets::KIOSK_JS, assets::MARK];
        let parts = parts.map(|part| assets::weight(part).unwrap());
        let whole = page.body.len() + parts.iter().sum::<usize>();
        assert!(whole <= LARGEST, "{language}: {whole} bytes");
        assert!(parts.iter().all(|part| *part > 0) && page.body.contains(assets::KIOSK_JS));
    }
}
