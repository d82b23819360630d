//! The commands on a decree, as they are sent.

use desk::Desk;
use domain::ids::DecreeId;
use domain::organisation::decree::{Command as Meant, Ending, Member};
use serde::Deserialize;
use utoipa::ToSchema;

use super::DecreeTerms;
use crate::code::TeamPartCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::{stamp, who, word};

/// Where a command is understood: the desk that knows people, and the decree that it is on.
type Here = (Desk, DecreeId);

commands! {
    /// What somebody wants done to a decree.
    DecreeCommand in Here as Meant;
    "write" => RewriteDecree;
    "seat" => SeatMember;
    "unseat" => UnseatMember;
    "end" => EndDecree;
}

/// Its head, put right.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RewriteDecree {
    terms: DecreeTerms,
}

/// Somebody sits in the team from a day on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatMember {
    /// As it stands in the decree; for somebody with an account their name if nothing is said.
    name: Option<String>,
    #[schema(inline)]
    part: TeamPartCode,
    /// Login, id or name of somebody with an account here.
    person: Option<String>,
    /// `2026-01-02`
    from: String,
    /// The last day; without it as long as the decree holds.
    until: Option<String>,
}

/// The last day of a membership.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnseatMember {
    no: u16,
    until: String,
}

/// Withdrawn, or replaced.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDecree {
    /// The first day on which it no longer holds.
    on: String,
    /// The number of the decree that replaces it.
    replaced_by: Option<String>,
}

impl Means<Here> for RewriteDecree {
    type Meant = Meant;

    async fn meaning(self, (_, id): &Here) -> Result<Meant, Fault> {
        Ok(Meant::Write { id: *id, terms: self.terms.meaning("terms.")? })
    }
}

impl Means<Here> for SeatMember {
    type Meant = Meant;

    async fn meaning(self, (desk, _): &Here) -> Result<Meant, Fault> {
        let known = match word::filled(self.person) {
            Some(text) => Some(who::person(desk, &text, "person").await?),
            None => None,
        };
        let named = known.as_ref().map(|person| person.name.clone());
        let name = word::filled(self.name).or(named).unwrap_or_default();
        Ok(Meant::Seat(Member {
            name: word::named(&name, "name")?,
            part: self.part.0,
            person: known.map(|person| person.id),
            from: stamp::date(&self.from, "from")?,
            until: word::filled(self.until).map(|day| stamp::date(&day, "until")).transpose()?,
        }))
    }
}

impl Means<Here> for UnseatMember {
    type Meant = Meant;

    async fn meaning(self, _: &Here) -> Result<Meant, Fault> {
        Ok(Meant::Unseat { no: self.no, until: stamp::date(&self.until, "until")? })
    }
}

impl Means<Here> for EndDecree {
    type Meant = Meant;

    async fn meaning(self, _: &Here) -> Result<Meant, Fault> {
        let by = word::filled(self.replaced_by);
        let replaced_by = by.map(|text| word::reference(&text, "replaced_by")).transpose()?;
        Ok(Meant::End(Ending { on: stamp::date(&self.on, "on")?, replaced_by }))
    }
}
