//! What arrived at a door: read into a case, or waiting for a person because nobody could read it.

pub mod one;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    arrival::{self, ArrivalState},
};
use domain::rules::Channel;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{me::Me, speaker::Speaker};

#[derive(Deserialize)]
pub struct Asked {
    keadaan: Option<String>,
}

struct Row {
    connection: String,
    state: String,
    reason: String,
    path: String,
    became: Option<(String, String)>,
    at: String,
}

#[derive(Template)]
#[template(path = "arrival/arrivals.html")]
struct Arrivals {
    frame: Frame,
    tabs: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    total: String,
}

/// `GET /kiriman`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("arrivals").or(me.enters("outbox"))?;
    let (t, wanted) = (me.t(), asked.keadaan.unwrap_or_else(|| "unread".to_owned()));
    let state = ArrivalState::parse(&wanted).ok_or(Failure::BadRequest)?;
    let found = arrival::list(&desk, &me.actor, None, Some(state)).await;
    let (items, total) = found?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let tab = |one: &ArrivalState| {
        let path = format!("{}?keadaan={}", paths::ARRIVALS, one.code());
        (path, t.outbox_arrival(one.code()), *one == state)
    };
    let row = |item: arrival::ArrivalItem| Row {
        state: t.outbox_arrival(item.state),
        reason: item.reason.map(|reason| t.outbox_reason(reason)).unwrap_or_default(),
        became: item.became.map(linked),
        path: paths::arrival(&item.id.to_string()),
        at: says.at(item.arrived_at),
        connection: named(&desk, t, item.connection),
    };
    Ok(page::page(&Arrivals {
        frame: me.frame(&desk, "arrivals", &t.outbox_arrivals()).await?,
        tabs: ArrivalState::ALL.iter().map(tab).collect(),
        rows: items.into_iter().map(row).collect(),
        total: total.to_string(),
    }))
}

/// Where the first case stands that it became; what else is said of it stands behind.
fn linked(became: String) -> (String, String) {
    (paths::case(became.split(' ').next().unwrap_or_default()), became)
}

/// A door's name, and that it is unofficial where it is.
pub(crate) fn named(desk: &Desk, t: &locale::Words, connection: String) -> String {
    match desk.is_unofficial(&connection) {
        true => t.outbox_unofficial(connection),
        false => {
            let door = Channel::parse(&connection);
            door.map_or(connection, |channel| t.channel(channel.code()))
        }
    }
}
