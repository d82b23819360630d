//! What media ask, as JSON.

use axum::{Json, extract::State};
use desk::Desk;
use desk::media_inquiry::{self, View};
use domain::approval::Embargo;
use domain::ids::{CaseNumber, CollaboratorId, Version};
use domain::media_inquiry::Card;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::{stamp, word};

/// Open questions of media in sight, the one that is due first in front.
#[derive(Serialize, ToSchema)]
pub struct MediaInquiries {
    items: Vec<MediaInquiry>,
}

/// A question of media; what is asked and answered stands in its case.
#[derive(Serialize, ToSchema)]
pub struct MediaInquiry {
    case_number: String,
    stage: &'static str,
    received_at: String,
    /// Nought before somebody wrote down who asks.
    version: u32,
    outlet: Option<String>,
    /// The id of the collaborator.
    journalist: Option<String>,
    /// As the journalist gave it.
    deadline: Option<String>,
    /// The deadline; without one so many hours after the question was received as the rules of its case
    /// say.
    due: String,
    late: bool,
    /// The answer is not public before this.
    embargo: Option<String>,
    /// It goes to the journalist ahead of its embargo, under a line that says so.
    ahead: bool,
}

/// Who asks, and until when.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaInquiryCard {
    /// The version that the sender looked at.
    seen: Option<u32>,
    outlet: String,
    /// The id of a collaborator.
    journalist: Option<String>,
    deadline: Option<String>,
    /// The answer is not public before this: by the program it leaves then.
    embargo: Option<String>,
    /// It leaves ahead of its embargo, under a line that says so.
    #[serde(default)]
    ahead: bool,
}

impl MediaInquiry {
    fn of(view: &View, stamp: Stamp) -> Self {
        let card = view.card.as_ref();
        let embargo = card.and_then(|card| card.embargo);
        Self {
            case_number: view.number.to_string(),
            stage: view.stage.code(),
            received_at: stamp.at(view.received_at),
            version: view.version.0,
            outlet: card.map(|card| card.outlet.as_str().to_owned()),
            journalist: card.and_then(|card| card.journalist).map(|id| id.to_string()),
            deadline: stamp.maybe(card.and_then(|card| card.deadline)),
            due: stamp.at(view.due),
            late: view.late,
            embargo: stamp.maybe(embargo.map(|known| known.until)),
            ahead: embargo.is_some_and(|known| known.ahead),
        }
    }
}

/// Open questions of media.
#[utoipa::path(get, path = "/media-inquiries", tag = "case",
    responses((status = 200, body = MediaInquiries), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<MediaInquiries>, Fault> {
    let found = media_inquiry::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| MediaInquiry::of(view, stamp)).collect();
    Ok(Json(MediaInquiries { items }))
}

/// Writes down who asks and until when: of a case of media.
#[utoipa::path(post, path = "/cases/{number}/media", tag = "case",
    request_body = MediaInquiryCard,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = MediaInquiry), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn describe(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    key: Option<Key>,
    Body(sent): Body<MediaInquiryCard>,
) -> Result<Json<MediaInquiry>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let seen = sent.seen.map(Version);
    let card = sent.card(&desk).await?;
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = media_inquiry::describe(&desk, &caller.actor, number, (card, seen, key)).await?;
    Ok(Json(MediaInquiry::of(&view, Stamp::here(&desk).await?)))
}

impl MediaInquiryCard {
    async fn card(self, desk: &Desk) -> Result<Card, Fault> {
        let rules = desk.rules().await?;
        let nobody = |_| Fault::of("journalist", Why::NotKnown);
        let journalist = word::filled(self.journalist);
        let deadline = word::filled(self.deadline);
        let at = |text: String| stamp::instant(&text, "deadline", &rules.calendar);
        let until = |text: String| stamp::instant(&text, "embargo", &rules.calendar);
        let (until, ahead) = (word::filled(self.embargo).map(until).transpose()?, self.ahead);
        Ok(Card {
            outlet: word::named(&self.outlet, "outlet")?,
            journalist: journalist
                .map(|id| id.parse::<CollaboratorId>().map_err(nobody))
                .transpose()?,
            deadline: deadline.map(at).transpose()?,
            embargo: until.map(|until| Embargo { until, ahead }),
        })
    }
}
