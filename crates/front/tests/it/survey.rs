//! A survey as a respondent without JavaScript meets it, and the page of the results.

use desk::survey::{Command, Request, act, invite, open};
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{Making, Order, Period, Template};
use domain::text::Name;

use crate::house::{Answer, Wanasari, house};

const LARGEST: usize = 30 * 1024;
const UNSUR: [&str; 9] = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
];

fn code() -> SurveyCode {
    SurveyCode::parse("RJ-2026").unwrap()
}

async fn does(house: &Wanasari, command: Command) {
    let request = Request { code: code(), command, seen: None, key: None };
    act(&house.test, &house.test.actor("head"), request).await.unwrap();
}

async fn opened(template: Template) -> Wanasari {
    let house = house().await;
    let making = Making {
        title: Name::parse("Survei rawat jalan 2026").unwrap(),
        template,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: UnitCode::parse("FARMASI").into_iter().collect(),
        population: None,
    };
    does(&house, Command::Make(making)).await;
    does(&house, Command::Open {}).await;
    house
}

/// Gives all nine unsur the same mark.
async fn answered(house: &Wanasari, path: &str, mark: &str) -> Answer {
    let page = house.get(path).await;
    let typed = UNSUR.map(|unsur| (unsur, mark));
    house.fill(&page, &typed).await
}

async fn answers(house: &Wanasari) -> u32 {
    open(&house.test, &house.test.actor("head"), &code()).await.unwrap().answers
}

#[tokio::test]
async fn a_respondent_answers_on_one_page_without_javascript() {
    let house = opened(Template::Outpatient).await;
    for (language, asks, done) in [
        ("id", "Bagaimana kecepatan waktu pelayanan?", "Terima kasih"),
        ("en", "How quick is the service?", "Thank you"),
    ] {
        let page = house.get_in(language, "/survei/rj-2026?unit=farmasi").await;
        page.expect(200, asks);
        assert!(page.body.len() < LARGEST && !page.body.contains("<script"), "{}", page.body.len());
        assert!(page.body.contains("value=\"FARMASI\" selected"), "the unit of the sign is known");
        let mut fields = page.hidden();
        fields.extend(UNSUR.map(|unsur| (unsur.to_owned(), "4".to_owned())));
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let thanked = house.post_in(language, "/survei/RJ-2026", &fields).await;
        thanked.expect(200, done);
        house.post_in(language, "/survei/RJ-2026", &fields).await.expect(200, done);
    }
    assert_eq!(answers(&house).await, 2, "pressing twice is one answer");
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_question_and_the_rest_is_kept() {
    let house = opened(Template::Outpatient).await;
    let page = house.get("/survei/RJ-2026?besar=1").await;
    assert!(page.body.contains("sheet large") || page.body.contains("class=\"sheet\" "), "larger");
    let back = house.post("/survei/RJ-2026", &[("waktu", "3"), ("biaya", "9")]).await;
    back.expect(422, "Pilih satu jawaban.");
    back.expect(422, "Pilih dari jawaban yang ada.");
    assert!(back.body.contains("name=\"waktu\" value=\"3\" required checked"), "{}", back.body);
    assert_eq!(answers(&house).await, 0);
}

#[tokio::test]
async fn an_invitation_answers_once_and_the_second_time_is_met_kindly() {
    let house = opened(Template::Outpatient).await;
    let head = house.test.actor("head");
    let tokens = invite(&house.test, &head, &code(), 1).await.unwrap();
    let path = format!("/survei/RJ-2026?u={}", tokens[0]);
    answered(&house, &path, "3").await.expect(200, "Terima kasih");
    house.get(&path).await.expect(200, "Anda sudah menjawab");
    assert_eq!(house.get("/survei/RJ-2026?u=dikarang").await.status.as_u16(), 404);
    assert_eq!(answers(&house).await, 1);
}

#[tokio::test]
async fn a_survey_that_is_closed_says_so_and_one_that_is_not_there_is_not_found() {
    let house = opened(Template::Kiosk).await;
    let page = house.get("/survei/RJ-2026").await;
    page.expect(200, "Kurang puas");
    does(&house, Command::Close {}).await;
    house.get("/survei/RJ-2026").await.expect(200, "Survei ini sudah ditutup");
    house.fill(&page, &[("faces", "3")]).await.expect(200, "Survei ini sudah ditutup");
    assert_eq!(answers(&house).await, 0);
    for path in ["/survei/TIDAK-ADA", "/survei/a%20b"] {
        assert_eq!(house.get(path).await.status.as_u16(), 404, "{path}");
    }
}

#[tokio::test]
async fn results_stand_on_the_public_page_once_they_are_published() {
    let house = opened(Template::Outpatient).await;
    house.get("/skm").await.expect(200, "Belum ada hasil yang diumumkan.");
    for mark in ["4", "4", "3", "3", "3"] {
        answered(&house, "/survei/RJ-2026", mark).await.expect(200, "Terima kasih");
    }
    house.get("/skm").await.expect(200, "Belum ada hasil yang diumumkan.");
    does(&house, Command::Publish { period: Period::parse("2026").unwrap() }).await;
    for (language, index, grade, n) in
        [("id", "85,00", "B: baik", "5 responden"), ("en", "85.00", "B: good", "5 respondents")]
    {
        let page = house.get_in(language, "/skm").await;
        for words in ["Survei rawat jalan 2026", index, grade, n] {
            page.expect(200, words);
        }
    }
}
