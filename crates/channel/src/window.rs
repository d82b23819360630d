//! Until when the provider lets us answer.

use crate::Kind;
use jiff::{SignedDuration, Timestamp};

const OPEN: SignedDuration = SignedDuration::from_hours(24);
const FOR_PEOPLE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What may leave to somebody now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// The door knows no window.
    Always,
    Open {
        until: Timestamp,
    },
    /// Only what a person typed, under the provider's tag for that.
    HumanAgent {
        until: Timestamp,
    },
    /// Only a message that the provider approved before; free words wait until they write again.
    TemplateOnly {
        since: Option<Timestamp>,
    },
    Closed {
        since: Option<Timestamp>,
    },
}

/// What may leave through a door of this kind, when the complainant was last heard at `heard`: by a
/// message or a call of their own, never by an echo or a reaction. `human_agent`: a person typed
/// it, and Meta granted the feature.
pub fn allowed(kind: Kind, heard: Option<Timestamp>, now: Timestamp, human_agent: bool) -> Allowed {
    let until = |span| heard.and_then(|heard| heard.checked_add(span).ok());
    let (day, week) = (until(OPEN), until(FOR_PEOPLE));
    match (kind, day, week) {
        // Nobody is answered there.
        (Kind::Threads | Kind::Network(_), since, _) => Allowed::Closed { since },
        (Kind::Gateway | Kind::Email | Kind::Sms | Kind::Gammu | Kind::Telephone, _, _) => {
            Allowed::Always
        }
        (_, Some(until), _) if now < until => Allowed::Open { until },
        (Kind::WhatsApp, since, _) => Allowed::TemplateOnly { since },
        (Kind::Instagram | Kind::Facebook, since, week) => match week {
            Some(until) if human_agent && now < until => Allowed::HumanAgent { until },
            Some(until) if human_agent => Allowed::Closed { since: Some(until) },
            _ => Allowed::Closed { since },
        },
    }
}

/// Whether a comment can be answered by a direct message: once, within seven days.
pub fn allowed_privately(commented: Option<Timestamp>, now: Timestamp) -> Allowed {
    match commented.and_then(|commented| commented.checked_add(FOR_PEOPLE).ok()) {
        Some(until) if now < until => Allowed::Open { until },
        since => Allowed::Closed { since },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_window_is_a_day_and_for_people_a_week_where_granted() {
        let heard = at("2026-11-01T00:00:00Z");
        let (day, week) = (at("2026-11-02T00:00:00Z"), at("2026-11-08T00:00:00Z"));
        let (just, later) = (at("2026-11-01T23:59:59Z"), at("2026-11-09T00:00:00Z"));
        let closed = |since| Allowed::Closed { since: Some(since) };
        for (kind, now, human, expected) in [
            (Kind::Instagram, just, false, Allowed::Open { until: day }),
            (Kind::Facebook, day, true, Allowed::HumanAgent { until: week }),
            (Kind::Facebook, day, false, closed(day)),
            (Kind::Instagram, week, true, closed(week)),
            (Kind::Instagram, later, false, closed(day)),
            (Kind::WhatsApp, just, false, Allowed::Open { until: day }),
            (Kind::WhatsApp, day, true, Allowed::TemplateOnly { since: Some(day) }),
        ] {
            assert_eq!(allowed(kind, Some(heard), now, human), expected, "{kind:?} {now} {human}");
        }
    }

    #[test]
    fn mail_and_short_messages_know_no_window() {
        let now = at("2026-11-01T00:00:00Z");
        for kind in [Kind::Email, Kind::Sms, Kind::Gammu, Kind::Gateway] {
            assert_eq!(allowed(kind, None, now, false), Allowed::Always);
        }
    }

    #[test]
    fn to_somebody_never_heard_nothing_free_may_leave() {
        let now = at("2026-11-01T00:00:00Z");
        let closed = Allowed::Closed { since: None };
        assert_eq!(allowed(Kind::Instagram, None, now, true), closed);
        let template = Allowed::TemplateOnly { since: None };
        assert_eq!(allowed(Kind::WhatsApp, None, now, true), template);
    }

    proptest! {
        #[test]
        fn a_window_that_has_closed_stays_closed(hours in 0i64..400, more in 0i64..400, human: bool) {
            let heard = at("2026-11-01T00:00:00Z");
            let after = |hours| heard + SignedDuration::from_hours(hours);
            let rank = |hours| match allowed(Kind::Facebook, Some(heard), after(hours), human) {
                Allowed::Open { .. } => 0,
                Allowed::HumanAgent { .. } => 1,
                _ => 2,
            };
            prop_assert!(rank(hours) <= rank(hours + more));
        }
    }
}
