//! A patient who is still in the ward is asked by somebody from outside of it.

use desk::stay::{Request, View, act, list, open, waiting};
use desk::testing::{CAST, TestDesk};
use desk::{DeskError, Refused, deliver};
use domain::case::Event;
use domain::ids::{CaseNumber, UnitCode};
use domain::people::Role;
use domain::stay::{Act, Command, Found, Refusal};

use crate::stage::{body, complaint, graded, sealed, solved};

fn admit(desk: &TestDesk, asker: &str) -> Command {
    Command::Admit { ward: UnitCode::parse("RAWAT-INAP").unwrap(), asker: desk.person(asker) }
}

async fn does(
    desk: &TestDesk,
    login: &str,
    number: CaseNumber,
    (command, words, key): (Command, Option<&str>, Option<&str>),
) -> Result<View, DeskError> {
    let (words, key) = (words.map(body), key.map(str::to_owned));
    let request = Request { command, words, seen: None, key };
    act(desk, &desk.actor(login), number, request).await
}

async fn admitted(desk: &TestDesk, asker: &str) -> CaseNumber {
    let number = complaint(desk, "a").await;
    does(desk, "officer", number, (admit(desk, asker), None, None)).await.unwrap();
    number
}

fn why<T: std::fmt::Debug>(ended: Result<T, DeskError>) -> Refusal {
    match ended {
        Err(DeskError::Refused(Refused::Stay(why))) => why,
        other => panic!("the rules of stays refuse, not {other:?}"),
    }
}

async fn heard(desk: &TestDesk, number: CaseNumber) -> Vec<bool> {
    let view = desk::case::open(desk, &desk.actor("head"), number).await.unwrap();
    let heard = view.timeline.iter().filter_map(|moment| match moment.entry.event {
        Event::CareHeard { worse, .. } => Some(worse),
        _ => None,
    });
    heard.collect()
}

desk::on_each_engine! {
    async fn the_duty_stands_with_whoever_asks_until_there_is_an_answer(desk: &TestDesk) {
        let number = admitted(desk, "duty_manager").await;
        let (asker, officer) = (desk.actor("duty_manager"), desk.actor("officer"));
        assert_eq!(waiting(desk, &asker).await.unwrap(), 1);
        assert_eq!(waiting(desk, &officer).await.unwrap(), 0);
        let before = open(desk, &asker, number).await.unwrap().due.unwrap();
        solved(desk, number).await;
        let view = open(desk, &asker, number).await.unwrap();
        assert!(view.mine && view.due.unwrap() < before, "the answer brings it nearer");
        assert_eq!(view.asker.as_deref(), Some("Tri Wahyuni"));
        let could_not = (Command::Ask { found: Found::CouldNot }, Some("Sedang dioperasi."), Some("k"));
        for _ in 0..2 {
            does(desk, "duty_manager", number, could_not.clone()).await.unwrap();
        }
        assert_eq!(waiting(desk, &asker).await.unwrap(), 1, "it is asked again");
        assert!(heard(desk, number).await.is_empty());
        does(desk, "duty_manager", number, (Command::Ask { found: Found::Better }, Some("Lebih ramah."), None)).await.unwrap();
        assert_eq!(waiting(desk, &asker).await.unwrap(), 0);
        assert_eq!(heard(desk, number).await, [false]);
        let again = does(desk, "officer", number, (Command::Ask { found: Found::Same }, None, None)).await;
        assert_eq!(why(again), Refusal::Told);
        assert_eq!(heard(desk, number).await, [false], "a refusal leaves nothing behind");
        let left = does(desk, "officer", number, (Command::Discharge {}, None, None)).await.unwrap();
        assert_eq!(left.allowed, [Act::Admit]);
        assert!(list(desk, &officer).await.unwrap().is_empty());
    }

    async fn care_that_became_worse_opens_a_protected_case_at_once_and_once(desk: &TestDesk) {
        let number = admitted(desk, "officer").await;
        graded(desk, number, domain::rules::Grade::Green).await;
        let worse = (Command::Ask { found: Found::Worse }, Some("Sejak itu dibentak perawat."), Some("k"));
        for _ in 0..2 {
            does(desk, "officer", number, worse.clone()).await.unwrap();
        }
        while deliver::run(desk).await.unwrap() > 0 {}
        let protected = CaseNumber { year: 2026, serial: 2 };
        let view = desk::case::open(desk, &desk.actor("director"), protected).await.unwrap();
        assert!(view.text.unwrap().contains("dibentak perawat"));
        let hidden = desk::case::open(desk, &desk.actor("officer"), protected).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)));
        let third = CaseNumber { year: 2026, serial: 3 };
        assert!(desk::case::open(desk, &desk.actor("director"), third).await.is_err());
        assert_eq!(heard(desk, number).await, [true]);
    }

    async fn a_stale_page_writes_nothing_anywhere(desk: &TestDesk) {
        let number = admitted(desk, "officer").await;
        let seen = open(desk, &desk.actor("officer"), number).await.unwrap().stay.unwrap().version;
        let other = Command::Assign { asker: desk.person("customer_care") };
        does(desk, "head", number, (other, None, None)).await.unwrap();
        let command = Command::Ask { found: Found::Worse };
        let request = Request { command, words: None, seen: Some(seen), key: None };
        let stale = act(desk, &desk.actor("officer"), number, request).await;
        assert!(matches!(&stale, Err(DeskError::Stale { kinds, .. }) if kinds == &["assigned"]), "{stale:?}");
        assert!(heard(desk, number).await.is_empty());
    }

    async fn nobody_outside_the_office_learns_that_somebody_asks(desk: &TestDesk) {
        let number = admitted(desk, "officer").await;
        for (login, _, role, _) in CAST {
            let office = role.is_humas();
            let actor = desk.actor(login);
            assert_eq!(list(desk, &actor).await.is_ok(), office, "{login}");
            let ended = does(desk, login, number, (Command::Discharge {}, None, Some(login))).await;
            assert_eq!(matches!(ended, Err(DeskError::Forbidden)), !office, "{login}: {ended:?}");
            assert_eq!(waiting(desk, &actor).await.unwrap(), 0, "{login}");
            if office {
                does(desk, "officer", number, (admit(desk, "head"), None, None)).await.ok();
            }
        }
        let hidden = sealed(desk, "s").await;
        let ended = does(desk, "officer", hidden, (admit(desk, "officer"), None, None)).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "{ended:?}");
    }

    async fn whoever_is_of_the_ward_or_does_not_work_here_does_not_ask(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        for asker in ["unit_igd", "dpjp", "quality", "director"] {
            let ended = does(desk, "officer", number, (admit(desk, asker), None, None)).await;
            assert_eq!(why(ended), Refusal::OutsideOffice, "{asker}");
        }
        let ward = UnitCode::parse("KEUANGAN").unwrap();
        let command = Command::Admit { ward, asker: desk.person("officer") };
        assert_eq!(why(does(desk, "officer", number, (command, None, None)).await), Refusal::NotAWard);
        assert_eq!(CAST.iter().filter(|(_, _, role, _)| role.is_humas() && *role != Role::Head).count(), 4);
    }
}
