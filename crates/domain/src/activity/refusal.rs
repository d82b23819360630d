//! Why the rules of activities say no.

use super::{Act, Stage};
use crate::calendar::Instant;
use crate::text::coded;

coded! {
    /// What a plan cannot be approved without.
    Part {
        Audience = "audience",
        /// A room, an address or a link.
        Place = "place",
        Speaker = "speaker",
        /// Who receives us, and how we get there.
        Visit = "visit",
    }
}

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// Nobody approves what they wrote.
    OwnWork,
    /// There is no such activity.
    NoSuchActivity,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// It would end before it begins.
    Backwards,
    /// People could register after it has ended.
    ClosesLate,
    /// Nobody could register: its last hour has passed.
    ClosesPast,
    /// It takes registrations or questions from outside, but nobody outside is told of it.
    NotPublic,
    /// The plan lacks something.
    Lacking { part: Part },
    /// Its end has passed: nothing is approved afterwards.
    Over,
    /// It would be planned after it has ended.
    Past,
    /// Nobody has asked for the approval.
    NotAsked,
    /// It costs money: the director decides.
    DirectorDecides,
    /// It begins later.
    TooEarly { at: Instant },
    /// More entries than an activity has.
    TooMany,
    /// It takes no questions now.
    NoQuestions,
    /// There is no question with this number.
    NoSuchQuestion,
    /// It is a case, and is answered there.
    IsCase,
    /// It is about the asker's own care.
    OwnCare,
    /// It is answered, or was set aside.
    Settled,
    /// There is no speaker with this number.
    NoSuchSpeaker,
    /// A day that has passed.
    DayPassed,
    /// There is no follow-up with this number.
    NoSuchFollowUp,
    /// A film, not a photo.
    NotAPhoto,
    /// Nothing says in words what the photo shows.
    NoAlt,
    /// Somebody can be recognised, and nobody allowed it.
    NoConsent,
    /// There is no such permission.
    NoSuchConsent,
    /// The permission does not hold today, or not for activities.
    ConsentDoesNotHold,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::OwnWork => "own_work",
            Refusal::NoSuchActivity => "no_such_activity",
            Refusal::NotNow { .. } => "not_now",
            Refusal::Backwards => "backwards",
            Refusal::ClosesLate => "closes_late",
            Refusal::ClosesPast => "closes_past",
            Refusal::NotPublic => "not_public",
            Refusal::Lacking { .. } => "lacking",
            Refusal::Over => "over",
            Refusal::Past => "past",
            Refusal::NotAsked => "not_asked",
            Refusal::DirectorDecides => "director_decides",
            Refusal::TooEarly { .. } => "too_early",
            Refusal::TooMany => "too_many",
            Refusal::NoQuestions => "no_questions",
            Refusal::NoSuchQuestion => "no_such_question",
            Refusal::IsCase => "is_case",
            Refusal::OwnCare => "own_care",
            Refusal::Settled => "settled",
            Refusal::NoSuchSpeaker => "no_such_speaker",
            Refusal::DayPassed => "day_passed",
            Refusal::NoSuchFollowUp => "no_such_follow_up",
            Refusal::NotAPhoto => "not_a_photo",
            Refusal::NoAlt => "no_alt",
            Refusal::NoConsent => "no_consent",
            Refusal::NoSuchConsent => "no_such_consent",
            Refusal::ConsentDoesNotHold => "consent_does_not_hold",
        }
    }
}
