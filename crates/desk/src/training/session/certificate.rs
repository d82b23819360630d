//! What somebody takes away from a closed session.

use db::Tx;
use domain::ids::{PersonId, SessionId};
use domain::people::Actor;
use domain::training::session::Stage;
use paper::report::Certificate;

use super::open;
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The certificate of somebody who was there, to be printed.
///
/// # Errors
/// As [`open`]; `NotFound` for a session that is not closed, and for somebody who was not there or
/// whom this actor does not see.
pub async fn certificate(
    desk: &Desk,
    actor: &Actor,
    (id, person): (SessionId, PersonId),
    (language, size): (locale::Language, paper::Paper),
) -> Result<paper::Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let guest = view.roll.iter().find(|guest| guest.id == person && guest.tests.is_some());
    let guest = guest.filter(|_| view.session.stage == Stage::Closed);
    let guest = guest.ok_or(DeskError::NotFound)?;
    let plan = &view.session.plan;
    let sheet = Certificate {
        name: guest.name.clone(),
        title: plan.title.as_str().to_owned(),
        kind: plan.kind,
        begins: plan.begins,
        place: plan.place.as_str().to_owned(),
        trainer: plan.trainer.as_str().to_owned(),
        gives: view.gives.clone(),
        after: guest.tests.and_then(|tests| tests.after),
    };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, sheet) = (worker.clone(), sheet.clone());
        Box::pin(async move {
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(paper::report::certificate(&sheet, &setting))
        })
    });
    desk.store().db.read(job).await
}
