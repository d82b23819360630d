//! Checklists: what is looked at, thing by thing, each under a topic of complaints.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::observation::checklist::{self, Command, Request};
use domain::ids::{ChecklistCode, Version};
use domain::observation::Item;
use domain::observation::checklist::{Checklist as Known, Content};
use domain::survey::Sentence;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::ObservationKindCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::Named;
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::word;

commands! {
    /// What somebody wants done to a checklist.
    ChecklistCommand in Desk as Command;
    "revise" => ReviseChecklist;
    "retire" => RetireChecklist;
    "reinstate" => ReinstateChecklist;
}

/// A checklist that is written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewChecklist {
    /// Letters, digits and `-`, at most 24; never changed.
    code: String,
    #[schema(inline)]
    kind: ObservationKindCode,
    /// At most 120 characters.
    title: String,
    /// 1 to 40.
    items: Vec<ChecklistItem>,
}

/// One thing that is looked at, or one question.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// At most 300 characters.
    asks: String,
    /// A category of the rules.
    topic: String,
}

/// It is written anew: the next edition.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseChecklist {
    /// The kind that it has.
    #[schema(inline)]
    kind: ObservationKindCode,
    title: String,
    items: Vec<ChecklistItem>,
}

/// No round begins with it any more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetireChecklist {}

/// It is in use again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReinstateChecklist {}

/// A checklist as it stands.
#[derive(Serialize, ToSchema)]
pub struct Checklist {
    code: String,
    version: u32,
    kind: &'static str,
    title: String,
    edition: u32,
    retired: bool,
    items: Vec<ChecklistItem>,
}

/// Checklists, those in use first.
#[derive(Serialize, ToSchema)]
pub struct Checklists {
    items: Vec<Checklist>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChecklistCommanded {
    seen: Option<u32>,
    #[schema(value_type = ChecklistCommand)]
    command: Node,
}

impl Checklist {
    fn of(known: &Known) -> Self {
        let content = &known.content;
        let item = |item: &Item| ChecklistItem {
            asks: item.asks.as_str().to_owned(),
            topic: item.topic.clone(),
        };
        Self {
            code: known.code.to_string(),
            version: known.version.0,
            kind: content.kind.code(),
            title: content.title.as_str().to_owned(),
            edition: known.edition,
            retired: known.retired,
            items: content.items.iter().map(item).collect(),
        }
    }
}

fn content(
    kind: &ObservationKindCode,
    title: &str,
    items: Vec<ChecklistItem>,
) -> Result<Content, Fault> {
    let item = |(nth, one): (usize, ChecklistItem)| {
        let wrong = |why| Fault::of(format!("items.{nth}.asks"), Why::Text(why));
        Ok(Item { asks: Sentence::parse(&one.asks).map_err(wrong)?, topic: one.topic })
    };
    let items = items.into_iter().enumerate().map(item).collect::<Result<_, Fault>>()?;
    Ok(Content { kind: kind.0, title: word::named(title, "title")?, items })
}

impl Means<Desk> for ReviseChecklist {
    type Meant = Command;

    async fn meaning(self, _: &Desk) -> Result<Command, Fault> {
        Ok(Command::Revise(content(&self.kind, &self.title, self.items)?))
    }
}

impl Means<Desk> for RetireChecklist {
    type Meant = Command;

    async fn meaning(self, _: &Desk) -> Result<Command, Fault> {
        Ok(Command::Retire {})
    }
}

impl Means<Desk> for ReinstateChecklist {
    type Meant = Command;

    async fn meaning(self, _: &Desk) -> Result<Command, Fault> {
        Ok(Command::Reinstate {})
    }
}

/// The code of a checklist; whether there is one is seen later.
///
/// # Errors
/// `Invalid` with the field.
pub fn code(text: &str, field: &str) -> Result<ChecklistCode, Fault> {
    ChecklistCode::parse(text).map_err(|_| Fault::of(field, Why::NotKnown))
}

/// The checklist that an address names.
fn named(text: &str) -> Result<ChecklistCode, Fault> {
    ChecklistCode::parse(text).map_err(|_| Fault::NotFound)
}

/// Every checklist.
#[utoipa::path(get, path = "/checklists", tag = "observation",
    responses((status = 200, body = Checklists), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Checklists>, Fault> {
    let found = checklist::list(&desk, &caller.actor).await?;
    Ok(Json(Checklists { items: found.iter().map(Checklist::of).collect() }))
}

/// Writes a checklist.
#[utoipa::path(post, path = "/checklists", tag = "observation", request_body = NewChecklist,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Checklist), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewChecklist>,
) -> Result<(StatusCode, Json<Checklist>), Fault> {
    let code = code(&sent.code, "code")?;
    let command = Command::Write(content(&sent.kind, &sent.title, sent.items)?);
    let request = Request { code, command, seen: None, key: key.map(|key| key.0) };
    let known = checklist::act(&desk, &caller.actor, request).await?;
    Ok((StatusCode::CREATED, Json(Checklist::of(&known))))
}

/// One checklist.
#[utoipa::path(get, path = "/checklists/{code}", tag = "observation",
    params(("code" = String, Path, description = "The code of the checklist")),
    responses((status = 200, body = Checklist), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Checklist>, Fault> {
    Ok(Json(Checklist::of(&checklist::open(&desk, &caller.actor, &named(&name)?).await?)))
}

/// Writes a checklist anew, puts it away or takes it out again.
#[utoipa::path(post, path = "/checklists/{code}/commands", tag = "observation",
    request_body = ChecklistCommanded,
    params(("code" = String, Path, description = "The code of the checklist"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Checklist), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ChecklistCommanded>,
) -> Result<Json<Checklist>, Fault> {
    let command = ChecklistCommand::read(sent.command)?.meaning(&desk).await?;
    let (code, key) = (named(&name)?, key.map(|key| key.0));
    let request = Request { code, command, seen: sent.seen.map(Version), key };
    Ok(Json(Checklist::of(&checklist::act(&desk, &caller.actor, request).await?)))
}
