//! How a command meets the row of its stay.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::hospital::Organisation;
use domain::ids::{CaseNumber, PersonId, StayId, Version};
use domain::people::{Actor, Staff};
use domain::stay::{Command, Entry, Facts, Stay, apply, decide};
use domain::survey::After;
use store::StoreError;
use store::stay as rows;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError, case};

/// What the rules need from outside.
pub struct Around {
    id: StayId,
    after: Option<After>,
    organisation: Organisation,
    asker: Option<Staff>,
}

impl Around {
    /// Of this case; `asker` is the person whom a command names.
    ///
    /// # Errors
    /// What the database said.
    pub async fn of(
        tx: &mut Tx<'_>,
        desk: &Desk,
        (case, asker): (&Case, Option<PersonId>),
    ) -> Result<Self, DeskError> {
        let scope = desk.scope();
        let found = match asker {
            Some(id) => store::people::by_id(tx, scope, id).await?,
            None => None,
        };
        let works = found.filter(|person| person.disabled.is_none());
        Ok(Self {
            id: StayId::new(0),
            after: store::survey::after::find(tx, scope, case.id).await?,
            organisation: store::hospital::organisation(tx, scope).await?,
            asker: works.map(|one| Staff {
                id: one.id,
                role: one.role,
                units: one.units,
                delegation: None,
            }),
        })
    }

    pub fn facts<'a>(&'a self, case: &'a Case) -> Facts<'a> {
        Facts {
            id: self.id,
            case,
            after: self.after.as_ref(),
            organisation: &self.organisation,
            asker: self.asker.as_ref(),
        }
    }
}

/// One command on its way to the stay of one case.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    number: CaseNumber,
    command: Command,
    id: StayId,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, (number, command): (CaseNumber, Command)) -> Self {
        let (id, now) = (StayId::new(desk.fresh_id()), desk.now());
        Self { desk: desk.clone(), actor: actor.clone(), number, command, id, now }
    }

    fn asker(&self) -> Option<PersonId> {
        match &self.command {
            Command::Admit { asker, .. } | Command::Assign { asker } => Some(*asker),
            _ => None,
        }
    }
}

impl Decider for Deed {
    /// The case, and where its patient is.
    type Row = (Case, Option<Stay>);
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        let case = case::in_sight(tx, &self.desk, &self.actor, self.number).await?;
        let stay = rows::find(tx, self.desk.scope(), case.id).await?;
        Ok(Some((case, stay)))
    }

    fn version((_, stay): &Self::Row) -> Version {
        stay.as_ref().map_or(Version(0), |stay| stay.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        (case, stay): &Self::Row,
    ) -> Result<Vec<Entry>, DeskError> {
        let around = Around::of(tx, &self.desk, (case, self.asker())).await?;
        let facts = Facts { id: self.id, ..around.facts(case) };
        let decided = decide(stay.as_ref(), &self.actor, self.command.clone(), facts);
        let event = decided.map_err(refused)?;
        let by = self.actor.who();
        Ok(event.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        (case, stay): Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let stay = entries.iter().fold(stay, apply);
        let missing = StoreError::Damaged { what: "history of a stay" };
        let stay = stay.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &stay, &entries).await?;
        Ok((case, Some(stay)))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let case = case::in_sight(tx, &self.desk, &self.actor, self.number).await?;
        let Some(stay) = rows::find(tx, self.desk.scope(), case.id).await? else {
            return Ok(Vec::new());
        };
        let history = rows::history(tx, self.desk.scope(), stay.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
