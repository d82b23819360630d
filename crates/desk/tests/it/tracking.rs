use desk::DeskError;
use desk::deliver::{OutboxState, outbox, run, sending};
use desk::receive::{NewIntake, Receipt, receive};
use desk::testing::{CAST, TestDesk};
use desk::tracking::{PublicEvent, PublicStage, Wish, track, wish};
use domain::case::{Addressee, Appointment, Closing, Command, Escort, Minutes};
use domain::people::Actor;
use domain::rules::{Basis, Channel, Grade, Kind, Nature, Outcome, Reaction, Way};

use crate::moves::{ANSWER, accept, accepted, answer, deliver, delivered, screening, to, tries};
use crate::stage::{body, does};

/// Stands in every word that must never reach the outside.
const CANARY: &str = "BURUNGKENARI";

async fn voice(desk: &TestDesk) -> Receipt {
    let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
    receive(desk, &Actor::Complainant, new, "k").await.unwrap()
}

async fn shown(desk: &TestDesk, receipt: &Receipt) -> String {
    format!("{:?}", track(desk, receipt.code).await.unwrap())
}

/// Through every step inside the house, with the bird in each of its words.
async fn medical(desk: &TestDesk) -> Receipt {
    let receipt = voice(desk).await;
    let case = receipt.number;
    let bird = || body(&format!("{CANARY} tekanan darah"));
    let acts = [
        ("officer", screening(Nature::Medical, Grade::Yellow)),
        ("officer", Command::Note { words: bird() }),
        ("officer", Command::NameAccused { person: desk.person("unit_igd"), words: None }),
        ("officer", Command::Entitle { basis: Basis::Patient }),
        ("officer", to(Addressee::Dpjp(Some(desk.person("dpjp"))))),
        ("dpjp", answer(&format!("{CANARY} diagnosis"))),
        ("officer", Command::Return { why: bird() }),
        ("dpjp", answer(&format!("{CANARY} diagnosis lengkap"))),
        ("officer", Command::Accept { words: None, neutral: false }),
        ("director", Command::Approve {}),
    ];
    for (login, command) in acts {
        does(desk, login, case, command).await;
        assert!(!shown(desk, &receipt).await.contains(CANARY));
    }
    let plan = Appointment {
        way: Way::Meeting,
        at: Some(desk.now()),
        place: Some(body("Ruang Humas")),
        accompanied_by: vec![Escort::Dpjp],
    };
    does(desk, "officer", case, Command::Deliver(plan)).await;
    let minutes =
        Minutes { at: None, attendees: Some(bird()), minutes: Some(bird()), result: Some(bird()) };
    does(desk, "officer", case, Command::RecordDelivery(minutes)).await;
    receipt
}

desk::on_each_engine! {
    async fn no_name_no_note_and_no_medical_word_reaches_the_page(desk: &TestDesk) {
        let receipt = medical(desk).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert!(page.answered_in_person);
        assert_eq!((page.answer.as_deref(), page.stage), (None, PublicStage::Answered));
        let shown = shown(desk, &receipt).await;
        assert!(!shown.contains(CANARY), "{shown}");
        for (login, name, ..) in CAST {
            assert!(!shown.contains(name) && !shown.contains(&format!("{login:?}")), "{name}");
            assert!(!shown.contains(&desk.person(login).to_string()), "{name}");
        }
    }

    async fn the_page_shows_an_answer_only_when_it_has_been_given(desk: &TestDesk) {
        let receipt = voice(desk).await;
        accepted(desk, receipt.number).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer, page.stage), (None, PublicStage::FollowedUp));
        does(desk, "officer", receipt.number, deliver(Way::TrackingPage)).await;
        does(desk, "officer", receipt.number, delivered()).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer.as_deref(), page.stage), (Some(ANSWER), PublicStage::Answered));
        assert!(page.may_react && page.may_withdraw && !page.may_reopen);
    }

    async fn what_no_door_carries_waits_on_the_page_and_the_timeline_says_so(desk: &TestDesk) {
        let receipt = voice(desk).await;
        let words = Some(body("Kami masih menelusuri."));
        does(desk, "officer", receipt.number, Command::AskForTime { until: None, words }).await;
        accepted(desk, receipt.number).await;
        let plan = |way, place| Command::Deliver(Appointment {
            way,
            at: Some(crate::stage::wib("2026-03-04T10:00")),
            place: Some(body(place)),
            accompanied_by: Vec::new(),
        });
        does(desk, "officer", receipt.number, plan(Way::Meeting, "Ruang Humas")).await;
        does(desk, "officer", receipt.number, plan(Way::HomeVisit, CANARY)).await;
        while run(desk).await.unwrap() > 0 {}
        let page = track(desk, receipt.code).await.unwrap();
        let said = |what| {
            let found = page.history.iter().find(|step| step.what == what);
            found.and_then(|step| step.message.clone()).unwrap_or_default()
        };
        assert!(said(PublicEvent::TimeAsked).contains("Kami masih menelusuri."), "{page:?}");
        assert!(said(PublicEvent::TimeAsked).contains("paling lambat"), "{page:?}");
        let invited = said(PublicEvent::Invited);
        assert!(invited.contains("4 Maret 2026") && invited.contains("Ruang Humas"), "{invited}");
        assert!(!format!("{page:?}").contains(CANARY), "a home is named on no page");
        let officer = desk.actor("officer");
        let view = desk::case::open(desk, &officer, receipt.number).await.unwrap();
        let told: Vec<_> = view.timeline.iter().filter_map(|moment| {
            moment.delivery.map(|state| (moment.entry.event.kind(), state))
        }).collect();
        let waits = |kind| (kind, "on_the_page");
        let planned = waits("delivery_planned");
        assert_eq!(told, [waits("time_asked"), planned, planned]);
        let (items, _) = outbox(desk, &officer, Some(OutboxState::Done), 9).await.unwrap();
        let reasons = items.iter().filter(|item| item.reason.as_deref() == Some("tracking_page"));
        assert_eq!(reasons.count(), 3);
        assert!(sending(desk, &officer, receipt.number).await.unwrap().on_the_page);
    }

    async fn a_letter_at_the_end_is_read_on_the_page_unless_it_may_hold_medical_words(desk: &TestDesk) {
        for (nature, shown) in [(Nature::NonMedical, true), (Nature::Medical, false)] {
            let key = format!("{nature:?}");
            let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
            let receipt = receive(desk, &Actor::Complainant, new, &key).await.unwrap();
            let number = receipt.number;
            does(desk, "officer", number, screening(nature, Grade::Green)).await;
            does(desk, "officer", number, Command::Entitle { basis: Basis::Patient }).await;
            let closing = Closing {
                outcome: Outcome::Forwarded,
                root_cause: None,
                improvement: None,
                no_improvement_reason: Some(body("Bukan layanan kami.")),
                receiver: Some(body("BPJS Kesehatan")),
                letter: Some(body("Aduan Anda kami teruskan.")),
                neutral: false,
            };
            let ended = tries(desk, "officer", number, Command::Close(closing)).await;
            let page = track(desk, receipt.code).await.unwrap();
            let last = page.history.last().unwrap();
            match shown {
                true => assert_eq!(last.message.as_deref(), Some("Aduan Anda kami teruskan."), "{ended:?}"),
                false => assert_eq!(last.message, None),
            }
        }
    }

    async fn an_answer_that_waits_for_its_signature_is_not_shown(desk: &TestDesk) {
        let receipt = voice(desk).await;
        accepted(desk, receipt.number).await;
        does(desk, "officer", receipt.number, Command::RequestApproval { words: None, neutral: true }).await;
        assert!(!shown(desk, &receipt).await.contains(ANSWER));
        does(desk, "director", receipt.number, Command::Return { why: body("Belum lengkap.") }).await;
        let page = shown(desk, &receipt).await;
        assert!(!page.contains(ANSWER) && !page.contains("Belum lengkap."));
    }

    async fn the_new_round_does_not_show_the_answer_that_is_being_written(desk: &TestDesk) {
        let receipt = voice(desk).await;
        accepted(desk, receipt.number).await;
        does(desk, "officer", receipt.number, deliver(Way::TrackingPage)).await;
        does(desk, "officer", receipt.number, delivered()).await;
        let text = Some(body("Belum jelas."));
        let said = Wish::React { reaction: Reaction::Dissatisfied, text, care_worse: false };
        let page = wish(desk, receipt.code, said, None).await.unwrap();
        assert!(page.history.iter().any(|step| step.what == PublicEvent::NotSatisfied));
        does(desk, "officer", receipt.number, crate::moves::to_unit("IGD")).await;
        does(desk, "unit_igd", receipt.number, answer("Jawaban kedua.")).await;
        does(desk, "officer", receipt.number, accept()).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!(page.answer.as_deref(), Some(ANSWER), "the one that was given still stands");
    }

    async fn a_question_stands_there_until_it_is_answered(desk: &TestDesk) {
        let receipt = voice(desk).await;
        does(desk, "officer", receipt.number, screening(Nature::NonMedical, Grade::Green)).await;
        let words = body("Hari apa kejadiannya?");
        does(desk, "officer", receipt.number, Command::Inquire { words }).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!(page.question.as_deref(), Some("Hari apa kejadiannya?"));
        let said = Wish::Reply { text: body("Senin.") };
        let page = wish(desk, receipt.code, said.clone(), Some("r".to_owned())).await.unwrap();
        assert_eq!(page.question, None);
        wish(desk, receipt.code, said, Some("r".to_owned())).await.unwrap();
        let kinds = crate::moves::kinds(desk, receipt.number).await;
        assert_eq!(kinds.iter().filter(|kind| **kind == "replied").count(), 1, "a second click");
    }

    async fn what_the_page_offers_is_what_the_rules_allow(desk: &TestDesk) {
        let receipt = voice(desk).await;
        let react = || Wish::React { reaction: Reaction::Satisfied, text: None, care_worse: false };
        let ended = wish(desk, receipt.code, react(), None).await;
        assert!(matches!(ended, Err(DeskError::Refused(_))), "nothing was answered yet");
        let ended = wish(desk, receipt.code, Wish::Reopen { text: body("Lagi.") }, None).await;
        assert!(matches!(ended, Err(DeskError::Refused(_))), "nothing was closed yet");
        let page = wish(desk, receipt.code, Wish::Withdraw { text: body("Sudah beres.") }, None).await;
        let page = page.unwrap();
        assert!(page.may_reopen && !page.may_withdraw && !page.may_react);
        assert_eq!(page.stage, PublicStage::Done);
        desk.clock.advance_hours(24 * 30 + 1);
        assert!(!track(desk, receipt.code).await.unwrap().may_reopen);
        let ended = wish(desk, receipt.code, Wish::Reopen { text: body("Lagi.") }, None).await;
        assert!(matches!(ended, Err(DeskError::Refused(_))));
    }

    async fn another_hand_does_not_see_more_because_the_page_was_read(desk: &TestDesk) {
        let receipt = medical(desk).await;
        while run(desk).await.unwrap() > 0 {}
        let ended = tries(desk, "unit_igd", receipt.number, Command::Note { words: body("x") }).await;
        assert!(matches!(ended, Err(DeskError::NotFound)));
    }
}
