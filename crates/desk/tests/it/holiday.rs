//! A day off moves every running deadline in working days at once, and nothing that is past.

use std::collections::BTreeMap;

use desk::holiday::{self, Change, Outcome};
use desk::testing::{HOSPITAL, TestDesk};
use desk::{DeskError, case, report, rounds};
use domain::calendar::{DayKind, DayOff, Instant};
use domain::ids::CaseNumber;
use domain::people::Role;
use domain::rules::ClockName;
use store::{Scope, StoreError};

use crate::stage::{closed, complaint, date, solved};

/// A working day that lies between a complaint of this test and its outer ceiling.
fn strike() -> Change {
    let date = "2026-04-07".parse().unwrap();
    Change::Add(vec![DayOff::new(date, DayKind::Own, "Hari jadi kabupaten").unwrap()])
}

/// The due time of a clock, as the projection has it and as the case itself says.
async fn due(desk: &TestDesk, number: CaseNumber, name: ClockName) -> [Option<Instant>; 2] {
    let scope = Scope { hospital: HOSPITAL };
    let view = case::open(desk, &desk.actor("officer"), number).await.unwrap();
    let derived = view.clocks.iter().find(|clock| clock.name == name).unwrap().due;
    let id = view.case.id;
    let kept = desk.store().db.read::<_, StoreError, _>(move |tx| {
        Box::pin(async move { store::case::projected_clocks(tx, scope, id).await })
    });
    let kept = kept.await.unwrap();
    let kept = kept.into_iter().find(|(known, ..)| known == name.code()).unwrap().2;
    [kept, derived]
}

desk::on_each_engine! {
    async fn a_day_off_moves_the_deadlines_that_count_working_days(desk: &TestDesk) {
        let open = complaint(desk, "1").await;
        let done = complaint(desk, "2").await;
        solved(desk, done).await;
        closed(desk, done).await;
        let before = due(desk, open, ClockName::OuterCeiling).await;
        let hours = due(desk, open, ClockName::Response).await;
        assert_eq!(before[0], before[1]);
        let head = desk.actor("head");
        let seen = holiday::preview(desk, &head, strike()).await.unwrap();
        let one = BTreeMap::from([(ClockName::OuterCeiling, 1)]);
        assert_eq!((seen.moved.cases, &seen.moved.clocks), (1, &one), "the closed one stays");
        assert_eq!(due(desk, open, ClockName::OuterCeiling).await, before, "only looked at");
        let done = holiday::change(desk, &head, strike()).await.unwrap();
        assert_eq!(done, seen, "what was foretold is what was done");
        let after = due(desk, open, ClockName::OuterCeiling).await;
        assert_eq!(after[0], after[1], "the projection is what the case says");
        assert!(after[0] > before[0]);
        assert_eq!(due(desk, open, ClockName::Response).await, hours, "hours know no holidays");
        let back = Change::Remove("2026-04-07".parse().unwrap());
        let undone = holiday::change(desk, &head, back).await.unwrap();
        assert_eq!(undone.moved, seen.moved);
        assert_eq!(due(desk, open, ClockName::OuterCeiling).await, before);
    }

    async fn a_weekend_and_a_day_long_past_move_nothing(desk: &TestDesk) {
        complaint(desk, "1").await;
        for text in ["2026-04-04", "2026-02-03", "2031-01-02"] {
            let day = DayOff::new(text.parse().unwrap(), DayKind::Own, "Libur").unwrap();
            let seen = holiday::preview(desk, &desk.actor("admin"), Change::Add(vec![day])).await;
            assert_eq!(seen.unwrap().moved.cases, 0, "{text}");
        }
    }

    async fn a_report_that_was_frozen_stays_as_it_was_sent(desk: &TestDesk) {
        complaint(desk, "1").await;
        desk.clock.advance(std::time::Duration::from_secs(86_400));
        rounds::walk(desk).await.unwrap();
        let day = date("2026-03-02");
        let auditor = desk.actor("quality");
        let before = report::daily(desk, &auditor, day).await.unwrap();
        holiday::change(desk, &desk.actor("head"), strike()).await.unwrap();
        rounds::walk(desk).await.unwrap();
        let after = report::daily(desk, &auditor, day).await.unwrap();
        assert_eq!(format!("{after:?}"), format!("{before:?}"));
    }

    async fn days_off_are_for_head_and_administrator_to_set(desk: &TestDesk) {
        for (login, _, role, _) in desk::testing::CAST {
            let actor = desk.actor(login);
            let refused = |ended: &Result<Outcome, DeskError>| matches!(ended, Err(DeskError::Forbidden));
            let sets = matches!(role, Role::Head | Role::Admin);
            assert_eq!(refused(&holiday::preview(desk, &actor, strike()).await), !sets, "{login}");
            assert_eq!(refused(&holiday::change(desk, &actor, strike()).await), !sets, "{login}");
            let outside = matches!(
                role,
                Role::UnitHead | Role::Dpjp | Role::Committee | Role::Management | Role::Owner
            );
            let year = holiday::year(desk, &actor, None).await;
            assert_eq!(matches!(year, Err(DeskError::Forbidden)), outside, "{login}");
        }
    }
}
