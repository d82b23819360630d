//! Surveys: which there are, how far their fieldwork is, and a new one from a template.

pub mod after;
pub mod plan;
pub mod result;
pub mod sheet;
pub mod sign;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::survey::{self, Command, Request, View, address};
use desk::unit;
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{
    Act, Making, Order, Question, Seen, Sentence, Stage, Survey, Template as Questionnaire, faces,
    may, seen,
};
use domain::text::Name;
use locale::Words;
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// One survey as a line of the list and as the head of its page.
struct Row {
    code: String,
    title: String,
    stage: &'static str,
    template: &'static str,
    path: String,
    sheet: String,
    /// Where respondents go: the whole address, or its path while the house has none.
    address: String,
    /// Where a screen shows its three faces, if it has no more questions than that one.
    faces: Option<String>,
    answers: u32,
    required: Option<u32>,
}

#[derive(Template)]
#[template(path = "survey/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    /// Sees the whole hospital, and so what was answered after closed cases.
    whole: bool,
    manages: bool,
    templates: Vec<Item>,
    orders: Vec<Item>,
    units: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, unit: &str) -> bool {
        self.sent.all("units").any(|one| one == unit)
    }
}

const ONCE: [&str; 5] = ["code", "title", "template", "order", "population"];

/// `GET /survei`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("surveys")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /survei`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("surveys")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&ONCE, &["units"]));
    let read = made(&mut form, &sent);
    let key = sent.key().map(str::to_owned);
    let act = |(code, making)| {
        let request = Request { code, command: Command::Make(making), seen: None, key };
        survey::act(&desk, &me.actor, request)
    };
    let trouble = match me.sends(form.done(read), act).await? {
        Ok(view) => return Ok(me.saved(&paths::survey_result(view.survey.code.as_str()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

fn made(form: &mut Reader<'_>, sent: &Sent) -> Option<(SurveyCode, Making)> {
    let code = form.chosen("code", |text| SurveyCode::parse(text).ok());
    let title = form.value("title", Name::parse);
    let template = form.chosen("template", Questionnaire::parse);
    let order = form.maybe_chosen("order", Order::parse);
    let population = form.maybe_number("population", 0..=u32::MAX);
    let units = sent.all("units").filter_map(|unit| UnitCode::parse(unit).ok()).collect();
    let making = Making {
        title: title?,
        template: template?,
        order: order.unwrap_or(Order::ComplaintsFirst),
        own: Vec::new(),
        units,
        population,
    };
    Some((code?, making))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let t = me.t();
    let views = survey::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "surveys", &t.survey_title()).await?,
        rows: views.iter().map(|view| row(desk, view)).collect(),
        whole: seen(&me.actor) == Some(Seen::Hospital),
        manages: me.actor.role().is_some_and(|role| may(role, Act::Manage)),
        templates: items(Questionnaire::ALL, Questionnaire::code, |code| t.survey_template(code)),
        orders: items(Order::ALL, Order::code, |code| t.survey_order(code)),
        units: crate::unit::items(&unit::organisation(desk).await?),
        sent,
        trouble: Trouble::default(),
    })
}

fn row(desk: &Desk, view: &View) -> Row {
    let (code, making) = (&view.survey.code, &view.survey.making);
    Row {
        code: code.to_string(),
        title: making.title.as_str().to_owned(),
        stage: view.survey.stage.code(),
        template: making.template.code(),
        path: paths::survey_result(code.as_str()),
        sheet: paths::survey_sheet(code.as_str()),
        address: address(desk, code).unwrap_or_else(|| paths::survey(code.as_str())),
        faces: faces(&making.questions()).map(|_| paths::survey_faces(code.as_str())),
        answers: view.answers,
        required: view.required,
    }
}

/// The survey that an address names.
fn named(code: &str) -> Result<SurveyCode, Failure> {
    SurveyCode::parse(code).map_err(|_| Failure::NotFound)
}

/// The units in which a survey is asked, by code and name.
async fn units(desk: &Desk, survey: &Survey) -> Result<Vec<Item>, Failure> {
    let asked = &survey.making.units;
    let here = |(code, _): &Item| asked.iter().any(|unit| unit.as_str() == code);
    let known = crate::unit::items(&unit::organisation(desk).await?);
    Ok(known.into_iter().filter(here).collect())
}

/// The short name of an unsur, or the hospital's own words.
fn word(question: &Question, t: &Words) -> String {
    let own = question.words.as_ref().map(Sentence::as_str);
    own.map_or_else(|| t.survey_unsur(question.key.as_str()), str::to_owned)
}

fn is_open(view: &View) -> bool {
    view.survey.stage == Stage::Open
}
