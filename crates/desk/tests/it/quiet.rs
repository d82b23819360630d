//! Quiet hours, the pace of a door, and one thanks a day.

use channel::fake::Gateway;
use channel::meta::Patience;
use channel::{Connection, Pace, Secret, Settings, Terms, gateway};
use desk::deliver::{OutboxState, outbox, run};
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts, arrival};
use domain::calendar::Instant;
use domain::case::Command;
use domain::ids::CaseNumber;
use domain::rules::{Grade, Nature, Way};
use std::sync::Arc;
use std::time::Duration;

use crate::moves::{ANSWER, accept, answer, by_instagram, deliver, screening, sql, to_unit};
use crate::stage::does;

pub async fn drained(desk: &Desk) {
    while run(desk).await.unwrap() > 0 {}
}

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// Ten in the evening, by the hospital's clock.
const EVENING: &str = "2026-03-02T15:00:00Z";

/// The reasons of what waits, and until when.
async fn waiting(desk: &Desk, officer: &domain::people::Actor) -> Vec<(String, Instant)> {
    let (items, _) = outbox(desk, officer, Some(OutboxState::Queued), 99).await.unwrap();
    items.into_iter().map(|one| (one.reason.unwrap_or_default(), one.due_at)).collect()
}

/// A house with an unofficial gateway, on these terms.
pub fn gateway(desk: &TestDesk, fake: &Gateway, terms: impl Fn(Terms) -> Terms) -> Desk {
    let settings = gateway::Settings {
        name: "wa".to_owned(),
        brand: gateway::Brand::Fonnte,
        url: fake.url().to_owned(),
        token: Secret::new("kunci"),
        session: String::new(),
        hook_secrets: vec![Secret::new("rahasia")],
        patience: Patience::default(),
    };
    let mut connection = Connection::new("wa", Settings::Gateway(Box::new(settings)));
    connection.terms = terms(connection.terms);
    let door = channel::open(&connection, Patience::default()).unwrap();
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(43)),
        doors: vec![door],
        connections: vec![connection],
        retention: desk::Retention::default(),
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
    })
}

/// Somebody writes through the gateway.
pub async fn writes(house: &Desk, from: &str, id: u32, text: &str) {
    let at = house.now().as_second();
    let body = format!(
        r#"{{"device":"6281200000000","sender":"{from}","message":"{text}","timestamp":{at},"inboxid":{id}}}"#
    );
    arrival::arrive(house, "wa", Vec::new(), body.into_bytes()).await.unwrap();
    arrival::read_all(house).await.unwrap();
}

desk::on_each_engine! {
    async fn at_night_nobody_is_thanked_before_the_morning(desk: &TestDesk) {
        desk.clock.set(at(EVENING));
        by_instagram(desk).await;
        desk.clock.advance(Duration::from_secs(3600));
        drained(desk).await;
        assert!(desk.door.kept().is_empty());
        let morning = at("2026-03-02T23:00:00Z");
        let waits = waiting(desk, &desk.actor("officer")).await;
        assert_eq!(waits, [("quiet_hours".to_owned(), morning)]);
        desk.clock.set(at("2026-03-02T22:59:59Z"));
        drained(desk).await;
        assert!(desk.door.kept().is_empty());
        desk.clock.set(morning);
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), 1);
    }

    async fn who_wrote_just_now_is_awake_and_thanked_at_once(desk: &TestDesk) {
        desk.clock.set(at(EVENING));
        by_instagram(desk).await;
        desk.clock.advance(Duration::from_secs(3599));
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), 1);
    }

    async fn what_a_person_answers_leaves_at_night_and_so_does_everything_of_a_red_case(desk: &TestDesk) {
        desk.clock.set(at(EVENING));
        let number = by_instagram(desk).await;
        for command in [screening(Nature::NonMedical, Grade::Green), to_unit("FARMASI")] {
            does(desk, "officer", number, command).await;
        }
        let ask = Command::AskForTime { until: None, words: None };
        does(desk, "officer", number, ask).await;
        does(desk, "unit_farmasi", number, answer(ANSWER)).await;
        for command in [accept(), deliver(Way::Message)] {
            does(desk, "officer", number, command).await;
        }
        desk.clock.advance(Duration::from_secs(3600));
        drained(desk).await;
        let said: Vec<String> = desk.door.kept().into_iter().map(|one| one.text).collect();
        assert_eq!(said, [ANSWER], "thanks and the plea for time wait");
    }

    async fn a_red_case_is_thanked_at_night(desk: &TestDesk) {
        desk.clock.set(at(EVENING));
        let number = by_instagram(desk).await;
        does(desk, "officer", number, screening(Nature::NonMedical, Grade::Red)).await;
        desk.clock.advance(Duration::from_secs(3600));
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), 1);
    }

    async fn a_promise_that_ends_before_the_morning_is_told_at_night(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        drained(desk).await;
        does(desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
        desk.clock.set(at(EVENING));
        for (until, said) in [("2026-03-03T01:00:00Z", 1), ("2026-03-02T16:30:00Z", 2)] {
            let ask = Command::AskForTime { until: Some(at(until)), words: None };
            does(desk, "officer", number, ask).await;
            drained(desk).await;
            assert_eq!(desk.door.kept().len(), said, "{until}");
        }
    }

    async fn a_door_without_quiet_hours_thanks_at_once(desk: &TestDesk) {
        desk.clock.set(at(EVENING));
        let fake = Gateway::start(200, r#"{"status":true,"id":["1"]}"#).await.unwrap();
        let house = gateway(desk, &fake, |terms| Terms { quiet: None, ..terms });
        writes(&house, "6281234567890", 1, "Antre lama.").await;
        drained(&house).await;
        assert_eq!(fake.came().len(), 1);
    }

    async fn one_person_is_thanked_once_in_a_day_by_a_gateway(desk: &TestDesk) {
        let fake = Gateway::start(200, r#"{"status":true,"id":["1"]}"#).await.unwrap();
        let house = gateway(desk, &fake, |terms| Terms { quiet: None, pace: None, ..terms });
        writes(&house, "6281234567890", 1, "Antre lama.").await;
        drained(&house).await;
        let first = CaseNumber { year: 2026, serial: 1 };
        let withdraw = Command::Withdraw { why: crate::stage::body("Tidak jadi.") };
        does(desk, "officer", first, withdraw).await;
        desk.clock.advance_hours(23);
        sql(desk, "update case_row set closed_at = 1 where closed_at is not null").await;
        writes(&house, "6281234567890", 2, "Aduan lain.").await;
        drained(&house).await;
        assert_eq!(fake.came().len(), 1, "a machine that answers every message is not answered");
        let (done, _) = outbox(&house, &desk.actor("officer"), Some(OutboxState::Done), 9).await.unwrap();
        assert!(done.iter().any(|one| one.reason.as_deref() == Some("thanked")), "{done:?}");
        writes(&house, "6281299999999", 3, "Aduan orang lain.").await;
        drained(&house).await;
        assert_eq!(fake.came().len(), 2, "somebody else is thanked");
    }

    async fn a_door_speaks_no_faster_than_its_pace(desk: &TestDesk) {
        let fake = Gateway::start(200, r#"{"status":true,"id":["1"]}"#).await.unwrap();
        let pace = Pace { messages: 2, seconds: 60 };
        let house = gateway(desk, &fake, |terms| Terms { pace: Some(pace), ..terms });
        for person in 0..5 {
            writes(&house, &format!("628123456789{person}"), person, "Antre lama.").await;
        }
        drained(&house).await;
        assert_eq!(fake.came().len(), 2);
        let waits = waiting(&house, &desk.actor("officer")).await;
        assert_eq!(waits.len(), 3);
        assert!(waits.iter().all(|(reason, _)| reason == "pace"), "{waits:?}");
        for expected in [4, 5] {
            desk.clock.advance(std::time::Duration::from_secs(60));
            drained(&house).await;
            assert_eq!(fake.came().len(), expected);
        }
    }
}
