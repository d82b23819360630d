//! What another revision of the rules would have meant for cases that are known already.

use crate::calendar::{Instant, Span};
use crate::case::{Case, approval_due, clocks};
use crate::ids::CaseNumber;
use crate::rules::{ClockName, Limit, Rules};

/// A clock of which another limit would hold. `None`: there is no such clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub clock: ClockName,
    pub before: Option<Span>,
    pub after: Option<Span>,
}

/// A case that was in time and would have been late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    pub case: CaseNumber,
    pub clock: ClockName,
}

/// What would have been otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// So many cases were looked at.
    pub cases: u32,
    /// Cases with an answer for which the director's approval is due, before and after.
    pub approvals: (u32, u32),
    pub changes: Vec<Change>,
    pub late: Vec<Late>,
    /// So many cases were late and would have been in time.
    pub relieved: u32,
}

/// The same cases under both rules, as known `now`.
pub fn preview(cases: &[Case], before: &Rules, after: &Rules, now: Instant) -> Preview {
    let approvals = |rules: &Rules| {
        let due = cases.iter().filter(|case| asks_for_approval(case, rules)).count();
        u32::try_from(due).unwrap_or(u32::MAX)
    };
    let mut late = Vec::new();
    let mut relieved = 0;
    for case in cases {
        let (was, would) = (late_clocks(case, before, now), late_clocks(case, after, now));
        let fresh = would.iter().filter(|clock| !was.contains(clock));
        late.extend(fresh.map(|clock| Late { case: case.number, clock: *clock }));
        relieved += u32::from(!was.is_empty() && would.is_empty());
    }
    Preview {
        cases: u32::try_from(cases.len()).unwrap_or(u32::MAX),
        approvals: (approvals(before), approvals(after)),
        changes: changes(before, after),
        late,
        relieved,
    }
}

fn asks_for_approval(case: &Case, rules: &Rules) -> bool {
    case.current_answer().is_some_and(|answer| approval_due(case, answer, rules))
}

fn late_clocks(case: &Case, rules: &Rules, now: Instant) -> Vec<ClockName> {
    let only_warns = |name: ClockName| rules.clock(name).is_none_or(|clock| clock.only_warns);
    let late = clocks(case, rules, now).into_iter();
    let late = late.filter(|reading| reading.is_late(now) && !only_warns(reading.name));
    late.map(|reading| reading.name).collect()
}

fn changes(before: &Rules, after: &Rules) -> Vec<Change> {
    let change = |clock: &ClockName| {
        let change =
            Change { clock: *clock, before: limit(before, *clock), after: limit(after, *clock) };
        (change.before != change.after).then_some(change)
    };
    ClockName::ALL.iter().filter_map(change).collect()
}

/// The promise is a window; the others are fixed limits. Limits by grade are no matter of an SPO.
fn limit(rules: &Rules, name: ClockName) -> Option<Span> {
    match rules.clock(name)?.limit {
        Limit::Fixed(span) => Some(span),
        Limit::Given if name == ClockName::PromisedTime => Some(rules.windows.promise),
        _ => None,
    }
}
