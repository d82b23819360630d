//! Exactly the approved text, and nothing else, leaves the house.
//!
//! Whatever is approved (an answer, later a statement or a publication) goes through these types.
//! A [`Clearance`] can only be made here, and only a [`Cleared`] text is taken by a door.

use crate::calendar::Instant;
use crate::ids::{FileId, PersonId};
use crate::people::DelegateTitle;
use crate::text::{Words, coded};

/// A signature under one exact text and exactly these files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub words: Words,
    /// What goes with the text, in this order.
    pub enclosed: Vec<FileId>,
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
    /// Somebody signed another text than this one, or other files with it.
    OtherText,
    /// The signer wrote the text.
    OwnText,
}

/// The proof that a text may leave: approved, or of a sort that needs no approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    words: Words,
    enclosed: Vec<FileId>,
}

/// The approved text: the signature covers exactly these words with exactly these files, and is not
/// the author's own.
///
/// # Errors
/// [`NotApproved`] with what is missing.
pub fn approved(
    (words, enclosed): (Words, &[FileId]),
    author: Option<PersonId>,
    signature: Option<&Approval>,
) -> Result<Clearance, NotApproved> {
    let signature = signature.ok_or(NotApproved::Unsigned)?;
    if signature.words != words || signature.enclosed != enclosed {
        return Err(NotApproved::OtherText);
    }
    if author == Some(signature.by) {
        return Err(NotApproved::OwnText);
    }
    Ok(Clearance { words, enclosed: enclosed.to_vec() })
}

/// An answer for which no approval is due: the rules let the office give it by itself. The callers,
/// `case::cleared` and `mention::reply::cleared`, have asked them.
pub(crate) fn routine((words, enclosed): (Words, &[FileId])) -> Clearance {
    Clearance { words, enclosed: enclosed.to_vec() }
}

impl Clearance {
    pub fn words(&self) -> Words {
        self.words
    }

    /// The text for a door, once the vault has opened it and found the digest to hold; `None`
    /// when what was opened is another text than the one that was cleared.
    pub fn release(self, opened: Words, text: String) -> Option<Cleared> {
        (opened == self.words).then_some(Cleared { text, enclosed: self.enclosed })
    }

    /// The same with one line of the house above it that changes nothing of what was signed: until
    /// when media hold it back.
    pub fn release_under(self, line: &str, opened: Words, text: &str) -> Option<Cleared> {
        self.release(opened, format!("{line}\n\n{text}"))
    }
}

/// Until when words are held back from everybody (*embargo*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embargo {
    pub until: Instant,
    /// Media get them before that, under a line that says so.
    pub ahead: bool,
}

/// What an embargo does to words that are to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embargoed {
    /// Nothing: they leave as they are.
    Over,
    /// They leave under the line that names this instant.
    Marked(Instant),
    /// They wait until this instant.
    Held(Instant),
}

impl Embargoed {
    /// What an embargo does now, if there is one; from its instant on nothing.
    pub fn of(embargo: Option<Embargo>, now: Instant) -> Self {
        match embargo {
            Some(Embargo { until, ahead: true }) if until > now => Embargoed::Marked(until),
            Some(Embargo { until, ahead: false }) if until > now => Embargoed::Held(until),
            _ => Embargoed::Over,
        }
    }
}

/// A text that may leave. Doors accept nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Cleared {
    text: String,
    enclosed: Vec<FileId>,
}

impl Cleared {
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The files that may leave with it.
    pub fn enclosed(&self) -> &[FileId] {
        &self.enclosed
    }

    /// A file of those that may leave with it, for a door; `None` for any other.
    pub fn enclose(&self, id: FileId, paper: Paper) -> Option<Enclosure> {
        self.enclosed.contains(&id).then_some(Enclosure { paper })
    }
}

/// A file as the vault holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Paper {
    pub name: String,
    /// What it is by its content.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// A file that may leave. Doors accept nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Enclosure {
    paper: Paper,
}

impl Enclosure {
    pub fn paper(&self) -> &Paper {
        &self.paper
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
        AfterClosing = "after_closing",
        OutsideRemedies = "outside_remedies",
        /// About a ticket of an activity.
        Ticket = "ticket",
        /// What a partner of the register is asked about an issue.
        Partner = "partner",
        /// Beneath a comment, for everybody to read.
        PublicReply = "public_reply",
    }
}

impl Routine {
    /// The message of this sort, in the words that the house composed for it.
    pub fn message(self, text: String) -> Cleared {
        Cleared { text, enclosed: Vec::new() }
    }
}

impl std::fmt::Debug for Cleared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cleared({} bytes)", self.text.len())
    }
}

impl std::fmt::Debug for Enclosure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Enclosure({} bytes)", self.paper.bytes.len())
    }
}
