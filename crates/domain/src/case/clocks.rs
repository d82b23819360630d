//! The clocks that a case carries, and what the passing of time does by itself.

use super::{Case, Closing, Command, Stage};
use crate::calendar::Instant;
use crate::clock::{self, Mark, Reading};
use crate::rules::{ClockRule, Grade, MarkKind, Outcome, Reaction, Rules};

/// Every clock of the rules that applies to this case, read at `now`.
pub fn clocks(case: &Case, rules: &Rules, now: Instant) -> Vec<Reading> {
    let grade = grade_of_clock(case);
    let applies = |rule: &&ClockRule| {
        let channel = case.intake.channel;
        rule.applies.to(case.kind, case.nature, channel) && bound(rule, case)
    };
    let marks = marks(case, rules);
    let read = |rule| clock::read(rule, grade, &marks, &rules.calendar, now);
    rules.clocks.iter().filter(applies).map(read).collect()
}

/// What the clocks of this case read. A report to the management (RS SMC: every 24 hours) is of its
/// hour, however long the program takes to write it: what was heard in the seconds after one hour
/// stands in the report of the next, and that is in time.
pub(crate) fn marks(case: &Case, rules: &Rules) -> Vec<Mark> {
    let of_its_hour = |mark: &Mark| match mark.kind {
        MarkKind::Reported => {
            Mark { at: rules.report_before(mark.at).max(case.intake.received_at), ..*mark }
        }
        _ => *mark,
    };
    case.marks.iter().map(of_its_hour).collect()
}

/// A clock bound to a letter's date runs only where the letter names one.
fn bound(rule: &ClockRule, case: &Case) -> bool {
    use crate::rules::ClockName;
    match rule.name {
        ClockName::ForwardedDue => {
            case.intake.forwarded.as_ref().is_some_and(|letter| letter.due.is_some())
        }
        ClockName::LaporFollowUp => case
            .intake
            .forwarded
            .as_ref()
            .is_some_and(|letter| letter.by == crate::intake::Forwarder::Lapor),
        _ => true,
    }
}

/// The grade that sets the due time: regrading moves it only before the first answer arrived;
/// afterwards it is evidence.
pub fn grade_of_clock(case: &Case) -> Option<Grade> {
    let in_time = |at: Instant| case.first_reached.is_none_or(|reached| at <= reached);
    let mut before = case.gradings.iter().filter(|grading| in_time(grading.at));
    before.next_back().or(case.gradings.first()).map(|grading| grading.grade)
}

/// What the clock itself does to this case at `now`, if anything: a reminder, closing without a
/// reply (reopenable), or taking silence for silence. None of it carries words. Unread words are not silence.
pub fn falls_due<W>(case: &Case, rules: &Rules, now: Instant) -> Option<Command<W>> {
    let passed = |from, span| rules.calendar.after(from, span) <= now;
    match &case.stage {
        Stage::Waiting { since, .. } if passed(*since, rules.windows.reply_closes) => {
            Some(Command::Close(Closing {
                outcome: Outcome::NoReply,
                root_cause: None,
                improvement: None,
                no_improvement_reason: None,
                receiver: None,
                letter: None,
                neutral: false,
            }))
        }
        Stage::Waiting { since, .. }
            if case.reminders == 0 && passed(*since, rules.windows.reply_reminder) =>
        {
            Some(Command::Remind {})
        }
        Stage::Answered { at }
            if case.reaction.is_none()
                && case.unread == 0
                && passed(*at, rules.windows.reaction) =>
        {
            Some(Command::RecordReaction {
                reaction: Reaction::Silent,
                words: None,
                care_worse: false,
            })
        }
        _ => None,
    }
}
