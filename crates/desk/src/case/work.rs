//! Effects on their way out: each becomes one piece of work in the outbox, with one key.

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Case, Effect};
use domain::ids::{AnswerNo, CaseId, Version};
use domain::rules::Way;
use domain::text::Words;
use serde::{Deserialize, Serialize};
use store::outbox::{self, Work};
use store::{Scope, Vault};

use crate::{Desk, DeskError};

/// What the outbox carries for a case. Texts are references: the words stay in the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(crate) enum Errand {
    /// With the key under which the case was opened, from which the tracking code follows.
    Acknowledge {
        actor: String,
        key: String,
    },
    AskForTime {
        until: i64,
        words: Option<String>,
    },
    Inquire {
        words: String,
    },
    Remind,
    Answer {
        answer: u16,
    },
    TrackingPage,
    /// Four questions after the end stand on the tracking page.
    AfterClosing,
    Invite {
        way: String,
        at: Option<i64>,
        place: Option<String>,
    },
    Letter {
        words: String,
    },
    Improvement {
        action: String,
        owner: Option<String>,
        due: Option<String>,
        cause: Option<String>,
    },
    Protected {
        words: Option<String>,
    },
    LinkBack {
        other: String,
        merged: bool,
    },
    /// Fetch what hangs on a message.
    File {
        connection: String,
        sort: String,
        url: Option<String>,
        media_id: Option<String>,
        sha256: Option<String>,
        name: Option<String>,
    },
    /// Fetch the words in which our account was named.
    Mention {
        connection: String,
        media: String,
        comment: Option<String>,
        arrival: String,
    },
    /// Speak beneath a public comment, hide it, or show it again.
    Comment {
        connection: String,
        comment: String,
        deed: String,
    },
    /// A word to the holder of a ticket of an activity.
    Ticket {
        id: String,
        notice: String,
    },
    /// A published statement to somebody of the media list.
    Release {
        statement: String,
        to: String,
    },
    /// Put the answer to a review there, or take it back.
    Reply {
        mention: String,
        deed: String,
    },
    /// What a partner is asked in an issue.
    Partner {
        issue: String,
        no: u16,
    },
    /// A message of the house that could not leave, on the way that a person chose instead.
    Instead {
        errand: Box<Errand>,
        by: Instead,
    },
}

/// The way that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub(crate) enum Instead {
    /// A message that the provider approved before: the house's own words stay at home. The body
    /// is the one that was seen when it was chosen; the gaps are codes of what fills them.
    Template { name: String, language: String, body: String, gaps: Vec<String> },
    /// A connection that leads to the number or the address that was given.
    Door { connection: String },
}

/// When and under which names a piece of work begins.
pub(crate) struct Due {
    pub id: u128,
    pub version: Version,
    pub nth: usize,
    pub now: Instant,
}

/// Puts the work of one effect into the outbox; the same effect put twice is one piece of work.
pub(crate) async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    case: &Case,
    (errand, due): (Errand, Due),
) -> Result<(), DeskError> {
    let work = Work {
        id: due.id,
        key: key(case.id, due.version, due.nth),
        case: Some(case.id),
        kind: errand.kind().to_owned(),
        payload: errand.text(),
        due_at: due.now,
    };
    outbox::put(tx, scope, vault, &work, due.now).await?;
    Ok(())
}

/// Puts work in that follows from no effect, under a key of its own.
pub(crate) async fn put_keyed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, errand): (Option<CaseId>, &Errand),
    (id, key): (u128, String),
) -> Result<(), DeskError> {
    let now = desk.now();
    let (kind, payload) = (errand.kind().to_owned(), errand.text());
    let work = Work { id, key, case, kind, payload, due_at: now };
    outbox::put(tx, desk.scope(), &desk.store().vault, &work, now).await?;
    Ok(())
}

/// The key of an effect: stable over retries and replays.
pub(crate) fn key(case: CaseId, version: Version, nth: usize) -> String {
    format!("{case}:{}:{nth}", version.0)
}

/// The version whose effect a key names.
pub(crate) fn version_of(key: &str) -> Option<u32> {
    key.split(':').nth(1)?.parse().ok()
}

impl Errand {
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("an errand is plain data, which always has a JSON text")
    }

    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// How the outbox sorts it: a message leaves the house, the others stay in it.
    pub fn kind(&self) -> &'static str {
        match self {
            Errand::Improvement { .. } => "improvement",
            Errand::Protected { .. } => "protected",
            Errand::LinkBack { .. } => "joining",
            Errand::File { .. } | Errand::Mention { .. } => "fetching",
            Errand::Comment { .. } | Errand::Reply { .. } => "comment",
            Errand::Ticket { .. } => "ticket",
            Errand::Partner { .. } => "partner",
            Errand::Release { .. } => "release",
            _ => "message",
        }
    }

    /// The purpose, as the viewer names it.
    pub fn purpose(&self) -> &'static str {
        match self {
            Errand::Acknowledge { .. } => "acknowledgement",
            Errand::AskForTime { .. } => "request_for_time",
            Errand::Inquire { .. } => "question",
            Errand::Remind => "reminder",
            Errand::Answer { .. } => "answer",
            Errand::TrackingPage => "tracking_page",
            Errand::AfterClosing => "after_closing",
            Errand::Invite { .. } => "invitation",
            Errand::Letter { .. } => "outside_remedies",
            Errand::Improvement { .. } => "improvement",
            Errand::Protected { .. } => "protected",
            Errand::LinkBack { .. } => "link_back",
            Errand::File { .. } => "file",
            Errand::Mention { .. } => "mention",
            Errand::Ticket { .. } => "ticket",
            Errand::Partner { .. } => "partner",
            Errand::Release { .. } => "release",
            Errand::Reply { deed, .. } if deed == "out" => "review_reply",
            Errand::Reply { .. } => "review_reply_gone",
            Errand::Comment { deed, .. } => match deed.as_str() {
                "reply" => "public_reply",
                "hide" => "comment_hidden",
                _ => "comment_shown",
            },
            Errand::Instead { errand, .. } => errand.purpose(),
        }
    }

    /// What is to be said, without the way that was chosen for it.
    pub fn bare(self) -> (Self, Option<Instead>) {
        match self {
            Errand::Instead { errand, by } => (*errand, Some(by)),
            errand => (errand, None),
        }
    }

    /// The same, of one that stays.
    pub fn inner(&self) -> &Self {
        match self {
            Errand::Instead { errand, .. } => errand,
            errand => errand,
        }
    }

    /// Nobody waits for it in the night: the house says it by itself.
    pub fn is_automatic(&self) -> bool {
        let waits = matches!(self, Errand::Remind | Errand::AfterClosing);
        waits || matches!(self, Errand::Acknowledge { .. } | Errand::AskForTime { .. })
    }

    /// A sentence of the house to a complainant, which may take another way.
    pub fn is_sentence(&self) -> bool {
        self.kind() == "message" && !matches!(self, Errand::Answer { .. })
    }

    /// The errand of an effect; `opened` is the key under which a case was just opened.
    pub fn of(effect: Effect, opened: Option<(&str, &str)>) -> Self {
        let words = |words: Words| words.id.to_string();
        match effect {
            Effect::Acknowledge => {
                let (actor, key) = opened.unwrap_or_default();
                Errand::Acknowledge { actor: actor.to_owned(), key: key.to_owned() }
            }
            Effect::AskForTime { until, words: text } => {
                Errand::AskForTime { until: until.as_millisecond(), words: text.map(words) }
            }
            Effect::Inquire { words: text } => Errand::Inquire { words: words(text) },
            Effect::RemindComplainant => Errand::Remind,
            Effect::SendAnswer { answer: AnswerNo(answer) } => Errand::Answer { answer },
            Effect::PointToTrackingPage => Errand::TrackingPage,
            Effect::Invite(plan) => Errand::Invite {
                way: Way::code(plan.way).to_owned(),
                at: plan.at.map(|at| at.as_millisecond()),
                place: plan.place.map(words),
            },
            Effect::SendLetter { words: text } => Errand::Letter { words: words(text) },
            Effect::OpenImprovement { plan, root_cause } => Errand::Improvement {
                action: words(plan.action),
                owner: plan.owner.map(|owner| owner.to_string()),
                due: plan.due.map(|due| due.to_string()),
                cause: root_cause.map(words),
            },
            Effect::LinkBack { other, merged } => {
                Errand::LinkBack { other: other.to_string(), merged }
            }
            Effect::OpenProtected { words: text } => Errand::Protected { words: text.map(words) },
        }
    }
}
