//! Photos on the page of an activity: brought and shown.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, State},
    response::Response,
    routing::{get, post},
};
use desk::activity::{self, Label, Snapshot, View};
use desk::{Desk, DeskError};
use domain::content::media::{Basis, Rights};
use domain::ids::{ActivityId, FileId};
use domain::rules::Rules;
use domain::text::Name;
use locale::Words;
use web::{Failure, Faults, Sent, paths};

use super::one::{opened, with_trouble};
use crate::{Staff, me::Me, reader::Reader};

/// A photo, and room for what stands around it.
const LARGEST: usize = desk::file::LARGEST_SHOWN as usize + 64 * 1024;
const FILE: &str = "file";

/// One photo of the page.
pub(super) struct Shot {
    pub id: String,
    pub path: String,
    pub alt: String,
    /// Whose it is, until when.
    pub about: String,
    pub withheld: bool,
}

impl Shot {
    /// All of an activity.
    pub fn all(view: &View, t: &Words) -> Vec<Shot> {
        let activity = view.activity.id.to_string();
        let one = |shot: &Snapshot| Shot {
            id: shot.id.to_string(),
            path: paths::activity_photo(&activity, &shot.id.to_string()),
            alt: shot.alt.clone().unwrap_or_default(),
            about: about(&shot.rights, t),
            withheld: shot.withheld,
        };
        view.photos.iter().map(one).collect()
    }
}

fn about(rights: &Rights, t: &Words) -> String {
    let basis = format!("{}: {}", t.media_basis(rights.basis.code()), rights.source.as_str());
    let until = rights.until.map(|day| t.media_rights_until(t.date(day)));
    [Some(basis), until].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where they are brought and shown.
pub fn routes() -> Router<Staff> {
    let bring = post(add).layer(DefaultBodyLimit::max(LARGEST));
    Router::new().route(paths::ACTIVITY_PHOTOS, bring).route(paths::ACTIVITY_PHOTO, get(fetch))
}

/// `POST /kegiatan/{id}/foto`
pub async fn add(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let act = |label| brought(&desk, &me, view.activity.id, (label, &sent));
    let done = me.sends(labelled((&me, &rules), &sent), act).await?;
    match done {
        Ok(_) => Ok(me.saved(&paths::activity(&id))),
        Err(trouble) => with_trouble(&desk, &me, (&id, "foto", sent), trouble).await,
    }
}

async fn brought(
    desk: &Desk,
    me: &Me,
    id: ActivityId,
    (label, sent): (Label, &Sent),
) -> Result<View, DeskError> {
    let wanted = (sent.upload(FILE)?, label, sent.key().map(str::to_owned));
    activity::add(desk, &me.actor, id, wanted).await
}

fn labelled((me, rules): (&Me, &Rules), sent: &Sent) -> Result<Label, Faults> {
    let once = ["alt", "basis", "source", "until", "faces", FILE];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &["consents"]));
    let alt = form.body("alt");
    let basis = form.chosen("basis", Basis::parse);
    let source = form.value("source", Name::parse);
    let until = form.maybe_date("until");
    let faces = sent.ticked("faces");
    let consents = sent.all("consents").filter_map(|id| id.parse().ok()).collect();
    let read = || {
        let rights = Rights { basis: basis?, source: source?, until };
        Some(Label { alt: Some(alt?), rights, faces, consents })
    };
    form.done(read())
}

/// `GET /kegiatan/{id}/foto/{berkas}`
pub async fn fetch(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    me.enters("activities")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let file: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let (kind, bytes) = activity::fetch(&desk, &me.actor, (id, file)).await?;
    Ok(web::attached(bytes, kind.code(), "foto"))
}
