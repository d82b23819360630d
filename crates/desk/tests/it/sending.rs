//! What may be sent now, and approved messages for when only these may.

use std::sync::Arc;

use channel::fake::Graph;
use channel::fake::hooks::{Words, whatsapp};
use channel::meta::{Account, Key, Patience};
use channel::{Connection, Secret, Settings};
use desk::case::Request;
use desk::deliver::{
    Chosen, Gap, Gate, Other, OutboxState, Unsendable, again_by, others, outbox, preview, run,
    sending, tell, templates,
};
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress, WHATSAPP};
use desk::tracking::{TrackingCode, Wish, wish};
use desk::{Desk, DeskError, Parts, Refused};
use domain::case::{Command, Stage};
use domain::ids::CaseNumber;
use domain::rules::{Grade, Way};
use domain::text::Body;

use crate::moves::{ANSWER, accepted, arrives, by_instagram, deliver, posted, stored, tries};
use crate::stage::{body, does, graded};

const FIRST: CaseNumber = CaseNumber { year: 2026, serial: 1 };
const TOKEN: &str = "kunci akses contoh";
const READY: &str = "Jawaban aduan {{1}} siap dibaca di {{2}}.";

/// The house with a door to WhatsApp at a provider of our own.
fn house(desk: &TestDesk, fake: &Graph) -> Desk {
    let account = Account {
        graph_url: fake.url().to_owned(),
        app_secrets: vec![Secret::new("a")],
        verify_token: Secret::new("b"),
        access_token: Key::new(TOKEN),
        instagram_login: false,
        account_id: "106540352242922".to_owned(),
        business_id: Some("102290129340398".to_owned()),
        human_agent: false,
        publishes: false,
    };
    let connection = Connection::new(WHATSAPP, Settings::WhatsApp(account));
    let door = channel::open(&connection, Patience::default()).unwrap();
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(41)),
        doors: vec![door],
        connections: vec![connection],
        retention: desk::Retention::default(),
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: Some("https://wanasari.example".to_owned()),
    })
}

/// Somebody writes by WhatsApp; it is acknowledged.
async fn arrived(desk: &TestDesk, house: &Desk) {
    let body = whatsapp::message(Words {
        account: "106540352242922",
        from: "6281234567890",
        id: "wamid.1",
        at: desk.now().as_millisecond(),
        text: "Antre obat empat jam.",
    });
    desk::arrival::arrive(house, WHATSAPP, Vec::new(), body).await.unwrap();
    desk::arrival::read_all(house).await.unwrap();
    drained(house).await;
}

/// The same, asked about, answered and taken by the office.
async fn written(desk: &TestDesk, house: &Desk) {
    arrived(desk, house).await;
    accepted(desk, FIRST).await;
}

async fn drained(desk: &Desk) {
    while run(desk).await.unwrap() > 0 {}
}

fn chosen(gaps: &[Gap]) -> Chosen {
    Chosen { name: "jawaban_siap".into(), language: "id".into(), gaps: gaps.to_vec() }
}

async fn acts(
    desk: &TestDesk,
    house: &Desk,
    command: Command<Body>,
) -> Result<desk::case::View, DeskError> {
    let request = Request { command, seen: None, key: None };
    desk::case::act(house, &desk.actor("officer"), FIRST, request).await
}

desk::on_each_engine! {
    async fn the_composer_knows_until_when_a_message_may_leave(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let officer = desk.actor("officer");
        let now = sending(desk, &officer, number).await.unwrap();
        let door = now.door.unwrap();
        assert_eq!((door.gate, door.until), (Gate::Open, Some(desk.now() + jiff::SignedDuration::from_hours(24))));
        assert!(now.ways.iter().all(|way| !way.may), "nothing is approved yet");
        assert!(now.ways.iter().all(|way| way.refusal.is_some()));
        accepted(desk, number).await;
        let now = sending(desk, &officer, number).await.unwrap();
        let may = |wanted: Way| now.ways.iter().find(|one| one.way == wanted).unwrap().may;
        assert!(may(Way::Message) && may(Way::TrackingPage) && may(Way::Letter));
        assert!(!may(Way::Telephone), "no number was given");
        for login in ["unit_farmasi", "director"] {
            let asked = sending(desk, &desk.actor(login), number).await;
            assert!(matches!(asked, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn a_message_behind_a_closed_window_is_refused_in_words_and_nothing_is_planned(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        accepted(desk, number).await;
        desk.clock.advance_hours(25);
        let now = sending(desk, &desk.actor("officer"), number).await.unwrap();
        assert_eq!(now.door.unwrap().gate, Gate::Closed);
        let refused = tries(desk, "officer", number, deliver(Way::Message)).await.unwrap_err();
        assert!(
            matches!(refused, DeskError::Refused(Refused::Sending(Unsendable::Window { template: false, since: Some(_) }))),
            "{refused:?}"
        );
        let (case, _) = stored(desk, number).await;
        assert!(matches!(case.stage, Stage::Delivering { way: None, .. }));
        does(desk, "officer", number, deliver(Way::TrackingPage)).await;
    }

    async fn where_only_templates_may_leave_one_tells_that_the_answer_waits_and_its_words_stay(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        fake.keep_template("jawaban_siap", "APPROVED", READY);
        fake.keep_template("ditolak", "REJECTED", READY);
        let house = house(desk, &fake);
        written(desk, &house).await;
        desk.clock.advance_hours(30);
        let officer = desk.actor("officer");
        let refused = acts(desk, &house, deliver(Way::Message)).await.unwrap_err();
        assert!(matches!(refused, DeskError::Refused(Refused::Sending(Unsendable::Window { template: true, .. }))));
        acts(desk, &house, deliver(Way::TrackingPage)).await.unwrap();
        drained(&house).await;
        let (dead, _) = outbox(&house, &officer, Some(OutboxState::Dead), 9).await.unwrap();
        assert_eq!(dead[0].purpose, "tracking_page");
        assert_eq!(dead[0].others, [Other::Template]);
        let offers = templates(&house, &officer, FIRST).await.unwrap();
        assert_eq!(offers.iter().map(|one| (one.name.as_str(), one.gaps)).collect::<Vec<_>>(), [("jawaban_siap", 2)]);
        let wrong = preview(&house, &officer, FIRST, &chosen(&[Gap::Number])).await;
        assert!(matches!(wrong, Err(DeskError::Refused(Refused::Sending(Unsendable::NoTemplate)))));
        let chosen = chosen(&[Gap::Number, Gap::Page]);
        let text = preview(&house, &officer, FIRST, &chosen).await.unwrap();
        assert_eq!(text, "Jawaban aduan 2026-00001 siap dibaca di https://wanasari.example/lacak.");
        for _ in 0..2 {
            tell(&house, &officer, (FIRST, "k"), &chosen).await.unwrap();
        }
        let forbidden = tell(&house, &desk.actor("auditor"), (FIRST, "k"), &chosen).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
        drained(&house).await;
        let left: Vec<String> = fake.sent().iter().map(|one| one.body.to_string()).collect();
        let told: Vec<_> = left.iter().filter(|one| one.contains("jawaban_siap")).collect();
        assert_eq!(told.len(), 1, "{left:?}");
        assert!(told[0].contains("2026-00001") && told[0].contains("https://wanasari.example/lacak"));
        assert!(left.iter().all(|one| !one.contains(ANSWER)), "the answer's words stay at home");
        let (dead, _) = outbox(&house, &officer, Some(OutboxState::Dead), 9).await.unwrap();
        assert!(dead.is_empty(), "the letter that could not leave is the one that did");
    }

    async fn an_approved_message_leaves_once_for_a_key_however_late_it_is_asked_for_again(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        fake.keep_template("jawaban_siap", "APPROVED", READY);
        let house = house(desk, &fake);
        written(desk, &house).await;
        desk.clock.advance_hours(30);
        acts(desk, &house, deliver(Way::TrackingPage)).await.unwrap();
        drained(&house).await;
        let officer = desk.actor("officer");
        let told = || fake.sent().iter().filter(|one| one.body.to_string().contains("jawaban_siap")).count();
        for (key, leaves) in [("k", 1), ("k", 1), ("l", 2), ("l", 2), ("k", 2)] {
            tell(&house, &officer, (FIRST, key), &chosen(&[Gap::Number, Gap::Page])).await.unwrap();
            drained(&house).await;
            assert_eq!(told(), leaves, "{key}");
        }
        let other = chosen(&[Gap::Page, Gap::Number]);
        let reused = tell(&house, &officer, (FIRST, "k"), &other).await;
        assert!(matches!(reused, Err(DeskError::KeyReused)), "{reused:?}");
    }

    async fn an_approved_message_can_tell_until_when_they_were_asked_for_time(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        fake.keep_template("jawaban_siap", "APPROVED", "Aduan {{1}}: kabar paling lambat {{2}}.");
        let (house, officer) = (house(desk, &fake), desk.actor("officer"));
        arrived(desk, &house).await;
        let by = chosen(&[Gap::Number, Gap::Promised]);
        let nothing = preview(&house, &officer, FIRST, &by).await;
        assert!(matches!(nothing, Err(DeskError::Refused(Refused::Sending(Unsendable::NoTemplate)))));
        graded(desk, FIRST, Grade::Green).await;
        let until = desk.now() + jiff::SignedDuration::from_hours(36);
        acts(desk, &house, Command::AskForTime { until: Some(until), words: None }).await.unwrap();
        let text = preview(&house, &officer, FIRST, &by).await.unwrap();
        let day = until.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(7))).day().to_string();
        assert!(text.starts_with("Aduan 2026-00001: kabar paling lambat") && text.contains(&day), "{text}");
    }

    async fn whom_whatsapp_names_can_be_called_when_the_window_has_closed(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        let house = house(desk, &fake);
        arrived(desk, &house).await;
        let why = body("Jendela tertutup, jadi ditelepon.");
        let view = acts(desk, &house, Command::Reveal { why }).await.unwrap();
        let (known, _) = view.revealed.unwrap();
        assert_eq!(known.phone.unwrap().as_str(), "+6281234567890");
        assert_eq!(known.email, None);
    }

    async fn words_on_the_tracking_page_open_no_window_of_a_provider(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        drained(desk).await;
        let said = desk.door.kept()[0].text.clone();
        let mut pieces = said.split(|sign: char| !sign.is_ascii_digit() && sign != ' ');
        let code = pieces.find_map(TrackingCode::parse).unwrap();
        let began = desk.now();
        desk.clock.advance_hours(25);
        let text = body("Sudah ada kabar?");
        wish(desk, code, Wish::Reply { text }, Some("r".to_owned())).await.unwrap();
        let officer = desk.actor("officer");
        let door = async || sending(desk, &officer, number).await.unwrap().door.unwrap();
        let closed = door().await;
        assert_eq!((closed.gate, closed.heard), (Gate::Closed, Some(began)), "{closed:?}");
        arrives(desk, posted(desk, "mid.2", "Sudah ada kabar?")).await;
        let open = door().await;
        assert_eq!((open.gate, open.heard), (Gate::Open, Some(desk.now())), "{open:?}");
    }

    async fn a_dead_letter_goes_only_where_it_can(desk: &TestDesk) {
        let fake = Graph::start(TOKEN).await.unwrap();
        let house = house(desk, &fake);
        written(desk, &house).await;
        desk.clock.advance_hours(30);
        let question = Command::Inquire { words: body("Tanggal berapa Anda datang?") };
        let asked = acts(desk, &house, question).await;
        assert!(asked.is_err(), "an accepted answer is asked nothing more");
        acts(desk, &house, deliver(Way::TrackingPage)).await.unwrap();
        drained(&house).await;
        let officer = desk.actor("officer");
        let (dead, _) = outbox(&house, &officer, Some(OutboxState::Dead), 9).await.unwrap();
        let id = dead[0].id.as_str();
        assert_eq!(others(&house, &officer, id).await.unwrap(), [Other::Template]);
        let elsewhere = again_by(&house, &officer, id, "surel").await;
        assert!(matches!(elsewhere, Err(DeskError::Unknown { field: "connection" })));
        let auditor = again_by(&house, &desk.actor("auditor"), id, "surel").await;
        assert!(matches!(auditor, Err(DeskError::Forbidden)));
        let absent = again_by(&house, &officer, &"f".repeat(32), "surel").await;
        assert!(matches!(absent, Err(DeskError::NotFound)));
    }
}
