//! The 24-hour report to the management (RS SMC: every 24 hours; also when nothing came in).

use super::Line;
use super::count::{Count, counts, number};
use crate::calendar::{Date, Instant};
use crate::rules::{Channel, Grade, Kind, Rules};

/// The content of one report, frozen as sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyReport {
    pub date: Date,
    /// The hours that end at the report's hour, 24 unless that hour was changed; `until` is not of
    /// them.
    pub from: Instant,
    pub until: Instant,
    /// What was entered in these hours, also when it had been heard before.
    pub received: Vec<Line>,
    pub by_kind: Vec<Count<Kind>>,
    pub by_channel: Vec<Count<Channel>>,
    /// By grade; `None` are those that nobody has graded yet.
    pub by_grade: Vec<Count<Option<Grade>>>,
    /// Cases open at the report's hour.
    pub open: u32,
    pub late: Vec<Line>,
    /// Red complaints that are open.
    pub red: Vec<Line>,
    /// First answers that reached a complainant in these hours.
    pub answered: Vec<Line>,
    pub closed: u32,
    pub awaiting_approval: Vec<Line>,
    /// Entered in these hours, but sealed or about the office or the director: only the number.
    pub protected: u32,
    /// Nothing came in: the report says "nihil" and is sent all the same.
    pub nil: bool,
}

impl DailyReport {
    /// The report for somebody who must not read of some of its cases: to them these are protected,
    /// counted by number only and never listed. How many were open and closed stays as it was told.
    #[must_use]
    pub fn hiding(mut self, hidden: impl Fn(&Line) -> bool) -> Self {
        let told = self.received.len();
        for lines in [
            &mut self.received,
            &mut self.late,
            &mut self.red,
            &mut self.answered,
            &mut self.awaiting_approval,
        ] {
            lines.retain(|line| !hidden(line));
        }
        let entered: Vec<&Line> = self.received.iter().collect();
        let gone = u32::try_from(told - entered.len()).unwrap_or(u32::MAX);
        self.by_kind = by_kind(&entered);
        self.by_channel = by_channel(&entered);
        self.by_grade = by_grade(&entered);
        self.protected = self.protected.saturating_add(gone);
        self
    }
}

/// The 24 hours that the report of `date` covers, half open; they end at the report's hour.
pub fn window(date: Date, rules: &Rules) -> (Instant, Instant) {
    let until = rules.calendar.at(date, rules.report_hour, 0);
    let yesterday = date.yesterday().unwrap_or(date);
    (rules.calendar.at(yesterday, rules.report_hour, 0), until)
}

/// The report of `date` over these hours from the lines of all cases, each made for their end.
pub fn daily(lines: &[Line], date: Date, (from, until): (Instant, Instant)) -> DailyReport {
    let within = |at: Instant| (from..until).contains(&at);
    let shown: Vec<&Line> = lines.iter().filter(|line| !line.protected).collect();
    let entered: Vec<&Line> = shown.iter().copied().filter(|each| within(each.recorded)).collect();
    let open: Vec<&Line> = shown.iter().copied().filter(|each| each.is_open_at(until)).collect();
    let protected = lines.iter().filter(|line| line.protected && within(line.recorded));
    let protected = u32::try_from(protected.count()).unwrap_or(u32::MAX);
    DailyReport {
        date,
        from,
        until,
        by_kind: by_kind(&entered),
        by_channel: by_channel(&entered),
        by_grade: by_grade(&entered),
        open: number(&open, |_| true),
        late: those(&open, |line| line.late.is_some()),
        red: those(&open, |line| line.grade == Some(Grade::Red)),
        answered: those(&shown, |line| line.first_reached.is_some_and(within)),
        closed: number(&shown, |line| line.closed.is_some_and(within)),
        awaiting_approval: those(&open, |line| line.awaits_approval),
        nil: entered.is_empty() && protected == 0,
        protected,
        received: those(&entered, |_| true),
    }
}

fn by_kind(entered: &[&Line]) -> Vec<Count<Kind>> {
    counts(entered, Kind::ALL.iter().copied(), |line| line.kind)
}

fn by_channel(entered: &[&Line]) -> Vec<Count<Channel>> {
    counts(entered, Channel::ALL.iter().copied(), |line| line.channel)
}

fn by_grade(entered: &[&Line]) -> Vec<Count<Option<Grade>>> {
    let grades = Grade::ALL.iter().copied().map(Some).chain([None]);
    counts(entered, grades, |line| line.grade)
}

/// Lines that are so, the one that was heard first on top.
fn those(lines: &[&Line], so: impl Fn(&Line) -> bool) -> Vec<Line> {
    let mut chosen: Vec<Line> = lines.iter().copied().filter(|line| so(line)).cloned().collect();
    chosen.sort_by_key(|line| (line.received, line.number));
    chosen
}
