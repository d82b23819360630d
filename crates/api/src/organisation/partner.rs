//! Partners of the hospital: how to reach them, and which way a complaint goes there.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::organisation::partner::{self, View};
use domain::ids::Version;
use domain::organisation::partner::Card;
use domain::text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::PartnerKindCode;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::{who, word};

/// All that is written down about a partner. The contact is a post, not a person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerCard {
    name: String,
    #[schema(inline)]
    kind: PartnerKindCode,
    /// The post or counter that takes complaints there.
    contact: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    /// Which way a complaint goes there, and what has to go with it.
    route: Option<String>,
    /// Login, id or name of whoever keeps the contact in the house.
    keeper: Option<String>,
    /// One that rests is no longer offered.
    #[serde(default = "active")]
    active: bool,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

/// A partner.
#[derive(Serialize, ToSchema)]
pub struct Partner {
    id: String,
    version: u32,
    name: String,
    kind: &'static str,
    contact: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    route: Option<String>,
    /// The name of whoever keeps the contact.
    keeper: Option<String>,
    active: bool,
}

/// Partners: the active ones first, then by name.
#[derive(Serialize, ToSchema)]
pub struct Partners {
    items: Vec<Partner>,
}

fn active() -> bool {
    true
}

impl PartnerCard {
    async fn meaning(self, desk: &Desk) -> Result<(Card, Option<Version>), Fault> {
        let keeper = match word::filled(self.keeper) {
            Some(text) => Some(who::person(desk, &text, "keeper").await?.id),
            None => None,
        };
        let card = Card {
            name: word::named(&self.name, "name")?,
            kind: self.kind.0,
            contact: word::name(self.contact, "contact")?,
            phone: word::phone(self.phone, "phone")?,
            email: word::email(self.email, "email")?,
            route: word::maybe(self.route, "route")?,
            keeper,
            active: self.active,
        };
        Ok((card, self.seen.map(Version)))
    }
}

impl Partner {
    fn of(view: &View) -> Self {
        let card = &view.partner.card;
        Self {
            id: view.partner.id.to_string(),
            version: view.partner.version.0,
            name: card.name.as_str().to_owned(),
            kind: card.kind.code(),
            contact: card.contact.as_ref().map(|one| one.as_str().to_owned()),
            phone: card.phone.as_ref().map(|one: &text::Phone| one.as_str().to_owned()),
            email: card.email.as_ref().map(|one| one.as_str().to_owned()),
            route: card.route.as_ref().map(|one| one.as_str().to_owned()),
            keeper: view.keeper.clone(),
            active: card.active,
        }
    }
}

/// Every partner.
#[utoipa::path(get, path = "/organisation/partners", tag = "organisation",
    responses((status = 200, body = Partners), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Partners>, Fault> {
    let found = partner::list(&desk, &caller.actor).await?;
    Ok(Json(Partners { items: found.iter().map(Partner::of).collect() }))
}

/// Writes a partner down.
#[utoipa::path(post, path = "/organisation/partners", tag = "organisation",
    request_body = PartnerCard,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Partner), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<PartnerCard>,
) -> Result<(StatusCode, Json<Partner>), Fault> {
    let (card, _) = sent.meaning(&desk).await?;
    let view = partner::write(&desk, &caller.actor, card, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(Partner::of(&view))))
}

/// Writes the card of a partner anew.
#[utoipa::path(put, path = "/organisation/partners/{id}", tag = "organisation",
    request_body = PartnerCard,
    params(("id" = String, Path, description = "The id of the partner")),
    responses((status = 200, body = Partner), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<PartnerCard>,
) -> Result<Json<Partner>, Fault> {
    let id = id(&name)?;
    let wanted = sent.meaning(&desk).await?;
    let view = partner::change(&desk, &caller.actor, id, wanted).await?;
    Ok(Json(Partner::of(&view)))
}
