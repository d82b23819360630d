//! Checklists are written, written anew, put away and taken out again.

use db::Tx;
use domain::ids::{ChecklistCode, ChecklistId, Version};
use domain::observation::Act;
use domain::observation::checklist::{Checklist, Command as Meant, Content, Event, decide};
use domain::people::Actor;
use store::observation::checklist as rows;

use super::{allowed, refused};
use crate::act::{Once, Terms, act as act_on, boxed};
use crate::life::{self, Living, Step};
use crate::sealing::Texts;
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
    let deed = Deed::new(desk, actor, code.clone(), command);
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, &code).await
}

/// One command on its way to the checklist with this code, if there is one.
type Deed = life::Deed<Checklist>;

impl Deed {
    /// What is looked at is coded with the topics of complaints.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let content = match &self.wish {
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

impl Living for Checklist {
    type Wish = Meant;

    const HISTORY: &'static str = "history of a checklist";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let events = decide(known, deed.actor.role(), deed.wish.clone()).map_err(refused)?;
        deed.known(tx).await?;
        Ok(events)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
