//! Who acts in the tests, and the stage on which they do: one complaint and its history.

use domain::calendar::{Instant, Zone};
use domain::case::{self, Case, Command, Entry, Event, Facts, Opening, Refusal, StageCode, Twin};
use domain::hospital::{Organisation, Unit};
use domain::ids::{CaseId, CaseNumber, PersonId, RulesRevision, SubjectId, UnitCode, WordsId};
use domain::intake::{Complainant, Intake, Reach};
use domain::people::{Actor, DelegateTitle, Delegation, Role, Staff, Who};
use domain::rules::{Channel, Kind, Preset, Relation, Rules, preset};
use domain::text::Words;
use jiff::{SignedDuration, civil::date};

pub const UNITS: [&str; 3] = ["IGD", "FARMASI", "MELATI"];

pub fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).expect("the cast has lawful unit codes")
}

pub fn words(number: u8) -> Words {
    Words { id: WordsId::new(u128::from(number)), digest: [number; 32] }
}

pub fn person(number: u128) -> PersonId {
    PersonId::new(number)
}

fn staff(number: u128, role: Role, units: &[&str]) -> Actor {
    let units = units.iter().map(|code| unit(code)).collect();
    Actor::Staff(Staff { id: person(number), role, units, delegation: None })
}

pub fn officer() -> Actor {
    staff(1, Role::Officer, &[])
}

pub fn operator() -> Actor {
    staff(3, Role::Operator, &[])
}

pub fn head() -> Actor {
    staff(5, Role::Head, &[])
}

pub fn emergency() -> Actor {
    staff(6, Role::UnitHead, &["IGD"])
}

pub fn pharmacy() -> Actor {
    staff(7, Role::UnitHead, &["FARMASI"])
}

pub fn dpjp() -> Actor {
    staff(8, Role::Dpjp, &[])
}

pub fn committee() -> Actor {
    staff(9, Role::Committee, &[])
}

pub fn management() -> Actor {
    staff(10, Role::Management, &[])
}

pub fn director() -> Actor {
    staff(11, Role::Director, &[])
}

pub fn owner() -> Actor {
    staff(12, Role::Owner, &[])
}

pub fn quality() -> Actor {
    staff(13, Role::Quality, &[])
}

pub fn auditor() -> Actor {
    staff(14, Role::Auditor, &[])
}

pub fn admin() -> Actor {
    staff(15, Role::Admin, &[])
}

/// Signs for the director from Monday to the end of Thursday, otherwise somebody of `role`.
pub fn delegate(role: Role) -> Actor {
    let days = |days: i64| morning() + SignedDuration::from_hours(days * 24);
    let delegation = Delegation { from: days(0), until: days(4), title: DelegateTitle::Plh };
    let staff = Staff { id: person(16), role, units: Vec::new(), delegation: Some(delegation) };
    Actor::Staff(staff)
}

pub fn everybody() -> Vec<Actor> {
    vec![
        officer(),
        operator(),
        head(),
        emergency(),
        pharmacy(),
        dpjp(),
        committee(),
        management(),
        director(),
        delegate(Role::Management),
        owner(),
        quality(),
        auditor(),
        admin(),
        Actor::Complainant,
        Actor::Clock,
        Actor::Desk,
    ]
}

/// Monday 2 November 2026, 08:00 WIB.
pub fn morning() -> Instant {
    domain::calendar::Calendar::indonesian(Zone::Wib).at(date(2026, 11, 2), 8, 0)
}

/// So many hours later.
pub fn hours(hours: i64) -> Instant {
    morning() + jiff::SignedDuration::from_hours(hours)
}

pub fn organisation() -> Organisation {
    let unit = |code: &&str| Unit {
        code: unit(code),
        name: (*code).to_owned(),
        parent: None,
        clinical: *code != "FARMASI",
    };
    Organisation { units: UNITS.iter().map(unit).collect() }
}

/// A complaint through Instagram, heard and typed in the same moment.
pub fn intake() -> Intake {
    Intake {
        kind: Kind::Complaint,
        channel: Channel::Instagram,
        words: words(200),
        unit: Some(unit("FARMASI")),
        occurred_on: None,
        complainant: Complainant {
            subject: SubjectId::new(1),
            anonymous: false,
            relation: Relation::Family,
            reach: Reach { thread: true, phone: true, email: false },
        },
        patient: None,
        received_at: morning(),
        recorded_at: morning(),
        delay_reason: None,
        forwarded: None,
        sealed: false,
        suggestion_box: None,
        language: domain::text::Language::Id,
    }
}

/// One case with everything around it.
#[derive(Clone)]
pub struct Scene {
    pub rules: Rules,
    pub organisation: Organisation,
    pub same_person: bool,
    /// The case into which this one may be merged.
    pub twin: Option<Twin>,
    pub now: Instant,
    pub case: Case,
    pub history: Vec<Entry>,
}

impl Scene {
    pub fn of(intake: Intake) -> Scene {
        let opening = Opening {
            id: CaseId::new(1),
            number: CaseNumber { year: 2026, serial: 231 },
            rules: RulesRevision(1),
            intake,
        };
        let now = opening.intake.recorded_at;
        let (case, entry) = case::open(opening, Who::Desk);
        Scene {
            rules: preset(Preset::RsudBanyumas, Zone::Wib),
            organisation: organisation(),
            same_person: false,
            twin: Some(Twin { same_person: false, kind: Kind::Complaint, closed: false }),
            now,
            case,
            history: vec![entry],
        }
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts {
            now: self.now,
            rules: &self.rules,
            organisation: &self.organisation,
            twin: self.twin.map(|twin| Twin { same_person: self.same_person, ..twin }),
            accused: None,
            mute: &[],
        }
    }

    /// Decides and applies; nothing changes on a refusal.
    pub fn act(&mut self, actor: &Actor, command: Command<Words>) -> Result<Vec<Event>, Refusal> {
        let everybody = everybody();
        let named = |staff: &&Staff| matches!(command, Command::NameAccused { person, .. } if person == staff.id);
        let accused = everybody.iter().filter_map(Actor::staff).find(named);
        let facts = Facts { accused, ..self.facts() };
        let events = case::decide(&self.case, actor, command.clone(), &facts)?;
        for event in events.clone() {
            let entry = Entry { event, by: actor.who(), at: self.now };
            self.case = case::apply(self.case.clone(), &entry);
            self.history.push(entry);
        }
        Ok(events)
    }

    /// The scene after a command that must succeed, half an hour later.
    pub fn then(mut self, actor: &Actor, command: Command<Words>) -> Scene {
        let act = command.act();
        match self.act(actor, command) {
            Ok(_) => self.after_minutes(30),
            Err(refusal) => panic!("{act:?} at {:?}: {refusal:?}", self.case.stage),
        }
    }

    pub fn after_minutes(mut self, minutes: i64) -> Scene {
        self.now += SignedDuration::from_mins(minutes);
        self
    }

    pub fn after_days(self, days: i64) -> Scene {
        self.after_minutes(days * 24 * 60)
    }

    pub fn under(mut self, rules: Preset) -> Scene {
        self.rules = preset(rules, Zone::Wib);
        self
    }

    pub fn stage(&self) -> StageCode {
        self.case.stage.code()
    }
}

/// What is expected of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// It succeeds and the case stands here.
    Stage(StageCode),
    /// It succeeds and nothing new happened.
    Nothing,
    /// The code of the refusal.
    Refused(&'static str),
}

/// The one form of most tests: given a case, when somebody does something, then this.
#[track_caller]
pub fn check(given: Scene, (actor, command): (Actor, Command<Words>), expect: Expect) {
    let mut scene = given;
    let act = command.act();
    let found = match scene.act(&actor, command) {
        Ok(events) if events.is_empty() => Expect::Nothing,
        Ok(_) => Expect::Stage(scene.stage()),
        Err(refusal) => Expect::Refused(refusal.code()),
    };
    assert_eq!(found, expect, "{act:?} by {:?}", actor.role());
}
