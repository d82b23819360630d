mod laws;

use std::path::Path;

use domain::calendar::{Calendar, Instant, Month, Zone};
use domain::indicator::{Counted, Percent, Sheet, Tally, median, sheet};
use domain::rules::Grade;
use jiff::{SignedDuration, civil::date};

fn calendar() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

fn october() -> Month {
    Month::new(2026, 10).expect("October exists")
}

/// 08:00 on a day of October 2026.
fn day(day: i8) -> Instant {
    calendar().at(date(2026, 10, day), 8, 0)
}

fn december() -> Instant {
    calendar().at(date(2026, 12, 1), 0, 0)
}

fn limit(grade: Grade) -> SignedDuration {
    SignedDuration::from_hours(match grade {
        Grade::Red => 24,
        Grade::Yellow => 72,
        Grade::Green => 168,
    })
}

/// Received on the 5th, nothing done yet.
fn open(grade: Grade) -> Counted {
    Counted {
        grade: Some(grade),
        received: day(5),
        reached: None,
        followed_up: None,
        due: Some(day(5) + limit(grade)),
        duplicate_of_same_person: false,
        withdrawn: false,
        linked: false,
        reached_by_notice: false,
    }
}

fn in_time(grade: Grade) -> Counted {
    let at = Some(day(5) + SignedDuration::from_hours(3));
    Counted { reached: at, followed_up: at, ..open(grade) }
}

fn too_late(grade: Grade) -> Counted {
    Counted { reached: Some(day(30)), followed_up: Some(day(30)), ..open(grade) }
}

fn settled(rows: &[Counted]) -> Sheet {
    sheet(rows, october(), &calendar(), december())
}

fn hundredths(percent: Option<Percent>) -> Option<i64> {
    percent.map(Percent::hundredths)
}

#[test]
fn published_fractions_come_out_to_the_last_decimal() {
    let fractions = [(20, 27, 7407), (5, 6, 8333), (19, 21, 9048), (10, 11, 9091), (20, 21, 9524)];
    for (part, whole, expected) in fractions {
        assert_eq!(hundredths(Percent::of(part, whole)), Some(expected), "{part}/{whole}");
    }
    assert_eq!(hundredths(Percent::of(1, 800)), Some(13), "0.125 goes up");
    assert_eq!(hundredths(Percent::of(u32::MAX, u32::MAX)), Some(10_000));
}

#[test]
fn the_two_formulas_differ_and_both_are_given() {
    let mut rows = vec![in_time(Grade::Red), too_late(Grade::Red)];
    rows.extend([in_time(Grade::Yellow); 3]);
    rows.extend([in_time(Grade::Green); 15]);
    let sheet = settled(&rows);
    assert_eq!(sheet.tallies.total(), Tally { on_time: 19, counted: 20 });
    assert_eq!(hundredths(sheet.pooled()), Some(95_00));
    assert_eq!(hundredths(sheet.tallies.mean_of_grades()), Some(83_33));
    assert_eq!(sheet.meets_target(), Some(true));
    assert!(!sheet.provisional);
}

#[test]
fn a_month_without_complaints_has_no_percentage() {
    let sheet = settled(&[]);
    assert_eq!((sheet.pooled(), sheet.tallies.mean_of_grades()), (None, None));
    assert_eq!((sheet.tallies.red.percent(), sheet.meets_target()), (None, None));
}

#[test]
fn a_grade_without_complaints_does_not_pull_the_mean_down() {
    let sheet = settled(&[in_time(Grade::Green), in_time(Grade::Yellow), too_late(Grade::Yellow)]);
    assert_eq!(hundredths(sheet.tallies.mean_of_grades()), Some(75_00));
}

#[test]
fn words_without_a_follow_up_are_not_on_time() {
    let words_only = Counted { followed_up: None, ..in_time(Grade::Red) };
    let late_follow_up = Counted { followed_up: Some(day(20)), ..in_time(Grade::Red) };
    let sheet = settled(&[words_only, late_follow_up, in_time(Grade::Red)]);
    assert_eq!(sheet.tallies.red, Tally { on_time: 1, counted: 3 });
}

#[test]
fn the_instant_of_the_limit_is_still_on_time() {
    let due = open(Grade::Red).due;
    let just = Counted { reached: due, followed_up: due, ..open(Grade::Red) };
    let after = due.map(|due| due + SignedDuration::from_millis(1));
    let missed = Counted { followed_up: after, ..just };
    assert!(just.is_on_time() && !missed.is_on_time());
}

#[test]
fn a_case_counts_in_the_month_in_which_the_hospital_heard_it() {
    let (first, next) = calendar().month_bounds(october());
    let before = first - SignedDuration::from_millis(1);
    let rows = [first, before, next].map(|received| Counted { received, ..in_time(Grade::Green) });
    assert_eq!(settled(&rows).tallies.total().counted, 1);
}

#[test]
fn a_case_that_is_not_yet_due_makes_the_sheet_provisional() {
    let rows = [open(Grade::Red), open(Grade::Green)];
    let on_the_ninth = |rows: &[Counted]| sheet(rows, october(), &calendar(), day(9));
    assert_eq!(on_the_ninth(&rows).pending, 1);
    assert!(on_the_ninth(&[]).provisional, "the month is not over");
    let long = Counted { due: Some(december()), ..open(Grade::Green) };
    assert!(settled(&[long]).provisional, "at its due instant it may still be kept");
    let done = Counted { due: Some(december()), ..in_time(Grade::Green) };
    assert!(!settled(&[done]).provisional, "what is done is settled before its limit");
}

#[test]
fn a_case_that_nobody_graded_counts_and_keeps_the_sheet_provisional() {
    let ungraded = Counted { grade: None, due: None, ..in_time(Grade::Green) };
    let sheet = settled(&[ungraded, in_time(Grade::Green)]);
    assert_eq!(sheet.tallies.ungraded, Tally { on_time: 0, counted: 1 });
    assert_eq!(hundredths(sheet.pooled()), Some(50_00));
    assert!(sheet.provisional);
}

#[test]
fn withdrawn_and_linked_count_and_the_same_person_counts_once() {
    let sheet = settled(&[
        Counted { withdrawn: true, ..in_time(Grade::Green) },
        Counted { linked: true, ..in_time(Grade::Green) },
        Counted { duplicate_of_same_person: true, ..open(Grade::Green) },
        Counted { reached_by_notice: true, ..in_time(Grade::Green) },
    ]);
    assert_eq!(sheet.tallies.total(), Tally { on_time: 3, counted: 3 });
    let rules = sheet.local_rules;
    assert_eq!((rules.withdrawn, rules.linked), (1, 1));
    assert_eq!((rules.duplicates_left_out, rules.reached_by_notice), (1, 1));
}

#[test]
fn the_median_is_the_middle() {
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[9, 1, 5]), Some(5));
    assert_eq!(median(&[4, 1, 2, 9]), Some(3));
    assert_eq!(median(&[1, 2]), Some(2));
    assert_eq!(median(&[i64::MAX, i64::MAX]), Some(i64::MAX));
}

/// `91.9` as hundredths.
fn published(cell: &str) -> i64 {
    let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
    format!("{whole}{decimals:0<2}").parse().expect("a published percentage")
}

#[test]
fn every_published_figure_is_a_fraction_that_we_round_alike() {
    let Some(fixtures) = std::env::var_os("JEMBATAN_FIXTURES") else {
        eprintln!("NOT RUN: published indicator figures; JEMBATAN_FIXTURES is not set");
        return;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(fixtures);
    let rows = std::fs::read_to_string(root.join("inm/inm_rows.csv")).expect("inm/inm_rows.csv");
    let mut lines = rows.lines();
    let column =
        lines.next().and_then(|line| line.split(',').position(|it| it == "tanggap_komplain"));
    let column = column.expect("the column of the complaint indicator");
    let cells: Vec<i64> = lines
        .filter_map(|line| line.split(',').nth(column))
        .filter(|cell| !cell.is_empty())
        .map(published)
        .collect();
    assert!(cells.len() >= 30, "only {} figures", cells.len());
    for cell in cells {
        let mut fractions = (1..100).flat_map(|whole| (0..=whole).map(move |part| (part, whole)));
        let found =
            fractions.any(|(part, whole)| hundredths(Percent::of(part, whole)) == Some(cell));
        assert!(found, "{cell} hundredths is no fraction of fewer than 100 complaints");
    }
}
