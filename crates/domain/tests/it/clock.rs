mod laws;

use domain::calendar::{Calendar, Instant, Span, Zone};
use domain::clock::{Mark, Reading, State, read};
use domain::rules::MarkKind::{
    AnswerReached, Closed, Dissatisfied, Inquired, Received, Reopened, Replied, Reported, Routed,
    TimeAsked,
};
use domain::rules::{Applies, ClockName, ClockRule, Grade, Limit, MarkKind, Source, SourceStatus};
use jiff::{SignedDuration, civil::date};

const HOUR: i64 = 3600;

fn calendar() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

/// Monday 2 November 2026, 08:00 WIB, and `hours` more.
fn hour(hours: i64) -> Instant {
    second(hours * HOUR)
}

fn second(seconds: i64) -> Instant {
    calendar().at(date(2026, 11, 2), 8, 0) + SignedDuration::from_secs(seconds)
}

fn history(marks: &[(MarkKind, i64)]) -> Vec<Mark> {
    let numbered = marks.iter().zip(1..);
    numbered.map(|((kind, hours), seq)| Mark::new(*kind, hour(*hours), seq)).collect()
}

fn rule(limit: Limit) -> ClockRule {
    ClockRule {
        name: ClockName::NonMedicalAnswer,
        starts: vec![Received],
        stops: vec![AnswerReached, Closed],
        limit,
        applies: Applies::default(),
        pauses: None,
        restarts: Vec::new(),
        only_warns: false,
        source: Source { text: String::new(), status: SourceStatus::InForce },
    }
}

/// 2 x 24 hours, pausing while the complainant is asked, anew after dissatisfaction.
fn answer() -> ClockRule {
    ClockRule {
        pauses: Some((Inquired, Replied)),
        restarts: vec![Dissatisfied, Reopened],
        ..rule(Limit::Fixed(Span::hours(48)))
    }
}

/// The indicator's clock: by grade, and nothing pauses it.
fn response() -> ClockRule {
    let limit =
        Limit::ByGrade { red: Span::hours(24), yellow: Span::days(3), green: Span::days(7) };
    rule(limit)
}

fn at(rule: &ClockRule, marks: &[(MarkKind, i64)], now: i64) -> Reading {
    read(rule, Some(Grade::Yellow), &history(marks), &calendar(), hour(now))
}

/// What each line of the explanation counted, in hours.
fn counted(reading: &Reading) -> Vec<(MarkKind, i64)> {
    reading.because.iter().map(|line| (line.mark.kind, line.counted_seconds / HOUR)).collect()
}

#[test]
fn a_clock_that_nothing_started_shows_nothing() {
    let reading = at(&answer(), &[(Routed, 1)], 100);
    assert_eq!(reading.state, State::NotStarted);
    assert_eq!((reading.started, reading.due, reading.elapsed_seconds), (None, None, 0));
    assert!(reading.because.is_empty() && !reading.is_late(hour(100)));
}

#[test]
fn a_running_clock_is_late_from_the_instant_after_its_due_time() {
    let reading = at(&answer(), &[(Received, 0)], 48);
    assert_eq!((reading.state, reading.due), (State::Running, Some(hour(48))));
    assert!(!reading.is_late(hour(48)));
    assert!(reading.is_late(second(48 * HOUR + 1)));
}

#[test]
fn an_answer_at_the_very_instant_of_its_due_time_is_kept() {
    let answered = |seconds| {
        let marks = [Mark::new(Received, hour(0), 1), Mark::new(AnswerReached, second(seconds), 2)];
        read(&answer(), None, &marks, &calendar(), hour(90)).state
    };
    let due = 48 * HOUR;
    assert_eq!(answered(due), State::Stopped { at: hour(48), kept: true });
    assert_eq!(answered(due + 1), State::Stopped { at: second(due + 1), kept: false });
}

#[test]
fn waiting_for_the_complainant_pauses_it_and_moves_the_due_time_by_the_wait() {
    let marks = [(Received, 0), (Inquired, 10), (Replied, 34), (AnswerReached, 60)];
    let waiting = at(&answer(), &marks[..2], 20);
    assert_eq!((waiting.state, waiting.due), (State::Paused, None));
    assert_eq!(waiting.elapsed_seconds, 10 * HOUR);
    let answered = at(&answer(), &marks, 90);
    assert_eq!(answered.due, Some(hour(72)));
    assert_eq!(answered.state, State::Stopped { at: hour(60), kept: true });
    let lines = [(Received, 10), (Inquired, 0), (Replied, 26), (AnswerReached, 0)];
    assert_eq!(counted(&answered), lines);
}

#[test]
fn the_clock_of_the_indicator_never_pauses() {
    let marks = [(Received, 0), (Inquired, 10), (Replied, 34), (AnswerReached, 80)];
    let reading = at(&response(), &marks, 90);
    assert_eq!(reading.due, Some(hour(72)));
    assert_eq!(reading.state, State::Stopped { at: hour(80), kept: false });
    assert!(reading.is_late(hour(90)));
    assert_eq!(counted(&reading), [(Received, 80), (AnswerReached, 0)]);
}

#[test]
fn each_grade_has_its_limit_and_no_grade_has_none() {
    let received = history(&[(Received, 0)]);
    let due = |grade| read(&response(), grade, &received, &calendar(), hour(1)).due;
    assert_eq!(due(Some(Grade::Red)), Some(hour(24)));
    assert_eq!(due(Some(Grade::Yellow)), Some(hour(72)));
    assert_eq!(due(Some(Grade::Green)), Some(hour(168)));
    assert_eq!(due(None), None);
}

#[test]
fn dissatisfaction_begins_a_new_round_and_forgets_the_old_one() {
    let marks = [(Received, 0), (AnswerReached, 40), (Dissatisfied, 60)];
    let reading = at(&answer(), &marks, 70);
    assert_eq!(reading.state, State::Running);
    assert_eq!((reading.started, reading.due), (Some(hour(60)), Some(hour(108))));
    assert_eq!(counted(&reading), [(Dissatisfied, 10)]);
}

#[test]
fn only_a_restart_wakes_a_stopped_clock() {
    let marks = [(Received, 0), (AnswerReached, 40), (Received, 50), (Inquired, 60), (Replied, 61)];
    let reading = at(&answer(), &marks, 400);
    assert_eq!(reading.state, State::Stopped { at: hour(40), kept: true });
}

#[test]
fn a_new_promise_replaces_the_one_before() {
    let promise =
        ClockRule { starts: vec![TimeAsked], restarts: vec![TimeAsked], ..rule(Limit::Given) };
    let marks = [
        Mark::new(Received, hour(0), 1),
        Mark::new(TimeAsked, hour(1), 2).promising(hour(24)),
        Mark::new(TimeAsked, hour(20), 3).promising(hour(44)),
    ];
    let due = |marks: &[Mark]| read(&promise, None, marks, &calendar(), hour(21)).due;
    assert_eq!(due(&marks[..2]), Some(hour(24)));
    assert_eq!(due(&marks), Some(hour(44)));
    assert_eq!(due(&history(&[(TimeAsked, 1)])), None);
}

#[test]
fn a_pause_gives_a_clock_of_working_days_the_working_days_of_the_wait() {
    let paused = ClockRule {
        pauses: Some((Inquired, Replied)),
        ..rule(Limit::Fixed(Span::working_days(5)))
    };
    let day_end = |day| calendar().day_bounds(date(2026, 11, day)).1;
    let plain = at(&paused, &[(Received, 0)], 1);
    assert!(plain.due.is_some_and(|due| due < day_end(9) && due >= day_end(8)));
    // Asked on Thursday the 5th, replied on Monday the 9th: Friday and Monday were waited.
    let waited = at(&paused, &[(Received, 0), (Inquired, 74), (Replied, 170)], 171);
    assert!(waited.due.is_some_and(|due| due < day_end(11) && due >= day_end(10)));
}

#[test]
fn a_clock_that_starts_during_a_wait_starts_paused() {
    let unit = ClockRule { starts: vec![Routed], ..answer() };
    let marks = [(Received, 0), (Inquired, 1), (Routed, 2), (Replied, 5)];
    assert_eq!(at(&unit, &marks[..3], 4).state, State::Paused);
    let reading = at(&unit, &marks, 6);
    assert_eq!((reading.state, reading.due), (State::Running, Some(hour(53))));
    assert_eq!(counted(&reading), [(Routed, 0), (Replied, 1)]);
}

#[test]
fn closing_while_waiting_stops_the_clock_in_time_if_it_had_not_run_out() {
    let marks = [(Received, 0), (Inquired, 40), (Closed, 300)];
    let reading = at(&answer(), &marks, 400);
    assert_eq!(reading.state, State::Stopped { at: hour(300), kept: true });
    assert_eq!(reading.elapsed_seconds, 40 * HOUR);
}

#[test]
fn a_slip_heard_on_friday_and_typed_on_monday_counts_from_friday() {
    let marks = [Mark::new(MarkKind::Recorded, hour(72), 1), Mark::new(Received, hour(0), 2)];
    let reading = read(&answer(), None, &marks, &calendar(), hour(72));
    assert_eq!(reading.started, Some(hour(0)));
    assert!(reading.is_late(hour(72)));
}

#[test]
fn a_machine_whose_time_is_behind_reads_the_last_mark() {
    let reading = at(&answer(), &[(Received, 0), (AnswerReached, 5)], 3);
    assert_eq!(reading.state, State::Stopped { at: hour(5), kept: true });
    assert_eq!(reading.elapsed_seconds, 5 * HOUR);
}

/// Nothing but an answer stops it.
fn unanswered() -> ClockRule {
    ClockRule { stops: vec![AnswerReached], ..answer() }
}

#[test]
fn closing_ends_a_clock_that_waits_for_something_else() {
    let marks = [(Received, 0), (Closed, 30), (Routed, 31)];
    let reading = at(&unanswered(), &marks, 400);
    assert_eq!((reading.state, reading.due), (State::Ended { at: hour(30) }, Some(hour(48))));
    assert!(!reading.is_late(hour(400)));
    assert_eq!(counted(&reading), [(Received, 30), (Closed, 0)]);
    let waiting = at(&unanswered(), &[(Received, 0), (Inquired, 10), (Closed, 30)], 400);
    assert_eq!((waiting.state, waiting.due), (State::Ended { at: hour(30) }, Some(hour(68))));
}

#[test]
fn a_clock_that_ended_after_its_due_time_was_not_kept() {
    let reading = at(&unanswered(), &[(Received, 0), (Closed, 50)], 51);
    assert!(reading.is_late(hour(51)));
}

#[test]
fn a_case_that_is_opened_again_takes_its_clock_up_where_nothing_had_paused_it() {
    let rule = ClockRule { stops: vec![AnswerReached], ..response() };
    let marks = [(Received, 0), (Closed, 30), (Reopened, 60), (AnswerReached, 70)];
    let again = at(&rule, &marks[..3], 65);
    assert_eq!((again.state, again.due), (State::Running, Some(hour(72))));
    assert_eq!(again.elapsed_seconds, 65 * HOUR);
    let answered = at(&rule, &marks, 90);
    assert_eq!(answered.state, State::Stopped { at: hour(70), kept: true });
}

#[test]
fn what_a_clock_waits_for_may_still_come_after_the_closing() {
    let told = ClockRule { stops: vec![Reported], ..rule(Limit::Fixed(Span::hours(24))) };
    let reading = at(&told, &[(Received, 0), (Closed, 2), (Reported, 24)], 30);
    assert_eq!(reading.state, State::Stopped { at: hour(24), kept: true });
}
