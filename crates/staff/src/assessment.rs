//! How the office judges its own channels: measured, noted, signed, opened again.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::assessment::{self, Request, View};
use domain::assessment::{Act, Aspect, Command};
use domain::calendar::Month;
use domain::rules::Rules;
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::report::Asked;
use crate::report::blocks::{self, Part};
use crate::report::file;
use crate::report::month::{Way, around, parse, running, text};
use crate::{me::Me, reader::Reader, trouble::Trouble};

#[derive(Template)]
#[template(path = "assessment/one.html")]
struct Page {
    frame: Frame,
    path: String,
    version: u32,
    parts: Vec<Part>,
    why: Option<String>,
    before: Way,
    after: Option<Way>,
    /// The aspects with the fields of their notes.
    notes: Vec<(String, String)>,
    may: Vec<&'static str>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        format!("{}/{word}", self.path)
    }
}

/// `GET /penilaian-mandiri`: the month that ended last.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("results")?;
    Ok(page::go(&path(running(&desk).await?.previous())))
}

/// `GET /penilaian-mandiri/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &month).await?;
    let wish = (me.t().language(), asked.paper());
    let document = assessment::document(&desk, &view, wish).await?;
    match file(&desk, &asked, &document).await? {
        Some(file) => Ok(file),
        None => Ok(page::page(&shown(&desk, &me, &view).await?)),
    }
}

/// `POST /penilaian-mandiri/{bulan}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((month, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &month).await?;
    let rules = desk.rules().await?;
    let read = meant((&me, &rules), &word, &sent)?;
    let (seen, key) = sent.beside();
    let act =
        |command| assessment::act(&desk, &me.actor, view.month, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.assessment_event(kind)).await? else {
        return Ok(me.saved(&path(view.month)));
    };
    let page = shown(&desk, &me, &view).await?;
    let sent = if word == "catatan" { sent } else { page.sent };
    Ok(page::with_status(trouble.status(), &Page { trouble, sent, ..page }))
}

fn meant(
    (me, rules): (&Me, &Rules),
    word: &str,
    sent: &Sent,
) -> Result<Result<Command<Body>, Faults>, Failure> {
    let fields: Vec<String> = match word {
        "catatan" => Aspect::ALL.iter().map(|aspect| field(*aspect)).collect(),
        "tanda-tangan" => Vec::new(),
        "buka" => vec!["why".to_owned()],
        _ => return Err(Failure::NotFound),
    };
    let names: Vec<&str> = fields.iter().map(String::as_str).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&names, &[]));
    let command = match word {
        "catatan" => {
            let mut note = |aspect: &Aspect| Some((*aspect, form.maybe_body(&field(*aspect))?));
            let notes = Aspect::ALL.iter().filter_map(&mut note).collect();
            Some(Command::Write { notes })
        }
        "tanda-tangan" => Some(Command::Sign {}),
        _ => form.body("why").map(|why| Command::Reopen { why }),
    };
    Ok(form.done(command))
}

/// The field of a note.
fn field(aspect: Aspect) -> String {
    format!("note_{}", aspect.code())
}

fn path(month: Month) -> String {
    paths::assessment(&text(month))
}

async fn opened(desk: &Desk, me: &Me, month: &str) -> Result<View, Failure> {
    me.enters("results")?;
    let month = parse(month).ok_or(Failure::NotFound)?;
    Ok(assessment::open(desk, &me.actor, month).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View) -> Result<Page, Failure> {
    let t = me.t();
    let (before, after) = around(desk, me, view.month, path).await?;
    let wish = (t.language(), paper::Paper::F4);
    let document = assessment::document(desk, view, wish).await?;
    let notes = view.notes.iter().map(|(aspect, note)| (field(*aspect), note.clone()));
    Ok(Page {
        frame: me.frame(desk, "results", &document.title).await?,
        path: path(view.month),
        version: view.version.0,
        parts: blocks::parts(&document),
        why: view.why.clone(),
        before,
        after,
        notes: Aspect::ALL
            .iter()
            .map(|aspect| (field(*aspect), t.assessment_aspect(aspect.code())))
            .collect(),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        sent: Sent::from_fields(notes.collect()),
        trouble: Trouble::default(),
    })
}
