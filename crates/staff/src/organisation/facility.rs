//! What the complaint desk needs to stand on: what waits for a look, and what was found.

mod one;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::organisation::facility::{self, View};
use domain::organisation::facility::{Item, MOST_MONTHS, YEARLY};
use domain::organisation::keeps;
use domain::text::Name;
use web::{Failure, Faults, Frame, Sent, page, paths};

pub use one::{command, show};

use super::filled;
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// An item as it is read.
struct Row {
    path: String,
    name: String,
    place: String,
    every: String,
    /// What the last look found, when and by whom.
    last: Option<String>,
    condition: Option<String>,
    sound: bool,
    note: Option<String>,
    due: Option<String>,
    is_due: bool,
    retired: bool,
}

#[derive(Template)]
#[template(path = "organisation/facilities.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    /// How many wait, as a sentence; empty when none does.
    due: String,
    keeps: bool,
    known: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /organisasi/sarana`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let begun = filled([("every", YEARLY.to_string())]);
    Ok(page::page(&listed(&desk, &me, begun).await?))
}

/// `POST /organisasi/sarana`: an item is written down.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let read = item(&desk, &me, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |item| facility::write(&desk, &me.actor, item, key);
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::facility(&view.facility.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let views = facility::list(desk, &me.actor).await?;
    let due = views.iter().filter(|view| view.is_due).count();
    Ok(List {
        frame: me.frame(desk, "organisation", &me.t().facility_title()).await?,
        due: if due == 0 { String::new() } else { me.t().facility_due_count(due.to_string()) },
        rows: views.iter().map(|view| row(view, me)).collect(),
        keeps: keeps(&me.actor),
        known: false,
        sent,
        trouble: Trouble::default(),
    })
}

async fn item(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Item, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["name", "place", "every", "retired"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let (name, place) = (form.value("name", Name::parse), form.value("place", Name::parse));
    let every_months = form.number("every", 1..=MOST_MONTHS);
    let retired = sent.ticked("retired");
    let item = name.zip(place).zip(every_months);
    let item =
        item.map(|((name, place), every_months)| Item { name, place, every_months, retired });
    Ok(form.done(item))
}

fn row(view: &View, me: &Me) -> Row {
    let (t, item) = (me.t(), &view.facility.item);
    let look = view.facility.last.as_ref().map(|checked| &checked.look);
    let by = view.checked_by.as_deref().map(|name| format!(" · {name}")).unwrap_or_default();
    Row {
        path: paths::facility(&view.facility.id.to_string()),
        name: item.name.as_str().to_owned(),
        place: item.place.as_str().to_owned(),
        every: t.facility_months(item.every_months.to_string()),
        last: look.map(|look| format!("{}{by}", t.date(look.on))),
        condition: look.map(|look| t.facility_condition(look.condition.code())),
        sound: view.facility.finding().is_none(),
        note: look.and_then(|look| look.note.as_ref()).map(|note| note.as_str().to_owned()),
        due: view.due.map(|day| t.facility_due(t.date(day))),
        is_due: view.is_due,
        retired: item.retired,
    }
}
