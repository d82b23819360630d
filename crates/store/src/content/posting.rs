//! What the program itself puts out: how far each item is on each channel. A row is a piece of work, as
//! in the outbox; what came of it stands in the history of the item.

use db::{Row, Tx, Value};
use domain::calendar::Instant;
use domain::consent::Outlet;
use domain::content::posting::{Posting, Reason, Step};
use domain::ids::ContentId;

use crate::column::{bits, coded, instant, number, opt_instant, opt_text, text};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

db::sql! {
    static FIND = "select content_id, outlet, connection, step, made, provider_id, begun_at, \
        asked_at, next_at, tries, reason, leased_until from posting \
        where hospital_id = $1 and content_id = $2 order by outlet";
    static WAITING = "select content_id, outlet, connection, step, made, provider_id, begun_at, \
        asked_at, next_at, tries, reason, leased_until from posting \
        where hospital_id = $1 and step in ('begun', 'made', 'asked', 'out') and next_at <= $2 \
        and leased_until <= $2 order by next_at, content_id, outlet limit 1";
    static LEASE = "update posting set leased_until = $4 where hospital_id = $1 \
        and content_id = $2 and outlet = $3";
    static BEGIN = "insert into posting (hospital_id, content_id, outlet, connection, step, \
        begun_at, next_at, tries, leased_until) values ($1, $2, $3, $4, $5, $6, $7, 0, 0) \
        on conflict do nothing";
    static SAVE = "update posting set step = $4, made = $5, provider_id = $6, asked_at = $7, \
        next_at = $8, tries = $9, reason = $10, leased_until = $11 \
        where hospital_id = $1 and content_id = $2 and outlet = $3 and leased_until = $12";
    static MARK = "update posting set step = $4, next_at = $5 where hospital_id = $1 \
        and content_id = $2 and outlet = $3 and step = 'done'";
    static FORGET = "delete from posting where hospital_id = $1 and content_id = $2 \
        and step in ('begun', 'made', 'ended')";
    static OPEN = "update posting set pass = $4, pass_until = $5 where hospital_id = $1 \
        and content_id = $2 and outlet = $3";
    static PASSED = "select content_id from posting where hospital_id = $1 and pass = $2 \
        and pass_until > $3 and step in ('begun', 'made', 'asked') limit 1";
    static DUE = "select id from content where hospital_id = $1 and stage = 'scheduled' \
        and due_at <= $2 order by due_at, id limit $3";
    static OWED = "select count(*) from content where hospital_id = $1 and stage = 'scheduled' \
        and due_at <= $2";
}

/// A piece of work that somebody has taken up: nobody else does before the lease ends, and whoever
/// lost it writes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leased {
    pub posting: Posting,
    pub until: Instant,
}

/// How far an item is on each channel that the program has begun with.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn of(
    tx: &mut Tx<'_>,
    scope: Scope,
    content: ContentId,
) -> Result<Vec<Posting>, StoreError> {
    let values = [scope.value(), bytes(content.bits())];
    tx.query(&FIND, &values).await?.iter().map(read).collect()
}

/// Takes up the piece of work that waits longest, until an instant.
///
/// # Errors
/// As [`of`].
pub async fn lease(
    tx: &mut Tx<'_>,
    scope: Scope,
    (now, until): (Instant, Instant),
) -> Result<Option<Leased>, StoreError> {
    let Some(row) = tx.one(&WAITING, &[scope.value(), at(now)]).await? else { return Ok(None) };
    let posting = read(&row)?;
    let [hospital, content, outlet] = place(scope, &posting);
    tx.exec(&LEASE, &[hospital, content, outlet, at(until)]).await?;
    Ok(Some(Leased { posting, until }))
}

/// Begins, unless somebody did.
///
/// # Errors
/// As [`of`].
pub async fn begin(tx: &mut Tx<'_>, scope: Scope, posting: &Posting) -> Result<(), StoreError> {
    let [hospital, content, outlet] = place(scope, posting);
    let connection = posting.connection.as_str().into();
    let step = posting.step.code().into();
    let (begun, next) = (at(posting.begun_at), at(posting.next_at));
    let values = [hospital, content, outlet, connection, step, begun, next];
    tx.exec(&BEGIN, &values).await?;
    Ok(())
}

/// Writes down how far it is, and keeps the lease or lets it go.
///
/// # Errors
/// `Stale` for whoever has lost the lease: nothing is written.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, leased): (&Posting, Instant),
    until: Option<Instant>,
) -> Result<(), StoreError> {
    let [hospital, content, outlet] = place(scope, known);
    let values = [
        hospital,
        content,
        outlet,
        known.step.code().into(),
        known.made.clone().into(),
        known.provider.clone().into(),
        known.asked_at.map(millis).into(),
        at(known.next_at),
        count(known.tries),
        known.reason.map(|reason| reason.code().to_owned()).into(),
        until.map_or(Value::Int(0), at),
        at(leased),
    ];
    match tx.exec(&SAVE, &values).await? {
        1 => Ok(()),
        _ => Err(StoreError::Stale),
    }
}

/// Writes down that what stood was taken down or cannot be, or when that is tried again.
///
/// # Errors
/// As [`of`].
pub async fn mark(tx: &mut Tx<'_>, scope: Scope, known: &Posting) -> Result<(), StoreError> {
    let [hospital, content, outlet] = place(scope, known);
    let values = [hospital, content, outlet, known.step.code().into(), at(known.next_at)];
    tx.exec(&MARK, &values).await?;
    Ok(())
}

/// Forgets what has not left yet, so that it begins anew or not at all.
///
/// # Errors
/// As [`of`].
pub async fn forget(tx: &mut Tx<'_>, scope: Scope, content: ContentId) -> Result<(), StoreError> {
    tx.exec(&FORGET, &[scope.value(), bytes(content.bits())]).await?;
    Ok(())
}

/// Opens the pictures of this item to whoever holds what has this digest, until an instant.
///
/// # Errors
/// As [`of`].
pub async fn open(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Posting,
    (pass, until): ([u8; 32], Instant),
) -> Result<(), StoreError> {
    let [hospital, content, outlet] = place(scope, known);
    tx.exec(&OPEN, &[hospital, content, outlet, Value::from(pass), at(until)]).await?;
    Ok(())
}

/// The item whose pictures this opens now.
///
/// # Errors
/// As [`of`].
pub async fn opened(
    tx: &mut Tx<'_>,
    scope: Scope,
    (pass, now): ([u8; 32], Instant),
) -> Result<Option<ContentId>, StoreError> {
    let row = tx.one(&PASSED, &[scope.value(), Value::from(pass), at(now)]).await?;
    row.map(|row| Ok(ContentId::new(bits(&row, 0)?))).transpose()
}

/// At most `most` items whose hour has come and which do not stand everywhere, the oldest first.
///
/// # Errors
/// As [`of`].
pub async fn due(
    tx: &mut Tx<'_>,
    scope: Scope,
    (now, most): (Instant, usize),
) -> Result<Vec<ContentId>, StoreError> {
    let rows = tx.query(&DUE, &[scope.value(), at(now), limit(most)]).await?;
    rows.iter().map(|row| Ok(ContentId::new(bits(row, 0)?))).collect()
}

/// How many items somebody owes.
///
/// # Errors
/// As [`of`].
pub async fn owed(tx: &mut Tx<'_>, scope: Scope, now: Instant) -> Result<u32, StoreError> {
    let row = tx.one(&OWED, &[scope.value(), at(now)]).await?;
    row.map_or(Ok(0), |row| number(&row, 0))
}

fn place(scope: Scope, known: &Posting) -> [Value; 3] {
    [scope.value(), bytes(known.content.bits()), known.outlet.code().into()]
}

fn read(row: &Row) -> Result<Posting, StoreError> {
    let reason = opt_text(row, 10)?.map(|code| Reason::parse(&code).ok_or(damaged("reason")));
    Ok(Posting {
        content: ContentId::new(bits(row, 0)?),
        outlet: coded(row, 1, Outlet::parse)?,
        connection: text(row, 2)?,
        step: coded(row, 3, Step::parse)?,
        made: opt_text(row, 4)?,
        provider: opt_text(row, 5)?,
        begun_at: instant(row, 6)?,
        asked_at: opt_instant(row, 7)?,
        next_at: instant(row, 8)?,
        tries: number(row, 9)?,
        reason: reason.transpose()?,
    })
}
