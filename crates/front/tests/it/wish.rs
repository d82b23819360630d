use desk::case::{self, List, Request};
use desk::file::{Upload, attach};
use desk::testing::CAST;
use domain::{
    case::{Addressee, Appointment, Closing, Command, Minutes, NewAsk, Screening},
    ids::UnitCode,
    rules::{About, Grade, Kind, Nature, Outcome, Way},
    text::Body,
};

use crate::form::filled_in;
use crate::house::{Answer, Wanasari, house};

const NOTE: &str = "CANARY catatan hanya untuk petugas";
const DRAFT: &str = "CANARY jawaban mentah dari unit";
const ANSWER: &str = "Kami mohon maaf. Mulai Senin ada satu loket lagi.";

fn words(text: &str) -> Body {
    Body::parse(text).unwrap()
}

async fn act(house: &Wanasari, login: &str, command: Command<Body>) {
    let request = Request { command, seen: None, key: None };
    let (desk, actor) = (&house.test.desk, house.test.actor(login));
    case::act(desk, &actor, "2026-00001".parse().unwrap(), request).await.unwrap();
}

async fn screened(house: &Wanasari) {
    let screening = Screening {
        kind: Kind::Complaint,
        nature: Nature::NonMedical,
        grade: Some(Grade::Green),
        why: Some(words(NOTE)),
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    act(house, "officer", Command::Screen(screening)).await;
    act(house, "officer", Command::Note { words: words(NOTE) }).await;
}

async fn answered(house: &Wanasari) {
    screened(house).await;
    let to = Addressee::Unit(UnitCode::parse("FARMASI").unwrap());
    let ask = NewAsk { to, question: words(NOTE), nature: None };
    act(house, "officer", Command::Route { asks: vec![ask] }).await;
    let answer = Command::Answer { ask: None, words: words(DRAFT), follow_up: Some(words(NOTE)) };
    act(house, "unit_farmasi", answer).await;
    act(house, "officer", Command::Accept { words: Some(words(ANSWER)), neutral: true }).await;
    let way = Way::TrackingPage;
    let plan = Appointment { way, at: None, place: None, accompanied_by: Vec::new() };
    act(house, "officer", Command::Deliver(plan)).await;
    let minutes = Minutes { at: None, attendees: None, minutes: None, result: None };
    act(house, "officer", Command::RecordDelivery(minutes)).await;
}

async fn open(house: &Wanasari, code: &str) -> Answer {
    house.post("/lacak", &[("kode", code)]).await
}

async fn sent(house: &Wanasari) -> String {
    house.fill(&filled_in(house).await, &[]).await.code()
}

#[tokio::test]
async fn an_answer_stands_on_the_page_and_nothing_from_inside_the_house_does() {
    let house = house().await;
    let code = sent(&house).await;
    answered(&house).await;
    let page = open(&house, &code).await;
    page.expect(200, ANSWER);
    page.expect(200, "Apakah jawaban ini memuaskan?");
    assert!(!page.says("CANARY"), "{}", page.body);
    for (login, name, ..) in CAST {
        assert!(!page.says(name), "{login} is named on a public page");
    }
}

#[tokio::test]
async fn not_satisfied_takes_two_taps_and_the_case_begins_anew() {
    let house = house().await;
    let code = sent(&house).await;
    answered(&house).await;
    let page = open(&house, &code).await;
    let (_, details) = page.body.split_once("Belum puas</summary>").unwrap();
    assert!(details.contains("Kirim: belum puas"), "{details}");
    let fields = [("kode", code.as_str()), ("_kunci", "aa11"), ("belum-puas", "Loketnya tutup")];
    let page = house.post("/lacak/belum-puas", &fields).await;
    page.expect(200, "Kami mengerti. Aduan Anda kami periksa kembali.");
    page.expect(200, "Anda menyatakan belum puas");
    let page = house.post("/lacak/belum-puas", &fields).await;
    assert_eq!(page.status, 200, "sending twice is sending once");
}

#[tokio::test]
async fn satisfied_is_thanked_and_asked_whether_the_care_changed() {
    let house = house().await;
    let code = sent(&house).await;
    answered(&house).await;
    let page = open(&house, &code).await;
    page.expect(200, "Apakah pelayanan berubah karena keluhan Anda?");
    let fields = [("kode", code.as_str()), ("_kunci", "aa12"), ("pelayanan_memburuk", "tidak")];
    let page = house.post("/lacak/puas", &fields).await;
    page.expect(200, "Terima kasih atas tanggapan Anda.");
    page.expect(200, "Anda menyatakan puas.");
    assert!(!page.says("Kirim: belum puas"));
}

#[tokio::test]
async fn a_question_is_answered_on_the_page() {
    let house = house().await;
    let code = sent(&house).await;
    screened(&house).await;
    act(&house, "officer", Command::Inquire { words: words("Di loket mana?") }).await;
    let page = open(&house, &code).await;
    page.expect(200, "Kami bertanya kepada Anda");
    page.expect(200, "Di loket mana?");
    let empty = [("kode", code.as_str()), ("_kunci", "bb11"), ("balas", " ")];
    house.post("/lacak/balas", &empty).await.expect(422, "Isi bagian ini.");
    let fields = [("kode", code.as_str()), ("_kunci", "bb11"), ("balas", "Loket dua")];
    let page = house.post("/lacak/balas", &fields).await;
    page.expect(200, "Balasan Anda kami terima.");
    page.expect(200, "Anda membalas");
    assert!(!page.says("Di loket mana?"), "{}", page.body);
}

#[tokio::test]
async fn whoever_gave_no_address_reads_here_what_no_door_carries() {
    let house = house().await;
    let code = sent(&house).await;
    screened(&house).await;
    let asked = Command::AskForTime { until: None, words: Some(words("Kami masih <menelusuri>.")) };
    act(&house, "officer", asked).await;
    let page = open(&house, &code).await;
    page.expect(200, "Kami meminta waktu kepada Anda");
    page.expect(200, "Kami masih <menelusuri>.");
    page.expect(200, "Kami akan menghubungi Anda paling lambat");
    assert!(!page.body.contains("<menelusuri>"), "words are never markup");
}

#[tokio::test]
async fn a_wish_that_the_rules_refuse_keeps_its_words() {
    let house = house().await;
    let code = sent(&house).await;
    let fields = [("kode", code.as_str()), ("_kunci", "cc11"), ("buka-kembali", "Belum selesai")];
    let page = house.post("/lacak/buka-kembali", &fields).await;
    assert_eq!(page.status, 422, "{}", page.body);
    page.expect(422, "Ada yang perlu diperbaiki");
}

#[tokio::test]
async fn a_complaint_is_withdrawn_only_with_a_reason() {
    let house = house().await;
    let code = sent(&house).await;
    let fields = [("kode", code.as_str()), ("_kunci", "dd11"), ("cabut", "")];
    house.post("/lacak/cabut", &fields).await.expect(422, "Isi bagian ini.");
    let fields = [("kode", code.as_str()), ("_kunci", "dd12"), ("cabut", "Sudah selesai")];
    house.post("/lacak/cabut", &fields).await.expect(200, "Aduan Anda sudah dicabut.");
}

#[tokio::test]
async fn when_the_hospital_is_late_the_page_says_so() {
    let house = house().await;
    let code = sent(&house).await;
    screened(&house).await;
    assert!(!open(&house, &code).await.says("Kami terlambat"));
    house.test.clock.advance_hours(24 * 8);
    open(&house, &code).await.expect(200, "Kami terlambat.");
}

/// How many sealed cases the director sees, once all work is done.
async fn protected(house: &Wanasari) -> usize {
    let desk = &house.test.desk;
    while desk::deliver::run(desk).await.unwrap() > 0 {}
    let director = house.test.actor("director");
    let page = case::list(desk, &director, &List::default(), None, 9).await.unwrap();
    let numbers = page.items.iter().map(|item| item.summary.number);
    let mut sealed = 0;
    for number in numbers {
        let view = case::open(desk, &director, number).await.unwrap();
        sealed += usize::from(view.case.sealed);
    }
    sealed
}

#[tokio::test]
async fn care_that_became_worse_is_told_before_anybody_has_answered_and_reaches_the_director() {
    let house = house().await;
    let code = sent(&house).await;
    let page = open(&house, &code).await;
    page.expect(200, "Pelayanan sejak Anda melapor");
    let words = "CANARY perawat membentak ibu saya";
    let worse = [
        ("kode", code.as_str()),
        ("_kunci", "ee11"),
        ("pelayanan_memburuk", "ya"),
        ("pelayanan", words),
    ];
    let page = house.post("/lacak/pelayanan", &worse).await;
    page.expect(200, "Terima kasih sudah memberi tahu kami");
    page.expect(200, "menjadi kasus terlindung dan dibaca Direktur");
    assert!(page.body.len() < 30 * 1024 && !page.says("CANARY") && !page.body.contains("<script"));
    assert_eq!(house.post("/lacak/pelayanan", &worse).await.status, 200, "a second press");
    assert_eq!(protected(&house).await, 1);
    let page = open(&house, &code).await;
    assert!(!page.says("CANARY") && !page.says("memburuk setelah"), "{}", page.body);
}

#[tokio::test]
async fn care_is_told_after_the_end_too_and_unchanged_care_opens_nothing() {
    let house = house().await;
    let code = sent(&house).await;
    let fields = [("kode", code.as_str()), ("_kunci", "ff11"), ("cabut", "Sudah selesai")];
    house.post("/lacak/cabut", &fields).await.expect(200, "Pelayanan sejak Anda melapor");
    let same = [("kode", code.as_str()), ("_kunci", "ff12"), ("pelayanan_memburuk", "tidak")];
    let page = house.post("/lacak/pelayanan", &same).await;
    page.expect(200, "Kami senang pelayanan tidak berubah.");
    assert_eq!(protected(&house).await, 0);
    let worse = [("kode", code.as_str()), ("_kunci", "ff13"), ("pelayanan_memburuk", "ya")];
    let page = house.post_in("en", "/lacak/pelayanan", &worse).await;
    page.expect(200, "We are sorry. What you told us becomes a protected case");
    assert_eq!(protected(&house).await, 1);
}

#[tokio::test]
async fn whoever_tells_of_care_says_first_whether_it_changed_and_keeps_the_words() {
    let house = house().await;
    let code = sent(&house).await;
    let fields = [("kode", code.as_str()), ("_kunci", "gg11"), ("pelayanan", "Obat terlambat")];
    let page = house.post("/lacak/pelayanan", &fields).await;
    page.expect(422, "Isi bagian ini.");
    page.expect(422, "Obat terlambat</textarea>");
    assert!(page.body.contains("href=\"#pelayanan_memburuk\""), "{}", page.body);
    assert_eq!(protected(&house).await, 0);
}

#[tokio::test]
async fn four_questions_are_asked_once_after_the_end() {
    let house = house().await;
    let code = sent(&house).await;
    answered(&house).await;
    assert!(!open(&house, &code).await.says("Empat pertanyaan penutup"), "it goes on");
    let reason = Some(words("Tidak ada pola."));
    let closing = Closing {
        outcome: Outcome::Resolved,
        root_cause: Some(words("Satu loket untuk dua poliklinik.")),
        improvement: None,
        no_improvement_reason: reason,
        receiver: None,
        letter: None,
        neutral: false,
    };
    let fields = [("kode", code.as_str()), ("_kunci", "gg10")];
    house.post("/lacak/puas", &fields).await.expect(200, "Anda menyatakan puas.");
    act(&house, "officer", Command::Close(closing)).await;
    let page = open(&house, &code).await;
    page.expect(200, "Empat pertanyaan penutup");
    page.expect(200, "terikat pada kasus ini");
    let some =
        [("kode", code.as_str()), ("_kunci", "gg11"), ("helped", "yes"), ("care", "mungkin")];
    let page = house.post("/lacak/sesudah-kasus", &some).await;
    page.expect(422, "Pilih satu jawaban.");
    assert!(page.body.contains("fair-salah") && page.body.contains("care-salah"), "{}", page.body);
    assert!(!page.body.contains("helped-salah"), "what was answered stays");
    let whole = [
        ("kode", code.as_str()),
        ("_kunci", "gg12"),
        ("helped", "yes"),
        ("fair", "no"),
        ("tell_again", "yes"),
        ("care", "worse"),
        ("sesudah-kata", "CANARY kami tidak dipanggil lagi"),
    ];
    house.post("/lacak/sesudah-kasus", &whole).await.expect(200, "kasus terlindung");
    house.post("/lacak/sesudah-kasus", &whole).await.expect(200, "kasus terlindung");
    assert_eq!(protected(&house).await, 1);
    let page = open(&house, &code).await;
    assert!(!page.says("Empat pertanyaan penutup") && !page.says("CANARY"), "{}", page.body);
}

#[tokio::test]
async fn a_file_that_goes_with_the_answer_is_handed_to_whoever_holds_the_code_and_never_shown_in_place()
 {
    let house = house().await;
    let code = sent(&house).await;
    screened(&house).await;
    let upload = Upload { name: "surat jawaban.pdf".into(), bytes: b"%PDF-1.7 surat".to_vec() };
    let (desk, officer) = (&house.test.desk, house.test.actor("officer"));
    let file = attach(desk, &officer, "2026-00001".parse().unwrap(), upload).await.unwrap();
    act(&house, "officer", Command::Enclose { file: file.id, on: true }).await;
    let way = Way::InPerson;
    act(
        &house,
        "officer",
        Command::AnswerDirectly { words: words(ANSWER), way, note: Some(words(NOTE)) },
    )
    .await;
    let page = open(&house, &code).await;
    page.expect(200, "surat jawaban.pdf");
    let id = file.id.to_string();
    let found = house.post("/lacak/berkas", &[("kode", &code), ("berkas", &id)]).await;
    found.expect(200, "%PDF-1.7 surat");
    assert!(found.header("content-disposition").starts_with("attachment"));
    assert_eq!(found.header("content-security-policy"), "default-src 'none'; sandbox");
    for wrong in ["", "x", &"0".repeat(32)] {
        let none = house.post("/lacak/berkas", &[("kode", &code), ("berkas", wrong)]).await;
        assert_eq!(none.status, 404, "{wrong:?}");
    }
    house
        .post("/lacak/berkas", &[("kode", "1234"), ("berkas", &id)])
        .await
        .expect(422, "tidak kami kenal");
}
