//! Why the rules say no. Each has a sentence in the user's language.

use crate::approval::NotApproved;
use crate::calendar::Instant;
use crate::ids::UnitCode;
use crate::rules::{Act, Way};

use super::StageCode;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours {
        act: Act,
    },
    /// Not at this stage.
    NotNow {
        act: Act,
        stage: StageCode,
    },
    /// An accused person handles, answers and approves nothing; only the right of reply is open.
    Accused,
    /// Nobody takes a case out of their own hands by naming themselves: somebody else writes it down.
    OwnName,
    /// The director is accused only in a complaint that is screened as being about the director: the
    /// supervisory board signs its answer.
    AccusedDirects,
    /// The case is about the office that wants to handle it.
    AboutYou,
    /// The case runs on the sealed track.
    Sealed,
    /// The topic at this place, from 0, is no category of the hospital.
    UnknownCategory {
        topic: usize,
    },
    Unscreened,
    Ungraded,
    NoAsks,
    UnknownUnit {
        unit: UnitCode,
    },
    /// One addressee, two questions at the same time: which of them would the answer be to?
    AskedTwice,
    /// Medical questions go to the DPJP, the committee or the management.
    MedicalAskToUnit {
        unit: UnitCode,
    },
    /// On this rung another unit than before is to be asked.
    SameUnit,
    NeedsManagement,
    LadderEnded,
    /// Nobody asked you, or you have answered already.
    NotAsked,
    /// An accused person is asked nothing; the right of reply stays open to them.
    AskedAccused,
    /// No open ask has this number.
    NoSuchAsk,
    /// A medical case has no answer of the DPJP, the committee or the management yet.
    MedicalOpinionMissing,
    /// The rules ask for the director's approval before this text leaves.
    NotApproved(NotApproved),
    /// Nobody approves their own answer.
    OwnAnswer,
    NotEntitled,
    WayForbidden {
        way: Way,
    },
    NeedsCompany,
    NeedsReach {
        way: Way,
    },
    NoWayChosen,
    NoteMissing,
    GradeForbidsDirectAnswer,
    ReactionMissing,
    StillDissatisfied,
    /// Past the last rung a case can only end unresolved, with a letter naming outside remedies.
    OnlyUnresolved,
    LetterMissing,
    RootCauseMissing,
    ImprovementMissing,
    /// The complainant has said something: that is no ending without a reply.
    ReplyGiven,
    /// Silence counts as silence only when the window for a reaction has passed.
    StillTime {
        until: Instant,
    },
    /// Nobody is unreachable whom nobody tried to reach.
    NotTried,
    ReceiverMissing,
    WindowPassed {
        until: Instant,
    },
    UntilPast,
    /// A promise reaches no further than this.
    UntilTooFar {
        latest: Instant,
    },
    /// A delivery lies after its approval and not in the future.
    TimeImpossible,
    OtherPerson,
    /// A case ends only in one that is open: that one answers for both.
    OtherClosed,
    /// A complaint ends only in a complaint.
    OtherKind,
    ItselfLinked,
    ReasonMissing,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::Accused => "accused",
            Refusal::OwnName => "own_name",
            Refusal::AccusedDirects => "accused_directs",
            Refusal::AboutYou => "about_you",
            Refusal::Sealed => "sealed",
            Refusal::UnknownCategory { .. } => "unknown_category",
            Refusal::Unscreened => "unscreened",
            Refusal::Ungraded => "ungraded",
            Refusal::NoAsks => "no_asks",
            Refusal::UnknownUnit { .. } => "unknown_unit",
            Refusal::AskedTwice => "asked_twice",
            Refusal::MedicalAskToUnit { .. } => "medical_ask_to_unit",
            Refusal::SameUnit => "same_unit",
            Refusal::NeedsManagement => "needs_management",
            Refusal::LadderEnded => "ladder_ended",
            Refusal::NotAsked => "not_asked",
            Refusal::AskedAccused => "asked_accused",
            Refusal::NoSuchAsk => "no_such_ask",
            Refusal::MedicalOpinionMissing => "medical_opinion_missing",
            Refusal::NotApproved(NotApproved::Unsigned) => "approval_missing",
            Refusal::NotApproved(NotApproved::OtherText) => "approved_text_differs",
            Refusal::NotApproved(NotApproved::OwnText) | Refusal::OwnAnswer => "own_answer",
            Refusal::NotEntitled => "not_entitled",
            Refusal::WayForbidden { .. } => "way_forbidden",
            Refusal::NeedsCompany => "needs_company",
            Refusal::NeedsReach { .. } => "needs_reach",
            Refusal::NoWayChosen => "no_way_chosen",
            Refusal::NoteMissing => "note_missing",
            Refusal::GradeForbidsDirectAnswer => "grade_forbids_direct_answer",
            Refusal::ReactionMissing => "reaction_missing",
            Refusal::StillDissatisfied => "still_dissatisfied",
            Refusal::OnlyUnresolved => "only_unresolved",
            Refusal::LetterMissing => "letter_missing",
            Refusal::RootCauseMissing => "root_cause_missing",
            Refusal::ImprovementMissing => "improvement_missing",
            Refusal::ReplyGiven => "reply_given",
            Refusal::StillTime { .. } => "still_time",
            Refusal::NotTried => "not_tried",
            Refusal::ReceiverMissing => "receiver_missing",
            Refusal::WindowPassed { .. } => "window_passed",
            Refusal::UntilPast => "until_past",
            Refusal::UntilTooFar { .. } => "until_too_far",
            Refusal::TimeImpossible => "time_impossible",
            Refusal::OtherPerson => "other_person",
            Refusal::OtherClosed => "other_closed",
            Refusal::OtherKind => "other_kind",
            Refusal::ItselfLinked => "itself_linked",
            Refusal::ReasonMissing => "reason_missing",
        }
    }
}
