//! The commands on an entry of the register, as they are sent.

use desk::Desk;
use domain::collaborator::{Agreement, Command};
use domain::ids::ContentId;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use super::CollaboratorCard;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, word};

type Meant = Command<Body>;

commands! {
    /// What somebody wants done to an entry of the register.
    CollaboratorCommand in Desk as Meant;
    "edit" => EditCollaborator;
    "agree" => AgreeWithCollaborator;
    "end" => EndAgreement;
    "credit" => CreditCollaborator;
    "uncredit" => UncreditCollaborator;
    "archive" => ArchiveCollaborator;
    "restore" => RestoreCollaborator;
}

/// It is written otherwise.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditCollaborator {
    card: CollaboratorCard,
}

/// What was agreed, from day to day.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreeWithCollaborator {
    what: String,
    from: String,
    until: String,
    /// They get money, or something that is worth money.
    #[serde(default)]
    paid: bool,
    /// The word that says so in public; whoever is paid has one.
    disclosure: Option<String>,
}

/// An agreement ends earlier.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndAgreement {
    /// Its number in the list, from 0.
    agreement: u16,
    on: String,
}

/// An item was made together.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditCollaborator {
    /// The id of the item.
    content: String,
}

/// An item was not made together.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UncreditCollaborator {
    /// The id of the item.
    content: String,
}

/// Nothing new is done together.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveCollaborator {}

/// Back into the register.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreCollaborator {}

/// The item with this id, whether there is one or not.
pub fn item(text: &str) -> Result<ContentId, Fault> {
    text.parse().map_err(|_| Fault::of("content", Why::NotKnown))
}

impl Means<Desk> for EditCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Edit { card: self.card.meant()? })
    }
}

impl Means<Desk> for AgreeWithCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Agree(Agreement {
            what: word::named(&self.what, "what")?,
            from: stamp::date(&self.from, "from")?,
            until: stamp::date(&self.until, "until")?,
            paid: self.paid,
            disclosure: word::name(self.disclosure, "disclosure")?,
        }))
    }
}

impl Means<Desk> for EndAgreement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::End { nth: self.agreement, on: stamp::date(&self.on, "on")? })
    }
}

impl Means<Desk> for CreditCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Credit { content: item(&self.content)? })
    }
}

impl Means<Desk> for UncreditCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Uncredit { content: item(&self.content)? })
    }
}

impl Means<Desk> for ArchiveCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Archive {})
    }
}

impl Means<Desk> for RestoreCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Restore {})
    }
}
