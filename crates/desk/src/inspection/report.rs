//! An audit as a document: the sample and how it was drawn, the questions with what was found, the
//! cases, and what is done about it.

use domain::ids::InspectionId;
use domain::people::Actor;
use locale::Language;
use paper::report::{AuditCase, AuditSheet, Deed};
use paper::{Document, Paper};

use super::{Looked, View, open};
use crate::report::document::drawn;
use crate::{Desk, DeskError, improvement};

/// The sheet of an audit with the hospital's letterhead: a page, a print, a workbook.
///
/// # Errors
/// As [`open`].
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    id: InspectionId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let sheet = sheet(&view);
    drawn(desk, set, |setting| paper::report::audit(&sheet, setting)).await
}

fn sheet(view: &View) -> AuditSheet {
    let share = |of: fn(&super::Computed) -> (u32, u32)| {
        move |one: &Option<super::Computed>| one.as_ref().map(of)
    };
    AuditSheet {
        inspection: view.inspection.clone(),
        lead: view.lead.clone(),
        sampled: view.computed.iter().map(share(|one| one.sample)).collect(),
        computed: view.computed.iter().map(share(|one| one.all)).collect(),
        cases: view.cases.iter().map(case).collect(),
        summary: view.summary.clone(),
        deeds: view.improvements.iter().map(deed).collect(),
    }
}

fn case(looked: &Looked) -> AuditCase {
    let sheet = looked.sheet.iter().flatten();
    AuditCase {
        what: looked.what,
        answers: sheet.map(|told| (told.answer, told.remark.clone())).collect(),
    }
}

fn deed(view: &improvement::View) -> Deed {
    Deed {
        action: view.action.clone(),
        owner: view.owner.clone(),
        due: view.improvement.due,
        stage: view.improvement.stage,
    }
}
