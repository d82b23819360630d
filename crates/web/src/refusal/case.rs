//! What the rules of cases and of their series say no with.

use domain::{case, series};
use locale::Words;

use crate::error::Said;

impl Said for case::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotYours { act } => t.refusal_not_yours(t.command(act.code())),
            Self::NotNow { act, stage } => {
                t.refusal_not_now(t.command(act.code()), t.stage(stage.code()))
            }
            Self::UnknownUnit { unit } => t.refusal_unknown_unit(unit.as_str()),
            Self::WayForbidden { way } => t.refusal_way_forbidden(t.way(way.code())),
            Self::NeedsReach { way } => t.refusal_needs_reach(t.way(way.code())),
            other => t.refusal(other.code()),
        }
    }
}

impl Said for series::Refusal {
    fn code(&self) -> &str {
        self.code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::NotNow { stage } => t.series_not_now(t.series_stage(stage.code())),
            Self::TooFew { least } => t.series_too_few(least.to_string()),
            Self::TooFar { months } => t.series_too_far(months.to_string()),
            other => t.series_refusal(other.code()),
        }
    }
}
