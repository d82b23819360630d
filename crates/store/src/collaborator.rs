//! Those outside with whom the office works: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::collaborator::{Collaborator, Entry};
use domain::ids::{CampaignId, CollaboratorId, ContentId, SubjectId};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "collaborator";

db::sql! {
    static FIND = "select state from collaborator where hospital_id = $1 and id = $2";
    static LIST = "select state from collaborator where hospital_id = $1 \
        order by begun_at desc, id desc limit $2";
    static OF_ITEM = "select c.state from collaborator_item i join collaborator c \
        on c.hospital_id = i.hospital_id and c.id = i.collaborator_id \
        where i.hospital_id = $1 and i.content_id = $2 order by c.id";
    static OF_CAMPAIGN = "select c.state from campaign_collaborator i join collaborator c \
        on c.hospital_id = i.hospital_id and c.id = i.collaborator_id \
        where i.hospital_id = $1 and i.campaign_id = $2 order by c.id";
    static SAVE = "insert into collaborator (hospital_id, id, version, kind, archived, begun_at, \
        state) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        kind = excluded.kind, archived = excluded.archived, state = excluded.state \
        where collaborator.version < excluded.version";
    static UNCREDIT = "delete from collaborator_item \
        where hospital_id = $1 and collaborator_id = $2";
    static CREDIT = "insert into collaborator_item (hospital_id, content_id, collaborator_id) \
        values ($1, $2, $3)";
}

/// Under whose key the names of an entry lie: it stands for whoever it names.
pub fn subject(id: CollaboratorId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for CollaboratorId {
    type Of = Collaborator;
}

impl ById for Collaborator {
    type Id = CollaboratorId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a collaborator"))
    }
}

/// At most `most` entries, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Collaborator>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Collaborator::read).collect()
}

/// With whom an item was made.
///
/// # Errors
/// As [`find`].
pub async fn of_item(
    tx: &mut Tx<'_>,
    scope: Scope,
    content: ContentId,
) -> Result<Vec<Collaborator>, StoreError> {
    let values = [scope.value(), bytes(content.bits())];
    tx.query(&OF_ITEM, &values).await?.iter().map(Collaborator::read).collect()
}

/// Who works in a campaign.
///
/// # Errors
/// As [`find`].
pub async fn of_campaign(
    tx: &mut Tx<'_>,
    scope: Scope,
    campaign: CampaignId,
) -> Result<Vec<Collaborator>, StoreError> {
    let values = [scope.value(), bytes(campaign.bits())];
    tx.query(&OF_CAMPAIGN, &values).await?.iter().map(Collaborator::read).collect()
}

/// Row, journal and what was made together, in this transaction. `entries` are those that made this
/// version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Collaborator,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await?;
    tx.exec(&UNCREDIT, &[scope.value(), bytes(known.id.bits())]).await?;
    for content in &known.items {
        let values = [scope.value(), bytes(content.bits()), bytes(known.id.bits())];
        tx.exec(&CREDIT, &values).await?;
    }
    Ok(())
}

fn row(scope: Scope, known: &Collaborator) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.card.kind.code().into(),
        count(u32::from(known.archived)),
        at(known.at),
        wire::text(known).into(),
    ]
}
