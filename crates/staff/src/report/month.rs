//! A month as it stands in an address, the months beside it, and the page of its report.

use askama::Template;
use axum::response::Response;
use desk::Desk;
use domain::calendar::Month;
use paper::Document;
use web::{Failure, Frame, page};

use super::{
    Asked,
    blocks::{self, Part},
    file,
};
use crate::me::Me;

/// An address, and the name of what is there.
pub type Way = (String, String);

/// `2026-11`
pub fn text(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.number())
}

/// A month from its text.
pub fn parse(text: &str) -> Option<Month> {
    Month::parse(text)
}

/// The month that runs.
pub async fn running(desk: &Desk) -> Result<Month, Failure> {
    Ok(desk.rules().await?.calendar.month_of(desk.now()))
}

/// The ways to the month before and, once it has begun, to the one after.
pub async fn around(
    desk: &Desk,
    me: &Me,
    month: Month,
    path: fn(Month) -> String,
) -> Result<(Way, Option<Way>), Failure> {
    let now = running(desk).await?;
    let way = |month: Month| (path(month), me.t().month_of(month.start()));
    Ok((way(month.previous()), (month < now).then(|| way(month.next()))))
}

/// What the page says around the document of a month.
pub(super) struct Around {
    pub place: &'static str,
    pub title: String,
    /// From where the reader comes.
    pub back: (&'static str, String),
    pub hint: String,
    pub path: fn(Month) -> String,
    /// The SPOs in force that name a target: address and words, each once.
    pub sops: Vec<Way>,
}

#[derive(Template)]
#[template(path = "report/month.html")]
struct Page {
    frame: Frame,
    back: (&'static str, String),
    hint: String,
    path: String,
    parts: Vec<Part>,
    before: Way,
    after: Option<Way>,
    sops: Vec<Way>,
}

/// The document of a month as a page, or as the file that is asked for.
pub(super) async fn shown(
    (desk, me): (&Desk, &Me),
    asked: &Asked,
    (month, document): (Month, &Document),
    said: Around,
) -> Result<Response, Failure> {
    if let Some(file) = file(desk, asked, document).await? {
        return Ok(file);
    }
    let Around { place, title, back, hint, path, sops } = said;
    let (before, after) = around(desk, me, month, path).await?;
    Ok(page::page(&Page {
        frame: me.frame(desk, place, &title).await?,
        back,
        hint,
        path: path(month),
        parts: blocks::parts(document),
        before,
        after,
        sops,
    }))
}
