//! Coaching notes: the row that is the truth, who takes part, and the history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::coaching::suggestion::Threshold;
use domain::coaching::{Coaching, Entry};
use domain::ids::{CoachingId, PersonId, SubjectId, Version};

use crate::column::{bits, instant, number, opt_instant};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "coaching";

db::sql! {
    static FIND = "select id, version, coach, agreed, written_at, acknowledged, replies, ended_at \
        from coaching where hospital_id = $1 and id = $2";
    static OF = "select c.id, c.version, c.coach, c.agreed, c.written_at, c.acknowledged, \
        c.replies, c.ended_at from coaching c join coaching_person p \
        on p.hospital_id = c.hospital_id and p.coaching_id = c.id \
        where p.hospital_id = $1 and p.person_id = $2 \
        order by c.written_at desc, c.id limit $3";
    static SAVE = "insert into coaching (hospital_id, id, version, coach, agreed, written_at, \
        acknowledged, replies, ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        acknowledged = excluded.acknowledged, replies = excluded.replies, \
        ended_at = excluded.ended_at where coaching.version < excluded.version";
    static JOIN = "insert into coaching_person (hospital_id, person_id, coaching_id) \
        values ($1, $2, $3) on conflict (hospital_id, person_id, coaching_id) do nothing";
    static THRESHOLD = "select times, days from coaching_threshold where hospital_id = $1";
    static SET_THRESHOLD = "insert into coaching_threshold (hospital_id, times, days) \
        values ($1, $2, $3) on conflict (hospital_id) do update set \
        times = excluded.times, days = excluded.days";
}

/// Under whose key the words of a note lie: its own.
pub fn subject(id: CoachingId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for CoachingId {
    type Of = Coaching;
}

impl ById for Coaching {
    type Id = CoachingId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Coaching {
            id: CoachingId::new(bits(row, 0)?),
            version: Version(number(row, 1)?),
            coach: PersonId::new(bits(row, 2)?),
            agreed: wire::agreed_of(row.text(3)?).ok_or(damaged("coaching"))?,
            at: instant(row, 4)?,
            acknowledged: wire::acknowledged_of(row.text(5)?).ok_or(damaged("who acknowledged"))?,
            replies: wire::replies_of(row.text(6)?).ok_or(damaged("replies"))?,
            ended: opt_instant(row, 7)?,
        })
    }
}

/// At most `most` notes in which this person takes part, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn of(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    most: usize,
) -> Result<Vec<Coaching>, StoreError> {
    let values = [scope.value(), bytes(person.bits()), limit(most)];
    tx.query(&OF, &values).await?.iter().map(Coaching::read).collect()
}

/// Row, those who take part, and journal, in this transaction. `entries` are those that made this
/// version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Coaching,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await?;
    let people = known.agreed.people.iter().chain([&known.coach]);
    for person in people {
        let values = [scope.value(), bytes(person.bits()), bytes(known.id.bits())];
        tx.exec(&JOIN, &values).await?;
    }
    Ok(())
}

/// The hospital's own threshold, or the one to begin with.
///
/// # Errors
/// What the database said.
pub async fn threshold(tx: &mut Tx<'_>, scope: Scope) -> Result<Threshold, StoreError> {
    let Some(row) = tx.one(&THRESHOLD, &[scope.value()]).await? else {
        return Ok(Threshold::default());
    };
    let small = |at| -> Result<u16, StoreError> {
        u16::try_from(number(&row, at)?).map_err(|_| damaged("threshold of coaching"))
    };
    Ok(Threshold { times: small(0)?, days: small(1)? })
}

/// # Errors
/// What the database said.
pub async fn set_threshold(
    tx: &mut Tx<'_>,
    scope: Scope,
    wanted: Threshold,
) -> Result<(), StoreError> {
    let values = [scope.value(), count(wanted.times.into()), count(wanted.days.into())];
    tx.exec(&SET_THRESHOLD, &values).await?;
    Ok(())
}

fn row(scope: Scope, known: &Coaching) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.coach.bits()),
        wire::put_agreed(&known.agreed).to_string().into(),
        at(known.at),
        wire::put_acknowledged(&known.acknowledged).to_string().into(),
        wire::put_replies(&known.replies).to_string().into(),
        known.ended.map(millis).into(),
    ]
}
