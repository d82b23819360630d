//! The lists of days: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Tx, Value};
use domain::calendar::Date;
use domain::mention::watchlist::{Entry, Watchlist};
use sha2::{Digest, Sha256};

use crate::history;
use crate::row::Stored;
use crate::value::{count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "watchlist";

db::sql! {
    static FIND = "select state from watchlist where hospital_id = $1 and day = $2";
    static LATEST = "select state from watchlist where hospital_id = $1 \
        order by day desc limit $2";
    static SAVE = "insert into watchlist (hospital_id, day, version, state) \
        values ($1, $2, $3, $4) on conflict (hospital_id, day) do update \
        set version = excluded.version, state = excluded.state \
        where watchlist.version < excluded.version";
}

/// The list of a day.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    day: Date,
) -> Result<Option<Watchlist>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), day.to_string().into()]).await?;
    row.as_ref().map(read).transpose()
}

/// The lists of the last days, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn latest(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Watchlist>, StoreError> {
    tx.query(&LATEST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of the list of a day, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(tx: &mut Tx<'_>, scope: Scope, day: Date) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, stream(scope, day)).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Watchlist,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, stream(scope, known.day), known.version);
    let values: [Value; 4] = [
        scope.value(),
        known.day.to_string().into(),
        count(known.version.0),
        wire::text(known).into(),
    ];
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}

/// A day has no id of its own; its stream follows from its name.
fn stream(scope: Scope, day: Date) -> u128 {
    let name = format!("{AGGREGATE}\n{}\n{day}", scope.hospital);
    let digest: [u8; 32] = Sha256::digest(name.as_bytes()).into();
    digest[..16].iter().fold(0, |all, byte| all << 8 | u128::from(*byte))
}

fn read(row: &Row) -> Result<Watchlist, StoreError> {
    wire::of(row.text(0)?).ok_or(damaged("state of a list"))
}

impl Stored for Watchlist {
    type Id = Date;

    async fn row(tx: &mut Tx<'_>, scope: Scope, day: &Date) -> Result<Option<Self>, StoreError> {
        find(tx, scope, *day).await
    }

    async fn stream(_: &mut Tx<'_>, scope: Scope, day: &Date) -> Result<Option<u128>, StoreError> {
        Ok(Some(stream(scope, *day)))
    }
}
