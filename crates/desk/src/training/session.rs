//! Training sessions: planned, invited to, signed in to at the door, held, tested, closed.

mod certificate;
mod decider;
mod invitation;

use std::collections::BTreeSet;

use db::Tx;
use domain::ids::{PersonId, SessionId};
use domain::people::{Actor, Role};
use domain::text::Name;
use domain::training::session::{
    Act, Command as Meant, Plan, Refusal, Session, Stage, Tests, runs,
};
use domain::training::{Level, Reach, Trainee, catalogue, reach};
use sha2::{Digest, Sha256};

pub use certificate::certificate;
pub use invitation::invitation;

use crate::act::{Once, Terms, act as act_on, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more sessions than this.
const LISTED: usize = 500;

/// What somebody wants done to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Change(Plan),
    SignIn { door: u32 },
    Attend { people: BTreeSet<PersonId> },
    Test { person: PersonId, tests: Tests },
    Close { rating: Option<u8> },
    Cancel { why: Name },
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// Somebody who is invited, or was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
    /// `None` for who was not there.
    pub tests: Option<Tests>,
}

/// A session as one actor sees it.
#[derive(Clone, Debug)]
pub struct View {
    pub session: Session,
    /// What it gives: name and level.
    pub gives: Vec<(String, Level)>,
    /// Those of the invited and of those who came whom this actor may see, by name.
    pub roll: Vec<Guest>,
    pub invited: bool,
    /// People may sign in now.
    pub open: bool,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// All sessions, those that begin last first.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::training::session::list(tx, desk.scope(), LISTED).await?;
            views(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One session.
///
/// # Errors
/// As [`list`]; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: SessionId) -> Result<View, DeskError> {
    staff(actor)?;
    life::open::<Session>(desk, actor, id).await
}

impl Shown for Session {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        views(tx, desk, actor, vec![self]).await?.pop().ok_or(DeskError::NotFound)
    }
}

/// Plans a session; once for each key of this actor.
///
/// # Errors
/// `Forbidden` for whoever runs none, `Refused` with the rule, `KeyReused`.
pub async fn plan(
    desk: &Desk,
    actor: &Actor,
    plan: Plan,
    key: Option<&str>,
) -> Result<View, DeskError> {
    let fresh = desk.fresh_id();
    // The same request finds the session that it made.
    let id = key.map_or(fresh, |key| derived(actor, key));
    // An id stands in addresses: what hangs at the door is drawn apart from it.
    let door = desk.fresh_id() as u32;
    let id = SessionId::new(id);
    let once = key.map(|key| Once::of(actor, "session", key, &plan));
    let deed = Deed::new(desk, actor, id, Meant::Plan { id, door, plan });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a session, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` with the rule, `Stale`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: SessionId,
    request: Request,
) -> Result<View, DeskError> {
    let Request { command, seen, key } = request;
    if !matches!(command, Command::SignIn { .. }) && !runs(actor) {
        return Err(DeskError::Forbidden);
    }
    let once = key.as_deref().map(|key| Once::of(actor, "session", key, &(id, &command)));
    let command = match command {
        Command::Change(plan) => Meant::Change { plan },
        Command::SignIn { door } => Meant::SignIn { door },
        Command::Attend { people } => Meant::Attend { people },
        Command::Test { person, tests } => Meant::Test { person, tests },
        Command::Close { rating } => Meant::Close { rating },
        Command::Cancel { why } => Meant::Cancel { why },
    };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

/// Where those who are there sign in, as the sign at the door says it; `None` while nobody has told
/// the house its public address.
pub fn address(desk: &Desk, session: &Session) -> Option<String> {
    let public = desk.0.public_url.as_deref()?.trim_end_matches('/');
    Some(format!("{public}/pelatihan/sesi/{}/hadir?kode={:08x}", session.id, session.door))
}

fn derived(actor: &Actor, key: &str) -> u128 {
    let who = store::case::who_text(actor.who());
    let digest = Sha256::digest(format!("session {who} {key}").as_bytes());
    u128::from_be_bytes(digest[..16].try_into().unwrap_or_default())
}

fn staff(actor: &Actor) -> Result<(), DeskError> {
    if reach(actor) == Reach::Nobody { Err(DeskError::Forbidden) } else { Ok(()) }
}

async fn views(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Session>,
) -> Result<Vec<View>, DeskError> {
    let scope = desk.scope();
    let known = catalogue(store::training::list(tx, scope).await?);
    let people = store::people::list(tx, scope).await?;
    let reach = reach(actor);
    let seen = |person: &&store::people::Person| {
        let trainee = Trainee { id: person.id, units: person.units.clone() };
        reach.holds(&trainee)
    };
    let view = |session: Session| {
        let guest = |person: &store::people::Person| guest(&session, person);
        let gives = session.plan.gives.iter().map(|(code, level)| {
            let named = known.iter().find(|one| one.code == *code);
            let name = named.map_or(code.as_str(), |one| one.definition.name.as_str());
            (name.to_owned(), *level)
        });
        View {
            gives: gives.collect(),
            roll: people.iter().filter(seen).filter_map(guest).collect(),
            invited: session.invites(actor),
            open: session.is_open(desk.now()),
            allowed: allowed(&session, actor, desk),
            session,
        }
    };
    Ok(found.into_iter().map(view).collect())
}

/// Who is invited and works here, or was there.
fn guest(session: &Session, person: &store::people::Person) -> Option<Guest> {
    let tests = session.attended.get(&person.id).copied();
    let invited = session.plan.invited.holds(person.id, person.role, &person.units);
    let comes = tests.is_some() || invited && person.disabled.is_none();
    let (id, name, role) = (person.id, person.name.clone(), person.role);
    comes.then_some(Guest { id, name, role, tests })
}

fn allowed(session: &Session, actor: &Actor, desk: &Desk) -> Vec<Act> {
    let own = actor.staff().is_some_and(|staff| session.attended.contains_key(&staff.id));
    let begun = session.plan.begins <= desk.now();
    let may = |act: &Act| match act {
        Act::Plan => false,
        Act::SignIn => session.invites(actor) && session.is_open(desk.now()) && !own,
        _ if !runs(actor) => false,
        Act::Change | Act::Cancel => session.stage == Stage::Planned,
        Act::Attend => begun && matches!(session.stage, Stage::Planned | Stage::Held),
        Act::Test | Act::Close => session.stage == Stage::Held,
    };
    Act::ALL.iter().copied().filter(may).collect()
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours => DeskError::Forbidden,
        Refusal::NoSuchSession => DeskError::NotFound,
        Refusal::NoSuchCompetence => DeskError::Unknown { field: "gives" },
        other => DeskError::from(other),
    }
}
