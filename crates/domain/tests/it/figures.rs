//! Many cases under one procedure: one case more or less changes exactly the figure that it is about.

use domain::case::Command;
use domain::compliance::{ClauseFigures, Judged, Share, Verdict, by_unit, figures};
use domain::people::Actor;
use domain::rules::{About, Duty};

use crate::case::moves::{complaint, screen_about, withdraw};
use crate::cast::{Scene, officer, unit};

fn judged(scene: &Scene) -> Judged {
    Judged::of(&scene.case, &scene.history, &scene.rules, scene.now)
}

fn told() -> Scene {
    complaint().screened().then(&Actor::Clock, Command::Report {})
}

/// Told to the management two days too late.
fn late() -> Scene {
    complaint().screened().after_days(2).then(&Actor::Clock, Command::Report {})
}

fn silent() -> Scene {
    complaint().screened().after_days(2)
}

fn counted(scenes: &[Scene], named: impl Fn(&Judged) -> bool) -> Vec<ClauseFigures> {
    let all: Vec<Judged> = scenes.iter().map(judged).collect();
    figures(&all.iter().collect::<Vec<_>>(), named)
}

fn of(found: &[ClauseFigures], duty: Duty) -> ClauseFigures {
    found.iter().find(|one| one.duty == duty).expect("the procedure has the clause").clone()
}

fn took(scene: &Scene) -> Option<i64> {
    let last = scene.history.last().expect("a case has a history");
    Some(scene.case.intake.received_at.duration_until(last.at).as_secs())
}

#[test]
fn the_usual_time_is_of_those_that_kept_it_and_the_longest_of_all_that_did_it() {
    let (kept, late) = (told(), late());
    let times = (took(&kept), took(&late));
    let found = of(&counted(&[kept, late, silent()], |_| true), Duty::Documented);
    assert_eq!((found.kept, found.total, found.pending), (1, 3, 0));
    assert_eq!((found.median_seconds, found.worst_seconds), times);
    let never = of(&counted(&[silent()], |_| true), Duty::Documented);
    assert_eq!((never.median_seconds, never.worst_seconds), (None, None), "nothing was done yet");
}

#[test]
fn another_history_of_one_case_changes_only_the_clause_that_it_is_about() {
    let before = counted(&[told(), told()], |_| true);
    let after = counted(&[told(), late()], |_| true);
    let broken = |all: &[ClauseFigures]| -> Vec<(Duty, u32)> {
        all.iter().map(|one| (one.duty, one.total - one.kept)).collect()
    };
    let changed: Vec<Duty> = broken(&before)
        .into_iter()
        .zip(broken(&after))
        .filter(|(was, is)| was != is)
        .map(|(_, (duty, _))| duty)
        .collect();
    assert_eq!(
        changed,
        [Duty::NonMedicalInTime, Duty::Documented],
        "two days pass for both clocks"
    );
    let found = of(&after, Duty::Documented);
    assert_eq!(found.deviating.len(), 1);
    assert_eq!(found.deviating[0].because.len(), 1, "the report that came too late");
}

#[test]
fn who_may_not_be_named_is_counted_all_the_same() {
    let about = silent().then(&officer(), screen_about(About::Humas));
    let found = counted(&[about, silent()], |case| !case.shielded);
    let found = of(&found, Duty::Documented);
    assert_eq!((found.total - found.kept, found.deviating.len(), found.unnamed()), (2, 1, 1));
}

#[test]
fn what_is_still_open_stands_apart_from_what_is_decided() {
    let found = of(&counted(&[complaint().screened(), late()], |_| true), Duty::Documented);
    assert_eq!((found.total, found.pending), (1, 1));
}

#[test]
fn units_share_out_the_same_cases() {
    let mut named = told();
    named.case.intake.unit = Some(unit("IGD"));
    let scenes = [told(), named, late()];
    let all: Vec<Judged> = scenes.iter().map(judged).collect();
    let all: Vec<&Judged> = all.iter().collect();
    let whole: Share = all.iter().map(|each| each.share()).sum();
    let verdicts = all.iter().flat_map(|each| &each.results);
    let kept = verdicts.filter(|told| told.result.verdict == Verdict::Kept).count();
    assert_eq!((whole.cases, whole.kept as usize), (3, kept));
    let units = by_unit(&all);
    assert_eq!(units.iter().map(|(_, share)| share.cases).sum::<u32>(), 3);
    assert_eq!(units.iter().map(|(_, share)| share.total).sum::<u32>(), whole.total);
    assert!(units.iter().any(|(of, share)| *of == Some(unit("IGD")) && share.cases == 1));
}

#[test]
fn a_case_that_was_closed_without_an_answer_decides_no_clause_about_answers() {
    let gone = complaint().screened().then(&Actor::Complainant, withdraw());
    let found = of(&counted(&[gone], |_| true), Duty::NonMedicalInTime);
    assert_eq!((found.total, found.pending, found.deviating.len()), (0, 0, 0));
}
