//! Two complainants who look like one person.

use desk::arrival;
use desk::kin::{Kin, Likeness, decide, of_case};
use desk::receive::{NewIntake, receive};
use desk::testing::{TestDesk, WHATSAPP};
use desk::{Desk, DeskError};
use domain::case::Command;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::{Email, Phone};

use crate::flow::{OURS, comes_to};
use crate::moves::{sql, stored, tries};
use crate::stage::body;
use channel::fake::hooks::{Words, whatsapp};

const FIRST: CaseNumber = CaseNumber { year: 2026, serial: 1 };
const SECOND: CaseNumber = CaseNumber { year: 2026, serial: 2 };
const NUMBER: &str = "6281234567890";

/// A complaint by the form, with a number and an address.
pub async fn by_form(desk: &Desk, key: &str, phone: &str, sealed: bool) {
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Antre obat empat jam."));
    new.identity.phone = Some(Phone::parse(phone).unwrap());
    new.identity.email = Some(Email::parse("sari@warga.example").unwrap());
    new.sealed = sealed;
    receive(desk, &Actor::Complainant, new, key).await.unwrap();
}

async fn writes(desk: &TestDesk, id: &str, text: &str) {
    let at = desk.now().as_millisecond();
    let words = Words { account: OURS, from: NUMBER, id, at, text };
    comes_to(desk, WHATSAPP, whatsapp::message(words)).await;
}

async fn kin(desk: &TestDesk, number: CaseNumber) -> Vec<Kin> {
    of_case(desk, &desk.actor("officer"), number).await.unwrap()
}

/// Two cases of one person, by the form and by WhatsApp, as the office has said.
pub async fn one_person(desk: &TestDesk) -> [CaseNumber; 2] {
    by_form(desk, "a", "0812-3456-7890", false).await;
    writes(desk, "wamid.1", "Sudah tiga hari.").await;
    let id = kin(desk, SECOND).await[0].id.clone();
    decide(desk, &desk.actor("officer"), SECOND, (&id, true)).await.unwrap();
    [FIRST, SECOND]
}

desk::on_each_engine! {
    async fn an_anonymous_voice_is_taken_for_nobody_whatever_number_it_left(desk: &TestDesk) {
        let mut new = NewIntake::of(Kind::Complaint, Channel::Telephone, body("Jangan sebut saya."));
        new.identity.phone = Some(Phone::parse("0812-3456-7890").unwrap());
        new.anonymous = true;
        receive(desk, &desk.actor("operator"), new, "a").await.unwrap();
        writes(desk, "wamid.1", "Sudah tiga hari.").await;
        assert!(kin(desk, FIRST).await.is_empty() && kin(desk, SECOND).await.is_empty());
        let (hidden, _) = stored(desk, FIRST).await;
        let hidden = hidden.intake.complainant.subject.to_string();
        let tried = decide(desk, &desk.actor("officer"), SECOND, (&hidden, true)).await;
        assert!(matches!(tried, Err(DeskError::Unknown { field: "id" })), "{tried:?}");
    }

    async fn the_same_number_is_suggested_and_shows_nothing_before_somebody_says_so(desk: &TestDesk) {
        by_form(desk, "a", "0812-3456-7890", false).await;
        writes(desk, "wamid.1", "Sudah tiga hari.").await;
        for number in [FIRST, SECOND] {
            let found = kin(desk, number).await;
            assert_eq!(found.len(), 1, "{number}");
            assert_eq!((found[0].why, found[0].linked), (Some(Likeness::Number), false));
            assert!(found[0].cases.is_empty());
        }
        let officer = desk.actor("officer");
        let id = kin(desk, SECOND).await[0].id.clone();
        for login in ["unit_igd", "director", "auditor"] {
            let tried = decide(desk, &desk.actor(login), SECOND, (&id, true)).await;
            assert!(matches!(tried, Err(DeskError::Forbidden)), "{login}");
        }
        let linked = decide(desk, &officer, SECOND, (&id, true)).await.unwrap();
        assert_eq!((linked[0].linked, linked[0].cases.as_slice()), (true, &[FIRST][..]));
        assert_eq!(kin(desk, FIRST).await[0].cases, [SECOND]);
        decide(desk, &officer, SECOND, (&id, true)).await.unwrap();
        let parted = decide(desk, &officer, SECOND, (&id, false)).await.unwrap();
        assert!(!parted[0].linked && parted[0].cases.is_empty());
        let told = sql(desk, "select kind from journal where aggregate = 'kin' order by version").await;
        let told: Vec<&str> = told.iter().map(|row| row.text(0).unwrap()).collect();
        assert_eq!(told, ["linked", "parted"], "each decision once, and by whom");
    }

    async fn who_types_the_key_of_a_case_is_suggested_as_its_complainant(desk: &TestDesk) {
        let new = NewIntake::of(Kind::Complaint, Channel::Web, body("Antre obat empat jam."));
        let receipt = receive(desk, &Actor::Complainant, new, "a").await.unwrap();
        let other = NewIntake::of(Kind::Complaint, Channel::Web, body("Parkir penuh."));
        receive(desk, &Actor::Complainant, other, "b").await.unwrap();
        writes(desk, "wamid.1", "Bagaimana kasus 2026-00002?").await;
        let third = CaseNumber { year: 2026, serial: 3 };
        let why = |found: Vec<Kin>| found.into_iter().map(|one| one.why).collect::<Vec<_>>();
        assert_eq!(why(kin(desk, third).await), [Some(Likeness::Reference)]);
        assert!(kin(desk, SECOND).await.is_empty(), "a number that anybody may type proves little");
        writes(desk, "wamid.2", &format!("Kode saya {}.", receipt.code)).await;
        let mut found = kin(desk, third).await;
        found.retain(|one| one.why == Some(Likeness::Code));
        let said = (found[0].id.as_str(), true);
        let linked = decide(desk, &desk.actor("officer"), third, said).await.unwrap();
        assert!(linked.iter().any(|one| one.linked && one.cases == [FIRST]));
    }

    async fn nobody_is_linked_who_was_not_suggested(desk: &TestDesk) {
        by_form(desk, "a", "0812-3456-7890", false).await;
        by_form(desk, "b", "0812-3456-7891", false).await;
        let found = kin(desk, SECOND).await;
        assert_eq!(found.iter().map(|one| one.why).collect::<Vec<_>>(), [Some(Likeness::Address)]);
        assert_eq!(kin(desk, FIRST).await.len(), 1, "and the other way round");
        let stranger = "0000000000000000000000000000000f";
        let tried = decide(desk, &desk.actor("officer"), SECOND, (stranger, true)).await;
        assert!(matches!(tried, Err(DeskError::Unknown { field: "id" })));
    }

    async fn a_sealed_voice_is_nobody_to_those_who_may_not_know_of_it(desk: &TestDesk) {
        by_form(desk, "a", "0812-3456-7890", true).await;
        writes(desk, "wamid.1", "Sudah tiga hari.").await;
        assert!(kin(desk, SECOND).await.is_empty());
    }

    async fn a_linked_person_s_message_joins_the_open_case_and_a_double_can_be_merged(desk: &TestDesk) {
        by_form(desk, "a", "0812-3456-7890", false).await;
        writes(desk, "wamid.1", "Sudah tiga hari.").await;
        let other = desk::case::named(desk, &desk.actor("officer"), FIRST).await.unwrap();
        let id = kin(desk, SECOND).await[0].id.clone();
        decide(desk, &desk.actor("officer"), SECOND, (&id, true)).await.unwrap();
        let merge = Command::Merge { into: other, same_person: false };
        tries(desk, "officer", SECOND, merge).await.unwrap();
        writes(desk, "wamid.2", "Apakah ada kabar?").await;
        let first = desk::case::open(desk, &desk.actor("officer"), FIRST).await.unwrap();
        assert!(first.timeline.len() > 1, "it joined the case of the same person");
        let officer = desk.actor("officer");
        let (_, total) = arrival::list(desk, &officer, None, None).await.unwrap();
        assert_eq!(total, 2);
    }
}
