//! The customer-service indicators over a cast of cases, calls and trainings.

use desk::DeskError;
use desk::call::{NewCall, Request, act, log};
use desk::report::{Service, service, service_document};
use desk::testing::TestDesk;
use domain::calendar::Month;
use domain::call::{self, Direction, Ending};
use domain::measure::{Aim, Measure};
use domain::sop::Content;
use domain::text::Phone;
use locale::Language;
use paper::Paper;

use crate::sop::{in_force, wording, written};
use crate::stage::{complaint, solved, wib};

fn march() -> Month {
    Month::new(2026, 3).unwrap()
}

fn share(found: &Service, measure: Measure) -> (u32, u32) {
    let figure = found.asked().unwrap().of(measure).unwrap();
    (figure.count, figure.of)
}

desk::on_each_engine! {
    async fn the_indicators_of_a_month_are_counted_from_what_happened(desk: &TestDesk) {
        let green = complaint(desk, "green").await;
        solved(desk, green).await;
        complaint(desk, "waits").await;
        desk.clock.set(wib("2026-03-04T08:00"));
        let found = service(desk, &desk.actor("director"), march()).await.unwrap();
        assert_eq!(share(&found, Measure::FirstAnswer), (1, 2));
        assert_eq!(share(&found, Measure::AnswerGreen), (1, 1));
        assert_eq!(share(&found, Measure::Returned), (0, 1));
        assert_eq!(share(&found, Measure::CallsAnswered), (0, 0));
        let (trained, office) = share(&found, Measure::TrainedStaff);
        assert!(trained == 0 && office > 0);
        assert_eq!(found.months.len(), 1, "quiet months are no trend");
    }

    async fn a_call_that_was_missed_stays_missed_when_somebody_calls_back(desk: &TestDesk) {
        let operator = desk.actor("operator");
        let rang = |ending| NewCall {
            direction: Direction::Inbound,
            at: None,
            seconds: None,
            phone: Phone::parse("0812 3456 7890").ok(),
            name: None,
            about: None,
            ending,
        };
        let missed = log(desk, &operator, rang(Ending::Missed), "a").await.unwrap();
        log(desk, &operator, rang(Ending::WrongNumber), "b").await.unwrap();
        let outward = NewCall { direction: Direction::Outbound, ..rang(Ending::WrongNumber) };
        log(desk, &operator, outward, "c").await.unwrap();
        let settled = call::Command::Settle { ending: Ending::CalledBack, words: None };
        let request = Request { command: settled, seen: None, key: None };
        act(desk, &operator, missed.call.id, request).await.unwrap();
        let found = service(desk, &desk.actor("head"), march()).await.unwrap();
        assert_eq!(share(&found, Measure::CallsAnswered), (1, 2));
    }

    async fn a_target_comes_from_the_sop_in_force(desk: &TestDesk) {
        let aims = vec![Aim { measure: Measure::FirstAnswer, percent: 90 }];
        let content = Content { aims, ..wording(48) };
        let id = written(desk, content, "one").await;
        let director = desk.actor("director");
        let before = service(desk, &director, march()).await.unwrap();
        assert!(before.aims.is_empty(), "a draft promises nothing");
        in_force(desk, id).await;
        desk.clock.set(wib("2026-03-04T08:00"));
        let found = service(desk, &director, march()).await.unwrap();
        let named = found.of(Measure::FirstAnswer).next().unwrap();
        assert_eq!((named.aim.percent, named.sop), (90, id));
        let document = service_document(desk, &found, (Language::Id, Paper::A4)).await.unwrap();
        let said = format!("{:?}", document.blocks);
        assert!(said.contains("paling sedikit 90%"), "{said}");
    }

    async fn whoever_reads_no_reports_reads_no_indicators(desk: &TestDesk) {
        let denied = service(desk, &desk.actor("dpjp"), march()).await;
        assert!(matches!(denied, Err(DeskError::Forbidden)));
        let ahead = service(desk, &desk.actor("director"), Month::new(2030, 1).unwrap()).await;
        assert!(matches!(ahead, Err(DeskError::NotFound)));
    }
}
