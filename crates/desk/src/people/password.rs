//! Passwords: what is good enough, and how they are kept.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::error::Unfit;
use crate::{Desk, DeskError};

/// A password has at least so many characters (NIST SP 800-63B asks for 8, or 15 without a second
/// factor; we stand between) and none of the tricks that make people write them down.
pub const LEAST: u32 = 12;

/// Longer ones are no safer and only cost time.
const MOST: u32 = 256;

/// Each check takes 19 MiB: more than this many at once wait, so that a storm of sign-ins cannot
/// take the memory of the house.
static GATE: Semaphore = Semaphore::const_new(4);

/// argon2id with 19 MiB, 2 passes, 1 lane (OWASP, Password Storage Cheat Sheet, 2025).
fn hasher() -> Argon2<'static> {
    let params =
        Params::new(19_456, 2, 1, None).expect("these parameters are within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A login as it is stored: without spaces around, in small letters.
pub(super) fn login(text: &str) -> String {
    text.trim().to_lowercase()
}

/// # Errors
/// `Unfit` for a login that is not 2 to 40 of `a-z 0-9 . _ -`.
pub(super) fn lawful_login(text: &str) -> Result<String, DeskError> {
    let login = login(text);
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
    match (2..=40).contains(&login.len()) && login.chars().all(lawful) {
        true => Ok(login),
        false => Err(DeskError::Unfit { field: "login", why: Unfit::NotALogin }),
    }
}

/// # Errors
/// `Unfit` for one that is too short or too long, holds the login, or is one sign over and over.
pub(super) fn strong(login: &str, password: &str) -> Result<(), DeskError> {
    long_enough(password)?;
    match password.to_lowercase().contains(login) || same_throughout(password) {
        true => Err(DeskError::Unfit { field: "password", why: Unfit::TooEasy }),
        false => Ok(()),
    }
}

/// The part of [`strong`] that can be asked before the login is known: an endless password is
/// never hashed.
pub(super) fn long_enough(password: &str) -> Result<(), DeskError> {
    let why = match password.chars().count() {
        count if count < LEAST as usize => Unfit::TooShort { min: LEAST },
        count if count > MOST as usize => Unfit::TooLong { max: MOST },
        _ => return Ok(()),
    };
    Err(DeskError::Unfit { field: "password", why })
}

fn same_throughout(password: &str) -> bool {
    password.chars().next().is_some_and(|first| password.chars().all(|c| c == first))
}

/// The text under which a password is kept.
pub(super) async fn hashed(desk: &Desk, password: &str) -> Result<String, DeskError> {
    let (salt, password) = (desk.fresh(), password.to_owned());
    blocking(move || hash(&password, &salt[..16])).await
}

/// Whether the password is the one behind `known`. Where nothing is known a hash is checked all
/// the same, so that the time of the answer does not tell who works here.
pub(super) async fn matches(known: Option<String>, password: &str) -> Result<bool, DeskError> {
    if password.chars().count() > MOST as usize {
        return Ok(false);
    }
    let password = password.to_owned();
    blocking(move || {
        let right = checked(known.as_deref().unwrap_or(dummy()), &password);
        right && known.is_some()
    })
    .await
}

fn checked(known: &str, password: &str) -> bool {
    PasswordHash::new(known)
        .is_ok_and(|known| hasher().verify_password(password.as_bytes(), &known).is_ok())
}

pub(crate) fn hash(password: &str, salt: &[u8]) -> String {
    let hash: PasswordHash = hasher()
        .hash_password_with_salt(password.as_bytes(), salt)
        .expect("argon2 takes a salt of 16 bytes and a password of this length");
    hash.to_string()
}

/// The hash of something that nobody types, with the same costs.
fn dummy() -> &'static str {
    static DUMMY: OnceLock<String> = OnceLock::new();
    DUMMY.get_or_init(|| hash("nobody has this password", &[7; 16]))
}

/// Hashing keeps a processor busy for tens of milliseconds: never on a thread that serves.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, DeskError> {
    let _turn = GATE.acquire().await.expect("nothing closes the gate");
    // Only a program that is ending drops the work.
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| DeskError::Unavailable(db::DbError::Closed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(login: &str, password: &str) -> Option<Unfit> {
        match strong(login, password) {
            Ok(()) => None,
            Err(DeskError::Unfit { why, .. }) => Some(why),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn twelve_characters_are_the_least_counted_as_people_count() {
        assert_eq!(why("sari", "sebelas1234"), Some(Unfit::TooShort { min: 12 }));
        assert_eq!(why("sari", "dua belas 12"), None);
        assert_eq!(why("sari", "éééééééééééa"), None);
        assert_eq!(why("sari", &"a b".repeat(100)), Some(Unfit::TooLong { max: 256 }));
    }

    #[test]
    fn the_login_or_one_letter_over_and_over_is_no_password() {
        assert_eq!(why("wulandari", "WulanDari-2026"), Some(Unfit::TooEasy));
        assert_eq!(why("sari", "aaaaaaaaaaaaaa"), Some(Unfit::TooEasy));
    }

    #[test]
    fn a_login_is_small_letters_digits_dot_dash_and_underscore() {
        assert_eq!(lawful_login(" Unit_IGD ").unwrap(), "unit_igd");
        for wrong in ["", "a", "dua kata", "sari@rs", "a\u{301}bc", "x'--;"] {
            assert!(lawful_login(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_kept_is_argon2id_with_the_costs_that_owasp_asks_for() {
        let kept = hash("kata sandi yang panjang", &[3; 16]);
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(checked(&kept, "kata sandi yang panjang"));
        assert!(!checked(&kept, "kata sandi yang Panjang"));
        assert!(!checked("", ""), "an empty hash is nobody's password");
        assert!(!checked("$argon2id$", ""));
    }
}
