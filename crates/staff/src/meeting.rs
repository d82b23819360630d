//! Evaluation meetings: the list, and the form of a new one.

pub(crate) mod form;
pub mod one;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::meeting::{self, View};
use domain::meeting::runs;
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, staff};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// One meeting as a line.
struct Row {
    path: String,
    title: String,
    stage: &'static str,
    when: String,
    place: String,
    month: String,
}

#[derive(Template)]
#[template(path = "meeting/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    runs: bool,
    people: Vec<Item>,
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
}

/// `GET /rapat`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("meetings")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /rapat`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("meetings")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |plan| meeting::plan(&desk, &me.actor, plan, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::meeting(&view.meeting.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = meeting::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "meetings", &t.meeting_title()).await?,
        rows: found.iter().map(|view| row(view, &says)).collect(),
        runs: runs(&me.actor),
        people: staff(desk).await?,
        sent,
        trouble: Trouble::default(),
    })
}

fn row(view: &View, says: &Speaker) -> Row {
    let (known, plan) = (&view.meeting, &view.meeting.plan);
    Row {
        path: paths::meeting(&known.id.to_string()),
        title: plan.title.as_str().to_owned(),
        stage: known.stage.code(),
        when: says.long(plan.begins),
        place: plan.place.as_str().to_owned(),
        month: says.t.month_of(plan.month.start()),
    }
}
