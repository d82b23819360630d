//! Keys of programs: 256 bits that act as one person, for all that the person may do or for the
//! calendar alone. Only their hash is kept.

use db::Tx;
use domain::calendar::Instant;
use domain::content::reads;
use domain::house::{Aspect, Change, Deed, Subject};
use domain::ids::PersonId;
use domain::people::{Opens, Who};
use sha2::{Digest, Sha256};

use super::{Person, able, password};
use crate::act::boxed;
use crate::house::{News, record};
use crate::{Desk, DeskError, PATIENCE};

/// So that a key that leaked into a repository or a log can be found there.
pub(super) const PREFIX: &str = "jbt_";

/// A key as it is listed; the key itself was shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// By which it is revoked: the beginning of its hash.
    pub id: String,
    pub name: String,
    pub opens: Opens,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// The person as whom a key acts in everything, loaded anew; `None` for a key that opens nothing, or
/// calendars alone.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn of_token(desk: &Desk, token: &str) -> Result<Option<Person>, DeskError> {
    opened(desk, token, Opens::Everything).await
}

/// The person whose key opens just this.
pub(super) async fn opened(
    desk: &Desk,
    token: &str,
    opens: Opens,
) -> Result<Option<Person>, DeskError> {
    if !token.starts_with(PREFIX) {
        return Ok(None);
    }
    let (scope, now, hash) = (desk.scope(), desk.now(), hash(token));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            match store::token::find(tx, scope, hash, opens).await? {
                Some(id) => able(tx, scope, id, now).await,
                None => Ok(None),
            }
        })
    });
    desk.store().db.read(job).await
}

/// A new key that acts as the person of `login`; the only time that it can be read.
///
/// # Errors
/// `Unknown` for a login that is not there or was switched off; `Forbidden` for a key to a calendar
/// that this person does not read.
pub async fn create_token(
    desk: &Desk,
    login: &str,
    name: &str,
    opens: Opens,
) -> Result<String, DeskError> {
    let secret = format!("{PREFIX}{}", hex::encode(desk.fresh()));
    let (scope, now, hash) = (desk.scope(), desk.now(), hash(&secret));
    let (login, name) = (password::login(login), name.trim().to_owned());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (login, name) = (login.clone(), name.clone());
        Box::pin(async move {
            let id = owner(tx, scope, &login).await?;
            let person = able(tx, scope, id, now).await?;
            let person = person.ok_or(DeskError::Unknown { field: "login" })?;
            if opens == Opens::Calendar && !reads(&person.actor()) {
                return Err(DeskError::Forbidden);
            }
            // The command line acts for the house.
            keep(tx, scope, Who::Desk, &fresh(hash, id, name, (opens, now))).await
        })
    });
    desk.store().db.write(PATIENCE, job).await?;
    Ok(secret)
}

/// The keys that act as the person of `login`, the newest first.
///
/// # Errors
/// `Unknown` for a login that is not there.
pub async fn tokens(desk: &Desk, login: &str) -> Result<Vec<Token>, DeskError> {
    let (scope, login) = (desk.scope(), password::login(login));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let login = login.clone();
        Box::pin(async move {
            let person = owner(tx, scope, &login).await?;
            let keys = store::token::of_person(tx, scope, person).await?;
            Ok(keys.into_iter().map(shown).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Ends a key at once.
///
/// # Errors
/// `NotFound` when no key, or more than one, has this id.
pub async fn revoke_token(desk: &Desk, id: &str) -> Result<(), DeskError> {
    let (scope, now, id) = (desk.scope(), desk.now(), id.trim().to_lowercase());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let id = id.clone();
        Box::pin(async move {
            let keys = store::token::list(tx, scope).await?;
            end(tx, scope, (Who::Desk, now), (keys, id.as_str())).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn owner(tx: &mut Tx<'_>, scope: store::Scope, login: &str) -> Result<PersonId, DeskError> {
    let known = store::people::by_login(tx, scope, login).await?;
    known.map(|person| person.id).ok_or(DeskError::Unknown { field: "login" })
}

/// A key as it is kept from now on.
pub(super) fn fresh(
    hash: [u8; 32],
    person: PersonId,
    name: String,
    (opens, now): (Opens, Instant),
) -> store::token::Token {
    store::token::Token { hash, person, name, opens, created_at: now, revoked_at: None }
}

/// Keeps a new key, and that somebody made it.
pub(super) async fn keep(
    tx: &mut Tx<'_>,
    scope: store::Scope,
    by: Who,
    key: &store::token::Token,
) -> Result<(), DeskError> {
    store::token::add(tx, scope, key).await?;
    record(tx, scope, (by, key.created_at), news(Deed::KeyMade, key)).await
}

/// Ends the one of these keys that has this id; one that has ended stays as it was.
pub(super) async fn end(
    tx: &mut Tx<'_>,
    scope: store::Scope,
    (by, now): (Who, Instant),
    (mut keys, id): (Vec<store::token::Token>, &str),
) -> Result<(), DeskError> {
    keys.retain(|key| short(&key.hash) == id);
    let [key] = &keys[..] else { return Err(DeskError::NotFound) };
    if key.revoked_at.is_some() {
        return Ok(());
    }
    store::token::revoke(tx, scope, key.hash, now).await?;
    record(tx, scope, (by, now), news(Deed::KeyRevoked, key)).await
}

/// The history names a key by the beginning of its hash: nobody can use that.
fn news(deed: Deed, key: &store::token::Token) -> News {
    let subject = Subject::Key(short(&key.hash), key.person);
    let changes =
        [Change::of(Aspect::Name, "", &key.name), Change::of(Aspect::Opens, "", key.opens.code())];
    News { deed, subject, changes: changes.to_vec() }
}

pub(super) fn shown(key: store::token::Token) -> Token {
    Token {
        id: short(&key.hash),
        name: key.name,
        opens: key.opens,
        created_at: key.created_at,
        revoked_at: key.revoked_at,
    }
}

/// The id of a key whose secret is at hand.
pub fn token_id(token: &str) -> String {
    short(&hash(token))
}

fn short(hash: &[u8; 32]) -> String {
    hex::encode(&hash[..6])
}

/// 256 random bits need no slow hash: nobody can try them out.
pub(super) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
