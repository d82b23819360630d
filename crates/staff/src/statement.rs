//! Official statements: the list, the form of a new draft, and what waits for the director.

mod form;
pub mod kit;
pub mod one;
mod release;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::statement::{self, View};
use desk::{Desk, issue};
use domain::issue::Stage as IssueStage;
use domain::statement::{Kind, Statement, reads, writes};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::{
    me::Me,
    options::{Item, items, staff},
    speaker::Speaker,
    trouble::Trouble,
};

/// About which issue a new one is.
#[derive(Default, Deserialize)]
pub struct About {
    isu: Option<String>,
}

/// One statement as a line.
pub struct Row {
    pub path: String,
    pub title: String,
    pub kind: &'static str,
    pub stage: &'static str,
    pub when: String,
}

/// What the form chooses from.
pub struct Offered {
    pub kinds: Vec<Item>,
    pub issues: Vec<Item>,
    /// Who may speak at a press conference, and who may be invited.
    pub people: Vec<Item>,
    pub media: Vec<Item>,
}

#[derive(Template)]
#[template(path = "statement/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    writes: bool,
    /// The form stands open.
    begun: bool,
    offered: Offered,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

impl Row {
    pub fn of(view: &View, says: &Speaker) -> Self {
        Self::plain(&view.statement, says)
    }

    /// The same of a statement alone.
    pub fn plain(known: &Statement, says: &Speaker) -> Self {
        let at = known.public_from().or(known.submitted_at);
        Self {
            path: paths::statement(&known.id.to_string()),
            title: known.draft.title.as_str().to_owned(),
            kind: known.draft.kind.code(),
            stage: known.stage.code(),
            when: at.map(|at| says.at(at)).unwrap_or_default(),
        }
    }
}

/// What waits for the director, for the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    if !reads(&me.actor) {
        return Ok(Vec::new());
    }
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let found = statement::waiting(desk, &me.actor).await?;
    Ok(found.iter().map(|view| Row::of(view, &says)).collect())
}

/// `GET /pernyataan-resmi`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(about): Query<About>,
) -> Result<Response, Failure> {
    me.enters("statements")?;
    let begun = about.isu.is_some();
    let fields = about.isu.into_iter().map(|isu| ("issue".to_owned(), isu));
    let sent = Sent::from_fields(fields.collect());
    Ok(page::page(&List { begun, ..listed(&desk, &me, sent).await? }))
}

/// `POST /pernyataan-resmi`: a new draft.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("statements")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |wording| statement::draft(&desk, &me.actor, wording, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::statement(&view.statement.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, begun: true, ..page }))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = statement::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "statements", &t.frame_go("statements")).await?,
        rows: found.iter().map(|view| Row::of(view, &says)).collect(),
        writes: writes(&me.actor),
        begun: false,
        offered: offered(desk, me).await?,
        sent,
        trouble: Trouble::default(),
    })
}

/// The kinds, and the issues that are open.
async fn offered(desk: &Desk, me: &Me) -> Result<Offered, Failure> {
    let t = me.t();
    let open = issue::list(desk, &me.actor).await?.into_iter();
    let open = open.filter(|one| one.issue.stage != IssueStage::Closed);
    let item = |one: issue::View| (one.issue.id.to_string(), one.issue.title.into_string());
    Ok(Offered {
        kinds: items(Kind::ALL, Kind::code, |code| t.statement_kind(code)),
        issues: open.map(item).collect(),
        people: staff(desk).await?,
        media: crate::watch::media_inquiry::media(desk, me).await?,
    })
}
