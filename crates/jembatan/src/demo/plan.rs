//! Which stories are told: so many of each shape over sixty days, and those of today.

use domain::calendar::Instant;
use domain::rules::{Channel, Grade, Kind, Nature};

use super::boxes;
use super::cast::Cast;
use super::chance::Chance;
use super::pen::{Opening, Pen, later};
use super::repeating;
use super::shapes::{Shape, endings, fair, ladder, medical, plain, today};
use super::story::Story;
use super::voices::Voice;

/// How many cases the demo holds, with the protected one that opens by itself and those on slips.
pub const CASES: usize = 182 + repeating::EARLIER.len() + 1;
pub const DAYS: i64 = 60;

const DAY: i64 = 24 * 60;

/// The voices that a shape can take.
type Want = fn(&Voice) -> bool;

/// Shape, how many, which voices, how long it needs at least until it has ended (days).
const PAST: &[(Shape, usize, Want, i64)] = &[
    (("direct", plain::direct), 18, green, 2),
    (("direct", plain::direct), 8, |voice| voice.kind == Kind::Compliment, 2),
    (("direct", plain::direct), 8, |voice| voice.kind == Kind::Question, 2),
    (("direct", plain::direct), 5, |voice| voice.kind == Kind::Suggestion, 2),
    (("direct", plain::direct), 3, |voice| voice.kind == Kind::MediaInquiry, 2),
    (("silent", plain::silent), 8, complaint, 14),
    (("rerouted", plain::rerouted), 3, complaint, 6),
    (("returned", plain::returned), 2, complaint, 6),
    (("inquired", plain::inquired), 5, complaint, 7),
    (("failed_once", plain::failed_once), 2, complaint, 8),
    (("second", ladder::second), 10, complaint, 12),
    (("returned_by_director", ladder::returned_by_director), 2, complaint, 12),
    (("third", ladder::third), 4, complaint, 16),
    (("past", ladder::past), 2, complaint, 18),
    (("meeting", medical::meeting), 10, medical_voice, 10),
    (("committee", medical::committee), 3, medical_voice, 14),
    (("home_visit", medical::home_visit), 3, medical_voice, 12),
    (("withdrawn", endings::withdrawn), 3, complaint, 4),
    (("no_reply", endings::no_reply), 3, green, 16),
    (("elsewhere", endings::elsewhere), 2, green, 3),
    (("duplicate", endings::duplicate), 2, green, 3),
    (("not_upheld", endings::not_upheld), 2, complaint, 7),
    (("unreachable", endings::unreachable), 1, complaint, 7),
    (("reopened", endings::reopened), 2, complaint, 16),
    (("accused", fair::accused), 1, green, 7),
    (("about_humas", fair::about_humas), 1, green, 5),
    (("about_director", fair::about_director), 1, green, 5),
    (("sealed", fair::sealed), 1, green, 5),
];

/// Shapes that need one door: shape, how many, which voices, days, the door.
const BY_DOOR: &[(Shape, usize, Want, i64, Channel)] = &[
    (("lapor", plain::lapor), 4, complaint, 6, Channel::Forwarded),
    (("slip", plain::slip), 6, green, 6, Channel::Box),
    (("care_worse", fair::care_worse), 1, green, 20, Channel::Web),
];

/// Doors of ordinary stories, as often as they stand here.
const DOORS: &[Channel] = &[
    Channel::Web,
    Channel::Web,
    Channel::Web,
    Channel::Instagram,
    Channel::Instagram,
    Channel::Instagram,
    Channel::Telephone,
    Channel::Telephone,
    Channel::InPerson,
    Channel::InPerson,
    Channel::Whatsapp,
    Channel::Whatsapp,
    Channel::Kiosk,
    Channel::Letter,
    Channel::Sms,
    Channel::Facebook,
    Channel::Email,
];

fn complaint(voice: &Voice) -> bool {
    voice.kind == Kind::Complaint && voice.nature == Nature::NonMedical
}

fn green(voice: &Voice) -> bool {
    complaint(voice) && voice.grade == Some(Grade::Green)
}

fn medical_voice(voice: &Voice) -> bool {
    voice.nature == Nature::Medical
}

/// The writer of all stories.
pub struct Plan<'a> {
    cast: &'a Cast,
    voices: &'a [Voice],
    chance: Chance,
    now: Instant,
    told: Vec<Story>,
}

impl<'a> Plan<'a> {
    pub fn new(cast: &'a Cast, voices: &'a [Voice], seed: u64, now: Instant) -> Self {
        Self { cast, voices, chance: Chance::new(seed), now, told: Vec::new() }
    }

    pub fn stories(mut self) -> Vec<Story> {
        self.neighbours();
        for (shape, count, want, days, door) in BY_DOOR {
            (0..*count).for_each(|_| self.past(*shape, *want, *days, Some(*door)));
        }
        for (shape, count, want, days) in PAST {
            (0..*count).for_each(|_| self.past(*shape, *want, *days, None));
        }
        // One protected case opens by itself, and the slips of the boxes are written down apart.
        let apart = boxes::SLIPS.len() + today::ALL.len() + repeating::EARLIER.len() + 1;
        let rest = CASES - 1 - apart;
        while self.told.len() < rest {
            self.past(("unit", plain::unit), complaint, 1, None);
        }
        today::ALL.iter().for_each(|each| self.today(each));
        self.repeated();
        self.told
    }

    /// One person, four times the same: three were answered, the last is new.
    fn repeated(&mut self) {
        let times = repeating::EARLIER.map(|days| (days * DAY, plain::direct as fn(&mut Pen<'_>)));
        let again: (i64, fn(&mut Pen<'_>)) = (repeating::AGAIN, |_| {});
        let mut first: Option<(usize, Voice)> = None;
        for (ago, shape) in times.into_iter().chain([again]) {
            let mut opening = self.opening(repeating::SHAPE, ago, green, Some(Channel::Telephone));
            let (person, voice) =
                first.get_or_insert_with(|| (opening.person, opening.voice.clone()));
            (opening.person, opening.voice) = (*person, voice.clone());
            self.write(opening, shape);
        }
    }

    /// Stories that point at the one before them.
    fn neighbours(&mut self) {
        let first = self.opening("told_once", 57 * DAY, green, Some(Channel::Instagram));
        let voice = first.voice.clone();
        self.write(first, endings::told_once);
        let mut again = self.opening("told_twice", 56 * DAY, green, Some(Channel::Telephone));
        again.voice = voice;
        self.write(again, endings::told_twice);
        let incident = self.opening("unit", 33 * DAY, green, Some(Channel::Web));
        let (voice, begun) = (incident.voice.clone(), 33 * DAY);
        self.write(incident, plain::unit);
        for (nth, door) in [(1, Channel::Telephone), (2, Channel::Whatsapp)] {
            let mut joined = self.opening("joined", begun - nth * 70, green, Some(door));
            joined.voice = voice.clone();
            self.write(joined, endings::joined);
        }
    }

    fn past(&mut self, (name, shape): Shape, want: Want, days: i64, door: Option<Channel>) {
        let ago = self.chance.between(days * DAY, (DAYS - 1) * DAY);
        let opening = self.opening(name, ago, want, door);
        self.write(opening, shape);
    }

    fn today(&mut self, each: &today::Today) {
        let opening = self.opening(each.name, each.ago, each.voice, Some(each.channel));
        self.write(opening, each.write);
    }

    fn opening(
        &mut self,
        shape: &'static str,
        ago: i64,
        want: Want,
        door: Option<Channel>,
    ) -> Opening {
        let fitting: Vec<&Voice> = self.voices.iter().filter(|voice| want(voice)).collect();
        let voice = (*self.chance.of(&fitting)).clone();
        let usual = match voice.kind {
            Kind::MediaInquiry => Channel::Media,
            _ => *self.chance.of(DOORS),
        };
        let channel = door.unwrap_or(usual);
        let nameless = matches!(channel, Channel::Box)
            || (matches!(channel, Channel::Web | Channel::Kiosk) && self.chance.in_hundred(25));
        Opening {
            shape,
            at: later(self.now, -ago),
            voice,
            channel,
            person: self.told.len() + 1,
            anonymous: nameless,
            now: self.now,
        }
    }

    fn write(&mut self, opening: Opening, shape: fn(&mut Pen<'_>)) {
        let chance = Chance::new(self.chance.between(0, i64::MAX - 1).unsigned_abs());
        let mut pen = Pen::new(self.cast, chance, opening);
        shape(&mut pen);
        self.told.push(pen.told());
    }
}
