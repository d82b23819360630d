//! Training sessions: the list and the form of a new one.

pub mod form;
pub mod page;
pub mod sign_in;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::training::session::{self, View};
use domain::training::session::{Stage, runs};
use web::{Failure, Frame, Sent, page as shell, paths};

use crate::{me::Me, options::Item, speaker::Speaker, trouble::Trouble};
use form::Choices;

/// One session as a line.
pub struct Row {
    path: String,
    title: String,
    kind: String,
    stage: &'static str,
    time: String,
    until: String,
    place: String,
    trainer: String,
    gives: Vec<String>,
    invited: bool,
    cancelled: bool,
}

#[derive(Template)]
#[template(path = "training/sessions.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    runs: bool,
    choices: Choices,
    kinds: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn action(&self) -> &'static str {
        paths::SESSIONS
    }
}

/// `GET /pelatihan/sesi`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("training")?;
    Ok(shell::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /pelatihan/sesi`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("training")?;
    let read = form::read(&desk, &me, &sent).await?;
    let act = |plan| session::plan(&desk, &me.actor, plan, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::session(&view.session.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(shell::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let t = me.t();
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let views = session::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "training", &t.training_sessions()).await?,
        rows: views.iter().map(|view| row(view, &says)).collect(),
        runs: runs(&me.actor),
        choices: form::choices(desk, me).await?,
        kinds: form::kinds(t),
        sent,
        trouble: Trouble::default(),
    })
}

/// A session in the reader's words.
pub fn row(view: &View, says: &Speaker) -> Row {
    let (session, t) = (&view.session, says.t);
    let plan = &session.plan;
    let given = view.gives.iter().map(|(name, level)| format!("{name} {}", level.number()));
    Row {
        path: paths::session(&session.id.to_string()),
        title: plan.title.as_str().to_owned(),
        kind: t.training_kind(plan.kind.code()),
        stage: session.stage.code(),
        time: says.long(plan.begins),
        until: says.at(plan.ends),
        place: plan.place.as_str().to_owned(),
        trainer: plan.trainer.as_str().to_owned(),
        gives: given.collect(),
        invited: view.invited,
        cancelled: session.stage == Stage::Cancelled,
    }
}
