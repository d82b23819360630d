//! Gammu's tables in PostgreSQL: somebody else's database, so we select, mark what we took, and put
//! into its outbox. (SQL text stands here because it is this door's protocol, not our storage.)

use super::{Joined, Row, join};
use crate::Inbound;
use crate::State;
use crate::email::trust;
use crate::meta::Patience;
use crate::sms::report;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::future::Future;
use tokio_postgres::{Client, Config};
use tokio_postgres_rustls::MakeRustlsConnect;

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it.
    pub name: String,
    /// `postgres://gammu:password@host/smsd`
    pub database: Config,
    /// The clock of the machine that Gammu runs on.
    pub zone: TimeZone,
    /// How long a missing part of a long message is waited for.
    pub parts: SignedDuration,
    pub patience: Patience,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("Gammu's database cannot be reached, or refuses the account")]
    NoConnection,
    #[error("Gammu's database did not answer in time")]
    Silent,
    #[error("the tables are not Gammu's, or the account may not use them")]
    OtherTables,
}

const NEW: &str = "SELECT count(*) FROM information_schema.columns \
    WHERE table_name = 'inbox' AND column_name = 'PartCount'";
const OLD_ROWS: &str = r#"SELECT CAST("ID" AS bigint), CAST("ReceivingDateTime" AS text), "SenderNumber",
    "SMSCNumber", "UDH", CAST("Class" AS bigint), "TextDecoded", "RecipientID",
    NULL::text, NULL::bigint, NULL::bigint
    FROM inbox WHERE NOT "Processed" ORDER BY "ID" LIMIT 500"#;
const NEW_ROWS: &str = r#"SELECT CAST("ID" AS bigint), CAST("ReceivingDateTime" AS text), "SenderNumber",
    "SMSCNumber", "UDH", CAST("Class" AS bigint), "TextDecoded", "RecipientID",
    CAST("MessageID" AS text), CAST("SequencePosition" AS bigint), CAST("PartCount" AS bigint)
    FROM inbox WHERE NOT "Processed" ORDER BY "ID" LIMIT 500"#;
const PROCESSED: &str = r#"UPDATE inbox SET "Processed" = true WHERE "ID" = ANY($1::bigint[])"#;
const STATES: &str = r#"SELECT "CreatorID", CAST("Status" AS text) FROM sentitems
    WHERE "CreatorID" = ANY($1::text[]) ORDER BY "ID", "SequencePosition""#;

/// What came and has not been taken. Mark it by [`processed`] once it is stored.
///
/// # Errors
/// [`TableError`]
pub async fn fetch(settings: &Settings, now: Timestamp) -> Result<Joined, TableError> {
    let rows = within(settings, async {
        let client = connect(settings).await?;
        let new: i64 = client.query_one(NEW, &[]).await.map_err(other)?.get(0);
        let rows = client.query(if new > 0 { NEW_ROWS } else { OLD_ROWS }, &[]).await;
        rows.map_err(other)?.iter().map(row).collect::<Result<Vec<Row>, TableError>>()
    });
    Ok(join(&rows.await?, &settings.zone, now, settings.parts))
}

/// Marks rows as taken, after their storage was committed.
///
/// # Errors
/// [`TableError`]; to mark them again is harmless.
pub async fn processed(settings: &Settings, ids: &[i64]) -> Result<(), TableError> {
    within(settings, async {
        let client = connect(settings).await?;
        client.execute(PROCESSED, &[&ids]).await.map_err(other)?;
        Ok(())
    })
    .await
}

/// What became of messages of ours, by the ids that sending them gave.
///
/// # Errors
/// [`TableError`]
pub async fn states(settings: &Settings, ids: &[String]) -> Result<Vec<Inbound>, TableError> {
    within(settings, async {
        let client = connect(settings).await?;
        let rows = client.query(STATES, &[&ids]).await.map_err(other)?;
        let told = rows.iter().filter_map(|row| {
            let (id, status): (String, String) = (row.try_get(0).ok()?, row.try_get(1).ok()?);
            Some(report(id, state(&status)?, None))
        });
        Ok(told.collect())
    })
    .await
}

fn state(status: &str) -> Option<State> {
    match status {
        "SendingOK" | "SendingOKNoReport" | "DeliveryPending" => Some(State::Sent),
        "DeliveryOK" => Some(State::Delivered),
        "SendingError" | "Error" => Some(State::Failed(1)),
        "DeliveryFailed" => Some(State::Failed(2)),
        // `DeliveryUnknown` and what later versions may add tell nothing.
        _ => None,
    }
}

pub(super) async fn connect(settings: &Settings) -> Result<Client, TableError> {
    let trust = trust().map_err(|_| TableError::NoConnection)?;
    let connected = settings.database.connect(MakeRustlsConnect::new(trust)).await;
    let (client, connection) = connected.map_err(|_| TableError::NoConnection)?;
    // It ends with the client; what goes wrong in it, the client's calls tell.
    tokio::spawn(connection);
    Ok(client)
}

pub(super) async fn within<T>(
    settings: &Settings,
    work: impl Future<Output = Result<T, TableError>>,
) -> Result<T, TableError> {
    tokio::time::timeout(settings.patience.answer, work).await.map_err(|_| TableError::Silent)?
}

fn other(error: tokio_postgres::Error) -> TableError {
    if error.is_closed() { TableError::NoConnection } else { TableError::OtherTables }
}

fn row(row: &tokio_postgres::Row) -> Result<Row, TableError> {
    let text = |at: usize| row.try_get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    let number = |at: usize| row.try_get::<_, Option<i64>>(at);
    let small = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
    let read = || -> Result<Option<Row>, tokio_postgres::Error> {
        let received = text(1)?;
        let fraction = received.split('.').next().unwrap_or_default().parse().ok();
        let Some(received) = fraction else { return Ok(None) };
        Ok(Some(Row {
            id: number(0)?.unwrap_or_default(),
            received,
            sender: text(2)?,
            smsc: text(3)?,
            udh: text(4)?,
            class: number(5)?.unwrap_or(-1),
            text: text(6)?,
            recipient: text(7)?,
            message: row.try_get(8)?,
            position: small(number(9)?),
            count: small(number(10)?),
        }))
    };
    read().map_err(other)?.ok_or(TableError::OtherTables)
}
