//! One session: when and where, who was there, and what whoever runs it does with it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::training::session::{self, Command, Guest, Request, View, address};
use domain::ids::{PersonId, SessionId};
use domain::text::Name;
use domain::training::session::{Act, MOST_MARKS, Stage, Tests, runs};
use paper::Paper;
use web::{Failure, Frame, Sent, page, paths};

use super::form::{self, Choices};
use super::{Row, row};
use crate::report::printed;
use crate::{
    download::download, me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble,
};

/// Somebody of the roll.
struct Line {
    id: String,
    name: String,
    role: String,
    attended: bool,
    before: String,
    after: String,
    /// The certificate, once there is one.
    certificate: Option<String>,
}

/// The sign at the door: address, word, and a picture where the address is a whole one.
struct Door {
    picture: String,
    address: String,
    word: String,
}

#[derive(Template)]
#[template(path = "training/session.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    roll: Vec<Line>,
    rating: Option<u8>,
    door: Option<Door>,
    may: Vec<&'static str>,
    /// For whoever may change the plan.
    choices: Choices,
    kinds: Vec<Item>,
    /// What was typed into the form that came back, or what is planned.
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        format!("{}/{word}", self.row.path)
    }

    fn action(&self) -> String {
        self.post("ubah")
    }
}

/// `GET /pelatihan/sesi/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&drawn(&desk, &me, &view, None).await?))
}

/// `POST /pelatihan/sesi/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if !runs(&me.actor) {
        return Err(Failure::Forbidden);
    }
    let read = meant(&desk, &me, &word, &sent).await?;
    let (seen, key) = sent.beside();
    let act =
        |command| session::act(&desk, &me.actor, view.session.id, Request { command, seen, key });
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(&paths::session(&id)));
    };
    let typed = (word == "ubah").then_some(sent);
    let page = drawn(&desk, &me, &opened(&desk, &me, &id).await?, typed).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// `GET /pelatihan/sesi/{id}/undangan.ics`
pub async fn invitation(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let text = session::invitation(&desk, &me.actor, view.session.id, me.t()).await?;
    let name = format!("{}.ics", view.session.plan.title.as_str());
    Ok(download(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// `GET /pelatihan/sesi/{id}/sertifikat/{orang}`
pub async fn certificate(
    me: Me,
    State(desk): State<Desk>,
    Path((id, person)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let id: SessionId = id.parse().map_err(|_| Failure::NotFound)?;
    let person: PersonId = person.parse().map_err(|_| Failure::NotFound)?;
    let wish = (me.t().language(), Paper::A4);
    let document = session::certificate(&desk, &me.actor, (id, person), wish).await?;
    printed(&desk, &document).await
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("training")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(session::open(desk, &me.actor, id).await?)
}

async fn meant(
    desk: &Desk,
    me: &Me,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Trouble>, Failure> {
    if word == "ubah" {
        return Ok(form::read(desk, me, sent).await?.map(Command::Change));
    }
    let rules = desk.rules().await?;
    let fields: (&[&str], &[&str]) = match word {
        "daftar-hadir" => (&[], &["attended"]),
        "nilai" => (&["person", "before", "after"], &[]),
        "tutup" => (&["rating"], &[]),
        "batal" => (&["why"], &[]),
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, fields);
    let marks = |text: &str| text.parse::<u8>().ok().filter(|marks| *marks <= MOST_MARKS);
    let command = match word {
        "daftar-hadir" => {
            let people = sent.all("attended").filter_map(|id| id.parse().ok()).collect();
            Some(Command::Attend { people })
        }
        "nilai" => {
            let person = form.chosen("person", |id| id.parse().ok());
            let before = form.maybe_chosen("before", marks);
            let after = form.maybe_chosen("after", marks);
            let tests = Tests { before, after };
            person.map(|person| Command::Test { person, tests })
        }
        "tutup" => Some(Command::Close { rating: form.maybe_chosen("rating", marks) }),
        _ => form.value("why", Name::parse).map(|why| Command::Cancel { why }),
    };
    Ok(form.done(command).map_err(Trouble::from))
}

async fn drawn(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let t = me.t();
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let session = &view.session;
    let line = |guest: &Guest| line(view, guest, t);
    Ok(Page {
        frame: me.frame(desk, "training", session.plan.title.as_str()).await?,
        row: row(view, &says),
        version: session.version.0,
        roll: view.roll.iter().map(line).collect(),
        rating: session.rating,
        door: door(desk, me, view),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        choices: form::choices(desk, me).await?,
        kinds: form::kinds(t),
        sent: sent.unwrap_or_else(|| form::written(&session.plan, &says)),
        trouble: Trouble::default(),
    })
}

fn line(view: &View, guest: &Guest, t: &locale::Words) -> Line {
    let marks = |marks: Option<u8>| marks.map(|marks| marks.to_string()).unwrap_or_default();
    let closed = view.session.stage == Stage::Closed;
    let (session, person) = (view.session.id.to_string(), guest.id.to_string());
    Line {
        name: guest.name.clone(),
        role: t.role(guest.role.code()),
        attended: guest.tests.is_some(),
        before: marks(guest.tests.and_then(|tests| tests.before)),
        after: marks(guest.tests.and_then(|tests| tests.after)),
        certificate: guest.tests.filter(|_| closed).map(|_| paths::certificate(&session, &person)),
        id: person,
    }
}

/// What hangs at the door, for whoever runs a session that is not over.
fn door(desk: &Desk, me: &Me, view: &View) -> Option<Door> {
    let session = &view.session;
    let waits = matches!(session.stage, Stage::Planned | Stage::Held);
    if !waits || !runs(&me.actor) {
        return None;
    }
    let word = format!("{:08x}", session.door);
    let whole = address(desk, session);
    let picture = whole.as_deref().and_then(paper::report::qr).unwrap_or_default();
    let own = || paths::session_door(&session.id.to_string(), &word);
    Some(Door { picture, address: whole.unwrap_or_else(own), word })
}
