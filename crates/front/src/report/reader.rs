//! From what was typed to what the desk takes, with a sentence for each answer that cannot be right.

use desk::receive::NewIntake;
use domain::{
    calendar::Date,
    ids::{BoxCode, UnitCode},
    intake::{FromBox, Identity},
    rules::{Channel, Kind, Relation},
    text::{Body, Email, Invalid, Language, Name, Phone},
};
use locale::Words;
use web::{Faults, error::Said};

use super::{
    draft::{BOX, Draft},
    moment,
    moment::Unclear,
    step::Step,
};
use crate::ground::Ground;

/// What the public is asked to choose from; a media inquiry has a door of its own.
pub const KINDS: [Kind; 4] = [Kind::Complaint, Kind::Suggestion, Kind::Compliment, Kind::Question];
/// Who may speak here, in the words that people use of themselves.
pub const RELATIONS: [Relation; 4] =
    [Relation::Patient, Relation::Family, Relation::Visitor, Relation::Other];
/// How the hospital may come back.
pub const CONTACTS: [&str; 4] = ["whatsapp", "telephone", "email", "none"];

/// Reads a draft and collects what is wrong with it.
pub struct Reader<'a> {
    draft: &'a Draft,
    ground: &'a Ground,
    t: &'a Words,
    pub faults: Faults,
}

impl<'a> Reader<'a> {
    pub fn new(draft: &'a Draft, ground: &'a Ground, t: &'a Words) -> Self {
        Self { draft, ground, t, faults: Faults::default() }
    }

    /// Reads one step only, for its faults.
    pub fn step(&mut self, step: Step) {
        match step {
            Step::Kind => drop(self.kind()),
            Step::Story => drop(self.story()),
            Step::Place => drop((self.unit(), self.day())),
            Step::You => drop((self.relation(), self.patient())),
            Step::Contact => drop(self.identity()),
            Step::Check => {}
        }
    }

    /// Reads all of it.
    pub fn intake(mut self) -> Result<NewIntake, Faults> {
        let (kind, story) = (self.kind(), self.story());
        let (unit, occurred_on) = (self.unit(), self.day());
        let (relation, patient) = (self.relation(), self.patient());
        let identity = self.identity();
        let suggestion_box = self.suggestion_box();
        match (kind, story, relation) {
            (Some(kind), Some(story), Some(relation)) if self.faults.is_empty() => Ok(NewIntake {
                unit,
                occurred_on,
                relation,
                anonymous: self.draft.is("kontak", "none"),
                identity,
                patient: patient.map(|name| Identity { name: Some(name), ..Identity::default() }),
                suggestion_box,
                language: self.language(),
                ..NewIntake::of(kind, Channel::Web, story)
            }),
            _ => Err(self.faults),
        }
    }

    /// Whoever filled in the form in a language is written to in it.
    fn language(&self) -> Language {
        Language::parse(self.t.language().code()).unwrap_or(Language::Id)
    }

    fn kind(&mut self) -> Option<Kind> {
        let kind = Kind::parse(self.draft.of("jenis")).filter(|kind| KINDS.contains(kind));
        kind.or_else(|| self.wrong("jenis", self.t.report_form_kind_missing()))
    }

    fn story(&mut self) -> Option<Body> {
        match Body::parse(self.draft.of("cerita")) {
            Ok(story) => Some(story),
            Err(Invalid::Empty) => self.wrong("cerita", self.t.report_form_story_missing()),
            Err(why) => self.wrong("cerita", why.sentence(self.t)),
        }
    }

    fn unit(&mut self) -> Option<UnitCode> {
        let asked = self.draft.filled("unit")?;
        match self.ground.unit(asked) {
            Some((code, _)) => Some(code),
            None => self.wrong("unit", self.t.form_not_a_choice()),
        }
    }

    /// The box whose sign was read; whether there is one, the desk knows.
    fn suggestion_box(&mut self) -> Option<FromBox> {
        match BoxCode::parse(self.draft.filled(BOX)?) {
            Ok(code) => Some(FromBox { code, opening: None }),
            Err(_) => self.wrong(BOX, self.t.form_not_a_choice()),
        }
    }

    fn day(&mut self) -> Option<Date> {
        let (choice, typed) = (self.draft.of("kapan"), self.draft.of("tanggal"));
        match moment::day(choice, typed, self.ground.today()) {
            Ok(day) => day,
            Err(Unclear::Choice) => self.wrong("kapan", self.t.form_not_a_choice()),
            Err(Unclear::Date) => self.wrong("tanggal", self.t.form_not_a_date()),
            Err(Unclear::Future) => self.wrong("tanggal", self.t.report_form_date_ahead()),
        }
    }

    fn relation(&mut self) -> Option<Relation> {
        let relation =
            Relation::parse(self.draft.of("sebagai")).filter(|one| RELATIONS.contains(one));
        relation.or_else(|| self.wrong("sebagai", self.t.report_form_relation_missing()))
    }

    /// Whoever speaks for themselves names no other patient, whatever a page before had carried.
    fn patient(&mut self) -> Option<Name> {
        if self.draft.is("sebagai", Relation::Patient.code()) {
            return None;
        }
        let name = self.draft.filled("pasien")?;
        Name::parse(name).map_or_else(|why| self.wrong("pasien", why.sentence(self.t)), Some)
    }

    /// Only what belongs to the chosen way; without a name nothing is taken at all.
    fn identity(&mut self) -> Identity {
        let (phone, email) = match self.draft.of("kontak") {
            "whatsapp" | "telephone" => (self.phone(), None),
            "email" => (None, self.email()),
            "none" => return Identity::default(),
            _ => {
                self.wrong::<()>("kontak", self.t.report_form_contact_missing());
                return Identity::default();
            }
        };
        Identity { name: self.name(), phone, email, ..Identity::default() }
    }

    fn name(&mut self) -> Option<Name> {
        let name = self.draft.filled("nama")?;
        Name::parse(name).map_or_else(|why| self.wrong("nama", why.sentence(self.t)), Some)
    }

    fn phone(&mut self) -> Option<Phone> {
        match Phone::parse(self.draft.of("hp")) {
            Ok(phone) => Some(phone),
            Err(Invalid::Empty) => self.wrong("hp", self.t.report_form_phone_missing()),
            Err(why) => self.wrong("hp", why.sentence(self.t)),
        }
    }

    fn email(&mut self) -> Option<Email> {
        match Email::parse(self.draft.of("surel")) {
            Ok(email) => Some(email),
            Err(Invalid::Empty) => self.wrong("surel", self.t.report_form_email_missing()),
            Err(why) => self.wrong("surel", why.sentence(self.t)),
        }
    }

    fn wrong<T>(&mut self, field: &str, says: String) -> Option<T> {
        self.faults.add(field, says);
        None
    }
}
