//! What the media wrote: mentions of a span of time, each with how many scans hang on it.

use db::Tx;
use domain::calendar::Instant;
use domain::mention::{Mention, Tone};

use crate::column::number;
use crate::row::ById;
use crate::value::{at, limit};
use crate::{Scope, StoreError};

db::sql! {
    static CLIPPED = "select state, (select count(*) from attachment a \
        where a.hospital_id = m.hospital_id and a.owner = 'mention' and a.owner_id = m.id \
        and a.stage <> 'removed') from mention m where hospital_id = $1 \
        and published_at >= $2 and published_at < $3 and source in ('clipping', 'feed') \
        and fate <> 'aside' and ($4 = '' or tone = $4) \
        order by published_at desc, id desc limit $5";
}

/// At most `most` articles and broadcasts of a span, the youngest first, with the number of their
/// scans; what was set aside is left out.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn clipped(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    (tone, most): (Option<Tone>, usize),
) -> Result<Vec<(Mention, u32)>, StoreError> {
    let tone = tone.map_or("", Tone::code);
    let values = [scope.value(), at(from), at(until), tone.into(), limit(most)];
    let rows = tx.query(&CLIPPED, &values).await?;
    rows.iter().map(|row| Ok((Mention::read(row)?, number(row, 1)?))).collect()
}
