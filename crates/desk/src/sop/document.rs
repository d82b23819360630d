//! One edition of an SPO as a document, in the hospitals' layout.

use db::Tx;
use domain::ids::SopId;
use domain::people::{Actor, Role};
use locale::Language;
use paper::report::{Copy, SopSheet};
use paper::{Document, Paper};

use super::{View, open};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The edition that is asked for, else the one in force or the draft. A controlled copy, without a
/// word across it, is only printed by those who keep the register, and only of what is in force.
///
/// # Errors
/// `NotFound` for an SPO or an edition that is not for this actor; `Forbidden` for a controlled copy
/// that is not for this actor.
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    (id, edition): (SopId, Option<u16>),
    controlled: bool,
    (language, size): (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let copy = copy(&view, edition);
    let keeps = matches!(actor.role(), Some(Role::Head | Role::Quality | Role::Director));
    if controlled && (!keeps || copy != Copy::Uncontrolled) {
        return Err(DeskError::Forbidden);
    }
    let copy = if controlled { Copy::Controlled } else { copy };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { House::of(tx, &desk).await })
    });
    let house = desk.store().db.read(job).await?;
    let setting = house.setting(Wish { language, size }, String::new(), desk.now());
    let shown = view.wording(edition).ok_or(DeskError::NotFound)?;
    let force = view.force(shown.no);
    let draft = view.sop.draft.as_ref().filter(|draft| draft.edition.no == shown.no);
    let signature = force.map(|force| &force.signature);
    let number = force.map(|force| force.number.as_str());
    let drafted =
        draft.and_then(|draft| draft.number.as_deref().or(draft.edition.content.number.as_deref()));
    Ok(paper::report::sop(
        &SopSheet {
            content: &shown.content,
            number: number.or(drafted).unwrap_or("–"),
            edition: shown.no,
            issued: force.map(|force| force.from),
            signature: signature.or(draft.and_then(|draft| draft.signature.as_ref())),
            copy,
            address: address(desk, id),
        },
        &setting,
    ))
}

fn copy(view: &View, edition: Option<u16>) -> Copy {
    let no = view.wording(edition).map(|edition| edition.no);
    let later = no.and_then(|no| view.force(no)).is_some_and(|force| {
        view.in_force.is_none_or(|current| current < force.edition.no)
            && force.withdrawn_at.is_none()
    });
    match no {
        _ if no.is_some() && no == view.in_force => Copy::Uncontrolled,
        Some(no) if view.force(no).is_none() || later => Copy::Draft,
        _ => Copy::Obsolete,
    }
}

/// Where the current edition is read; `None` while nobody has told the house its public address.
fn address(desk: &Desk, id: SopId) -> Option<String> {
    let public = desk.0.public_url.as_deref()?.trim_end_matches('/');
    Some(format!("{public}/spo/{id}"))
}
