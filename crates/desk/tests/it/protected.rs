//! Care that became worse after a complaint, and what must be seen by few.

use desk::DeskError;
use desk::case::{List, list, open};
use desk::deliver::run;
use desk::erasure::preview;
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use desk::tracking::{Wish, wish};
use domain::case::{Command, Party, Screening, Stage, owes};
use domain::ids::{CaseNumber, UnitCode};
use domain::intake::Identity;
use domain::people::Actor;
use domain::rules::{About, Channel, Grade, Kind, Nature, Reaction, Relation};
use domain::text::{Language, Name};

use crate::moves::{
    accepted, arrives, by_instagram, deliver, delivered, kinds, posted, screening, stored,
};
use crate::stage::{body, does};

const PROTECTED: CaseNumber = CaseNumber { year: 2026, serial: 2 };

async fn worse(desk: &TestDesk) {
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
    new.anonymous = true;
    new.relation = Relation::Patient;
    let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
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

    async fn a_reply_by_the_same_thread_reaches_the_office_that_asked_and_not_the_sealed_case(desk: &TestDesk) {
        let first = by_instagram(desk).await;
        does(desk, "officer", first, screening(Nature::NonMedical, Grade::Green)).await;
        let words = Some(body("Sejak itu saya dibentak."));
        does(desk, "officer", first, Command::RecordCare { worse: true, words }).await;
        while run(desk).await.unwrap() > 0 {}
        assert!(stored(desk, PROTECTED).await.0.sealed);
        let replies = async |number| {
            kinds(desk, number).await.into_iter().filter(|kind| *kind == "replied").count()
        };
        arrives(desk, posted(desk, "mid.2", "Ada kabar?")).await;
        assert_eq!((replies(first).await, replies(PROTECTED).await), (1, 0));
        does(desk, "officer", first, Command::Inquire { words: body("Kapan?") }).await;
        arrives(desk, posted(desk, "mid.3", "Hari Senin.")).await;
        assert_eq!((replies(first).await, replies(PROTECTED).await), (2, 0));
        let (row, _) = stored(desk, first).await;
        assert!(!matches!(row.stage, Stage::Waiting { .. }), "who replied is waited for no longer");
    }

    async fn it_tells_the_director_where_who_and_after_which_complaint_and_shows_nothing_there(desk: &TestDesk) {
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
        new.unit = Some(UnitCode::parse("FARMASI").unwrap());
        new.patient = Some(Identity {
            name: Some(Name::parse("Sutini").unwrap()),
            record_number: Some("123456".to_owned()),
            ..Identity::default()
        });
        new.language = Language::En;
        let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
        let said = Wish::Care { worse: true, text: None };
        wish(desk, receipt.code, said, Some("c".to_owned())).await.unwrap();
        while run(desk).await.unwrap() > 0 {}
        let ((first, history), (second, _)) =
            (stored(desk, receipt.number).await, stored(desk, PROTECTED).await);
        assert!(second.sealed && second.intake.patient.is_some());
        assert_eq!(second.intake.patient, first.intake.patient);
        assert_eq!((&second.intake.unit, second.intake.language), (&first.intake.unit, Language::En));
        assert_eq!((second.links.as_slice(), first.links.len()), (&[first.id][..], 0));
        assert!(history.iter().all(|entry| entry.event.kind() != "linked_back"));
        let goes = preview(desk, &desk.actor("director"), receipt.number).await.unwrap().gone;
        assert_eq!((goes.cases, goes.identities), (2, 1), "the patient of two cases is one");
    }

    async fn a_director_learns_nothing_of_a_complaint_about_the_director(desk: &TestDesk) {
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
        new.unit = Some(UnitCode::parse("FARMASI").unwrap());
        let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
        let about = Command::Screen(Screening {
            about: About::Director,
            ..match screening(Nature::NonMedical, Grade::Green) {
                Command::Screen(screening) => screening,
                other => unreachable!("{other:?}"),
            }
        });
        does(desk, "officer", receipt.number, about).await;
        let said = Wish::Care { worse: true, text: None };
        wish(desk, receipt.code, said, Some("c".to_owned())).await.unwrap();
        while run(desk).await.unwrap() > 0 {}
        let (second, _) = stored(desk, PROTECTED).await;
        assert!(second.sealed && second.links.is_empty() && second.intake.unit.is_none());
    }

    async fn it_is_opened_once_however_often_its_work_comes_up(desk: &TestDesk) {
        worse(desk).await;
        crate::moves::sql(desk, "update outbox set state = 'waiting', leased_until = 0").await;
        while run(desk).await.unwrap() > 0 {}
        assert_eq!(crate::moves::rows(desk).await[0], 2);
    }
}
