//! The monthly report of issues: what counts in which month, and how soon.

use domain::calendar::{Instant, Month};
use domain::ids::IssueId;
use domain::issue::{Level, Outcome, Truth};
use domain::report::{IssueLine, IssueMonth, ReferralLine, issues};
use domain::text::Name;
use jiff::SignedDuration;

use crate::cast::morning;

fn at(minutes: i64) -> Instant {
    morning() + SignedDuration::from_mins(minutes)
}

fn line(id: u128, detected: i64, assessed: Option<i64>, closed: Option<i64>) -> IssueLine {
    IssueLine {
        id: IssueId::new(id),
        title: Name::parse("Antrean obat").expect("letters make a name"),
        level: Some(Level::Two),
        truth: Some(Truth::Partly),
        detected_at: at(detected),
        assess_due: at(detected + 30),
        assessed_at: assessed.map(at),
        said_at: None,
        closed_at: closed.map(at),
        outcome: closed.map(|_| Outcome::Solved),
        mentions: 1,
        authors: 1,
        cases: 0,
        referrals: Vec::new(),
    }
}

/// A month from minute 0 to 1,000, looked at in minute `now`.
fn month(lines: Vec<IssueLine>, now: i64) -> IssueMonth {
    let month = Month::new(2026, 3).expect("there is a March");
    issues(month, lines, (at(0), at(1_000)), at(now))
}

#[test]
fn an_issue_counts_where_it_was_detected_closed_or_open() {
    let before = line(1, -500, Some(-480), Some(-10));
    let through = line(2, -500, Some(-480), None);
    let ended = line(3, -400, Some(-390), Some(100));
    let own = line(4, 10, Some(30), None);
    let later = line(5, 1_000, None, None);
    let found = month(vec![later, own, ended, through, before], 1_100);
    let ids: Vec<u128> = found.lines.iter().map(|line| line.id.bits()).collect();
    assert_eq!(ids, [2, 3, 4]);
    assert_eq!((found.detected, found.closed, found.open), (1, 1, 2));
    assert_eq!(found.outcomes, [(Outcome::Solved, 1)]);
    assert_eq!(found.median_closed_seconds, Some(500 * 60));
}

#[test]
fn half_an_hour_is_in_time_and_what_is_still_open_is_not_judged() {
    let lines = vec![
        line(1, 0, Some(30), None),
        line(2, 0, Some(31), None),
        line(3, 0, None, None),
        line(4, 90, None, None),
        line(5, 0, None, Some(20)),
    ];
    let found = month(lines, 100);
    assert_eq!((found.in_time, found.judged), (2, 4));
    assert_eq!(found.median_judged_seconds, Some(61 * 30));
}

#[test]
fn an_issue_is_counted_against_what_was_due_for_it() {
    let strict = IssueLine { assess_due: at(15), ..line(1, 0, Some(20), None) };
    let found = month(vec![strict, line(2, 0, Some(20), None)], 100);
    assert_eq!((found.in_time, found.judged), (1, 2));
}

#[test]
fn a_month_without_issues_says_nothing_and_not_zero() {
    let found = month(Vec::new(), 100);
    assert_eq!((found.detected, found.median_judged_seconds), (0, None));
    assert_eq!((found.median_said_seconds, found.median_closed_seconds), (None, None));
}

#[test]
fn a_partner_is_counted_in_the_month_in_which_they_were_asked() {
    let asked = |partner: &str, at_: i64, received: Option<i64>, answered: Option<i64>| {
        let partner = Name::parse(partner).expect("letters make a name");
        let (asked_at, received_at) = (at(at_), received.map(at));
        ReferralLine { partner, asked_at, received_at, answered_at: answered.map(at) }
    };
    let referrals = vec![
        asked("BPJS", 10, Some(20), Some(70)),
        asked("BPJS", 20, None, None),
        asked("Klinik Melati", -5, None, None),
    ];
    let found = month(vec![IssueLine { referrals, ..line(1, 0, None, None) }], 900);
    assert_eq!(found.partners.len(), 1);
    let bpjs = &found.partners[0];
    assert_eq!((bpjs.partner.as_str(), bpjs.asked, bpjs.answered), ("BPJS", 2, 1));
    assert_eq!(bpjs.median_received_seconds, Some(10 * 60));
    assert_eq!(bpjs.median_answered_seconds, Some(60 * 60));
}
