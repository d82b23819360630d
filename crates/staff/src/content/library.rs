//! The library: every picture and film that was used, and from there into another item.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::library::{self, Ends, Piece, Wanted as Asked};
use domain::content::media::Kind;
use domain::ids::{ContentId, FileId};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::media::{ended, measured, owned};
use super::one::opened;
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// So many pieces stand on one page.
const ON_A_PAGE: usize = 40;

/// Which pieces, and for which item.
#[derive(Default, Deserialize)]
pub struct Wanted {
    cari: Option<String>,
    berakhir: Option<String>,
    untuk: Option<String>,
    halaman: Option<usize>,
}

impl Wanted {
    /// Where the page behind this one is.
    fn next(&self, nth: usize) -> String {
        let words = paths::encoded(self.cari.as_deref().unwrap_or_default());
        let ending = if self.berakhir.is_some() { "&berakhir=1" } else { "" };
        let into = self.untuk.as_ref().map(|id| format!("&untuk={}", paths::encoded(id)));
        let into = into.unwrap_or_default();
        format!("{}?cari={words}{ending}{into}&halaman={}", paths::CONTENT_LIBRARY, nth + 1)
    }
}

/// One piece of the page.
struct Row {
    value: String,
    path: String,
    film: bool,
    alt: Option<String>,
    about: String,
    /// Its right has ended or ends soon, and whether it has ended.
    ends: Option<(String, bool)>,
    used: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "content/library.html")]
struct Page {
    frame: Frame,
    words: String,
    ending: bool,
    /// The item into which something is taken: its address, its title, where it is posted.
    into: Option<(String, String, String)>,
    /// Its id, to be kept in addresses.
    into_id: String,
    rows: Vec<Row>,
    found: String,
    /// What lies behind this page.
    more: Option<String>,
}

/// `GET /konten/pustaka`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("content")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let nth = wanted.halaman.unwrap_or_default();
    let words = wanted.cari.clone().unwrap_or_default();
    let asked = Asked { words: words.clone(), ending: wanted.berakhir.is_some() };
    let found = library::list(&desk, &me.actor, asked).await?;
    let into = match &wanted.untuk {
        None => None,
        Some(id) => {
            let title = opened(&desk, &me, id).await?.content.draft.title.as_str().to_owned();
            Some((paths::content(id), title, paths::content_take(id)))
        }
    };
    let behind = found.len() > nth.saturating_add(1).saturating_mul(ON_A_PAGE);
    let shown = found.iter().skip(nth.saturating_mul(ON_A_PAGE)).take(ON_A_PAGE);
    Ok(page::page(&Page {
        frame: me.frame(&desk, "content", &t.library_title()).await?,
        rows: shown.map(|piece| row(piece, &says)).collect(),
        found: t.library_found(t.number(i64::try_from(found.len()).unwrap_or(i64::MAX))),
        more: behind.then(|| wanted.next(nth)),
        words,
        ending: wanted.berakhir.is_some(),
        into,
        into_id: wanted.untuk.unwrap_or_default(),
    }))
}

/// `POST /konten/{id}/pustaka`
pub async fn take(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let piece = parse(sent.text("piece")).ok_or(Failure::BadRequest)?;
    let wanted = (piece, sent.key().map(str::to_owned));
    let act = |wanted| library::take(&desk, &me.actor, view.content.id, wanted);
    let done = me.commands(Ok::<_, Trouble>(wanted), act, |t, kind| t.content_event(kind)).await?;
    ended(&desk, &me, (&id, sent), done).await
}

fn parse(value: &str) -> Option<(ContentId, FileId)> {
    let (content, file) = value.split_once('@')?;
    Some((content.parse().ok()?, file.parse().ok()?))
}

fn row(piece: &Piece, says: &Speaker) -> Row {
    let (content, file) = (piece.content.to_string(), piece.file.to_string());
    let ends = piece.ends.map(|ends| match ends {
        Ends::Soon => (says.t.library_ends("soon"), false),
        Ends::Over => (says.t.library_ends("over"), true),
    });
    let used = piece.used.iter();
    Row {
        value: format!("{content}@{file}"),
        path: paths::content_medium(&content, &file),
        film: piece.kind == Kind::Mp4,
        alt: piece.alt.clone(),
        about: [measured(&piece.measures, says), owned(&piece.rights, says)].join(" · "),
        ends,
        used: used.map(|(id, title)| (paths::content(&id.to_string()), title.clone())).collect(),
    }
}
