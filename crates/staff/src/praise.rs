//! Praise that was passed on: what names this reader, what is of their unit, and for the office all.

pub mod pass_on;
pub mod recognition;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::praise::{self, Beside, View};
use domain::ids::PraiseId;
use domain::praise::passes_on;
use domain::text::Name;
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One praise as it is read.
pub struct Row {
    pub id: String,
    pub version: u32,
    pub at: String,
    /// `None` once it was erased.
    pub text: Option<String>,
    pub names: String,
    /// Number and path of the case, for the office.
    pub case: Option<(String, String)>,
    pub taken_back: bool,
}

#[derive(Template)]
#[template(path = "praise/list.html")]
struct List {
    frame: Frame,
    /// What names this reader, or is of the unit that they head.
    own: Vec<Row>,
    /// All of it, for the office.
    all: Vec<Row>,
    office: bool,
    /// The one whose form was sent back.
    open: String,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /apresiasi`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("training")?;
    Ok(page::page(&listed(&desk, &me).await?))
}

/// `POST /apresiasi/{id}/tarik`
pub async fn take_back(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let known: PraiseId = id.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["why"], &[]));
    let why = form.value("why", Name::parse);
    let read = form.done(why);
    let act = |why| praise::take_back(&desk, &me.actor, (known, why), beside(&sent));
    let Err(trouble) = me.commands(read, act, |t, kind| t.praise_event(kind)).await? else {
        return Ok(me.done(paths::PRAISE));
    };
    let list = listed(&desk, &me).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, open: id, sent, ..list }))
}

/// What stands beside a command in a form.
pub fn beside(sent: &Sent) -> Beside {
    let seen = sent.version();
    Beside { seen, key: sent.key().map(str::to_owned) }
}

async fn listed(desk: &Desk, me: &Me) -> Result<List, Failure> {
    let views = praise::list(desk, &me.actor).await?;
    let rows = |wanted: &dyn Fn(&View) -> bool, says: &Speaker| -> Vec<Row> {
        views.iter().filter(|view| wanted(view)).map(|view| row(view, says)).collect()
    };
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let office = passes_on(&me.actor);
    Ok(List {
        frame: me.frame(desk, "training", &me.t().praise_title()).await?,
        own: rows(&|view| view.concerns, &says),
        all: rows(&|_| office, &says),
        office,
        open: String::new(),
        sent: Sent::default(),
        trouble: Trouble::default(),
    })
}

/// One praise in the reader's words.
pub fn row(view: &View, says: &Speaker) -> Row {
    let people = view.people.iter().map(|(_, name)| name);
    let names: Vec<&str> = people.chain(&view.units).map(String::as_str).collect();
    let case = view.number.map(|number| number.to_string());
    Row {
        id: view.id.to_string(),
        version: view.version.0,
        at: says.at(view.at),
        text: view.text.clone(),
        names: names.join(", "),
        case: case.map(|number| (number.clone(), paths::case(&number))),
        taken_back: view.taken_back,
    }
}

/// The praise of the last year that names somebody, as far as this reader may read it.
pub async fn of_person(
    desk: &Desk,
    me: &Me,
    person: domain::ids::PersonId,
) -> Result<Vec<Row>, Failure> {
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let found = praise::of_person(desk, &me.actor, person).await?;
    Ok(found.iter().map(|view| row(view, &says)).collect())
}
