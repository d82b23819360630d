//! The customer-service indicators: what each counts, what it leaves out, and when a target is met.

use domain::calendar::Month;
use domain::indicator::Percent;
use domain::measure::{Aim, Measure};
use domain::report::{Line, ServiceFigure, ServiceMaterial, service};
use domain::rules::{Grade, Kind};
use domain::sop::{Content, Part, Spot, checked, missing};
use domain::survey::{Care, Told};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::case::moves::complaint;
use crate::cast::Scene;

/// A complaint of this kind, answered after so many hours; `None` is not at all.
fn heard(kind: Kind, hours: Option<i64>) -> Line {
    let scene = complaint();
    let plain = Line::of(&scene.case, &scene.rules, scene.now);
    let reached =
        hours.and_then(|hours| plain.received.checked_add(SignedDuration::from_hours(hours)).ok());
    Line { kind, first_reached: reached, followed_up: reached, ..plain }
}

fn told(helped: bool) -> Told {
    Told { helped, fair: true, tell_again: true, care: Care::Same }
}

#[track_caller]
fn figure(measure: Measure, material: &ServiceMaterial<'_>, scene: &Scene) -> ServiceFigure {
    let month = Month::of(date(2026, 11, 1));
    let found = service(month, material, &scene.rules.calendar, scene.now);
    *found.of(measure).expect("each indicator is counted")
}

fn counted(measure: Measure, material: &ServiceMaterial<'_>, scene: &Scene) -> (u32, u32) {
    let figure = figure(measure, material, scene);
    (figure.count, figure.of)
}

#[test]
fn a_first_answer_counts_when_it_came_within_a_day() {
    let lines = [
        heard(Kind::Complaint, Some(24)),
        heard(Kind::Question, Some(25)),
        heard(Kind::Complaint, None),
        heard(Kind::Compliment, None),
        Line { duplicate: true, ..heard(Kind::Complaint, None) },
        Line { withdrawn: true, ..heard(Kind::Complaint, None) },
    ];
    let material = ServiceMaterial { lines: &lines, ..ServiceMaterial::default() };
    let early = complaint().after_minutes(23 * 60);
    assert_eq!(counted(Measure::FirstAnswer, &material, &early), (1, 2), "may still be answered");
    let late = complaint().after_minutes(25 * 60);
    assert_eq!(counted(Measure::FirstAnswer, &material, &late), (1, 3));
}

#[test]
fn the_grades_are_counted_as_the_national_indicator_counts_them() {
    let red = heard(Kind::Complaint, Some(2));
    let due = red.received.checked_add(SignedDuration::from_hours(24)).ok();
    let red = Line { grade_of_due: Some(Grade::Red), due, ..red };
    let late = Line {
        first_reached: red.due.and_then(|due| due.checked_add(SignedDuration::from_secs(1)).ok()),
        ..red.clone()
    };
    let lines = [red, late];
    let material = ServiceMaterial { lines: &lines, ..ServiceMaterial::default() };
    let scene = complaint().after_minutes(48 * 60);
    assert_eq!(counted(Measure::AnswerRed, &material, &scene), (1, 2));
    assert_eq!(counted(Measure::AnswerGreen, &material, &scene), (0, 0));
    assert_eq!(
        figure(Measure::AnswerGreen, &material, &scene).percent(),
        None,
        "nothing is not 0 %"
    );
}

#[test]
fn what_was_sent_back_picked_up_and_trained_is_a_share_of_all() {
    let material = ServiceMaterial {
        returned: &[true, false, false, false],
        calls: &[true, true, false],
        trained: &[false],
        ..ServiceMaterial::default()
    };
    let scene = complaint();
    assert_eq!(counted(Measure::Returned, &material, &scene), (1, 4));
    assert_eq!(counted(Measure::CallsAnswered, &material, &scene), (2, 3));
    assert_eq!(counted(Measure::TrainedStaff, &material, &scene), (0, 1));
}

#[test]
fn satisfaction_of_a_few_is_withheld() {
    let scene = complaint();
    let few = [(told(true), 4)];
    let material = ServiceMaterial { told: &few, ..ServiceMaterial::default() };
    let figure_of_few = figure(Measure::Satisfaction, &material, &scene);
    assert!(figure_of_few.withheld);
    assert_eq!((figure_of_few.count, figure_of_few.of, figure_of_few.percent()), (0, 0, None));
    let enough = [(told(true), 15), (told(false), 5)];
    let material = ServiceMaterial { told: &enough, ..ServiceMaterial::default() };
    let shown = figure(Measure::Satisfaction, &material, &scene);
    assert_eq!(shown.percent(), Some(Percent::from_hundredths(75_00)));
}

#[test]
fn a_target_is_a_floor_and_for_returned_answers_a_ceiling() {
    let floor = Aim { measure: Measure::CallsAnswered, percent: 80 };
    assert!(floor.is_met(80_00) && !floor.is_met(79_99));
    let ceiling = Aim { measure: Measure::Returned, percent: 10 };
    assert!(ceiling.is_met(10_00) && !ceiling.is_met(10_01));
}

#[test]
fn an_sop_names_each_indicator_once_with_a_target_that_can_be_reached() {
    let aim = |measure, percent| Aim { measure, percent };
    let content =
        |aims| Content { title: "Aduan".to_owned(), review_months: 12, aims, ..Content::default() };
    let wrong = |aims| {
        checked(content(aims)).unwrap_err().into_iter().map(|flaw| flaw.spot).collect::<Vec<_>>()
    };
    let twice = vec![aim(Measure::TrainedStaff, 80), aim(Measure::TrainedStaff, 90)];
    assert_eq!(wrong(twice), [Spot::Aim(Measure::TrainedStaff)]);
    assert_eq!(wrong(vec![aim(Measure::Returned, 101)]), [Spot::Aim(Measure::Returned)]);
    let kept =
        checked(content(vec![aim(Measure::TrainedStaff, 80), aim(Measure::FirstAnswer, 90)]))
            .unwrap();
    assert_eq!(
        kept.aims.first().unwrap().measure,
        Measure::FirstAnswer,
        "in the order of the catalogue"
    );
    assert!(!missing(&kept).contains(&Part::Indicators), "the catalogue says how it is measured");
}
