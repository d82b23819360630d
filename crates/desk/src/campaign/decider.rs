//! How a command meets the row of its campaign.

use db::Tx;
use domain::calendar::Instant;
use domain::campaign::{Campaign, Command, Entry, Facts, apply, decide};
use domain::ids::{CampaignId, Version};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::campaign as rows;
use store::vault::SubjectKey;

use super::refused;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// Each command brings one text at most.
const TEXTS: usize = 1;

/// One command on its way to the campaign with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: CampaignId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with the key of its texts; before it is proposed there is none.
pub(super) struct Loaded {
    campaign: Option<Campaign>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: CampaignId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, TEXTS),
        }
    }

    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.desk.scope();
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        let facts = Facts { now: self.now, today, elsewhere: false, put_away: false };
        match self.command {
            Command::AddItem { content } => {
                let found = store::content::find(tx, scope, content).await?;
                found.ok_or(DeskError::Unknown { field: "content" })?;
                let of = rows::of_item(tx, scope, content).await?;
                Ok(Facts { elsewhere: of.is_some_and(|one| one.id != self.id), ..facts })
            }
            Command::Engage { collaborator } => {
                let found = store::collaborator::find(tx, scope, collaborator).await?;
                let found = found.ok_or(DeskError::Unknown { field: "collaborator" })?;
                Ok(Facts { put_away: found.archived, ..facts })
            }
            _ => Ok(facts),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let campaign = rows::find(tx, self.desk.scope(), self.id).await?;
        if campaign.is_none() && !matches!(self.command, Command::Propose { .. }) {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { campaign, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.campaign.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = self.facts(tx).await?;
        let mut sealed = Vec::new();
        let command = self.command.clone();
        let command = command.map(&mut self.sealing.seal(&row.key, &mut sealed));
        let known = row.campaign.as_ref();
        let events = decide(known, &self.actor, command, &facts).map_err(refused)?;
        let by = self.actor.who();
        Ok(Written::all(events, sealed, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let campaign = entries.iter().fold(row.campaign, apply);
        let missing = StoreError::Damaged { what: "history of a campaign" };
        let campaign = campaign.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, (&campaign, self.now), &entries).await?;
        Ok(Loaded { campaign: Some(campaign), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
