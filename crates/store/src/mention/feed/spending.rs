//! What was spent of the accounts through which sources are asked: how much in the day or month that runs.

use db::{Row, Tx};
use domain::mention::feed::Account;

use crate::column::{coded, number, text};
use crate::value::count;
use crate::{Scope, StoreError};

db::sql! {
    static HOLD = "insert into feed_spending (hospital_id, account, period, used, most) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, account, period) do update \
        set used = feed_spending.used + excluded.used, most = excluded.most \
        where feed_spending.used + excluded.used <= excluded.most";
    static GIVE_BACK = "update feed_spending set used = used - $4 \
        where hospital_id = $1 and account = $2 and period = $3 and used >= $4";
    static RUNNING = "select account, period, used, most from feed_spending \
        where hospital_id = $1 and period in ($2, $3) order by account, period";
}

/// What was spent of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spending {
    pub account: Account,
    /// A day or a month, `2026-11-23` or `2026-11`.
    pub period: String,
    pub used: u32,
    pub most: u32,
}

/// Takes so much of what may be spent; `false` where not so much is left.
///
/// # Errors
/// What the database said.
pub async fn hold(
    tx: &mut Tx<'_>,
    scope: Scope,
    (account, period): (Account, &str),
    (wanted, most): (u32, u32),
) -> Result<bool, StoreError> {
    if wanted > most {
        return Ok(false);
    }
    let values = [scope.value(), account.code().into(), period.into(), count(wanted), count(most)];
    Ok(tx.exec(&HOLD, &values).await? == 1)
}

/// Gives back what was held and not spent.
///
/// # Errors
/// What the database said.
pub async fn give_back(
    tx: &mut Tx<'_>,
    scope: Scope,
    (account, period): (Account, &str),
    left: u32,
) -> Result<(), StoreError> {
    let values = [scope.value(), account.code().into(), period.into(), count(left)];
    tx.exec(&GIVE_BACK, &values).await?;
    Ok(())
}

/// What was spent in the day and the month that run.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn running(
    tx: &mut Tx<'_>,
    scope: Scope,
    (day, month): (&str, &str),
) -> Result<Vec<Spending>, StoreError> {
    let rows = tx.query(&RUNNING, &[scope.value(), day.into(), month.into()]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Spending, StoreError> {
    Ok(Spending {
        account: coded(row, 0, Account::parse)?,
        period: text(row, 1)?,
        used: number(row, 2)?,
        most: number(row, 3)?,
    })
}
