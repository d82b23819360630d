//! What a command means: names become ids, texts are parsed, times get their instant.

mod asking;
mod closing;
mod delivering;
mod plain;

use desk::{Desk, DeskError, case};
use domain::calendar::{Calendar, Instant};
use domain::ids::{CaseId, CaseNumber};
use domain::people::Actor;

use crate::fault::{Fault, Why};
use crate::{stamp, word};

/// Where a command is read: by whom, on which case.
pub struct Reader<'a> {
    pub desk: &'a Desk,
    pub actor: &'a Actor,
    pub number: CaseNumber,
    pub calendar: &'a Calendar,
}

impl Reader<'_> {
    fn instant(&self, text: Option<String>, field: &str) -> Result<Option<Instant>, Fault> {
        let text = word::filled(text);
        text.map(|text| stamp::instant(&text, field, self.calendar)).transpose()
    }

    /// An instant, or a day that counts until it ends.
    fn until(&self, text: Option<String>, field: &str) -> Result<Option<Instant>, Fault> {
        let text = word::filled(text);
        text.map(|text| stamp::until(&text, field, self.calendar)).transpose()
    }

    /// Another case, by its number.
    async fn other(&self, number: &str, field: &str) -> Result<CaseId, Fault> {
        let unknown = || Fault::of(field, Why::NotKnown);
        let number = number.parse().map_err(|_| unknown())?;
        match case::named(self.desk, self.actor, number).await {
            Err(DeskError::Unknown { .. }) => Err(unknown()),
            found => Ok(found?),
        }
    }
}
