//! Those outside with whom the office works: the register, and the form of a new entry.

pub(crate) mod form;
pub mod one;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::collaborator::{self, View};
use domain::collaborator::{Kind, keeps};
use domain::text::Name;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, trouble::Trouble};

/// Which entries.
#[derive(Default, Deserialize)]
pub struct Wanted {
    jenis: Option<String>,
    rilis: Option<String>,
    arsip: Option<String>,
}

/// One entry as a line.
struct Row {
    path: String,
    /// `None` once erased.
    name: Option<String>,
    kind: String,
    /// Organisation and field.
    about: String,
    contact: Option<String>,
    releases: bool,
    paid: bool,
    conflict: bool,
}

#[derive(Template)]
#[template(path = "collaborator/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    kinds: Vec<Item>,
    /// The kind that is shown, or nothing.
    kind: String,
    releases: bool,
    archived: bool,
    keeps: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /kolaborator`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, wanted, Sent::default()).await?))
}

/// `POST /kolaborator`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("collaborators")?;
    let rules = desk.rules().await?;
    let read = form::card(&me, &rules, &sent);
    let act = |card| collaborator::register(&desk, &me.actor, card, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::collaborator(&view.collaborator.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, Wanted::default(), sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, wanted: Wanted, sent: Sent) -> Result<List, Failure> {
    me.enters("collaborators")?;
    let t = me.t();
    let kind = wanted.jenis.as_deref().and_then(Kind::parse);
    let (releases, archived) = (wanted.rilis.is_some(), wanted.arsip.is_some());
    let shown = collaborator::Wanted { kind, releases, archived };
    let found = collaborator::list(desk, &me.actor, shown).await?;
    Ok(List {
        frame: me.frame(desk, "collaborators", &t.collaborator_title()).await?,
        rows: found.iter().map(|view| row(view, me)).collect(),
        kinds: items(Kind::ALL, Kind::code, |code| t.collaborator_kind(code)),
        kind: kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
        releases,
        archived,
        keeps: keeps(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

fn row(view: &View, me: &Me) -> Row {
    let card = &view.collaborator.card;
    let about = [&card.organisation, &card.field].into_iter().flatten().map(Name::as_str);
    Row {
        path: paths::collaborator(&view.collaborator.id.to_string()),
        name: view.name.clone(),
        kind: me.t().collaborator_kind(card.kind.code()),
        about: about.collect::<Vec<_>>().join(" · "),
        contact: view.contact.clone(),
        releases: card.releases,
        paid: view.agreed.as_ref().is_some_and(|one| one.paid),
        conflict: card.conflict.is_some(),
    }
}
