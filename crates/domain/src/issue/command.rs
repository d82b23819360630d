//! What somebody wants done to an issue.

use super::{Act, Assessment, Outcome, Referral, Refutation, Response, Task};
use crate::calendar::Instant;
use crate::ids::{CaseId, IssueId};
use crate::text::Name;

/// One command. `W` is the text: as typed on the way in, `Words` once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Detect {
        id: IssueId,
        title: Name,
        about: W,
        detected_at: Instant,
    },
    /// An exercise: it runs as an issue does, is marked, and touches nothing outside of itself.
    Drill {
        id: IssueId,
        title: Name,
        scenario: W,
    },
    Assess(Assessment<W>),
    Respond(Response<W>),
    Refute(Refutation<W>),
    Update {
        text: W,
    },
    AddTask(Task<W>),
    /// A task by its number: 1, 2, 3 in the order in which they were given.
    Tick {
        task: u16,
    },
    LinkCase {
        case: CaseId,
    },
    UnlinkCase {
        case: CaseId,
    },
    Close {
        outcome: Outcome,
        lessons: W,
    },
    Reopen {
        why: W,
    },
    /// How an exercise went, 0 to 100.
    Score {
        score: u8,
        note: W,
    },
    Refer(Referral<W>),
    /// The partner has it; referrals count from 1 in the order in which they were made.
    NoteReceipt {
        referral: u16,
        by: Name,
    },
    NoteAnswer {
        referral: u16,
        words: W,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Detect { .. } => Act::Detect,
            Command::Drill { .. } => Act::Drill,
            Command::Assess(_) => Act::Assess,
            Command::Respond(_) => Act::Respond,
            Command::Refute(_) => Act::Refute,
            Command::Update { .. } => Act::Update,
            Command::AddTask(_) => Act::AddTask,
            Command::Tick { .. } => Act::Tick,
            Command::LinkCase { .. } => Act::LinkCase,
            Command::UnlinkCase { .. } => Act::UnlinkCase,
            Command::Close { .. } => Act::Close,
            Command::Reopen { .. } => Act::Reopen,
            Command::Score { .. } => Act::Score,
            Command::Refer(_) => Act::Refer,
            Command::NoteReceipt { .. } => Act::NoteReceipt,
            Command::NoteAnswer { .. } => Act::NoteAnswer,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Detect { id, title, about, detected_at } => {
                Command::Detect { id, title, about: f(about), detected_at }
            }
            Command::Drill { id, title, scenario } => {
                Command::Drill { id, title, scenario: f(scenario) }
            }
            Command::Assess(assessment) => Command::Assess(assessment.map(f)),
            Command::Respond(response) => Command::Respond(response.map(f)),
            Command::Refute(refutation) => Command::Refute(refutation.map(f)),
            Command::Update { text } => Command::Update { text: f(text) },
            Command::AddTask(Task { what, owner, due }) => {
                Command::AddTask(Task { what: f(what), owner, due })
            }
            Command::Tick { task } => Command::Tick { task },
            Command::LinkCase { case } => Command::LinkCase { case },
            Command::UnlinkCase { case } => Command::UnlinkCase { case },
            Command::Close { outcome, lessons } => Command::Close { outcome, lessons: f(lessons) },
            Command::Reopen { why } => Command::Reopen { why: f(why) },
            Command::Score { score, note } => Command::Score { score, note: f(note) },
            Command::Refer(referral) => Command::Refer(referral.map(f)),
            Command::NoteReceipt { referral, by } => Command::NoteReceipt { referral, by },
            Command::NoteAnswer { referral, words } => {
                Command::NoteAnswer { referral, words: f(words) }
            }
        }
    }
}
