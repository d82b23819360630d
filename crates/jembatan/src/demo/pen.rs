//! Writes a story: a cursor in time, and the next thing that somebody does.

pub mod verbs;

use desk::receive::NewIntake;
use desk::tracking::Wish;
use domain::calendar::Instant;
use domain::case::Command;
use domain::intake::Identity;
use domain::rules::{Channel, Grade, Relation};
use domain::text::{Body, Name, Phone};
use jiff::SignedDuration;
use jiff::civil::Weekday;
use jiff::tz::Offset;

use super::cast::Cast;
use super::chance::Chance;
use super::story::{Deed, Entrance, Hand, Step, Story, body};
use super::voices::Voice;

/// The hospital stands in western Indonesia.
pub const HERE: Offset = Offset::constant(7);

/// Office hours of the demo, Monday to Saturday.
const OPENS: i8 = 7;
const CLOSES: i8 = 16;

pub struct Pen<'a> {
    pub cast: &'a Cast,
    pub voice: Voice,
    pub chance: Chance,
    pub channel: Channel,
    /// Who speaks: the number of the sample person.
    pub person: usize,
    pub anonymous: bool,
    pub relation: Relation,
    /// Times stand as they are said: the stories of today.
    pub exact: bool,
    /// The moment at which the demo begins.
    pub now: Instant,
    pub cursor: Instant,
    pub(super) story: Story,
}

/// What a story begins with.
pub struct Opening {
    pub shape: &'static str,
    pub at: Instant,
    pub voice: Voice,
    pub channel: Channel,
    pub person: usize,
    pub anonymous: bool,
    pub now: Instant,
}

impl<'a> Pen<'a> {
    pub fn new(cast: &'a Cast, mut chance: Chance, opening: Opening) -> Self {
        let Opening { shape, at, voice, channel, person, anonymous, now } = opening;
        let relations = [Relation::Patient, Relation::Family, Relation::Family, Relation::Visitor];
        let relation = *chance.of(&relations);
        let entrance = Entrance::Desk {
            by: hand_of(channel, person),
            new: Box::new(NewIntake::of(voice.kind, channel, body(&voice.text))),
        };
        let story = Story { shape, at, entrance, steps: Vec::new() };
        let cursor = at;
        let exact = false;
        let mut pen = Self {
            cast,
            voice,
            chance,
            channel,
            person,
            anonymous,
            relation,
            exact,
            now,
            cursor,
            story,
        };
        pen.introduce();
        pen
    }

    /// Who speaks, for the stories that come in over the desk.
    pub fn introduce(&mut self) {
        let identity = self.identity();
        let (anonymous, relation, unit) = (self.anonymous, self.relation, self.voice.unit.clone());
        let heard = self.cursor;
        if let Entrance::Desk { new, .. } = &mut self.story.entrance {
            new.anonymous = anonymous;
            new.relation = relation;
            new.identity = identity;
            new.unit = Some(unit);
            new.occurred_on = Some(HERE.to_datetime(heard).date());
        }
    }

    /// Changes the intake before it is played.
    pub fn intake(&mut self, change: impl FnOnce(&mut NewIntake)) -> &mut Self {
        if let Entrance::Desk { new, .. } = &mut self.story.entrance {
            change(new);
        }
        self
    }

    /// Comes in as a post of the provider, in the thread of this person.
    pub fn posted(&mut self, from: &str) -> &mut Self {
        let (from, text) = (from.to_owned(), self.voice.text.clone());
        self.story.entrance = Entrance::Instagram { from, text };
        self
    }

    fn identity(&self) -> Identity {
        let number = self.person;
        let thread = (self.channel == Channel::Instagram)
            .then(|| format!("instagram/direct:1784{number:06}"));
        if self.anonymous {
            return Identity { thread, ..Identity::default() };
        }
        Identity {
            name: Name::parse(&format!("Pelapor Contoh {number:03}")).ok(),
            phone: Phone::parse(&format!("0800 0000 {number:03}")).ok(),
            thread,
            ..Identity::default()
        }
    }

    /// Some time passes, in minutes; with a red case everybody hurries, also at night.
    pub fn wait(&mut self, least: i64, most: i64) -> &mut Self {
        let hurry = if self.is_red() { 4 } else { 1 };
        let minutes = self.chance.between(least, most) / hurry;
        self.cursor = later(self.cursor, minutes);
        self
    }

    /// It is so many minutes before the demo begins, whatever the hour.
    pub fn ago(&mut self, minutes: i64) -> &mut Self {
        self.exact = true;
        self.cursor = later(self.now, -minutes);
        self
    }

    /// Days pass, whatever the grade.
    pub fn days(&mut self, days: i64) -> &mut Self {
        self.cursor = later(self.cursor, days * 1440);
        self
    }

    /// Somebody of the staff does something, in office hours unless the story is of today.
    pub fn by(&mut self, login: &str, command: Command<Body>) -> &mut Self {
        self.acts(Hand::Staff(login.to_owned()), Deed::Act(Box::new(command)))
    }

    /// The officer of this case.
    pub fn officer(&mut self, command: Command<Body>) -> &mut Self {
        let login = self.officer_login();
        self.by(&login, command)
    }

    pub fn officer_login(&self) -> String {
        format!("humas{}", self.person % 3 + 1)
    }

    pub fn complainant(&mut self, wish: Wish) -> &mut Self {
        self.acts(Hand::Complainant, Deed::Wish(Box::new(wish)))
    }

    pub fn acts(&mut self, hand: Hand, deed: Deed) -> &mut Self {
        if !matches!(hand, Hand::Complainant) {
            self.at_work();
        }
        self.story.steps.push(Step { at: self.cursor, hand, deed });
        self.cursor = later(self.cursor, 1);
        self
    }

    /// The staff comes back to the desk: in office hours, with a red case at any hour.
    pub fn at_work(&mut self) -> &mut Self {
        if !self.exact && !self.is_red() {
            self.cursor = in_office(self.cursor);
        }
        self
    }

    fn is_red(&self) -> bool {
        self.voice.grade == Some(Grade::Red)
    }

    pub fn told(self) -> Story {
        self.story
    }
}

/// Who types it in.
fn hand_of(channel: Channel, person: usize) -> Hand {
    let login = match channel {
        Channel::Web | Channel::Kiosk => return Hand::Complainant,
        Channel::Instagram | Channel::Facebook => return Hand::Desk,
        Channel::Telephone => format!("operator{}", person % 6 + 1),
        Channel::InPerson | Channel::Box | Channel::Letter => format!("cs{}", person % 3 + 1),
        _ => format!("humas{}", person % 3 + 1),
    };
    Hand::Staff(login)
}

pub fn later(at: Instant, minutes: i64) -> Instant {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}

/// The same instant, or the next morning (with its minutes, so that not all begins at once).
fn in_office(at: Instant) -> Instant {
    let mut at = at;
    for _ in 0..4 {
        let local = HERE.to_datetime(at);
        let open = local.weekday() != Weekday::Sunday && (OPENS..CLOSES).contains(&local.hour());
        if open {
            return at;
        }
        let hours = match local.hour() {
            early if early < OPENS => i64::from(OPENS - early),
            late => i64::from(24 - late + OPENS),
        };
        at = later(at, hours * 60);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_waits_for_the_morning_and_sunday_for_monday() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        // Saturday 21 November 2026, 17.20 WIB: Monday 07.20 is the next office hour.
        assert_eq!(in_office(at("2026-11-21T10:20:00Z")), at("2026-11-23T00:20:00Z"));
        assert_eq!(in_office(at("2026-11-20T20:05:00Z")), at("2026-11-21T00:05:00Z"));
        assert_eq!(in_office(at("2026-11-20T03:00:00Z")), at("2026-11-20T03:00:00Z"));
    }
}
