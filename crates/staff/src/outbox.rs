//! What was sent, what waits, and what a person has to look at. In the demo nothing leaves.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    deliver::{self, OutboxItem, OutboxState},
};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use crate::arrival::named;
use crate::{me::Me, speaker::Speaker};

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
    retry: String,
}

#[derive(Template)]
#[template(path = "outbox/outbox.html")]
struct Outbox {
    frame: Frame,
    tabs: Vec<(String, String, bool)>,
    letters: Vec<Letter>,
    total: String,
    arrivals: &'static str,
}

/// `GET /kotak-keluar`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("outbox")?;
    let (t, wanted) = (me.t(), asked.keadaan.unwrap_or_default());
    let state = match wanted.as_str() {
        "" => None,
        code => Some(OutboxState::parse(code).ok_or(Failure::BadRequest)?),
    };
    let found = deliver::outbox(&desk, &me.actor, state, ROWS).await;
    let (items, total) = found?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let tab =
        |code: &str, word| (format!("{}?keadaan={code}", paths::OUTBOX), word, code == wanted);
    let states = OutboxState::ALL.iter();
    let states = states.map(|one| tab(one.code(), t.outbox_state(one.code())));
    Ok(page::page(&Outbox {
        frame: me.frame(&desk, "outbox", &t.frame_go("outbox")).await?,
        tabs: std::iter::once(tab("", t.outbox_all())).chain(states).collect(),
        letters: items.into_iter().map(|item| letter(item, &desk, &says)).collect(),
        total: total.to_string(),
        arrivals: paths::ARRIVALS,
    }))
}

/// `POST /kotak-keluar/{id}/ulang`
pub async fn retry(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    _: Sent,
) -> Result<Response, Failure> {
    me.enters("outbox")?;
    deliver::retry(&desk, &me.actor, &id).await?;
    Ok(page::go_saying(paths::OUTBOX, &Saying::new("done"), &me.visit))
}

fn letter(item: OutboxItem, desk: &Desk, says: &Speaker) -> Letter {
    let number = item.case.map(|number| number.to_string());
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
        retry: paths::retry(&item.id),
    }
}
