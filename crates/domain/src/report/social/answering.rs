//! How soon whoever commented or wrote on the hospital's channels heard back: from hearing it to the
//! first answer that reached them, every hour of the day and the week counted.

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::indicator::{median, percentile};
use crate::report::Line;
use crate::rules::Kind;

/// Counts one case after the other; of a case it keeps one number.
#[derive(Clone, Debug, Default)]
pub struct Answering {
    told: Answers,
    seconds: Vec<i64>,
}

/// How soon they heard back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Cases of the month that came through a social door; duplicates of one person once.
    pub received: u32,
    pub answered: u32,
    pub questions: u32,
    /// Graded: answered within the limit of the grade, of how many that can be said.
    pub in_grade: u32,
    pub in_grade_of: u32,
    /// Answered within the hospital's own goal, of how many that can be said; nothing without a goal.
    pub in_goal: u32,
    pub in_goal_of: u32,
    /// The goal that was held against it, in hours.
    pub goal_hours: Option<u32>,
    /// Of those that were answered.
    pub median_seconds: Option<i64>,
    /// Nine of ten heard back within this time (nearest rank).
    pub ninety_seconds: Option<i64>,
    pub complaints: u32,
    pub complaints_closed: u32,
}

impl Answering {
    /// Held against this goal, if there is one.
    pub fn of(goal_hours: Option<u32>) -> Self {
        Self { told: Answers { goal_hours, ..Answers::default() }, seconds: Vec::new() }
    }

    /// One more case, as it stands now. One that names another for both does not count.
    pub fn add(&mut self, line: &Line, now: Instant) {
        if line.duplicate || !line.channel.is_social() {
            return;
        }
        let told = &mut self.told;
        told.received += 1;
        told.questions += u32::from(line.kind == Kind::Question);
        told.complaints += u32::from(line.kind == Kind::Complaint);
        told.complaints_closed += u32::from(line.kind == Kind::Complaint && line.closed.is_some());
        if let Some(seconds) = line.first_answer_seconds() {
            told.answered += 1;
            self.seconds.push(seconds.max(0));
        }
        tally((&mut told.in_grade, &mut told.in_grade_of), line, line.due, now);
        let hours = |hours: u32| line.received + SignedDuration::from_hours(i64::from(hours));
        let goal = told.goal_hours.map(hours);
        tally((&mut told.in_goal, &mut told.in_goal_of), line, goal, now);
    }

    /// What was counted.
    pub fn told(self) -> Answers {
        Answers {
            median_seconds: median(&self.seconds),
            ninety_seconds: percentile(&self.seconds, 90),
            ..self.told
        }
    }
}

/// In time, late, or not to be said yet.
fn tally((kept, of): (&mut u32, &mut u32), line: &Line, due: Option<Instant>, now: Instant) {
    let Some(due) = due else { return };
    let so = match line.first_reached {
        Some(reached) => reached <= due,
        None if due < now => false,
        None => return,
    };
    *of += 1;
    *kept += u32::from(so);
}
