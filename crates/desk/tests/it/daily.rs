use desk::report::{daily, daily_document, daily_list};
use desk::rules::{Wanted, enact};
use desk::testing::TestDesk;
use desk::{DeskError, case, rounds};
use domain::compliance::Verdict;
use domain::people::Actor;
use domain::rules::{Duty, Grade, Kind, Rules};
use locale::Language;
use paper::Paper;

use crate::stage::{complaint, date, does, graded, sealed, solved, voice, wib};

async fn at(desk: &TestDesk, instant: &str) {
    desk.clock.set(wib(instant));
    rounds::walk(desk).await.unwrap();
}

/// From now on the report ends at this hour.
async fn reported_at(desk: &TestDesk, hour: u8) {
    let mut rules = Rules::clone(&desk.rules().await.expect("a desk at work"));
    rules.report_hour = hour;
    let wanted = Wanted { rules, from: None, seen: None, replaces: None };
    enact(desk, &desk.actor("head"), wanted).await.expect("a lawful hour");
}

desk::on_each_engine! {
    async fn a_day_on_which_nothing_came_in_is_reported_all_the_same(desk: &TestDesk) {
        at(desk, "2026-03-02T08:01").await;
        let known = daily(desk, &desk.actor("director"), date("2026-03-02")).await.unwrap();
        assert!(known.frozen && known.report.nil);
        assert_eq!(known.number, "445/1/2026");
        let head = desk.actor("head");
        let document =
            daily_document(desk, &head, date("2026-03-02"), Language::Id, Paper::F4).await.unwrap();
        let said = format!("{:?}", document.blocks);
        assert!(said.contains("Nihil. Tidak ada aduan"), "{said}");
    }

    async fn a_frozen_report_witnesses_the_journal_in_its_foot(desk: &TestDesk) {
        let head = desk.actor("head");
        desk.clock.set(wib("2026-03-02T12:00"));
        complaint(desk, "a").await;
        at(desk, "2026-03-02T12:01").await;
        at(desk, "2026-03-03T08:01").await;
        let sealed = daily(desk, &head, date("2026-03-03")).await.unwrap().sealed.unwrap();
        let witness = desk::audit::witness(desk, &sealed).unwrap();
        let paper = async || {
            let made = daily_document(desk, &head, date("2026-03-03"), Language::Id, Paper::F4);
            made.await.unwrap().footer
        };
        assert!(paper().await.ends_with(&sealed));
        assert!(desk::audit::verify_against(desk, witness).await.unwrap().is_ok());
        complaint(desk, "b").await;
        at(desk, "2026-03-03T10:00").await;
        assert!(paper().await.ends_with(&sealed), "a frozen report stays as it was sent");
    }

    async fn the_hour_of_the_report_must_have_struck(desk: &TestDesk) {
        at(desk, "2026-03-02T07:59").await;
        let head = desk.actor("head");
        assert_eq!(daily_list(desk, &head).await.unwrap(), [date("2026-03-01")]);
        at(desk, "2026-03-02T08:00").await;
        assert_eq!(daily_list(desk, &head).await.unwrap(), [date("2026-03-01")], "a case may be late");
        at(desk, "2026-03-02T08:01").await;
        assert_eq!(daily_list(desk, &head).await.unwrap().len(), 2);
    }

    async fn a_frozen_report_stays_when_its_cases_go_on(desk: &TestDesk) {
        let head = desk.actor("head");
        desk.clock.set(wib("2026-03-02T12:00"));
        let number = complaint(desk, "a").await;
        let before = daily(desk, &head, date("2026-03-03")).await.unwrap();
        assert!(!before.frozen && before.number.is_empty());
        assert_eq!(before.report.received[0].number, number);
        at(desk, "2026-03-03T08:01").await;
        let frozen = daily(desk, &head, date("2026-03-03")).await.unwrap();
        assert!(frozen.frozen);
        assert_eq!((frozen.report.received.len(), frozen.report.open), (1, 1));
        let paper = async || {
            daily_document(desk, &head, date("2026-03-03"), Language::Id, Paper::F4).await.unwrap()
        };
        let printed = paper().await;
        graded(desk, number, Grade::Red).await;
        at(desk, "2026-03-03T20:00").await;
        assert_eq!(daily(desk, &head, date("2026-03-03")).await.unwrap(), frozen);
        assert_eq!(paper().await, printed);
        let next = daily(desk, &head, date("2026-03-04")).await.unwrap();
        assert_eq!(next.report.received.len(), 0);
        assert_eq!(next.report.red[0].number, number);
    }

    async fn a_case_remembers_once_that_the_management_was_told(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        at(desk, "2026-03-03T08:01").await;
        at(desk, "2026-03-03T08:02").await;
        at(desk, "2026-03-04T08:01").await;
        let view = case::open(desk, &desk.actor("head"), number).await.unwrap();
        let told = view.timeline.iter().filter(|moment| moment.entry.event.kind() == "reported");
        assert_eq!(told.count(), 1);
        let documented = view.clauses.iter().find(|found| found.clause.duty == Duty::Documented);
        assert!(documented.is_some_and(|found| found.verdict != Verdict::Pending));
    }

    async fn a_report_that_comes_late_shows_cases_as_they_stood_at_its_hour(desk: &TestDesk) {
        desk.clock.set(wib("2026-03-02T12:00"));
        let number = complaint(desk, "a").await;
        desk.clock.set(wib("2026-03-03T09:00"));
        solved(desk, number).await;
        complaint(desk, "b").await;
        at(desk, "2026-03-03T10:00").await;
        let report = daily(desk, &desk.actor("head"), date("2026-03-03")).await.unwrap().report;
        assert_eq!((report.received.len(), report.answered.len()), (1, 0));
        assert_eq!(report.received[0].grade, None);
        assert_eq!(report.open, 1);
    }

    async fn a_case_stands_in_one_report_when_their_hour_is_changed(desk: &TestDesk) {
        let head = desk.actor("head");
        at(desk, "2026-03-02T08:01").await;
        desk.clock.set(wib("2026-03-02T09:30"));
        let between = complaint(desk, "a").await;
        reported_at(desk, 10).await;
        desk.clock.set(wib("2026-03-03T09:30"));
        let twice = complaint(desk, "b").await;
        at(desk, "2026-03-03T10:01").await;
        reported_at(desk, 7).await;
        at(desk, "2026-03-04T07:01").await;
        let mut found = Vec::new();
        for day in ["2026-03-02", "2026-03-03", "2026-03-04"] {
            let known = daily(desk, &head, date(day)).await.unwrap();
            assert!(known.frozen);
            found.extend(known.report.received.iter().map(|line| line.number));
        }
        assert_eq!(found, [between, twice]);
        let view = case::open(desk, &head, between).await.unwrap();
        assert!(view.timeline.iter().any(|moment| moment.entry.event.kind() == "reported"));
    }

    async fn missed_days_are_made_up_for_and_numbers_have_no_gap(desk: &TestDesk) {
        at(desk, "2026-03-02T08:01").await;
        at(desk, "2026-03-05T09:00").await;
        let head = desk.actor("head");
        let days = daily_list(desk, &head).await.unwrap();
        assert_eq!(days, ["2026-03-05", "2026-03-04", "2026-03-03", "2026-03-02"].map(date));
        let mut numbers = Vec::new();
        for day in days {
            numbers.push(daily(desk, &head, day).await.unwrap().number);
        }
        assert_eq!(numbers, ["445/4/2026", "445/3/2026", "445/2/2026", "445/1/2026"]);
    }

    async fn a_sealed_case_is_counted_and_never_listed(desk: &TestDesk) {
        let number = sealed(desk, "a").await;
        voice(desk, Kind::Compliment, "b").await;
        at(desk, "2026-03-03T08:01").await;
        let report = daily(desk, &desk.actor("head"), date("2026-03-03")).await.unwrap().report;
        assert_eq!((report.protected, report.received.len()), (1, 1));
        assert!(report.received.iter().all(|line| line.number != number));
        let view = case::open(desk, &desk.actor("director"), number).await.unwrap();
        assert!(view.timeline.iter().any(|moment| moment.entry.event.kind() == "reported"));
    }

    async fn reports_are_for_those_who_direct_manage_or_examine(desk: &TestDesk) {
        at(desk, "2026-03-02T08:01").await;
        let day = date("2026-03-02");
        for login in ["officer", "head", "director", "management", "quality", "auditor"] {
            assert!(daily(desk, &desk.actor(login), day).await.is_ok(), "{login}");
        }
        for login in ["unit_igd", "dpjp", "committee", "admin", "owner"] {
            let ended = daily(desk, &desk.actor(login), day).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let ended = daily(desk, &Actor::Complainant, day).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
        let ended = daily(desk, &desk.actor("head"), date("2026-03-04")).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "a day to come");
    }

    async fn only_a_demonstration_says_that_its_data_are_samples(desk: &TestDesk) {
        let head = desk.actor("head");
        let day = date("2026-03-02");
        let own = daily_document(desk, &head, day, Language::Id, Paper::A4).await.unwrap();
        assert_eq!(own.watermark, None);
        let shown = daily_document(&desk.as_demo(), &head, day, Language::Id, Paper::A4).await;
        assert_eq!(shown.unwrap().watermark.as_deref(), Some("DATA CONTOH"));
    }

    async fn no_text_of_a_complainant_stands_in_a_report(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        does(desk, "officer", number, domain::case::Command::Note {
            words: crate::stage::body("Ibu Sari marah sekali."),
        })
        .await;
        at(desk, "2026-03-03T08:01").await;
        let head = desk.actor("head");
        let document =
            daily_document(desk, &head, date("2026-03-03"), Language::En, Paper::A4).await.unwrap();
        let said = format!("{document:?}");
        assert!(said.contains(&number.to_string()));
        assert!(!said.contains("Sari") && !said.contains("empat jam"), "{said}");
    }
}
