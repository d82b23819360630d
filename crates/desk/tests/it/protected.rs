//! Care that became worse after a complaint, and what must be seen by few.

use desk::DeskError;
use desk::case::{List, list, open};
use desk::deliver::run;
use desk::testing::TestDesk;
use desk::tracking::{Wish, wish};
use domain::case::{Party, owes};
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::{Channel, Kind, Reaction, Relation};

use crate::moves::{accepted, deliver, delivered, stored};
use crate::stage::{body, does};

const PROTECTED: CaseNumber = CaseNumber { year: 2026, serial: 2 };

async fn worse(desk: &TestDesk) {
    let mut new = desk::receive::NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
    new.anonymous = true;
    new.relation = Relation::Patient;
    let receipt = desk::receive::receive(desk, &Actor::Complainant, new, "k").await.unwrap();
    accepted(desk, receipt.number).await;
    does(desk, "officer", receipt.number, deliver(domain::rules::Way::TrackingPage)).await;
    does(desk, "officer", receipt.number, delivered()).await;
    let reaction = Reaction::Dissatisfied;
    let text = Some(body("Sejak itu saya dibentak perawat."));
    let said = Wish::React { reaction, text, care_worse: true };
    wish(desk, receipt.code, said, Some("r".to_owned())).await.unwrap();
    while run(desk).await.unwrap() > 0 {}
}

desk::on_each_engine! {
    async fn worse_care_opens_a_sealed_case_that_only_the_director_and_the_owner_see(desk: &TestDesk) {
        worse(desk).await;
        for login in desk::testing::CAST.iter().map(|(login, ..)| *login) {
            let actor = desk.actor(login);
            let sees = matches!(login, "director" | "owner");
            let opened = open(desk, &actor, PROTECTED).await;
            assert_eq!(opened.is_ok(), sees, "{login}");
            assert!(sees || matches!(opened, Err(DeskError::NotFound)), "{login}");
            let query = Some("dibentak perawat".to_owned());
            let searched = List { query, ..List::default() };
            let page = list(desk, &actor, &searched, None, 9).await.unwrap();
            assert_eq!(!page.items.is_empty(), sees, "{login}");
        }
        let view = open(desk, &desk.actor("director"), PROTECTED).await.unwrap();
        assert!(view.text.unwrap().contains("Sejak itu saya dibentak perawat."));
        assert_eq!(owes(&view.case), [Party::Director].into());
    }

    async fn it_speaks_for_the_same_complainant_and_keeps_who_they_are(desk: &TestDesk) {
        worse(desk).await;
        let (first, _) = stored(desk, CaseNumber { year: 2026, serial: 1 }).await;
        let (second, _) = stored(desk, PROTECTED).await;
        assert_eq!(first.intake.complainant, second.intake.complainant);
        assert!(second.sealed);
    }

    async fn it_is_opened_once_however_often_its_work_comes_up(desk: &TestDesk) {
        worse(desk).await;
        crate::moves::sql(desk, "update outbox set state = 'waiting', leased_until = 0").await;
        while run(desk).await.unwrap() > 0 {}
        assert_eq!(crate::moves::rows(desk).await[0], 2);
    }
}
