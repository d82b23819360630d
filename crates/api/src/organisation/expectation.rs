//! What those who are served need and expect: evidence, the SPOs that serve it, and what is done.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::organisation::expectation::{self, View};
use domain::ids::Version;
use domain::organisation::expectation::{Card, Evidence, Standing};
use domain::text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::{
    ExpectationSortCode, ExpectationSourceCode, ExpectationStandingCode, PartyCode, UnsurCode,
};
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::{stamp, who, word};

/// All that is written down about one need or expectation. It names nobody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectationCard {
    /// In one sentence.
    words: String,
    #[schema(inline)]
    sort: ExpectationSortCode,
    #[schema(inline)]
    party: PartyCode,
    #[schema(inline)]
    source: ExpectationSourceCode,
    /// A category of complaints. At least one of `topic`, `unsur` and `note` must be there.
    topic: Option<String>,
    #[schema(inline)]
    unsur: Option<UnsurCode>,
    note: Option<String>,
    /// What is done, or why nothing is.
    action: Option<String>,
    /// Ids of the SPOs that serve it.
    #[serde(default)]
    sops: Vec<String>,
    /// Id of the improvement.
    improvement: Option<String>,
    /// `heard` if nothing is said.
    #[schema(inline)]
    standing: Option<ExpectationStandingCode>,
    /// The day on which somebody looks at it again, `2026-11-21`.
    review: String,
    /// Login, id or name of whoever looks.
    keeper: Option<String>,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

/// A need or expectation.
#[derive(Serialize, ToSchema)]
pub struct Expectation {
    id: String,
    version: u32,
    words: String,
    sort: &'static str,
    party: &'static str,
    source: &'static str,
    topic: Option<String>,
    unsur: Option<&'static str>,
    note: Option<String>,
    action: Option<String>,
    /// The SPOs that serve it, as far as the caller may read them.
    sops: Vec<ServingSop>,
    /// Id of the improvement, where the caller sees it.
    improvement: Option<String>,
    standing: &'static str,
    review: String,
    is_due: bool,
    keeper: Option<String>,
}

/// An SPO that serves an expectation.
#[derive(Serialize, ToSchema)]
pub struct ServingSop {
    id: String,
    title: String,
}

/// Needs and expectations: those whose day has come first.
#[derive(Serialize, ToSchema)]
pub struct Expectations {
    items: Vec<Expectation>,
}

impl ExpectationCard {
    async fn meaning(self, desk: &Desk) -> Result<(Card, Option<Version>), Fault> {
        let keeper = match word::filled(self.keeper) {
            Some(text) => Some(who::person(desk, &text, "keeper").await?.id),
            None => None,
        };
        let improvement = word::filled(self.improvement);
        let card = Card {
            words: word::named(&self.words, "words")?,
            sort: self.sort.0,
            party: self.party.0,
            evidence: Evidence {
                source: self.source.0,
                topic: word::filled(self.topic),
                unsur: self.unsur.map(|unsur| unsur.0),
                note: word::maybe(self.note, "note")?,
            },
            action: word::maybe(self.action, "action")?,
            sops: self.sops.iter().map(|id| known(id, "sops")).collect::<Result<_, _>>()?,
            improvement: improvement.map(|id| known(&id, "improvement")).transpose()?,
            standing: self.standing.map_or(Standing::Heard, |standing| standing.0),
            review: stamp::date(&self.review, "review")?,
            keeper,
        };
        Ok((card, self.seen.map(Version)))
    }
}

fn known<T: std::str::FromStr>(text: &str, field: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::of(field, Why::NotKnown))
}

impl Expectation {
    fn of(view: &View) -> Self {
        let (one, card) = (&view.expectation, &view.expectation.card);
        let body = |text: &Option<text::Body>| text.as_ref().map(|one| one.as_str().to_owned());
        let sop = |(id, title): &(_, String)| ServingSop {
            id: domain::ids::SopId::to_string(id),
            title: title.clone(),
        };
        Self {
            id: one.id.to_string(),
            version: one.version.0,
            words: card.words.as_str().to_owned(),
            sort: card.sort.code(),
            party: card.party.code(),
            source: card.evidence.source.code(),
            topic: card.evidence.topic.clone(),
            unsur: card.evidence.unsur.map(domain::survey::Unsur::code),
            note: body(&card.evidence.note),
            action: body(&card.action),
            sops: view.sops.iter().map(sop).collect(),
            improvement: view.improvement.as_ref().map(|one| one.improvement.id.to_string()),
            standing: card.standing.code(),
            review: card.review.to_string(),
            is_due: view.is_due,
            keeper: view.keeper.clone(),
        }
    }
}

/// Every need and expectation.
#[utoipa::path(get, path = "/organisation/expectations", tag = "organisation",
    responses((status = 200, body = Expectations), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Expectations>, Fault> {
    let found = expectation::list(&desk, &caller.actor).await?;
    Ok(Json(Expectations { items: found.iter().map(Expectation::of).collect() }))
}

/// Writes a need or expectation down.
#[utoipa::path(post, path = "/organisation/expectations", tag = "organisation",
    request_body = ExpectationCard,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Expectation), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<ExpectationCard>,
) -> Result<(StatusCode, Json<Expectation>), Fault> {
    let (card, _) = sent.meaning(&desk).await?;
    let view = expectation::write(&desk, &caller.actor, card, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(Expectation::of(&view))))
}

/// Writes the card of a need or expectation anew.
#[utoipa::path(put, path = "/organisation/expectations/{id}", tag = "organisation",
    request_body = ExpectationCard,
    params(("id" = String, Path, description = "The id of the expectation")),
    responses((status = 200, body = Expectation), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<ExpectationCard>,
) -> Result<Json<Expectation>, Fault> {
    let id = id(&name)?;
    let wanted = sent.meaning(&desk).await?;
    let view = expectation::change(&desk, &caller.actor, id, wanted).await?;
    Ok(Json(Expectation::of(&view)))
}
