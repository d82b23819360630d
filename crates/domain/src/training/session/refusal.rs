//! Why the rules of sessions say no.

use super::Stage;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours,
    /// There is no such session.
    NoSuchSession,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// It would be over before it begins.
    EndsTooSoon,
    /// Nobody is invited.
    NobodyInvited,
    /// A competence that the catalogue does not ask for.
    NoSuchCompetence,
    /// Whoever signs in was not invited.
    NotInvited,
    /// Not what stands on the sign.
    WrongDoor,
    /// Too early to sign in, or too late.
    NotOpen,
    /// It has not begun.
    NotBegun,
    /// Nobody was there.
    NobodyCame,
    /// Not somebody who was there.
    NotThere,
    /// More marks than a test has, or a rating that there is not.
    Marks { most: u8 },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::NoSuchSession => "no_such_session",
            Refusal::NotNow { .. } => "not_now",
            Refusal::EndsTooSoon => "ends_too_soon",
            Refusal::NobodyInvited => "nobody_invited",
            Refusal::NoSuchCompetence => "no_such_competence",
            Refusal::NotInvited => "not_invited",
            Refusal::WrongDoor => "wrong_door",
            Refusal::NotOpen => "not_open",
            Refusal::NotBegun => "not_begun",
            Refusal::NobodyCame => "nobody_came",
            Refusal::NotThere => "not_there",
            Refusal::Marks { .. } => "marks",
        }
    }
}
