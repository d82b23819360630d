//! One item: its last look, the form for the next one, and the improvement that a finding asks for.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::organisation::facility::{self, Mending, View};
use domain::ids::{FacilityId, PersonId};
use domain::improvement::may_begin;
use domain::organisation::Event as _;
use domain::organisation::facility::{Command, Condition, Event, Look};
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::super::{filled, request};
use super::{Row, item, row};
use crate::options::{Item, items, staff};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "organisation/facility.html")]
struct Page {
    frame: Frame,
    row: Row,
    id: String,
    version: u32,
    keeps: bool,
    known: bool,
    checks: bool,
    /// May this reader begin an improvement from the last look?
    mends: bool,
    /// The improvement that it began, where this reader sees it.
    mended: Option<String>,
    conditions: Vec<Item>,
    people: Vec<Item>,
    /// What happened to it: who, what, when.
    past: Vec<(String, String, String)>,
    open: String,
    sent: Option<Sent>,
    written: Sent,
    trouble: Trouble,
}

impl Page {
    /// What was typed into the form that came back; else what stands.
    fn text(&self, name: &str) -> &str {
        let typed = |sent: &&Sent| sent.typed().any(|(field, _)| field == name);
        self.sent.as_ref().filter(typed).unwrap_or(&self.written).text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::facility_command(&self.id, word)
    }
}

/// `GET /organisasi/sarana/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, id, None).await?))
}

/// `POST /organisasi/sarana/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id: FacilityId = id.parse().map_err(|_| Failure::NotFound)?;
    let done = match word.as_str() {
        "perbaikan" => mended(&desk, &me, id, &sent).await?,
        word => acted(&desk, &me, (id, word), &sent).await?,
    };
    let trouble = match done {
        Ok(path) => return Ok(me.saved(&path)),
        Err(trouble) => trouble,
    };
    let page = drawn(&desk, &me, id, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, open: word, ..page }))
}

/// Where to go next, or what stands in the way.
type Done = Result<String, Trouble>;

async fn acted(
    desk: &Desk,
    me: &Me,
    (id, word): (FacilityId, &str),
    sent: &Sent,
) -> Result<Done, Failure> {
    let command = match word {
        "ubah" => item(desk, me, sent).await?.map(|item| Command::Write { id, item }),
        "periksa" => look(desk, me, sent).await?.map(Command::Check),
        _ => return Err(Failure::NotFound),
    };
    let act = |command| facility::act(desk, &me.actor, id, request(command, sent));
    let done = me.commands(command, act, |t, kind| t.facility_event(kind)).await?;
    Ok(done.map(|_| paths::facility(&id.to_string())))
}

async fn look(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Look, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["on", "condition", "note"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let (on, condition) = (form.date("on"), form.chosen("condition", Condition::parse));
    let note = form.maybe_body("note");
    Ok(form.done(on.zip(condition).map(|(on, condition)| Look { on, condition, note })))
}

async fn mended(desk: &Desk, me: &Me, id: FacilityId, sent: &Sent) -> Result<Done, Failure> {
    let rules = desk.rules().await?;
    let fields = ["action", "owner", "due"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let action = form.body("action");
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.date("due");
    let wanted = action.zip(owner).zip(due);
    let read = form.done(wanted.map(|((action, owner), due)| Mending { action, owner, due }));
    let done = me.sends(read, |wanted| facility::mend(desk, &me.actor, id, wanted)).await?;
    Ok(done.map(|begun| paths::improvement(&begun.improvement.id.to_string())))
}

async fn drawn(desk: &Desk, me: &Me, id: FacilityId, sent: Option<Sent>) -> Result<Page, Failure> {
    let t = me.t();
    let view = facility::open(desk, &me.actor, id).await?;
    let mended = facility::mended(desk, &me.actor, &view.facility).await?;
    let mends =
        view.facility.finding().is_some() && mended.is_none() && may_begin(&me.actor, desk.now());
    Ok(Page {
        frame: me.frame(desk, "organisation", view.facility.item.name.as_str()).await?,
        row: row(&view, me),
        id: id.to_string(),
        version: view.facility.version.0,
        keeps: view.keeps,
        known: true,
        checks: view.checks && !view.facility.item.retired,
        mends,
        mended: mended.map(|begun| paths::improvement(&begun.improvement.id.to_string())),
        conditions: items(Condition::ALL, Condition::code, |code| t.facility_condition(code)),
        people: if mends { staff(desk).await? } else { Vec::new() },
        past: past(desk, me, id).await?,
        open: String::new(),
        sent,
        written: written(&view, desk.rules().await?.calendar.day_of(desk.now())),
        trouble: Trouble::default(),
    })
}

async fn past(
    desk: &Desk,
    me: &Me,
    id: FacilityId,
) -> Result<Vec<(String, String, String)>, Failure> {
    let t = me.t();
    let history = facility::history(desk, &me.actor, id).await?;
    let says = Speaker::new(t, &desk.rules().await?.calendar, desk.now());
    let what = |event: &Event| match event {
        Event::Checked(look) => {
            let found = t.facility_condition(look.condition.code());
            format!("{}: {found} ({})", t.facility_event(event.kind()), t.date(look.on))
        }
        Event::Written { .. } => t.facility_event(event.kind()),
    };
    let line = |line: &desk::organisation::Line<Event>| {
        (says.author(&line.by), what(&line.event), says.at(line.at))
    };
    Ok(history.iter().rev().map(line).collect())
}

fn written(view: &View, today: domain::calendar::Date) -> Sent {
    let item = &view.facility.item;
    filled([
        ("name", item.name.as_str().to_owned()),
        ("place", item.place.as_str().to_owned()),
        ("every", item.every_months.to_string()),
        ("retired", if item.retired { "1" } else { "" }.to_owned()),
        ("on", today.to_string()),
    ])
}
