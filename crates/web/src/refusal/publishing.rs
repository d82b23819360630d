//! What the rules of content and of permissions to publish say no with.

use domain::mention::reply;
use domain::{activity, assessment, campaign, collaborator, consent, content, registration};
use locale::Words;

use crate::error::Said;

impl Said for consent::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.consent_refusal(self.code())
    }
}

impl Said for content::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.content_not_now(t.content_stage(stage.code())),
            Self::TooLong { outlet, most, has } => t.content_too_long(
                t.content_outlet(outlet.code()),
                t.number(i64::try_from(*has).unwrap_or(i64::MAX)),
                t.number(i64::try_from(*most).unwrap_or(i64::MAX)),
            ),
            Self::Unjudged { outlet, rule } => {
                t.content_unjudged(t.content_outlet(outlet.code()), t.content_rule(rule.code()))
            }
            Self::NoSuchOutlet { outlet } => {
                t.content_no_such_outlet(t.content_outlet(outlet.code()))
            }
            Self::ConsentBegins { from } => t.content_consent_begins(t.date(*from)),
            Self::ConsentEnds { until } => t.content_consent_ends(t.date(*until)),
            Self::ConsentOutlet { outlet } => {
                t.content_consent_outlet(t.content_outlet(outlet.code()))
            }
            Self::ConsentPurpose { purpose } => {
                t.content_consent_purpose(t.consent_purpose(purpose.code()))
            }
            Self::CountedBefore { since } => t.content_counted_before(t.date(*since)),
            Self::PauseTooLong { days } => t.pause_too_long(t.number((*days).into())),
            Self::Paused { .. } => t.content_paused(),
            Self::AlreadyPublished { outlet } => {
                t.content_already_published(t.content_outlet(outlet.code()))
            }
            Self::NotPublished { outlet } => {
                t.content_not_published(t.content_outlet(outlet.code()))
            }
            Self::TooManyMedia { most } => {
                t.media_too_many(t.number(i64::try_from(*most).unwrap_or(i64::MAX)))
            }
            Self::NotMended { outlet } => t.media_not_mended(t.content_outlet(outlet.code())),
            Self::QuietHour { from, until } => {
                t.rhythm_quiet_hour(from.to_string(), until.to_string())
            }
            Self::RightsEnd { until } => t.media_rights_end(t.date(*until)),
            Self::UnderWay { outlet } => t.posting_under_way(t.content_outlet(outlet.code())),
            other => t.content_refusal(other.code()),
        }
    }
}

impl Said for collaborator::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Outside { from, until } => t.collaborator_outside(t.date(*from), t.date(*until)),
            other => t.collaborator_refusal(other.code()),
        }
    }
}

impl Said for campaign::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.campaign_not_now(t.campaign_stage(stage.code())),
            Self::Lacking { part } => t.campaign_lacking(t.campaign_part(part.code())),
            Self::TooEarly { from } => t.campaign_too_early(t.date(*from)),
            Self::GoalLate { latest } => t.campaign_goal_late(t.date(*latest)),
            other => t.campaign_refusal(other.code()),
        }
    }
}

impl Said for assessment::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::MonthRuns { from } => t.assessment_month_runs(t.date(*from)),
            other => t.assessment_refusal(other.code()),
        }
    }
}

impl Said for activity::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.activity_not_now(t.activity_stage(stage.code())),
            Self::Lacking { part } => t.activity_lacking(t.activity_part(part.code())),
            Self::TooEarly { .. } => t.activity_too_early(),
            other => t.activity_refusal(other.code()),
        }
    }
}

impl Said for registration::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::People { most } => t.registration_people_most(t.number((*most).into())),
            Self::Full { free } => t.registration_full_free(t.number((*free).into())),
            other => t.registration_refusal(other.code()),
        }
    }
}

impl Said for reply::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.review_reply_not_now(t.review_reply_stage(stage.code())),
            other => t.review_reply_refusal(other.code()),
        }
    }
}
