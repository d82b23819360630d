//! Who has not yet read what they must.

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{
    Desk,
    sop::{self, Reader, Unread},
};
use locale::Words;
use web::{Failure, Frame, page, paths};

use crate::me::Me;

/// An SPO with those who have still to read it.
struct Shown {
    path: String,
    title: String,
    count: String,
    missing: Vec<String>,
}

#[derive(Template)]
#[template(path = "sop/unread.html")]
struct Page {
    frame: Frame,
    sops: Vec<Shown>,
}

/// `GET /spo/belum-dibaca`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("sop")?;
    let t = me.t();
    let found = sop::unread(&desk, &me.actor).await?;
    Ok(page::page(&Page {
        frame: me.frame(&desk, "sop", &t.sop_unread()).await?,
        sops: found.iter().map(|one| shown(one, t)).collect(),
    }))
}

fn shown(one: &Unread, t: &Words) -> Shown {
    let named = |reader: &Reader| match reader.position.as_str() {
        "" => format!("{} · {}", reader.name, t.role(reader.role.code())),
        position => format!("{} · {position}", reader.name),
    };
    let read = one.must - one.missing.len();
    Shown {
        path: paths::sop_proof(&one.id.to_string()),
        title: format!("{}, {}", one.number, one.title),
        count: t.sop_proof_count(read.to_string(), one.must.to_string()),
        missing: one.missing.iter().map(named).collect(),
    }
}
