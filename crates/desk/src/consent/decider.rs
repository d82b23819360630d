//! How a command meets the row of its permission.

use db::Tx;
use domain::calendar::Instant;
use domain::consent::{Command, Consent, Entry, Facts, apply, decide};
use domain::ids::{ConsentId, Version};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::consent as rows;
use store::vault::SubjectKey;

use super::refused;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// Person, guardian, material.
const TEXTS: usize = 3;

/// One command on its way to the permission with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: ConsentId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with what its decision needs; before it is given there is none.
pub(super) struct Loaded {
    consent: Option<Consent>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: ConsentId, command: Command<Body>) -> Self {
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
        let people = store::people::list(tx, scope).await?;
        Ok(Facts {
            today: rules.calendar.day_of(self.now),
            people: people.into_iter().map(|person| person.id).collect(),
            places: match self.command {
                Command::Withdraw { .. } => store::content::places(tx, scope, self.id).await?,
                _ => Vec::new(),
            },
        })
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        let consent = rows::find(tx, scope, self.id).await?;
        if consent.is_none() && !matches!(self.command, Command::Give { .. }) {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { consent, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.consent.as_ref().map_or(Version(0), |known| known.version)
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
        let events = decide(row.consent.as_ref(), &self.actor, command, &facts).map_err(refused)?;
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
        let consent = entries.iter().fold(row.consent, apply);
        let missing = StoreError::Damaged { what: "history of a permission" };
        let consent = consent.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &consent, &entries).await?;
        Ok(Loaded { consent: Some(consent), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
