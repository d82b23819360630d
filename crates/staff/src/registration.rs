//! Those who come to an activity: who has a place, who waits, who came, and how they found it.

mod door;
mod form;
mod shown;

use axum::{
    Router,
    extract::{Path, Query, State},
    response::Response,
    routing::{get, post},
};
use desk::Desk;
use desk::registration::{self, List, Request};
use domain::ids::{ActivityId, RegistrationId};
use domain::registration::{Act, Command, Source};
use domain::text::Body;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Sent, page, paths};

use crate::{Staff, download::download, me::Me, report::taken, trouble::Trouble};
use shown::{Page, shown};

/// The routes of those who come to an activity.
pub fn routes() -> Router<Staff> {
    Router::new()
        .route(paths::ATTENDEES, get(list).post(add))
        .route(paths::DOOR, get(door::show).post(door::send))
        .route(paths::DOOR_WORKER, get(door::worker))
        .route(paths::CERTIFICATES, get(certificates))
        .route(paths::REGISTRATION_COMMAND, post(command))
}

/// In which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bentuk: Option<String>,
}

/// `GET /kegiatan/{id}/peserta`, also as PDF, CSV and XLSX.
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let found = opened(&desk, &me, &id).await?;
    let set = (me.t().language(), Paper::A4);
    let made = || registration::document(&desk, &me.actor, found.activity.id, set);
    match wanted.bentuk.as_deref().filter(|form| !form.is_empty()) {
        None => Ok(page::page(&shown(&desk, &me, &found, Sent::default()).await?)),
        Some("csv") => {
            let bytes = registration::csv(&found.views);
            Ok(download(bytes, "text/csv; charset=utf-8", "peserta.csv"))
        }
        Some(form @ ("pdf" | "xlsx")) => taken(&desk, form, (&made().await?, "peserta")).await,
        Some(_) => Err(Failure::BadRequest),
    }
}

/// `POST /kegiatan/{id}/peserta`: somebody is written down by hand.
pub async fn add(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let found = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let wanted = (found.activity.id, Source::Staff);
    let trouble = match form::new((&me, &rules.calendar), &sent, wanted) {
        Ok(new) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            match registration::add(&desk, &me.actor, new, key).await {
                Ok(_) => return Ok(back(&me, &id)),
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = shown(&desk, &me, &found, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// `POST /peserta/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("activities")?;
    let command = meant(&desk, &word)?;
    let id: RegistrationId = id.parse().map_err(|_| Failure::NotFound)?;
    let activity = registration::open(&desk, &me.actor, id).await?.known.activity;
    let seen = sent.version();
    let request = Request { command, seen, key: sent.key().map(str::to_owned) };
    let trouble = match registration::act(&desk, &me.actor, id, request).await {
        Ok(_) => return Ok(back(&me, &activity.to_string())),
        Err(error) => Trouble::told(error, me.t(), |kind| me.t().registration_event(kind))?,
    };
    let found = registration::list(&desk, &me.actor, activity).await?;
    let page = shown(&desk, &me, &found, Sent::default()).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// `GET /kegiatan/{id}/sertifikat`: those of everybody who was there, as one file.
pub async fn certificates(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = named(&me, &id)?;
    let set = (me.t().language(), Paper::A4);
    let made = registration::certificates(&desk, &me.actor, id, set).await?;
    taken(&desk, "pdf", (&made, "sertifikat")).await
}

/// What one press of a button does.
fn meant(desk: &Desk, word: &str) -> Result<Command<Body>, Failure> {
    Ok(match Act::parse(word) {
        Some(Act::Cancel) => Command::Cancel {},
        Some(Act::Promote) => Command::Promote {},
        Some(Act::CheckIn) => Command::CheckIn { at: desk.now(), people: None },
        Some(Act::Undo) => Command::Undo {},
        Some(Act::Tell) => Command::Tell {},
        _ => return Err(Failure::NotFound),
    })
}

fn named(me: &Me, id: &str) -> Result<ActivityId, Failure> {
    me.enters("activities")?;
    id.parse().map_err(|_| Failure::NotFound)
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<List, Failure> {
    Ok(registration::list(desk, &me.actor, named(me, id)?).await?)
}

fn back(me: &Me, activity: &str) -> Response {
    me.saved(&paths::attendees(activity))
}
