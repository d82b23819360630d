//! How a command meets the row of its survey.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{SurveyCode, SurveyId, Version};
use domain::people::Actor;
use domain::survey::{
    Command as Meant, Entry, Period, Publication, Seen, Survey, apply, decide, shown,
};
use store::StoreError;

use super::outcome::{self, Wanted};
use super::{Command, refused};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the survey with this code, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    code: SurveyCode,
    /// Of the survey, if this makes one.
    id: SurveyId,
    command: Command,
    now: Instant,
}

impl Deed {
    pub fn new(
        desk: &Desk,
        actor: &Actor,
        (code, id): (SurveyCode, SurveyId),
        command: Command,
    ) -> Self {
        let now = desk.now();
        Self { desk: desk.clone(), actor: actor.clone(), code, id, command, now }
    }

    async fn meant(&self, tx: &mut Tx<'_>, row: Option<&Survey>) -> Result<Meant, DeskError> {
        Ok(match (&self.command, row) {
            (Command::Make(making), _) => {
                Meant::Make { id: self.id, code: self.code.clone(), making: making.clone() }
            }
            (Command::Open {}, _) => Meant::Open {},
            (Command::Close {}, _) => Meant::Close {},
            (Command::Publish { period }, Some(survey)) => {
                Meant::Publish { result: self.result(tx, survey, *period).await? }
            }
            (Command::Publish { .. }, None) => Meant::Publish { result: None },
            (Command::Unpublish {}, _) => Meant::Unpublish {},
        })
    }

    async fn result(
        &self,
        tx: &mut Tx<'_>,
        survey: &Survey,
        period: Period,
    ) -> Result<Option<Publication>, DeskError> {
        let wanted = Wanted { period, unit: None, sight: Seen::Hospital, reads: false };
        let sheets = outcome::sheets(tx, self.desk.scope(), survey, &wanted).await?;
        let tallies = outcome::tallied(survey, sheets.inside.iter());
        let score = shown(&tallies, survey.method).ok();
        Ok(score.and_then(|score| {
            Some(Publication {
                from: period.from,
                until: period.until,
                n: score.n,
                index: score.index?,
                grade: score.grade?,
                at: self.now,
            })
        }))
    }

    /// A survey is asked in units that there are.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Command::Make(making) = &self.command else { return Ok(()) };
        let organisation = store::hospital::organisation(tx, self.desk.scope()).await?;
        match making.units.iter().all(|unit| organisation.unit(unit).is_some()) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "units" }),
        }
    }
}

impl Decider for Deed {
    /// Before it is made there is no survey.
    type Row = Option<Survey>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(store::survey::find(tx, self.desk.scope(), &self.code).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let meant = self.meant(tx, row.as_ref()).await?;
        let events = decide(row.as_ref(), self.actor.role(), meant).map_err(refused)?;
        self.known(tx).await?;
        let by = self.actor.who();
        Ok(events.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of a survey" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        store::survey::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = store::survey::find(tx, scope, &self.code).await?;
        let known = known.ok_or(DeskError::NotFound)?;
        let history = store::survey::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
