//! The counting: texts in, alarms and days out. Nothing here waits.

use std::collections::{HashMap, HashSet};

use domain::calendar::{Calendar, Date, Instant};
use reading::{Alarm, Budget, Heard, Watch, stems};

use super::{Voice, last_days};

/// A small chart shows so many days.
const DAYS: usize = 14;
/// More than these are no list that somebody reads in the morning.
const MOST: usize = 20;

/// The alarms since an instant, the most surprising first.
pub(super) fn alarms(voices: &[Voice], budget: Budget, since: Instant) -> Vec<Alarm> {
    let mut watch = Watch::new(budget);
    let mut found = Vec::new();
    for voice in voices {
        let known = &voice.mention;
        let (id, author) = (known.id.to_string(), known.found.author.map(hex::encode));
        found.extend(watch.hear(Heard {
            id: &id,
            at: known.found.published_at.as_millisecond(),
            text: &voice.text,
            author: author.as_deref(),
        }));
    }
    found.extend(watch.close());
    found.retain(|alarm| alarm.at >= since.as_millisecond());
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    found.truncate(MOST);
    found
}

/// How many texts hold the first words of an alarm, day by day.
pub(super) fn days(
    voices: &[Voice],
    alarm: &Alarm,
    (calendar, now): (&Calendar, Instant),
) -> Vec<(Date, u32)> {
    let words: HashSet<&str> =
        alarm.terms.first().map(|term| term.split(' ').collect()).unwrap_or_default();
    let days = last_days(calendar, now, DAYS);
    let mut counts: HashMap<Date, u32> = days.iter().map(|day| (*day, 0)).collect();
    for voice in voices {
        let day = calendar.day_of(voice.mention.found.published_at);
        let Some(count) = counts.get_mut(&day) else { continue };
        let stems = stems(&voice.text);
        let held: HashSet<&str> = stems.iter().map(String::as_str).collect();
        *count += u32::from(words.is_subset(&held));
    }
    days.into_iter().map(|day| (day, counts.get(&day).copied().unwrap_or(0))).collect()
}
