//! The issues of one month: how soon each was judged and spoken to, and how it ended.

use std::collections::BTreeMap;

use crate::calendar::{Instant, Month};
use crate::ids::IssueId;
use crate::indicator::median;
use crate::issue::{Level, Outcome, Truth};
use crate::text::Name;

/// One issue, as a report knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLine {
    pub id: IssueId,
    pub title: Name,
    pub level: Option<Level>,
    pub truth: Option<Truth>,
    pub detected_at: Instant,
    /// Until when it was to be judged, by the rules under which it was detected.
    pub assess_due: Instant,
    pub assessed_at: Option<Instant>,
    /// When everybody could first read a statement about it.
    pub said_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub outcome: Option<Outcome>,
    pub mentions: u32,
    /// Different authors among them, as far as they are told apart.
    pub authors: u32,
    pub cases: u32,
    /// What partners were asked in it.
    pub referrals: Vec<ReferralLine>,
}

/// A question to a partner, as a report knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralLine {
    pub partner: Name,
    pub asked_at: Instant,
    pub received_at: Option<Instant>,
    pub answered_at: Option<Instant>,
}

/// A partner in a month: what they were asked in it, and how soon they had it and answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerMonth {
    pub partner: Name,
    pub asked: u32,
    pub answered: u32,
    /// From the question; `None` without any.
    pub median_received_seconds: Option<i64>,
    pub median_answered_seconds: Option<i64>,
}

impl IssueLine {
    /// Was it open at some time between these?
    pub fn is_alive(&self, (start, end): (Instant, Instant)) -> bool {
        self.detected_at < end && self.closed_at.is_none_or(|closed| closed >= start)
    }

    /// Was it judged in time? `None` while that is open.
    fn in_time(&self, now: Instant) -> Option<bool> {
        match self.assessed_at.or(self.closed_at) {
            Some(at) => Some(at <= self.assess_due),
            None => (self.assess_due < now).then_some(false),
        }
    }

    /// Seconds from detection to `then`.
    pub fn seconds_to(&self, then: Option<Instant>) -> Option<i64> {
        then.map(|then| then.duration_since(self.detected_at).as_secs().max(0))
    }
}

/// The issues of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueMonth {
    pub month: Month,
    /// Whatever was open in it, in the order of detection.
    pub lines: Vec<IssueLine>,
    pub detected: u32,
    pub closed: u32,
    /// Open when it ended, or now.
    pub open: u32,
    /// Of those that were detected in it: judged in time, and how many that can be said of.
    pub in_time: u32,
    pub judged: u32,
    /// From detection, over those that were detected in it; `None` without any.
    pub median_judged_seconds: Option<i64>,
    pub median_said_seconds: Option<i64>,
    /// From detection, over those that were closed in it.
    pub median_closed_seconds: Option<i64>,
    /// Of those that were closed in it, in the order of the list.
    pub outcomes: Vec<(Outcome, u32)>,
    /// Who was asked in it, by name.
    pub partners: Vec<PartnerMonth>,
}

/// Counts the issues of a month that lies between two instants, as known at `now`.
pub fn issues(
    month: Month,
    mut lines: Vec<IssueLine>,
    (start, end): (Instant, Instant),
    now: Instant,
) -> IssueMonth {
    lines.retain(|line| line.is_alive((start, end)));
    lines.sort_by_key(|line| (line.detected_at, line.id));
    let within = |at: Instant| (start..end).contains(&at);
    let own: Vec<&IssueLine> = lines.iter().filter(|line| within(line.detected_at)).collect();
    let ended: Vec<&IssueLine> =
        lines.iter().filter(|line| line.closed_at.is_some_and(within)).collect();
    let judged: Vec<bool> = own.iter().filter_map(|line| line.in_time(now)).collect();
    let half = |all: &[&IssueLine], then: fn(&IssueLine) -> Option<Instant>| {
        let seconds = all.iter().filter_map(|line| line.seconds_to(then(line)));
        median(&seconds.collect::<Vec<_>>())
    };
    let open = lines.iter().filter(|line| line.closed_at.is_none_or(|closed| closed >= end));
    IssueMonth {
        month,
        detected: count(own.len()),
        closed: count(ended.len()),
        open: count(open.count()),
        in_time: count(judged.iter().filter(|so| **so).count()),
        judged: count(judged.len()),
        median_judged_seconds: half(&own, |line| line.assessed_at),
        median_said_seconds: half(&own, |line| line.said_at),
        median_closed_seconds: half(&ended, |line| line.closed_at),
        outcomes: outcomes(&ended),
        partners: partners(&lines, (start, end)),
        lines,
    }
}

fn outcomes(ended: &[&IssueLine]) -> Vec<(Outcome, u32)> {
    let mut counts: BTreeMap<Outcome, u32> = BTreeMap::new();
    for outcome in ended.iter().filter_map(|line| line.outcome) {
        *counts.entry(outcome).or_default() += 1;
    }
    counts.into_iter().collect()
}

fn partners(lines: &[IssueLine], (start, end): (Instant, Instant)) -> Vec<PartnerMonth> {
    let mut asked: BTreeMap<&str, Vec<&ReferralLine>> = BTreeMap::new();
    let all = lines.iter().flat_map(|line| &line.referrals);
    for one in all.filter(|one| (start..end).contains(&one.asked_at)) {
        asked.entry(one.partner.as_str()).or_default().push(one);
    }
    let half = |all: &[&ReferralLine], then: fn(&ReferralLine) -> Option<Instant>| {
        let after = |one: &&ReferralLine| {
            then(one).map(|at| at.duration_since(one.asked_at).as_secs().max(0))
        };
        median(&all.iter().filter_map(after).collect::<Vec<_>>())
    };
    let month = |all: Vec<&ReferralLine>| PartnerMonth {
        partner: all[0].partner.clone(),
        asked: count(all.len()),
        answered: count(all.iter().filter(|one| one.answered_at.is_some()).count()),
        median_received_seconds: half(&all, |one| one.received_at),
        median_answered_seconds: half(&all, |one| one.answered_at),
    };
    asked.into_values().map(month).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
