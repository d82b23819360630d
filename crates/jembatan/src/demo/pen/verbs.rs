//! The sentences that stories are made of.

use desk::tracking::Wish;
use domain::calendar::Instant;
use domain::case::{
    Addressee, Appointment, Closing, Command, Escort, ImprovementPlan, Minutes, NewAsk, Screening,
};
use domain::ids::UnitCode;
use domain::rules::{About, Basis, Channel, Kind, Outcome, Reaction, Relation, Topic, Way};
use domain::text::Body;

use jiff::SignedDuration;
use jiff::civil::Weekday;

use super::super::story::{Deed, Hand, body};
use super::{HERE, Pen, later};

impl Pen<'_> {
    pub fn screen(&mut self) -> &mut Self {
        let command = self.screening(About::Nobody, false);
        self.officer(command)
    }

    pub fn screening(&mut self, about: About, sealed: bool) -> Command<Body> {
        let severity = u8::try_from(self.chance.between(1, 3)).ok();
        Command::Screen(Screening {
            kind: self.voice.kind,
            nature: self.voice.nature,
            grade: self.voice.grade,
            why: None,
            topics: vec![Topic { category: self.voice.topic.clone(), hcat: None, severity }],
            about,
            sealed,
        })
    }

    pub fn ask_for_time(&mut self) -> &mut Self {
        self.officer(Command::AskForTime { until: None, words: None })
    }

    pub fn route(&mut self, to: Addressee) -> &mut Self {
        let question = body("Mohon penjelasan kejadian ini dan tindak lanjut yang dilakukan.");
        self.officer(Command::Route { asks: vec![NewAsk { to, question, nature: None }] })
    }

    pub fn route_unit(&mut self) -> &mut Self {
        let unit = self.voice.unit.clone();
        self.route(Addressee::Unit(unit))
    }

    /// The head of a unit answers in the words of the voice.
    pub fn unit_answers(&mut self, unit: &UnitCode) -> &mut Self {
        let login = head_of(unit);
        let command = self.reply_of_asked();
        self.by(&login, command)
    }

    pub fn reply_of_asked(&self) -> Command<Body> {
        let follow_up = Some(self.voice.action.as_str()).filter(|text| !text.is_empty()).map(body);
        Command::Answer { ask: None, words: body(&self.voice.answer), follow_up }
    }

    pub fn accept(&mut self) -> &mut Self {
        self.officer(Command::Accept { words: None, neutral: false })
    }

    pub fn approve(&mut self) -> &mut Self {
        self.acts(Hand::Director, Deed::Act(Box::new(Command::Approve {})))
    }

    /// By the way that suits the door; what is not a message is recorded when it has arrived.
    pub fn deliver(&mut self) -> &mut Self {
        let way = self.way();
        self.officer(Command::Deliver(by(way)));
        match way {
            Way::Message => self,
            _ => self.wait(20, 400).arrived(None),
        }
    }

    pub fn way(&self) -> Way {
        match self.channel {
            Channel::Instagram if self.heard_lately() => Way::Message,
            Channel::Telephone | Channel::Sms | Channel::Whatsapp => Way::Telephone,
            Channel::InPerson => Way::InPerson,
            Channel::Letter | Channel::Forwarded if !self.anonymous => Way::Letter,
            Channel::Box => Way::PublicNotice,
            _ => Way::TrackingPage,
        }
    }

    /// Instagram lets people answer for seven days; the officer may come back to it after a weekend.
    fn heard_lately(&self) -> bool {
        self.cursor.duration_since(self.story.at) < SignedDuration::from_hours(3 * 24)
    }

    pub fn arrived(&mut self, at: Option<Instant>) -> &mut Self {
        self.officer(Command::RecordDelivery(Minutes {
            at,
            attendees: None,
            minutes: None,
            result: None,
        }))
    }

    /// Invites to a meeting, or to a home visit, some days ahead at ten.
    pub fn invite(&mut self, way: Way, escort: Escort, days: i64) -> Instant {
        let at = at_ten(self.at_work().cursor, days);
        let place = match way {
            Way::HomeVisit => "Rumah pelapor",
            _ => "Ruang pertemuan Humas, lantai 1",
        };
        self.officer(Command::Deliver(Appointment {
            way,
            at: Some(at),
            place: Some(body(place)),
            accompanied_by: vec![escort],
        }));
        at
    }

    /// The meeting was held.
    pub fn held(&mut self, at: Instant) -> &mut Self {
        self.cursor = later(at, 90);
        self.officer(Command::RecordDelivery(Minutes {
            at: Some(later(at, 60)),
            attendees: Some(body("Pelapor, DPJP atau kepala unit, petugas Humas")),
            minutes: Some(body("Jawaban dibacakan dan dijelaskan; pertanyaan keluarga dijawab.")),
            result: Some(body("Pelapor menerima penjelasan dan tindak lanjutnya.")),
        }))
    }

    /// Those who may hear medical words.
    pub fn entitle(&mut self) -> &mut Self {
        let basis = match self.relation {
            Relation::Patient => Basis::Patient,
            _ => Basis::WrittenAuthority,
        };
        self.officer(Command::Entitle { basis })
    }

    pub fn satisfied(&mut self) -> &mut Self {
        self.officer(reaction(Reaction::Satisfied, Some("Terima kasih, sudah jelas.")))
    }

    /// On the tracking page, or, in a thread that has none, told to the officer.
    pub fn dissatisfied(&mut self, words: &str) -> &mut Self {
        let text = Some(body(words));
        let wish = Wish::React { reaction: Reaction::Dissatisfied, text, care_worse: false };
        self.complainant(wish)
    }

    /// The end of an answered complaint, with what was learned; of anything else, just the end.
    pub fn close(&mut self, outcome: Outcome) -> &mut Self {
        let closing = match self.voice.kind {
            Kind::Complaint => self.lesson(outcome),
            _ => plain(outcome),
        };
        self.officer(Command::Close(closing))
    }

    pub fn lesson(&mut self, outcome: Outcome) -> Closing<Body> {
        let learns = self.chance.in_hundred(60) && outcome == Outcome::Resolved;
        let due = HERE.to_datetime(later(self.cursor, self.chance.between(7, 25) * 1440)).date();
        let improvement = learns.then(|| ImprovementPlan {
            action: body(&self.voice.action),
            owner: self.cast.id(&head_of(&self.voice.unit)),
            due: Some(due),
        });
        let reason = "Sudah diselesaikan pada hari itu; tidak ada yang perlu diubah lebih jauh.";
        let no_improvement_reason = (!learns).then(|| body(reason));
        let root_cause = Some(body(&self.voice.cause));
        Closing { root_cause, improvement, no_improvement_reason, ..plain(outcome) }
    }
}

/// The login of a unit's head.
pub fn head_of(unit: &UnitCode) -> String {
    format!("unit-{}", unit.as_str().to_lowercase())
}

pub fn plain(outcome: Outcome) -> Closing<Body> {
    Closing {
        outcome,
        root_cause: None,
        improvement: None,
        no_improvement_reason: None,
        receiver: None,
        letter: None,
        neutral: false,
    }
}

/// The end of what was not answered, with nothing but the reason.
pub fn explained(outcome: Outcome, reason: &str) -> Closing<Body> {
    Closing { no_improvement_reason: Some(body(reason)), ..plain(outcome) }
}

pub fn by(way: Way) -> Appointment<Body> {
    Appointment { way, at: None, place: None, accompanied_by: Vec::new() }
}

pub fn reaction(reaction: Reaction, words: Option<&str>) -> Command<Body> {
    Command::RecordReaction { reaction, words: words.map(body), care_worse: false }
}

/// Nobody is invited on a Sunday.
fn at_ten(from: Instant, days: i64) -> Instant {
    let day = |days: i64| HERE.to_datetime(later(from, days * 1440)).date();
    let free = day(days).weekday() == Weekday::Sunday;
    let day = day(if free { days + 1 } else { days });
    HERE.to_timestamp(day.at(10, 0, 0, 0)).unwrap_or(from)
}
