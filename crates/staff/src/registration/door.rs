//! The door of an activity: a ticket is shown, or somebody comes without one. With the script a ticket
//! waits on the device until there is a line; without it each is an ordinary form.

use askama::Template;
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::registration::{self, List, Request, View};
use domain::calendar::Instant;
use domain::registration::{Command, Source};
use domain::rules::Rules;
use serde::Serialize;
use web::{Failure, Faults, Frame, Sent, assets, page, paths};

use super::shown::audiences;
use super::{form, opened};
use crate::options::Item;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "registration/door.html")]
struct Door {
    frame: Frame,
    id: String,
    title: String,
    when: String,
    /// The short codes that open it, so that the device knows them without a line.
    codes: String,
    present: String,
    audiences: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Door {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// What a script shows.
#[derive(Serialize)]
struct Told {
    says: String,
}

/// `GET /kegiatan/{id}/hadir`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let found = opened(&desk, &me, &id).await?;
    Ok(with_camera(page::page(&drawn(&desk, &me, &found, Sent::default()).await?)))
}

/// `POST /kegiatan/{id}/hadir`: with a code somebody who has a ticket, else somebody with a name.
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let found = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let guest = sent.filled("code").is_none() && sent.all("name").next().is_some();
    let done = match guest {
        true => walk_in(&desk, &me, (&found, &rules), &sent).await?,
        false => check_in(&desk, &me, (&found, &rules), &sent).await?,
    };
    let trouble = match done {
        Ok(view) if me.visit.json => {
            return Ok(Json(Told { says: says(&me, &view) }).into_response());
        }
        Ok(_) => return Ok(me.saved(&paths::door(&id))),
        Err(trouble) => trouble,
    };
    if me.visit.json {
        let says = trouble.refusal.clone().or(trouble.changed.clone());
        let fault = trouble.faults.all().first().map(|fault| fault.says.clone());
        let told = Told { says: says.or(fault).unwrap_or_default() };
        return Ok((trouble.status(), Json(told)).into_response());
    }
    let page = drawn(&desk, &me, &found, sent).await?;
    Ok(with_camera(page::with_status(trouble.status(), &Door { trouble, ..page })))
}

/// `GET /kegiatan/{id}/hadir/pekerja.js`: keeps this page, and nothing else of the house.
pub async fn worker(me: Me, Path(id): Path<String>) -> Result<Response, Failure> {
    super::named(&me, &id)?;
    let allowed = HeaderName::from_static("service-worker-allowed");
    let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8".to_owned());
    Ok(([kind, (allowed, paths::door(&id))], assets::kiosk_worker()).into_response())
}

async fn check_in(
    desk: &Desk,
    me: &Me,
    (found, rules): (&List, &Rules),
    sent: &Sent,
) -> Result<Result<View, Trouble>, Failure> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["code", "people", "at"], &[]));
    let people = form.maybe_chosen("people", form::people);
    let at = form.maybe_chosen("at", |text| text.parse::<Instant>().ok());
    let code = sent.filled("code").map(str::to_owned);
    if code.is_none() {
        form.faults.add("code", me.t().registration_no_code());
    }
    let code = match form.done(code) {
        Ok(code) => code,
        Err(faults) => return Ok(Err(faults.into())),
    };
    // The clock of a phone may run ahead of ours.
    let at = at.unwrap_or(desk.now()).min(desk.now());
    let command = Command::CheckIn { at, people };
    let request = Request { command, seen: None, key: sent.key().map(str::to_owned) };
    let shown = (found.activity.id, code.as_str());
    match registration::check_in(desk, &me.actor, shown, request).await {
        Ok(view) => Ok(Ok(view)),
        Err(desk::DeskError::Unknown { .. }) => {
            Ok(Err(Faults::of_one("code", me.t().registration_unknown_code()).into()))
        }
        Err(error) => Ok(Err(Trouble::of(error, me.t())?)),
    }
}

async fn walk_in(
    desk: &Desk,
    me: &Me,
    (found, rules): (&List, &Rules),
    sent: &Sent,
) -> Result<Result<View, Trouble>, Failure> {
    let wanted = (found.activity.id, Source::WalkIn);
    let mut new = match form::new((me, &rules.calendar), sent, wanted) {
        Ok(new) => new,
        Err(faults) => return Ok(Err(faults.into())),
    };
    new.at = new.at.map(|at| at.min(desk.now()));
    let key = sent.key().ok_or(Failure::BadRequest)?;
    match registration::add(desk, &me.actor, new, key).await {
        Ok(view) => Ok(Ok(view)),
        Err(error) => Ok(Err(Trouble::of(error, me.t())?)),
    }
}

/// Who came in, and how many.
fn says(me: &Me, view: &View) -> String {
    let t = me.t();
    let name = view.name.clone().unwrap_or_else(|| t.case_erased());
    let people = view.known.came.map_or(view.known.people, |came| came.people);
    t.registration_let_in(name, t.number(people.into()))
}

async fn drawn(desk: &Desk, me: &Me, found: &List, sent: Sent) -> Result<Door, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let plan = &found.activity.plan;
    let open = found.views.iter().filter(|view| !view.known.cancelled);
    let codes: Vec<&str> = open.map(|view| view.code.as_str()).collect();
    Ok(Door {
        frame: me.frame(desk, "activities", &t.registration_door()).await?,
        id: found.activity.id.to_string(),
        title: plan.title.as_str().to_owned(),
        when: says.long(plan.starts),
        codes: codes.join(" "),
        present: t.registration_present_now(t.number(found.attended.counted.present.into())),
        audiences: audiences(me),
        sent,
        trouble: Trouble::default(),
    })
}

/// This page alone may ask for the camera.
fn with_camera(mut response: Response) -> Response {
    let policy = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
    let name = HeaderName::from_static("permissions-policy");
    response.headers_mut().insert(name, HeaderValue::from_static(policy));
    response
}
