//! Patients who are still in a ward: who asks them how the care has been since they complained.

mod form;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::stay::{self, View};
use desk::{Desk, people, unit};
use domain::ids::CaseNumber;
use domain::stay::{AFTER_ANSWER_HOURS, AFTER_COMPLAINT_HOURS, Act, Found};
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Choice, Item, choices};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// One patient as a line; the case stands for the person.
struct Row {
    number: String,
    path: String,
    ward: String,
    asker: String,
    due: Option<String>,
    late: bool,
    mine: bool,
    found: Option<String>,
}

#[derive(Template)]
#[template(path = "stay/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "stay/stay.html")]
struct Page {
    frame: Frame,
    number: String,
    version: u32,
    what: String,
    row: Option<Row>,
    facts: Vec<(String, String)>,
    admits: bool,
    assigns: bool,
    asks: bool,
    discharges: bool,
    wards: Vec<Item>,
    people: Vec<Item>,
    found: Vec<Choice>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::case_stay_command(&self.number, word)
    }
}

/// What the page of a case says about it, and where it leads.
pub struct Card {
    pub says: String,
    pub late: bool,
    pub path: String,
}

/// `GET /pasien-di-ruang`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("stays")?;
    let says = Speaker::new(me.t(), &desk.rules().await?.calendar, desk.now());
    let found = stay::list(&desk, &me.actor).await?;
    let rows = found.iter().filter_map(|view| row(view, &says, desk.now())).collect();
    let frame = me.frame(&desk, "stays", &me.t().frame_go("stays")).await?;
    Ok(page::page(&List { frame, rows }))
}

/// `GET /kasus/{nomor}/rawat`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    me.enters("stays")?;
    let view = opened(&desk, &me, &number).await?;
    Ok(page::page(&drawn(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /kasus/{nomor}/rawat/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((number, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("stays")?;
    let view = opened(&desk, &me, &number).await?;
    let read = form::meant(&desk, &me, &word, &sent).await?;
    let act = |request| stay::act(&desk, &me.actor, view.case, request);
    let Err(trouble) = me.commands(read, act, |t, kind| t.stay_event(kind)).await? else {
        return Ok(me.saved(&paths::case_stay(&number)));
    };
    let view = opened(&desk, &me, &number).await?;
    let page = drawn(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// For those of the office; nobody else learns that somebody asks.
pub async fn card(desk: &Desk, me: &Me, number: CaseNumber) -> Result<Option<Card>, Failure> {
    if me.enters("stays").is_err() {
        return Ok(None);
    }
    let view = stay::open(desk, &me.actor, number).await?;
    let says = Speaker::new(me.t(), &desk.rules().await?.calendar, desk.now());
    let row = row(&view, &says, desk.now());
    if row.is_none() && !view.allowed.contains(&Act::Admit) {
        return Ok(None);
    }
    let t = me.t();
    let words = match &row {
        None => t.stay_card_none(),
        Some(Row { found: Some(found), .. }) => found.clone(),
        Some(Row { due: Some(due), asker, .. }) => t.stay_card_due(asker, due),
        Some(Row { .. }) => t.stay_ended(),
    };
    let late = row.is_some_and(|row| row.late);
    Ok(Some(Card { says: words, late, path: paths::case_stay(&number.to_string()) }))
}

async fn opened(desk: &Desk, me: &Me, number: &str) -> Result<View, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    Ok(stay::open(desk, &me.actor, number).await?)
}

fn row(view: &View, says: &Speaker, now: domain::calendar::Instant) -> Option<Row> {
    let stay = view.stay.as_ref()?;
    let told = stay.heard.filter(|heard| heard.found != Found::CouldNot || view.due.is_none());
    Some(Row {
        number: view.case.to_string(),
        path: paths::case_stay(&view.case.to_string()),
        ward: view.ward.clone().unwrap_or_default(),
        asker: view.asker.clone().unwrap_or_default(),
        due: view.due.map(|due| says.long(due)),
        late: view.due.is_some_and(|due| due < now),
        mine: view.mine,
        found: told.map(|heard| says.t.stay_found(heard.found.code())),
    })
}

async fn drawn(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, number) = (me.t(), view.case.to_string());
    let says = Speaker::new(t, &desk.rules().await?.calendar, desk.now());
    let may = |act| view.allowed.contains(&act);
    let wards = unit::organisation(desk).await?.units.into_iter().filter(|unit| unit.clinical);
    let office = people::directory(desk).await?.into_iter().filter(|one| one.role.is_humas());
    let title = t.stay_title(&number);
    Ok(Page {
        frame: me.frame(desk, "stays", &title).await?,
        version: view.stay.as_ref().map_or(0, |stay| stay.version.0),
        what: t.stay_what(AFTER_ANSWER_HOURS.to_string(), AFTER_COMPLAINT_HOURS.to_string()),
        row: row(view, &says, desk.now()),
        facts: facts(view, &says),
        admits: may(Act::Admit),
        assigns: may(Act::Assign),
        asks: may(Act::Ask),
        discharges: may(Act::Discharge),
        wards: wards.map(|unit| (unit.code.to_string(), unit.name)).collect(),
        people: office.map(|person| (person.id.to_string(), person.name)).collect(),
        found: choices(Found::ALL, Found::code, |code| t.stay_found(code), |_| String::new()),
        number,
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, Some(stay)) = (says.t, view.stay.as_ref()) else { return Vec::new() };
    let ward = view.ward.clone().unwrap_or_default();
    let mut facts = vec![
        (t.stay_ward(), ward),
        (t.stay_since(), says.long(stay.admitted_at)),
        (t.stay_asker(), view.asker.clone().unwrap_or_default()),
    ];
    facts.extend(view.due.map(|due| (t.stay_due(), says.long(due))));
    let heard = stay
        .heard
        .map(|heard| format!("{} · {}", t.stay_found(heard.found.code()), says.long(heard.at)));
    facts.extend(heard.map(|heard| (t.stay_answer(), heard)));
    facts.extend(stay.ended_at.map(|at| (t.stay_left(), says.long(at))));
    facts
}
