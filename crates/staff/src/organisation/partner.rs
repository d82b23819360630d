//! Partners: how to reach them, which way a complaint goes there, who keeps the contact here.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::organisation::partner::{self, View};
use desk::{Desk, people};
use domain::ids::{PartnerId, PersonId};
use domain::organisation::keeps;
use domain::organisation::partner::{Card, Kind};
use domain::text::{Email, Name, Phone};
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::filled;
use crate::options::{Item, items, staff};
use crate::{me::Me, reader::Reader, trouble::Trouble};

const FIELDS: [&str; 8] =
    ["name", "kind", "contact", "phone", "email", "route", "keeper", "active"];

/// A partner as it is read.
struct Row {
    path: String,
    name: String,
    kind: String,
    contact: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    route: Option<String>,
    keeper: Option<String>,
    active: bool,
}

#[derive(Template)]
#[template(path = "organisation/partners.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    keeps: bool,
    kinds: Vec<Item>,
    people: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "organisation/partner.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    keeps: bool,
    kinds: Vec<Item>,
    people: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /organisasi/mitra`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("organisation")?;
    Ok(page::page(&listed(&desk, &me, filled([("active", "1".to_owned())])).await?))
}

/// `POST /organisasi/mitra`: a partner is written down.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let read = card(&desk, &me, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |card| partner::write(&desk, &me.actor, card, key);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::PARTNERS));
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /organisasi/mitra/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, id, None).await?))
}

/// `POST /organisasi/mitra/{id}`: its card anew.
pub async fn change(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id: PartnerId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = card(&desk, &me, &sent).await?;
    let act = |card| partner::change(&desk, &me.actor, id, (card, sent.version()));
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::PARTNERS));
    };
    let page = drawn(&desk, &me, id, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn card(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Card, Faults>, Failure> {
    let rules = desk.rules().await?;
    let people = people::directory(desk).await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let known = |text: &str| {
        let id: PersonId = text.parse().ok()?;
        people.iter().find(|person| person.id == id).map(|person| person.id)
    };
    let (name, kind) = (form.value("name", Name::parse), form.chosen("kind", Kind::parse));
    let contact = form.maybe("contact", Name::parse);
    let (phone, email) = (form.maybe("phone", Phone::parse), form.maybe("email", Email::parse));
    let route = form.maybe_body("route");
    let keeper = form.maybe_chosen("keeper", known);
    let active = sent.ticked("active");
    let card = name.zip(kind).map(|(name, kind)| Card {
        name,
        kind,
        contact,
        phone,
        email,
        route,
        keeper,
        active,
    });
    Ok(form.done(card))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let views = partner::list(desk, &me.actor).await?;
    let keeps = keeps(&me.actor);
    Ok(List {
        frame: me.frame(desk, "organisation", &me.t().partner_title()).await?,
        rows: views.iter().map(|view| row(view, me)).collect(),
        keeps,
        kinds: kinds(me),
        people: if keeps { staff(desk).await? } else { Vec::new() },
        sent,
        trouble: Trouble::default(),
    })
}

async fn drawn(desk: &Desk, me: &Me, id: PartnerId, sent: Option<Sent>) -> Result<Page, Failure> {
    let view = partner::open(desk, &me.actor, id).await?;
    let card = &view.partner.card;
    Ok(Page {
        frame: me.frame(desk, "organisation", card.name.as_str()).await?,
        row: row(&view, me),
        version: view.partner.version.0,
        keeps: view.keeps,
        kinds: kinds(me),
        people: if view.keeps { staff(desk).await? } else { Vec::new() },
        sent: sent.unwrap_or_else(|| written(card)),
        trouble: Trouble::default(),
    })
}

fn kinds(me: &Me) -> Vec<Item> {
    items(Kind::ALL, Kind::code, |code| me.t().partner_kind(code))
}

fn written(card: &Card) -> Sent {
    let name = |one: &Option<Name>| one.as_ref().map_or("", Name::as_str).to_owned();
    filled([
        ("name", card.name.as_str().to_owned()),
        ("kind", card.kind.code().to_owned()),
        ("contact", name(&card.contact)),
        ("phone", card.phone.as_ref().map_or("", Phone::as_str).to_owned()),
        ("email", card.email.as_ref().map_or("", Email::as_str).to_owned()),
        ("route", card.route.as_ref().map(|one| one.as_str().to_owned()).unwrap_or_default()),
        ("keeper", card.keeper.map(|one| one.to_string()).unwrap_or_default()),
        ("active", if card.active { "1" } else { "" }.to_owned()),
    ])
}

fn row(view: &View, me: &Me) -> Row {
    let card = &view.partner.card;
    Row {
        path: paths::partner(&view.partner.id.to_string()),
        name: card.name.as_str().to_owned(),
        kind: me.t().partner_kind(card.kind.code()),
        contact: card.contact.as_ref().map(|one| one.as_str().to_owned()),
        phone: card.phone.as_ref().map(|one| one.as_str().to_owned()),
        email: card.email.as_ref().map(|one| one.as_str().to_owned()),
        route: card.route.as_ref().map(|one| one.as_str().to_owned()),
        keeper: view.keeper.clone(),
        active: card.active,
    }
}
