//! A survey as respondents meet it: one question a page or all on one, without a name and without
//! JavaScript; and the page on which the results stand.

mod device;
pub mod faces;
mod shown;
mod walk;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use desk::survey::{self, Asked, Sheet, Taken};
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{Key, Stage, Wrong};
use locale::Words;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, Visit, page, paths};

use crate::Front;
use crate::ground::Ground;
use device::{Device, forgotten};
use shown::{Result as Published, Shown};
use walk::{AT, Next, Walk};

/// What stands behind the address: an invitation, the unit of a sign, larger letters, all questions
/// at once, from the beginning.
#[derive(Clone, Default, Deserialize)]
pub struct Wanted {
    u: Option<String>,
    unit: Option<String>,
    besar: Option<String>,
    semua: Option<String>,
    mulai: Option<String>,
}

impl Wanted {
    fn token(&self) -> &str {
        self.u.as_deref().unwrap_or_default()
    }
}

type Behind = Result<Query<Wanted>, QueryRejection>;

#[derive(Template)]
#[template(path = "survey/form.html")]
struct Form {
    frame: Frame,
    title: String,
    path: String,
    token: String,
    large: bool,
    questions: Vec<Shown>,
    units: Vec<(String, String)>,
    unit: String,
    faults: Faults,
}

/// What is said instead of the questions: thanks, answered before, closed.
#[derive(Template)]
#[template(path = "survey/done.html")]
struct Done {
    frame: Frame,
    says: String,
    means: String,
}

#[derive(Template)]
#[template(path = "survey/published.html")]
struct Results {
    frame: Frame,
    results: Vec<Published>,
}

/// `GET /survei/{kode}`: the first question, or the one at which this device stopped.
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    behind: Behind,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let wanted = behind.map(|Query(wanted)| wanted).unwrap_or_default();
    let code = named(&code)?;
    let asked = survey::asked(&front.desk, &code, wanted.u.as_deref()).await?;
    if let Some(instead) = instead(&visit, &asked) {
        return Ok(page::page(&instead));
    }
    let nothing = Sent::from_fields(Vec::new());
    if wanted.semua.is_some() || asked.questions.len() == 1 {
        return Ok(page::page(&form(&visit, &front, &asked, (&wanted, &nothing)).await?));
    }
    let units = units(&front, &asked).await?;
    let kept = Device::read(&headers, &code, wanted.token()).filter(|_| wanted.mulai.is_none());
    let Some(kept) = kept else {
        let walk = Walk::new((&visit, &asked), (&wanted, &nothing), &units);
        return Ok(walk.page(walk.start(), Faults::default(), false));
    };
    let sent = kept.sent();
    let wanted = Wanted { unit: sent.filled("unit").map(str::to_owned).or(wanted.unit), ..wanted };
    let walk = Walk::new((&visit, &asked), (&wanted, &sent), &units);
    Ok(walk.page(kept.at, Faults::default(), kept.at > walk.start()))
}

/// `POST /survei/{kode}`: the answer to one page, or a sheet; a sheet counts once for its key and
/// once for its invitation.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let code = named(&code)?;
    let wanted = wanted(&sent);
    let asked = survey::asked(&front.desk, &code, wanted.u.as_deref()).await?;
    if let Some(instead) = instead(&visit, &asked) {
        return Ok(page::page(&instead));
    }
    let units = units(&front, &asked).await?;
    let walk = Walk::new((&visit, &asked), (&wanted, &sent), &units);
    let walks = sent.ticked(AT);
    if walks && let Next::Page(at, faults) = walk.next() {
        return Ok(walk.page(at, faults, false));
    }
    front.knocks.report(visit.address)?;
    let says = match survey::answer(&front.desk, &code, sheet(&wanted, &sent, &visit)).await? {
        Taken::Thanks => done(&visit, visit.t.survey_thanks(), visit.t.survey_thanks_means()),
        Taken::Before => before(&visit),
        Taken::Wrong(wrong) if walks => return Ok(walk.mended(faults(&wrong, visit.t))),
        Taken::Wrong(wrong) => {
            let form = form(&visit, &front, &asked, (&wanted, &sent)).await?;
            let faults = faults(&wrong, visit.t);
            let form = Form { faults, ..form };
            return Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &form));
        }
    };
    let mut response = page::page(&says);
    page::add_cookie(&mut response, &forgotten(&code, visit.house.secure));
    Ok(response)
}

fn wanted(sent: &Sent) -> Wanted {
    let text = |name: &str| sent.filled(name).map(str::to_owned);
    Wanted { u: text("u"), unit: text("unit"), besar: text("besar"), ..Wanted::default() }
}

fn sheet(wanted: &Wanted, sent: &Sent, visit: &Visit) -> Sheet {
    Sheet {
        given: given(sent),
        unit: wanted.unit.as_deref().and_then(|unit| UnitCode::parse(unit).ok()),
        token: wanted.u.clone(),
        key: sent.key().unwrap_or(&visit.key).to_owned(),
    }
}

/// `GET /skm`
pub async fn published(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let found = survey::published(&front.desk).await?;
    let results = found.iter().filter_map(|survey| Published::of(survey, visit.t)).collect();
    let frame = Frame::new(&visit, "skm", &visit.t.survey_skm_title());
    Ok(page::page(&Results { frame, results }))
}

fn named(code: &str) -> Result<SurveyCode, Failure> {
    SurveyCode::parse(code).map_err(|_| Failure::NotFound)
}

fn given(sent: &Sent) -> BTreeMap<String, String> {
    sent.typed().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn instead(visit: &Visit, asked: &Asked) -> Option<Done> {
    match asked.survey.stage {
        _ if asked.answered => Some(before(visit)),
        Stage::Open => None,
        _ => Some(done(visit, visit.t.survey_thanks(), visit.t.survey_closed())),
    }
}

fn before(visit: &Visit) -> Done {
    done(visit, visit.t.survey_before(), visit.t.survey_before_means())
}

fn done(visit: &Visit, says: String, means: String) -> Done {
    Done { frame: Frame::new(visit, "skm", &says), says, means }
}

async fn form(
    visit: &Visit,
    front: &Front,
    asked: &Asked,
    (wanted, sent): (&Wanted, &Sent),
) -> Result<Form, Failure> {
    let title = asked.survey.making.title.as_str().to_owned();
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    let mut questions = shown::all(&asked.questions, sent, visit.t);
    shown::number(&mut questions, visit.t);
    Ok(Form {
        frame: Frame { key, ..Frame::new(visit, "skm", &title) },
        title,
        path: paths::survey(asked.survey.code.as_str()),
        token: wanted.u.clone().unwrap_or_default(),
        large: wanted.besar.is_some(),
        questions,
        units: units(front, asked).await?,
        unit: wanted.unit.clone().unwrap_or_default().to_ascii_uppercase(),
        faults: Faults::default(),
    })
}

/// The units in which the survey is asked, by code and name.
async fn units(front: &Front, asked: &Asked) -> Result<Vec<(String, String)>, Failure> {
    let ground = Ground::of(&front.desk).await?;
    let here = &asked.survey.making.units;
    let known = ground.units().into_iter();
    let known = known.filter(|(code, _)| here.iter().any(|unit| unit.as_str() == *code));
    Ok(known.map(|(code, name)| (code.to_owned(), name.to_owned())).collect())
}

fn faults(wrong: &[(Key, Wrong)], t: &Words) -> Faults {
    let mut faults = Faults::default();
    for (key, why) in wrong {
        let says = match why {
            Wrong::Missing => t.survey_missing(),
            Wrong::NotOffered => t.survey_not_offered(),
            Wrong::Text(why) => web::error::Said::sentence(why, t),
        };
        faults.add(key.as_str(), says);
    }
    faults
}
