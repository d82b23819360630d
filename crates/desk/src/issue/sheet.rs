//! One issue on one sheet, for the director: what it is, how it stands, who does what.

use domain::ids::IssueId;
use domain::issue::{Phase, Spread, Truth};
use domain::people::Actor;
use locale::Language;
use paper::report::{IssueSheet, IssueSheetTask};
use paper::{Document, Paper};

use super::{Room, View, open, room};
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// So many entries of the timeline stand on it, the youngest first.
const MOMENTS: usize = 12;

/// The sheet of an issue.
///
/// # Errors
/// As [`open`].
pub async fn sheet_document(
    desk: &Desk,
    actor: &Actor,
    id: IssueId,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let room = room(desk, actor, id).await?;
    let sheet = sheet(&view, &room);
    drawn(desk, wish, |setting| paper::report::issue_sheet(&sheet, setting)).await
}

fn sheet(view: &View, room: &Room) -> IssueSheet {
    let known = &view.issue;
    let judged = known.assessment.as_ref();
    let plan = view.words.plan.as_ref();
    let voices = room.figures.voices;
    let said = |one: &domain::statement::Statement| {
        (one.draft.kind.code(), one.draft.title.as_str().to_owned(), one.stage.code())
    };
    IssueSheet {
        title: known.title.as_str().to_owned(),
        drill: known.drill,
        level: judged.map_or("none", |judged| judged.level.code()),
        stage: known.stage.code(),
        detected_at: known.detected_at,
        assessed_at: known.assessed_at,
        truth: judged.map(|judged| Truth::code(judged.truth)),
        phase: judged.map(|judged| Phase::code(judged.phase)),
        reach: judged.map(|judged| Spread::code(judged.reach)),
        about: view.words.about.clone(),
        why: view.words.why.clone(),
        stakeholders: view.words.stakeholders.clone(),
        speaker: plan.and_then(|plan| plan.speaker.1.clone()),
        message: plan.and_then(|plan| plan.message.clone()),
        tasks: view.duties.iter().map(task).collect(),
        said: room.statements.iter().map(said).collect(),
        mentions: voices.mentions,
        authors: voices.authors,
        cases: u32::try_from(known.cases.len()).unwrap_or(u32::MAX),
        moments: moments(view),
        lessons: view.words.lessons.clone(),
    }
}

/// A task as a sheet tells it.
pub(crate) fn task(duty: &super::Duty) -> IssueSheetTask {
    IssueSheetTask {
        what: duty.what.clone().unwrap_or_default(),
        owner: duty.owner.1.clone().unwrap_or_default(),
        due: duty.due,
        done_at: duty.done_at,
    }
}

fn moments(view: &View) -> Vec<(domain::calendar::Instant, &'static str, String)> {
    let shown = view.timeline.iter().take(MOMENTS);
    shown.map(|one| (one.at, one.kind, one.text.clone().unwrap_or_default())).collect()
}
