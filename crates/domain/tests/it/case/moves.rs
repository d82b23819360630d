//! The vocabulary of the case's tests: commands with their usual words, and cases on their way.

use domain::calendar::{Date, Instant};
use domain::case::{
    Addressee, Appointment, Closing, Command, Escort, ImprovementPlan, Minutes, NewAsk, Screening,
};
use domain::people::Actor;
use domain::rules::{About, Basis, Grade, Kind, Nature, Outcome, Reaction, Topic, Way};
use domain::text::Words;

use crate::cast::{
    Scene, director, dpjp, emergency, intake, management, officer, person, pharmacy, unit, words,
};

pub type Cmd = Command<Words>;

pub fn seen(nature: Nature, grade: Option<Grade>) -> Screening<Words> {
    let topic = Topic { category: "waktu-tunggu".to_owned(), hcat: None, severity: Some(2) };
    Screening {
        kind: Kind::Complaint,
        nature,
        grade,
        why: Some(words(1)),
        topics: vec![topic],
        about: About::Nobody,
        sealed: false,
    }
}

pub fn screen() -> Cmd {
    Command::Screen(seen(Nature::NonMedical, Some(Grade::Yellow)))
}

pub fn screen_medical() -> Cmd {
    Command::Screen(seen(Nature::Medical, Some(Grade::Red)))
}

pub fn screen_as(kind: Kind) -> Cmd {
    Command::Screen(Screening { kind, ..seen(Nature::NonMedical, None) })
}

pub fn screen_about(about: About) -> Cmd {
    Command::Screen(Screening { about, ..seen(Nature::NonMedical, Some(Grade::Yellow)) })
}

pub fn ask_for_time() -> Cmd {
    Command::AskForTime { until: None, words: Some(words(2)) }
}

pub fn ask_until(until: Instant) -> Cmd {
    Command::AskForTime { until: Some(until), words: None }
}

pub fn route(to: &[Addressee]) -> Cmd {
    let ask = |to: &Addressee| NewAsk { to: to.clone(), question: words(3), nature: None };
    Command::Route { asks: to.iter().map(ask).collect() }
}

pub fn to_unit(code: &str) -> Cmd {
    route(&[Addressee::Unit(unit(code))])
}

pub fn answer(number: u8) -> Cmd {
    Command::Answer { ask: None, words: words(number), follow_up: Some(words(4)) }
}

pub fn answer_directly(way: Way) -> Cmd {
    Command::AnswerDirectly { words: words(5), way, note: Some(words(6)) }
}

pub fn accept() -> Cmd {
    Command::Accept { words: None, neutral: false }
}

pub fn accept_as(number: u8) -> Cmd {
    Command::Accept { words: Some(words(number)), neutral: false }
}

pub fn accept_neutral(number: u8) -> Cmd {
    Command::Accept { words: Some(words(number)), neutral: true }
}

pub fn give_back() -> Cmd {
    Command::Return { why: words(7) }
}

pub fn reroute(to: Option<Addressee>) -> Cmd {
    Command::Reroute { ask: None, to, why: words(8) }
}

pub fn recall_ask(no: u16) -> Cmd {
    Command::RecallAsk { ask: domain::ids::AskNo(no), why: words(44) }
}

pub fn merge() -> Cmd {
    Command::Merge { into: domain::ids::CaseId::new(2), same_person: false }
}

pub fn inquire() -> Cmd {
    Command::Inquire { words: words(9) }
}

pub fn reply() -> Cmd {
    Command::Reply { words: words(10) }
}

pub fn request_approval(number: Option<u8>) -> Cmd {
    Command::RequestApproval { words: number.map(words), neutral: false }
}

/// Somebody answered in the provider's app.
pub fn answered_outside() -> Cmd {
    Command::Observe { sign: domain::case::Sign::AnsweredOutside, words: Some(words(61)) }
}

pub fn approve() -> Cmd {
    Command::Approve {}
}

pub fn entitle() -> Cmd {
    Command::Entitle { basis: Basis::WrittenAuthority }
}

pub fn by(way: Way) -> Cmd {
    Command::Deliver(plan(way, Vec::new()))
}

pub fn in_company(way: Way) -> Cmd {
    Command::Deliver(plan(way, vec![Escort::Dpjp]))
}

pub fn plan(way: Way, accompanied_by: Vec<Escort>) -> Appointment<Words> {
    Appointment { way, at: None, place: Some(words(11)), accompanied_by }
}

pub fn delivered() -> Cmd {
    delivered_at(None)
}

pub fn delivered_at(at: Option<Instant>) -> Cmd {
    let minutes = Some(words(12));
    Command::RecordDelivery(Minutes { at, attendees: Some(words(13)), minutes, result: None })
}

pub fn failed() -> Cmd {
    Command::RecordFailure { why: domain::case::Failure::WindowClosed, words: None }
}

pub fn reacts(reaction: Reaction) -> Cmd {
    Command::RecordReaction { reaction, words: None, care_worse: false }
}

pub fn cared(worse: bool) -> Cmd {
    Command::RecordCare { worse, words: Some(words(45)) }
}

pub fn escalate() -> Cmd {
    Command::Escalate { why: words(14) }
}

pub fn bare(outcome: Outcome) -> Closing<Words> {
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

pub fn learned(outcome: Outcome) -> Closing<Words> {
    let due = Date::new(2026, 12, 1).ok();
    let plan = ImprovementPlan { action: words(16), owner: Some(person(7)), due };
    Closing { root_cause: Some(words(15)), improvement: Some(plan), ..bare(outcome) }
}

pub fn close(outcome: Outcome) -> Cmd {
    Command::Close(learned(outcome))
}

/// Ended with nothing but the reason.
pub fn explained(outcome: Outcome) -> Cmd {
    Command::Close(Closing { no_improvement_reason: Some(words(41)), ..bare(outcome) })
}

/// Ended with a letter to the complainant.
pub fn written(outcome: Outcome) -> Cmd {
    Command::Close(Closing { letter: Some(words(42)), ..learned(outcome) })
}

pub fn reopen() -> Cmd {
    Command::Reopen { why: words(17) }
}

pub fn withdraw() -> Cmd {
    Command::Withdraw { why: words(18) }
}

pub fn note() -> Cmd {
    Command::Note { words: words(19) }
}

pub fn accuse(number: u128) -> Cmd {
    Command::NameAccused { person: person(number), words: None }
}

pub fn complaint() -> Scene {
    Scene::of(intake()).after_minutes(30)
}

impl Scene {
    pub fn screened(self) -> Scene {
        self.then(&officer(), screen())
    }

    pub fn medical(self) -> Scene {
        self.then(&officer(), screen_medical())
    }

    pub fn screened_as(self, kind: Kind) -> Scene {
        self.then(&officer(), screen_as(kind))
    }

    /// Asked for time, sent to the pharmacy.
    pub fn routed(self) -> Scene {
        self.then(&officer(), ask_for_time()).then(&officer(), to_unit("FARMASI"))
    }

    pub fn asked_dpjp(self) -> Scene {
        self.then(&officer(), ask_for_time()).then(&officer(), route(&[Addressee::Dpjp(None)]))
    }

    /// The pharmacy has answered with `words(20)`.
    pub fn in_review(self) -> Scene {
        self.routed().then(&pharmacy(), answer(20))
    }

    pub fn delivering(self) -> Scene {
        self.in_review().then(&officer(), accept())
    }

    /// The answer of the pharmacy has reached the complainant as a message.
    pub fn answered(self) -> Scene {
        self.delivering().then(&officer(), by(Way::Message)).then(&Actor::Desk, delivered())
    }

    pub fn closed(self) -> Scene {
        let said = self.answered().then(&Actor::Complainant, reacts(Reaction::Satisfied));
        said.then(&officer(), close(Outcome::Resolved))
    }

    /// Not satisfied: back at the office, one rung higher.
    pub fn dissatisfied(self) -> Scene {
        self.then(&Actor::Complainant, reacts(Reaction::Dissatisfied))
    }

    /// The second round, at the emergency unit, on the director's table with `words(21)`.
    pub fn in_approval(self) -> Scene {
        let asked = self.answered().dissatisfied().then(&officer(), ask_for_time());
        let heard = asked.then(&officer(), to_unit("IGD")).then(&emergency(), answer(21));
        heard.then(&officer(), accept())
    }

    pub fn approved(self) -> Scene {
        self.in_approval().then(&director(), approve())
    }

    /// Answered in the second round.
    pub fn answered_officially(self) -> Scene {
        self.approved().then(&officer(), by(Way::Meeting)).then(&officer(), delivered())
    }

    pub fn with_management(self) -> Scene {
        let asked = self.then(&officer(), ask_for_time());
        let heard = asked.then(&officer(), route(&[Addressee::Management]));
        let heard = heard.then(&management(), answer(22)).then(&officer(), accept());
        let told = heard.then(&director(), approve()).then(&officer(), by(Way::HomeVisit));
        told.then(&officer(), delivered())
    }

    /// Dissatisfied three times: no rung is left.
    pub fn past_the_ladder(self) -> Scene {
        self.answered_officially().dissatisfied().with_management().dissatisfied()
    }

    /// A medical case whose DPJP has answered with `words(23)`.
    pub fn dpjp_heard(self) -> Scene {
        self.medical().asked_dpjp().then(&dpjp(), answer(23))
    }

    /// ... and the director has signed it.
    pub fn medically_approved(self) -> Scene {
        self.dpjp_heard().then(&officer(), accept()).then(&director(), approve())
    }
}
