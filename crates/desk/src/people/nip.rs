//! The number of the civil service under which somebody signs: everybody keeps their own.

use db::Tx;
use domain::ids::PersonId;

use crate::act::boxed;
use crate::error::Unfit;
use crate::{Desk, DeskError, PATIENCE};

/// Today's numbers have 18 digits, older ones 9; staff of a hospital of its own may have others.
const MOST: usize = 30;

/// Sets the own number; an empty text takes it away.
///
/// # Errors
/// `Unfit` for anything but digits with blanks and dots between them.
pub async fn set_own_nip(desk: &Desk, person: PersonId, typed: &str) -> Result<(), DeskError> {
    let typed = typed.trim().to_owned();
    let digit = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-');
    if typed.len() > MOST || !typed.chars().all(digit) {
        return Err(DeskError::Unfit { field: "nip", why: Unfit::NotANip });
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let typed = typed.clone();
        Box::pin(async move {
            let nip = (!typed.is_empty()).then_some(typed.as_str());
            Ok(store::nip::set(tx, scope, person, nip).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The number under which somebody signs, where they have said it.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn nip(desk: &Desk, person: PersonId) -> Result<Option<String>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::nip::find(tx, scope, person).await?) })
    });
    desk.store().db.read(job).await
}
