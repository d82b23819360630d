//! SPOs, the rules that others enact beside them, and the cases that run under both.

use std::time::Duration;

use desk::rules::{Wanted, enact};
use desk::sop::{Looked, compliance, open, preview};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::{Month, Span};
use domain::ids::{RulesRevision, SopId};
use domain::rules::{self, ApprovalWhen, ClockName, Grade, Limit, Rules};
use domain::sop::{Bond, Command, Standing, Step, Tie};

use crate::sop::{does, in_force, signed, wording, written};
use crate::stage::{complaint, date, graded, wib};

/// Brought into force from a day on, unless a planned revision stands in the way.
async fn begins(desk: &TestDesk, id: SopId, from: Option<&str>) -> Option<rules::Refusal> {
    let from = from.map(date);
    match does(desk, "head", id, Command::BringIntoForce { from }).await {
        Err(DeskError::Refused(Refused::Rules(refusal))) => Some(refusal),
        ended => ended.map(|_| None).expect("nothing else stands in its way"),
    }
}

desk::on_each_engine! {
    async fn a_preview_names_only_cases_that_its_reader_sees(desk: &TestDesk) {
        let number = complaint(desk, "1").await;
        graded(desk, number, Grade::Green).await;
        desk.clock.advance(Duration::from_secs(30 * 3600));
        let id = written(desk, wording(24), "a").await;
        let reviewers = vec![desk.person("unit_igd")];
        does(desk, "officer", id, Command::Submit { reviewers }).await.unwrap();
        for (login, named, unnamed) in [("head", 1, 0), ("unit_igd", 0, 1)] {
            let seen = preview(desk, &desk.actor(login), id).await.unwrap();
            assert_eq!((seen.preview.late.len(), seen.unnamed), (named, unnamed), "{login}");
        }
    }

    async fn rules_that_change_something_else_do_not_empty_its_months(desk: &TestDesk) {
        complaint(desk, "before").await;
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        complaint(desk, "under").await;
        desk.clock.advance(Duration::from_secs(60));
        let mut hour = Rules::clone(&desk.rules().await.unwrap());
        hour.report_hour = 10;
        let wanted = Wanted { rules: hour, from: None, seen: None, replaces: None };
        enact(desk, &desk.actor("head"), wanted).await.unwrap();
        complaint(desk, "after").await;
        let other = written(desk, wording(12), "b").await;
        in_force(desk, other).await;
        desk.clock.advance(Duration::from_secs(60));
        complaint(desk, "under another").await;
        let cases = async |id| {
            let march = Looked { month: Month::of(date("2026-03-02")), unit: None };
            compliance(desk, &desk.actor("head"), id, march).await.unwrap().cases
        };
        assert_eq!((cases(id).await, cases(other).await), (2, 1));
    }

    async fn an_spo_does_not_begin_beneath_a_plan_and_is_built_upon_it_later(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        signed(desk, id).await;
        let mut planned = Rules::clone(&desk.rules().await.unwrap());
        planned.report_hour = 10;
        let from = Some(wib("2026-03-10T00:00"));
        let wanted = Wanted { rules: planned, from, seen: None, replaces: None };
        enact(desk, &desk.actor("head"), wanted).await.unwrap();
        let refusal = rules::Refusal::Planned { revision: RulesRevision(2), from: date("2026-03-10") };
        assert_eq!(begins(desk, id, None).await, Some(refusal));
        assert_eq!(begins(desk, id, Some("2026-03-09")).await, Some(refusal));
        assert_eq!(open(desk, &desk.actor("head"), id).await.unwrap().standing, Standing::Approved);
        assert_eq!(begins(desk, id, Some("2026-03-10")).await, None);
        desk.clock.set(wib("2026-03-11T08:00"));
        let known = desk.rules().await.unwrap();
        let limit = known.clock(ClockName::NonMedicalAnswer).map(|clock| clock.limit);
        assert_eq!((known.report_hour, limit), (10, Some(Limit::Fixed(Span::hours(24)))));
    }

    async fn of_two_spos_the_earlier_begins_first_or_not_at_all(desk: &TestDesk) {
        let approves = Bond { approves: vec![ApprovalWhen::Always], ..Bond::of(Tie::Approve) };
        let mut other = wording(12);
        other.steps.insert(3, Step { text: "Setujui".to_owned(), bond: Some(approves) });
        let (late, early) = (written(desk, wording(24), "a").await, written(desk, other, "b").await);
        for id in [late, early] {
            signed(desk, id).await;
        }
        assert_eq!(begins(desk, late, Some("2026-03-10")).await, None);
        let refusal = rules::Refusal::Planned { revision: RulesRevision(2), from: date("2026-03-10") };
        assert_eq!(begins(desk, early, Some("2026-03-05")).await, Some(refusal));
        assert_eq!(begins(desk, early, Some("2026-03-12")).await, None);
        desk.clock.set(wib("2026-03-13T08:00"));
        let known = desk.rules().await.unwrap();
        assert_eq!(known.revision, RulesRevision(3));
        assert_eq!(known.director_approves, [ApprovalWhen::Always]);
    }
}
