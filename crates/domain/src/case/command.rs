//! What somebody wants done to a case.

use super::addressee::Addressee;
use super::observing::Sign;
use crate::calendar::{Date, Instant};
use crate::ids::{AskNo, CaseId, FileId, PersonId, UnitCode};
use crate::rules::{About, Act, Basis, Grade, Kind, Nature, Outcome, Reaction, Topic, Way};
use crate::text::Language;

/// One command. `W` is the text: words as typed on the way in, [`crate::text::Words`] once the
/// vault holds them. The rules only ever see the latter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Screen(Screening<W>),
    /// Ask the complainant for time; without `until` the promise of the rules stands.
    AskForTime {
        until: Option<Instant>,
        words: Option<W>,
    },
    Route {
        asks: Vec<NewAsk<W>>,
    },
    /// An addressee answers an ask; without `ask` the one that waits for this actor.
    Answer {
        ask: Option<AskNo>,
        words: W,
        follow_up: Option<W>,
    },
    /// Solved on the spot, or a question, thanks, a suggestion.
    AnswerDirectly {
        words: W,
        way: Way,
        note: Option<W>,
    },
    /// The officer takes the answer as it is, or as `words`. `neutral` says that it holds no
    /// medical word.
    Accept {
        words: Option<W>,
        neutral: bool,
    },
    Return {
        why: W,
    },
    /// "Not ours": the ask goes to `to`, or back to the officer.
    Reroute {
        ask: Option<AskNo>,
        to: Option<Addressee>,
        why: W,
    },
    /// The office takes a question back from the one who was asked.
    RecallAsk {
        ask: AskNo,
        why: W,
    },
    Inquire {
        words: W,
    },
    /// The complainant writes; or an accused person uses the right of reply.
    Reply {
        words: W,
    },
    RequestApproval {
        words: Option<W>,
        neutral: bool,
    },
    Approve {},
    Entitle {
        basis: Basis,
    },
    Deliver(Appointment<W>),
    RecordDelivery(Minutes<W>),
    RecordFailure {
        why: Failure,
        words: Option<W>,
    },
    RecordReaction {
        reaction: Reaction,
        words: Option<W>,
        care_worse: bool,
    },
    /// The complainant was asked whether care became worse after the complaint: in the ward, when
    /// the answer is given, after the end.
    RecordCare {
        worse: bool,
        words: Option<W>,
    },
    Escalate {
        why: W,
    },
    Close(Closing<W>),
    Reopen {
        why: W,
    },
    Withdraw {
        why: W,
    },
    Note {
        words: W,
    },
    Link {
        with: CaseId,
    },
    /// `same_person` is the sender's word for it, where no contact proves it.
    Merge {
        into: CaseId,
        same_person: bool,
    },
    /// The other side of a link or of a merging; only the desk itself says so.
    LinkBack {
        with: CaseId,
        merged: bool,
    },
    /// `words` is what the person is told that is said of them, and asked to reply to; never who said it.
    NameAccused {
        person: PersonId,
        words: Option<W>,
    },
    Reveal {
        why: W,
    },
    Remind {},
    /// The 24-hour report that holds this case has gone to the management.
    Report {},
    Hold {
        on: bool,
        why: W,
    },
    /// An attachment can show who complained: those who were asked see it only once the office
    /// shows it, and no longer once that is taken back.
    ShowFile {
        file: FileId,
        on: bool,
    },
    /// A file that goes with the answer, and no longer once that is taken back. Whoever approves
    /// approves the text with these files.
    Enclose {
        file: FileId,
        on: bool,
    },
    /// In which language the complainant is written to from now on: a door does not tell it.
    ChooseLanguage {
        language: Language,
    },
    /// Seen at a door; only the desk itself says so.
    Observe {
        sign: Sign,
        words: Option<W>,
    },
}

/// What the officer sees in an intake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening<W> {
    pub kind: Kind,
    pub nature: Nature,
    pub grade: Option<Grade>,
    pub why: Option<W>,
    pub topics: Vec<Topic>,
    pub about: About,
    pub sealed: bool,
}

/// A question to somebody in the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAsk<W> {
    pub to: Addressee,
    pub question: W,
    pub nature: Option<Nature>,
}

/// By which way, when, where and with whom an answer will be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment<W> {
    pub way: Way,
    pub at: Option<Instant>,
    /// Words, because a home visit's place is somebody's address.
    pub place: Option<W>,
    pub accompanied_by: Vec<Escort>,
}

/// Who sits beside the officer when an answer is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Escort {
    Dpjp,
    Unit(UnitCode),
    Person(PersonId),
}

/// What happened when the answer was delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes<W> {
    pub at: Option<Instant>,
    pub attendees: Option<W>,
    pub minutes: Option<W>,
    pub result: Option<W>,
}

crate::text::coded! {
    /// Why an answer did not reach anybody.
    Failure {
        WindowClosed = "window_closed",
        Refused = "refused",
        Unreachable = "unreachable",
        NobodyCame = "nobody_came",
        NobodyHome = "nobody_home",
        Returned = "returned",
    }
}

/// The end of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing<W> {
    pub outcome: Outcome,
    pub root_cause: Option<W>,
    pub improvement: Option<ImprovementPlan<W>>,
    pub no_improvement_reason: Option<W>,
    /// To whom it was handed on; what ends as forwarded names it here or in the reason.
    pub receiver: Option<W>,
    /// The letter that names outside remedies, where nothing else is left.
    pub letter: Option<W>,
    /// The letter holds no medical word.
    pub neutral: bool,
}

/// What will be made better, by whom and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImprovementPlan<W> {
    pub action: W,
    /// Person in charge; the head of Humas names one where it is missing.
    pub owner: Option<PersonId>,
    pub due: Option<Date>,
}

impl<W> Command<W> {
    /// What this command does, as the permission table knows it.
    pub fn act(&self) -> Act {
        match self {
            Command::Screen(_) => Act::Screen,
            Command::AskForTime { .. } => Act::AskForTime,
            Command::Route { .. } => Act::Route,
            Command::Answer { .. } => Act::Answer,
            Command::AnswerDirectly { .. } => Act::AnswerDirectly,
            Command::Accept { .. } => Act::Accept,
            Command::Return { .. } => Act::Return,
            Command::Reroute { .. } => Act::Reroute,
            Command::RecallAsk { .. } => Act::RecallAsk,
            Command::Inquire { .. } => Act::Inquire,
            Command::Reply { .. } => Act::Reply,
            Command::RequestApproval { .. } => Act::RequestApproval,
            Command::Approve {} => Act::Approve,
            Command::Entitle { .. } => Act::Entitle,
            Command::Deliver(_) => Act::Deliver,
            Command::RecordDelivery(_) => Act::RecordDelivery,
            Command::RecordFailure { .. } => Act::RecordFailure,
            Command::RecordReaction { .. } => Act::RecordReaction,
            Command::RecordCare { .. } => Act::RecordCare,
            Command::Escalate { .. } => Act::Escalate,
            Command::Close(_) => Act::Close,
            Command::Reopen { .. } => Act::Reopen,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::Note { .. } => Act::Note,
            Command::Link { .. } => Act::Link,
            Command::Merge { .. } => Act::Merge,
            Command::LinkBack { .. } => Act::LinkBack,
            Command::NameAccused { .. } => Act::NameAccused,
            Command::Reveal { .. } => Act::Reveal,
            Command::Remind {} => Act::Remind,
            Command::Report {} => Act::Report,
            Command::Hold { .. } => Act::Hold,
            Command::ShowFile { .. } => Act::ShowFile,
            Command::Enclose { .. } => Act::Enclose,
            Command::ChooseLanguage { .. } => Act::ChooseLanguage,
            Command::Observe { .. } => Act::Observe,
        }
    }

    /// The same command with every text put through `f`, in the order of its fields.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        use Command as C;
        match self {
            C::Screen(s) => C::Screen(s.map(f)),
            C::AskForTime { until, words } => C::AskForTime { until, words: words.map(f) },
            C::Route { asks } => C::Route { asks: asks.into_iter().map(|a| a.map(f)).collect() },
            C::Answer { ask, words, follow_up } => {
                C::Answer { ask, words: f(words), follow_up: follow_up.map(f) }
            }
            C::AnswerDirectly { words, way, note } => {
                C::AnswerDirectly { words: f(words), way, note: note.map(f) }
            }
            C::Accept { words, neutral } => C::Accept { words: words.map(f), neutral },
            C::Return { why } => C::Return { why: f(why) },
            C::Reroute { ask, to, why } => C::Reroute { ask, to, why: f(why) },
            C::RecallAsk { ask, why } => C::RecallAsk { ask, why: f(why) },
            C::Inquire { words } => C::Inquire { words: f(words) },
            C::Reply { words } => C::Reply { words: f(words) },
            C::RequestApproval { words, neutral } => {
                C::RequestApproval { words: words.map(f), neutral }
            }
            C::Approve {} => C::Approve {},
            C::Entitle { basis } => C::Entitle { basis },
            C::Deliver(appointment) => C::Deliver(appointment.map(f)),
            C::RecordDelivery(minutes) => C::RecordDelivery(minutes.map(f)),
            C::RecordFailure { why, words } => C::RecordFailure { why, words: words.map(f) },
            C::RecordReaction { reaction, words, care_worse } => {
                C::RecordReaction { reaction, words: words.map(f), care_worse }
            }
            C::RecordCare { worse, words } => C::RecordCare { worse, words: words.map(f) },
            C::Escalate { why } => C::Escalate { why: f(why) },
            C::Close(closing) => C::Close(closing.map(f)),
            C::Reopen { why } => C::Reopen { why: f(why) },
            C::Withdraw { why } => C::Withdraw { why: f(why) },
            C::Note { words } => C::Note { words: f(words) },
            C::Link { with } => C::Link { with },
            C::Merge { into, same_person } => C::Merge { into, same_person },
            C::LinkBack { with, merged } => C::LinkBack { with, merged },
            C::NameAccused { person, words } => C::NameAccused { person, words: words.map(f) },
            C::Reveal { why } => C::Reveal { why: f(why) },
            C::Remind {} => C::Remind {},
            C::Report {} => C::Report {},
            C::Hold { on, why } => C::Hold { on, why: f(why) },
            C::ShowFile { file, on } => C::ShowFile { file, on },
            C::Enclose { file, on } => C::Enclose { file, on },
            C::ChooseLanguage { language } => C::ChooseLanguage { language },
            C::Observe { sign, words } => C::Observe { sign, words: words.map(f) },
        }
    }
}

impl<W> Screening<W> {
    fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Screening<V> {
        let Screening { kind, nature, grade, why, topics, about, sealed } = self;
        Screening { kind, nature, grade, why: why.map(f), topics, about, sealed }
    }
}

impl<W> NewAsk<W> {
    fn map<V>(self, f: &mut impl FnMut(W) -> V) -> NewAsk<V> {
        NewAsk { to: self.to, question: f(self.question), nature: self.nature }
    }
}

impl<W> Appointment<W> {
    fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Appointment<V> {
        let Appointment { way, at, place, accompanied_by } = self;
        Appointment { way, at, place: place.map(f), accompanied_by }
    }
}

impl<W> Minutes<W> {
    fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Minutes<V> {
        Minutes {
            at: self.at,
            attendees: self.attendees.map(&mut *f),
            minutes: self.minutes.map(&mut *f),
            result: self.result.map(f),
        }
    }
}

impl<W> Closing<W> {
    fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Closing<V> {
        Closing {
            outcome: self.outcome,
            root_cause: self.root_cause.map(&mut *f),
            improvement: self.improvement.map(|plan| ImprovementPlan {
                action: f(plan.action),
                owner: plan.owner,
                due: plan.due,
            }),
            no_improvement_reason: self.no_improvement_reason.map(&mut *f),
            receiver: self.receiver.map(&mut *f),
            letter: self.letter.map(f),
            neutral: self.neutral,
        }
    }
}
