//! How a command meets the sheet of its month.

use db::Tx;
use domain::assessment::{Aspect, Assessment, Command, Entry, Facts, Refusal, apply, decide, id};
use domain::calendar::{Instant, Month};
use domain::ids::Version;
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::assessment as rows;
use store::vault::SubjectKey;

use super::view::figures;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to the sheet of this month.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    month: Month,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with the key of its notes; before its first word there is none.
pub(super) struct Loaded {
    sheet: Option<Assessment>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, month: Month, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            month,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, Aspect::ALL.len()),
        }
    }

    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let (_, over) = rules.calendar.month_bounds(self.month);
        let (figures, edition) = match self.command {
            Command::Sign {} => {
                let (figures, edition, _) = figures(tx, &self.desk, self.month).await?;
                (figures, edition)
            }
            _ => (Vec::new(), 0),
        };
        Ok(Facts { now: self.now, over, figures, edition })
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        other => other.into(),
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let sheet = rows::find(tx, self.desk.scope(), id(self.month)).await?;
        let key = self.sealing.key(tx, rows::subject(id(self.month))).await?;
        Ok(Some(Loaded { sheet, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.sheet.as_ref().map_or(Version(0), |known| known.version)
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
        let known = row.sheet.as_ref();
        let events = decide(known, self.month, (&self.actor, &facts), command);
        let by = self.actor.who();
        let entry = |event| Entry { event, by, at: self.now };
        Ok(Written::all(events.map_err(refused)?, sealed, entry))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let sheet = entries.iter().fold(row.sheet, apply);
        let missing = StoreError::Damaged { what: "history of an assessment" };
        let sheet = sheet.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &sheet, &entries).await?;
        Ok(Loaded { sheet: Some(sheet), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), id(self.month)).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
