//! What the house writes to the holders of tickets by itself: once each, in its time, and nothing to
//! whoever gave the place back.

use std::sync::Arc;

use channel::meta::Patience;
use channel::{Connection, Secret, Settings, sms};
use desk::deliver::run;
use desk::registration::wish;
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts};
use domain::activity::Command as ActivityCommand;
use domain::registration::Command;

use crate::doors::Scripted;
use crate::registration::{announced, comes, does};
use crate::stage::body;

const SMS: &str = "sms";

/// Another node of the house, from which short messages leave.
fn with_sms(desk: &TestDesk, door: &Scripted) -> Desk {
    let settings = sms::Settings {
        name: SMS.to_owned(),
        gateway: sms::Gateway::Android,
        url: "http://127.0.0.1:9".to_owned(),
        user: "humas".to_owned(),
        password: Secret::new("b"),
        number: None,
        hook_secrets: Vec::new(),
        report_url: None,
        patience: Patience::default(),
    };
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(78)),
        doors: vec![Arc::new(door.clone())],
        connections: vec![Connection::new(SMS, Settings::Sms(Box::new(settings)))],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: Some("https://wanasari.example".to_owned()),
        retention: desk::Retention::default(),
    })
}

async fn drained(desk: &Desk) {
    while run(desk).await.unwrap() > 0 {}
}

fn texts(door: &Scripted) -> Vec<String> {
    door.given().into_iter().map(|(_, text)| text).collect()
}

desk::on_each_engine! {
    async fn messages_leave_once_each_in_their_time(desk: &TestDesk) {
        let door = Scripted::new(&[], 2_000).at(SMS);
        let house = with_sms(desk, &door);
        let activity = announced(desk, None).await;
        let token = comes(&house, activity, 1).await;
        drained(&house).await;
        assert_eq!(door.to(), ["+6281234560001"]);
        assert!(texts(&door)[0].contains("Anda terdaftar"), "{:?}", texts(&door));
        assert!(texts(&door)[0].contains(&format!("/tiket/{token}")), "{:?}", texts(&door));
        for (hours, many, words) in [(6 * 24, 2, "besok"), (22, 3, "segera dimulai")] {
            desk.clock.advance_hours(hours);
            for _ in 0..2 {
                desk::rounds::walk(&house).await.unwrap();
                drained(&house).await;
            }
            let said = texts(&door);
            assert_eq!(said.len(), many, "{said:?}");
            assert!(said[many - 1].contains(words), "{said:?}");
        }
    }

    async fn nothing_leaves_for_whoever_gave_the_place_back(desk: &TestDesk) {
        let door = Scripted::new(&[], 2_000).at(SMS);
        let house = with_sms(desk, &door);
        let activity = announced(desk, None).await;
        let token = comes(&house, activity, 1).await;
        wish(&house, token, (Command::Cancel {}, "batal".to_owned())).await.unwrap();
        desk.clock.advance_hours(6 * 24);
        desk::rounds::walk(&house).await.unwrap();
        drained(&house).await;
        assert_eq!(texts(&door), [""; 0]);
    }

    async fn everybody_with_a_ticket_hears_that_it_was_called_off(desk: &TestDesk) {
        let door = Scripted::new(&[], 2_000).at(SMS);
        let house = with_sms(desk, &door);
        let activity = announced(desk, Some(1)).await;
        comes(&house, activity, 1).await;
        comes(&house, activity, 2).await;
        drained(&house).await;
        let why = body("Narasumber sakit.");
        does(desk, "officer", activity, ActivityCommand::Cancel { why }).await;
        for _ in 0..2 {
            desk::rounds::walk(&house).await.unwrap();
            drained(&house).await;
        }
        let off = texts(&door).into_iter().filter(|text| text.contains("dibatalkan. Mohon maaf"));
        assert_eq!(off.count(), 2);
    }
}
