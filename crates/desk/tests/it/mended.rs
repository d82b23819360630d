//! Where rules meet rows: cases joined, answers that no longer stand, words that are another's.

use desk::DeskError;
use desk::case::{Request, act, open};
use desk::deliver::run;
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use desk::tracking::{Wish, track, wish};
use domain::case::{Addressee, Case, Closing, Command, Failure, NewAsk, Stage, StageCode};
use domain::ids::{AskNo, CaseId, CaseNumber, UnitCode};
use domain::people::Actor;
use domain::rules::{Channel, Grade, Kind, Nature, Outcome, Way};
use domain::text::{Body, Phone};

use crate::moves::{
    ANSWER, accept, accepted, answer, deliver, delivered, kinds, screening, stored, to_unit, tries,
};
use crate::stage::{body, complaint, does};

/// A form or a call: a subject of its own each time.
async fn said_by(desk: &TestDesk, channel: Channel, phone: Option<&str>, key: &str) -> CaseNumber {
    let mut new = NewIntake::of(Kind::Complaint, channel, body("Antrean farmasi lama."));
    new.anonymous = phone.is_none();
    new.identity.phone = phone.map(|phone| Phone::parse(phone).unwrap());
    let actor = match channel {
        Channel::Web => Actor::Complainant,
        _ => desk.actor("operator"),
    };
    let number = receive(desk, &actor, new, key).await.unwrap().number;
    does(desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
    number
}

async fn id(desk: &TestDesk, number: CaseNumber) -> CaseId {
    stored(desk, number).await.0.id
}

async fn row(desk: &TestDesk, number: CaseNumber) -> Case {
    stored(desk, number).await.0
}

async fn merging(desk: &TestDesk, into: CaseNumber, same_person: bool) -> Command<Body> {
    Command::Merge { into: id(desk, into).await, same_person }
}

fn refusal<T>(ended: Result<T, DeskError>) -> &'static str {
    match ended {
        Err(DeskError::Refused(why)) => why.code(),
        Err(_) => "another error",
        Ok(_) => "done",
    }
}

fn again(command: Command<Body>) -> Request {
    Request { command, seen: None, key: None }
}

fn withdrawn() -> Closing<Body> {
    Closing {
        outcome: Outcome::Withdrawn,
        root_cause: None,
        improvement: None,
        no_improvement_reason: Some(body("Sudah dibantu di tempat.")),
        receiver: None,
        letter: None,
        neutral: false,
    }
}

desk::on_each_engine! {
    async fn the_same_number_on_the_web_and_by_telephone_is_one_person(desk: &TestDesk) {
        let web = said_by(desk, Channel::Web, Some("081234567890"), "a").await;
        let call = said_by(desk, Channel::Telephone, Some("0812-3456-7890"), "b").await;
        let merge = merging(desk, web, false).await;
        does(desk, "officer", call, merge).await;
        assert!(row(desk, call).await.is_closed());
        while run(desk).await.unwrap() > 0 {}
        let (kept, merged) = (row(desk, web).await, id(desk, call).await);
        assert_eq!((kept.absorbed, kept.links), (vec![merged], vec![]));
        assert_eq!(kinds(desk, web).await.last(), Some(&"linked_back"));
        let view = open(desk, &desk.actor("officer"), web).await.unwrap();
        assert_eq!(view.absorbed, [call]);
    }

    async fn another_number_needs_somebody_who_confirms_it(desk: &TestDesk) {
        let web = said_by(desk, Channel::Web, Some("081234567890"), "a").await;
        let call = said_by(desk, Channel::Telephone, Some("081234567899"), "b").await;
        let nameless = said_by(desk, Channel::Web, None, "c").await;
        for other in [call, nameless] {
            let unsure = merging(desk, web, false).await;
            assert_eq!(refusal(tries(desk, "officer", other, unsure).await), "other_person");
            let sure = merging(desk, web, true).await;
            does(desk, "officer", other, sure).await;
        }
    }

    async fn two_cases_do_not_end_in_each_other(desk: &TestDesk) {
        let web = said_by(desk, Channel::Web, Some("081234567890"), "a").await;
        let call = said_by(desk, Channel::Telephone, Some("081234567890"), "b").await;
        let merge = merging(desk, web, false).await;
        does(desk, "officer", call, merge).await;
        let back = merging(desk, call, true).await;
        assert_eq!(refusal(tries(desk, "officer", web, back).await), "other_closed");
    }

    async fn a_link_stands_in_both_cases_once(desk: &TestDesk) {
        let one = said_by(desk, Channel::Web, Some("081234567890"), "a").await;
        let other = said_by(desk, Channel::Web, Some("081234567891"), "b").await;
        let with = id(desk, other).await;
        does(desk, "officer", one, Command::Link { with }).await;
        while run(desk).await.unwrap() > 0 {}
        assert_eq!(row(desk, other).await.links, [id(desk, one).await]);
        let with = id(desk, one).await;
        does(desk, "officer", other, Command::Link { with }).await;
        while run(desk).await.unwrap() > 0 {}
        assert_eq!((row(desk, one).await.links.len(), row(desk, other).await.links.len()), (1, 1));
    }

    async fn an_answer_that_no_longer_stands_is_not_on_the_page(desk: &TestDesk) {
        let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
        let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
        let shown = async || track(desk, receipt.code).await.unwrap().answer;
        accepted(desk, receipt.number).await;
        let laid_out = deliver(Way::TrackingPage);
        does(desk, "officer", receipt.number, laid_out.clone()).await;
        let failed = Command::RecordFailure { why: Failure::Unreachable, words: None };
        does(desk, "officer", receipt.number, failed).await;
        assert_eq!(shown().await, None, "it failed");
        does(desk, "officer", receipt.number, laid_out.clone()).await;
        let asked = Command::RequestApproval { words: None, neutral: true };
        does(desk, "officer", receipt.number, asked).await;
        assert_eq!(shown().await, None, "the director has it");
        does(desk, "director", receipt.number, Command::Return { why: body("Keliru.") }).await;
        assert_eq!(shown().await, None, "the director returned it");
        does(desk, "officer", receipt.number, accept()).await;
        assert_eq!(shown().await, None, "no way was chosen");
        does(desk, "officer", receipt.number, laid_out).await;
        assert_eq!(shown().await.as_deref(), Some(ANSWER));
    }

    async fn an_answer_on_the_page_has_reached_whoever_opens_it(desk: &TestDesk) {
        let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
        let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
        accepted(desk, receipt.number).await;
        does(desk, "officer", receipt.number, deliver(Way::TrackingPage)).await;
        for _ in 0..2 {
            let seen = track(desk, receipt.code).await.unwrap();
            assert_eq!(seen.answer.as_deref(), Some(ANSWER));
            assert_eq!(row(desk, receipt.number).await.stage.code(), StageCode::Answered);
        }
        // Whoever writes it down afterwards changes nothing.
        does(desk, "officer", receipt.number, delivered()).await;
        let told = kinds(desk, receipt.number).await;
        assert_eq!(told.iter().filter(|kind| **kind == "delivered").count(), 1, "{told:?}");
    }

    async fn the_reason_of_a_return_is_read_by_the_one_whose_answer_it_was(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        let ask = |code: &str| NewAsk {
            to: Addressee::Unit(UnitCode::parse(code).unwrap()),
            question: body("Apa yang terjadi?"),
            nature: None,
        };
        let both = Command::Route { asks: vec![ask("FARMASI"), ask("IGD")] };
        does(desk, "officer", case, both).await;
        does(desk, "unit_farmasi", case, answer("Obat kosong.")).await;
        does(desk, "unit_igd", case, answer("Bukan jam sibuk.")).await;
        let Stage::Review { answer: last } = row(desk, case).await.stage else { panic!("review") };
        assert_eq!(last.0, 2);
        does(desk, "officer", case, Command::Return { why: body("Sebutkan jamnya.") }).await;
        let sees = async |login: &str| {
            let view = open(desk, &desk.actor(login), case).await.unwrap();
            format!("{:?}", view.timeline).contains("Sebutkan jamnya.")
        };
        assert!(sees("unit_igd").await && sees("officer").await);
        assert!(!sees("unit_farmasi").await);
    }

    async fn the_office_takes_a_question_back_and_the_unit_no_longer_sees_the_case(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        let why = body("Salah unit.");
        let back = Command::RecallAsk { ask: AskNo(1), why };
        let view = does(desk, "officer", case, back).await;
        assert_eq!(view.case.stage.code(), StageCode::Received);
        let gone = open(desk, &desk.actor("unit_farmasi"), case).await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
        does(desk, "officer", case, to_unit("IGD")).await;
    }

    async fn an_accused_head_is_waited_for_no_longer(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        let person = desk.person("unit_farmasi");
        let view = does(desk, "officer", case, Command::NameAccused { person, words: None }).await;
        assert_eq!(view.case.stage.code(), StageCode::Received);
    }

    async fn the_same_words_a_second_time_succeed_and_others_do_not(desk: &TestDesk) {
        let case = complaint(desk, "1").await;
        accepted(desk, case).await;
        let officer = desk.actor("officer");
        let count = async || kinds(desk, case).await.len();
        let before = count().await;
        act(desk, &officer, case, again(accept())).await.unwrap();
        let other = Command::Accept { words: Some(body("Lain.")), neutral: true };
        assert_eq!(refusal(act(desk, &officer, case, again(other)).await), "not_now");
        assert_eq!(count().await, before);
        does(desk, "officer", case, deliver(Way::TrackingPage)).await;
        let minutes = |text: &str| Command::RecordDelivery(domain::case::Minutes {
            at: None,
            attendees: None,
            minutes: Some(body(text)),
            result: None,
        });
        does(desk, "officer", case, minutes("Sudah jelas.")).await;
        act(desk, &officer, case, again(minutes("Sudah jelas."))).await.unwrap();
        assert_eq!(refusal(act(desk, &officer, case, again(minutes("Lain."))).await), "not_now");
        does(desk, "officer", case, Command::Close(withdrawn())).await;
        let before = count().await;
        act(desk, &officer, case, again(Command::Close(withdrawn()))).await.unwrap();
        let reason = Some(body("Alasan lain."));
        let other = Command::Close(Closing { no_improvement_reason: reason, ..withdrawn() });
        assert_eq!(refusal(act(desk, &officer, case, again(other)).await), "not_now");
        assert_eq!(count().await, before);
    }

    async fn care_after_the_end_opens_a_protected_case(desk: &TestDesk) {
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Lama."));
        new.anonymous = true;
        let receipt = receive(desk, &Actor::Complainant, new, "k").await.unwrap();
        does(desk, "officer", receipt.number, screening(Nature::NonMedical, Grade::Green)).await;
        let gone = Wish::Withdraw { text: body("Sudah.") };
        wish(desk, receipt.code, gone, None).await.unwrap();
        let text = Some(body("Sejak itu kami diabaikan."));
        wish(desk, receipt.code, Wish::Care { worse: true, text }, Some("c".to_owned())).await.unwrap();
        while run(desk).await.unwrap() > 0 {}
        let protected = CaseNumber { year: 2026, serial: 2 };
        let view = open(desk, &desk.actor("director"), protected).await.unwrap();
        assert!(view.case.sealed && view.text.unwrap().contains("diabaikan"));
        let hidden = open(desk, &desk.actor("officer"), protected).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)));
    }
}

#[test]
fn a_row_that_moved_on_each_time_is_stale_and_not_broken() {
    let error = DeskError::from(store::StoreError::Stale);
    assert!(matches!(error, DeskError::Stale { .. }));
}
