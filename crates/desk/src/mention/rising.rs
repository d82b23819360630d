//! What suddenly many speak of: the mentions of the last weeks put before the watch, with the words,
//! the numbers and the examples that say why. Nothing is kept and nothing is decided: the list is
//! counted anew whenever somebody asks, and a person makes an issue of it.

mod begin;
mod counted;

use std::sync::Arc;

use domain::calendar::{Calendar, Date, Instant};
use domain::ids::MentionId;
use domain::mention::reads;
use domain::people::Actor;
use domain::text::coded;
use jiff::SignedDuration;
use reading::{Alarm, Budget};

pub use begin::begin;

use super::View;
use super::voices::voices;
use crate::{Desk, DeskError};

/// The watch compares with eight weeks, and judges three days.
const HEARD: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Alarms of so many days stand in the list.
const LISTED: SignedDuration = SignedDuration::from_hours(24 * 7);

coded! {
    /// How easily an alarm is given: how many false ones a week the office bears.
    Ease { Seldom = "seldom", Usual = "usual", Often = "often" }
}

impl Ease {
    /// About so many false alarms a week.
    pub fn false_alarms_a_week(self) -> f64 {
        match self {
            Ease::Seldom => 0.25,
            Ease::Usual => 1.0,
            Ease::Often => 3.0,
        }
    }

    fn budget(self) -> Budget {
        Budget { false_alarms_a_week: self.false_alarms_a_week(), ..Budget::default() }
    }
}

/// Something that many speak of at once.
#[derive(Clone, Debug)]
pub struct Rising {
    /// When the last one was published that made it.
    pub at: Instant,
    /// The words that are heard, the most surprising first.
    pub terms: Vec<String>,
    /// How many different people spoke in three days, and how many the weeks before let expect.
    pub authors: usize,
    pub expected: f64,
    /// How unlikely that is by chance: 4 is one in ten thousand.
    pub score: f64,
    pub examples: Vec<View>,
    /// How many mentions hold the first of the words, on each of the last 14 days.
    pub days: Vec<(Date, u32)>,
}

/// The ranked list of the last seven days.
#[derive(Clone, Debug)]
pub struct Found {
    pub items: Vec<Rising>,
    /// How many mentions were heard, and since when.
    pub heard: usize,
    pub since: Option<Instant>,
}

/// What many speak of at once, the most surprising first. What was set aside is not heard.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn rising(desk: &Desk, actor: &Actor, ease: Ease) -> Result<Found, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let (now, rules) = (desk.now(), desk.rules().await?);
    let mut voices = voices(desk, now - HEARD).await?;
    voices.retain(|voice| voice.mention.aside.is_none());
    let voices = Arc::new(voices);
    let (heard, calendar) = (Arc::clone(&voices), rules.calendar.clone());
    let counting = move || {
        let alarms = counted::alarms(&heard, ease.budget(), now - LISTED);
        let recent = counted::Recent::of(&heard, (&calendar, now));
        alarms.into_iter().map(|alarm| (recent.holding(&alarm), alarm)).collect::<Vec<_>>()
    };
    let counting = tokio::task::spawn_blocking(counting).await;
    let counted = counting.map_err(|_| DeskError::Unavailable(db::DbError::Closed))?;
    let mut items = Vec::with_capacity(counted.len());
    for (days, alarm) in counted {
        items.push(shown(desk, actor, (alarm, days)).await?);
    }
    let since = voices.first().map(|voice| voice.mention.found.published_at);
    Ok(Found { items, heard: voices.len(), since })
}

async fn shown(
    desk: &Desk,
    actor: &Actor,
    (alarm, days): (Alarm, Vec<(Date, u32)>),
) -> Result<Rising, DeskError> {
    let ids: Vec<MentionId> = alarm.examples.iter().filter_map(|id| id.parse().ok()).collect();
    let mut examples = Vec::with_capacity(ids.len());
    for id in ids {
        examples.push(super::open(desk, actor, id).await?.0);
    }
    Ok(Rising {
        at: Instant::from_millisecond(alarm.at).unwrap_or_else(|_| desk.now()),
        terms: alarm.terms,
        authors: alarm.authors,
        expected: alarm.expected,
        score: alarm.score,
        examples,
        days,
    })
}

/// The last `days` days of the hospital, today last.
pub(super) fn last_days(calendar: &Calendar, now: Instant, days: usize) -> Vec<Date> {
    let today = calendar.day_of(now);
    let mut all: Vec<Date> =
        std::iter::successors(Some(today), |day| day.yesterday().ok()).take(days).collect();
    all.reverse();
    all
}
