//! One complaint travels the whole procedure: the story that the product exists for.

use domain::calendar::Month;
use domain::case::{Command, Escort, Party, StageCode, owes};
use domain::compliance::{Verdict, Why, judge, summary};
use domain::improvement;
use domain::indicator::Percent;
use domain::people::Actor;
use domain::report::{Line, Material, daily, monthly, window};
use domain::rules::{Duty, Outcome, Reaction, Rung, Way};
use jiff::civil::date;

use crate::case::moves::{
    accept, answer, approve, ask_for_time, close, complaint, delivered, plan, reacts, screen,
    to_unit,
};
use crate::cast::{Scene, director, emergency, officer, pharmacy, unit};

/// Asked, passed on through Instagram, not satisfied.
fn first_round() -> Scene {
    let asked = complaint().then(&officer(), screen()).then(&officer(), ask_for_time());
    let heard = asked.then(&officer(), to_unit("FARMASI")).then(&pharmacy(), answer(20));
    let sent = heard
        .then(&officer(), accept())
        .then(&officer(), Command::Deliver(plan(Way::Message, vec![])));
    sent.then(&Actor::Desk, delivered())
}

/// Another unit, the director's signature, a family meeting, an improvement.
fn second_round(scene: Scene) -> Scene {
    let asked = scene.then(&officer(), ask_for_time()).then(&officer(), to_unit("IGD"));
    let heard = asked.then(&emergency(), answer(21)).then(&officer(), accept());
    assert_eq!(owes(&heard.case), [Party::Director].into());
    let company = vec![Escort::Dpjp, Escort::Unit(unit("IGD"))];
    let signed = heard.then(&director(), approve());
    let met = signed.then(&officer(), Command::Deliver(plan(Way::Meeting, company)));
    let told = met.then(&officer(), delivered());
    told.then(&officer(), reacts(Reaction::Satisfied))
}

fn whole() -> Scene {
    let again = first_round().then(&Actor::Complainant, reacts(Reaction::Dissatisfied));
    let mut tomorrow = second_round(again);
    tomorrow.now = window(date(2026, 11, 3), &tomorrow.rules).1;
    let reported = tomorrow.then(&Actor::Clock, Command::Report {});
    reported.then(&officer(), close(Outcome::Resolved))
}

#[test]
fn a_complaint_travels_the_whole_procedure_and_keeps_every_clause() {
    let story = whole();
    assert_eq!(story.stage(), StageCode::Closed);
    assert_eq!((story.case.rung, story.case.round), (Rung::OtherUnit, 2));
    let results = judge(&story.case, &story.history, &story.rules, story.now);
    assert_eq!(results.len(), 11);
    for result in results {
        let expected = match result.clause.duty {
            Duty::MedicalOpinion => (Verdict::NotApplicable, Why::NotMedical),
            _ => (Verdict::Kept, Why::Proven),
        };
        assert_eq!((result.verdict, result.why), expected, "{:?}", result.clause);
    }
}

#[test]
fn it_stands_in_tomorrows_report_and_in_the_months() {
    let story = whole();
    let line = Line::of(&story.case, &story.rules, story.now);
    let tomorrow = daily(
        std::slice::from_ref(&line),
        date(2026, 11, 3),
        window(date(2026, 11, 3), &story.rules),
    );
    assert_eq!(tomorrow.received.len(), 1);
    assert!(!tomorrow.nil);
    let clauses = judge(&story.case, &story.history, &story.rules, story.now);
    let plan = story.case.closing.as_ref().and_then(|closing| closing.improvement.clone());
    let plan = plan.unwrap();
    let opening = improvement::Opening {
        finding: None,
        observed: None,
        origin: None,
        id: domain::ids::ImprovementId::new(1),
        case: Some(story.case.id),
        cause: None,
        action: plan.action,
        owner: plan.owner,
        due: plan.due,
    };
    let (made, _) = improvement::open(opening, officer().who(), story.now);
    let material = Material {
        month: Month::of(date(2026, 11, 1)),
        lines: &[line],
        clauses: &summary(&[clauses]),
        improvements: &[made],
        before: &[],
        now: story.now,
    };
    let report = monthly(&material, &story.rules);
    assert_eq!(report.totals.complaints, 1);
    assert_eq!(report.indicator.pooled(), Some(Percent::from_hundredths(10_000)));
    assert_eq!((report.reactions.satisfied, report.reactions.dissatisfied), (1, 1));
    assert_eq!((report.improvements.open, report.clauses.len()), (1, 11));
}
