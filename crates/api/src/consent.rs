//! Permissions to publish: taken, looked at, taken back, and cleared away.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::consent::{self, Beside, Task, View};
use domain::consent::Given;
use domain::ids::Version;
use domain::text::Body as Text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::{OutletCode, PurposeCode, SignatureCode};
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::{who, word};

/// A permission as it was given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    /// The name of whoever is seen, heard or told of.
    person: String,
    /// A child, or somebody who does not decide alone: then a guardian signs.
    #[serde(default)]
    minor: bool,
    guardian: Option<String>,
    /// The exact photo, film or story.
    material: String,
    purposes: Vec<PurposeCode>,
    channels: Vec<OutletCode>,
    /// The first and the last day, both counted.
    from: String,
    until: String,
    /// They may be recognised.
    #[serde(default)]
    identified: bool,
    /// It was read out that a refusal changes nothing about the care.
    no_effect_on_care: bool,
    /// It was read out that the permission may be taken back.
    right_to_withdraw: bool,
    signature: SignatureCode,
    signed_on: String,
    /// Another member of the staff: a login, id or name.
    witness: String,
    /// Where the signed paper lies.
    filed: Option<String>,
}

/// A permission is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    seen: Option<u32>,
    /// What was said, and how.
    said: String,
}

/// A place stands empty.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceCleared {
    seen: Option<u32>,
    /// How it can be seen.
    proof: String,
}

/// Permissions: those with something left to take down first.
#[derive(Serialize, ToSchema)]
pub struct Consents {
    items: Vec<Consent>,
}

/// One permission to publish.
#[derive(Serialize, ToSchema)]
pub struct Consent {
    id: String,
    version: u32,
    /// `upcoming`, `valid`, `expired`, `withdrawn` or `settled`.
    standing: &'static str,
    /// Null for whoever reads no names, or once erased.
    person: Option<String>,
    minor: bool,
    guardian: Option<String>,
    material: Option<String>,
    purposes: Vec<&'static str>,
    channels: Vec<&'static str>,
    from: String,
    until: String,
    identified: bool,
    signature: &'static str,
    signed_on: String,
    witness: Option<String>,
    filed: Option<String>,
    withdrawn_at: Option<String>,
    /// When nothing may stand any more: 3 x 24 hours after the withdrawal.
    take_down_by: Option<String>,
    said: Option<String>,
    /// Where the material stood when it was taken back.
    places: Vec<Place>,
    allowed: Vec<&'static str>,
}

/// A place to be cleared.
#[derive(Serialize, ToSchema)]
#[schema(as = ConsentPlace)]
struct Place {
    content: String,
    channel: &'static str,
    link: String,
    cleared_at: Option<String>,
    cleared_by: Option<String>,
    proof: Option<String>,
}

impl NewConsent {
    async fn meant(self, desk: &Desk) -> Result<Given<Text>, Fault> {
        let guardian = word::filled(self.guardian);
        Ok(Given {
            person: word::body(&self.person, "person")?,
            minor: self.minor,
            guardian: guardian.map(|name| word::body(&name, "guardian")).transpose()?,
            material: word::body(&self.material, "material")?,
            purposes: self.purposes.into_iter().map(|one| one.0).collect(),
            outlets: self.channels.into_iter().map(|one| one.0).collect(),
            from: stamp::date(&self.from, "from")?,
            until: stamp::date(&self.until, "until")?,
            identified: self.identified,
            care_read: self.no_effect_on_care,
            withdrawal_read: self.right_to_withdraw,
            signature: self.signature.0,
            signed_on: stamp::date(&self.signed_on, "signed_on")?,
            witness: who::person(desk, &self.witness, "witness").await?.id,
            filed: word::name(self.filed, "filed")?,
        })
    }
}

/// The register of permissions.
#[utoipa::path(get, path = "/consents", tag = "content",
    responses((status = 200, body = Consents), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Consents>, Fault> {
    let found = consent::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Consents { items: found.iter().map(|view| Consent::of(view, stamp)).collect() }))
}

/// Writes a permission down.
#[utoipa::path(post, path = "/consents", tag = "content", request_body = NewConsent,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Consent), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn give(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewConsent>,
) -> Result<(StatusCode, Json<Consent>), Fault> {
    let (given, key) = (sent.meant(&desk).await?, key.as_ref().map(|key| key.0.as_str()));
    let view = consent::give(&desk, &caller.actor, given, key).await?;
    Ok((StatusCode::CREATED, Json(Consent::of(&view, Stamp::here(&desk).await?))))
}

/// One permission.
#[utoipa::path(get, path = "/consents/{id}", tag = "content",
    params(("id" = String, Path, description = "The id of the permission")),
    responses((status = 200, body = Consent), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Consent>, Fault> {
    let view = consent::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Consent::of(&view, Stamp::here(&desk).await?)))
}

/// Takes a permission back: everything that leans on it must come down within 3 x 24 hours.
#[utoipa::path(post, path = "/consents/{id}/withdraw", tag = "content", request_body = Withdrawal,
    params(("id" = String, Path, description = "The id of the permission"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Consent), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn withdraw(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<Withdrawal>,
) -> Result<Json<Consent>, Fault> {
    let wanted = (id(&name)?, word::body(&sent.said, "said")?);
    let view = consent::withdraw(&desk, &caller.actor, wanted, beside(sent.seen, key)).await?;
    Ok(Json(Consent::of(&view, Stamp::here(&desk).await?)))
}

/// Says that a place stands empty; places count from 0.
#[utoipa::path(post, path = "/consents/{id}/places/{place}", tag = "content",
    request_body = PlaceCleared,
    params(("id" = String, Path, description = "The id of the permission"),
        ("place" = u16, Path, description = "Which place of the list, from 0"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Consent), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn take_down(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, place)): Named<(String, String)>,
    key: Option<Key>,
    Body(sent): Body<PlaceCleared>,
) -> Result<Json<Consent>, Fault> {
    let wanted = (id(&name)?, id(&place)?, word::body(&sent.proof, "proof")?);
    let view = consent::take_down(&desk, &caller.actor, wanted, beside(sent.seen, key)).await?;
    Ok(Json(Consent::of(&view, Stamp::here(&desk).await?)))
}

fn beside(seen: Option<u32>, key: Option<Key>) -> Beside {
    Beside { seen: seen.map(Version), key: key.map(|key| key.0) }
}

impl Consent {
    fn of(view: &View, stamp: Stamp) -> Self {
        let (known, given) = (&view.consent, &view.consent.given);
        let withdrawal = known.withdrawal.as_ref();
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            standing: view.standing.code(),
            person: view.person.clone(),
            minor: given.minor,
            guardian: view.guardian.clone(),
            material: view.material.clone(),
            purposes: given.purposes.iter().map(|one| one.code()).collect(),
            channels: given.outlets.iter().map(|one| one.code()).collect(),
            from: given.from.to_string(),
            until: given.until.to_string(),
            identified: given.identified,
            signature: given.signature.code(),
            signed_on: given.signed_on.to_string(),
            witness: view.witness.clone(),
            filed: given.filed.as_ref().map(|name| name.as_str().to_owned()),
            withdrawn_at: withdrawal.map(|one| stamp.at(one.at)),
            take_down_by: withdrawal.map(|one| stamp.at(one.due())),
            said: view.said.clone(),
            places: view.tasks.iter().map(|task| Place::of(task, stamp)).collect(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl Place {
    fn of(task: &Task, stamp: Stamp) -> Self {
        Self {
            content: task.place.content.to_string(),
            channel: task.place.outlet.code(),
            link: task.place.link.as_str().to_owned(),
            cleared_at: stamp.maybe(task.cleared),
            cleared_by: task.by.clone(),
            proof: task.proof.clone(),
        }
    }
}
