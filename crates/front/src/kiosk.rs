//! The kiosk: four questions with large targets, for whoever stands before a screen in the hospital.
//!
//! Without JavaScript it is an ordinary form. With it the questions come one by one, what cannot be
//! sent now waits on the device under its own key, and the screen forgets whoever goes away.

use askama::Template;
use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::receive::{self, NewIntake};
use domain::people::Actor;
use domain::rules::Channel;
use locale::Language;
use serde::{Deserialize, Serialize};
use web::{Failure, Faults, Frame, Sent, Visit, assets, page, paths};

use crate::report::draft::Draft;
use crate::report::reader::{KINDS, Reader};
use crate::{Front, ground::Ground};

/// In which language the screen speaks: in the address, so that both can be kept on the device.
#[derive(Default, Deserialize)]
pub struct Asked {
    bahasa: Option<String>,
}

type Wanted = Result<Query<Asked>, QueryRejection>;

#[derive(Template)]
#[template(path = "kiosk/kiosk.html")]
struct Kiosk<'a> {
    frame: Frame,
    draft: &'a Draft,
    ground: &'a Ground,
    faults: &'a Faults,
}

#[derive(Template)]
#[template(path = "kiosk/done.html")]
struct Done {
    frame: Frame,
    number: String,
    code: String,
}

/// What the script of the kiosk gets back.
#[derive(Serialize)]
struct Taken {
    number: String,
    code: String,
}

impl Kiosk<'_> {
    fn languages(&self) -> Vec<(&'static str, String, bool)> {
        let one = |language: &Language| {
            let here = language.code() == self.frame.lang();
            (language.code(), self.frame.language_name(*language), here)
        };
        Language::ALL.iter().map(one).collect()
    }
}

/// `GET /kiosk`
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    wanted: Wanted,
) -> Result<Response, Failure> {
    let visit = speaking(visit, language(wanted).as_deref());
    let ground = Ground::of(&front.desk).await?;
    let draft = Draft::new(&visit.key);
    Ok(asking(&visit, &ground, (&draft, &Faults::default()), StatusCode::OK))
}

/// `POST /kiosk`: takes the voice in, once for its key.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    wanted: Wanted,
    sent: Sent,
) -> Result<Response, Failure> {
    let visit = speaking(visit, language(wanted).as_deref());
    let ground = Ground::of(&front.desk).await?;
    let (draft, faults) = Draft::read(&sent, &visit.key, visit.t);
    let draft = completed(draft);
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let new = match Reader::new(&draft, &ground, visit.t).intake() {
        Ok(new) if faults.is_empty() => NewIntake { channel: Channel::Kiosk, ..new },
        Ok(_) => return refused(&visit, &ground, (&draft, &faults), wrong),
        Err(faults) => return refused(&visit, &ground, (&draft, &faults), wrong),
    };
    front.knocks.report(visit.address)?;
    let taken = receive::receive(&front.desk, &Actor::Complainant, new, &draft.key).await?;
    let (number, code) = (taken.number.to_string(), taken.code.to_string());
    if visit.json {
        return Ok((StatusCode::CREATED, Json(Taken { number, code })).into_response());
    }
    let frame = Frame::new(&visit, "kiosk", &visit.t.kiosk_done());
    Ok(page::page(&Done { frame, number, code }))
}

/// `GET /kiosk/pekerja.js`: keeps the page of the kiosk, and nothing else, for when the line is down.
pub async fn worker() -> Response {
    let allowed = HeaderName::from_static("service-worker-allowed");
    let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8");
    ([kind, (allowed, paths::KIOSK)], assets::kiosk_worker()).into_response()
}

fn language(wanted: Wanted) -> Option<String> {
    wanted.map(|Query(asked)| asked).unwrap_or_default().bahasa
}

/// The visit in the language that the screen names.
pub(crate) fn speaking(mut visit: Visit, wanted: Option<&str>) -> Visit {
    let known = Language::ALL.iter().find(|known| wanted == Some(known.code()));
    if let Some(language) = known {
        visit.t = locale::words(*language);
    }
    visit
}

/// A kiosk asks fewer questions: whoever leaves no number stays anonymous.
fn completed(mut draft: Draft) -> Draft {
    draft.set("sebagai", "other");
    let way = if draft.filled("hp").is_some() { "telephone" } else { "none" };
    draft.set("kontak", way);
    draft
}

fn refused(
    visit: &Visit,
    ground: &Ground,
    (draft, faults): (&Draft, &Faults),
    status: StatusCode,
) -> Result<Response, Failure> {
    if visit.json {
        let says: Vec<_> = faults.all().iter().map(|fault| fault.says.as_str()).collect();
        return Ok((status, Json(says)).into_response());
    }
    Ok(asking(visit, ground, (draft, faults), status))
}

fn asking(
    visit: &Visit,
    ground: &Ground,
    (draft, faults): (&Draft, &Faults),
    status: StatusCode,
) -> Response {
    let frame =
        Frame { key: draft.key.clone(), ..Frame::new(visit, "kiosk", &visit.t.kiosk_title()) };
    page::with_status(status, &Kiosk { frame, draft, ground, faults })
}
