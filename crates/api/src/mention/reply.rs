//! The answer to a review: written, approved, let out, withdrawn.

use axum::{Json, extract::State};
use desk::Desk;
use desk::mention::reply::{self, Command as Meant, View};
use domain::text::Link;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;

/// What the hospital answers to a review.
#[derive(Serialize, ToSchema)]
pub struct ReviewReply {
    /// The id of the review among the mentions.
    mention: String,
    /// 0 as long as nothing was written.
    version: u32,
    /// `draft`, `approval`, `cleared`, `answered`, `withdrawn`, or null as long as nothing was written.
    stage: Option<&'static str>,
    text: Option<String>,
    /// What stands under the review, where it is another text.
    public: Option<String>,
    why_returned: Option<String>,
    approved_at: Option<String>,
    /// How far the message is: `queued`, `sent`, `failed`, `aside`, or null where none is on its way.
    delivery: Option<&'static str>,
    /// Where a person put it.
    link: Option<String>,
    /// The program puts it there itself.
    connected: bool,
    /// The director approves it before it goes out.
    approval_due: bool,
    allowed: Vec<&'static str>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewReplyCommanded {
    seen: Option<u32>,
    #[schema(value_type = ReviewReplyCommand)]
    command: Node,
}

commands! {
    /// What somebody wants done to the answer to a review.
    ReviewReplyCommand in Desk as Meant;
    "write" => WriteReviewReply;
    "submit" => SubmitReviewReply;
    "approve" => ApproveReviewReply;
    "return" => ReturnReviewReply;
    "mark" => MarkReviewReply;
    "withdraw" => WithdrawReviewReply;
}

/// These are its words; every change drops the approval.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteReviewReply {
    /// It names no patient; at most 4,096 bytes.
    text: String,
}

/// It goes to the director where the rules ask for it, else out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitReviewReply {}

/// The director, or the stand-in, signs it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveReviewReply {}

/// The director gives it back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnReviewReply {
    why: String,
}

/// A person put it under the review.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkReviewReply {
    /// Where it stands.
    link: String,
}

/// It is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawReviewReply {}

impl Means<Desk> for WriteReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Write { text: word::body(&self.text, "text")? })
    }
}

impl Means<Desk> for SubmitReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Submit {})
    }
}

impl Means<Desk> for ApproveReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Approve {})
    }
}

impl Means<Desk> for ReturnReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Return { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for MarkReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let link = Link::parse(&self.link);
        Ok(Meant::Mark { link: link.map_err(|why| Fault::of("link", Why::Text(why)))? })
    }
}

impl Means<Desk> for WithdrawReviewReply {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Withdraw {})
    }
}

/// The answer to a review, as far as there is one.
#[utoipa::path(get, path = "/mentions/{id}/reply", tag = "mention",
    params(("id" = String, Path, description = "The id of the review among the mentions")),
    responses((status = 200, body = ReviewReply), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<ReviewReply>, Fault> {
    let view = reply::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(ReviewReply::of(&view, Stamp::here(&desk).await?)))
}

/// Writes the answer to a review, submits, approves, returns or withdraws it, or says that a person put
/// it there.
#[utoipa::path(post, path = "/mentions/{id}/reply/commands", tag = "mention",
    request_body = ReviewReplyCommanded,
    params(("id" = String, Path, description = "The id of the review among the mentions"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = ReviewReply), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ReviewReplyCommanded>,
) -> Result<Json<ReviewReply>, Fault> {
    let command = ReviewReplyCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = reply::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(ReviewReply::of(&view, Stamp::here(&desk).await?)))
}

impl ReviewReply {
    fn of(view: &View, stamp: Stamp) -> Self {
        let known = view.reply.as_ref();
        let signed = known.and_then(|known| known.approval.as_ref());
        let link = known.and_then(|known| known.link.as_ref());
        Self {
            mention: view.mention.id.to_string(),
            version: known.map_or(0, |known| known.version.0),
            stage: known.map(|known| known.stage.code()),
            text: view.text.clone(),
            public: view.public.clone(),
            why_returned: view.returned.clone(),
            approved_at: stamp.maybe(signed.map(|signed| signed.at)),
            delivery: view.state,
            link: link.map(|link| link.as_str().to_owned()),
            connected: view.connected,
            approval_due: view.due,
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}
