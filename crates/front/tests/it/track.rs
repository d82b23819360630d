use std::num::NonZeroU32;
use std::time::Duration;

use desk::case::{Request, act};
use desk::media_inquiry::describe;
use desk::receive::{NewIntake, Receipt, receive};
use desk::testing::TestDesk;
use domain::approval::Embargo;
use domain::case::{Command, Screening};
use domain::media_inquiry::Card;
use domain::people::Actor;
use domain::rules::{About, Channel, Kind, Nature, Way};
use domain::text::{Body, Name};
use front::Knocks;
use web::limit::Allowance;

use crate::form::filled_in;
use crate::house::{house, house_with};

#[tokio::test]
async fn the_code_opens_the_case_however_it_is_typed() {
    let house = house().await;
    let code = house.fill(&filled_in(&house).await, &[]).await.code();
    for typed in [code.clone(), code.replace(' ', ""), code.replace(' ', "-"), format!(" {code} ")]
    {
        let page = house.post("/lacak", &[("kode", &typed)]).await;
        page.expect(200, "Aduan 2026-00001");
        page.expect(200, "Aduan diterima");
        page.expect(200, "Senin, 2 Maret 2026 pukul 08.00 WIB");
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_wrong_code_gets_one_answer_whatever_is_wrong_with_it() {
    let house = house().await;
    house.fill(&filled_in(&house).await, &[]).await.code();
    let mut answers = Vec::new();
    for wrong in ["0000 0000 0000 0000", "1234", "2026-00001", "9999-9999-9999-9999"] {
        for path in ["/lacak", "/lacak/balas", "/lacak/unduh", "/lacak/tidak-ada"] {
            let page = house.post(path, &[("kode", wrong)]).await;
            page.expect(422, "Kode lacak ini tidak kami kenal.");
            // What was typed and the key of the form differ; nothing else does.
            let said = page.body.replace(&format!("value=\"{wrong}\""), "");
            let (_, key) = said.split_once("name=\"_kunci\" value=\"").unwrap();
            answers.push(said.replace(key.split_once('"').unwrap().0, ""));
        }
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
}

#[tokio::test]
async fn guessing_codes_is_stopped_for_one_network_and_for_all_together() {
    let count = |number| NonZeroU32::new(number).unwrap();
    let (few, many) = (count(3), count(1000));
    let tight = Allowance { burst: few, per_minute: NonZeroU32::MIN };
    let wide = Allowance { burst: many, per_minute: many };
    for knocks in [Knocks::new(tight, wide), Knocks::new(wide, tight)] {
        let house = house_with(knocks).await;
        for _ in 0..3 {
            let page = house.post("/lacak", &[("kode", "0000 0000 0000 0000")]).await;
            assert_eq!(page.status, 422);
        }
        let page = house.post("/lacak/unduh", &[("kode", "0000 0000 0000 0000")]).await;
        page.expect(429, "Terlalu banyak percobaan");
        assert!(!page.header("retry-after").is_empty());
    }
}

#[tokio::test]
async fn the_code_travels_in_no_address() {
    let house = house().await;
    let code = house.fill(&filled_in(&house).await, &[]).await.code();
    let page = house.post("/lacak", &[("kode", &code)]).await;
    let digits = code.replace(' ', "");
    for form in [code.clone(), digits, code.replace(' ', "%20"), code.replace(' ', "+")] {
        assert!(
            !page.body.contains(&format!("href=\"{form}"))
                && !page.body.contains(&format!("?kode={form}"))
        );
    }
    assert_eq!(house.get("/lacak/balas").await.header("location"), "/lacak");
    let page = house.get(&format!("/lacak?kode={}", code.replace(' ', "%20"))).await;
    assert!(!page.says("Aduan 2026-00001"), "an address opens nothing");
}

/// A question of media, answered on its page, of which nobody reads a word for four hours.
async fn held_back(desk: &TestDesk) -> Receipt {
    let body = |text: &str| Body::parse(text).unwrap();
    let new = NewIntake::of(Kind::MediaInquiry, Channel::Web, body("Berapa korban?"));
    let receipt = receive(desk, &Actor::Complainant, new, "1").await.unwrap();
    let officer = desk.actor("officer");
    let embargo = Embargo { until: desk.now() + Duration::from_secs(4 * 3600), ahead: false };
    let outlet = Name::parse("Harian Wanasari").unwrap();
    let card = Card { outlet, journalist: None, deadline: None, embargo: Some(embargo) };
    describe(desk, &officer, receipt.number, (card, None, None)).await.unwrap();
    let seen = Screening {
        kind: Kind::MediaInquiry,
        nature: Nature::NonMedical,
        grade: None,
        why: None,
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    let words = body("Tidak ada korban.");
    let answer = Command::AnswerDirectly { words, way: Way::TrackingPage, note: None };
    for command in [Command::Screen(seen), answer] {
        let request = Request { command, seen: None, key: None };
        act(desk, &officer, receipt.number, request).await.unwrap();
    }
    receipt
}

#[tokio::test]
async fn an_answer_under_embargo_is_announced_with_its_hour_and_stands_there_then() {
    let house = house().await;
    let code = held_back(&house.test).await.code.to_string();
    let page = house.post("/lacak", &[("kode", &code)]).await;
    page.expect(200, "mulai Senin, 2 Maret 2026 pukul 12.00 WIB");
    assert!(!page.says("Tidak ada korban."));
    house.test.clock.advance_hours(4);
    let page = house.post("/lacak", &[("kode", &code)]).await;
    page.expect(200, "Tidak ada korban.");
    assert!(!page.says("dapat dibaca di halaman ini mulai"));
}
