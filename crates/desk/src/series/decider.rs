//! How a command meets the row of its series.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{SeriesId, Version};
use domain::people::Actor;
use domain::series::{About, Command, Entry, Facts, Series, apply, decide, unfit};
use domain::text::Body;
use store::StoreError;
use store::series as rows;

use super::{earlier, refused};
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// What was answered, and why there are no new facts.
const TEXTS: usize = 2;

/// One command on its way to the series with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: SeriesId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row, and whom it is about; before it is proposed there is no row.
pub(super) struct Loaded {
    series: Option<Series>,
    about: About,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: SeriesId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, TEXTS),
        }
    }

    async fn facts(&self, tx: &mut Tx<'_>, about: About) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        let counted = earlier::counted(tx, &self.desk, about.subject).await?;
        let known = earlier::about(tx, &self.desk, about.subject).await?;
        let case = store::case::load(tx, self.desk.scope(), about.case).await?;
        Ok(Facts {
            now: self.now,
            today,
            earlier: counted.iter().map(|case| case.id).collect(),
            unfit: case.as_ref().is_none_or(unfit),
            another: known.iter().any(|one| one.id != self.id && one.is_open(today)),
        })
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let series = rows::find(tx, self.desk.scope(), self.id).await?;
        let about = match (&series, &self.command) {
            (Some(known), _) => known.about,
            (None, Command::Propose { about, .. }) => *about,
            (None, _) => return Ok(None),
        };
        Ok(Some(Loaded { series, about }))
    }

    fn version(row: &Loaded) -> Version {
        row.series.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = self.facts(tx, row.about).await?;
        let key = self.sealing.key(tx, row.about.subject).await?;
        let mut sealed = Vec::new();
        let command = self.command.clone().map(&mut self.sealing.seal(&key, &mut sealed));
        let events = decide(row.series.as_ref(), &self.actor, command, &facts).map_err(refused)?;
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
        let entries = Written::keep(tx, scope, row.about.subject, written).await?;
        let series = entries.iter().fold(row.series, apply);
        let missing = StoreError::Damaged { what: "history of a series" };
        let series = series.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &series, &entries).await?;
        Ok(Loaded { series: Some(series), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
