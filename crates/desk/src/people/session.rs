//! Signing in, and who a session belongs to. The secret of a session stays in the browser.

use std::time::Duration;

use db::Tx;
use domain::ids::PersonId;
use domain::people::Role;
use store::session::Session;

use super::{Person, able, directory, password};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// A session ends so many hours after it began, whatever happened in it: one long shift.
pub const SESSION_HOURS: u32 = 12;

/// The person behind a login and a password. It takes equally long whether the login exists.
///
/// # Errors
/// `NotSignedIn` for a wrong password, an unknown login, and whoever was switched off.
pub async fn sign_in(desk: &Desk, login: &str, password: &str) -> Result<Person, DeskError> {
    let (scope, now, login) = (desk.scope(), desk.now(), password::login(login));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let login = login.clone();
        Box::pin(async move {
            let Some(row) = store::people::by_login(tx, scope, &login).await? else {
                return Ok(None);
            };
            let Some(person) = able(tx, scope, row.id, now).await? else { return Ok(None) };
            let known = store::people::password(tx, scope, row.id).await?;
            Ok(known.map(|known| (person, known)))
        })
    });
    let found = desk.store().db.read(job).await?;
    let (person, known) = found.unzip();
    let right = password::matches(known, password).await?;
    person.filter(|_| right).ok_or(DeskError::NotSignedIn)
}

/// The person behind a role card; example data only.
///
/// # Errors
/// `NotSignedIn` outside the demonstration.
pub async fn sign_in_demo(desk: &Desk, login: &str) -> Result<Person, DeskError> {
    let everybody = demo_people(desk).await?;
    everybody.into_iter().find(|person| person.login == login).ok_or(DeskError::NotSignedIn)
}

/// Everybody of the demonstration, by name; nobody outside it.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn demo_people(desk: &Desk) -> Result<Vec<Person>, DeskError> {
    if desk.is_demo() { directory(desk).await } else { Ok(Vec::new()) }
}

/// One person for each role, in the order of the roles; nobody outside the demonstration.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn demo_cards(desk: &Desk) -> Result<Vec<Person>, DeskError> {
    let mut people = demo_people(desk).await?;
    people.sort_by(|a, b| a.login.cmp(&b.login));
    let first = |role: &Role| people.iter().find(|person| person.role == *role).cloned();
    Ok(Role::ALL.iter().filter_map(first).collect())
}

/// Remembers the hash of a new session's secret for 12 hours.
///
/// # Errors
/// `NotSignedIn` when the person was switched off in the meantime.
pub async fn open_session(desk: &Desk, person: PersonId, hash: [u8; 32]) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let ends = now + Duration::from_secs(u64::from(SESSION_HOURS) * 3600);
    let session = Session { hash, person, created_at: now, expires_at: ends };
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            able(tx, scope, person, now).await?.ok_or(DeskError::NotSignedIn)?;
            Ok(store::session::start(tx, scope, &session).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Who holds a session, loaded anew: whoever was switched off is out at once.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn of_session(desk: &Desk, hash: [u8; 32]) -> Result<Option<Person>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            match store::session::find(tx, scope, hash, now).await? {
                Some(id) => able(tx, scope, id, now).await,
                None => Ok(None),
            }
        })
    });
    desk.store().db.read(job).await
}

/// Ends a session; one that is over already is no fault.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn close_session(desk: &Desk, hash: [u8; 32]) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::session::end(tx, scope, hash).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Removes the sessions that are over; for the rounds. Signing in does not do it: on PostgreSQL
/// those who sign in at the change of shifts would stand in each other's way.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn sweep_sessions(desk: &Desk) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::session::sweep(tx, scope, now).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}
