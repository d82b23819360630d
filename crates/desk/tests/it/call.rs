use std::time::Duration;

use desk::call::{
    Heard, NewCall, Request, View, act, became, caller, heard, list, log, open, owed,
};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::answer_bank::{Category, Quoted};
use domain::call::{Command, Direction, Ending, Outcome, Refusal, Stage, fold};
use domain::ids::CallId;
use domain::intake::Identity;
use domain::rules::{Channel, Kind};
use domain::text::{Body, Name, Phone};

use crate::answer_bank::approved;
use crate::stage::body;

fn phone() -> Phone {
    Phone::parse("0812 3456 7890").unwrap()
}

fn typed(ending: Ending) -> NewCall {
    NewCall {
        direction: Direction::Inbound,
        at: None,
        seconds: Some(60),
        phone: Some(phone()),
        name: Name::parse("Siti Aminah").ok(),
        about: Some(body("Antrean obat lama sekali.")),
        ending,
    }
}

fn told(id: &str, desk: &TestDesk, answered: bool) -> Heard {
    Heard {
        connection: "asterisk".to_owned(),
        provider_id: id.to_owned(),
        direction: Direction::Inbound,
        at: desk.desk.now(),
        seconds: 0,
        answered,
        phone: Some(phone()),
    }
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: CallId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

desk::on_each_engine! {
    async fn a_missed_call_is_owed_until_the_last_attempt(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let view = log(desk, &operator, typed(Ending::Missed), "a").await.unwrap();
        assert_eq!(view.phone.as_deref(), Some("+6281234567890"), "somebody has to dial it");
        assert_eq!(owed(desk, &operator).await.unwrap(), 1);
        for _ in 0..3 {
            does(desk, "officer", view.call.id, Command::Try { words: None }).await.unwrap();
        }
        let view = open(desk, &operator, view.call.id).await.unwrap();
        assert_eq!(view.call.outcome, Some(Outcome::Unreachable));
        assert_eq!(view.phone.as_deref(), Some("••••7890"), "nobody dials it any more");
        assert_eq!(view.name.as_deref(), Some("S•••••"));
        assert_eq!(owed(desk, &operator).await.unwrap(), 0);
        let entries: Vec<_> = view.timeline.iter().map(|moment| moment.entry.clone()).collect();
        assert_eq!(fold(&entries), Some(view.call));
    }

    async fn a_switchboard_tells_a_call_ten_times_and_it_is_one(desk: &TestDesk) {
        let first = heard(desk, told("1.7", desk, false)).await.unwrap();
        for _ in 0..9 {
            assert_eq!(heard(desk, told("1.7", desk, false)).await.unwrap(), first);
        }
        let calls = list(desk, &desk.actor("operator")).await.unwrap();
        assert_eq!((calls.owed.len(), calls.others.len()), (1, 0));
        desk.clock.advance(Duration::from_secs(600));
        let later = Heard { seconds: 45, ..told("1.8", desk, true) };
        let line = heard(desk, later.clone()).await.unwrap();
        heard(desk, later).await.unwrap();
        let calls = list(desk, &desk.actor("operator")).await.unwrap();
        assert!(calls.owed.is_empty(), "they spoke: nobody waits any more");
        let missed = open(desk, &desk.actor("operator"), first).await.unwrap();
        assert_eq!(missed.call.outcome, Some(Outcome::CalledBack));
        let line = open(desk, &desk.actor("operator"), line).await.unwrap();
        assert_eq!((line.call.stage, line.call.seconds), (Stage::Logged, Some(45)));
    }

    async fn a_call_back_that_reaches_nobody_counts_as_an_attempt(desk: &TestDesk) {
        let id = heard(desk, told("1", desk, false)).await.unwrap();
        for nth in 2..5 {
            desk.clock.advance(Duration::from_secs(600));
            let name = nth.to_string();
            let out = Heard { direction: Direction::Outbound, ..told(&name, desk, false) };
            heard(desk, out.clone()).await.unwrap();
            heard(desk, out).await.unwrap();
        }
        let view = open(desk, &desk.actor("operator"), id).await.unwrap();
        assert_eq!((view.call.attempts, view.call.outcome), (3, Some(Outcome::Unreachable)));
    }

    async fn what_an_exchange_recorded_is_taken_up_as_it_told_it(desk: &TestDesk) {
        let now = desk.desk.now();
        let recorded = channel::phone::Call {
            id: "1772413200.7".to_owned(),
            from: "+6281234567890".to_owned(),
            name: None,
            to: "101".to_owned(),
            at: None,
            outcome: channel::phone::Outcome::Missed,
            by_us: false,
            replyable: true,
        };
        let told = Heard::of("sentral", &recorded, now);
        assert_eq!((told.direction, told.answered, told.at), (Direction::Inbound, false, now));
        let id = heard(desk, told).await.unwrap();
        let view = open(desk, &desk.actor("operator"), id).await.unwrap();
        assert_eq!(view.phone.as_deref(), Some("+6281234567890"));
        let back = channel::phone::Call {
            to: "0812 3456 7890".to_owned(),
            from: "101".to_owned(),
            by_us: true,
            outcome: channel::phone::Outcome::Answered { seconds: 30 },
            ..recorded
        };
        let told = Heard::of("sentral", &back, now);
        assert_eq!((told.direction, told.seconds, told.phone), (Direction::Outbound, 30, Some(phone())));
    }

    async fn an_erased_call_is_not_known_by_its_number_any_more(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let id = log(desk, &operator, typed(Ending::Missed), "a").await.unwrap().call.id;
        let (scope, now) = (store::Scope { hospital: desk::testing::HOSPITAL }, desk.desk.now());
        let wait = Duration::from_secs(5);
        let ended: Result<(), store::StoreError> = desk
            .store()
            .db
            .write(wait, move |tx| {
                let subject = store::call::subject(id);
                Box::pin(async move { store::vault::erase(tx, scope, subject, &[], now).await })
            })
            .await;
        ended.unwrap();
        assert!(caller(desk, &operator, &phone()).await.unwrap().calls.is_empty());
        let view = open(desk, &operator, id).await.unwrap();
        assert_eq!((view.phone, view.name, view.about), (None, None, None));
    }

    async fn a_withheld_number_is_still_a_missed_call(desk: &TestDesk) {
        let withheld = Heard { phone: None, ..told("9", desk, false) };
        let id = heard(desk, withheld).await.unwrap();
        let view = open(desk, &desk.actor("head"), id).await.unwrap();
        assert_eq!((view.phone, view.call.stage), (None, Stage::Missed));
        let ahead = Heard { at: desk.desk.now() + Duration::from_secs(90), ..told("10", desk, false) };
        let id = heard(desk, ahead).await.unwrap();
        assert_eq!(open(desk, &desk.actor("head"), id).await.unwrap().call.at, desk.desk.now());
    }

    async fn a_known_number_finds_its_open_cases_and_nothing_that_is_sealed(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let identity = Identity {
            name: Name::parse("Siti Aminah").ok(),
            phone: Some(phone()),
            ..Identity::default()
        };
        for (key, sealed) in [("a", false), ("b", true), ("c", false)] {
            let new = NewIntake {
                identity: identity.clone(),
                sealed,
                ..NewIntake::of(Kind::Complaint, Channel::Telephone, body("Antrean lama."))
            };
            receive(desk, &operator, new, key).await.unwrap();
        }
        log(desk, &operator, typed(Ending::Missed), "d").await.unwrap();
        let known = caller(desk, &operator, &phone()).await.unwrap();
        assert_eq!((known.cases.len(), known.calls.len()), (2, 1));
        assert_eq!(known.cases[0].complainant.name.as_deref(), Some("S•••••"));
        let other = Phone::parse("0811 000 0000").unwrap();
        assert!(caller(desk, &operator, &other).await.unwrap().cases.is_empty());
    }

    async fn a_call_becomes_a_case_once(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let view = log(desk, &operator, typed(Ending::CaseDue), "a").await.unwrap();
        assert_eq!(view.call.stage, Stage::CaseDue);
        let number = crate::stage::complaint(desk, "k").await;
        for _ in 0..2 {
            let view = became(desk, &operator, view.call.id, number).await.unwrap();
            assert_eq!((view.case, view.call.outcome), (Some(number), Some(Outcome::Case)));
        }
        let other = crate::stage::complaint(desk, "l").await;
        let ended = became(desk, &operator, view.call.id, other).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Call(Refusal::NotNow { .. })))), "{ended:?}");
    }

    async fn an_answer_of_the_bank_is_counted_with_the_call_in_its_own_category(desk: &TestDesk) {
        let answer = approved(desk, "a").await;
        let quoted = Quoted { answer: answer.answer.id, edition: 1 };
        let ending = Ending::Answered { category: Category::Other, answer: Some(quoted) };
        let operator = desk.actor("operator");
        let view = log(desk, &operator, typed(ending), "b").await.unwrap();
        assert_eq!(view.call.category, Some(Category::Visiting));
        assert_eq!(view.answered.as_deref(), Some("Jam berapa boleh menjenguk pasien?"));
        let free = Ending::Answered { category: Category::Bpjs, answer: None };
        log(desk, &operator, typed(free), "c").await.unwrap();
        let day = crate::stage::date("2026-03-02");
        let asked = desk::answer_bank::asked(desk, &operator, day, day).await.unwrap();
        let counted: Vec<_> = asked.iter().map(|one| (one.category.code(), one.times)).collect();
        assert_eq!(counted, [("bpjs", 1), ("visiting", 1)]);
        desk.clock.advance(Duration::from_secs(30 * 24 * 3600));
        let late = log(desk, &operator, typed(ending), "d").await;
        assert!(matches!(late, Err(DeskError::Refused(Refused::Answer(_)))), "{late:?}");
    }

    async fn units_see_no_calls_and_auditors_no_numbers(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let id = log(desk, &operator, typed(Ending::Missed), "a").await.unwrap().call.id;
        for login in ["unit_igd", "dpjp", "director", "admin"] {
            let ended = open(desk, &desk.actor(login), id).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let seen = open(desk, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!(seen.phone.as_deref(), Some("••••7890"));
        assert!(seen.allowed.is_empty());
        let ended = does(desk, "auditor", id, Command::Try { words: None }).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Call(Refusal::NotYours { .. })))));
    }
}
