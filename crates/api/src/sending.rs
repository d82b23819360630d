//! What may be sent to the complainant of a case now, and approved messages for when only these may.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::deliver::{self, Chosen, CommentDeed, Gap};
use domain::ids::CaseNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;

/// The door for messages, and each way of the rules.
#[derive(Serialize, ToSchema)]
pub struct Sending {
    /// Nothing where no door leads to the complainant.
    door: Option<Passage>,
    ways: Vec<WayNow>,
    /// Why no answer can leave as a message: `no_door`, `private_reply_spent`, `window_closed`, ...
    shut: Option<&'static str>,
    /// The house's own sentences leave through no door: they wait on the tracking page.
    on_the_page: bool,
    /// Connections that lead to the number or the address that was given.
    others: Vec<String>,
    /// It came as a public comment, which can be answered beneath or hidden.
    comment: bool,
}

#[derive(Serialize, ToSchema)]
struct Passage {
    connection: String,
    channel: Option<&'static str>,
    /// `always`, `open`, `typed` (only what a person typed), `template` or `closed`.
    gate: &'static str,
    until: Option<String>,
    since: Option<String>,
    /// When the complainant was last heard.
    heard: Option<String>,
    /// `free`, `per_message` or `per_short`.
    cost: &'static str,
    /// Rupiah for each, where the configuration says it.
    price: Option<u32>,
    unofficial: bool,
    /// Words are counted as short messages.
    short: bool,
    /// Approved messages can be chosen here.
    templates: bool,
}

#[derive(Serialize, ToSchema)]
struct WayNow {
    way: &'static str,
    may: bool,
    until: Option<String>,
    /// The code of the rule, or of the door, that says no.
    why_not: Option<String>,
    cost: Option<&'static str>,
}

/// Approved messages of the provider.
#[derive(Serialize, ToSchema)]
pub struct Templates {
    items: Vec<Template>,
}

#[derive(Serialize, ToSchema)]
struct Template {
    name: String,
    language: String,
    /// `UTILITY`, `MARKETING` or `AUTHENTICATION`.
    category: String,
    /// The words with their gaps: `{{1}}`.
    body: String,
    gaps: usize,
}

/// One of them, and what fills its gaps in their order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    name: String,
    language: String,
    /// Each `number`, `hospital`, `page`, `name`, `promised` or `meeting`.
    #[serde(default)]
    gaps: Vec<String>,
    /// Only say how it reads.
    #[serde(default)]
    preview: bool,
}

/// How it reads.
#[derive(Serialize, ToSchema)]
pub struct Told {
    text: String,
    /// It is on its way.
    queued: bool,
}

/// What may be sent now, by each way: until when, at what cost, and if not, why not.
#[utoipa::path(get, path = "/cases/{number}/sending", tag = "sending",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Sending), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn now(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Sending>, Fault> {
    let now = deliver::sending(&desk, &caller.actor, id::<CaseNumber>(&number)?).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Sending {
        door: now.door.map(|door| passage(door, stamp)),
        shut: now.shut.map(deliver::Unsendable::code),
        on_the_page: now.on_the_page,
        ways: now.ways.into_iter().map(|one| way(one, stamp)).collect(),
        others: now.others,
        comment: now.comment,
    }))
}

fn passage(door: deliver::Passage, stamp: Stamp) -> Passage {
    Passage {
        connection: door.connection,
        channel: door.channel,
        gate: door.gate.code(),
        until: stamp.maybe(door.until),
        since: stamp.maybe(door.since),
        heard: stamp.maybe(door.heard),
        cost: door.cost.code(),
        price: door.price,
        unofficial: door.unofficial,
        short: door.short,
        templates: door.templates,
    }
}

fn way(one: deliver::WayNow, stamp: Stamp) -> WayNow {
    let rule = one.refusal.as_ref().map(|refusal| refusal.code().to_owned());
    WayNow {
        way: one.way.code(),
        may: one.may,
        until: stamp.maybe(one.until),
        why_not: rule.or(one.unsendable.map(|why| why.code().to_owned())),
        cost: one.cost.map(deliver::Cost::code),
    }
}

/// What is done with a public comment.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// `reply` (the house's sentence beneath it), `hide` or `show`.
    deed: String,
}

/// Speaks beneath the comment of a case in the house's own sentence, hides it or shows it again;
/// once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/cases/{number}/comment", tag = "sending", request_body = Comment,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn comment(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    Key(key): Key,
    Body(wanted): Body<Comment>,
) -> Result<StatusCode, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let deed = CommentDeed::parse(&wanted.deed);
    let deed = deed.ok_or_else(|| Fault::of("deed", Why::Slip(Slip::NotAChoice)))?;
    deliver::comment(&desk, &caller.actor, (number, &key), deed).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The messages that the provider approved and that can be filled here.
#[utoipa::path(get, path = "/cases/{number}/templates", tag = "sending",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Templates), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn templates(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Templates>, Fault> {
    let found = deliver::templates(&desk, &caller.actor, id::<CaseNumber>(&number)?).await?;
    let one = |offer: deliver::Offer| Template {
        name: offer.name,
        language: offer.language,
        category: offer.category,
        body: offer.body,
        gaps: offer.gaps,
    };
    Ok(Json(Templates { items: found.into_iter().map(one).collect() }))
}

/// Tells the complainant by an approved message that something waits; once for each
/// `Idempotency-Key`. No words of an answer travel in it.
#[utoipa::path(post, path = "/cases/{number}/templates", tag = "sending", request_body = Pick,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 200, body = Told), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn tell(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    Key(key): Key,
    Body(pick): Body<Pick>,
) -> Result<Json<Told>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let no_choice = || Fault::of("gaps", Why::Slip(Slip::NotAChoice));
    let gaps = pick.gaps.iter().map(|code| Gap::parse(code).ok_or_else(no_choice));
    let gaps = gaps.collect::<Result<Vec<Gap>, Fault>>()?;
    let chosen = Chosen { name: pick.name, language: pick.language, gaps };
    let text = deliver::preview(&desk, &caller.actor, number, &chosen).await?;
    if !pick.preview {
        deliver::tell(&desk, &caller.actor, (number, &key), &chosen).await?;
    }
    Ok(Json(Told { text, queued: !pick.preview }))
}
