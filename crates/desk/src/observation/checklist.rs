//! Checklists are written, written anew, put away and taken out again.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ChecklistCode, ChecklistId, Version};
use domain::observation::Act;
use domain::observation::checklist::{Checklist, Command as Meant, Content, Entry, apply, decide};
use domain::people::Actor;
use store::StoreError;
use store::observation::checklist as rows;

use super::{allowed, refused};
use crate::act::{Decider, Once, Terms, act as act_on, boxed};
use crate::{Desk, DeskError};

/// A list shows no more checklists than this.
const LISTED: usize = 200;

/// What somebody wants done to a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Write(Content),
    Revise(Content),
    Retire {},
    Reinstate {},
}

/// A command on the checklist with this code, with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub code: ChecklistCode,
    pub command: Command,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// All checklists, those in use first.
///
/// # Errors
/// `Forbidden` for those who have no business with rounds.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<Checklist>, DeskError> {
    allowed(actor, Act::See)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::list(tx, scope, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// One checklist.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when none has this code.
pub async fn open(
    desk: &Desk,
    actor: &Actor,
    code: &ChecklistCode,
) -> Result<Checklist, DeskError> {
    allowed(actor, Act::See)?;
    let (scope, code) = (desk.scope(), code.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let code = code.clone();
        Box::pin(async move { Ok(rows::find(tx, scope, &code).await?) })
    });
    desk.store().db.read(job).await?.ok_or(DeskError::NotFound)
}

/// Does one thing to a checklist, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unfit` for a code that is taken, `Unknown` for a topic that
/// the rules do not have, `Refused` when the rules say no.
pub async fn act(desk: &Desk, actor: &Actor, request: Request) -> Result<Checklist, DeskError> {
    allowed(actor, Act::Manage)?;
    let Request { code, command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "checklist", &key, &(&code, &command)));
    let id = ChecklistId::new(desk.fresh_id());
    let command = match command {
        Command::Write(content) => Meant::Write { id, code: code.clone(), content },
        Command::Revise(content) => Meant::Revise { content },
        Command::Retire {} => Meant::Retire {},
        Command::Reinstate {} => Meant::Reinstate {},
    };
    let now = desk.now();
    let deed = Deed { desk: desk.clone(), actor: actor.clone(), code: code.clone(), command, now };
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, &code).await
}

/// One command on its way to the checklist with this code, if there is one.
struct Deed {
    desk: Desk,
    actor: Actor,
    code: ChecklistCode,
    command: Meant,
    now: Instant,
}

impl Deed {
    /// What is looked at is coded with the topics of complaints.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let content = match &self.command {
            Meant::Write { content, .. } | Meant::Revise { content } => content,
            Meant::Retire {} | Meant::Reinstate {} => return Ok(()),
        };
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        match content.items.iter().all(|item| rules.knows(&item.topic)) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "topic" }),
        }
    }
}

impl Decider for Deed {
    /// Before it is written there is no checklist.
    type Row = Option<Checklist>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(rows::find(tx, self.desk.scope(), &self.code).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let events =
            decide(row.as_ref(), self.actor.role(), self.command.clone()).map_err(refused)?;
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
        let missing = StoreError::Damaged { what: "history of a checklist" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = rows::find(tx, scope, &self.code).await?.ok_or(DeskError::NotFound)?;
        let history = rows::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
