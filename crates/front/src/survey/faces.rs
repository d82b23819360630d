//! Three faces on a screen of the hospital: one touch is an answer, without a name.
//!
//! Without JavaScript each face is the button of an ordinary form. With it a touch waits on the device
//! under its own key until there is a line, and the screen thanks and forgets.

use askama::Template;
use axum::{
    Json,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::survey::{self, Asked, Sheet, Taken};
use domain::ids::UnitCode;
use domain::survey::faces;
use locale::Language;
use serde::Deserialize;
use web::{Failure, Frame, Sent, Visit, assets, page, paths};

use super::shown::{self, Shown};
use super::{given, instead, named};
use crate::Front;
use crate::kiosk::speaking;

/// Where the screen stands, and in which language it speaks.
#[derive(Clone, Default, Deserialize)]
pub struct Standing {
    unit: Option<String>,
    bahasa: Option<String>,
}

type Behind = Result<Query<Standing>, QueryRejection>;

#[derive(Template)]
#[template(path = "survey/faces.html")]
struct Faces {
    frame: Frame,
    question: Shown,
    path: String,
    unit: String,
}

#[derive(Template)]
#[template(path = "survey/faces_done.html")]
struct Done {
    frame: Frame,
    /// The screen goes back by itself.
    back: String,
}

impl Faces {
    fn languages(&self) -> Vec<(&'static str, String, bool)> {
        let one = |language: &Language| {
            let here = language.code() == self.frame.lang();
            (language.code(), self.frame.language_name(*language), here)
        };
        Language::ALL.iter().map(one).collect()
    }

    /// The same screen in a language.
    fn spoken(&self, language: &str) -> String {
        address(&self.path, &self.unit, language)
    }

    /// As it greets whoever comes next.
    fn home(&self) -> String {
        self.spoken(Language::Id.code())
    }
}

/// `GET /survei/{kode}/kios`
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    behind: Behind,
) -> Result<Response, Failure> {
    let standing = behind.map(|Query(standing)| standing).unwrap_or_default();
    let visit = speaking(visit, standing.bahasa.as_deref());
    let asked = survey::asked(&front.desk, &named(&code)?, None).await?;
    let question = faces(&asked.questions).ok_or(Failure::NotFound)?;
    if let Some(closed) = instead(&visit, &asked) {
        return Ok(page::page(&closed));
    }
    let nothing = Sent::from_fields(Vec::new());
    let question = shown::all(std::slice::from_ref(question), &nothing, visit.t).remove(0);
    Ok(page::page(&Faces {
        frame: Frame::new(&visit, "skm", asked.survey.making.title.as_str()),
        question,
        path: paths::survey_faces(&code),
        unit: unit(&asked, standing.unit.as_deref())
            .map_or_else(String::new, |one| one.to_string()),
    }))
}

/// `POST /survei/{kode}/kios`: one touch, counted once for its key.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let visit = speaking(visit, sent.filled("bahasa"));
    front.knocks.touch(visit.address)?;
    let survey = named(&code)?;
    let asked = survey::asked(&front.desk, &survey, None).await?;
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    let unit = unit(&asked, sent.filled("unit"));
    let sheet = Sheet { given: given(&sent), unit: unit.clone(), token: None, key };
    let day = sent.filled("hari").and_then(|day| day.parse().ok());
    match survey::touch(&front.desk, &survey, (sheet, day)).await? {
        Taken::Thanks | Taken::Before if visit.json => {
            Ok((StatusCode::CREATED, Json(())).into_response())
        }
        Taken::Thanks | Taken::Before => {
            let unit = unit.map_or_else(String::new, |one| one.to_string());
            let back = address(&paths::survey_faces(&code), &unit, visit.t.language().code());
            let frame = Frame::new(&visit, "skm", &visit.t.survey_thanks());
            Ok(page::page(&Done { frame, back }))
        }
        Taken::Wrong(_) => Err(Failure::BadRequest),
    }
}

/// `GET /survei/{kode}/kios/pekerja.js`: keeps this screen, and nothing else of the survey.
pub async fn worker(Path(code): Path<String>) -> Result<Response, Failure> {
    let scope = paths::survey_faces(named(&code)?.as_str());
    let allowed = HeaderName::from_static("service-worker-allowed");
    let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8".to_owned());
    Ok(([kind, (allowed, scope)], assets::kiosk_worker()).into_response())
}

/// The unit at which the screen stands, if the survey is asked there.
fn unit(asked: &Asked, typed: Option<&str>) -> Option<UnitCode> {
    let unit = UnitCode::parse(&typed?.to_ascii_uppercase()).ok()?;
    asked.survey.making.units.contains(&unit).then_some(unit)
}

fn address(path: &str, unit: &str, language: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!("unit={unit}&") };
    format!("{path}?{unit}bahasa={language}")
}
