//! How a command meets the row of its activity.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::Tx;
use domain::activity::{
    Activity, Answerer, Command, Event, Facts, Happened, Plan, Speaker, apply, decide,
};
use domain::calendar::Instant;
use domain::ids::{ActivityId, ConsentId, PersonId, Version, WordsId};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::activity as rows;
use store::vault::SubjectKey;

use super::refused;
use crate::act::Decider;
use crate::said::Said;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to the activity with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: ActivityId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
    /// Name and content of a photo that comes with the command.
    file: Option<Arc<(String, Vec<u8>)>>,
}

/// The row with the key of its texts; before it is proposed there is none.
pub(super) struct Loaded {
    activity: Option<Activity>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: ActivityId, command: Command<Body>) -> Self {
        let mut texts = 0;
        let _ = command.clone().map(&mut |_| texts += 1);
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, texts),
            file: None,
        }
    }

    /// The same with the file that it brings.
    pub fn bringing(self, name: String, content: Vec<u8>) -> Self {
        Self { file: Some(Arc::new((name, content))), ..self }
    }

    async fn facts(&self, tx: &mut Tx<'_>, known: Option<&Activity>) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let mut consents = BTreeMap::new();
        for id in self.consents() {
            let found = store::consent::find(tx, self.desk.scope(), id).await?;
            let found = found.ok_or(DeskError::Unknown { field: "consents" })?;
            consents.insert(id, found);
        }
        let same_names = match (&self.command, known) {
            (Command::Edit { plan }, Some(known)) => self.same_names(tx, known, plan).await?,
            _ => true,
        };
        Ok(Facts { now: self.now, today: rules.calendar.day_of(self.now), same_names, consents })
    }

    fn consents(&self) -> Vec<ConsentId> {
        match &self.command {
            Command::AddPhoto(photo) => photo.consents.iter().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// Are the names that were typed those that stand in the plan? A name that was erased is another.
    async fn same_names(
        &self,
        tx: &mut Tx<'_>,
        known: &Activity,
        plan: &Plan<Body>,
    ) -> Result<bool, DeskError> {
        let standing: Vec<WordsId> = outside(&known.plan.speakers).map(|words| words.id).collect();
        let said = Said::open(tx, &self.desk, &standing).await?;
        let standing: Vec<Option<String>> = standing.iter().map(|id| said.text(*id)).collect();
        let typed = outside(&plan.speakers).map(|name| Some(name.as_str().to_owned()));
        Ok(standing == typed.collect::<Vec<_>>())
    }

    /// Everybody and everything that the command names is there.
    async fn names_known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        match &self.command {
            Command::Propose { plan, .. } | Command::Edit { plan } => {
                self.plan_known(tx, plan).await
            }
            Command::Carry { owner, .. } => self.person_known(tx, *owner, "owner").await,
            Command::Answer { by: Answerer::Staff(id), .. } => {
                self.person_known(tx, *id, "by").await
            }
            Command::Evaluate(evaluation) => {
                for one in &evaluation.follow_ups {
                    self.person_known(tx, one.owner, "follow_ups").await?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn plan_known(&self, tx: &mut Tx<'_>, plan: &Plan<Body>) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        self.person_known(tx, plan.lead, "lead").await?;
        if let Some(id) = plan.campaign {
            let found = store::campaign::find(tx, scope, id).await?;
            found.ok_or(DeskError::Unknown { field: "campaign" })?;
        }
        for speaker in &plan.speakers {
            match speaker {
                Speaker::Staff(id) => self.person_known(tx, *id, "speakers").await?,
                Speaker::Collaborator(id) => {
                    let found = store::collaborator::find(tx, scope, *id).await?;
                    found.ok_or(DeskError::Unknown { field: "speakers" })?;
                }
                Speaker::Outside { .. } => {}
            }
        }
        Ok(())
    }

    async fn person_known(
        &self,
        tx: &mut Tx<'_>,
        id: PersonId,
        field: &'static str,
    ) -> Result<(), DeskError> {
        let found = store::people::by_id(tx, self.desk.scope(), id).await?;
        found.map(|_| ()).ok_or(DeskError::Unknown { field })
    }

    /// The content of a photo that is new, or its end.
    async fn carried(
        &self,
        tx: &mut Tx<'_>,
        key: &SubjectKey,
        event: &Event,
    ) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        match (event, self.file.as_deref()) {
            (Event::PhotoAdded { photo }, Some((name, content))) => {
                let new = store::file::New {
                    id: photo.medium.id,
                    owner: self.id.into(),
                    media_type: photo.medium.kind.code(),
                    name,
                    at: self.now,
                };
                Ok(store::file::put(tx, scope, key, new, content).await?)
            }
            (Event::PhotoDropped { id }, _) => Ok(store::file::remove(tx, scope, *id).await?),
            _ => Ok(()),
        }
    }
}

/// The names that were typed, in order.
fn outside<W>(speakers: &[Speaker<W>]) -> impl Iterator<Item = &W> {
    speakers.iter().filter_map(|one| match one {
        Speaker::Outside { name, .. } => Some(name),
        _ => None,
    })
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Happened>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let activity = rows::find(tx, self.desk.scope(), self.id).await?;
        if activity.is_none() && !matches!(self.command, Command::Propose { .. }) {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { activity, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.activity.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Happened>>, DeskError> {
        let known = row.activity.as_ref();
        let facts = self.facts(tx, known).await?;
        self.names_known(tx).await?;
        let mut sealed = Vec::new();
        let command = self.command.clone();
        let command = command.map(&mut self.sealing.seal(&row.key, &mut sealed));
        let events = decide(known, &self.actor, command, &facts).map_err(refused)?;
        let by = self.actor.who();
        Ok(Written::all(events, sealed, |event| Happened { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Happened>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        for entry in &entries {
            self.carried(tx, &row.key, &entry.event).await?;
        }
        let activity = entries.iter().fold(row.activity, apply);
        let missing = StoreError::Damaged { what: "history of an activity" };
        let activity = activity.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &activity, &entries).await?;
        Ok(Loaded { activity: Some(activity), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
