//! A published statement on its way to people of media: who may get it, who got it when, and the piece
//! of work that carries it to each, once.

use db::Tx;
use domain::approval::Embargoed;
use domain::calendar::Instant;
use domain::collaborator::Collaborator;
use domain::ids::{CollaboratorId, StatementId};
use domain::people::Actor;
use domain::statement::{Command, Sending, Stage, Statement};
use domain::text::{Body, Email};

use crate::act::named;
use crate::case::work::{self, Errand};
use crate::deliver::embargo::held;
use crate::deliver::how_far;
use crate::{Desk, DeskError};

/// Nobody sends one statement to more at once.
const MOST: usize = 200;
/// Statements about one issue that are looked through for withdrawn ones.
const BEFORE: usize = 50;

/// Somebody who was sent it.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub id: CollaboratorId,
    /// `None` once erased, and for those who do not read the register.
    pub name: Option<String>,
    /// When that was ordered.
    pub at: Instant,
    /// Until when an embargo holds it back from them.
    pub waits: Option<Instant>,
    /// Ahead of the embargo, with its line.
    pub ahead: bool,
    /// `queued`, `sent`, `delivered`, `read`, `failed` or `aside`, and when that was.
    pub state: Option<&'static str>,
    pub ended_at: Option<Instant>,
    /// The id of the piece of work that carries it, as the outbox names it.
    pub work: String,
    /// The code that says why it has not left.
    pub reason: Option<String>,
}

/// Those who were sent it, in the order in which that was ordered.
pub(super) async fn recipients(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    known: &Statement,
) -> Result<Vec<Recipient>, DeskError> {
    let reads = domain::collaborator::reads(actor);
    let mut all = Vec::with_capacity(known.sent.len());
    for sending in &known.sent {
        let id = sending.to;
        let carried_by = work_id(known.id, id);
        let work = store::outbox::find(tx, desk.scope(), carried_by).await?;
        let card = match reads {
            true => store::collaborator::find(tx, desk.scope(), id).await?,
            false => None,
        };
        let name = match card {
            Some(card) => crate::case::opened(tx, desk, card.card.name).await?,
            None => None,
        };
        let state = work.as_ref().and_then(how_far);
        let (ended_at, reason) = work.map_or((None, None), |work| (work.ended_at, work.reason));
        let work = format!("{carried_by:032x}");
        let waits = held(Embargoed::of(known.embargo_for(id), desk.now()));
        let Sending { at, ahead, .. } = *sending;
        all.push(Recipient { id, name, at, waits, ahead, state, ended_at, work, reason });
    }
    Ok(all)
}

/// Who got a statement about the same issue that was withdrawn: they are offered the correction.
pub(super) async fn misinformed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Statement,
) -> Result<Vec<CollaboratorId>, DeskError> {
    let Some(issue) = known.draft.issue else { return Ok(Vec::new()) };
    let all = store::statement::of_issue(tx, desk.scope(), (issue, BEFORE)).await?;
    let gone = all.iter().filter(|one| one.stage == Stage::Withdrawn && one.id != known.id);
    let mut got: Vec<CollaboratorId> = gone.flat_map(Statement::let_out).collect();
    got.sort_unstable();
    got.dedup();
    Ok(got)
}

/// Everybody who is to get it stands on the media list, with an e-mail address.
pub(super) async fn reachable(
    tx: &mut Tx<'_>,
    desk: &Desk,
    command: &Command<Body>,
) -> Result<(), DeskError> {
    let Command::Send { to, .. } = command else { return Ok(()) };
    if to.is_empty() || to.len() > MOST {
        return Err(DeskError::Unknown { field: "to" });
    }
    for id in to {
        let found = address(tx, desk, *id).await?;
        found.ok_or(DeskError::Unknown { field: "to" })?;
    }
    Ok(())
}

/// Where somebody of the media list gets releases, if their contact is an e-mail address.
pub(crate) async fn address(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: CollaboratorId,
) -> Result<Option<Email>, DeskError> {
    let listed = |one: &Collaborator| one.card.releases && !one.archived;
    let known = store::collaborator::find(tx, desk.scope(), id).await?.filter(listed);
    let Some(contact) = known.and_then(|known| known.card.contact) else { return Ok(None) };
    let text = crate::case::opened(tx, desk, contact).await?;
    Ok(text.and_then(|text| Email::parse(&text).ok()))
}

/// One piece of work for each, under a key of its own. Whoever waited for the end of an embargo and is
/// to have it `ahead` of that waits no longer.
pub(super) async fn plan(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (statement, ahead): (StatementId, bool),
    to: &[CollaboratorId],
) -> Result<(), DeskError> {
    for id in to {
        let errand = Errand::Release { statement: statement.to_string(), to: id.to_string() };
        let key = format!("release:{statement}:{id}");
        let place = (work_id(statement, *id), key);
        work::put_keyed(tx, desk, (None, &errand), place).await?;
        if ahead {
            let (vault, payload) = (&desk.store().vault, errand.text());
            let anew = (payload.as_str(), desk.now());
            let id = work_id(statement, *id);
            store::outbox::rewrite(tx, desk.scope(), vault, id, anew).await?;
        }
    }
    Ok(())
}

fn work_id(statement: StatementId, to: CollaboratorId) -> u128 {
    named("release", &statement.to_string(), &to.to_string())
}
