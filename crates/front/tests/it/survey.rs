//! A survey as a respondent without JavaScript meets it, and the page of the results.

use desk::survey::{Command, Request, act, invite, open};
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{Ask, Key, Making, Order, Period, Question, Sentence, Template};
use domain::text::Name;

use web::assets;

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

fn making() -> Making {
    Making {
        title: Name::parse("Survei rawat jalan 2026").unwrap(),
        template: Template::Outpatient,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: UnitCode::parse("FARMASI").into_iter().collect(),
        population: None,
    }
}

async fn opened(template: Template) -> Wanasari {
    let house = house().await;
    does(&house, Command::Make(Making { template, ..making() })).await;
    does(&house, Command::Open {}).await;
    house
}

/// Gives all nine unsur the same mark.
async fn answered(house: &Wanasari, path: &str, mark: &str) -> Answer {
    let joint = if path.contains('?') { '&' } else { '?' };
    let page = house.get(&format!("{path}{joint}semua=1")).await;
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
        let page = house.get_in(language, "/survei/rj-2026?semua=1&unit=farmasi").await;
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

/// What the device keeps of the survey, as its browser sends it back.
fn device(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_phone_is_asked_one_question_a_page_and_a_press_goes_on() {
    let house = opened(Template::Outpatient).await;
    let mut page = house.get("/survei/RJ-2026?unit=farmasi").await;
    assert!(page.body.len() < LARGEST && !page.body.contains("<script"), "{}", page.body.len());
    for (place, unsur) in (2..).zip(UNSUR) {
        page.expect(200, &format!("{place} dari 15"));
        assert!(page.body.contains(&format!("name=\"{unsur}\" value=\"4\"")), "{}", page.body);
        page = house.fill(&page, &[(unsur, "4")]).await;
    }
    for _ in 0..4 {
        page.expect(200, "Lewati");
        page = house.fill(&page, &[]).await;
    }
    page.expect(200, "Kirim jawaban");
    assert_eq!(answers(&house).await, 0, "nothing is kept before it is sent");
    let thanked = house.fill(&page, &[("suggestion", "Tambah kursi.")]).await;
    thanked.expect(200, "Terima kasih");
    assert!(thanked.header("set-cookie").contains("Max-Age=0"), "the device forgets");
    house.fill(&page, &[("suggestion", "Tambah kursi.")]).await.expect(200, "Terima kasih");
    assert_eq!(answers(&house).await, 1, "pressing twice is one answer");
    let head = house.test.actor("head");
    let month = desk::survey::outcome(&house.test, &head, &code(), (Period::whole(), None)).await;
    assert!(month.unwrap().score.is_err(), "one answer is no result");
}

#[tokio::test]
async fn a_required_answer_is_asked_for_and_the_way_back_keeps_what_was_pressed() {
    let house = opened(Template::Outpatient).await;
    let page = house.get("/survei/RJ-2026?unit=farmasi").await;
    house.fill(&page, &[]).await.expect(422, "Pilih satu jawaban.");
    house.fill(&page, &[("persyaratan", "7")]).await.expect(422, "Pilih dari jawaban yang ada.");
    let second = house.fill(&page, &[("persyaratan", "3")]).await;
    second.expect(200, "3 dari 15");
    let back = house.fill(&second, &[("_ke", "1")]).await;
    back.expect(200, "2 dari 15");
    assert!(back.body.contains("value=\"3\" aria-current=\"true\""), "{}", back.body);
    let place = house.fill(&back, &[("_ke", "0")]).await;
    place.expect(200, "Di mana Anda dilayani?");
    assert!(place.body.contains("value=\"FARMASI\" id=\"unit\" aria-current"), "{}", place.body);
}

#[tokio::test]
async fn whoever_was_called_in_goes_on_where_they_stopped_on_the_same_device() {
    let house = opened(Template::Outpatient).await;
    let first = house.get("/survei/RJ-2026?unit=farmasi").await;
    let second = house.fill(&first, &[("persyaratan", "3")]).await;
    let kept = format!("id; {}", device(&second));
    let cookie = second.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("Max-Age=43200"), "{cookie}");
    let again = house.get_in(&kept, "/survei/RJ-2026").await;
    again.expect(200, "Kita lanjutkan dari jawaban Anda tadi.");
    again.expect(200, "3 dari 15");
    assert_eq!(again.hidden().iter().filter(|(_, value)| value == "3").count(), 1);
    assert_eq!(again.hidden(), second.hidden(), "under the same key, so that it counts once");
    let anew = house.get_in(&kept, "/survei/RJ-2026?mulai=1").await;
    anew.expect(200, "1 dari 15");
    assert!(!anew.body.contains("Kita lanjutkan"));
    let tokens = invite(&house.test, &house.test.actor("head"), &code(), (1, None)).await.unwrap();
    let invited = house.get_in(&kept, &format!("/survei/RJ-2026?u={}", tokens[0])).await;
    assert!(!invited.body.contains("Kita lanjutkan"), "another invitation is another respondent");
    for broken in ["survei-RJ-2026=x", "survei-RJ-2026=.k.99.waktu:9", "survei-RJ-2026=.k.0.a:<"] {
        house.get_in(&format!("id; {broken}"), "/survei/RJ-2026").await.expect(200, "dari 15");
    }
}

#[tokio::test]
async fn a_question_that_an_answer_rules_out_is_not_shown() {
    let house = house().await;
    let own = |key: &str, only_if| Question {
        key: Key::parse(key).unwrap(),
        ask: Ask::Scale(5),
        words: Sentence::parse(&format!("Pertanyaan {key}?")).ok(),
        required: true,
        only_if,
    };
    let branch = (Key::parse("faces").unwrap(), "1".to_owned());
    let making = Making { own: vec![own("sebab", Some(branch)), own("lagi", None)], ..making() };
    does(&house, Command::Make(Making { template: Template::Kiosk, ..making })).await;
    does(&house, Command::Open {}).await;
    let page = house.get("/survei/RJ-2026?unit=farmasi").await;
    house.fill(&page, &[("faces", "1")]).await.expect(200, "Pertanyaan sebab?");
    let last = house.fill(&page, &[("faces", "3")]).await;
    last.expect(200, "Pertanyaan lagi?");
    house.fill(&last, &[("lagi", "5")]).await.expect(200, "Terima kasih");
    assert_eq!(answers(&house).await, 1);
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_question_and_the_rest_is_kept() {
    let house = opened(Template::Outpatient).await;
    let page = house.get("/survei/RJ-2026?semua=1&besar=1").await;
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
    let tokens = invite(&house.test, &head, &code(), (1, None)).await.unwrap();
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

#[tokio::test]
async fn three_faces_stand_on_a_screen_and_one_touch_is_an_answer() {
    let house = opened(Template::Kiosk).await;
    for (language, asks, done) in
        [("id", "Bagaimana pelayanan kami hari ini?", "Terima kasih"), ("en", "How", "Thank you")]
    {
        let page = house.get(&format!("/survei/RJ-2026/kios?unit=farmasi&bahasa={language}")).await;
        page.expect(200, asks);
        assert_eq!(page.body.matches("class=\"face f").count(), 3);
        assert!(page.body.contains("name=\"unit\" value=\"FARMASI\""), "{}", page.body);
        let thanks = house.fill(&page, &[("faces", "3")]).await;
        thanks.expect(200, done);
        assert!(thanks.says("/survei/RJ-2026/kios?unit=FARMASI"), "the screen goes back");
    }
    assert_eq!(answers(&house).await, 2);
}

#[tokio::test]
async fn a_touch_that_waited_on_the_device_counts_once_and_for_its_own_day() {
    let house = opened(Template::Kiosk).await;
    house.test.clock.advance_hours(24 * 40);
    let path = "/survei/RJ-2026/kios";
    let touch = |key: &'static str, day: &'static str| {
        [("_kunci", key), ("faces", "1"), ("unit", "FARMASI"), ("hari", day)]
    };
    for _ in 0..2 {
        let taken = house.post_json(path, &touch("a", "2026-03-20")).await;
        assert_eq!(taken.status.as_u16(), 201, "{}", taken.body);
    }
    for (key, day) in [("b", "2026-03-11"), ("c", "2026-04-12"), ("d", "kemarin")] {
        assert_eq!(house.post_json(path, &touch(key, day)).await.status.as_u16(), 201);
    }
    assert_eq!(answers(&house).await, 4);
    let head = house.test.actor("head");
    let march = Period::parse("2026-03").unwrap();
    let counted = async |period| {
        let found = desk::survey::outcome(&house.test, &head, &code(), (period, None)).await;
        found.unwrap().months.iter().map(|month| month.name.clone().unwrap()).collect::<Vec<_>>()
    };
    assert!(counted(march).await.is_empty(), "one answer is nobody's business");
    for nth in 0..5 {
        let key: &'static str = ["e", "f", "g", "h", "i"][nth];
        house.post_json(path, &touch(key, "2026-03-21")).await;
        house.post_json(path, &touch(["j", "k", "l", "m", "n"][nth], "2026-04-01")).await;
    }
    assert_eq!(counted(Period::whole()).await, ["2026-03", "2026-04"]);
    assert_eq!(
        house.post_json(path, &[("_kunci", "z"), ("faces", "9")]).await.status.as_u16(),
        400
    );
}

#[tokio::test]
async fn only_one_question_of_three_faces_stands_on_a_screen() {
    let house = opened(Template::Outpatient).await;
    assert_eq!(house.get("/survei/RJ-2026/kios").await.status.as_u16(), 404);
    assert_eq!(
        house.post_json("/survei/RJ-2026/kios", &[("waktu", "3")]).await.status.as_u16(),
        404
    );
    let house = opened(Template::Kiosk).await;
    does(&house, Command::Close {}).await;
    house.get("/survei/RJ-2026/kios").await.expect(200, "sudah ditutup");
}

#[tokio::test]
async fn the_screen_is_light_and_its_worker_keeps_nothing_else_of_the_survey() {
    let house = opened(Template::Kiosk).await;
    let page = house.get("/survei/RJ-2026/kios").await;
    let parts = [assets::PUBLIC_CSS, assets::FACES_JS, assets::MARK];
    let parts = parts.map(|part| assets::weight(part).unwrap());
    let whole = page.body.len() + parts.iter().sum::<usize>();
    assert!(whole <= LARGEST, "{whole} bytes");
    assert!(page.body.contains(assets::FACES_JS));
    let worker = house.get("/survei/RJ-2026/kios/pekerja.js").await;
    assert_eq!(worker.header("service-worker-allowed"), "/survei/RJ-2026/kios");
}
