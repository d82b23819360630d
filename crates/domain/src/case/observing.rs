//! What the desk sees happen at a door without anybody asking for it.

use super::{Case, Event, Facts, Refusal, answering};
use crate::people::Actor;
use crate::rules::Way;
use crate::text::{Words, coded};

coded! {
    /// One thing seen at a door.
    Sign {
        /// Words of ours, typed in the provider's app and not here.
        AnsweredOutside = "answered_outside",
        Reacted = "reacted",
        Unreacted = "unreacted",
        /// The complainant took a message back; what was told to us stays told.
        Deleted = "deleted",
        Edited = "edited",
        /// The complainant called through the app.
        Called = "called",
        /// Somebody of ours called through the app.
        CalledOut = "called_out",
        CallEnded = "call_ended",
        Hidden = "hidden",
        Shown = "shown",
        /// From now on our words go to another number or id of theirs.
        Moved = "moved",
        FileTooLarge = "file_too_large",
        FileUnknownType = "file_unknown_type",
        FileAltered = "file_altered",
        FileGone = "file_gone",
        FileUnreachable = "file_unreachable",
        FileNotToBeKept = "file_not_to_be_kept",
        FileTooMany = "file_too_many",
    }
}

impl Sign {
    /// The office has to look: the complainant said more, or waits at the telephone.
    pub fn calls_for_a_look(self) -> bool {
        matches!(self, Sign::Edited | Sign::Called)
    }

    /// By the provider's rules it opens the window for answers, as a message would.
    pub fn opens_window(self) -> bool {
        self == Sign::Called
    }
}

/// Words that left past the desk are an answer that reached only where the officer alone could
/// have given it: screened, not medical, nothing to be signed, no note owed.
pub(super) fn observe(
    case: &Case,
    actor: &Actor,
    (sign, words): (Sign, Option<Words>),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let alone = |words| match answering::answer_directly(
        case,
        actor,
        (words, Way::Message, Some(words)),
        facts,
    ) {
        Ok(events) => {
            matches!(events.as_slice(), [Event::AnsweredDirectly { approval_due: false, .. }])
        }
        Err(_) => false,
    };
    let at_office = case.stage == super::Stage::Received;
    let reached = sign == Sign::AnsweredOutside && at_office && words.is_some_and(alone);
    Ok(vec![Event::Observed { sign, words, reached }])
}
