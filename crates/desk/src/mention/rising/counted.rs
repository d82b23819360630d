//! The counting: texts in, alarms and days out. Nothing here waits.

use std::collections::{HashMap, HashSet};

use domain::calendar::{Calendar, Date, Instant};
use reading::{Alarm, Budget, Heard, Watch, stems};

use super::last_days;
use crate::mention::voices::Voice;

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

/// The texts of the last 14 days as the small charts need them: each day with the stems of one text.
pub(super) struct Recent {
    days: Vec<Date>,
    texts: Vec<(Date, HashSet<String>)>,
}

impl Recent {
    /// Every text is taken apart once, however many charts are drawn.
    pub fn of(voices: &[Voice], (calendar, now): (&Calendar, Instant)) -> Self {
        let days = last_days(calendar, now, DAYS);
        let text = |voice: &Voice| {
            let day = calendar.day_of(voice.mention.found.published_at);
            days.contains(&day).then(|| (day, stems(&voice.text).into_iter().collect()))
        };
        let texts = voices.iter().filter_map(text).collect();
        Self { days, texts }
    }

    /// How many texts hold the first words of an alarm, day by day.
    pub fn holding(&self, alarm: &Alarm) -> Vec<(Date, u32)> {
        let words: Vec<&str> =
            alarm.terms.first().map(|term| term.split(' ').collect()).unwrap_or_default();
        let mut counts: HashMap<Date, u32> = self.days.iter().map(|day| (*day, 0)).collect();
        for (day, stems) in &self.texts {
            if words.iter().all(|word| stems.contains(*word)) {
                *counts.entry(*day).or_default() += 1;
            }
        }
        self.days.iter().map(|day| (*day, counts.get(day).copied().unwrap_or(0))).collect()
    }
}
