//! The kit of a press conference on paper.

use domain::ids::StatementId;
use domain::people::Actor;
use domain::statement::Gathering;
use locale::Language;
use paper::report::PressKit;
use paper::{Document, Paper};

use super::{View, open};
use crate::issue::{self, Duty};
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// The kit, for those who sit at the table.
///
/// # Errors
/// As [`open`]; `NotFound` for a statement that is no press conference.
pub async fn kit_document(
    desk: &Desk,
    actor: &Actor,
    id: StatementId,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let gathering = view.statement.draft.gathering.clone().ok_or(DeskError::NotFound)?;
    let tasks = checklist(desk, actor, &view).await?.iter().map(issue::on_paper).collect();
    let sheet = PressKit { tasks, ..sheet(view, gathering) };
    drawn(desk, wish, |setting| paper::report::press_kit(&sheet, setting)).await
}

/// The checklist of a kit: the tasks of its issue; none for whoever does not read that issue.
///
/// # Errors
/// What the database said.
pub async fn checklist(desk: &Desk, actor: &Actor, view: &View) -> Result<Vec<Duty>, DeskError> {
    let Some(issue) = view.statement.draft.issue else { return Ok(Vec::new()) };
    match issue::open(desk, actor, issue).await {
        Ok(room) => Ok(room.duties),
        Err(DeskError::Forbidden | DeskError::NotFound) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn sheet(view: View, gathering: Gathering) -> PressKit {
    let known = view.statement;
    let signed = known.approval.as_ref().map(|approval| approval.at);
    let held = known.held.map(|(outcome, _)| (outcome.came, view.held.unwrap_or_default()));
    PressKit {
        title: known.draft.title.into_string(),
        stage: known.stage,
        at: gathering.at,
        place: gathering.place.into_string(),
        speaker: view.speaker,
        issue: view.issue,
        signed: signed.map(|at| (view.signer.unwrap_or_default(), at)),
        text: view.text,
        invited: view.invited.into_iter().flatten().collect(),
        tasks: Vec::new(),
        held,
    }
}
