//! The sheet of one month.

use super::{Percent, TARGET, Tallies};
use crate::calendar::{Calendar, Instant, Month};
use crate::rules::Grade;

/// What the indicator needs to know of one complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub grade: Option<Grade>,
    pub received: Instant,
    /// When words of the hospital reached the complainant.
    pub reached: Option<Instant>,
    /// When the follow-up was recorded.
    pub followed_up: Option<Instant>,
    /// The end of the grade's limit; `None` before the grading.
    pub due: Option<Instant>,
    /// The same person said the same thing before; that other one is counted.
    pub duplicate_of_same_person: bool,
    pub withdrawn: bool,
    /// Another complainant of the same incident has a complaint too.
    pub linked: bool,
    /// `reached` is a public notice or the tracking page, because the complainant could not be reached.
    pub reached_by_notice: bool,
}

/// How many complaints were counted by a rule of the hospital, since the regulation is silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalRules {
    /// Left out: duplicates of one person count once.
    pub duplicates_left_out: u32,
    /// Counted although withdrawn.
    pub withdrawn: u32,
    /// Counted each, although of one incident.
    pub linked: u32,
    /// Counted as reached by public notice or tracking page.
    pub reached_by_notice: u32,
}

/// The indicator of one month, the month in which the complaints were received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub month: Month,
    pub tallies: Tallies,
    /// Complaints that may still become on time; they already count in the denominator.
    pub pending: u32,
    /// The month is not over, or a complaint is pending or ungraded: the figures may still change.
    pub provisional: bool,
    pub local_rules: LocalRules,
}

impl Counted {
    /// On time: words reached the complainant and the follow-up was recorded, both within the
    /// limit of the grade ("ditanggapi dan ditindaklanjuti sesuai waktu ... berdasarkan grading").
    pub fn is_on_time(&self) -> bool {
        match (self.reached, self.followed_up, self.due) {
            (Some(reached), Some(followed_up), Some(due)) => reached <= due && followed_up <= due,
            _ => false,
        }
    }

    /// Whether it is not on time but may still become so. What came after the limit, or a limit
    /// that has passed, is settled.
    pub fn is_pending(&self, now: Instant) -> bool {
        let complete = self.reached.is_some() && self.followed_up.is_some();
        match self.due {
            Some(due) => !complete && now <= due,
            None => true,
        }
    }
}

impl Sheet {
    /// Whether the indicator's own formula reaches the target; `None` without complaints.
    pub fn meets_target(&self) -> Option<bool> {
        self.pooled().map(|percent| percent >= TARGET)
    }

    /// The indicator's own formula; `None` without complaints.
    pub fn pooled(&self) -> Option<Percent> {
        self.tallies.pooled()
    }

    fn with(self, row: &Counted, now: Instant) -> Sheet {
        if row.duplicate_of_same_person {
            let left_out = self.local_rules.duplicates_left_out + 1;
            let local_rules = LocalRules { duplicates_left_out: left_out, ..self.local_rules };
            return Sheet { local_rules, ..self };
        }
        let pending = row.is_pending(now);
        Sheet {
            tallies: self.tallies.with(row.grade, row.is_on_time()),
            pending: self.pending + u32::from(pending),
            provisional: self.provisional || pending,
            local_rules: self.local_rules.with(row),
            ..self
        }
    }
}

impl LocalRules {
    fn with(self, row: &Counted) -> LocalRules {
        LocalRules {
            withdrawn: self.withdrawn + u32::from(row.withdrawn),
            linked: self.linked + u32::from(row.linked),
            reached_by_notice: self.reached_by_notice + u32::from(row.reached_by_notice),
            ..self
        }
    }
}

/// The sheet of `month` as known `now`. Complaints received in other months are not of it.
pub fn sheet(rows: &[Counted], month: Month, calendar: &Calendar, now: Instant) -> Sheet {
    let (start, end) = calendar.month_bounds(month);
    let empty = Sheet {
        month,
        tallies: Tallies::default(),
        pending: 0,
        provisional: now < end,
        local_rules: LocalRules::default(),
    };
    let own = rows.iter().filter(|row| (start..end).contains(&row.received));
    own.fold(empty, |sheet, row| sheet.with(row, now))
}
