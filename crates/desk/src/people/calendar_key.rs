//! Keys that open the content calendar and nothing else. Calendar programs ask for a name and a
//! password (RFC 7617), so such a key is that password: everybody makes and revokes their own.

use db::Tx;
use domain::content::reads;
use domain::ids::PersonId;
use domain::people::{Actor, Opens};
use domain::text::Name;

use super::token::{self, PREFIX, Token};
use super::{Person, password, standing};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// The person whose calendar key this is, loaded anew, where the name fits it; `None` for everybody else.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn of_calendar_key(
    desk: &Desk,
    login: &str,
    key: &str,
) -> Result<Option<Person>, DeskError> {
    let login = password::login(login);
    let person = token::opened(desk, key, Opens::Calendar).await?;
    Ok(person.filter(|person| person.login == login))
}

/// A new key of the actor's own; the only time that it can be read. The same `key` of the request
/// gives the same one again.
///
/// # Errors
/// `Invalid` for a name that is none; `Forbidden` for whoever does not read content; `KeyReused` when
/// the key of the request made one of another name, or one that was revoked.
pub async fn make_calendar_key(
    desk: &Desk,
    actor: &Actor,
    name: &str,
    key: Option<&str>,
) -> Result<String, DeskError> {
    let name = Name::parse(name).map_err(|why| DeskError::Invalid { field: "name", why })?;
    let (scope, now, person) = (desk.scope(), desk.now(), own(actor)?);
    let secret = secret(desk, person, key);
    let made =
        token::fresh(token::hash(&secret), person, name.into_string(), (Opens::Calendar, now));
    let actor = actor.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (actor, made) = (actor.clone(), made.clone());
        Box::pin(async move {
            let actor = standing::current(tx, scope, &actor, now).await?;
            let known = store::token::of_person(tx, scope, own(&actor)?).await?;
            match known.iter().find(|one| one.hash == made.hash) {
                Some(one) if one.name == made.name && one.revoked_at.is_none() => Ok(()),
                Some(_) => Err(DeskError::KeyReused),
                None => token::keep(tx, scope, actor.who(), &made).await,
            }
        })
    });
    desk.store().db.write(PATIENCE, job).await?;
    Ok(secret)
}

/// The actor's own calendar keys that open, the newest first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn calendar_keys(desk: &Desk, actor: &Actor) -> Result<Vec<Token>, DeskError> {
    let (scope, person) = (desk.scope(), own(actor)?);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let mut keys = store::token::of_person(tx, scope, person).await?;
            keys.retain(|key| key.opens == Opens::Calendar && key.revoked_at.is_none());
            Ok(keys.into_iter().map(token::shown).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Ends one of the actor's own calendar keys at once.
///
/// # Errors
/// `Forbidden` for whoever does not read content; `NotFound` when none of their own has this id.
pub async fn revoke_calendar_key(desk: &Desk, actor: &Actor, id: &str) -> Result<(), DeskError> {
    let (scope, now, person) = (desk.scope(), desk.now(), own(actor)?);
    let (by, id) = (actor.who(), id.trim().to_lowercase());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let id = id.clone();
        Box::pin(async move {
            let mut keys = store::token::of_person(tx, scope, person).await?;
            keys.retain(|key| key.opens == Opens::Calendar);
            token::end(tx, scope, (by, now), (keys, id.as_str())).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Whose own keys these are: only whoever reads the calendar has any.
fn own(actor: &Actor) -> Result<PersonId, DeskError> {
    let staff = actor.staff().filter(|_| reads(actor));
    staff.map(|staff| staff.id).ok_or(DeskError::Forbidden)
}

/// With a key of the request its bits are derived, so that a second press of the button shows the
/// same one: only the hash is kept.
fn secret(desk: &Desk, person: PersonId, key: Option<&str>) -> String {
    let bits = match key {
        Some(key) => {
            let keys = desk.store().vault.keys();
            store::token::calendar_bits(keys, desk.scope(), person, key)
        }
        None => desk.fresh(),
    };
    format!("{PREFIX}{}", hex::encode(bits))
}
