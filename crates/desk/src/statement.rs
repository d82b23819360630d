//! Official statements: drafted, approved word for word, public, withdrawn.

mod decider;
mod kit;
mod newsroom;
mod sending;
mod view;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::ids::{CollaboratorId, IssueId, StatementId};
use domain::people::Actor;
use domain::statement::{
    Command as Meant, Coverage, Draft, Gathering, Kind, MediaAnswer, Outcome, Refusal, Stage,
    Statement, reads,
};
use domain::text::{Body, Name};

pub use kit::{checklist, kit_document};
pub use newsroom::{Public, public, released};
pub use sending::Recipient;
pub(crate) use sending::address;
pub use view::View;

use crate::act::{Once, Terms, act as act_on, begun, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more statements than this.
const LISTED: usize = 300;

/// What is written, as typed: the text without its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub kind: Kind,
    pub title: Name,
    pub text: Body,
    pub issue: Option<IssueId>,
    pub coverage: Option<Coverage>,
    pub embargo: Option<Instant>,
    /// Of a press conference.
    pub gathering: Option<Gathering>,
}

impl Wording {
    /// Title and text as one, so that one signature covers both.
    fn draft(self) -> Result<Draft<Body>, DeskError> {
        let whole = format!("{}\n\n{}", self.title.as_str(), self.text.as_str());
        let text = Body::parse(&whole).map_err(|why| DeskError::Invalid { field: "text", why })?;
        Ok(Draft {
            kind: self.kind,
            title: self.title,
            text,
            issue: self.issue,
            coverage: self.coverage,
            embargo: self.embargo,
            gathering: self.gathering.map(Gathering::of),
        })
    }
}

/// What somebody wants done to a statement. Each gets it when its embargo is over, or ahead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Edit(Box<Wording>),
    Submit {},
    Approve {},
    Return { why: Body },
    Publish {},
    Withdraw { why: Body },
    RecordAnswer { answer: MediaAnswer, on: Date },
    RecordHeld(Outcome<Body>),
    Send { to: Vec<CollaboratorId>, ahead: bool },
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The statements, the one that was begun last first; without their texts.
///
/// # Errors
/// `Forbidden` for those who read none.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    listed(desk, actor, None).await
}

/// The statements that wait for the director, the oldest first.
///
/// # Errors
/// `Forbidden` for those who read none.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    listed(desk, actor, Some(Stage::Approval)).await
}

async fn listed(desk: &Desk, actor: &Actor, stage: Option<Stage>) -> Result<Vec<View>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = match stage {
                Some(stage) => {
                    store::statement::at_stage(tx, desk.scope(), (stage, LISTED)).await?
                }
                None => store::statement::list(tx, desk.scope(), LISTED).await?,
            };
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One statement with its text.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: StatementId) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    life::open::<Statement>(desk, actor, id).await
}

/// Writes a draft, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who write none, `Unknown` for an issue that is not there, `Refused` when
/// the rules say no.
pub async fn draft(
    desk: &Desk,
    actor: &Actor,
    wording: Wording,
    key: Option<&str>,
) -> Result<View, DeskError> {
    let id = StatementId::new(begun(desk, actor, "statement", key));
    let once = key.map(|key| Once::of(actor, "statement", key, &wording));
    let command = Meant::Draft { id, draft: wording.draft()? };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a statement, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: StatementId,
    request: Request,
) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "statement-command", &key, &(&id, &command)));
    let command = match command {
        Command::Edit(wording) => Meant::Edit { draft: wording.draft()? },
        Command::Submit {} => Meant::Submit {},
        Command::Approve {} => Meant::Approve {},
        Command::Return { why } => Meant::Return { why },
        Command::Publish {} => Meant::Publish {},
        Command::Withdraw { why } => Meant::Withdraw { why },
        Command::RecordAnswer { answer, on } => Meant::RecordAnswer { answer, on },
        Command::RecordHeld(outcome) => Meant::RecordHeld(outcome),
        Command::Send { to, ahead } => Meant::Send { to, ahead },
    };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

impl Shown for Statement {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchStatement => DeskError::NotFound,
        other => other.into(),
    }
}
