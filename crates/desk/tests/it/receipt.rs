use desk::report::{invitation_ics, receipt_document};
use desk::testing::TestDesk;
use desk::{DeskError, receive};
use domain::case::{Addressee, Appointment, Command, NewAsk};
use domain::ids::{AskNo, CaseNumber, UnitCode};
use domain::intake::Identity;
use domain::people::Actor;
use domain::rules::{Channel, Grade, Kind, Nature, Way};
use domain::text::{Name, Phone};
use locale::Language;

use crate::stage::{body, does, graded, wib};

async fn known(desk: &TestDesk) -> receive::Receipt {
    let mut new = receive::NewIntake::of(Kind::Complaint, Channel::Telephone, body("Lama."));
    new.identity = Identity {
        name: Some(Name::parse("Sari Wulandari").unwrap()),
        phone: Some(Phone::parse("0812 3456 7890").unwrap()),
        ..Identity::default()
    };
    receive::receive(desk, &desk.actor("operator"), new, "a").await.unwrap()
}

async fn asked(desk: &TestDesk, number: CaseNumber) {
    graded(desk, number, Grade::Yellow).await;
    let ask = NewAsk {
        to: Addressee::Unit(UnitCode::parse("FARMASI").unwrap()),
        question: body("Berapa lama obat disiapkan?"),
        nature: Some(Nature::NonMedical),
    };
    does(desk, "officer", number, Command::Route { asks: vec![ask] }).await;
}

async fn answered(desk: &TestDesk, number: CaseNumber) {
    asked(desk, number).await;
    let command =
        Command::Answer { ask: None, words: body("Dua jam."), follow_up: Some(body("Ditambah.")) };
    does(desk, "unit_farmasi", number, command).await;
    does(desk, "officer", number, Command::Accept { words: None, neutral: true }).await;
}

desk::on_each_engine! {
    async fn the_receipt_names_number_and_guarantee_and_nobody(desk: &TestDesk) {
        let receipt = known(desk).await;
        for (language, guarantee) in
            [(Language::Id, "tidak pernah memengaruhi"), (Language::En, "never affects the care")]
        {
            let officer = desk.actor("operator");
            let document = receipt_document(desk, &officer, receipt.number, None, language).await;
            let said = format!("{:?}", document.unwrap());
            assert!(said.contains(&receipt.number.to_string()) && said.contains(guarantee), "{said}");
            let code = receipt.code.to_string();
            let hidden = ["Sari", "7890", code.as_str(), &code.replace(' ', "")];
            assert!(hidden.iter().all(|secret| !said.contains(secret)), "{said}");
        }
    }

    async fn the_slip_of_a_unit_holds_its_question_and_only_its_own(desk: &TestDesk) {
        let receipt = known(desk).await;
        asked(desk, receipt.number).await;
        let slip = async |login: &str, no| {
            let actor = desk.actor(login);
            receipt_document(desk, &actor, receipt.number, Some(AskNo(no)), Language::Id).await
        };
        for login in ["officer", "unit_farmasi"] {
            let document = slip(login, 1).await.unwrap();
            assert_eq!(document.addressee[0], "Instalasi Farmasi");
            let said = format!("{document:?}");
            assert!(said.contains("Berapa lama obat disiapkan?") && !said.contains("Sari"), "{said}");
        }
        assert!(matches!(slip("unit_igd", 1).await, Err(DeskError::NotFound)));
        assert!(matches!(slip("officer", 2).await, Err(DeskError::NotFound)));
    }

    async fn a_planned_meeting_goes_into_calendars_without_a_name(desk: &TestDesk) {
        let receipt = known(desk).await;
        answered(desk, receipt.number).await;
        let officer = desk.actor("officer");
        let before = invitation_ics(desk, &officer, receipt.number).await;
        assert!(matches!(before, Err(DeskError::NotFound)));
        let appointment = Appointment {
            way: Way::Meeting,
            at: Some(wib("2026-03-05T10:00")),
            place: Some(body("Ruang Humas, lantai 1")),
            accompanied_by: Vec::new(),
        };
        does(desk, "officer", receipt.number, Command::Deliver(appointment)).await;
        let text = invitation_ics(desk, &officer, receipt.number).await.unwrap();
        for line in ["DTSTART:20260305T030000Z", "DTEND:20260305T040000Z", "Ruang Humas\\, lantai 1"] {
            assert!(text.contains(line), "{text}");
        }
        assert!(text.contains(&receipt.number.to_string()) && !text.contains("Sari"), "{text}");
        let stranger = invitation_ics(desk, &Actor::Complainant, receipt.number).await;
        assert!(matches!(stranger, Err(DeskError::NotFound)));
    }
}
