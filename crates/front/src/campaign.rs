//! A campaign for everybody: exactly the words that the director signed, and where its items stand.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::campaign;
use web::{Failure, Frame, Visit, page};

use crate::Front;

#[derive(Template)]
#[template(path = "campaign/one.html")]
struct One {
    frame: Frame,
    title: String,
    tagline: Option<String>,
    period: String,
    messages: Vec<String>,
    paragraphs: Vec<String>,
    /// Title, channel, address.
    links: Vec<(String, String, String)>,
}

/// `GET /kampanye-publik/{id}`
pub async fn one(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let found = campaign::released(&front.desk, id).await?;
    let t = visit.t;
    let links = found.links.into_iter();
    let links = links.map(|(title, outlet, to)| (title, t.content_outlet(outlet.code()), to));
    let lines = found.text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(page::page(&One {
        frame: Frame::new(&visit, "campaigns", &found.title),
        period: t.campaign_from_until(t.date(found.from), t.date(found.until)),
        tagline: found.tagline,
        messages: found.messages,
        paragraphs: lines.map(str::to_owned).collect(),
        links: links.collect(),
        title: found.title,
    }))
}
