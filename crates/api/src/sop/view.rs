//! One SPO, as the caller may see it.

use desk::sop::{Remark, View};
use domain::sop::{Draft, Edition, Force, Place};
use serde::Serialize;
use utoipa::ToSchema;

use super::question::{SopQuestion, SopTried, asked};
use super::wording::SopWording;
use crate::history::HistoryStep;
use crate::stamp::Stamp;

/// An SPO in a list.
#[derive(Serialize, ToSchema)]
pub struct SopLine {
    id: String,
    version: u32,
    /// As it stands today.
    state: &'static str,
    number: Option<String>,
    title: String,
    /// The edition in force.
    in_force: Option<u16>,
    from: Option<String>,
    review_on: Option<String>,
    /// Where the draft stands, if there is one and the caller takes part in it.
    draft: Option<&'static str>,
    must_read: bool,
    has_read: bool,
    /// What it asks of the caller: `read`, `review`, `sign`, `begin`, `mend`, `renew`.
    calls: Vec<&'static str>,
}

/// An SPO with its editions.
#[derive(Serialize, ToSchema)]
pub struct Sop {
    #[serde(flatten)]
    line: SopLine,
    allowed: Vec<&'static str>,
    /// Parts that the draft still lacks.
    missing: Vec<&'static str>,
    contradictions: Vec<SopContradiction>,
    writing: Option<SopDraft>,
    /// What the caller answers before it counts as read.
    questions: Vec<SopQuestion>,
    tried: Option<SopTried>,
    /// In force, planned, replaced and withdrawn, the oldest first.
    editions: Vec<SopEdition>,
    timeline: Vec<HistoryStep>,
}

/// Two steps that cannot stand together.
#[derive(Serialize, ToSchema)]
struct SopContradiction {
    first: u16,
    second: u16,
    why: &'static str,
}

/// What is being written, reviewed or waits for its day.
#[derive(Serialize, ToSchema)]
struct SopDraft {
    edition: u16,
    stage: &'static str,
    wording: SopWording,
    digest: String,
    authors: Vec<String>,
    reviewers: Vec<String>,
    comments: Vec<SopComment>,
    /// Why it came back.
    returned: Option<String>,
    number: Option<String>,
}

/// A remark at a paragraph or step.
#[derive(Serialize, ToSchema)]
struct SopComment {
    comment: u16,
    step: Option<u16>,
    part: Option<&'static str>,
    paragraph: Option<u16>,
    text: String,
    by: Option<String>,
    at: String,
    resolved: bool,
}

/// An edition that was signed.
#[derive(Serialize, ToSchema)]
struct SopEdition {
    edition: u16,
    number: String,
    /// The digest of what was signed, which is what is in force.
    digest: String,
    wording: SopWording,
    approved_by: String,
    nip: String,
    /// Set when a stand-in signed.
    as_delegate: Option<&'static str>,
    approved_at: String,
    from: String,
    review_on: String,
    /// The revision of the rules that its bound steps made.
    rules_revision: Option<u32>,
    withdrawn_at: Option<String>,
}

impl SopLine {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let force = view.in_force.and_then(|no| view.force(no));
        Self {
            id: view.sop.id.to_string(),
            version: view.sop.version.0,
            state: view.standing.code(),
            number: view.number.clone(),
            title: view.title.clone(),
            in_force: view.in_force,
            from: force.map(|force| stamp.at(force.from)),
            review_on: force.map(|force| force.review_on.to_string()),
            draft: view.sop.draft.as_ref().map(|draft| draft.stage.code()),
            must_read: view.must_read,
            has_read: view.has_read,
            calls: view.calls.iter().map(|call| call.code()).collect(),
        }
    }
}

impl Sop {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let step = |seen: &desk::sop::Moment| {
            let what = (seen.entry.event.kind(), seen.entry.at);
            HistoryStep::of(seen.version, what, (&seen.author, &[]), stamp)
        };
        let against = view.contradictions.iter().map(|one| SopContradiction {
            first: one.first,
            second: one.second,
            why: one.why.code(),
        });
        let forces = view.sop.forces.iter();
        Self {
            line: SopLine::of(view, stamp),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
            missing: view.missing.iter().map(|part| part.code()).collect(),
            contradictions: against.collect(),
            writing: view.sop.draft.as_ref().map(|draft| drafted(draft, view, stamp)),
            questions: asked(view),
            tried: SopTried::of(view),
            editions: forces.map(|force| signed(force, view.shows_key, stamp)).collect(),
            timeline: view.timeline.iter().map(step).collect(),
        }
    }
}

fn digest(edition: &Edition) -> String {
    hex::encode(edition.digest)
}

fn drafted(draft: &Draft, view: &View, stamp: Stamp) -> SopDraft {
    SopDraft {
        edition: draft.edition.no,
        stage: draft.stage.code(),
        wording: SopWording::of(&draft.edition.content, view.shows_key),
        digest: digest(&draft.edition),
        authors: view.authors.clone(),
        reviewers: view.reviewers.clone(),
        comments: view.remarks.iter().map(|remark| commented(remark, stamp)).collect(),
        returned: draft.returned.as_ref().map(|back| back.why.clone()),
        number: draft.number.clone(),
    }
}

fn commented(remark: &Remark, stamp: Stamp) -> SopComment {
    let comment = &remark.comment;
    let (step, part, paragraph) = match comment.place {
        Place::Step(step) => (Some(step), None, None),
        Place::Paragraph(part, number) => (None, Some(part.code()), Some(number)),
    };
    SopComment {
        comment: comment.no,
        step,
        part,
        paragraph,
        text: comment.text.clone(),
        by: remark.author.name.clone(),
        at: stamp.at(comment.at),
        resolved: comment.resolved.is_some(),
    }
}

fn signed(force: &Force, key: bool, stamp: Stamp) -> SopEdition {
    let signature = &force.signature;
    SopEdition {
        edition: force.edition.no,
        number: force.number.clone(),
        digest: digest(&force.edition),
        wording: SopWording::of(&force.edition.content, key),
        approved_by: signature.name.clone(),
        nip: signature.nip.clone(),
        as_delegate: signature.as_delegate.map(|title| title.code()),
        approved_at: stamp.at(signature.at),
        from: stamp.at(force.from),
        review_on: force.review_on.to_string(),
        rules_revision: force.rules.map(|rules| rules.0),
        withdrawn_at: stamp.maybe(force.withdrawn_at),
    }
}
