//! Pictures and films on the page of an item: shown, brought, described, put in order, taken away.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, State},
    response::Response,
    routing::{get, post},
};
use desk::content::media::{self, Label, Shown};
use desk::content::{self, Request, View};
use desk::{Desk, DeskError};
use domain::consent::Outlet;
use domain::content::media::{Basis, Kind, Look, Measures, Obstacle, Rights, Unfit};
use domain::content::{Act, Command};
use domain::ids::{ContentId, FileId};
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::{Failure, Faults, Sent, paths};

use super::fit as fit_page;
use super::one::{opened, with_trouble};
use crate::{Staff, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A picture or film, and room for what stands around it.
const LARGEST: usize = desk::file::LARGEST_SHOWN as usize + 64 * 1024;
const FILE: &str = "file";
const DEED: &str = "perintah";
const BYTES_IN_MB: u64 = 1_000_000;

/// One picture or film of the page.
pub(super) struct Medium {
    pub path: String,
    pub film: bool,
    pub alt: Option<String>,
    /// What it measures, whose it is, until when.
    pub about: String,
    /// What a channel will not take of it.
    pub unfit: Vec<String>,
    pub first: bool,
    pub last: bool,
    /// The places before and behind it.
    pub before: usize,
    pub behind: usize,
    pub fields: [String; 4],
    pub basis: &'static str,
    pub source: String,
    pub until: String,
    /// What somebody has seen in it: faces, names, records.
    pub seen: [bool; 3],
    /// The same in words; `None` before anybody has looked.
    pub looked: Option<String>,
    pub fits: Vec<Fit>,
}

/// A channel for which the program makes a copy, or has made one.
pub(super) struct Fit {
    pub outlet: &'static str,
    pub name: String,
    /// Where it is chosen how.
    pub path: String,
    /// The channel will not take what was brought.
    pub needed: bool,
    /// The copy that goes there: where it lies, and what it measures.
    pub copy: Option<(String, String)>,
}

/// All of an item.
pub(super) fn media(view: &View, says: &Speaker) -> Vec<Medium> {
    let last = view.media.len().saturating_sub(1);
    let one = |(nth, shown): (usize, &Shown)| Medium {
        path: paths::content_medium(&view.content.id.to_string(), &shown.id.to_string()),
        film: shown.kind == Kind::Mp4,
        alt: shown.alt.clone(),
        about: about(shown, says),
        unfit: shown.unfit.iter().map(|unfit| told(unfit, says)).collect(),
        first: nth == 0,
        last: nth == last,
        before: nth.saturating_sub(1),
        behind: nth + 1,
        fields: named(&shown.id.to_string()),
        basis: shown.rights.basis.code(),
        source: shown.rights.source.as_str().to_owned(),
        until: shown.rights.until.map(|day| day.to_string()).unwrap_or_default(),
        seen: shown.look.map(|look| [look.faces, look.names, look.records]).unwrap_or_default(),
        looked: shown.look.map(|look| seen(look, says)),
        fits: shown.mends.iter().map(|outlet| fit(view, shown, *outlet, says)).collect(),
    };
    view.media.iter().enumerate().map(one).collect()
}

fn fit(view: &View, shown: &Shown, outlet: Outlet, says: &Speaker) -> Fit {
    let (id, code) = (view.content.id.to_string(), outlet.code());
    let copy = shown.copies.get(&outlet).map(|copy| {
        let path = paths::content_medium(&id, &copy.id.to_string());
        (path, measured(&copy.measures, says))
    });
    Fit {
        outlet: code,
        name: says.t.content_outlet(code),
        path: paths::content_fit(&id, &shown.id.to_string(), code),
        needed: shown.unfit.iter().any(|unfit| unfit.outlet == outlet),
        copy,
    }
}

fn seen(look: Look, says: &Speaker) -> String {
    let all = [(look.faces, "faces"), (look.names, "names"), (look.records, "records")];
    let seen = all.into_iter().filter(|(there, _)| *there).map(|(_, code)| code);
    let seen: Vec<String> = seen.map(|code| says.t.media_look(code)).collect();
    match seen.is_empty() {
        true => says.t.media_look("nothing"),
        false => seen.join(" · "),
    }
}

/// The names of its fields.
fn named(id: &str) -> [String; 4] {
    ["alt", "basis", "source", "until"].map(|field| format!("{field}-{id}"))
}

fn about(shown: &Shown, says: &Speaker) -> String {
    [measured(&shown.measures, says), owned(&shown.rights, says)].join(" · ")
}

/// Width and height, length, size.
pub(super) fn measured(measures: &Measures, says: &Speaker) -> String {
    let t = says.t;
    let number = |count: u64| t.number(i64::try_from(count).unwrap_or(i64::MAX));
    let frame =
        measures.frame.map(|(wide, high)| t.media_frame(wide.to_string(), high.to_string()));
    let length = measures.length_ms.map(|ms| t.media_seconds(number(ms.div_ceil(1000))));
    let size = t.case_file_size(number(measures.size / 1024 + 1));
    [frame, length, Some(size)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whose it is, and until when it may be shown.
pub(super) fn owned(rights: &Rights, says: &Speaker) -> String {
    let t = says.t;
    let basis = format!("{}: {}", t.media_basis(rights.basis.code()), rights.source.as_str());
    let until = rights.until.map(|day| t.media_rights_until(t.date(day)));
    [Some(basis), until].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The rule that a file breaks, in words that say what to do.
pub(super) fn told(unfit: &Unfit, says: &Speaker) -> String {
    let limit = match unfit.obstacle {
        Obstacle::Size => unfit.limit / BYTES_IN_MB,
        _ => unfit.limit,
    };
    let limit = says.t.number(i64::try_from(limit).unwrap_or(i64::MAX));
    let channel = says.t.content_outlet(unfit.outlet.code());
    says.t.media_unfit(unfit.obstacle.code(), channel, limit)
}

/// Where they are brought, shown and changed.
pub fn routes() -> Router<Staff> {
    let bring = post(add).layer(DefaultBodyLimit::max(LARGEST));
    Router::new()
        .route(paths::CONTENT_MEDIA, bring)
        .route(paths::CONTENT_MEDIUM, get(fetch).post(change))
        .route(paths::CONTENT_FIT, get(fit_page::show).post(fit_page::keep))
        .route(paths::CONTENT_FIT_PREVIEW, get(fit_page::preview))
}

/// `POST /konten/{id}/media`
pub async fn add(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let label =
        labelled((&me, &rules), &sent, ["alt", "basis", "source", "until"].map(str::to_owned));
    let act = |label| brought(&desk, &me, view.content.id, (label, &sent));
    let done = me.commands(label, act, |t, kind| t.content_event(kind)).await?;
    ended(&desk, &me, (&id, sent), done).await
}

async fn brought(
    desk: &Desk,
    me: &Me,
    id: ContentId,
    (label, sent): (Label, &Sent),
) -> Result<View, DeskError> {
    let wanted = (sent.upload(FILE)?, label, sent.key().map(str::to_owned));
    media::add(desk, &me.actor, id, wanted).await
}

/// `GET /konten/{id}/media/{berkas}`
pub async fn fetch(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    me.enters("content")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let file: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let (kind, name, bytes) = media::fetch(&desk, &me.actor, (id, file)).await?;
    Ok(web::attached(bytes, kind.code(), &name))
}

/// `POST /konten/{id}/media/{berkas}`
pub async fn change(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let file: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let read = meant((&me, &rules), file, &sent)?;
    let (seen, key) = sent.beside();
    let act =
        |command| content::act(&desk, &me.actor, view.content.id, Request { command, seen, key });
    let done = me.commands(read, act, |t, kind| t.content_event(kind)).await?;
    ended(&desk, &me, (&id, sent), done).await
}

fn meant(
    (me, rules): (&Me, &Rules),
    id: FileId,
    sent: &Sent,
) -> Result<Result<Command<Body>, Faults>, Failure> {
    Ok(match Act::parse(sent.text(DEED)) {
        Some(Act::DropMedium) => Ok(Command::DropMedium { id }),
        Some(Act::ExamineMedium) => {
            let (faces, names) = (sent.ticked("faces"), sent.ticked("names"));
            let look = Look { faces, names, records: sent.ticked("records") };
            Ok(Command::ExamineMedium { id, look })
        }
        Some(Act::DropCopy) => {
            let outlet = Outlet::parse(sent.text("outlet")).ok_or(Failure::BadRequest)?;
            Ok(Command::DropCopy { id, outlet })
        }
        Some(Act::PlaceMedium) => {
            let to = sent.text("to").parse().map_err(|_| Failure::BadRequest)?;
            Ok(Command::PlaceMedium { id, to })
        }
        Some(Act::DescribeMedium) => labelled((me, rules), sent, named(&id.to_string()))
            .map(|Label { alt, rights }| Command::DescribeMedium { id, alt, rights }),
        _ => return Err(Failure::BadRequest),
    })
}

/// What is said of it, from these fields.
fn labelled(
    (me, rules): (&Me, &Rules),
    sent: &Sent,
    [alt, basis, source, until]: [String; 4],
) -> Result<Label, Faults> {
    let once = [&*alt, &*basis, &*source, &*until, "to", DEED];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let alt = form.maybe_body(&alt);
    let (basis, source) = (form.chosen(&basis, Basis::parse), form.value(&source, Name::parse));
    let until = form.maybe_date(&until);
    let rights = basis.zip(source).map(|(basis, source)| Rights { basis, source, until });
    form.done(rights.map(|rights| Label { alt, rights }))
}

pub(super) async fn ended(
    desk: &Desk,
    me: &Me,
    (id, sent): (&str, Sent),
    done: Result<View, Trouble>,
) -> Result<Response, Failure> {
    match done {
        Ok(_) => Ok(me.saved(&paths::content(id))),
        Err(trouble) => with_trouble(desk, me, (id, sent), trouble).await,
    }
}
