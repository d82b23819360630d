//! How a command meets the row of its survey.

use db::Tx;
use domain::ids::SurveyId;
use domain::survey::{Command as Meant, Event, Period, Publication, Seen, Survey, decide, shown};

use super::outcome::{self, Wanted};
use super::{Command, refused};
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the survey with this code, if there is one.
pub(super) type Deed = life::Deed<Survey>;

/// What somebody wants done to a survey.
pub struct Wish {
    /// Of the survey, if this makes one.
    pub id: SurveyId,
    pub command: Command,
}

impl Deed {
    async fn meant(&self, tx: &mut Tx<'_>, row: Option<&Survey>) -> Result<Meant, DeskError> {
        Ok(match (&self.wish.command, row) {
            (Command::Make(making), _) => {
                Meant::Make { id: self.wish.id, code: self.id.clone(), making: making.clone() }
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
        let sheets = outcome::sheets(tx, self.scope(), survey, &wanted).await?;
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
        let Command::Make(making) = &self.wish.command else { return Ok(()) };
        let organisation = store::hospital::organisation(tx, self.scope()).await?;
        match making.units.iter().all(|unit| organisation.unit(unit).is_some()) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "units" }),
        }
    }
}

impl Living for Survey {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a survey";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let meant = deed.meant(tx, known).await?;
        let events = decide(known, deed.actor.role(), meant).map_err(refused)?;
        deed.known(tx).await?;
        Ok(events)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(store::survey::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
