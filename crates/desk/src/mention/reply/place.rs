//! Where a review stands, so that it can be answered there.

use std::sync::Arc;

use channel::feed::Reviews;
use db::Tx;
use domain::ids::MentionId;
use store::mention::reply as rows;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// Keeps where each of these reviews stands.
///
/// # Errors
/// What the database said.
pub(crate) async fn keep(desk: &Desk, places: Vec<(MentionId, String)>) -> Result<(), DeskError> {
    if places.is_empty() {
        return Ok(());
    }
    let (scope, places) = (desk.scope(), Arc::new(places));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let places = Arc::clone(&places);
        Box::pin(async move {
            for (mention, place) in places.iter() {
                rows::keep_place(tx, scope, (*mention, place)).await?;
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Where the answer to a mention can be put by the program; `None` where a person takes it there.
///
/// # Errors
/// What the database said.
pub(crate) async fn reached(
    tx: &mut Tx<'_>,
    desk: &Desk,
    mention: MentionId,
) -> Result<Option<String>, DeskError> {
    if desk.door(Reviews::NAME).is_none() {
        return Ok(None);
    }
    Ok(rows::place(tx, desk.scope(), mention).await?)
}
