//! What was sent, what waits, and what a person has to look at. In the demo nothing leaves.

pub(crate) mod hand;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    deliver::{self, Other, OutboxItem, OutboxState},
};
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::arrival::named;
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

const ROWS: usize = 100;

#[derive(Deserialize)]
pub struct Asked {
    keadaan: Option<String>,
}

struct Letter {
    purpose: String,
    state: String,
    dead: bool,
    case: Option<(String, String)>,
    at: String,
    attempts: u32,
    reason: Option<String>,
    connection: String,
    provider_id: Option<String>,
    text: Option<String>,
    /// Why a person set it aside.
    aside: Option<String>,
    id: String,
    /// Its case is in sight: more can be decided than to try it again.
    seen: bool,
    /// Connections by which it can leave instead: their names, and how a person reads them.
    doors: Vec<(String, String)>,
    /// Pages on which something else can be done with it: their address, and the words for it.
    pages: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "outbox/outbox.html")]
struct Outbox {
    frame: Frame,
    tabs: Vec<(String, String, bool)>,
    letters: Vec<Letter>,
    total: String,
    arrivals: &'static str,
    /// Whoever audits only looks.
    hands: bool,
    trouble: Trouble,
}

impl Outbox {
    fn stopped_by(self, trouble: Trouble) -> Self {
        Self { trouble, ..self }
    }
}

/// `GET /kotak-keluar`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("outbox")?;
    let wanted = asked.keadaan.unwrap_or_default();
    Ok(page::page(&drawn(&desk, &me, &wanted).await?))
}

async fn drawn(desk: &Desk, me: &Me, wanted: &str) -> Result<Outbox, Failure> {
    let t = me.t();
    let state = match wanted {
        "" => None,
        code => Some(OutboxState::parse(code).ok_or(Failure::BadRequest)?),
    };
    let found = deliver::outbox(desk, &me.actor, state, ROWS).await;
    let (items, total) = found?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let tab =
        |code: &str, word| (format!("{}?keadaan={code}", paths::OUTBOX), word, code == wanted);
    let states = OutboxState::ALL.iter();
    let states = states.map(|one| tab(one.code(), t.outbox_state(one.code())));
    Ok(Outbox {
        frame: me.frame(desk, "outbox", &t.frame_go("outbox")).await?,
        tabs: std::iter::once(tab("", t.outbox_all())).chain(states).collect(),
        letters: items.into_iter().map(|item| letter(item, desk, &says)).collect(),
        total: total.to_string(),
        arrivals: paths::ARRIVALS,
        hands: me.role() != domain::people::Role::Auditor,
        trouble: Trouble::default(),
    })
}

fn letter(item: OutboxItem, desk: &Desk, says: &Speaker) -> Letter {
    let number = item.case.map(|number| number.to_string());
    let door = |other: &Other| match other {
        Other::Door(name) => Some((name.clone(), named(desk, says.t, name.clone()))),
        _ => None,
    };
    let doors = item.others.iter().filter_map(door).collect();
    let page = |other: &Other| {
        let number = number.as_deref()?;
        let to = match other {
            Other::Door(_) => return None,
            Other::Template => paths::case_templates(number),
            Other::Case => paths::case(number),
        };
        Some((to, says.t.outbox_other(other.code())))
    };
    let pages = item.others.iter().filter_map(page).collect();
    Letter {
        purpose: says.t.outbox_purpose(item.purpose),
        state: says.t.outbox_state(item.state.code()),
        dead: item.state == OutboxState::Dead,
        case: number.map(|number| (paths::case(&number), number)),
        at: says.at(item.created_at),
        attempts: item.attempts,
        reason: item.reason.map(|reason| says.t.outbox_reason(reason)),
        connection: named(desk, says.t, item.connection.unwrap_or_default()),
        provider_id: item.provider_id,
        text: item.text,
        aside: item.aside,
        seen: item.seen,
        id: item.id,
        doors,
        pages,
    }
}
