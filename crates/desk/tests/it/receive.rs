use std::collections::BTreeSet;
use std::time::Duration;

use desk::DeskError;
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use desk::tracking::{TrackingCode, track};
use domain::ids::UnitCode;
use domain::intake::{Fault, Identity};
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::{Name, Phone};
use tokio::task::JoinSet;

use crate::moves::rows;
use crate::stage::{body, does};

fn voice(text: &str) -> NewIntake {
    NewIntake::of(Kind::Complaint, Channel::Web, body(text))
}

fn telephone() -> NewIntake {
    NewIntake::of(Kind::Complaint, Channel::Telephone, body("Lama."))
}

desk::on_each_engine! {
    async fn fifty_equal_requests_at_once_are_one_case_with_one_code(desk: &TestDesk) {
        let mut racing = JoinSet::new();
        for _ in 0..50 {
            let desk = desk.desk.clone();
            racing.spawn(async move {
                receive(&desk, &Actor::Complainant, voice("Lama."), "k").await
            });
        }
        let ended = racing.join_all().await;
        let receipts: Vec<_> = ended.into_iter().map(Result::unwrap).collect();
        let cases: BTreeSet<_> = receipts.iter().map(|one| (one.case, one.number)).collect();
        let codes: BTreeSet<_> = receipts.iter().map(|one| one.code.to_string()).collect();
        assert_eq!((cases.len(), codes.len()), (1, 1));
        assert_eq!(rows(desk).await[0], 1);
    }

    async fn fifty_voices_at_once_are_fifty_cases_without_a_gap(desk: &TestDesk) {
        let mut racing = JoinSet::new();
        for nth in 0..50 {
            let desk = desk.desk.clone();
            racing.spawn(async move {
                receive(&desk, &Actor::Complainant, voice("Lama."), &format!("k{nth}")).await
            });
        }
        let ended = racing.join_all().await;
        let serials: BTreeSet<u32> =
            ended.into_iter().map(|one| one.unwrap().number.serial).collect();
        assert_eq!(serials, (1..=50).collect());
    }

    async fn the_code_opens_its_case_and_no_other_code_does(desk: &TestDesk) {
        let one = receive(desk, &Actor::Complainant, voice("Satu."), "a").await.unwrap();
        let other = receive(desk, &Actor::Complainant, voice("Dua."), "b").await.unwrap();
        assert_eq!(track(desk, one.code).await.unwrap().number, one.number);
        assert_eq!(track(desk, other.code).await.unwrap().number, other.number);
        let digits: u64 = one.code.to_string().replace(' ', "").parse().unwrap();
        for wrong in [digits + 1, digits ^ 1, 0, 9_999_999_999_999_999] {
            let code = TrackingCode::parse(&format!("{wrong:016}")).unwrap();
            let found = track(desk, code).await;
            assert!(matches!(found, Err(DeskError::NotFound)), "{wrong}");
        }
    }

    async fn the_same_key_in_other_hands_is_another_case(desk: &TestDesk) {
        let one = receive(desk, &Actor::Complainant, voice("Lama."), "k").await.unwrap();
        let other = receive(desk, &desk.actor("operator"), voice("Lama."), "k").await.unwrap();
        assert_ne!((one.case, one.code), (other.case, other.code));
        let ended = receive(desk, &Actor::Complainant, voice("Lain."), "k").await;
        assert!(matches!(ended, Err(DeskError::KeyReused)));
        assert_eq!(rows(desk).await[0], 2);
    }

    async fn what_contradicts_itself_is_said_and_leaves_nothing(desk: &TestDesk) {
        let before = rows(desk).await;
        let now = desk.now();
        let heard = now - Duration::from_secs(2 * 3600);
        let late = Some(heard);
        let named = Identity { name: Name::parse("Sari").ok(), ..Identity::default() };
        let unit = |code| UnitCode::parse(code).ok();
        let tomorrow = "2026-03-03".parse().ok();
        for (new, why) in [
            (NewIntake { received_at: Some(now + Duration::from_secs(60)), ..telephone() }, Fault::HeardLater),
            (NewIntake { received_at: late, ..telephone() }, Fault::DelayReasonMissing),
            (NewIntake { occurred_on: tomorrow, ..voice("Lama.") }, Fault::HappensLater),
            (NewIntake { channel: Channel::Forwarded, ..telephone() }, Fault::ForwarderMissing),
            (NewIntake { anonymous: true, identity: named, ..voice("Lama.") }, Fault::NamedAnonymous),
        ] {
            let ended = receive(desk, &desk.actor("operator"), new, "k").await;
            assert!(matches!(ended, Err(DeskError::Fault(fault)) if fault == why), "{why:?}");
        }
        let ended = receive(desk, &Actor::Complainant, NewIntake { unit: unit("TIDAK-ADA"), ..voice("Lama.") }, "k").await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "unit" })));
        assert_eq!(rows(desk).await, before);
        let delay_reason = Some(body("Jaringan mati."));
        let told = NewIntake { received_at: late, delay_reason, unit: unit("IGD"), ..telephone() };
        let receipt = receive(desk, &desk.actor("operator"), told, "k").await.unwrap();
        assert_eq!(receipt.number.serial, 1, "what was refused has taken no number");
        let view = desk::case::open(desk, &desk.actor("officer"), receipt.number).await.unwrap();
        assert_eq!(view.delay_reason.as_deref(), Some("Jaringan mati."));
        assert_eq!(view.case.intake.received_at, heard);
    }

    async fn an_identity_shows_its_mask_until_somebody_gives_a_reason(desk: &TestDesk) {
        let identity = Identity {
            name: Name::parse("Sari Wulandari").ok(),
            phone: Phone::parse("0812 3456 7890").ok(),
            ..Identity::default()
        };
        let new = NewIntake { identity, ..telephone() };
        let receipt = receive(desk, &desk.actor("operator"), new, "k").await.unwrap();
        let view = desk::case::open(desk, &desk.actor("officer"), receipt.number).await.unwrap();
        assert!(!format!("{view:?}").contains("Wulandari"));
        assert!(!format!("{view:?}").contains("123456"));
        assert_eq!(view.complainant.phone.as_deref(), Some("••••7890"));
        let why = body("Menelepon pelapor untuk undangan.");
        let view = does(desk, "officer", receipt.number, domain::case::Command::Reveal { why }).await;
        let (who, patient) = view.revealed.unwrap();
        assert_eq!((who.name.unwrap().as_str(), patient), ("Sari Wulandari", None));
        assert_eq!(view.timeline.last().unwrap().entry.event.kind(), "revealed");
        let view = desk::case::open(desk, &desk.actor("officer"), receipt.number).await.unwrap();
        assert!(view.revealed.is_none(), "once, not for ever");
    }
}
