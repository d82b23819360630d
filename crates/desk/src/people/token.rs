//! Keys of the API: 256 random bits that act as one person. Only their hash is kept.

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Aspect, Change, Deed, Subject};
use domain::ids::PersonId;
use domain::people::Who;
use sha2::{Digest, Sha256};

use super::{Person, able, password};
use crate::act::boxed;
use crate::house::{News, record};
use crate::{Desk, DeskError, PATIENCE};

/// So that a key that leaked into a repository or a log can be found there.
const PREFIX: &str = "jbt_";

/// A key as it is listed; the key itself was shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// By which it is revoked: the beginning of its hash.
    pub id: String,
    pub name: String,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// The person as whom a key acts, loaded anew; `None` for a key that opens nothing.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn of_token(desk: &Desk, token: &str) -> Result<Option<Person>, DeskError> {
    if !token.starts_with(PREFIX) {
        return Ok(None);
    }
    let (scope, now, hash) = (desk.scope(), desk.now(), hash(token));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            match store::token::find(tx, scope, hash).await? {
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
/// `Unknown` for a login that is not there or was switched off.
pub async fn create_token(desk: &Desk, login: &str, name: &str) -> Result<String, DeskError> {
    let secret = format!("{PREFIX}{}", hex::encode(desk.fresh()));
    let (scope, now, hash) = (desk.scope(), desk.now(), hash(&secret));
    let (login, name) = (password::login(login), name.trim().to_owned());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (login, name) = (login.clone(), name.clone());
        Box::pin(async move {
            let person = owner(tx, scope, &login).await?;
            able(tx, scope, person, now).await?.ok_or(DeskError::Unknown { field: "login" })?;
            let token =
                store::token::Token { hash, person, name, created_at: now, revoked_at: None };
            store::token::add(tx, scope, &token).await?;
            // Keys are made and revoked by the command line alone: it acts for the house.
            record(tx, scope, (Who::Desk, now), news(Deed::KeyMade, &token)).await
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
            let mut keys = store::token::list(tx, scope).await?;
            keys.retain(|key| key.person == person);
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
            let mut keys = store::token::list(tx, scope).await?;
            keys.retain(|key| short(&key.hash) == id);
            let [key] = &keys[..] else { return Err(DeskError::NotFound) };
            store::token::revoke(tx, scope, key.hash, now).await?;
            match key.revoked_at {
                Some(_) => Ok(()),
                None => record(tx, scope, (Who::Desk, now), news(Deed::KeyRevoked, key)).await,
            }
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn owner(tx: &mut Tx<'_>, scope: store::Scope, login: &str) -> Result<PersonId, DeskError> {
    let known = store::people::by_login(tx, scope, login).await?;
    known.map(|person| person.id).ok_or(DeskError::Unknown { field: "login" })
}

/// The history names a key by the beginning of its hash: nobody can use that.
fn news(deed: Deed, key: &store::token::Token) -> News {
    let subject = Subject::Key(short(&key.hash), key.person);
    News { deed, subject, changes: vec![Change::of(Aspect::Name, "", &key.name)] }
}

fn shown(key: store::token::Token) -> Token {
    let id = short(&key.hash);
    Token { id, name: key.name, created_at: key.created_at, revoked_at: key.revoked_at }
}

fn short(hash: &[u8; 32]) -> String {
    hex::encode(&hash[..6])
}

/// 256 random bits need no slow hash: nobody can try them out.
fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
