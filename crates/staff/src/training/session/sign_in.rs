//! The page to which the sign at the door leads: whoever is there signs in on their own phone.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::training::session::{self, Command, Request};
use domain::training::session::Act;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page as shell, paths};

use super::page::opened;
use super::{Row, row};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "training/sign_in.html")]
struct Page {
    frame: Frame,
    row: Row,
    action: String,
    word: String,
    here: bool,
    may: bool,
    trouble: Trouble,
}

#[derive(Deserialize)]
pub struct Wanted {
    kode: Option<String>,
}

/// `GET /pelatihan/sesi/{id}/hadir?kode=`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let word = wanted.kode.unwrap_or_default();
    Ok(shell::page(&drawn(&desk, &me, &id, word).await?))
}

/// `POST /pelatihan/sesi/{id}/hadir`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["door"], &[]));
    let door = form.chosen("door", |text| u32::from_str_radix(text, 16).ok());
    let read = form.done(door.map(|door| Command::SignIn { door }));
    let key = sent.key().map(str::to_owned);
    let act = |command| {
        session::act(&desk, &me.actor, view.session.id, Request { command, seen: None, key })
    };
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.done(&paths::session(&id)));
    };
    let page = drawn(&desk, &me, &id, sent.text("door").to_owned()).await?;
    Ok(shell::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn drawn(desk: &Desk, me: &Me, id: &str, word: String) -> Result<Page, Failure> {
    let view = opened(desk, me, id).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    Ok(Page {
        frame: me.frame(desk, "training", &me.t().training_sign_in()).await?,
        action: paths::session_sign_in(id),
        here: view.session.attended.contains_key(&me.person.id),
        may: view.allowed.contains(&Act::SignIn),
        row: row(&view, &says),
        word,
        trouble: Trouble::default(),
    })
}
