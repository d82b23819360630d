//! The kit of a press conference: the card on the page of its statement, and one page to print. Its
//! checklist is the tasks of its issue, each with its owner.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::statement::{self, View};
use desk::{Desk, issue};
use domain::statement::kit::Kit as Parts;
use web::{Failure, Frame, page, paths};

use super::one::opened;
use crate::report::{Asked, file};
use crate::{me::Me, speaker::Speaker};

/// A line of the checklist.
pub struct Task {
    pub what: String,
    pub owner: String,
    pub when: String,
    pub done: bool,
}

/// What the kit says besides its words.
pub struct Kit {
    pub when: String,
    pub place: String,
    pub speaker: String,
    pub invited: Vec<String>,
    pub tasks: Vec<Task>,
    /// The parts that nobody wrote yet.
    pub missing: Option<String>,
    /// The crisis room, where tasks are given.
    pub room: Option<String>,
    pub print: String,
    /// How many came, and what was written down.
    pub held: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "statement/kit_print.html")]
struct Sheet {
    frame: Frame,
    back: String,
    title: String,
    stage: &'static str,
    letter: Option<String>,
    kit: Kit,
}

/// `GET /pernyataan-resmi/{id}/cetak`: to print as it is, or as a PDF with the letterhead.
pub async fn print(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if asked.is_file() {
        let wish = (me.t().language(), asked.paper());
        let made = statement::kit_document(&desk, &me.actor, view.statement.id, wish).await?;
        return file(&desk, &asked, &made).await?.ok_or(Failure::NotFound);
    }
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, view.now);
    let kit = shown(&desk, &me, &view, &says).await?.ok_or(Failure::NotFound)?;
    let title = view.statement.draft.title.as_str().to_owned();
    Ok(page::page(&Sheet {
        frame: me.frame(&desk, "statements", &title).await?,
        back: paths::statement(&id),
        title,
        stage: view.statement.stage.code(),
        letter: view.text.clone(),
        kit,
    }))
}

/// The kit of a statement that is one.
pub(super) async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    says: &Speaker,
) -> Result<Option<Kit>, Failure> {
    let (known, t) = (&view.statement, says.t);
    let Some(gathering) = &known.draft.gathering else { return Ok(None) };
    let erased = || t.case_erased();
    let name = |name: &Option<String>| name.clone().unwrap_or_else(erased);
    let held = known
        .held
        .map(|(outcome, _)| (outcome.came.to_string(), view.held.clone().unwrap_or_else(erased)));
    let issue = known.draft.issue.map(|id| id.to_string());
    Ok(Some(Kit {
        when: says.long(gathering.at),
        place: gathering.place.as_str().to_owned(),
        speaker: view.speaker.clone().unwrap_or_default(),
        invited: view.invited.iter().map(name).collect(),
        tasks: tasks(desk, me, view, says).await?,
        missing: missing(view, says),
        room: issue.map(|id| paths::issue(&id)),
        print: paths::statement_command(&known.id.to_string(), "cetak"),
        held,
    }))
}

async fn tasks(desk: &Desk, me: &Me, view: &View, says: &Speaker) -> Result<Vec<Task>, Failure> {
    let task = |duty: issue::Duty| Task {
        what: duty.what.unwrap_or_default(),
        owner: duty.owner.1.unwrap_or_default(),
        when: says.at(duty.due),
        done: duty.done_at.is_some(),
    };
    Ok(statement::checklist(desk, &me.actor, view).await?.into_iter().map(task).collect())
}

/// What a kit needs and nobody wrote.
fn missing(view: &View, says: &Speaker) -> Option<String> {
    let missing = Parts::of(view.text.as_deref()?).missing();
    let words: Vec<String> =
        missing.into_iter().map(|part| says.t.conference_part(part.code())).collect();
    (!words.is_empty()).then(|| says.t.conference_missing(words.join(", ")))
}
