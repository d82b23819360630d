//! What suddenly many speak of: the mentions of the last weeks put before the watch, with the words,
//! the numbers and the examples that say why. Nothing is written down and nothing is decided: a person
//! makes an issue, a case or a content item of it.

mod begin;
mod board;
mod counted;

use domain::calendar::{Calendar, Date, Instant};
use domain::ids::MentionId;
use domain::mention::reads;
use domain::people::Actor;
use domain::text::coded;
use reading::{Alarm, Budget};

pub use begin::{become_case, begin};
pub(crate) use board::{Board, ready};

use super::View;
use crate::{Desk, DeskError};

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
    /// A list of very many mentions is counted again in the background, at most every few minutes.
    pub counted_at: Instant,
}

/// What many speak of at once, the most surprising first. What was set aside is not heard.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn rising(desk: &Desk, actor: &Actor, ease: Ease) -> Result<Found, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let counted = board::counted(desk, ease).await?;
    let mut items = Vec::with_capacity(counted.alarms.len());
    for (alarm, days) in &counted.alarms {
        items.push(shown(desk, actor, (alarm, days)).await?);
    }
    items.retain(|one| !one.examples.is_empty());
    let (heard, since) = (counted.heard, counted.since);
    Ok(Found { items, heard, since, counted_at: counted.at })
}

async fn shown(
    desk: &Desk,
    actor: &Actor,
    (alarm, days): (&Alarm, &[(Date, u32)]),
) -> Result<Rising, DeskError> {
    let ids: Vec<MentionId> = alarm.examples.iter().filter_map(|id| id.parse().ok()).collect();
    let mut examples = Vec::with_capacity(ids.len());
    for id in ids {
        let view = super::open(desk, actor, id).await?.0;
        // It may have been set aside since the list was counted.
        if view.mention.aside.is_none() {
            examples.push(view);
        }
    }
    Ok(Rising {
        at: Instant::from_millisecond(alarm.at).unwrap_or_else(|_| desk.now()),
        terms: alarm.terms.clone(),
        authors: alarm.authors,
        expected: alarm.expected,
        score: alarm.score,
        examples,
        days: days.to_vec(),
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
