//! Issues: seen, judged, answered, followed, closed. The crisis room gathers what hangs on one.

mod decider;
mod partner;
mod room;
mod sheet;
mod view;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseNumber, IssueId};
use domain::issue::{
    Assessment, Command as Meant, Issue, Outcome, Referral, Refusal, Refutation, Response, Task,
    may_read,
};
use domain::people::Actor;
use domain::text::{Body, Name};

pub use partner::{Asked, letter};
pub(crate) use partner::{name as partner_name, of_register};
pub use room::{Figures, Room, room};
pub use sheet::sheet_document;
pub(crate) use sheet::task as on_paper;
pub use view::{Duty, Moment, Plan, View, Words};

use crate::act::{Once, Terms, act as act_on, begun, boxed, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError, case};
use decider::deed;

/// A list shows no more issues than this.
const LISTED: usize = 500;

/// What somebody saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    pub title: Name,
    pub about: Body,
    /// Now, where nobody says otherwise.
    pub detected_at: Option<Instant>,
}

/// What somebody wants done to an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Assess(Assessment<Body>),
    Respond(Response<Body>),
    Refute(Refutation<Body>),
    Update { text: Body },
    AddTask(Task<Body>),
    Tick { task: u16 },
    LinkCase { case: CaseNumber },
    UnlinkCase { case: CaseNumber },
    Close { outcome: Outcome, lessons: Body },
    Reopen { why: Body },
    Score { score: u8, note: Body },
    Refer(Referral<Body>),
    NoteReceipt { referral: u16, by: Name },
    NoteAnswer { referral: u16, words: Body },
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The issues that this actor may read: the open ones first, of these what nobody has judged, then
/// by level; without their texts.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::issue::list(tx, desk.scope(), LISTED).await?;
            let own = found.into_iter().filter(|known| may_read(known, &actor)).collect();
            view::gather(tx, &desk, &actor, own).await
        })
    })
    .await
}

/// One issue with its texts and its timeline.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not for this actor or not there.
pub async fn open(desk: &Desk, actor: &Actor, id: IssueId) -> Result<View, DeskError> {
    staff(actor)?;
    life::open::<Issue>(desk, actor, id).await
}

/// Writes an issue down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who begin none, `Refused` when the rules say no.
pub async fn detect(
    desk: &Desk,
    actor: &Actor,
    sign: Sign,
    key: Option<&str>,
) -> Result<View, DeskError> {
    let id = IssueId::new(begun(desk, actor, "issue", key));
    let once = key.map(|key| Once::of(actor, "issue", key, &sign));
    let Sign { title, about, detected_at } = sign;
    let detected_at = detected_at.unwrap_or_else(|| desk.now());
    let command = Meant::Detect { id, title, about, detected_at };
    act_on(desk, deed(desk, actor, id, command), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Begins an exercise, once for each `key` of this actor. Its scenario is what it is about.
///
/// # Errors
/// `Forbidden` for those who run no issues.
pub async fn drill(
    desk: &Desk,
    actor: &Actor,
    (title, scenario): (Name, Body),
    key: Option<&str>,
) -> Result<View, DeskError> {
    let id = IssueId::new(begun(desk, actor, "drill", key));
    let once = key.map(|key| Once::of(actor, "drill", key, &(&title, &scenario)));
    let command = Meant::Drill { id, title, scenario };
    act_on(desk, deed(desk, actor, id, command), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to an issue, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` for a case out of sight, `Refused` when the rules
/// say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: IssueId,
    request: Request,
) -> Result<View, DeskError> {
    staff(actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "issue-command", &key, &(&id, &command)));
    let command = meant(desk, actor, command).await?;
    act_on(desk, deed(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

async fn meant(desk: &Desk, actor: &Actor, command: Command) -> Result<Meant<Body>, DeskError> {
    Ok(match command {
        Command::Assess(assessment) => Meant::Assess(assessment),
        Command::Respond(response) => Meant::Respond(response),
        Command::Refute(refutation) => Meant::Refute(refutation),
        Command::Update { text } => Meant::Update { text },
        Command::AddTask(task) => Meant::AddTask(task),
        Command::Tick { task } => Meant::Tick { task },
        Command::LinkCase { case: number } => {
            Meant::LinkCase { case: case::named(desk, actor, number).await? }
        }
        Command::UnlinkCase { case: number } => {
            Meant::UnlinkCase { case: case::named(desk, actor, number).await? }
        }
        Command::Close { outcome, lessons } => Meant::Close { outcome, lessons },
        Command::Reopen { why } => Meant::Reopen { why },
        Command::Score { score, note } => Meant::Score { score, note },
        Command::Refer(referral) => Meant::Refer(referral),
        Command::NoteReceipt { referral, by } => Meant::NoteReceipt { referral, by },
        Command::NoteAnswer { referral, words } => Meant::NoteAnswer { referral, words },
    })
}

/// The issues on which a case hangs, as far as this actor reads them: id and title.
///
/// # Errors
/// `Unavailable` or `Broken`.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<(IssueId, String)>, DeskError> {
    let case = case::named(desk, actor, number).await?;
    let (scope, actor) = (desk.scope(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::issue::of_case(tx, scope, case).await?) })
    });
    let found: Vec<Issue> = desk.store().db.read(job).await?;
    let own = found.into_iter().filter(|known| may_read(known, &actor));
    Ok(own.map(|known| (known.id, known.title.into_string())).collect())
}

impl Shown for Issue {
    type View = View;

    fn seen_by(&self, actor: &Actor) -> bool {
        may_read(self, actor)
    }

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
}

fn staff(actor: &Actor) -> Result<(), DeskError> {
    match actor.staff().is_some() || *actor == Actor::Desk {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchIssue => DeskError::NotFound,
        other => other.into(),
    }
}
