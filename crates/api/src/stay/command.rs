//! The commands on a stay, as they are sent.

use desk::Desk;
use domain::stay::Command;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::StayFoundCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::{who, word};

/// What the rules know, and the words beside it.
type Meant = (Command, Option<Body>);

commands! {
    /// What somebody wants done to the stay of a case's patient.
    StayCommand in Desk as Meant;
    "admit" => AdmitPatient;
    "assign" => AssignAsker;
    "ask" => AskPatient;
    "discharge" => DischargePatient;
}

/// The patient is in this ward, and this person asks.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdmitPatient {
    /// Code of a unit in which patients are treated.
    ward: String,
    /// Login, id or name of somebody of the office, from outside of that ward and of every unit
    /// that the complaint is about.
    asker: String,
}

/// Somebody else asks.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignAsker {
    /// Login, id or name.
    asker: String,
}

/// What came of asking whether care changed because of the complaint. Care that became worse opens
/// a protected case to the director.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskPatient {
    #[schema(inline)]
    found: StayFoundCode,
    /// What the patient said, or why nobody could ask.
    note: Option<String>,
}

/// The patient has left the ward.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DischargePatient {}

impl Means<Desk> for AdmitPatient {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let ward = word::unit(&self.ward, "ward")?;
        let asker = who::person(desk, &self.asker, "asker").await?.id;
        Ok((Command::Admit { ward, asker }, None))
    }
}

impl Means<Desk> for AssignAsker {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let asker = who::person(desk, &self.asker, "asker").await?.id;
        Ok((Command::Assign { asker }, None))
    }
}

impl Means<Desk> for AskPatient {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok((Command::Ask { found: self.found.0 }, word::maybe(self.note, "note")?))
    }
}

impl Means<Desk> for DischargePatient {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok((Command::Discharge {}, None))
    }
}
