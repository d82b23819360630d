//! Permissions to publish: the register, and the form of a new one.

mod form;
pub mod one;
pub mod paper;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::consent::{self, View};
use domain::consent::{Outlet, Purpose, Signature, manages};
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// One permission as a line.
struct Row {
    path: String,
    /// `None` for whoever reads no names, or once erased.
    person: Option<String>,
    material: Option<String>,
    standing: String,
    period: String,
    /// When everything must be down, while something still stands.
    due: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "consent/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    manages: bool,
    people: Vec<Item>,
    purposes: Vec<Item>,
    outlets: Vec<Item>,
    signatures: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

/// `GET /izin-publikasi`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("consents")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /izin-publikasi`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("consents")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |given| consent::give(&desk, &me.actor, given, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::consent(&view.consent.id.to_string()))),
        Err(trouble) => trouble,
    };
    refused(&desk, &me, (sent, trouble)).await
}

/// The register with what stood in the way of the form, its words kept.
pub(super) async fn refused(
    desk: &Desk,
    me: &Me,
    (sent, trouble): (Sent, Trouble),
) -> Result<Response, Failure> {
    let page = listed(desk, me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = consent::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "consents", &t.consent_title()).await?,
        rows: found.iter().map(|view| row(view, &says)).collect(),
        manages: manages(&me.actor),
        people: form::witnesses(desk, me).await?,
        purposes: items(Purpose::ALL, Purpose::code, |code| t.consent_purpose(code)),
        outlets: items(Outlet::ALL, Outlet::code, |code| t.content_outlet(code)),
        signatures: items(Signature::ALL, Signature::code, |code| t.consent_sign(code)),
        sent,
        trouble: Trouble::default(),
    })
}

fn row(view: &View, says: &Speaker) -> Row {
    let (known, given) = (&view.consent, &view.consent.given);
    let open = known.withdrawal.as_ref().filter(|one| one.open() > 0);
    Row {
        path: paths::consent(&known.id.to_string()),
        person: view.person.clone(),
        material: view.material.clone(),
        standing: says.t.consent_standing(view.standing.code()),
        period: says.t.consent_period(says.t.date(given.from), says.t.date(given.until)),
        due: open.map(|one| (says.left(one.due()), one.due() < says.now)),
    }
}
