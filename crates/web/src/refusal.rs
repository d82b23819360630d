//! What the rules say no with, as a sentence with its facts.

mod case;
mod publishing;

use desk::Refused;
use domain::{
    answer_bank, attachment, call, coaching, erasure, improvement, inspection, issue, meeting,
    observation, organisation, praise, rules, shift, sop, statement, suggestion_box, survey,
    training,
};
use locale::Words;

use crate::error::Said;

impl Said for Refused {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Case(refusal) => refusal.sentence(t),
            Self::Improvement(refusal) => refusal.sentence(t),
            Self::Box(refusal) => refusal.sentence(t),
            Self::Answer(refusal) => refusal.sentence(t),
            Self::Call(refusal) => refusal.sentence(t),
            Self::Shift(refusal) => refusal.sentence(t),
            Self::Erasure(refusal) => refusal.sentence(t),
            Self::Rules(refusal) => refusal.sentence(t),
            Self::Sop(refusal) => refusal.sentence(t),
            Self::Survey(refusal) => refusal.sentence(t),
            Self::Training(refusal) => refusal.sentence(t),
            Self::Session(refusal) => refusal.sentence(t),
            Self::Organisation(refusal) => refusal.sentence(t),
            Self::Observation(refusal) => refusal.sentence(t),
            Self::Inspection(refusal) => refusal.sentence(t),
            Self::Meeting(refusal) => refusal.sentence(t),
            Self::Praise(refusal) => refusal.sentence(t),
            Self::Coaching(refusal) => refusal.sentence(t),
            Self::Consent(refusal) => refusal.sentence(t),
            Self::Content(refusal) => refusal.sentence(t),
            Self::Collaborator(refusal) => refusal.sentence(t),
            Self::Campaign(refusal) => refusal.sentence(t),
            Self::Assessment(refusal) => refusal.sentence(t),
            Self::Activity(refusal) => refusal.sentence(t),
            Self::Registration(refusal) => refusal.sentence(t),
            Self::Mention(refusal) => t.mention_refusal(refusal.code()),
            Self::Reply(refusal) => refusal.sentence(t),
            Self::Issue(refusal) => refusal.sentence(t),
            Self::Statement(refusal) => refusal.sentence(t),
            Self::After(refusal) => t.after_refusal(refusal.code()),
            Self::Attachment(refusal) => refusal.sentence(t),
            Self::Stay(refusal) => t.stay_refusal(refusal.code()),
            Self::Series(refusal) => refusal.sentence(t),
            Self::Sending(why) => why.sentence(t),
        }
    }
}

impl Said for desk::deliver::Unsendable {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.sending_unsendable((*self).code())
    }
}

impl Said for improvement::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.improvement_refusal(self.code())
    }
}

impl Said for suggestion_box::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooManySlips { most } => t.suggestion_box_too_many_slips(most.to_string()),
            Self::FewerThanTranscribed { transcribed } => {
                t.suggestion_box_fewer_than_transcribed(transcribed.to_string())
            }
            Self::AllTranscribed { slips } => t.suggestion_box_all_transcribed(slips.to_string()),
            other => t.suggestion_box_refusal(other.code()),
        }
    }
}

impl Said for survey::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.survey_refusal(self.code())
    }
}

impl Said for observation::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Items { most } => t.observation_items(most.to_string()),
            Self::TooLong { hours } => t.observation_too_long(hours.to_string()),
            Self::TooManyFindings { most } => t.observation_too_many(most.to_string()),
            Self::Ended { stage } => t.observation_ended(t.observation_stage(stage.code())),
            other => t.observation_refusal(other.code()),
        }
    }
}

impl Said for attachment::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooMany { most } => t.attachment_too_many(most.to_string()),
            Self::TooLate { hours } => t.attachment_too_late(hours.to_string()),
            other => t.attachment_refusal(other.code()),
        }
    }
}

impl Said for inspection::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Questions { most } => t.inspection_questions_most(most.to_string()),
            Self::NoSuchClause { clause } => t.inspection_no_such_clause(clause.to_string()),
            Self::Size { most } => t.inspection_size_most(most.to_string()),
            Self::Unchecked { left } => t.inspection_unchecked(left.to_string()),
            Self::Ended { stage } => t.inspection_ended(t.inspection_stage(stage.code())),
            other => t.inspection_refusal(other.code()),
        }
    }
}

impl Said for meeting::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.meeting_not_now(t.meeting_stage(stage.code())),
            Self::People { most } => t.meeting_people_most(most.to_string()),
            other => t.meeting_refusal(other.code()),
        }
    }
}

impl Said for issue::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::OpenTasks { count } => t.issue_open_tasks(count.to_string()),
            Self::TooMuch { most } => t.issue_too_much(most.to_string()),
            Self::LongAgo { days } => t.issue_long_ago(days.to_string()),
            Self::NotLeading { level } => t.issue_not_leading(level.code()),
            other => t.issue_refusal((*other).code()),
        }
    }
}

impl Said for statement::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.statement_not_now(t.statement_stage(stage.code())),
            other => t.statement_refusal((*other).code()),
        }
    }
}

impl Said for praise::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.praise_refusal((*self).code())
    }
}

impl Said for coaching::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooMany { most } => t.coaching_too_many(most.to_string()),
            Self::Threshold { times, days } => {
                t.coaching_bad_threshold(times.to_string(), days.to_string())
            }
            other => t.coaching_refusal((*other).code()),
        }
    }
}

impl Said for training::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Older { on } => t.training_older(t.long_date(*on)),
            Self::Validity { most } => t.training_validity(most.to_string()),
            other => t.training_refusal((*other).code()),
        }
    }
}

impl Said for training::session::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.training_not_now(t.training_stage(stage.code())),
            Self::Marks { most } => t.training_marks(most.to_string()),
            other => t.training_session_refusal((*other).code()),
        }
    }
}

impl Said for organisation::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::BeforePrevious { from } => t.organisation_before_previous(t.long_date(*from)),
            Self::OutsideDecree { from } => t.organisation_outside_decree(t.long_date(*from)),
            Self::Full { most } => t.organisation_full(most.to_string()),
            Self::TooMany { most } => t.organisation_too_many(most.to_string()),
            Self::Older { on } => t.organisation_older(t.long_date(*on)),
            Self::Interval { most } => t.organisation_interval(most.to_string()),
            other => t.organisation_refusal((*other).code()),
        }
    }
}

impl Said for answer_bank::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Expired { until } => t.bank_expired(t.long_date(*until)),
            other => t.bank_refusal(other.code()),
        }
    }
}

impl Said for call::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.call_refusal(self.code())
    }
}

impl Said for shift::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.shift_refusal(self.code())
    }
}

impl Said for erasure::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Open { number } => t.erasure_open(number.to_string()),
            Self::Held { number } => t.erasure_held(number.to_string()),
            Self::Kept { number, until } => t.erasure_kept(
                number.to_string(),
                t.long_date(locale::Zone::default().local(*until).date()),
            ),
            Self::Unread { count } => t.erasure_unread(i64::from(*count)),
            other => t.erasure_refusal(other.code()),
        }
    }
}

impl Said for rules::Refusal {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Planned { revision, from } => {
                t.rules_planned(revision.0.to_string(), t.long_date(*from))
            }
        }
    }
}

impl Said for sop::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Incomplete(parts) => {
                let parts = parts.iter().map(|part| t.sop_part(part.code()));
                t.sop_incomplete(parts.collect::<Vec<_>>().join(", "))
            }
            Self::Contradictory(all) => {
                let lines = all.iter().map(|one| one.sentence(t));
                t.sop_contradictory(lines.collect::<Vec<_>>().join("; "))
            }
            Self::Unsound(steps) => {
                let steps = steps.iter().map(u16::to_string);
                t.sop_unsound(steps.collect::<Vec<_>>().join(", "))
            }
            Self::Unworkable(flaws) => {
                let lines = flaws.iter().map(|flaw| unworkable(flaw, t));
                t.sop_unworkable(lines.collect::<Vec<_>>().join("; "))
            }
            Self::OpenComments { count } => t.sop_open_comments(count.to_string()),
            Self::Unanswered { count } => t.sop_unanswered(count.to_string()),
            other => t.sop_refusal(other.code()),
        }
    }
}

impl Said for sop::Contradiction {
    fn code(&self) -> &str {
        self.why.code()
    }

    /// Both steps, and why they cannot stand together.
    fn sentence(&self, t: &Words) -> String {
        let why = t.sop_conflict(self.why.code());
        t.sop_contradiction(self.first.to_string(), self.second.to_string(), why)
    }
}

/// A duty that every procedure has is named in words.
fn unworkable(flaw: &domain::rules::Flaw, t: &Words) -> String {
    let section = t.rules_section(flaw.section.code());
    let item = match flaw.item {
        domain::rules::Item::Named(name) => format!(" ({})", t.duty(name)),
        _ => String::new(),
    };
    format!("{section}{item}: {}", t.rules_flaw(flaw.why.code()))
}
