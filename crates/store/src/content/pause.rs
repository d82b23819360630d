//! Pauses of everything that would be published: rows and their histories.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::content::pause::{Entry, Event, Pause};
use domain::ids::{PauseId, Version};
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, who};
use crate::case::{parse_who, who_text};
use crate::history::{self, Kept, Told};
use crate::journal::Line;
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "content_pause";

db::sql! {
    static FIND = "select state from content_pause where hospital_id = $1 and id = $2";
    static NEWEST = "select state from content_pause where hospital_id = $1 \
        order by begun_at desc, id desc limit 1";
    static BETWEEN = "select state from content_pause where hospital_id = $1 and begun_at < $3 \
        and until_at >= $2 order by begun_at, id limit $4";
    static SAVE = "insert into content_pause (hospital_id, id, version, begun_at, until_at, state) \
        values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        state = excluded.state where content_pause.version < excluded.version";
}

/// One pause.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(tx: &mut Tx<'_>, scope: Scope, id: PauseId) -> Result<Option<Pause>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.as_ref().map(read).transpose()
}

/// The pause that was begun last, over or not.
///
/// # Errors
/// As [`find`].
pub async fn newest(tx: &mut Tx<'_>, scope: Scope) -> Result<Option<Pause>, StoreError> {
    tx.one(&NEWEST, &[scope.value()]).await?.as_ref().map(read).transpose()
}

/// At most `most` pauses that may have held at some time between two instants (half open), in the
/// order in which they began.
///
/// # Errors
/// As [`find`].
pub async fn between(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<Pause>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    tx.query(&BETWEEN, &values).await?.iter().map(read).collect()
}

/// The history of a pause, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(tx: &mut Tx<'_>, scope: Scope, id: PauseId) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Pause,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    let row = [
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        at(known.at),
        at(known.until),
        text(known).into(),
    ];
    history::save(tx, scope, (&SAVE, &row), (place, entries)).await
}

impl Kept for Entry {
    fn told(&self) -> Told {
        let payload = match &self.event {
            Event::Begun { id, why, until } => json!({
                "id": id.to_string(),
                "why": why.as_str(),
                "until": put_at(*until),
            }),
            Event::Ended => json!({}),
        };
        let (kind, payload) = (self.event.kind(), payload.to_string());
        Told { kind, payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        let event = || {
            let value: Value = serde_json::from_str(&line.payload).ok()?;
            let f = Fields::of(&value)?;
            Some(match line.kind.as_str() {
                "pause_begun" => {
                    let why = f.code("why", |text| Name::parse(text).ok())?;
                    Event::Begun { id: f.get("id", id)?, why, until: f.at("until")? }
                }
                "pause_ended" => Event::Ended,
                _ => return None,
            })
        };
        let read = || Some(Self { event: event()?, by: parse_who(&line.actor)?, at: line.at });
        read().ok_or(damaged("event of a pause"))
    }
}

fn text(known: &Pause) -> String {
    let ended = known.ended.map(|(at, by)| json!({ "at": put_at(at), "by": who_text(by) }));
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "why": known.why.as_str(),
        "at": put_at(known.at),
        "by": who_text(known.by),
        "until": put_at(known.until),
        "ended": ended,
    })
    .to_string()
}

fn read(row: &Row) -> Result<Pause, StoreError> {
    of(row.text(0)?).ok_or(damaged("state of a pause"))
}

fn of(text: &str) -> Option<Pause> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Pause {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        why: f.code("why", |text| Name::parse(text).ok())?,
        at: f.at("at")?,
        by: f.get("by", who)?,
        until: f.at("until")?,
        ended: f.maybe("ended", |value| {
            let f = Fields::of(value)?;
            Some((f.at("at")?, f.get("by", who)?))
        })?,
    })
}
