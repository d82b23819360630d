//! Who has acknowledged an edition, with dates: the proof that a surveyor asks for.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::organisation::creed;
use domain::ids::CreedId;
use web::{Failure, Frame, page};

use crate::{me::Me, speaker::Speaker};

#[derive(Template)]
#[template(path = "organisation/creed_proof.html")]
struct Page {
    frame: Frame,
    count: String,
    /// Name, post or role, and when.
    readers: Vec<(String, String, Option<String>)>,
    /// What happened to the edition: who, what, when.
    lines: Vec<(String, String, String)>,
}

/// `GET /organisasi/visi-misi/{id}/bukti`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id: CreedId = id.parse().map_err(|_| Failure::NotFound)?;
    let t = me.t();
    let found = creed::readers(&desk, &me.actor, id).await?;
    let history = creed::history(&desk, &me.actor, id).await?;
    let says = Speaker::new(t, &desk.rules().await?.calendar, desk.now());
    let must = found.iter().filter(|reader| reader.must).count();
    let read = found.iter().filter(|reader| reader.must && reader.read_at.is_some()).count();
    let readers = found.into_iter().map(|reader| {
        let role = t.role(reader.role.code());
        let post = if reader.position.is_empty() { role } else { reader.position };
        (reader.name, post, reader.read_at.map(|at| says.at(at)))
    });
    let readers = readers.collect();
    let told = history.iter().filter(|line| !super::is_reading(&line.event));
    let line = |line: &desk::organisation::Line<_>| {
        (says.author(&line.by), t.creed_event(super::kind(&line.event)), says.at(line.at))
    };
    Ok(page::page(&Page {
        frame: me.frame(&desk, "organisation", &t.creed_proof()).await?,
        count: t.sop_proof_count(read.to_string(), must.to_string()),
        readers,
        lines: told.map(line).collect(),
    }))
}
