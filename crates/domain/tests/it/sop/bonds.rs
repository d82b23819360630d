//! Bound steps: what contradicts itself is refused with both steps, what is in force runs.

use domain::calendar::Span;
use domain::rules::{ApprovalWhen, ClockName, Duty, Grade, Limit};
use domain::sop::{
    Bond, Conflict, Content, Contradiction, Refusal, Term, Tie, binds, contradictions, enacted,
    unsound,
};

use super::{bound, content, drafted, eleven, step, submit};
use crate::cast::officer;

fn of(bonds: Vec<Bond>) -> Content {
    let steps = bonds.into_iter().map(|bond| step("Langkah", Some(bond))).collect();
    Content { steps, ..content() }
}

fn timed(tie: Tie, clock: ClockName, hours: u32) -> Bond {
    Bond { term: Some(Term { clock, limit: Span::hours(hours) }), ..Bond::of(tie) }
}

fn between(first: u16, second: u16, why: Conflict) -> Vec<Contradiction> {
    vec![Contradiction { first, second, why }]
}

#[test]
fn the_eleven_clauses_of_banyumas_do_not_contradict_each_other() {
    assert_eq!(contradictions(&content()), Vec::new());
    assert_eq!(unsound(&content()), Vec::<u16>::new());
}

#[test]
fn an_approval_after_the_delivery_is_refused_with_both_steps() {
    let mut steps = eleven();
    let approval = steps.remove(4);
    steps.push(approval);
    let late = Content { steps, ..content() };
    let found = between(7, 11, Conflict::ApprovedAfterDelivery);
    assert_eq!(contradictions(&late), found);
    assert_eq!(drafted(late).act(&officer(), submit()), Err(Refusal::Contradictory(found)));
}

#[test]
fn a_delivery_before_the_answer_is_refused_with_both_steps() {
    let turned = of(vec![Bond::of(Tie::Deliver), Bond::of(Tie::Answer)]);
    assert_eq!(contradictions(&turned), between(1, 2, Conflict::DeliveredBeforeAnswer));
    let right = of(vec![Bond::of(Tie::Answer), Bond::of(Tie::Deliver)]);
    assert_eq!(contradictions(&right), Vec::new());
}

#[test]
fn one_clock_with_two_limits_is_refused_with_both_steps() {
    let clock = ClockName::NonMedicalAnswer;
    let two = |hours| of(vec![timed(Tie::Answer, clock, 48), timed(Tie::Deliver, clock, hours)]);
    assert_eq!(contradictions(&two(24)), between(1, 2, Conflict::TwoLimits));
    assert_eq!(contradictions(&two(48)), Vec::new(), "the same limit twice is one limit");
}

#[test]
fn one_duty_stands_at_one_step() {
    let twice = of(vec![Bond::of(Tie::Route), Bond::of(Tie::Route)]);
    assert_eq!(contradictions(&twice), between(1, 2, Conflict::SameDuty));
    let told_apart = of(vec![Bond::of(Tie::Route), bound(Tie::Route, Some(Duty::OtherUnit))]);
    assert_eq!(contradictions(&told_apart), Vec::new());
    let trained = of(vec![Bond::of(Tie::Train), Bond::of(Tie::Train)]);
    assert_eq!(contradictions(&trained), Vec::new(), "training is no duty towards one case");
}

#[test]
fn a_bond_that_means_nothing_is_refused_with_its_step() {
    let strange = of(vec![
        bound(Tie::Receive, Some(Duty::Improvement)),
        timed(Tie::Improve, ClockName::Screening, 24),
        timed(Tie::Receive, ClockName::Screening, 0),
        Bond { approves: vec![ApprovalWhen::Always], ..Bond::of(Tie::Report) },
        Bond::of(Tie::Guarantee),
    ]);
    assert_eq!(unsound(&strange), [1, 2, 3, 4]);
}

#[test]
fn the_steps_become_clauses_limits_and_approvals_and_all_else_stays() {
    let before = drafted(content()).rules;
    let mut steps = eleven();
    steps[4].bond.as_mut().unwrap().approves = vec![ApprovalWhen::Graded(Grade::Red)];
    let term = &mut steps[6].bond.as_mut().unwrap().term;
    *term = Some(Term { clock: ClockName::NonMedicalAnswer, limit: Span::hours(24) });
    steps.insert(0, step("Pembukaan yang tidak terikat", None));
    let after = enacted(&before, &Content { steps, ..content() }, "007/SPO/2026");
    let clock = after.clock(ClockName::NonMedicalAnswer).unwrap();
    assert_eq!(clock.limit, Limit::Fixed(Span::hours(24)));
    assert_eq!(clock.source.text, "007/SPO/2026, butir 8");
    assert_eq!(clock.pauses, before.clock(ClockName::NonMedicalAnswer).unwrap().pauses);
    assert_eq!(after.director_approves, [ApprovalWhen::Graded(Grade::Red)]);
    let clauses: Vec<_> = after.procedure.clauses.iter().map(|c| (c.number, c.duty)).collect();
    let numbered: Vec<_> = (2..).zip(Duty::ALL.iter().copied()).collect();
    assert_eq!(clauses, numbered[..11], "the clause has the number of its step");
    assert_eq!(after.procedure.number, "007/SPO/2026");
    assert_eq!((&after.ladder, after.report_hour), (&before.ladder, before.report_hour));
}

#[test]
fn a_promise_and_the_time_of_a_unit_are_windows_too() {
    let before = drafted(content()).rules;
    let asks = of(vec![
        timed(Tie::AskForTime, ClockName::PromisedTime, 12),
        timed(Tie::Route, ClockName::UnitTarget, 6),
    ]);
    let after = enacted(&before, &asks, "1");
    assert_eq!(after.windows.promise, Span::hours(12));
    assert_eq!(after.windows.unit_answer, Span::hours(6));
    let clock = |name| after.clock(name).unwrap().limit;
    assert_eq!(clock(ClockName::UnitTarget), Limit::Fixed(Span::hours(6)));
    assert_eq!(clock(ClockName::PromisedTime), Limit::Given, "an instant that a person gives");
}

#[test]
fn rules_by_which_no_hospital_could_work_are_refused() {
    let halved = Content { steps: eleven().into_iter().take(5).collect(), ..content() };
    let found = drafted(halved).act(&officer(), submit());
    assert!(matches!(found, Err(Refusal::Unworkable(flaws)) if flaws.len() == 3));
}

#[test]
fn an_spo_about_training_alone_changes_no_rules() {
    let trained = of(vec![Bond::of(Tie::Train), Bond::of(Tie::Survey)]);
    assert!(!binds(&trained));
    assert!(binds(&content()));
    let mut shelf = drafted(trained);
    assert_eq!(shelf.act(&officer(), submit()), Ok(1));
}
