//! What every test stands on: one hospital, its keys, and clocks that only move when told.

use domain::calendar::Instant;
use domain::ids::{CaseId, HospitalId, SubjectId, WordsId};
use store::vault::{Keys, Vault};
use store::{Scope, StoreError};

pub const HERE: Scope = Scope { hospital: HospitalId::new(0xA1) };
pub const ELSEWHERE: Scope = Scope { hospital: HospitalId::new(0xB2) };
pub const SARI: SubjectId = SubjectId::new(0x5A41);
pub const BUDI: SubjectId = SubjectId::new(0xB0D1);
pub const CASE: CaseId = CaseId::new(0xCA5E);

pub fn keys() -> Keys {
    Keys::from_root([7; 32])
}

pub fn vault() -> Vault {
    Vault::new(keys())
}

pub fn words(number: u128) -> WordsId {
    WordsId::new(number)
}

/// Minutes after a fixed beginning.
pub fn minute(minutes: i64) -> Instant {
    Instant::from_second(1_770_000_000 + 60 * minutes).unwrap()
}

/// One job in a transaction that is kept; `$tx` is its transaction. A job may run twice, so it
/// gets a copy of each value that is named in brackets.
macro_rules! write {
    ($db:expr, |$tx:ident| $body:expr) => { $crate::setting::write!($db, [], |$tx| $body) };
    ($db:expr, [$($kept:ident),*], |$tx:ident| $body:expr) => {
        {
            $(let $kept = $kept.clone();)*
            $db.write(std::time::Duration::from_secs(10), move |$tx| {
                $(let $kept = $kept.clone();)*
                Box::pin(async move { $crate::setting::settled($body) })
            })
            .await
        }
    };
}
pub(crate) use write;

/// One job that only reads.
macro_rules! read {
    ($db:expr, |$tx:ident| $body:expr) => { $crate::setting::read!($db, [], |$tx| $body) };
    ($db:expr, [$($kept:ident),*], |$tx:ident| $body:expr) => {
        {
            $(let $kept = $kept.clone();)*
            $db.read(move |$tx| {
                $(let $kept = $kept.clone();)*
                Box::pin(async move { $crate::setting::settled($body) })
            })
            .await
        }
    };
}
pub(crate) use read;

/// Tells the compiler how a job may fail.
pub fn settled<T>(ended: Result<T, StoreError>) -> Result<T, StoreError> {
    ended
}
