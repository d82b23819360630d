//! Was the SPO kept? What its page tells of cases, kept or judged on the spot.

use std::time::Duration;

use desk::DeskError;
use desk::receive::{NewIntake, receive};
use desk::sop::Looked;
use desk::sop::compliance;
use desk::testing::TestDesk;
use domain::compliance::{ClauseFigures, Compliance};
use domain::ids::UnitCode;
use domain::people::Actor;
use domain::rules::{Channel, Duty, Grade, Kind, Nature};

use crate::moves::{screening, sql, tries};
use crate::sop::{in_force, march, wording, written};
use crate::stage::{body, complaint, sealed, solved};

desk::on_each_engine! {
    async fn a_deviating_case_is_named_and_changes_exactly_that_figure(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        desk.clock.advance(Duration::from_secs(60));
        let (kept, late) = (complaint(desk, "1").await, complaint(desk, "2").await);
        desk.clock.advance(Duration::from_secs(3600));
        solved(desk, kept).await;
        desk::deliver::run(desk).await.unwrap();
        let head = desk.actor("head");
        let before = compliance(desk, &head, id, march(None)).await.unwrap();
        assert_eq!(before.cases, 2);
        for _ in 0..25 {
            desk.clock.advance(Duration::from_secs(3600));
            desk::rounds::walk(desk).await.unwrap();
        }
        solved(desk, late).await;
        desk::deliver::run(desk).await.unwrap();
        let after = compliance(desk, &head, id, march(None)).await.unwrap();
        let of = |found: &Compliance| {
            found.clauses.iter().find(|one| one.duty == Duty::NonMedicalInTime).cloned().unwrap()
        };
        let (was, is) = (of(&before), of(&after));
        assert_eq!((was.number, was.kept, was.total), (3, 1, 1));
        assert_eq!((is.kept, is.total, is.median_seconds), (1, 2, Some(3600)));
        assert_eq!((was.worst_seconds, is.worst_seconds), (Some(3600), Some(26 * 3600)));
        assert_eq!((was.pending, is.pending), (1, 0));
        assert_eq!(is.deviating.iter().map(|one| one.case).collect::<Vec<_>>(), [late]);
        assert!(!is.deviating[0].because.is_empty(), "it says which entries show it");
        let others = |found: &Compliance| {
            let others = found.clauses.iter().filter(|one| one.duty != Duty::NonMedicalInTime);
            let figures = others.map(|one| (one.duty, one.total - one.kept, one.deviating.len()));
            figures.collect::<Vec<_>>()
        };
        assert_eq!(others(&before), others(&after), "no other clause was broken by it");
    }

    async fn compliance_is_told_by_unit_and_month_and_only_of_cases_that_ran_under_it(desk: &TestDesk) {
        complaint(desk, "before").await;
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        desk.clock.advance(Duration::from_secs(60));
        complaint(desk, "1").await;
        let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body("Antrean obat panjang."));
        new.unit = UnitCode::parse("FARMASI").ok();
        let asked = receive(desk, &Actor::Complainant, new, "2").await.unwrap().number;
        let head = desk.actor("head");
        let all = compliance(desk, &head, id, march(None)).await.unwrap();
        assert_eq!(all.cases, 2, "what came before ran under other rules");
        let units: Vec<_> = all.units.iter().map(|(unit, share)| (unit.as_ref().map(UnitCode::as_str), share.cases)).collect();
        assert_eq!(units, [(None, 1), (Some("FARMASI"), 1)]);
        let one = compliance(desk, &head, id, march(Some("FARMASI"))).await.unwrap();
        assert_eq!((one.cases, one.months.len()), (1, 1), "no month before its first day");
        assert_eq!(one.months[0].1.cases, 1);
        let none = compliance(desk, &head, id, march(Some("DAPUR"))).await;
        assert!(matches!(none, Err(DeskError::Unknown { field: "unit" })), "{none:?}");
        desk.clock.advance(Duration::from_secs(32 * 24 * 3600));
        let april = Looked { month: march(None).month.next(), unit: None };
        let later = compliance(desk, &head, id, april).await.unwrap();
        assert!(later.clauses.is_empty() && later.units.is_empty());
        let months: Vec<_> = later.months.iter().map(|(month, share)| (month.number(), share.cases)).collect();
        assert_eq!(months, [(3, 2), (4, 0)]);
        let march = compliance(desk, &head, id, march(None)).await.unwrap();
        let named: Vec<_> = march.clauses.iter().filter(|one| one.duty == Duty::NonMedicalInTime)
            .flat_map(|one| &one.deviating).map(|one| one.case).collect();
        assert!(named.contains(&asked), "{named:?}");
    }

    async fn kept_verdicts_say_what_judging_anew_would_say_whatever_happens_to_a_case(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        desk.clock.advance(Duration::from_secs(60));
        let (one, two) = (complaint(desk, "1").await, complaint(desk, "2").await);
        let head = desk.actor("head");
        let anew = async |said: &str| {
            // What the round does by itself, such as the daily report, is done before.
            desk::rounds::walk(desk).await.unwrap();
            let kept = compliance(desk, &head, id, march(None)).await.unwrap();
            sql(desk, "delete from verdict").await;
            sql(desk, "insert into unjudged select hospital_id, id from case_row where true on conflict do nothing").await;
            assert_eq!(compliance(desk, &head, id, march(None)).await.unwrap(), kept, "{said}");
            desk::rounds::walk(desk).await.unwrap();
            let judged = sql(desk, "select count(*) from verdict").await;
            assert_eq!(judged[0].int(0).unwrap(), 2, "{said}");
            assert_eq!(compliance(desk, &head, id, march(None)).await.unwrap(), kept, "{said}");
            kept
        };
        let begun = anew("just received").await;
        solved(desk, one).await;
        desk::deliver::run(desk).await.unwrap();
        let solved_one = anew("one was solved").await;
        assert_ne!(begun, solved_one);
        desk.clock.advance(Duration::from_secs(30 * 3600));
        let late = compliance(desk, &head, id, march(None)).await.unwrap();
        assert_ne!(late, solved_one, "time alone has broken a clause, without a word of anybody");
        anew("a day later").await;
        tries(desk, "head", two, screening(Nature::NonMedical, Grade::Red)).await.unwrap();
        anew("screened again").await;
    }

    async fn a_protected_case_counts_in_the_figures_and_is_never_named(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        desk.clock.advance(Duration::from_secs(60));
        sealed(desk, "1").await;
        desk.clock.advance(Duration::from_secs(30 * 3600));
        let found = compliance(desk, &desk.actor("head"), id, march(None)).await.unwrap();
        let broken: u32 = found.clauses.iter().map(|one| one.total - one.kept).sum();
        let unnamed: u32 = found.clauses.iter().map(ClauseFigures::unnamed).sum();
        assert!(broken > 0 && unnamed == broken, "{found:?}");
        assert!(found.clauses.iter().all(|one| one.deviating.is_empty()));
    }
}
