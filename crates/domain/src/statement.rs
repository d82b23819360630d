//! Official statements (*pernyataan resmi*): holding statements, press releases, rights of reply and
//! corrections; and the kit of a press conference, which stays in the house. Written by the office, approved by the director word for word, then public.
//!
//! A decider. What was approved is what is public: the signature covers the words by their digest,
//! and every change of the draft drops it. A withdrawn statement stays in the list with its date,
//! without its words.

pub mod conference;
mod decide;
mod event;
pub mod kit;
mod refusal;

use crate::approval::{Approval, Clearance, Embargo, NotApproved, approved};
use crate::calendar::{Date, Instant, months_after};
use crate::ids::{CollaboratorId, IssueId, PersonId, StatementId, Version};
use crate::people::{Actor, Role};
use crate::text::{Link, Name, Words, coded};

pub use conference::{Gathering, Outcome};
pub use decide::{Facts, allowed, decide, writes};
pub use event::{Entry, Event, apply, fold};
pub use kit::Kit;
pub use refusal::Refusal;

/// A right of reply is understood to lapse two months after what it replies to was published
/// (Peraturan Dewan Pers 9/2008, not yet checked against the text): shown, never enforced.
pub const REPLY_MONTHS: u16 = 2;

coded! {
    /// One thing that somebody can do to a statement.
    Act {
        Draft = "draft",
        Edit = "edit",
        /// Ask the director for approval.
        Submit = "submit",
        Approve = "approve",
        Return = "return",
        Publish = "publish",
        Withdraw = "withdraw",
        /// Write down what the medium did with a reply or correction.
        RecordAnswer = "record_answer",
        /// Write down what came of a press conference.
        RecordHeld = "record_held",
        /// Send it to people of media.
        Send = "send",
    }
}

coded! {
    /// What sort of statement it is.
    Kind {
        /// What can be said before everything is known.
        Holding = "holding",
        Release = "release",
        /// *Hak jawab* (UU 40/1999 Pasal 1 angka 11): by whom it speaks of.
        RightOfReply = "right_of_reply",
        /// *Hak koreksi* (UU 40/1999 Pasal 1 angka 12): by anybody, of a wrong fact.
        Correction = "correction",
        /// What a press conference is prepared with; never published.
        Conference = "conference",
    }
}

impl Kind {
    /// Does it answer something that a medium published?
    pub fn answers_media(self) -> bool {
        matches!(self, Kind::RightOfReply | Kind::Correction)
    }

    /// Is it the office's own paper for a press conference?
    pub fn is_kit(self) -> bool {
        self == Kind::Conference
    }
}

coded! {
    /// How far a statement is.
    Stage {
        Draft = "draft",
        /// The director has it.
        Approval = "approval",
        Approved = "approved",
        Published = "published",
        Withdrawn = "withdrawn",
        /// The press conference was held.
        Held = "held",
    }
}

coded! {
    /// What a medium did with a right of reply or correction.
    MediaAnswer {
        Served = "served",
        Refused = "refused",
        /// Brought before the press council.
        PressCouncil = "press_council",
    }
}

/// What a medium had published, and until when the reply is to reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub outlet: Name,
    pub published_on: Date,
    pub link: Option<Link>,
    /// As the office sets it.
    pub reply_by: Option<Date>,
}

impl Coverage {
    /// The day on which a right of reply is understood to lapse.
    pub fn lapses_on(&self) -> Date {
        months_after(self.published_on, REPLY_MONTHS)
    }
}

/// What is written. `W` is the text: as typed on the way in, [`Words`] once vaulted; it begins with
/// the title, so that a signature under it covers both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<W> {
    pub kind: Kind,
    pub title: Name,
    pub text: W,
    pub issue: Option<IssueId>,
    /// Of a right of reply or a correction.
    pub coverage: Option<Coverage>,
    /// Not public before this.
    pub embargo: Option<Instant>,
    /// Of a press conference.
    pub gathering: Option<Gathering>,
}

impl<W> Draft<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: impl FnOnce(W) -> V) -> Draft<V> {
        Draft {
            kind: self.kind,
            title: self.title,
            text: f(self.text),
            issue: self.issue,
            coverage: self.coverage,
            embargo: self.embargo,
            gathering: self.gathering,
        }
    }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Draft {
        id: StatementId,
        draft: Draft<W>,
    },
    Edit {
        draft: Draft<W>,
    },
    Submit {},
    Approve {},
    Return {
        why: W,
    },
    Publish {},
    Withdraw {
        why: W,
    },
    RecordAnswer {
        answer: MediaAnswer,
        on: Date,
    },
    RecordHeld(Outcome<W>),
    /// Each of the register gets it once: when its embargo is over, or ahead of it with its line.
    Send {
        to: Vec<CollaboratorId>,
        ahead: bool,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Draft { .. } => Act::Draft,
            Command::Edit { .. } => Act::Edit,
            Command::Submit {} => Act::Submit,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Publish {} => Act::Publish,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::RecordAnswer { .. } => Act::RecordAnswer,
            Command::RecordHeld(_) => Act::RecordHeld,
            Command::Send { .. } => Act::Send,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Draft { id, draft } => Command::Draft { id, draft: draft.map(f) },
            Command::Edit { draft } => Command::Edit { draft: draft.map(f) },
            Command::Submit {} => Command::Submit {},
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Publish {} => Command::Publish {},
            Command::Withdraw { why } => Command::Withdraw { why: f(why) },
            Command::RecordAnswer { answer, on } => Command::RecordAnswer { answer, on },
            Command::RecordHeld(Outcome { came, notes }) => {
                Command::RecordHeld(Outcome { came, notes: f(notes) })
            }
            Command::Send { to, ahead } => Command::Send { to, ahead },
        }
    }
}

/// Somebody of the register who is sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    pub to: CollaboratorId,
    /// When that was ordered.
    pub at: Instant,
    /// Ahead of an embargo, with its line.
    pub ahead: bool,
}

/// A statement as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub id: StatementId,
    pub version: Version,
    pub draft: Draft<Words>,
    /// Who wrote it as it stands.
    pub author: Option<PersonId>,
    pub stage: Stage,
    pub approval: Option<Approval>,
    /// Why the director gave it back, as long as it was not changed since.
    pub returned: Option<Words>,
    /// When it was put before the director.
    pub submitted_at: Option<Instant>,
    pub published_at: Option<Instant>,
    pub withdrawn: Option<(Words, Instant)>,
    pub answer: Option<(MediaAnswer, Date)>,
    /// What came of the press conference, and when that was written down.
    pub held: Option<(Outcome<Words>, Instant)>,
    /// To whom of the register it goes or went.
    pub sent: Vec<Sending>,
}

impl Statement {
    /// From when everybody may read it; `None` while it is not published, and for one that was
    /// withdrawn before its embargo was over: of that one nobody ever reads.
    pub fn public_from(&self) -> Option<Instant> {
        let published = self.published_at?;
        let from = self.draft.embargo.map_or(published, |embargo| embargo.max(published));
        self.withdrawn.is_none_or(|(_, at)| at >= from).then_some(from)
    }

    /// Until when media hold it back, if it is sent now.
    pub fn embargoed(&self, now: Instant) -> Option<Instant> {
        self.draft.embargo.filter(|until| *until > now)
    }

    /// Its embargo for somebody of the register.
    pub fn embargo_for(&self, to: CollaboratorId) -> Option<Embargo> {
        let ahead = self.sent.iter().any(|one| one.to == to && one.ahead);
        self.draft.embargo.map(|until| Embargo { until, ahead })
    }

    /// Whom its embargo let have it: nobody who was to wait for an hour before which it was withdrawn.
    pub fn let_out(&self) -> impl Iterator<Item = CollaboratorId> {
        let gone = self.withdrawn.map(|(_, at)| at).zip(self.draft.embargo);
        let unheard = gone.is_some_and(|(gone, until)| gone < until);
        self.sent.iter().filter(move |one| one.ahead || !unheard).map(|one| one.to)
    }

    /// May everybody read it now, or read that it was withdrawn?
    pub fn is_public(&self, now: Instant) -> bool {
        self.public_from().is_some_and(|from| from <= now)
    }
}

/// The proof that a statement may be read by everybody: the director signed exactly these words.
///
/// # Errors
/// [`NotApproved`] with what is missing.
pub fn cleared(known: &Statement) -> Result<Clearance, NotApproved> {
    approved((known.draft.text, &[]), known.author, known.approval.as_ref())
}

/// Does this actor read statements that are not public? The office, quality and those above do.
pub fn reads(actor: &Actor) -> bool {
    let role = |role: Role| {
        let above = [Role::Director, Role::Management, Role::Quality, Role::Auditor];
        role.is_humas() || above.contains(&role)
    };
    let stands_in = actor.staff().is_some_and(|staff| staff.delegation.is_some());
    *actor == Actor::Desk || stands_in || actor.role().is_some_and(role)
}
