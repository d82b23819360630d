//! What holds for every history and every rule.

use domain::calendar::{Instant, Span};
use domain::clock::{Mark, Reading, State, read};
use domain::rules::MarkKind::{
    AnswerReached, Closed, Dissatisfied, Inquired, Received, Reopened, Replied, Routed,
};
use domain::rules::{ClockRule, Grade, Limit, MarkKind};
use jiff::SignedDuration;
use proptest::prelude::*;

use super::{answer, calendar, hour, response, second};

const KINDS: [MarkKind; 8] =
    [Received, Routed, Inquired, Replied, AnswerReached, Dissatisfied, Reopened, Closed];

/// Up to twelve marks within ten days, some at the same instant, milliseconds and all.
fn a_history() -> impl Strategy<Value = Vec<Mark>> {
    let instant = prop_oneof![(0_i64..864_000_000), (0_i64..5).prop_map(|day| day * 86_400_000)];
    let mark = (0..KINDS.len(), instant);
    prop::collection::vec(mark, 0..12).prop_map(|marks| {
        let mark = |((kind, millis), seq): ((usize, i64), u32)| {
            Mark::new(KINDS[kind], hour(0) + SignedDuration::from_millis(millis), seq)
        };
        marks.into_iter().zip(1_u32..).map(mark).collect()
    })
}

fn a_rule() -> impl Strategy<Value = ClockRule> {
    let limits = prop_oneof![
        (0_u32..200).prop_map(|amount| Limit::Fixed(Span::hours(amount))),
        (0_u32..9).prop_map(|amount| Limit::Fixed(Span::days(amount))),
        (0_u32..9).prop_map(|amount| Limit::Fixed(Span::working_days(amount))),
        Just(response().limit),
    ];
    let rules = (limits, any::<bool>(), any::<bool>(), any::<bool>());
    rules.prop_map(|(limit, pauses, restarts, closes)| ClockRule {
        pauses: answer().pauses.filter(|_| pauses),
        stops: if closes { answer().stops } else { vec![AnswerReached] },
        restarts: if restarts { answer().restarts } else { Vec::new() },
        limit,
        ..answer()
    })
}

fn a_now() -> impl Strategy<Value = Instant> {
    (0_i64..1_200_000).prop_map(second)
}

fn reading(rule: &ClockRule, marks: &[Mark], now: Instant) -> Reading {
    read(rule, Some(Grade::Green), marks, &calendar(), now)
}

/// The present round's standstill, summed up from the lines of the explanation.
fn standstill(reading: &Reading, now: Instant) -> SignedDuration {
    let end = match reading.state {
        State::Stopped { at, .. } | State::Ended { at } => at,
        _ => now.max(reading.because.last().map_or(now, |line| line.mark.at)),
    };
    let ends = reading.because.iter().skip(1).map(|line| line.mark.at).chain([end]);
    let lines = reading.because.iter().zip(ends).filter(|(line, _)| !line.running);
    lines.map(|(line, until)| line.mark.at.duration_until(until)).sum()
}

proptest! {
    #[test]
    fn an_explanation_adds_up(rule in a_rule(), marks in a_history(), now in a_now()) {
        let reading = reading(&rule, &marks, now);
        let sum: i64 = reading.because.iter().map(|line| line.counted_seconds).sum();
        prop_assert_eq!(sum, reading.elapsed_seconds);
        for line in &reading.because {
            prop_assert!(marks.contains(&line.mark) && line.counted_seconds >= 0);
            prop_assert!(line.running || line.counted_seconds == 0);
        }
    }

    #[test]
    fn a_clock_never_goes_backwards(
        rule in a_rule(), marks in a_history(), now in a_now(), later in 0_i64..900_000,
    ) {
        let first = reading(&rule, &marks, now);
        let second = reading(&rule, &marks, now + SignedDuration::from_secs(later));
        prop_assert!(first.elapsed_seconds <= second.elapsed_seconds);
        prop_assert_eq!(first.started, second.started);
        prop_assert_eq!(first.due, second.due);
        if matches!(first.state, State::Stopped { .. } | State::Ended { .. }) {
            prop_assert_eq!(first, second);
        }
    }

    #[test]
    fn running_time_and_standstill_make_up_the_whole_round(
        rule in a_rule(), marks in a_history(), now in a_now(),
    ) {
        let reading = reading(&rule, &marks, now);
        let Some(started) = reading.started else { return Ok(()) };
        let now = marks.iter().map(|mark| mark.at).fold(now, Instant::max);
        let end = match reading.state {
            State::Stopped { at, .. } | State::Ended { at } => at,
            _ => now,
        };
        let whole = started.duration_until(end);
        let running = whole - standstill(&reading, now);
        let lines = i64::try_from(reading.because.len()).expect("a dozen lines at most");
        prop_assert!((running.as_secs() - reading.elapsed_seconds).abs() <= lines);
        if rule.pauses.is_none() {
            prop_assert_eq!(running, whole);
            prop_assert!(reading.state != State::Paused);
        }
    }

    #[test]
    fn a_due_time_is_start_and_limit_and_standstill(
        rule in a_rule(), marks in a_history(), now in a_now(),
    ) {
        let reading = reading(&rule, &marks, now);
        let span = rule.limit.span(Some(Grade::Green)).expect("no given instants here");
        let (Some(started), Some(due)) = (reading.started, reading.due) else { return Ok(()) };
        let now = marks.iter().map(|mark| mark.at).fold(now, Instant::max);
        match span.elapsed() {
            Some(limit) => prop_assert_eq!(due, started + limit + standstill(&reading, now)),
            None => prop_assert!(due >= calendar().after(started, span)),
        }
        if let State::Stopped { at, kept } = reading.state {
            prop_assert_eq!(kept, at <= due);
        }
    }

    #[test]
    fn the_order_in_which_marks_are_handed_over_does_not_matter(
        rule in a_rule(), marks in a_history(), now in a_now(), turn in 0..12_usize,
    ) {
        let mut turned = marks.clone();
        turned.rotate_left(turn.min(marks.len()));
        turned.reverse();
        prop_assert_eq!(reading(&rule, &turned, now), reading(&rule, &marks, now));
    }

    #[test]
    fn a_new_round_reads_as_if_nothing_had_been_before(
        rule in a_rule(), past in a_history(), future in a_history(), now in a_now(),
    ) {
        let rule = ClockRule { restarts: answer().restarts, ..rule };
        let last = past.iter().map(|mark| mark.at).fold(hour(0), Instant::max);
        let later = |mark: &Mark| {
            Mark { at: last + hour(0).duration_until(mark.at), seq: mark.seq + 100, ..*mark }
        };
        let again = [Mark::new(Dissatisfied, last, 99)];
        let present: Vec<Mark> = again.into_iter().chain(future.iter().map(later)).collect();
        let whole: Vec<Mark> = past.iter().chain(&present).copied().collect();
        prop_assert_eq!(reading(&rule, &whole, now), reading(&rule, &present, now));
    }
}
