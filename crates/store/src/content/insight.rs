//! What channels are asked about: everything that the program itself put out lately.

use db::{Row, Tx, Value};
use domain::calendar::Instant;
use domain::consent::Outlet;
use domain::content::look::{Look, Looked, Trouble};
use domain::ids::ContentId;

use crate::column::{bits, coded, number, text};
use crate::value::{at, bytes, count, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static WAITING = "select p.content_id, p.outlet, p.connection, p.provider_id, \
        coalesce(i.tries, 0) from posting p left join insight i \
        on i.hospital_id = p.hospital_id and i.content_id = p.content_id \
        and i.outlet = p.outlet where p.hospital_id = $1 and p.step = 'done' \
        and p.outlet not in ('instagram_story', 'facebook_story') and p.provider_id is not null \
        and p.begun_at >= $2 and p.begun_at <= $3 \
        and (i.next_at is null or (i.next_at <= $4 and i.leased_until <= $4)) \
        order by p.begun_at, p.content_id, p.outlet limit 1";
    static LEASE = "insert into insight (hospital_id, content_id, outlet, next_at, tries, \
        leased_until) values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, content_id, outlet) do update set \
        leased_until = excluded.leased_until";
    static SETTLE = "update insight set next_at = $4, tries = $5, trouble = $6, leased_until = 0 \
        where hospital_id = $1 and content_id = $2 and outlet = $3 and leased_until = $7";
    static TROUBLES = "select outlet, trouble from insight where hospital_id = $1 \
        and content_id = $2 and trouble is not null order by outlet";
    static LATELY = "select distinct p.connection, i.trouble from insight i join posting p \
        on p.hospital_id = i.hospital_id and p.content_id = i.content_id \
        and p.outlet = i.outlet where i.hospital_id = $1 and p.begun_at >= $2 \
        and i.trouble in ('token_dead', 'not_permitted', 'unpaid', 'spent') \
        order by p.connection, i.trouble";
}

/// Takes up what waits longest, until an instant; nobody else does meanwhile. `began` are the
/// earliest and the latest instant at which it may have been put out.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn lease(
    tx: &mut Tx<'_>,
    scope: Scope,
    began: (Instant, Instant),
    (now, until): (Instant, Instant),
) -> Result<Option<Look>, StoreError> {
    let values = [scope.value(), at(began.0), at(began.1), at(now)];
    let Some(row) = tx.one(&WAITING, &values).await? else { return Ok(None) };
    let look = look(&row)?;
    let [hospital, content, outlet] = place(scope, (look.content, look.outlet));
    let values = [hospital, content, outlet, at(now), count(look.tries), at(until)];
    tx.exec(&LEASE, &values).await?;
    Ok(Some(look))
}

/// Lets it go, and says when it is asked for again. Whoever lost the lease writes nothing.
///
/// # Errors
/// As [`lease`].
pub async fn settle(
    tx: &mut Tx<'_>,
    scope: Scope,
    (of, leased): (&Look, Instant),
    looked: Looked,
) -> Result<(), StoreError> {
    let [hospital, content, outlet] = place(scope, (of.content, of.outlet));
    let trouble = looked.trouble.map(|trouble| trouble.code().to_owned());
    let (next, tries) = (at(looked.next_at), count(looked.tries));
    let values = [hospital, content, outlet, next, tries, trouble.into(), at(leased)];
    tx.exec(&SETTLE, &values).await?;
    Ok(())
}

/// Why the channels of an item told nothing when they were asked last.
///
/// # Errors
/// As [`lease`].
pub async fn troubles(
    tx: &mut Tx<'_>,
    scope: Scope,
    content: ContentId,
) -> Result<Vec<(Outlet, Trouble)>, StoreError> {
    let rows = tx.query(&TROUBLES, &[scope.value(), bytes(content.bits())]).await?;
    let read = |row: &Row| Ok((coded(row, 0, Outlet::parse)?, coded(row, 1, Trouble::parse)?));
    rows.iter().map(read).collect()
}

/// The connections that may not ask, or not any more, with what was put out since then.
///
/// # Errors
/// As [`lease`].
pub async fn shut(
    tx: &mut Tx<'_>,
    scope: Scope,
    since: Instant,
) -> Result<Vec<(String, Trouble)>, StoreError> {
    let rows = tx.query(&LATELY, &[scope.value(), at(since)]).await?;
    rows.iter().map(|row| Ok((text(row, 0)?, coded(row, 1, Trouble::parse)?))).collect()
}

fn place(scope: Scope, (content, outlet): (ContentId, Outlet)) -> [Value; 3] {
    [scope.value(), bytes(content.bits()), outlet.code().into()]
}

fn look(row: &Row) -> Result<Look, StoreError> {
    Ok(Look {
        content: ContentId::new(bits(row, 0)?),
        outlet: coded(row, 1, Outlet::parse)?,
        connection: text(row, 2)?,
        provider: row.text(3).map(str::to_owned).map_err(|_| damaged("name of a post"))?,
        tries: number(row, 4)?,
    })
}
