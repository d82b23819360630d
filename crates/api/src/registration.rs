//! Who comes to an activity: the list, somebody who is written down, and what is done about a ticket.

mod command;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::registration::{self, Attended, List, New, View};
use domain::activity::Audience;
use domain::registration::{Act, Need, Source};
use domain::text::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::word;
pub use command::RegistrationCommand;

/// Who comes to an activity, the first who registered first.
#[derive(Serialize, ToSchema)]
pub struct Registrations {
    items: Vec<Registration>,
    /// Null where nobody counts places.
    free: Option<u32>,
    attendance: RegistrationCounts,
}

/// People, by what became of them; the means of 1 to 5 once enough have said something.
#[derive(Serialize, ToSchema)]
pub struct RegistrationCounts {
    registered: u32,
    waiting: u32,
    present: u32,
    cancelled: u32,
    evaluated: u32,
    /// In tenths: 46 is 4.6.
    usefulness_tenths: Option<u16>,
    speaker_tenths: Option<u16>,
    place_tenths: Option<u16>,
}

/// One ticket.
#[derive(Serialize, ToSchema)]
pub struct Registration {
    id: String,
    activity: String,
    version: u32,
    /// `seated`, `waiting`, `present` or `cancelled`.
    stage: &'static str,
    /// `form`, `staff` or `walk_in`.
    source: &'static str,
    /// What is typed at the door.
    code: String,
    /// Null once it was erased.
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    audience: &'static str,
    people: u16,
    needs: Vec<&'static str>,
    /// For the speaker.
    question: Option<String>,
    registered_at: String,
    came_at: Option<String>,
    came: Option<u16>,
    /// Has a place since, and has to be told by telephone.
    owed_a_call: bool,
    allowed: Vec<&'static str>,
}

/// Somebody who telephones, or stands at the door.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRegistration {
    /// At the door without having registered: present at once, whatever the quota says.
    walk_in: Option<bool>,
    /// When they came, for a walk-in; now, where it is missing (RFC 3339).
    at: Option<String>,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    /// `patients`, `families`, `visitors`, `staff` or `neighbourhood`.
    audience: String,
    people: u16,
    /// `wheelchair`, `interpreter`.
    needs: Option<Vec<String>>,
    question: Option<String>,
    /// In which the house writes to them: `id` (where it is missing) or `en`.
    language: Option<String>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationCommanded {
    seen: Option<u32>,
    #[schema(value_type = RegistrationCommand)]
    command: Node,
}

/// The tickets of an activity.
#[utoipa::path(get, path = "/activities/{id}/registrations", tag = "content",
    params(("id" = String, Path, description = "The id of the activity")),
    responses((status = 200, body = Registrations), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Registrations>, Fault> {
    let found = registration::list(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Registrations::of(&found, Stamp::here(&desk).await?)))
}

/// Writes somebody down, once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/activities/{id}/registrations", tag = "content",
    request_body = NewRegistration,
    params(("id" = String, Path, description = "The id of the activity"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Registration), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<NewRegistration>,
) -> Result<(StatusCode, Json<Registration>), Fault> {
    let rules = desk.rules().await?;
    let stamp = Stamp::of(&rules.calendar);
    let at = sent.at.as_deref().map(|text| stamp::instant(text, "at", &rules.calendar));
    let new = sent.meant(id(&name)?, at.transpose()?)?;
    let view = registration::add(&desk, &caller.actor, new, &key).await?;
    Ok((StatusCode::CREATED, Json(Registration::of(&view, stamp))))
}

/// Does one thing about a ticket.
#[utoipa::path(post, path = "/registrations/{id}/commands", tag = "content",
    request_body = RegistrationCommanded,
    params(("id" = String, Path, description = "The id of the ticket"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Registration), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<RegistrationCommanded>,
) -> Result<Json<Registration>, Fault> {
    let command = RegistrationCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = registration::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Registration::of(&view, Stamp::here(&desk).await?)))
}

impl NewRegistration {
    fn meant(
        self,
        activity: domain::ids::ActivityId,
        at: Option<domain::calendar::Instant>,
    ) -> Result<New, Fault> {
        let unknown = |field: &str| Fault::of(field, Why::NotKnown);
        let need = |code: &String| Need::parse(code).ok_or_else(|| unknown("needs"));
        let language = self.language.as_deref().map(Language::parse);
        Ok(New {
            activity,
            source: match self.walk_in {
                Some(true) => Source::WalkIn,
                _ => Source::Staff,
            },
            name: word::named(&self.name, "name")?,
            phone: word::phone(self.phone, "phone")?,
            email: word::email(self.email, "email")?,
            audience: Audience::parse(&self.audience).ok_or_else(|| unknown("audience"))?,
            people: self.people,
            needs: self.needs.unwrap_or_default().iter().map(need).collect::<Result<_, _>>()?,
            question: word::maybe(self.question, "question")?,
            language: language.unwrap_or(Some(Language::Id)).ok_or_else(|| unknown("language"))?,
            at,
        })
    }
}

impl Registrations {
    fn of(list: &List, stamp: Stamp) -> Self {
        Self {
            items: list.views.iter().map(|view| Registration::of(view, stamp)).collect(),
            free: list.facts.places.free(),
            attendance: RegistrationCounts::of(&list.attended),
        }
    }
}

impl RegistrationCounts {
    fn of(attended: &Attended) -> Self {
        let (counted, means) = (&attended.counted, attended.evaluated.ok());
        Self {
            registered: counted.registered,
            waiting: counted.waiting,
            present: counted.present,
            cancelled: counted.cancelled,
            evaluated: counted.evaluated,
            usefulness_tenths: means.map(|means| means.usefulness),
            speaker_tenths: means.map(|means| means.speaker),
            place_tenths: means.map(|means| means.place),
        }
    }
}

impl Registration {
    fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.known;
        Self {
            id: known.id.to_string(),
            activity: known.activity.to_string(),
            version: known.version.0,
            stage: known.stage().code(),
            source: known.source.code(),
            code: view.code.clone(),
            name: view.name.clone(),
            phone: view.phone.clone(),
            email: view.email.clone(),
            audience: known.audience.code(),
            people: known.people,
            needs: known.needs.iter().map(|need| need.code()).collect(),
            question: view.question.clone(),
            registered_at: stamp.at(known.registered_at),
            came_at: stamp.maybe(known.came.map(|came| came.at)),
            came: known.came.map(|came| came.people),
            owed_a_call: known.untold && !view.is_reached,
            allowed: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        }
    }
}
