//! From a result to action: an improvement for a low unsur, with an owner and a day.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::survey::{self, Outcome, Plan, View};
use domain::ids::PersonId;
use domain::improvement::may_begin;
use domain::survey::{Key, Question};
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::result::{Wanted, chosen};
use super::{named, units, word};
use crate::options::{Item, staff};
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// For which unsur of which result.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    unsur: String,
    #[serde(default)]
    periode: String,
    #[serde(default)]
    unit: String,
}

#[derive(Template)]
#[template(path = "survey/plan.html")]
struct Page {
    frame: Frame,
    title: String,
    result: String,
    path: String,
    unsur: Vec<Item>,
    units: Vec<Item>,
    people: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

const FIELDS: [&str; 7] = ["unsur", "unit", "periode", "cause", "action", "owner", "due"];

/// The lowest unsur of a result with the way to a plan for each, for those who may begin one.
pub(super) fn links(
    desk: &Desk,
    me: &Me,
    (found, wanted): (&Outcome, &Wanted),
) -> Vec<(String, String)> {
    if !may_begin(&me.actor, desk.now()) {
        return Vec::new();
    }
    let path = paths::survey_plan(found.survey.code.as_str());
    let lowest = found.lowest.iter().filter_map(|place| found.unsur.get(*place));
    let link = |question: &Question| {
        let to = format!("{path}?unsur={}&{}", question.key, wanted.query());
        (word(question, me.t()), to)
    };
    lowest.map(link).collect()
}

/// `GET /survei/{kode}/perbaikan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &code).await?;
    let typed = [("unsur", asked.unsur), ("periode", asked.periode), ("unit", asked.unit)];
    let typed = typed.map(|(name, value)| (name.to_owned(), value));
    let sent = Sent::from_fields(typed.into_iter().collect());
    Ok(page::page(&shown(&desk, &me, &view, sent).await?))
}

/// `POST /survei/{kode}/perbaikan`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &code).await?;
    let read = planned(&desk, &me, &view, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |plan| survey::plan(&desk, &me.actor, &view.survey.code, (plan, key));
    let trouble = match me.sends(read, act).await? {
        Ok(begun) => return Ok(me.saved(&paths::improvement(&begun.improvement.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn planned(
    desk: &Desk,
    me: &Me,
    view: &View,
    sent: &Sent,
) -> Result<Result<Plan, Faults>, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let wanted = Wanted::of(sent.text("periode"), sent.text("unit"));
    let result = match chosen(&wanted, &view.survey, me.t()) {
        Ok(result) => Some(result),
        Err(faults) => {
            faults.all().iter().for_each(|fault| form.faults.add(&fault.field, fault.says.clone()));
            None
        }
    };
    let (unsur, action) = (form.chosen("unsur", Key::parse), form.body("action"));
    let cause = form.maybe_body("cause");
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.date("due");
    let read = || {
        let (period, unit) = result?;
        let (action, owner, due) = (action?, owner?, due?);
        Some(Plan { period, unit, unsur: unsur?, cause, action, owner, due })
    };
    Ok(form.done(read()))
}

async fn opened(desk: &Desk, me: &Me, code: &str) -> Result<View, Failure> {
    me.enters("surveys")?;
    let view = survey::open(desk, &me.actor, &named(code)?).await?;
    match may_begin(&me.actor, desk.now()) && view.survey.making.template.is_skm() {
        true => Ok(view),
        false => Err(Failure::Forbidden),
    }
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, survey) = (me.t(), &view.survey);
    let questions = survey.making.questions();
    let scored = questions.iter().filter(|question| question.ask.is_scored());
    let code = survey.code.as_str();
    let wanted = Wanted::of(sent.text("periode"), sent.text("unit"));
    Ok(Page {
        frame: me.frame(desk, "surveys", &t.survey_plan()).await?,
        title: survey.making.title.as_str().to_owned(),
        result: format!("{}?{}", paths::survey_result(code), wanted.query()),
        path: paths::survey_plan(code),
        unsur: scored.map(|question| (question.key.to_string(), word(question, t))).collect(),
        units: units(desk, survey).await?,
        people: staff(desk).await?,
        sent,
        trouble: Trouble::default(),
    })
}
