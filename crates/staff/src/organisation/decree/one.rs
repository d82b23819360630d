//! One decree with all its members, and what happened to it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::organisation::decree;
use domain::attachment::Owner;
use domain::ids::DecreeId;
use domain::organisation::Event;
use domain::organisation::decree::{Part, Terms};
use web::{Failure, Frame, Sent, page, paths};

use super::super::{filled, request};
use super::{Line, Row, form, line, row};
use crate::attachment::Papers;
use crate::options::{Item, items, staff};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "organisation/decree.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    row: Row,
    signed: String,
    members: Vec<Line>,
    /// What happened to it: who, what, when.
    past: Vec<(String, String, String)>,
    keeps: bool,
    ended: bool,
    seats: Vec<Item>,
    parts: Vec<Item>,
    papers: Papers,
    people: Vec<Item>,
    open: String,
    sent: Option<Sent>,
    terms: Sent,
    trouble: Trouble,
}

impl Page {
    /// What was typed into the form that came back; else what stands.
    fn text(&self, name: &str) -> &str {
        let typed = |sent: &&Sent| sent.typed().any(|(field, _)| field == name);
        self.sent.as_ref().filter(typed).unwrap_or(&self.terms).text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::decree_command(&self.id, word)
    }
}

/// `GET /organisasi/keputusan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, id, None).await?))
}

/// `POST /organisasi/keputusan/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let decree: DecreeId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = form::meant(&desk, &me, (decree, &word), &sent).await?;
    let act = |command| decree::act(&desk, &me.actor, decree, request(command, &sent));
    let Err(trouble) = me.commands(read, act, |t, kind| t.decree_event(kind)).await? else {
        return Ok(me.saved(&paths::decree(&id)));
    };
    let page = drawn(&desk, &me, decree, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, open: word, ..page }))
}

/// The page with what stood in the way of a scan.
pub async fn with_papers(
    desk: &Desk,
    me: &Me,
    id: DecreeId,
    (status, papers): (StatusCode, Papers),
) -> Result<Response, Failure> {
    let page = drawn(desk, me, id, None).await?;
    Ok(page::with_status(status, &Page { papers, ..page }))
}

async fn drawn(desk: &Desk, me: &Me, id: DecreeId, sent: Option<Sent>) -> Result<Page, Failure> {
    let t = me.t();
    let view = decree::open(desk, &me.actor, id).await?;
    let history = decree::history(desk, &me.actor, id).await?;
    let says = Speaker::new(t, &desk.rules().await?.calendar, desk.now());
    let past = history
        .iter()
        .map(|line| (says.author(&line.by), t.decree_event(line.event.kind()), says.at(line.at)));
    let decree = &view.decree;
    let seat = |seat: &domain::organisation::decree::Seat| {
        (seat.no.to_string(), seat.member.name.as_str().to_owned())
    };
    Ok(Page {
        frame: me.frame(desk, "organisation", decree.terms.title.as_str()).await?,
        id: id.to_string(),
        version: decree.version.0,
        row: row(&view, me),
        signed: t.decree_signed(t.date(decree.terms.signed_on)),
        members: decree.seats.iter().map(|seat| line(seat, me)).collect(),
        past: past.collect(),
        keeps: view.keeps,
        ended: decree.ended.is_some(),
        seats: decree.seats.iter().map(seat).collect(),
        parts: items(Part::ALL, Part::code, |code| t.decree_part(code)),
        papers: Papers::of(desk, me, Owner::Decree(id)).await?,
        people: if view.keeps { staff(desk).await? } else { Vec::new() },
        open: String::new(),
        sent,
        terms: written(&decree.terms),
        trouble: Trouble::default(),
    })
}

fn written(terms: &Terms) -> Sent {
    filled([
        ("number", terms.number.as_str().to_owned()),
        ("title", terms.title.as_str().to_owned()),
        ("signed_on", terms.signed_on.to_string()),
        ("from", terms.from.to_string()),
        ("until", terms.until.map(|day| day.to_string()).unwrap_or_default()),
        ("member_from", terms.from.to_string()),
    ])
}
