//! Campaigns: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::campaign::{Campaign, Entry, Stage};
use domain::ids::{CampaignId, CollaboratorId, ContentId, SubjectId};

use crate::column::{bits, coded, text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "campaign";

db::sql! {
    static FIND = "select state from campaign where hospital_id = $1 and id = $2";
    static LIST = "select id, stage, title from campaign where hospital_id = $1 \
        order by begun_at desc, id desc limit $2";
    static AT_STAGE = "select id, stage, title from campaign where hospital_id = $1 \
        and stage = $2 order by begun_at, id limit $3";
    static OF_ITEM = "select c.state from campaign_item i join campaign c \
        on c.hospital_id = i.hospital_id and c.id = i.campaign_id \
        where i.hospital_id = $1 and i.content_id = $2";
    static WITH = "select c.id, c.stage, c.title from campaign_collaborator i join campaign c \
        on c.hospital_id = i.hospital_id and c.id = i.campaign_id \
        where i.hospital_id = $1 and i.collaborator_id = $2 order by c.begun_at desc, c.id";
    static SAVE = "insert into campaign (hospital_id, id, version, stage, title, begun_at, state) \
        values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, title = excluded.title, state = excluded.state \
        where campaign.version < excluded.version";
    static EMPTY = "delete from campaign_item where hospital_id = $1 and campaign_id = $2";
    static ITEM = "insert into campaign_item (hospital_id, content_id, campaign_id) \
        values ($1, $2, $3)";
    static RELEASE = "delete from campaign_collaborator \
        where hospital_id = $1 and campaign_id = $2";
    static ENGAGE = "insert into campaign_collaborator (hospital_id, collaborator_id, \
        campaign_id) values ($1, $2, $3)";
    static ITEMS = "select i.content_id, c.title from campaign_item i join campaign c \
        on c.hospital_id = i.hospital_id and c.id = i.campaign_id join content t \
        on t.hospital_id = i.hospital_id and t.id = i.content_id \
        where i.hospital_id = $1 and t.due_at >= $2 and t.due_at < $3";
}

/// A campaign as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: CampaignId,
    pub stage: Stage,
    pub title: String,
}

/// Under whose key the texts of a campaign lie: they are the hospital's own work.
pub fn subject(id: CampaignId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for CampaignId {
    type Of = Campaign;
}

impl ById for Campaign {
    type Id = CampaignId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a campaign"))
    }
}

/// At most `most` campaigns: all of them, the youngest first, or those at a stage, the oldest first.
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
            tx.query(&AT_STAGE, &values).await?
        }
    };
    rows.iter().map(line).collect()
}

/// The campaign to which an item belongs.
///
/// # Errors
/// As [`find`].
pub async fn of_item(
    tx: &mut Tx<'_>,
    scope: Scope,
    content: ContentId,
) -> Result<Option<Campaign>, StoreError> {
    let row = tx.one(&OF_ITEM, &[scope.value(), bytes(content.bits())]).await?;
    row.as_ref().map(Campaign::read).transpose()
}

/// The campaigns in which somebody works.
///
/// # Errors
/// As [`find`].
pub async fn with(
    tx: &mut Tx<'_>,
    scope: Scope,
    collaborator: CollaboratorId,
) -> Result<Vec<Line>, StoreError> {
    let values = [scope.value(), bytes(collaborator.bits())];
    tx.query(&WITH, &values).await?.iter().map(line).collect()
}

/// Items whose hour lies between two instants (half open), each with the title of its campaign.
///
/// # Errors
/// As [`find`].
pub async fn items(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
) -> Result<Vec<(ContentId, String)>, StoreError> {
    let rows = tx.query(&ITEMS, &[scope.value(), at(from), at(until)]).await?;
    rows.iter().map(|row| Ok((ContentId::new(bits(row, 0)?), text(row, 1)?))).collect()
}

/// Row, journal, items and collaborators, in this transaction. `entries` are those that made this
/// version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, begun): (&Campaign, Instant),
    entries: &[Entry],
) -> Result<(), StoreError> {
    let (id, place) = (known.id.bits(), (AGGREGATE, known.id.bits(), known.version));
    history::save(tx, scope, (&SAVE, &row(scope, known, begun)), (place, entries)).await?;
    tx.exec(&EMPTY, &[scope.value(), bytes(id)]).await?;
    for content in &known.items {
        tx.exec(&ITEM, &[scope.value(), bytes(content.bits()), bytes(id)]).await?;
    }
    tx.exec(&RELEASE, &[scope.value(), bytes(id)]).await?;
    for collaborator in &known.collaborators {
        tx.exec(&ENGAGE, &[scope.value(), bytes(collaborator.bits()), bytes(id)]).await?;
    }
    Ok(())
}

fn row(scope: Scope, known: &Campaign, begun: Instant) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        known.plan.title.as_str().into(),
        at(begun),
        wire::text(known).into(),
    ]
}

fn line(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        id: CampaignId::new(bits(row, 0)?),
        stage: coded(row, 1, Stage::parse)?,
        title: text(row, 2)?,
    })
}
