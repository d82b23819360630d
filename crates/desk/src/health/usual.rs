//! Arrivals by the hour against what is usual: the median of the same hour of the same weekday in
//! the four weeks before. Indonesia moves no clocks, so seven days earlier is the same local hour.

use std::collections::BTreeMap;

use domain::calendar::Instant;
use domain::indicator::median;
use store::health::Hour;

const HOUR_MS: i64 = 3_600_000;
const WEEK_HOURS: i64 = 168;
const WEEKS: i64 = 4;
/// A silence is looked at no further back than a week.
const LONGEST: i64 = WEEK_HOURS;
/// So many arrivals would usually have come by now. Arrivals come in clusters, so a door is called
/// silent late rather than often.
const EXPECTED: u32 = 6;
/// How much of the past is needed.
pub(super) const HOURS_BACK: i64 = LONGEST + WEEKS * WEEK_HOURS + 1;

/// One hour of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its first instant (UTC).
    pub at: Instant,
    pub count: u32,
    pub usual: u32,
}

/// What came, by the number of its hour since 1970.
struct Past(BTreeMap<i64, u32>);

impl Past {
    fn of(hours: &[Hour]) -> Self {
        Self(hours.iter().map(|hour| (number(hour.at), hour.count)).collect())
    }

    fn count(&self, hour: i64) -> u32 {
        self.0.get(&hour).copied().unwrap_or(0)
    }

    fn usual(&self, hour: i64) -> u32 {
        let same: Vec<i64> =
            (1..=WEEKS).map(|week| self.count(hour - week * WEEK_HOURS).into()).collect();
        median(&same).and_then(|median| u32::try_from(median).ok()).unwrap_or(0)
    }
}

/// The hour of `now` and the 23 before it.
pub(super) fn day(hours: &[Hour], now: Instant) -> Vec<Slot> {
    let (past, last) = (Past::of(hours), number(now));
    let slot = |hour: i64| {
        let at = Instant::from_millisecond(hour * HOUR_MS).ok()?;
        Some(Slot { at, count: past.count(hour), usual: past.usual(hour) })
    };
    (last - 23..=last).filter_map(slot).collect()
}

/// Whether nothing has come for so long that usually several arrivals would have. A door through
/// which nothing ever came is new, not silent.
pub(super) fn silent(hours: &[Hour], last_in: Option<Instant>, now: Instant) -> bool {
    let Some(last_in) = last_in else { return false };
    let (past, end) = (Past::of(hours), number(now));
    let first = (number(last_in) + 1).max(end - LONGEST);
    (first..end).map(|hour| past.usual(hour)).sum::<u32>() >= EXPECTED
}

fn number(at: Instant) -> i64 {
    at.as_millisecond().div_euclid(HOUR_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// `count` arrivals in each of `hours`, for so many weeks before `now`.
    fn weekly(now: Instant, hours: std::ops::RangeInclusive<i64>, weeks: i64) -> Vec<Hour> {
        let mut all = Vec::new();
        for week in 1..=weeks {
            for back in hours.clone() {
                let hour = number(now) - week * WEEK_HOURS - back;
                let at = Instant::from_millisecond(hour * HOUR_MS).unwrap();
                all.push(Hour { at, count: 2 });
            }
        }
        all
    }

    #[test]
    fn usual_is_the_median_of_the_same_hour_in_four_weeks() {
        let now = at("2026-11-21T03:20:00Z");
        let hour = |text: &str, count| Hour { at: at(text), count };
        let hours = [
            hour("2026-10-24T03:00:00Z", 1),
            hour("2026-10-31T03:00:00Z", 9),
            hour("2026-11-07T03:00:00Z", 3),
            hour("2026-11-14T03:00:00Z", 5),
            hour("2026-11-21T03:00:00Z", 7),
        ];
        let day = day(&hours, now);
        assert_eq!(day.len(), 24);
        let slot = Slot { at: at("2026-11-21T03:00:00Z"), count: 7, usual: 4 };
        assert_eq!(day[23], slot);
        assert_eq!((day[0].at, day[0].usual), (at("2026-11-20T04:00:00Z"), 0));
    }

    #[test]
    fn a_door_is_silent_when_six_would_usually_have_come() {
        let now = at("2026-11-21T03:20:00Z");
        let last_in = Some(at("2026-11-21T00:10:00Z"));
        // Two whole hours have passed: four would have come.
        assert!(!silent(&weekly(now, 1..=9, 4), last_in, now));
        let later = now + jiff::SignedDuration::from_hours(1);
        assert!(silent(&weekly(later, 1..=9, 4), last_in, later));
    }

    #[test]
    fn a_quiet_night_a_young_door_and_an_untouched_one_are_not_silent() {
        let now = at("2026-11-21T03:20:00Z");
        let last_in = Some(at("2026-11-20T03:10:00Z"));
        assert!(!silent(&[], last_in, now));
        assert!(!silent(&weekly(now, 1..=23, 1), last_in, now), "one week makes no custom");
        assert!(!silent(&weekly(now, 1..=23, 4), None, now));
        assert!(silent(&weekly(now, 1..=23, 4), last_in, now));
    }
}
