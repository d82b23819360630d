//! The wording of an SPO in one form: a draft may be written in many sittings.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    sop::{self, Request, View, habit, revision},
    unit,
};
use domain::calendar::Unit as TimeUnit;
use domain::measure::Measure;
use domain::people::Role;
use domain::rules::{ApprovalWhen, Duty};
use domain::sop::{Act, Content, MOST_STEPS, Part, Tie, may_draft};
use web::{Failure, Frame, Sent, page, paths};

use super::{
    page::opened,
    question::{self, Written},
};
use crate::{
    me::Me,
    options::{Item, items},
    trouble::Trouble,
};

mod read;

/// So many empty steps stand behind those that are written.
const SPARE: usize = 5;

/// One step of the form.
struct Line {
    number: usize,
    words: String,
    text: String,
    tie: String,
    duty: String,
    amount: String,
    unit: String,
}

/// A text of the form.
struct Field {
    name: String,
    words: String,
    value: String,
}

/// A box to be ticked: its value, its words, and whether it is.
type Tick = (String, String, bool);

#[derive(Template)]
#[template(path = "sop/form.html")]
struct Form {
    frame: Frame,
    back: String,
    post: String,
    version: u32,
    title: String,
    number: String,
    /// A document that has a number keeps it.
    numbered: bool,
    fields: Vec<Field>,
    steps: Vec<Line>,
    ties: Vec<Item>,
    duties: Vec<Item>,
    units_of_time: Vec<Item>,
    approves: Vec<Tick>,
    bases: String,
    /// The targets of the catalogue; empty where the SPO does not name the indicator.
    aims: Vec<Field>,
    questions: Vec<Written>,
    rights: Vec<Item>,
    parts: Vec<Item>,
    roles: Vec<Tick>,
    units: Vec<Tick>,
    months: String,
    /// A file can be read into the form.
    scans: bool,
    /// What a file said that belongs to no part.
    unplaced: Vec<String>,
    trouble: Trouble,
}

/// `GET /spo/baru`
pub async fn new(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    allowed(&me)?;
    let months = habit(&desk).await?.review_months;
    let blank = Content { review_months: months, ..Content::default() };
    Ok(page::page(&drawn(&desk, &me, &blank, None).await?))
}

/// `POST /spo/baru`
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    allowed(&me)?;
    let content = read::content(&sent, me.t());
    let key = sent.key().ok_or(Failure::BadRequest)?;
    let faults = read::unknown(&sent, me.t());
    let trouble = match faults.is_empty() {
        false => faults.into(),
        true => match sop::draft(&desk, &me.actor, content.clone(), key).await {
            Ok(view) => return Ok(me.saved(&paths::sop(&view.sop.id.to_string()))),
            Err(error) => troubled(error, &me)?,
        },
    };
    let form = drawn(&desk, &me, &content, None).await?;
    Ok(page::with_status(trouble.status(), &Form { trouble, ..form }))
}

/// `POST /spo/baca`: the form with what was recognised in a file; nothing is kept yet.
pub async fn scan(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    allowed(&me)?;
    let bytes = sent.files("file").next().map(|file| file.bytes.to_vec()).unwrap_or_default();
    let review_months = habit(&desk).await?.review_months;
    match sop::scan(&me.actor, bytes).await {
        Ok(found) => {
            let content = Content { review_months, ..found.content };
            let form = drawn(&desk, &me, &content, None).await?;
            Ok(page::page(&Form { unplaced: found.unplaced, ..form }))
        }
        Err(error) => {
            let trouble: Trouble = web::error::beside(error, me.t())?.into();
            let blank = Content { review_months, ..Content::default() };
            let form = drawn(&desk, &me, &blank, None).await?;
            Ok(page::with_status(trouble.status(), &Form { trouble, ..form }))
        }
    }
}

/// `GET /spo/{id}/ubah`
pub async fn edit(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = revisable(&desk, &me, &id).await?;
    let newest = newest(&view).ok_or(Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, &newest, Some(&view)).await?))
}

/// `POST /spo/{id}/ubah`
pub async fn save(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = revisable(&desk, &me, &id).await?;
    let content = read::content(&sent, me.t());
    let faults = read::unknown(&sent, me.t());
    let trouble = match faults.is_empty() {
        false => faults.into(),
        true => {
            let (seen, key) = sent.beside();
            let request = Request { command: revision(content.clone()), seen, key };
            match sop::act(&desk, &me.actor, view.sop.id, request).await {
                Ok(_) => return Ok(me.saved(&paths::sop(&id))),
                Err(error) => troubled(error, &me)?,
            }
        }
    };
    let form = drawn(&desk, &me, &content, Some(&view)).await?;
    Ok(page::with_status(trouble.status(), &Form { trouble, ..form }))
}

fn allowed(me: &Me) -> Result<(), Failure> {
    if may_draft(&me.actor) { Ok(()) } else { Err(Failure::Forbidden) }
}

async fn revisable(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    allowed(me)?;
    let view = opened(desk, me, id).await?;
    match view.allowed.contains(&Act::Revise) {
        true => Ok(view),
        false => Err(Failure::NotFound),
    }
}

/// What cannot be kept stands beside its field; a step is named by its number.
fn troubled(error: desk::DeskError, me: &Me) -> Result<Trouble, Failure> {
    match error {
        desk::DeskError::FlawedSop(_) => Ok(web::error::beside(error, me.t())?.into()),
        error => Trouble::told(error, me.t(), |kind| me.t().sop_event(kind)),
    }
}

/// What is being written, else a copy of the edition in force.
fn newest(view: &View) -> Option<Content> {
    let draft = view.sop.draft.as_ref().map(|draft| draft.edition.content.clone());
    draft.or(view.wording(view.in_force).map(|edition| edition.content.clone()))
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    content: &Content,
    view: Option<&View>,
) -> Result<Form, Failure> {
    let t = me.t();
    let (title, back, post) = match view {
        None => (t.sop_new(), paths::SOPS.to_owned(), paths::SOP_NEW.to_owned()),
        Some(view) => {
            let id = view.sop.id.to_string();
            (t.sop_edit(), paths::sop(&id), paths::sop_edit(&id))
        }
    };
    let field = |part: Part| Field {
        name: part.code().to_owned(),
        words: t.sop_part(part.code()),
        value: content.text(part).to_owned(),
    };
    let organisation = unit::organisation(desk).await?;
    let audience = &content.audience;
    let unit = |unit: &domain::hospital::Unit| {
        (unit.code.to_string(), unit.name.clone(), audience.units.contains(&unit.code))
    };
    let role =
        |role: &Role| (role.code().to_owned(), t.role(role.code()), audience.roles.contains(role));
    Ok(Form {
        frame: me.frame(desk, "sop", &title).await?,
        scans: view.is_none(),
        unplaced: Vec::new(),
        back,
        post,
        version: view.map_or(0, |view| view.sop.version.0),
        title: content.title.clone(),
        number: content.number.clone().unwrap_or_default(),
        numbered: view.is_some_and(|view| view.number.is_some()),
        fields: Part::texts().map(field).collect(),
        steps: lines(content, t),
        ties: items(Tie::ALL, Tie::code, |code| t.sop_tie(code)),
        duties: items(Duty::ALL, Duty::code, |code| t.duty(code)),
        units_of_time: items(TimeUnit::ALL, TimeUnit::code, |code| t.unit_of_time(code)),
        approves: approves(content, t),
        bases: read::bases_text(content, t),
        aims: Measure::ALL.iter().map(|measure| aimed(*measure, content, t)).collect(),
        questions: question::written(content, t),
        rights: question::rights(t),
        parts: items(Part::ALL, Part::code, |code| t.sop_part(code)),
        roles: Role::ALL.iter().map(role).collect(),
        units: organisation.units.iter().map(unit).collect(),
        months: content.review_months.to_string(),
        trouble: Trouble::default(),
    })
}

/// `Panggilan yang diangkat: paling sedikit (%)`
fn aimed(measure: Measure, content: &Content, t: &locale::Words) -> Field {
    let asks = if measure.is_ceiling() { t.service_ceiling("(%)") } else { t.service_floor("(%)") };
    let aim = content.aims.iter().find(|aim| aim.measure == measure);
    Field {
        name: format!("aims.{}", measure.code()),
        words: format!("{}: {asks}", t.service_name(measure.code())),
        value: aim.map(|aim| aim.percent.to_string()).unwrap_or_default(),
    }
}

fn approves(content: &Content, t: &locale::Words) -> Vec<Tick> {
    let chosen: Vec<ApprovalWhen> =
        content.bound().flat_map(|(_, bond)| bond.approves.clone()).collect();
    let tick = |when: &ApprovalWhen| {
        (when.code().to_owned(), t.rules_approval(when.code()), chosen.contains(when))
    };
    ApprovalWhen::ALL.iter().map(tick).collect()
}

fn lines(content: &Content, t: &locale::Words) -> Vec<Line> {
    let count = (content.steps.len() + SPARE).min(MOST_STEPS);
    let line = |number: usize| {
        let step = content.steps.get(number - 1);
        let bond = step.and_then(|step| step.bond.as_ref());
        let term = bond.and_then(|bond| bond.term);
        let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
        Line {
            number,
            words: t.sop_step(number.to_string()),
            text: step.map(|step| step.text.clone()).unwrap_or_default(),
            tie: code(bond.map(|bond| bond.tie.code())),
            duty: code(bond.and_then(|bond| bond.duty).map(Duty::code)),
            amount: term.map(|term| term.limit.amount.to_string()).unwrap_or_default(),
            unit: code(term.map(|term| term.limit.unit.code())),
        }
    };
    (1..=count).map(line).collect()
}
