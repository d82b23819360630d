use std::time::Duration;

use desk::rounds::walk;
use desk::testing::TestDesk;
use desk::{audit, deliver};
use domain::case::{Command, Stage, StageCode};
use domain::rules::{Grade, Nature, Outcome, Reaction};
use tokio::task::JoinSet;

use crate::moves::{arrives, by_instagram, kinds, posted, screening, stored, underway};
use crate::stage::{body, does};

async fn after_days(desk: &TestDesk, days: u64) {
    desk.clock.advance(Duration::from_secs(days * 86_400 + 60));
    walk(desk).await.unwrap();
}

async fn asked(desk: &TestDesk) -> domain::ids::CaseNumber {
    let case = by_instagram(desk).await;
    does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
    does(desk, "officer", case, Command::Inquire { words: body("Kapan kejadiannya?") }).await;
    case
}

fn times(kinds: &[&'static str], kind: &str) -> usize {
    kinds.iter().filter(|each| **each == kind).count()
}

desk::on_each_engine! {
    async fn a_question_is_reminded_of_once_and_closes_without_a_reply(desk: &TestDesk) {
        let case = asked(desk).await;
        walk(desk).await.unwrap();
        assert_eq!(times(&kinds(desk, case).await, "reminded"), 0);
        after_days(desk, 3).await;
        after_days(desk, 1).await;
        assert_eq!(times(&kinds(desk, case).await, "reminded"), 1);
        after_days(desk, 7).await;
        let (row, history) = stored(desk, case).await;
        assert!(matches!(row.stage, Stage::Closed { outcome: Outcome::NoReply, .. }), "{:?}", row.stage);
        assert_eq!(history.last().unwrap().by, domain::people::Who::Clock);
        deliver::run(desk).await.unwrap();
        let said = desk.door.kept().into_iter().map(|one| one.text).collect::<Vec<_>>();
        assert_eq!(said.len(), 3, "acknowledged, asked, reminded: {said:?}");
        does(desk, "officer", case, Command::Reopen { why: body("Pelapor menelepon.") }).await;
    }

    async fn a_reply_in_time_keeps_a_case_open(desk: &TestDesk) {
        let case = asked(desk).await;
        after_days(desk, 3).await;
        arrives(desk, posted(desk, "mid.2", "Hari Senin.")).await;
        after_days(desk, 20).await;
        assert_eq!(stored(desk, case).await.0.stage.code(), StageCode::Received);
    }

    async fn silence_is_taken_for_silence_when_its_window_has_passed(desk: &TestDesk) {
        let case = underway(desk).await;
        while deliver::run(desk).await.unwrap() > 0 {}
        after_days(desk, 6).await;
        assert_eq!(stored(desk, case).await.0.reaction, None);
        after_days(desk, 1).await;
        assert_eq!(stored(desk, case).await.0.reaction, Some(Reaction::Silent));
        after_days(desk, 1).await;
        assert_eq!(times(&kinds(desk, case).await, "reacted"), 1);
    }

    async fn unread_words_are_not_silence(desk: &TestDesk) {
        let case = underway(desk).await;
        while deliver::run(desk).await.unwrap() > 0 {}
        arrives(desk, posted(desk, "mid.2", "Belum jelas.")).await;
        after_days(desk, 9).await;
        assert_eq!(stored(desk, case).await.0.reaction, None);
    }

    async fn nodes_that_walk_at_once_do_everything_once(desk: &TestDesk) {
        walk(desk).await.unwrap();
        let case = asked(desk).await;
        desk.clock.advance(Duration::from_secs(3 * 86_400 + 60));
        let mut walking = JoinSet::new();
        for seed in 0..6 {
            let node = crate::doors::node(desk, 100 + seed, Vec::new());
            walking.spawn(async move { walk(&node).await });
        }
        let ended = walking.join_all().await;
        assert!(ended.iter().any(Result::is_ok), "{ended:?}");
        walk(desk).await.unwrap();
        let kinds = kinds(desk, case).await;
        assert_eq!((times(&kinds, "reminded"), times(&kinds, "reported")), (1, 1), "{kinds:?}");
        let proven = audit::verify(desk).await.unwrap().unwrap();
        assert_eq!(proven.waiting, 0);
        let reminders = crate::moves::sql(desk, "select count(*) from outbox").await;
        assert_eq!(reminders[0].int(0).unwrap(), 3, "acknowledged, asked, reminded");
    }

    async fn a_case_that_cannot_be_read_does_not_stop_the_round(desk: &TestDesk) {
        let case = asked(desk).await;
        let voice = crate::stage::complaint(desk, "b").await;
        does(desk, "officer", voice, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", voice, Command::Inquire { words: body("Di mana?") }).await;
        crate::moves::sql(desk, "update case_row set state = '{}' where serial = 1").await;
        desk.clock.advance(Duration::from_secs(3 * 86_400 + 60));
        assert!(walk(desk).await.is_err(), "it is said");
        assert_eq!(times(&kinds(desk, voice).await, "reminded"), 1);
        assert_eq!(case.serial, 1);
        let proven = audit::verify(desk).await.unwrap().unwrap();
        assert_eq!(proven.waiting, 0, "and the journal is sealed all the same");
    }
}
