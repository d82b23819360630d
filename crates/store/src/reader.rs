//! Versions of the reader: asked for, trained by one node at a time, kept as sealed pieces, and which
//! of them serves.

mod bytes;
mod lesson;

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::people::Who;
use domain::reader::{Reader, Standing, Trouble};

pub use bytes::{Kept, open, put};
pub use lesson::{Cursor, count, screened};

use crate::case::{parse_who, who_text};
use crate::column::{coded, instant, number, opt_instant, opt_number, opt_text};
use crate::value::{at, count as many, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static ALL = "select number, standing, asked_by, asked_at, done, steps, finished_at, examples, \
        confirmed, scores, trouble from reader_version where hospital_id = $1 order by number";
    static ASK = "insert into reader_version (hospital_id, number, standing, asked_by, asked_at, \
        lease_until, attempts, done, steps, examples, confirmed, pieces) \
        values ($1, $2, $3, $4, $5, 0, 0, 0, 0, 0, 0, 0)";
    static STAND = "update reader_version set standing = $3 where hospital_id = $1 and number = $2";
    static IN_USE = "select number from reader_use where hospital_id = $1";
    static USE = "insert into reader_use (hospital_id, number) values ($1, $2) \
        on conflict (hospital_id) do update set number = excluded.number";
    static WAITING = "select number, attempts from reader_version where hospital_id = $1 \
        and standing in ('waiting', 'training') and lease_until <= $2 order by number limit 1";
    static CLAIM = "update reader_version set standing = 'training', lease_until = $4, \
        attempts = attempts + 1, done = 0 where hospital_id = $1 and number = $2 \
        and standing in ('waiting', 'training') and lease_until <= $3";
    static PROGRESS = "update reader_version set done = $3, steps = $4, lease_until = $5 \
        where hospital_id = $1 and number = $2 and standing = 'training'";
    static OFFER = "update reader_version set standing = 'offered', finished_at = $3, \
        examples = $4, confirmed = $5, scores = $6 \
        where hospital_id = $1 and number = $2 and standing = 'training'";
    static FAIL = "update reader_version set standing = 'failed', finished_at = $3, examples = $4, \
        confirmed = $5, trouble = $6 \
        where hospital_id = $1 and number = $2 and standing in ('waiting', 'training')";
}

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: u32,
    pub standing: Standing,
    pub asked_by: Who,
    pub asked_at: Instant,
    /// Questions that are done, of so many.
    pub done: u32,
    pub steps: u32,
    pub finished_at: Option<Instant>,
    pub examples: u32,
    /// Examples in which the person said the same as the built-in reader.
    pub confirmed: u32,
    /// How it compares with the reader that was in use then, as the desk writes it.
    pub scores: Option<String>,
    pub trouble: Option<Trouble>,
}

/// What came of a training, and of how many examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub at: Instant,
    pub examples: u32,
    pub confirmed: u32,
}

/// Every version, the oldest first.
///
/// # Errors
/// `Damaged` when a row cannot be read.
pub async fn all(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Version>, StoreError> {
    tx.query(&ALL, &[scope.value()]).await?.iter().map(read).collect()
}

/// The number of the version that serves; `None`: the built-in reader.
///
/// # Errors
/// What the database said.
pub async fn in_use(tx: &mut Tx<'_>, scope: Scope) -> Result<Option<u32>, StoreError> {
    let row = tx.one(&IN_USE, &[scope.value()]).await?;
    row.map_or(Ok(None), |row| opt_number(&row, 0))
}

/// What a decision needs.
///
/// # Errors
/// As [`all`].
pub async fn state(tx: &mut Tx<'_>, scope: Scope) -> Result<Reader, StoreError> {
    let versions = all(tx, scope).await?;
    let versions = versions.into_iter().map(|one| (one.number, one.standing)).collect();
    Ok(Reader { versions, in_use: in_use(tx, scope).await? })
}

/// A version is asked for.
///
/// # Errors
/// A number that is there already is a constraint that refuses.
pub async fn ask(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: u32,
    (by, when): (Who, Instant),
) -> Result<(), StoreError> {
    let standing = Standing::Waiting.code();
    let values = [scope.value(), many(number), standing.into(), who_text(by).into(), at(when)];
    tx.exec(&ASK, &values).await?;
    Ok(())
}

/// How it stands with a version from now on.
///
/// # Errors
/// What the database said.
pub async fn stand(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: u32,
    standing: Standing,
) -> Result<(), StoreError> {
    tx.exec(&STAND, &[scope.value(), many(number), standing.code().into()]).await?;
    Ok(())
}

/// Lets a version serve, or the built-in reader.
///
/// # Errors
/// What the database said.
pub async fn serve(tx: &mut Tx<'_>, scope: Scope, number: Option<u32>) -> Result<(), StoreError> {
    tx.exec(&USE, &[scope.value(), number.map(i64::from).into()]).await?;
    Ok(())
}

/// Takes the training that waits, or was left by a node that ended; with how often it was begun before.
///
/// # Errors
/// What the database said.
pub async fn claim(
    tx: &mut Tx<'_>,
    scope: Scope,
    (now, until): (Instant, Instant),
) -> Result<Option<(u32, u32)>, StoreError> {
    let Some(row) = tx.one(&WAITING, &[scope.value(), at(now)]).await? else { return Ok(None) };
    let (version, attempts) = (number(&row, 0)?, number(&row, 1)?);
    let values = [scope.value(), many(version), at(now), at(until)];
    let claimed = tx.exec(&CLAIM, &values).await? == 1;
    Ok(claimed.then_some((version, attempts)))
}

/// How far a training has come; false where it is no longer wanted.
///
/// # Errors
/// What the database said.
pub async fn progress(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: u32,
    (done, steps, until): (u32, u32, Instant),
) -> Result<bool, StoreError> {
    let values = [scope.value(), many(number), many(done), many(steps), at(until)];
    Ok(tx.exec(&PROGRESS, &values).await? == 1)
}

/// The version is trained, and offered to the head.
///
/// # Errors
/// What the database said.
pub async fn offer(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: u32,
    (outcome, scores): (&Outcome, &str),
) -> Result<bool, StoreError> {
    let values = [
        scope.value(),
        many(number),
        at(outcome.at),
        many(outcome.examples),
        many(outcome.confirmed),
        scores.into(),
    ];
    Ok(tx.exec(&OFFER, &values).await? == 1)
}

/// Nothing came of it.
///
/// # Errors
/// What the database said.
pub async fn fail(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: u32,
    (outcome, trouble): (&Outcome, Trouble),
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        many(number),
        at(outcome.at),
        many(outcome.examples),
        many(outcome.confirmed),
        trouble.code().into(),
    ];
    tx.exec(&FAIL, &values).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Version, StoreError> {
    let trouble = opt_text(row, 10)?.map(|code| Trouble::parse(&code).ok_or(damaged("trouble")));
    Ok(Version {
        number: number(row, 0)?,
        standing: coded(row, 1, Standing::parse)?,
        asked_by: parse_who(row.text(2)?).ok_or_else(|| damaged("who asked for a reader"))?,
        asked_at: instant(row, 3)?,
        done: number(row, 4)?,
        steps: number(row, 5)?,
        finished_at: opt_instant(row, 6)?,
        examples: number(row, 7)?,
        confirmed: number(row, 8)?,
        scores: opt_text(row, 9)?,
        trouble: trouble.transpose()?,
    })
}
