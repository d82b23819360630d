//! Papers that belong to something else than a case: the row that is the truth, and its history in
//! the journal. The content stands in [`crate::file`].

use db::{Row, Tx};
use domain::attachment::{Attachment, Entry, Event, Media, New, Owner, Stage};
use domain::calendar::Instant;
use domain::ids::{FileId, SubjectId, Version};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_maybe_words};
use crate::case::{parse_who, who_text};
use crate::column::{coded, instant, number};
use crate::history::{self, Kept, Told};
use crate::journal::Line;
use crate::value::{at, bytes, count, damaged};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "attachment";

db::sql! {
    static FIND = "select version, stage, added, added_by, added_at from attachment \
        where hospital_id = $1 and id = $2";
    static LIST = "select version, stage, added, added_by, added_at from attachment \
        where hospital_id = $1 and owner = $2 and owner_id = $3 order by added_at, id";
    static SAVE = "insert into attachment (hospital_id, id, version, stage, owner, owner_id, \
        added, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage where attachment.version < excluded.version";
}

/// Under whose key the papers of this thing lie: they are the hospital's own work.
pub fn subject(owner: Owner) -> SubjectId {
    SubjectId::new(owner.bits())
}

/// One paper, also one that was removed.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: FileId,
) -> Result<Option<Attachment>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.as_ref().map(read).transpose()
}

/// All papers of a thing, also those that were removed, the oldest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    owner: Owner,
) -> Result<Vec<Attachment>, StoreError> {
    let values = [scope.value(), owner.kind().into(), bytes(owner.bits())];
    tx.query(&LIST, &values).await?.iter().map(read).collect()
}

/// The history of a paper, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(tx: &mut Tx<'_>, scope: Scope, id: FileId) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Attachment,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let added = &known.added;
    let values = [
        scope.value(),
        bytes(added.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        added.owner.kind().into(),
        bytes(added.owner.bits()),
        put_new(added).to_string().into(),
        who_text(known.by).into(),
        at(known.at),
    ];
    let place = (AGGREGATE, added.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}

fn read(row: &Row) -> Result<Attachment, StoreError> {
    Ok(Attachment {
        version: Version(number(row, 0)?),
        stage: coded(row, 1, Stage::parse)?,
        added: new_of(row.text(2)?).ok_or(damaged("a paper"))?,
        by: parse_who(row.text(3)?).ok_or(damaged("who brought a paper"))?,
        at: instant(row, 4)?,
    })
}

impl Kept for Entry {
    fn told(&self) -> Told {
        let payload = match &self.event {
            Event::Added(new) => put_new(new),
            Event::Confirmed | Event::Removed => json!({}),
        };
        let (kind, payload) = (self.event.kind(), payload.to_string());
        Told { kind, payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        entry(&line.kind, &line.payload, (&line.actor, line.at)).ok_or(damaged("event of a paper"))
    }
}

fn entry(kind: &str, payload: &str, (actor, at): (&str, Instant)) -> Option<Entry> {
    let event = match kind {
        "added" => Event::Added(new_of(payload)?),
        "confirmed" => Event::Confirmed,
        "removed" => Event::Removed,
        _ => return None,
    };
    Some(Entry { event, by: parse_who(actor)?, at })
}

fn put_new(new: &New) -> Value {
    json!({
        "id": new.id.to_string(),
        "owner": new.owner.kind(),
        "owner_id": format!("{:032x}", new.owner.bits()),
        "media": new.media.code(),
        "size": new.size,
        "digest": hex::encode(new.digest),
        "caption": put_maybe_words(new.caption),
        "faceless": new.faceless,
    })
}

fn new_of(text: &str) -> Option<New> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    let mut digest = [0; 32];
    f.get("digest", |value| hex::decode_to_slice(value.as_str()?, &mut digest).ok())?;
    let bits = f.get("owner_id", |value| u128::from_str_radix(value.as_str()?, 16).ok())?;
    Some(New {
        id: f.get("id", id)?,
        owner: f.code("owner", |kind| Owner::of(kind, bits))?,
        media: f.code("media", Media::parse)?,
        size: u64::try_from(f.number::<i64>("size")?).ok()?,
        digest,
        caption: f.maybe_words("caption")?,
        faceless: f.flag("faceless")?,
    })
}
