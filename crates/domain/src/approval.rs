//! Exactly the approved text, and nothing else, leaves the house.
//!
//! Whatever is approved (an answer, later a statement or a publication) goes through these types.
//! A [`Clearance`] can only be made here, and only a [`Cleared`] text is taken by a door.

use crate::calendar::Instant;
use crate::ids::PersonId;
use crate::people::DelegateTitle;
use crate::text::{Words, coded};

/// A signature under one exact text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approval {
    pub words: Words,
    pub by: PersonId,
    /// Set when a stand-in signed.
    pub as_delegate: Option<DelegateTitle>,
    pub at: Instant,
}

/// Why a text is not approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApproved {
    /// Nobody signed.
    Unsigned,
    /// Somebody signed another text than this one.
    OtherText,
    /// The signer wrote the text.
    OwnText,
}

/// The proof that a text may leave: approved, or of a sort that needs no approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clearance {
    words: Words,
}

/// The approved text: the signature covers exactly these words and is not the author's own.
///
/// # Errors
/// [`NotApproved`] with what is missing.
pub fn approved(
    words: Words,
    author: Option<PersonId>,
    signature: Option<&Approval>,
) -> Result<Clearance, NotApproved> {
    let signature = signature.ok_or(NotApproved::Unsigned)?;
    if signature.words != words {
        return Err(NotApproved::OtherText);
    }
    if author == Some(signature.by) {
        return Err(NotApproved::OwnText);
    }
    Ok(Clearance { words })
}

/// An answer for which no approval is due: the rules let the office give it by itself. The caller,
/// `case::cleared`, has asked them.
pub(crate) fn routine(words: Words) -> Clearance {
    Clearance { words }
}

impl Clearance {
    pub fn words(&self) -> Words {
        self.words
    }

    /// The text for a door, once the vault has opened it and found the digest to hold; `None`
    /// when what was opened is another text than the one that was cleared.
    pub fn release(self, opened: Words, text: String) -> Option<Cleared> {
        (opened == self.words).then_some(Cleared { text })
    }
}

/// A text that may leave. Doors accept nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Cleared {
    text: String,
}

impl Cleared {
    pub fn text(&self) -> &str {
        &self.text
    }
}

coded! {
    /// Messages of the house's own making that are no answer and need no approval.
    Routine {
        Acknowledgement = "acknowledgement",
        RequestForTime = "request_for_time",
        Question = "question",
        Reminder = "reminder",
        TrackingPage = "tracking_page",
        Invitation = "invitation",
        OutsideRemedies = "outside_remedies",
        /// Beneath a comment, for everybody to read.
        PublicReply = "public_reply",
    }
}

impl Routine {
    /// The message of this sort, in the words that the house composed for it.
    pub fn message(self, text: String) -> Cleared {
        Cleared { text }
    }
}

impl std::fmt::Debug for Cleared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cleared({} bytes)", self.text.len())
    }
}
