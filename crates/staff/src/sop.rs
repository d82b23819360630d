//! The SPO library: what is in force, what is being written, what is still to be read.

mod form;
mod kept;
mod look;
mod page;
mod question;
mod sheet;
mod unread;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    sop::{self, Habit, View},
};
use domain::house::may_change;
use domain::sop::{Standing, may_draft};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page as pages, paths};

pub use form::{add, edit, new, save, scan};
pub(crate) use kept::links;
pub use kept::show as kept;
pub use look::{compare, preview, print, proof};
pub use page::{post, show};
pub use unread::show as unread;

use crate::{me::Me, trouble::Trouble};

/// The list of those that ask something of this reader.
const MINE: &str = "mine";

#[derive(Deserialize)]
pub struct Asked {
    keadaan: Option<String>,
}

/// One SPO of the list.
struct Row {
    path: String,
    title: String,
    number: Option<String>,
    edition: Option<String>,
    standing: String,
    strong: bool,
    since: Option<String>,
    review: Option<String>,
    draft: Option<String>,
    /// What it asks of this reader.
    calls: Vec<String>,
}

#[derive(Template)]
#[template(path = "sop/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    /// Path, word, and whether it is this one.
    tabs: Vec<(String, String, bool)>,
    writes: bool,
    /// May this reader see who has read what?
    watches: bool,
    habit: Option<Habit>,
    trouble: Trouble,
}

impl List {
    fn months(&self) -> String {
        self.habit.as_ref().map(|habit| habit.review_months.to_string()).unwrap_or_default()
    }
}

/// `GET /spo`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("sop")?;
    Ok(pages::page(&listed(&desk, &me, asked.keadaan.as_deref()).await?))
}

/// `POST /spo/penomoran`
pub async fn habit(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("sop")?;
    let faults = sent.check(me.t(), &["pattern", "review_months"], &[]);
    let months = sent.text("review_months").parse().unwrap_or(0);
    let wanted = Habit { pattern: sent.text("pattern").to_owned(), review_months: months };
    let trouble = match faults.is_empty() {
        false => faults.into(),
        true => match sop::set_habit(&desk, &me.actor, wanted.clone()).await {
            Ok(()) => return Ok(me.saved(paths::SOPS)),
            Err(error) => Trouble::of(error, me.t())?,
        },
    };
    let list = listed(&desk, &me, None).await?;
    Ok(pages::with_status(trouble.status(), &List { trouble, habit: Some(wanted), ..list }))
}

async fn listed(desk: &Desk, me: &Me, chosen: Option<&str>) -> Result<List, Failure> {
    let mine = chosen == Some(MINE);
    let standing = match chosen.filter(|code| *code != "all" && !mine) {
        Some(code) => Some(Standing::parse(code).ok_or(Failure::BadRequest)?),
        None => None,
    };
    let mut found = sop::list(desk, &me.actor, standing).await?;
    found.retain(|view| !mine || !view.calls.is_empty());
    let watches = sop::watches(desk, &me.actor).await?;
    let calendar = desk.rules().await?.calendar.clone();
    let sets = may_change(&me.actor);
    Ok(List {
        frame: me.frame(desk, "sop", &me.t().frame_go("sop")).await?,
        rows: found.iter().map(|view| row(view, me, &calendar)).collect(),
        tabs: tabs(me, chosen.unwrap_or("all")),
        writes: may_draft(&me.actor),
        watches,
        habit: if sets { Some(sop::habit(desk).await?) } else { None },
        trouble: Trouble::default(),
    })
}

fn tabs(me: &Me, chosen: &str) -> Vec<(String, String, bool)> {
    let t = me.t();
    let tab = |code: &str, word: String| {
        (format!("{}?keadaan={code}", paths::SOPS), word, code == chosen)
    };
    let shown = [Standing::InForce, Standing::DueForReview, Standing::Draft, Standing::Review];
    let rest = [Standing::Approved, Standing::Planned, Standing::Withdrawn];
    let all = shown.into_iter().chain(rest);
    let standing = all.map(|one| tab(one.code(), t.sop_standing(one.code())));
    let first = [tab("all", t.sop_all()), tab(MINE, t.sop_mine())];
    first.into_iter().chain(standing).collect()
}

fn row(view: &View, me: &Me, calendar: &domain::calendar::Calendar) -> Row {
    let t = me.t();
    let force = view.in_force.and_then(|no| view.force(no));
    let draft = view.sop.draft.as_ref().filter(|_| view.in_force.is_some());
    Row {
        path: paths::sop(&view.sop.id.to_string()),
        title: view.title.clone(),
        number: view.number.clone(),
        edition: view.in_force.map(|no| t.sop_edition(paper::report::revision(no))),
        standing: t.sop_standing(view.standing.code()),
        strong: view.in_force.is_some(),
        since: force.map(|force| t.sop_since(t.long_date(calendar.day_of(force.from)))),
        review: force.map(|force| t.sop_review_on(t.long_date(force.review_on))),
        draft: draft.map(|draft| t.sop_stage(draft.stage.code())),
        calls: view.calls.iter().map(|call| t.sop_call(call.code())).collect(),
    }
}
