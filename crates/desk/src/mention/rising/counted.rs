//! The counting: mentions in, in the order of their time, alarms and days out.

use std::collections::HashMap;

use domain::calendar::{Calendar, Date, Instant};
use jiff::SignedDuration;
use reading::{Alarm, Budget, Heard, Watch, stems};

use super::{Ease, last_days};
use crate::mention::voices::{self, Voice};
use crate::{Desk, DeskError};

/// The watch compares with eight weeks, and judges three days.
pub(super) const HEARD: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Alarms of so many days stand in the list.
const LISTED: SignedDuration = SignedDuration::from_hours(24 * 7);
/// A small chart shows so many days.
const DAYS: usize = 14;
/// More than these are no list that somebody reads in the morning.
const MOST: usize = 20;
/// The youngest are heard: more than anybody writes of one hospital in eight weeks.
const MOST_HEARD: usize = 200_000;

/// What was counted: alarms, the most surprising first, each with how many mentions hold its first words
/// on each of the last 14 days.
#[derive(Debug)]
pub(super) struct Counted {
    pub alarms: Vec<(Alarm, Vec<(Date, u32)>)>,
    /// How many mentions were heard, and since when.
    pub heard: usize,
    pub since: Option<Instant>,
    pub at: Instant,
}

/// Hears the mentions of eight weeks, page by page: memory does not grow with their number.
///
/// # Errors
/// What the database said.
pub(super) async fn count(desk: &Desk, ease: Ease) -> Result<Counted, DeskError> {
    let (now, rules) = (desk.now(), desk.rules().await?);
    let mut after = voices::beginning(desk, (now - HEARD, MOST_HEARD)).await?;
    let mut ears = Ears::new(ease.budget(), (rules.calendar.clone(), now));
    loop {
        let (some, last) = voices::page(desk, after).await?;
        let hearing = tokio::task::spawn_blocking(move || ears.hear(&some)).await;
        ears = hearing.map_err(|_| DeskError::Unavailable(db::DbError::Closed))?;
        match last {
            Some(last) => after = last,
            None => return Ok(ears.done(now)),
        }
    }
}

/// What listens while the pages go by.
struct Ears {
    watch: Watch,
    alarms: Vec<Alarm>,
    recent: Recent,
    heard: usize,
    since: Option<Instant>,
}

impl Ears {
    fn new(budget: Budget, (calendar, now): (Calendar, Instant)) -> Self {
        let recent = Recent { days: last_days(&calendar, now, DAYS), calendar, texts: Vec::new() };
        Self { watch: Watch::new(budget), alarms: Vec::new(), recent, heard: 0, since: None }
    }

    fn hear(mut self, voices: &[Voice]) -> Self {
        for voice in voices.iter().filter(|voice| voice.mention.aside.is_none()) {
            let known = &voice.mention;
            let (id, author) = (known.id.to_string(), known.found.author.map(hex::encode));
            self.alarms.extend(self.watch.hear(Heard {
                id: &id,
                at: known.found.published_at.as_millisecond(),
                text: &voice.text,
                author: author.as_deref(),
            }));
            self.recent.hear(voice);
            self.heard += 1;
            self.since.get_or_insert(known.found.published_at);
        }
        self
    }

    fn done(mut self, now: Instant) -> Counted {
        self.alarms.extend(self.watch.close());
        self.alarms.retain(|alarm| alarm.at >= (now - LISTED).as_millisecond());
        self.alarms.sort_by(|one, other| other.score.total_cmp(&one.score));
        self.alarms.truncate(MOST);
        let recent = self.recent;
        let charted = |alarm: Alarm| (recent.holding(&alarm), alarm);
        let alarms = self.alarms.into_iter().map(charted).map(|(days, alarm)| (alarm, days));
        Counted { alarms: alarms.collect(), heard: self.heard, since: self.since, at: now }
    }
}

/// The texts of the last 14 days as the small charts need them: each day with the stems of one text.
struct Recent {
    calendar: Calendar,
    days: Vec<Date>,
    texts: Vec<(Date, Vec<Box<str>>)>,
}

impl Recent {
    /// Every text is taken apart once, however many charts are drawn.
    fn hear(&mut self, voice: &Voice) {
        let day = self.calendar.day_of(voice.mention.found.published_at);
        if self.days.contains(&day) {
            let stems = stems(&voice.text).into_iter().map(String::into_boxed_str);
            self.texts.push((day, stems.collect()));
        }
    }

    /// How many texts hold the first words of an alarm, day by day.
    fn holding(&self, alarm: &Alarm) -> Vec<(Date, u32)> {
        let words: Vec<&str> =
            alarm.terms.first().map(|term| term.split(' ').collect()).unwrap_or_default();
        let mut counts: HashMap<Date, u32> = self.days.iter().map(|day| (*day, 0)).collect();
        for (day, stems) in &self.texts {
            if words.iter().all(|word| stems.iter().any(|stem| &**stem == *word)) {
                *counts.entry(*day).or_default() += 1;
            }
        }
        self.days.iter().map(|day| (*day, counts.get(day).copied().unwrap_or(0))).collect()
    }
}
