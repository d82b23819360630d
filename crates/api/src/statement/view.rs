//! A statement, as the staff may see it.

use desk::statement::{Recipient, View};
use domain::statement::{Coverage, Gathering};
use domain::text::Link;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// What the hospital says, or will say.
#[derive(Serialize, ToSchema)]
pub struct Statement {
    id: String,
    version: u32,
    kind: &'static str,
    title: String,
    /// Null in a list, or once erased.
    text: Option<String>,
    /// `draft`, `approval`, `approved`, `published` or `withdrawn`.
    stage: &'static str,
    /// The id of the issue that it is about.
    issue: Option<String>,
    coverage: Option<AnsweredCoverage>,
    embargo: Option<String>,
    author: Option<String>,
    signed_by: Option<String>,
    signed_at: Option<String>,
    /// The digest of exactly the words that were signed.
    signed_digest: Option<String>,
    why_returned: Option<String>,
    published_at: Option<String>,
    /// From when everybody may read it.
    public_from: Option<String>,
    withdrawn_at: Option<String>,
    why_withdrawn: Option<String>,
    /// What the medium did: `served`, `refused` or `press_council`.
    answer: Option<&'static str>,
    answered_on: Option<String>,
    conference: Option<PreparedConference>,
    /// Who was sent it; empty in a list.
    sent: Vec<SentRelease>,
    allowed: Vec<&'static str>,
}

/// Somebody of the media list who was sent it.
#[derive(Serialize, ToSchema)]
struct SentRelease {
    /// The id of the collaborator.
    to: String,
    name: Option<String>,
    /// When that was ordered.
    ordered_at: String,
    /// Ahead of its embargo, under the line that says so.
    ahead: bool,
    /// Until when its embargo holds it back; null where it does not.
    held_until: Option<String>,
    /// `queued`, `sent`, `delivered`, `read`, `failed` or `aside`; null where it need not leave.
    state: Option<&'static str>,
    ended_at: Option<String>,
}

/// A press conference, and what came of it.
#[derive(Serialize, ToSchema)]
struct PreparedConference {
    at: String,
    place: String,
    speaker: Option<String>,
    /// Ids of collaborators.
    invited: Vec<String>,
    came: Option<u16>,
    notes: Option<String>,
}

/// What a medium had published.
#[derive(Serialize, ToSchema)]
struct AnsweredCoverage {
    outlet: String,
    published_on: String,
    link: Option<String>,
    reply_by: Option<String>,
    /// The day on which a right of reply is understood to lapse; not checked against the text.
    lapses_on: String,
}

impl Statement {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, draft) = (&view.statement, &view.statement.draft);
        let signed = known.approval.as_ref();
        let hex = |bytes: [u8; 32]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            kind: draft.kind.code(),
            title: draft.title.as_str().to_owned(),
            text: view.text.clone(),
            stage: known.stage.code(),
            issue: draft.issue.map(|issue| issue.to_string()),
            coverage: draft.coverage.as_ref().map(AnsweredCoverage::of),
            embargo: stamp.maybe(draft.embargo),
            author: view.author.clone(),
            signed_by: view.signer.clone(),
            signed_at: stamp.maybe(signed.map(|signed| signed.at)),
            signed_digest: signed.map(|signed| hex(signed.words.digest)),
            why_returned: view.returned.clone(),
            published_at: stamp.maybe(known.published_at),
            public_from: stamp.maybe(known.public_from()),
            withdrawn_at: stamp.maybe(known.withdrawn.map(|(_, at)| at)),
            why_withdrawn: view.withdrawn.clone(),
            answer: known.answer.map(|(answer, _)| answer.code()),
            answered_on: known.answer.map(|(_, on)| on.to_string()),
            conference: draft.gathering.as_ref().map(|known| prepared(view, known, stamp)),
            sent: view.sent.iter().map(|one| SentRelease::of(one, stamp)).collect(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl SentRelease {
    fn of(one: &Recipient, stamp: Stamp) -> Self {
        Self {
            to: one.id.to_string(),
            name: one.name.clone(),
            ordered_at: stamp.at(one.at),
            ahead: one.ahead,
            held_until: stamp.maybe(one.waits),
            state: one.state,
            ended_at: stamp.maybe(one.ended_at),
        }
    }
}

fn prepared(view: &View, known: &Gathering, stamp: Stamp) -> PreparedConference {
    PreparedConference {
        at: stamp.at(known.at),
        place: known.place.as_str().to_owned(),
        speaker: view.speaker.clone(),
        invited: known.invited.iter().map(ToString::to_string).collect(),
        came: view.statement.held.map(|(outcome, _)| outcome.came),
        notes: view.held.clone(),
    }
}

impl AnsweredCoverage {
    fn of(coverage: &Coverage) -> Self {
        Self {
            outlet: coverage.outlet.as_str().to_owned(),
            published_on: coverage.published_on.to_string(),
            link: coverage.link.as_ref().map(Link::as_str).map(str::to_owned),
            reply_by: coverage.reply_by.map(|day| day.to_string()),
            lapses_on: coverage.lapses_on().to_string(),
        }
    }
}
