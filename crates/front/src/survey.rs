//! A survey as respondents meet it: all questions on one page, without a name and without JavaScript;
//! and the page on which the results stand.

mod shown;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::StatusCode,
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
use shown::{Result as Published, Shown};

/// What stands behind the address: an invitation, the unit of a sign, larger letters.
#[derive(Clone, Default, Deserialize)]
pub struct Wanted {
    u: Option<String>,
    unit: Option<String>,
    besar: Option<String>,
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

/// `GET /survei/{kode}`
pub async fn show(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    behind: Behind,
) -> Result<Response, Failure> {
    let wanted = behind.map(|Query(wanted)| wanted).unwrap_or_default();
    let code = named(&code)?;
    let asked = survey::asked(&front.desk, &code, wanted.u.as_deref()).await?;
    if let Some(instead) = instead(&visit, &asked) {
        return Ok(page::page(&instead));
    }
    let sent = Sent::from_fields(Vec::new());
    let form = form(&visit, &front, &asked, (&wanted, &sent)).await?;
    Ok(page::page(&form))
}

/// `POST /survei/{kode}`: one sheet, once for its key and once for its invitation.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let code = named(&code)?;
    let wanted = Wanted {
        u: sent.filled("u").map(str::to_owned),
        unit: sent.filled("unit").map(str::to_owned),
        besar: sent.filled("besar").map(str::to_owned),
    };
    let asked = survey::asked(&front.desk, &code, wanted.u.as_deref()).await?;
    if let Some(instead) = instead(&visit, &asked) {
        return Ok(page::page(&instead));
    }
    front.knocks.report(visit.address)?;
    let sheet = Sheet {
        given: given(&sent),
        unit: wanted.unit.as_deref().and_then(|unit| UnitCode::parse(unit).ok()),
        token: wanted.u.clone(),
        key: sent.key().unwrap_or(&visit.key).to_owned(),
    };
    match survey::answer(&front.desk, &code, sheet).await? {
        Taken::Thanks => {
            Ok(page::page(&done(&visit, visit.t.survey_thanks(), visit.t.survey_thanks_means())))
        }
        Taken::Before => Ok(page::page(&before(&visit))),
        Taken::Wrong(wrong) => {
            let form = form(&visit, &front, &asked, (&wanted, &sent)).await?;
            let faults = faults(&wrong, visit.t);
            Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &Form { faults, ..form }))
        }
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
    let making = &asked.survey.making;
    let ground = Ground::of(&front.desk).await?;
    let known = ground.units().into_iter();
    let here = |(code, _): &(&str, &str)| making.units.iter().any(|unit| unit.as_str() == *code);
    let title = making.title.as_str().to_owned();
    let key = sent.key().unwrap_or(&visit.key).to_owned();
    Ok(Form {
        frame: Frame { key, ..Frame::new(visit, "skm", &title) },
        title,
        path: paths::survey(asked.survey.code.as_str()),
        token: wanted.u.clone().unwrap_or_default(),
        large: wanted.besar.is_some(),
        questions: shown::all(&asked.questions, sent, visit.t),
        units: known.filter(here).map(|(code, name)| (code.to_owned(), name.to_owned())).collect(),
        unit: wanted.unit.clone().unwrap_or_default().to_ascii_uppercase(),
        faults: Faults::default(),
    })
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
