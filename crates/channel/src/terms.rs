//! On which terms the hospital uses a connection: when it is quiet, how fast it speaks, what a message costs.

use crate::Kind;
use jiff::civil::{DateTime, Time, time};

/// What the configuration says of a connection besides how it is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Between which hours nothing leaves that nobody wrote; `None` where the door is never quiet.
    pub quiet: Option<Quiet>,
    /// How many messages may leave in a while; `None` where the provider alone says when it is enough.
    pub pace: Option<Pace>,
    /// Rupiah for one message, or one short message; `None` where nobody said.
    pub price: Option<u32>,
    /// What is heard of the account beside what is said to it; nothing where nobody asked for it.
    pub hears: Hears,
}

/// Where others name our account, and nobody speaks to us: what is heard of it becomes a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hears {
    /// It is named in words, with an `@`.
    pub mentions: bool,
    /// It is tagged in a post.
    pub tags: bool,
    /// So many questions a day are asked for it, at most.
    pub daily: u32,
}

impl Default for Hears {
    /// Nothing; 300 questions are one in five minutes.
    fn default() -> Self {
        Self { mentions: false, tags: false, daily: 300 }
    }
}

impl Hears {
    /// What can be heard at a door of this kind, each by its name in the settings.
    pub fn possible(kind: Kind) -> &'static [&'static str] {
        match kind {
            Kind::Instagram | Kind::Facebook => &["mentions", "tags"],
            Kind::Threads => &["mentions"],
            _ => &[],
        }
    }
}

/// Hours of the hospital's own clock, usually over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    pub from: Time,
    pub until: Time,
}

/// So many messages in so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub messages: u32,
    pub seconds: u32,
}

/// An unofficial gateway is a telephone: one that sends faster than a thumb is found out and banned.
const GATEWAY: Pace = Pace { messages: 12, seconds: 60 };
/// A modem takes some seconds for each short message; more at once only wait inside it.
const SHORT: Pace = Pace { messages: 10, seconds: 60 };

impl Default for Terms {
    fn default() -> Self {
        let quiet = Quiet { from: time(21, 0, 0, 0), until: time(6, 0, 0, 0) };
        Self { quiet: Some(quiet), pace: None, price: None, hears: Hears::default() }
    }
}

impl Terms {
    /// The terms of a connection of which the configuration says nothing.
    pub fn usual(kind: Kind) -> Self {
        let pace = match kind {
            Kind::Gateway => Some(GATEWAY),
            Kind::Gammu => Some(SHORT),
            _ => None,
        };
        Self { pace, ..Self::default() }
    }
}

impl Quiet {
    /// `21:00-06:00`; two equal hours are no hours at all.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('-')?;
        let hour = |text: &str| Time::strptime("%H:%M", text.trim()).ok();
        let (from, until) = (hour(from)?, hour(until)?);
        (from != until).then_some(Self { from, until })
    }

    /// When the quiet ends in which this moment lies; `None` when it lies in none.
    pub fn ends(&self, local: DateTime) -> Option<DateTime> {
        let now = local.time();
        let over_midnight = self.from > self.until;
        let (late, early) = (now >= self.from, now < self.until);
        let inside = if over_midnight { late || early } else { late && early };
        let day = match over_midnight && late {
            true => local.date().tomorrow().ok()?,
            false => local.date(),
        };
        inside.then(|| day.to_datetime(self.until))
    }
}

impl Pace {
    /// `20/minute` or `5/second`; from one to a thousand.
    pub fn parse(text: &str) -> Option<Self> {
        let (messages, unit) = text.split_once('/')?;
        let seconds = match unit.trim() {
            "second" => 1,
            "minute" => 60,
            _ => return None,
        };
        let messages = messages.trim().parse().ok().filter(|count| (1..=1000).contains(count))?;
        Some(Self { messages, seconds })
    }

    /// How long the next message waits behind one that used up the last place, in milliseconds.
    pub fn gap_ms(&self) -> u32 {
        (self.seconds * 1000).div_ceil(self.messages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn the_night_lasts_over_midnight_until_the_morning() {
        let night = Terms::default().quiet.unwrap();
        let morning = at("2026-03-03T06:00:00");
        for (now, ends) in [
            ("2026-03-02T20:59:59", None),
            ("2026-03-02T21:00:00", Some(morning)),
            ("2026-03-02T23:59:59", Some(morning)),
            ("2026-03-03T00:00:00", Some(morning)),
            ("2026-03-03T05:59:59", Some(morning)),
            ("2026-03-03T06:00:00", None),
        ] {
            assert_eq!(night.ends(at(now)), ends, "{now}");
        }
    }

    #[test]
    fn a_rest_at_noon_ends_on_the_same_day() {
        let noon = Quiet::parse("12:00 - 13:30").unwrap();
        assert_eq!(noon.ends(at("2026-03-02T12:30:00")), Some(at("2026-03-02T13:30:00")));
        assert_eq!(noon.ends(at("2026-03-02T13:30:00")), None);
        assert_eq!(noon.ends(at("2026-03-02T11:59:59")), None);
    }

    #[test]
    fn hours_and_paces_that_say_nothing_are_refused() {
        for text in ["", "21-6", "21:00", "25:00-06:00", "06:00-06:00", "off"] {
            assert_eq!(Quiet::parse(text), None, "{text}");
        }
        for text in ["", "20", "0/minute", "20/hour", "2000/second", "-1/minute"] {
            assert_eq!(Pace::parse(text), None, "{text}");
        }
        assert_eq!(Pace::parse("20/minute"), Some(Pace { messages: 20, seconds: 60 }));
        assert_eq!(Pace::parse("3 / second").map(|pace| pace.gap_ms()), Some(334));
    }
}
