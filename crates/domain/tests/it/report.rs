//! The two reports: what they count, what they list, what they keep to themselves.

use domain::calendar::{Date, Month};
use domain::case::{Command, Screening};
use domain::ids::{CaseNumber, UnitCode};
use domain::indicator::Percent;
use domain::intake::Intake;
use domain::people::Actor;
use domain::report::{
    Count, DailyReport, Line, Material, MonthlyReport, TrendMonth, UnitRow, daily, monthly, window,
};
use domain::rules::{Channel, Grade, Kind, Nature, Outcome, Reaction, Rules, Topic};
use jiff::civil::date;

use crate::case::moves::{close, complaint, merge, reacts, screen_medical, seen, withdraw};
use crate::cast::{Scene, director, head, intake, officer, unit};

fn line(scene: &Scene) -> Line {
    Line::of(&scene.case, &scene.rules, scene.now)
}

fn numbered(scene: &Scene, serial: u32) -> Line {
    Line { number: CaseNumber { year: 2026, serial }, ..line(scene) }
}

fn november() -> Month {
    Month::of(date(2026, 11, 1))
}

fn screened() -> Scene {
    complaint().screened()
}

fn sealed() -> Scene {
    Scene::of(Intake { sealed: true, ..intake() })
}

fn graded(grade: Grade, categories: &[&str], at: &str) -> Scene {
    let topic = |code: &&str| Topic { category: (*code).to_owned(), hcat: None, severity: None };
    let topics = categories.iter().map(topic).collect();
    let seen = Screening { topics, ..seen(Nature::NonMedical, Some(grade)) };
    let scene = Scene::of(Intake { unit: Some(unit(at)), ..intake() });
    scene.after_minutes(30).then(&officer(), Command::Screen(seen))
}

#[track_caller]
fn report(lines: &[Line], now: &Scene) -> MonthlyReport {
    let (clauses, improvements) = (&[], &[]);
    let material =
        Material { month: november(), lines, clauses, improvements, before: &[], now: now.now };
    monthly(&material, &now.rules)
}

fn count<K: Copy + PartialEq>(counts: &[Count<K>], of: K) -> Option<u32> {
    counts.iter().find(|count| count.of == of).map(|count| count.count)
}

/// The report of a day whose hour was never changed.
fn day_of(lines: &[Line], day: Date, rules: &Rules) -> DailyReport {
    daily(lines, day, window(day, rules))
}

#[test]
fn the_day_ends_at_the_reports_hour() {
    let scene = complaint();
    let (from, until) = window(date(2026, 11, 3), &scene.rules);
    assert_eq!(from, crate::cast::morning());
    assert_eq!(until, scene.rules.calendar.at(date(2026, 11, 3), 8, 0));
}

#[test]
fn a_case_stands_in_the_report_of_the_day_on_which_it_was_entered() {
    let line = line(&complaint());
    let rules = complaint().rules;
    let tomorrow = day_of(std::slice::from_ref(&line), date(2026, 11, 3), &rules);
    assert_eq!(tomorrow.received, std::slice::from_ref(&line));
    assert_eq!(count(&tomorrow.by_kind, Kind::Complaint), Some(1));
    assert_eq!(count(&tomorrow.by_channel, Channel::Instagram), Some(1));
    assert_eq!(count(&tomorrow.by_channel, Channel::Letter), Some(0));
    assert_eq!(count(&tomorrow.by_grade, None), Some(1));
    let later = day_of(&[line], date(2026, 11, 4), &rules);
    assert!(later.received.is_empty() && later.nil);
    assert_eq!(later.open, 1);
}

#[test]
fn a_slip_that_was_typed_late_stands_in_the_report_of_its_typing() {
    let typed = Intake {
        received_at: crate::cast::morning() - jiff::SignedDuration::from_hours(72),
        ..intake()
    };
    let scene = Scene::of(typed);
    let report = day_of(&[line(&scene)], date(2026, 11, 3), &scene.rules);
    assert_eq!(report.received.len(), 1);
}

#[test]
fn a_day_without_a_voice_says_nihil() {
    let report = day_of(&[], date(2026, 11, 3), &complaint().rules);
    assert!(report.nil);
    assert_eq!((report.open, report.late.len()), (0, 0));
}

#[test]
fn the_day_lists_late_red_answered_and_unsigned_cases() {
    let red = graded(Grade::Red, &[], "IGD").after_days(2);
    let answered = screened().answered();
    let unsigned = screened().in_approval();
    let lines = [line(&red), line(&answered), line(&unsigned)];
    let report = day_of(&lines, date(2026, 11, 3), &red.rules);
    assert_eq!(report.late, [line(&red)]);
    assert_eq!(report.red, [line(&red)]);
    assert_eq!(report.answered.len(), 2);
    assert_eq!(report.awaiting_approval, [line(&unsigned)]);
}

#[test]
fn a_sealed_case_is_counted_and_never_listed() {
    let line = line(&sealed());
    let rules = sealed().rules;
    let day = day_of(std::slice::from_ref(&line), date(2026, 11, 3), &rules);
    assert!(day.received.is_empty() && !day.nil);
    assert_eq!((day.protected, day.open), (1, 0));
    let seen = Screening { sealed: true, ..seen(Nature::NonMedical, Some(Grade::Red)) };
    let red = sealed().then(&director(), Command::Screen(seen));
    let month = report(&[self::line(&red)], &red);
    assert!(month.red.is_empty() && month.units.is_empty());
    assert_eq!((month.totals.protected, month.totals.received), (1, 1));
    assert_eq!(month.indicator.tallies.total().counted, 1);
}

#[test]
fn a_closed_case_is_not_late_any_more() {
    let gone = screened().then(&Actor::Complainant, withdraw()).after_days(30);
    assert_eq!(line(&gone).late, None);
    assert!(line(&screened().after_days(30)).late.is_some());
}

#[test]
fn a_late_case_names_the_clock_that_ran_out_first() {
    let scene = screened().after_days(30);
    let readings = domain::case::clocks(&scene.case, &scene.rules, scene.now);
    let overdue = line(&scene).late.unwrap();
    let since = |name| readings.iter().find(|reading| reading.name == name).unwrap().due;
    assert_eq!(since(overdue.clock), Some(overdue.since));
    let matters = |name| scene.rules.clock(name).is_some_and(|rule| !rule.only_warns);
    let due = readings.iter().filter(|reading| matters(reading.name)).filter_map(|it| it.due);
    assert_eq!(due.min(), Some(overdue.since));
}

#[test]
fn a_warning_does_not_make_a_case_late() {
    let mut scene = screened().answered().after_days(120);
    scene.rules.clocks.retain(|clock| clock.only_warns);
    assert_eq!(line(&scene).late, None);
}

#[test]
fn brought_and_received_less_closed_is_carried() {
    let old = Scene::of(Intake {
        received_at: crate::cast::morning() - jiff::SignedDuration::from_hours(24 * 20),
        ..intake()
    });
    let closed = screened().closed();
    let lines = [line(&old), line(&closed), line(&screened())];
    let totals = report(&lines, &closed.clone().after_days(1)).totals;
    assert_eq!((totals.brought, totals.received), (1, 2));
    assert_eq!((totals.closed, totals.carried), (1, 2));
    assert_eq!(totals.brought + totals.received - totals.closed, totals.carried);
}

#[test]
fn what_was_closed_in_the_months_first_moment_was_brought_and_closed() {
    let scene = screened();
    let start = scene.rules.calendar.month_bounds(november()).0;
    let received = start - jiff::SignedDuration::from_hours(24);
    let old = Line { received, closed: Some(start), ..line(&scene) };
    let totals = report(&[old], &scene).totals;
    assert_eq!((totals.brought, totals.closed, totals.carried), (1, 1, 0));
}

#[test]
fn the_month_shows_both_formulas_of_the_indicator() {
    let on_time = screened().closed();
    let late = graded(Grade::Red, &[], "IGD").after_days(2);
    let lines = [numbered(&on_time, 1), numbered(&on_time, 2), numbered(&late, 3)];
    let month = report(&lines, &late.clone().after_days(40));
    assert_eq!(month.indicator.pooled(), Some(Percent::from_hundredths(66_67)));
    let mean = month.indicator.tallies.mean_of_grades();
    assert_eq!(mean, Some(Percent::from_hundredths(50_00)));
    assert!(!month.provisional);
}

#[test]
fn a_month_without_complaints_has_no_percentage() {
    let month = report(&[], &complaint());
    assert_eq!(month.indicator.pooled(), None);
    assert_eq!(month.median_first_answer_seconds, None);
    assert_eq!(month.reactions.satisfaction, None);
}

#[test]
fn units_and_categories_cross_in_one_table() {
    let lines = [
        line(&graded(Grade::Green, &["sikap", "waktu-tunggu"], "IGD")),
        line(&graded(Grade::Green, &["sikap"], "IGD")),
        line(&graded(Grade::Green, &["biaya"], "FARMASI")),
    ];
    let month = report(&lines, &complaint());
    assert_eq!(month.categories, ["biaya", "sikap", "waktu-tunggu"]);
    let row = |code: &str, counts: &[u32], total| UnitRow {
        unit: UnitCode::parse(code).ok(),
        counts: counts.to_vec(),
        total,
    };
    assert_eq!(month.units, [row("FARMASI", &[1, 0, 0], 1), row("IGD", &[0, 2, 1], 2)]);
}

#[test]
fn a_unit_and_its_categories_add_up_when_some_have_none() {
    let bare = line(&graded(Grade::Green, &[], "IGD"));
    let lines = [line(&graded(Grade::Green, &["sikap"], "IGD")), bare.clone(), bare];
    let month = report(&lines, &complaint());
    assert_eq!(month.categories, ["sikap", domain::report::UNCATEGORISED]);
    let igd = &month.units[0];
    assert_eq!((igd.counts.as_slice(), igd.total), ([1, 2].as_slice(), 3));
}

#[test]
fn reactions_are_counted_by_case_and_silence_enters_no_percentage() {
    let happy = screened().closed();
    let silent = screened().answered().then(&officer(), reacts(Reaction::Silent));
    let unhappy = screened().answered().dissatisfied();
    let lines = [line(&happy), line(&silent), line(&unhappy)];
    let reactions = report(&lines, &happy).reactions;
    assert_eq!((reactions.satisfied, reactions.silent, reactions.dissatisfied), (1, 1, 1));
    assert_eq!(reactions.satisfaction, Some(Percent::from_hundredths(50_00)));
}

#[test]
fn the_first_answer_counts_for_the_median() {
    let scene = screened().answered_officially();
    let first = scene.case.first_reached.unwrap();
    let seconds = first.as_second() - crate::cast::morning().as_second();
    let month = report(&[line(&scene)], &scene);
    assert_eq!(month.median_first_answer_seconds, Some(seconds));
}

#[test]
fn the_trend_shows_five_months_before_and_this_one() {
    let scene = screened();
    let mut month = Month::of(date(2026, 3, 1));
    let mut before = Vec::new();
    while month < november() {
        let on_time = None;
        before.push(TrendMonth {
            month,
            complaints: 3,
            on_time,
            median_first_answer_seconds: None,
        });
        month = month.next();
    }
    let lines = [line(&scene)];
    let (clauses, improvements) = (&[], &[]);
    let material = Material {
        month: november(),
        lines: &lines,
        clauses,
        improvements,
        before: &before,
        now: scene.now,
    };
    let trend = monthly(&material, &scene.rules).trend;
    assert_eq!(trend.len(), 6);
    assert_eq!(trend[0].month, Month::of(date(2026, 6, 1)));
    assert_eq!((trend[5].month, trend[5].complaints), (november(), 1));
}

#[test]
fn the_indicator_hears_of_duplicates_withdrawals_and_links() {
    let gone = screened().then(&officer(), withdraw());
    assert!(line(&gone).counted().withdrawn);
    let mut twice = screened();
    twice.same_person = true;
    let merged = twice.then(&officer(), merge());
    assert!(line(&merged).counted().duplicate_of_same_person);
    let with = domain::ids::CaseId::new(9);
    assert!(line(&screened().then(&head(), Command::Link { with })).counted().linked);
}

#[test]
fn a_duplicate_of_no_other_case_is_counted() {
    let duplicate = screened().then(&officer(), close(Outcome::Duplicate));
    assert!(!line(&duplicate).counted().duplicate_of_same_person);
    let month = report(&[line(&duplicate)], &duplicate);
    assert_eq!(month.indicator.tallies.total().counted, 1);
    assert_eq!(month.indicator.local_rules.duplicates_left_out, 0);
}

#[test]
fn both_sides_of_a_link_are_counted_as_linked_and_a_merging_is_no_link() {
    let other = domain::ids::CaseId::new(9);
    let back = |merged| Command::LinkBack { with: other, merged };
    assert!(line(&screened().then(&Actor::Desk, back(false))).counted().linked);
    let absorbing = screened().then(&Actor::Desk, back(true));
    assert_eq!(absorbing.case.absorbed, [other]);
    assert!(!line(&absorbing).counted().linked);
}

#[test]
fn a_complaint_is_counted_under_the_grade_whose_limit_sets_its_due_time() {
    let answered = screened().answered().after_days(2).dissatisfied();
    let red = answered.then(&officer(), screen_medical()).after_days(40);
    let line = line(&red);
    assert_eq!((line.grade, line.grade_of_due), (Some(Grade::Red), Some(Grade::Yellow)));
    let tallies = report(std::slice::from_ref(&line), &red).indicator.tallies;
    assert_eq!((tallies.yellow.counted, tallies.red.counted), (1, 0));
    assert_eq!(line.due, line.counted().due);
}

#[test]
fn what_nobody_screens_is_late_after_a_day_whatever_its_sender_called_it() {
    for kind in [Kind::Complaint, Kind::Suggestion] {
        let heard = Scene::of(Intake { kind, ..intake() });
        assert_eq!(line(&heard.clone().after_minutes(24 * 60)).late, None, "{kind:?}");
        assert!(line(&heard.after_minutes(24 * 60 + 1)).late.is_some(), "{kind:?}");
    }
    let unread = complaint().after_days(2);
    let day = day_of(&[line(&unread)], date(2026, 11, 4), &unread.rules);
    assert_eq!(day.late.len(), 1);
}

#[test]
fn what_was_screened_in_its_first_day_waits_for_its_grade() {
    let green = graded(Grade::Green, &[], "IGD");
    let mut scene = green.after_days(2);
    scene.rules.clocks.retain(|clock| clock.name != domain::rules::ClockName::NonMedicalAnswer);
    scene.rules.clocks.retain(|clock| clock.name != domain::rules::ClockName::ManagementReport);
    assert_eq!(line(&scene).late, None);
}
