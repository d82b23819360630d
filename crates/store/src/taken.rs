//! Each message inside an arrival is taken up once, however often its provider sends it.

use db::{Row, Tx};
use domain::ids::{ArrivalId, CaseId};
use sha2::{Digest, Sha256};

use crate::column::{bits, number, opt_bits, opt_number, text};
use crate::value::{bytes, count};
use crate::{Scope, StoreError};

db::sql! {
    static TAKE = "insert into taken (hospital_id, connection, provider_id, arrival_id) \
        values ($1, $2, $3, $4) on conflict do nothing";
    static TAKEN_BY = "update taken set case_id = $4, version = $5 \
        where hospital_id = $1 and connection = $2 and provider_id = $3";
    static FIND = "select arrival_id, case_id, version from taken \
        where hospital_id = $1 and connection = $2 and provider_id = $3";
    static OF_CASE = "select version, provider_id from taken \
        where hospital_id = $1 and case_id = $2 and version is not null \
        and provider_id not like 'erased:%' order by version";
    static AT_DOOR = "select version from taken where hospital_id = $1 and case_id = $2 \
        and connection = $3 and version is not null order by version";
    static NAMES = "select connection, provider_id from taken where hospital_id = $1 \
        and case_id = $2 and provider_id not like 'erased:%'";
    static RENAME = "update taken set provider_id = $4 \
        where hospital_id = $1 and connection = $2 and provider_id = $3";
}

/// A message by the name that its provider gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<'a> {
    pub connection: &'a str,
    pub provider_id: &'a str,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub arrival: ArrivalId,
    /// The case it went to, and the version that it made.
    pub by: Option<(CaseId, u32)>,
}

/// Takes up a message; `false` when it was taken before.
///
/// # Errors
/// What the database said.
pub async fn take(
    tx: &mut Tx<'_>,
    scope: Scope,
    message: Message<'_>,
    arrival: ArrivalId,
) -> Result<bool, StoreError> {
    let erased = erased_name(message);
    if row(tx, scope, Message { provider_id: &erased, ..message }).await?.is_some() {
        return Ok(false);
    }
    let [connection, provider] = [message.connection.into(), message.provider_id.into()];
    let values = [scope.value(), connection, provider, bytes(arrival.bits())];
    Ok(tx.exec(&TAKE, &values).await? == 1)
}

/// Notes which version of which case the message became.
///
/// # Errors
/// What the database said.
pub async fn taken_by(
    tx: &mut Tx<'_>,
    scope: Scope,
    message: Message<'_>,
    case: CaseId,
    version: u32,
) -> Result<(), StoreError> {
    let [connection, provider] = [message.connection.into(), message.provider_id.into()];
    let values = [scope.value(), connection, provider, bytes(case.bits()), count(version)];
    tx.exec(&TAKEN_BY, &values).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    message: Message<'_>,
) -> Result<Option<Taken>, StoreError> {
    let found = match row(tx, scope, message).await? {
        Some(found) => Some(found),
        None => row(tx, scope, Message { provider_id: &erased_name(message), ..message }).await?,
    };
    let Some(row) = found else { return Ok(None) };
    let by = opt_bits(&row, 1)?.map(CaseId::new).zip(opt_number(&row, 2)?);
    Ok(Some(Taken { arrival: ArrivalId::new(bits(&row, 0)?), by }))
}

/// The messages that made versions of a case: version and provider's id.
///
/// # Errors
/// What the database said.
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Vec<(u32, String)>, StoreError> {
    let rows = tx.query(&OF_CASE, &[scope.value(), bytes(case.bits())]).await?;
    rows.iter().map(|row| Ok((number(row, 0)?, text(row, 1)?))).collect()
}

/// The versions of a case that came through one connection, in order.
///
/// # Errors
/// What the database said.
pub async fn at_door(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    connection: &str,
) -> Result<Vec<u32>, StoreError> {
    let values = [scope.value(), bytes(case.bits()), connection.into()];
    tx.query(&AT_DOOR, &values).await?.iter().map(|row| number(row, 0)).collect()
}

async fn row(
    tx: &mut Tx<'_>,
    scope: Scope,
    message: Message<'_>,
) -> Result<Option<Row>, StoreError> {
    let values = [scope.value(), message.connection.into(), message.provider_id.into()];
    Ok(tx.one(&FIND, &values).await?)
}

/// Keeps only a digest of every provider's name of a case's messages: some providers write the
/// number of whoever spoke into it. What comes once more is still known.
///
/// # Errors
/// What the database said.
pub async fn erase(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    for row in tx.query(&NAMES, &[scope.value(), bytes(case.bits())]).await? {
        let (connection, name) = (row.text(0)?, row.text(1)?);
        let erased = erased_name(Message { connection, provider_id: name });
        let values = [scope.value(), connection.into(), name.into(), erased.into()];
        tx.exec(&RENAME, &values).await?;
    }
    Ok(())
}

fn erased_name(message: Message<'_>) -> String {
    let digest = Sha256::new()
        .chain_update(message.connection.as_bytes())
        .chain_update([0])
        .chain_update(message.provider_id.as_bytes())
        .finalize();
    format!("erased:{}", hex::encode(digest))
}
