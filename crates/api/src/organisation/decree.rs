//! Decrees of the director, and who sat in their teams on a given day.

mod command;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::organisation::decree::{self, Team, View};
use domain::organisation::decree::{Seat, Terms};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{RegisterEntry, request};
use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::report::{Format, shaped};
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
use crate::word;
pub use command::DecreeCommand;

/// What stands at the head of a decree.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecreeTerms {
    /// As the hospital numbered it.
    number: String,
    title: String,
    /// `2026-01-02`
    signed_on: String,
    /// The first day on which it holds.
    from: String,
    /// The last one; without it until it is withdrawn or replaced.
    until: Option<String>,
}

/// A membership.
#[derive(Serialize, ToSchema)]
pub struct DecreeSeat {
    no: u16,
    name: String,
    /// `patron`, `chair`, `deputy`, `secretary` or `member`.
    part: &'static str,
    /// The id of somebody with an account here.
    person: Option<String>,
    from: String,
    until: Option<String>,
}

/// A decree with its members; in a list of one day, only with those of that day.
#[derive(Serialize, ToSchema)]
pub struct Decree {
    id: String,
    version: u32,
    number: String,
    title: String,
    signed_on: String,
    from: String,
    until: Option<String>,
    /// `planned`, `in_force`, `expired`, `withdrawn` or `replaced`.
    standing: &'static str,
    /// The first day on which it no longer holds.
    ended_on: Option<String>,
    replaced_by: Option<String>,
    members: Vec<DecreeSeat>,
    /// What happened to it; empty in a list.
    history: Vec<RegisterEntry>,
}

/// Decrees, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Decrees {
    items: Vec<Decree>,
}

/// The teams of one day.
#[derive(Serialize, ToSchema)]
pub struct DecreeTeam {
    day: String,
    items: Vec<Decree>,
}

/// Of which day, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TeamWanted {
    /// `2026-11-21`; today if nothing is said.
    day: Option<String>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecreeCommanded {
    seen: Option<u32>,
    #[schema(value_type = DecreeCommand)]
    command: Node,
}

impl DecreeTerms {
    fn meaning(self, within: &str) -> Result<Terms, Fault> {
        let field = |name: &str| format!("{within}{name}");
        let day = |text: &str, name: &str| stamp::date(text, &field(name));
        Ok(Terms {
            number: word::reference(&self.number, &field("number"))?,
            title: word::named(&self.title, &field("title"))?,
            signed_on: day(&self.signed_on, "signed_on")?,
            from: day(&self.from, "from")?,
            until: word::filled(self.until).map(|text| day(&text, "until")).transpose()?,
        })
    }
}

impl DecreeSeat {
    fn of(seat: &Seat) -> Self {
        let member = &seat.member;
        Self {
            no: seat.no,
            name: member.name.as_str().to_owned(),
            part: member.part.code(),
            person: member.person.map(|person| person.to_string()),
            from: member.from.to_string(),
            until: member.until.map(|day| day.to_string()),
        }
    }
}

impl Decree {
    fn of(
        decree: &domain::organisation::Decree,
        (seats, day): (&[Seat], domain::calendar::Date),
    ) -> Self {
        let (terms, ended) = (&decree.terms, decree.ended.as_ref());
        let by = ended.and_then(|ending| ending.replaced_by.as_ref());
        Self {
            id: decree.id.to_string(),
            version: decree.version.0,
            number: terms.number.as_str().to_owned(),
            title: terms.title.as_str().to_owned(),
            signed_on: terms.signed_on.to_string(),
            from: terms.from.to_string(),
            until: terms.until.map(|day| day.to_string()),
            standing: decree.standing(day).code(),
            ended_on: ended.map(|ending| ending.on.to_string()),
            replaced_by: by.map(|number| number.as_str().to_owned()),
            members: seats.iter().map(DecreeSeat::of).collect(),
            history: Vec::new(),
        }
    }

    fn whole(view: &View, today: domain::calendar::Date) -> Self {
        Self::of(&view.decree, (&view.decree.seats, today))
    }
}

impl DecreeTeam {
    fn of(team: &Team) -> Self {
        let items =
            team.decrees.iter().map(|(decree, seats)| Decree::of(decree, (seats, team.day)));
        Self { day: team.day.to_string(), items: items.collect() }
    }
}

/// Every decree.
#[utoipa::path(get, path = "/organisation/decrees", tag = "organisation",
    responses((status = 200, body = Decrees), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Decrees>, Fault> {
    let found = decree::list(&desk, &caller.actor).await?;
    let today = today(&desk).await?;
    Ok(Json(Decrees { items: found.iter().map(|view| Decree::whole(view, today)).collect() }))
}

/// Writes a decree down.
#[utoipa::path(post, path = "/organisation/decrees", tag = "organisation",
    request_body = DecreeTerms,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Decree), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<DecreeTerms>,
) -> Result<(StatusCode, Json<Decree>), Fault> {
    let terms = sent.meaning("")?;
    let view = decree::write(&desk, &caller.actor, terms, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(Decree::whole(&view, today(&desk).await?))))
}

/// One decree with all its members and its history.
#[utoipa::path(get, path = "/organisation/decrees/{id}", tag = "organisation",
    params(("id" = String, Path, description = "The id of the decree")),
    responses((status = 200, body = Decree), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Decree>, Fault> {
    let id = id(&name)?;
    let view = decree::open(&desk, &caller.actor, id).await?;
    let history = decree::history(&desk, &caller.actor, id).await?;
    let stamp = Stamp::here(&desk).await?;
    let history = history.iter().map(|line| RegisterEntry::of(line, stamp)).collect();
    Ok(Json(Decree { history, ..Decree::whole(&view, today(&desk).await?) }))
}

/// Does one thing to a decree: write, seat, unseat, end.
#[utoipa::path(post, path = "/organisation/decrees/{id}/commands", tag = "organisation",
    request_body = DecreeCommanded,
    params(("id" = String, Path, description = "The id of the decree"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Decree), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<DecreeCommanded>,
) -> Result<Json<Decree>, Fault> {
    let id = id(&name)?;
    let command = DecreeCommand::read(sent.command).map_err(|bad| bad.within("command"))?;
    let command = command.meaning(&(desk.clone(), id)).await?;
    let view = decree::act(&desk, &caller.actor, id, request(command, sent.seen, key)).await?;
    Ok(Json(Decree::whole(&view, today(&desk).await?)))
}

/// Who sat in the team on a day: the surveyor's first request, also on paper.
#[utoipa::path(get, path = "/organisation/team", tag = "organisation", params(TeamWanted),
    responses((status = 200, content((DecreeTeam = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn team(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<TeamWanted>,
) -> Result<Response, Fault> {
    let day = word::filled(wanted.day).map(|day| stamp::date(&day, "day")).transpose()?;
    let team = decree::team(&desk, &caller.actor, day).await?;
    let json = async { Ok(Json(DecreeTeam::of(&team)).into_response()) };
    let made = decree::document(&desk, &team, (caller.t.language(), Paper::F4));
    shaped(&desk, (wanted.format, format!("tim-{}", team.day)), json, made).await
}

async fn today(desk: &Desk) -> Result<domain::calendar::Date, Fault> {
    Ok(desk.rules().await?.calendar.day_of(desk.now()))
}
