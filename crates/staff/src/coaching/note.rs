//! One note, for those who take part in it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::coaching::{self, Command, Request, View};
use domain::coaching::{Act, Resource};
use domain::ids::CoachingId;
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// What was written beneath it: who, when, and the words unless they were erased.
type Said = (String, String, Option<String>);

#[derive(Template)]
#[template(path = "coaching/note.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    coach: String,
    at: String,
    until: String,
    /// Who is coached, and when they acknowledged it.
    people: Vec<(String, Option<String>)>,
    goals: Option<String>,
    step: Option<String>,
    /// Address and words; an address is empty for what has no page of its own.
    resources: Vec<(String, String)>,
    replies: Vec<Said>,
    ended: Option<String>,
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
        paths::coaching_command(&self.id, word)
    }
}

/// `GET /pembinaan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&drawn(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /pembinaan/{id}/{perintah}`: `baca`, `balas` or `selesai`.
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let fields: &[&str] = if word == "selesai" { &[] } else { &["words"] };
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (fields, &[]));
    let meant = match word.as_str() {
        "baca" => Some(Command::Acknowledge { reply: form.maybe_body("words") }),
        "balas" => form.body("words").map(|words| Command::Reply { words }),
        "selesai" => Some(Command::End {}),
        _ => return Err(Failure::NotFound),
    };
    let read = form.done(meant);
    let (seen, key) = sent.beside();
    let act =
        |command| coaching::act(&desk, &me.actor, view.coaching.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.coaching_event(kind)).await? else {
        return Ok(me.done(&paths::coaching(&id)));
    };
    let page = drawn(&desk, &me, &opened(&desk, &me, &id).await?, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("training")?;
    let id: CoachingId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(coaching::open(desk, &me.actor, id).await?)
}

async fn drawn(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let known = &view.coaching;
    let person = |one: &coaching::Coached| {
        (one.name.clone(), one.acknowledged.map(|at| t.coaching_read_at(says.at(at))))
    };
    let said = |one: &coaching::Said| (one.name.clone(), says.at(one.at), one.text.clone());
    Ok(Page {
        frame: me.frame(desk, "training", &t.coaching_note()).await?,
        id: known.id.to_string(),
        version: known.version.0,
        coach: view.coach.clone(),
        at: says.at(known.at),
        until: t.long_date(known.agreed.until),
        people: view.people.iter().map(person).collect(),
        goals: view.goals.clone(),
        step: view.step.clone(),
        resources: view.resources.iter().map(linked).collect(),
        replies: view.replies.iter().map(said).collect(),
        ended: known.ended.map(|at| says.at(at)),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

/// Where it is, and what it is called.
fn linked((resource, title): &(Resource, String)) -> (String, String) {
    let path = match resource {
        Resource::Competence(_) => String::new(),
        Resource::Sop(id) => paths::sop(&id.to_string()),
        Resource::Session(id) => paths::session(&id.to_string()),
        Resource::Link(link) => link.as_str().to_owned(),
    };
    (path, title.clone())
}
