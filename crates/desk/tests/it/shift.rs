use desk::call::{NewCall, log};
use desk::shift::{hand_over, handover, handovers, now, set, set_phone, take_over, week};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::call::{Direction, Ending};
use domain::ids::Version;
use domain::rules::{Grade, Shift};
use domain::shift::{Refusal, Turn};
use domain::text::Phone;

use crate::stage::{body, complaint, date, graded};

fn today(shift: Shift) -> Turn {
    Turn { day: date("2026-03-02"), shift }
}

fn phone() -> Phone {
    Phone::parse("0813 0000 1111").unwrap()
}

async fn filled(desk: &TestDesk) {
    let people = vec![desk.person("officer"), desk.person("operator")];
    let on_call = Some(desk.person("head"));
    let head = desk.actor("head");
    set(desk, &head, today(Shift::Morning), (people, on_call), Some(Version(0))).await.unwrap();
    set_phone(desk, &head, desk.person("head"), Some(phone())).await.unwrap();
}

desk::on_each_engine! {
    async fn who_is_on_duty_now_and_on_call_is_known_with_a_number(desk: &TestDesk) {
        filled(desk).await;
        let watch = now(desk, &desk.actor("operator")).await.unwrap().unwrap();
        let names: Vec<_> = watch.people.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Rini Astuti", "Budi Santosa"]);
        let on_call = watch.on_call.unwrap();
        assert_eq!(on_call.phone.as_deref(), Some("+6281300001111"));
        desk.clock.advance_hours(8);
        let watch = now(desk, &desk.actor("operator")).await.unwrap().unwrap();
        assert_eq!(watch.roster.turn, today(Shift::Afternoon));
        assert!(watch.people.is_empty());
        let week = week(desk, &desk.actor("auditor"), None).await.unwrap();
        assert_eq!((week.monday, week.days.len(), week.may_set), (date("2026-03-02"), 7, false));
    }

    async fn the_head_alone_writes_the_roster_and_two_heads_do_not_overwrite_each_other(desk: &TestDesk) {
        filled(desk).await;
        let one = || (vec![desk.person("operator")], None);
        let officer = desk.actor("officer");
        let ended = set(desk, &officer, today(Shift::Night), one(), None).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Shift(Refusal::NotYours)))), "{ended:?}");
        let ended = set(desk, &desk.actor("unit_igd"), today(Shift::Night), one(), None).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)), "{ended:?}");
        let head = desk.actor("head");
        let stale = set(desk, &head, today(Shift::Morning), one(), Some(Version(0))).await;
        assert!(matches!(stale, Err(DeskError::Stale { now: Version(1), .. })), "{stale:?}");
        let nobody = (vec![domain::ids::PersonId::new(0xFFFF)], None);
        let ended = set(desk, &head, today(Shift::Night), nobody, None).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "people" })), "{ended:?}");
        let own = set_phone(desk, &officer, desk.person("officer"), Some(phone())).await;
        assert!(own.is_ok());
        let others = set_phone(desk, &officer, desk.person("head"), None).await;
        assert!(matches!(others, Err(DeskError::Forbidden)), "{others:?}");
    }

    async fn a_hand_over_is_frozen_as_it_was_given_and_signed_by_the_next(desk: &TestDesk) {
        let first = complaint(desk, "a").await;
        graded(desk, first, Grade::Red).await;
        let operator = desk.actor("operator");
        let missed = NewCall {
            direction: Direction::Inbound,
            at: None,
            seconds: None,
            phone: Some(phone()),
            name: None,
            about: None,
            ending: Ending::Missed,
        };
        log(desk, &operator, missed, "m").await.unwrap();
        let notes = || Some(body("Keluarga pasien kamar 3 datang lagi sore ini."));
        let given = hand_over(desk, &operator, today(Shift::Morning), notes(), "s").await.unwrap();
        let again = hand_over(desk, &operator, today(Shift::Morning), notes(), "s").await.unwrap();
        assert_eq!(given.handover, again.handover);
        assert_eq!(given.handover.open.cases[0].number, first);
        assert_eq!(given.handover.open.cases[0].grade, Some(Grade::Red));
        assert!(given.handover.open.cases[0].due.is_some());
        assert_eq!(given.handover.open.calls.len(), 1);
        complaint(desk, "b").await;
        let id = given.handover.id;
        let own = take_over(desk, &operator, id).await;
        assert!(matches!(own, Err(DeskError::Refused(Refused::Shift(Refusal::OwnHandover)))), "{own:?}");
        desk.clock.advance_hours(6);
        for _ in 0..2 {
            take_over(desk, &desk.actor("officer"), id).await.unwrap();
        }
        let ended = take_over(desk, &desk.actor("head"), id).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Shift(Refusal::AlreadyTaken)))), "{ended:?}");
        let seen = handover(desk, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!(seen.handover.open, given.handover.open, "what came later is not in it");
        assert_eq!(seen.taken_by.as_deref(), Some("Rini Astuti"));
        assert_eq!(seen.notes.as_deref(), notes().as_ref().map(|body| body.as_str()));
        assert!(!seen.may_take);
        let ended = handovers(desk, &desk.actor("dpjp")).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
    }

    async fn a_case_that_went_out_of_sight_is_not_in_an_old_hand_over(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        let operator = desk.actor("operator");
        let given = hand_over(desk, &operator, today(Shift::Morning), None, "s").await.unwrap();
        assert_eq!(given.handover.open.cases.len(), 1);
        let person = desk.person("officer");
        let named = domain::case::Command::NameAccused { person, words: None };
        crate::stage::does(desk, "head", number, named).await;
        let seen = handover(desk, &desk.actor("officer"), given.handover.id).await.unwrap();
        assert!(seen.handover.open.cases.is_empty());
    }
}
