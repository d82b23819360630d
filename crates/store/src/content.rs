//! What the hospital publishes: the row that is the truth, and its history in the journal.

pub mod insight;
pub(crate) mod medium;
pub mod pause;
pub mod posting;
pub mod sheet;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::consent::{Outlet, Place};
use domain::content::{Content, Entry, Stage};
use domain::ids::{ConsentId, ContentId, SubjectId};

use crate::column::{bits, coded, opt_instant, text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "content";

db::sql! {
    static FIND = "select state from content where hospital_id = $1 and id = $2";
    static LIST = "select id, stage, title, outlets, due_at from content where hospital_id = $1 \
        order by begun_at desc, id desc limit $2";
    static STAGE = "select id, stage, title, outlets, due_at from content \
        where hospital_id = $1 and stage = $2 order by begun_at desc, id desc limit $3";
    static DUE = "select id, stage, title, outlets, due_at from content \
        where hospital_id = $1 and due_at >= $2 and due_at < $3 and stage <> 'withdrawn' \
        order by due_at, id limit $4";
    static STANDING = "select state from content where hospital_id = $1 and due_at >= $2 \
        and due_at < $3 and stage in ('scheduled', 'published', 'evaluated', 'withdrawn') \
        order by due_at, id limit $4";
    static PICTURED = "select state from content where hospital_id = $1 and media > 0 \
        order by begun_at desc, id desc limit $2";
    static SUBMITTED = "select state from content where hospital_id = $1 \
        and stage in ('fact_check', 'review', 'approval') \
        order by begun_at desc, id desc limit $2";
    static COUNTED = "select state from content where hospital_id = $1 and stage = 'evaluated' \
        order by begun_at desc, id desc limit $2";
    static SAVE = "insert into content (hospital_id, id, version, stage, title, outlets, \
        begun_at, due_at, state, media) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, title = excluded.title, outlets = excluded.outlets, \
        due_at = excluded.due_at, state = excluded.state, media = excluded.media \
        where content.version < excluded.version";
    static LEANING = "select c.state from content_consent l join content c \
        on c.hospital_id = l.hospital_id and c.id = l.content_id \
        where l.hospital_id = $1 and l.consent_id = $2 order by c.id";
    static UNLEAN = "delete from content_consent where hospital_id = $1 and content_id = $2";
    static LEAN = "insert into content_consent (hospital_id, consent_id, content_id) \
        values ($1, $2, $3)";
}

/// An item as lists and the calendar show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: ContentId,
    pub stage: Stage,
    pub title: String,
    pub outlets: Vec<Outlet>,
    pub due: Option<Instant>,
}

impl From<&Content> for Line {
    fn from(known: &Content) -> Self {
        Self {
            id: known.id,
            stage: known.stage,
            title: known.draft.title.as_str().to_owned(),
            outlets: known.draft.texts.keys().copied().collect(),
            due: known.due,
        }
    }
}

/// Under whose key the texts of an item lie: they are the hospital's own work.
pub fn subject(id: ContentId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for ContentId {
    type Of = Content;
}

impl ById for Content {
    type Id = ContentId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a content item"))
    }
}

/// At most `most` items, of one stage or of all, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    stage: Option<Stage>,
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    let rows = match stage {
        None => tx.query(&LIST, &[scope.value(), limit(most)]).await?,
        Some(stage) => {
            let values = [scope.value(), stage.code().into(), limit(most)];
            tx.query(&STAGE, &values).await?
        }
    };
    rows.iter().map(line).collect()
}

/// At most `most` items whose hour lies between two instants (half open), in order of the hours.
///
/// # Errors
/// As [`find`].
pub async fn due(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    tx.query(&DUE, &values).await?.iter().map(line).collect()
}

/// At most `most` items that were scheduled for a time between two instants (half open), whole, in
/// order of their hours: those that stand somewhere are among them.
///
/// # Errors
/// As [`find`].
pub async fn standing(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<Content>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    tx.query(&STANDING, &values).await?.iter().map(Content::read).collect()
}

/// At most `most` items that wait for a check or a decision, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn submitted(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Content>, StoreError> {
    tx.query(&SUBMITTED, &[scope.value(), limit(most)]).await?.iter().map(Content::read).collect()
}

/// At most `most` items that have pictures or films, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn pictured(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Content>, StoreError> {
    tx.query(&PICTURED, &[scope.value(), limit(most)]).await?.iter().map(Content::read).collect()
}

/// At most `most` items of which something was counted, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn counted(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Content>, StoreError> {
    tx.query(&COUNTED, &[scope.value(), limit(most)]).await?.iter().map(Content::read).collect()
}

/// Where everything stands that leans on a permission.
///
/// # Errors
/// As [`find`].
pub async fn places(
    tx: &mut Tx<'_>,
    scope: Scope,
    consent: ConsentId,
) -> Result<Vec<Place>, StoreError> {
    let rows = tx.query(&LEANING, &[scope.value(), bytes(consent.bits())]).await?;
    let found: Result<Vec<Content>, StoreError> = rows.iter().map(Content::read).collect();
    let stands = |content: Content| {
        let place = move |(outlet, post): (Outlet, domain::content::Post)| Place {
            content: content.id,
            outlet,
            link: post.link,
        };
        content.posts.into_iter().map(place)
    };
    Ok(found?.into_iter().flat_map(stands).collect())
}

/// Row, journal and the permissions that it leans on, in this transaction. `entries` are those that
/// made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, begun): (&Content, Instant),
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known, begun)), (place, entries)).await?;
    tx.exec(&UNLEAN, &[scope.value(), bytes(known.id.bits())]).await?;
    for consent in &known.draft.consents {
        let values = [scope.value(), bytes(consent.bits()), bytes(known.id.bits())];
        tx.exec(&LEAN, &values).await?;
    }
    Ok(())
}

fn row(scope: Scope, known: &Content, begun: Instant) -> Vec<Value> {
    let outlets: Vec<&str> = known.draft.texts.keys().map(|outlet| outlet.code()).collect();
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        known.draft.title.as_str().into(),
        outlets.join(" ").into(),
        at(begun),
        known.due.map(millis).into(),
        wire::text(known).into(),
        limit(known.media.len()),
    ]
}

fn line(row: &Row) -> Result<Line, StoreError> {
    let outlets = row.text(3)?.split_whitespace().map(Outlet::parse).collect::<Option<Vec<_>>>();
    Ok(Line {
        id: ContentId::new(bits(row, 0)?),
        stage: coded(row, 1, Stage::parse)?,
        title: text(row, 2)?,
        outlets: outlets.ok_or(damaged("channels of a content item"))?,
        due: opt_instant(row, 4)?,
    })
}
