//! What somebody who is recognised takes home.

use domain::ids::RecognitionId;
use domain::people::Actor;
use domain::praise::recognition::Stage;
use paper::report::Recognition;

use super::open;
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// The certificate of a confirmed recognition, to be printed.
///
/// # Errors
/// As [`open`]; `NotFound` for one that is not confirmed.
pub async fn certificate(
    desk: &Desk,
    actor: &Actor,
    id: RecognitionId,
    set: (locale::Language, paper::Paper),
) -> Result<paper::Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let proposal = &view.recognition.proposal;
    if view.recognition.stage != Stage::Confirmed {
        return Err(DeskError::NotFound);
    }
    let sheet = Recognition {
        name: view.name.clone(),
        month: proposal.month,
        reason: proposal.reason.as_str().to_owned(),
        criteria: view.criteria.clone(),
    };
    drawn(desk, set, |setting| paper::report::recognition(&sheet, setting)).await
}
