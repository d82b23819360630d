//! Serah terima: what is open, a note, and two signatures with their times.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    shift::{self, HandoverView},
};
use domain::calendar::Date;
use domain::ids::HandoverId;
use domain::rules::Shift;
use domain::shift::{Snapshot, Turn};
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A case that waits for Humas.
struct Case {
    number: String,
    path: String,
    grade: &'static str,
    stage: String,
    due: String,
    late: bool,
}

/// What is open, as a page shows it.
struct Open {
    cases: Vec<Case>,
    more_cases: bool,
    calls: Vec<(String, String, String)>,
    unread: u32,
}

/// One line of the list.
struct Line {
    path: String,
    turn: String,
    given: String,
    taken: Option<String>,
}

#[derive(Template)]
#[template(path = "shift/handovers.html")]
struct List {
    frame: Frame,
    open: Open,
    turns: Vec<Item>,
    lines: Vec<Line>,
    writes: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

#[derive(Template)]
#[template(path = "shift/handover.html")]
struct One {
    frame: Frame,
    id: String,
    line: Line,
    open: Open,
    notes: Option<String>,
    may_take: bool,
    trouble: Trouble,
}

/// `GET /serah-terima`
pub async fn handovers(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /serah-terima`
pub async fn hand_over(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("shifts")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["turn", "notes"], &[]));
    let turn = form.chosen("turn", turn);
    let notes = form.maybe_body("notes");
    let trouble = match form.done(turn) {
        Ok(turn) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            match shift::hand_over(&desk, &me.actor, turn, notes, key).await {
                Ok(view) => return Ok(me.done(&paths::handover(&view.handover.id.to_string()))),
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /serah-terima/{id}`
pub async fn handover(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("shifts")?;
    let view = shift::handover(&desk, &me.actor, named(&id)?).await?;
    Ok(page::page(&one(&desk, &me, &view).await?))
}

/// `POST /serah-terima/{id}/terima`
pub async fn take_over(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    _: Sent,
) -> Result<Response, Failure> {
    me.enters("shifts")?;
    let known = named(&id)?;
    match shift::take_over(&desk, &me.actor, known).await {
        Ok(_) => Ok(me.done(&paths::handover(&id))),
        Err(error) => {
            let trouble = Trouble::of(error, me.t())?;
            let view = shift::handover(&desk, &me.actor, known).await?;
            let page = one(&desk, &me, &view).await?;
            Ok(page::with_status(trouble.status(), &One { trouble, ..page }))
        }
    }
}

fn named(id: &str) -> Result<HandoverId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// A turn from `2026-03-02 night`.
fn turn(text: &str) -> Option<Turn> {
    let (day, shift) = text.split_once(' ')?;
    Some(Turn { day: day.parse::<Date>().ok()?, shift: Shift::parse(shift)? })
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    me.enters("shifts")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let turns = shift::turns(desk).await?.into_iter();
    let turns =
        turns.map(|turn| (format!("{} {}", turn.day, turn.shift.code()), said(turn, &says)));
    let found = shift::handovers(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "shifts", &t.shift_handover()).await?,
        open: open(&shift::open_now(desk, &me.actor).await?, &says),
        turns: turns.collect(),
        lines: found.iter().map(|view| line(view, &says)).collect(),
        writes: me.role().is_humas(),
        sent,
        trouble: Trouble::default(),
    })
}

async fn one(desk: &Desk, me: &Me, view: &HandoverView) -> Result<One, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    // Late is told as it was when it was handed over.
    let says = Speaker::new(t, &rules.calendar, view.handover.at);
    Ok(One {
        frame: me.frame(desk, "shifts", &t.shift_handover()).await?,
        id: view.handover.id.to_string(),
        line: line(view, &says),
        open: open(&view.handover.open, &says),
        notes: view.notes.clone(),
        may_take: view.may_take,
        trouble: Trouble::default(),
    })
}

fn line(view: &HandoverView, says: &Speaker) -> Line {
    let (handover, t) = (&view.handover, says.t);
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    Line {
        path: paths::handover(&handover.id.to_string()),
        turn: said(handover.turn, says),
        given: t.shift_given(name(&view.by), says.at(handover.at)),
        taken: handover.taken.map(|(_, at)| t.shift_taken(name(&view.taken_by), says.at(at))),
    }
}

fn said(turn: Turn, says: &Speaker) -> String {
    format!("{}, {}", says.t.shift_name(turn.shift.code()), says.t.long_date(turn.day))
}

fn open(open: &Snapshot, says: &Speaker) -> Open {
    let t = says.t;
    let cases = open.cases.iter().map(|case| Case {
        number: case.number.to_string(),
        path: paths::case(&case.number.to_string()),
        grade: case.grade.map_or("none", |grade| grade.code()),
        stage: t.stage(case.stage.code()),
        due: case.due.map_or_else(|| "–".to_owned(), |due| says.at(due)),
        late: case.due.is_some_and(|due| due < says.now),
    });
    let calls = open.calls.iter().map(|call| {
        (paths::call(&call.id.to_string()), says.at(call.at), t.call_stage(call.stage.code()))
    });
    Open {
        cases: cases.collect(),
        more_cases: open.more_cases,
        calls: calls.collect(),
        unread: open.unread_arrivals,
    }
}
