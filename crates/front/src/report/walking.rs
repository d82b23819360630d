//! The way from one page of the form to the next.

use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use desk::suggestion_box;
use serde::Deserialize;
use web::{Failure, Faults, Sent, Visit, page, paths};

use super::{
    draft::{BOX, Draft, TO},
    pages::{Sheet, show, show_all, status_of},
    reader::Reader,
    step::Step,
};
use crate::{Front, ground::Ground};

/// What the address may bring: the unit, or the suggestion box, of the sign that was scanned.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    unit: Option<String>,
    kotak: Option<String>,
}

type Scanned = Result<Query<Asked>, QueryRejection>;

/// A form that begins, with the unit and the box of the sign if there are such. The unit at which a
/// box hangs is only where the writer begins to choose.
async fn begun(
    front: &Front,
    visit: &Visit,
    ground: &Ground,
    scanned: Scanned,
) -> Result<Draft, Failure> {
    let mut draft = Draft::new(&visit.key);
    let asked = scanned.map(|Query(asked)| asked).unwrap_or_default();
    let mut unit = asked.unit;
    let read = match asked.kotak {
        Some(code) => suggestion_box::read_sign(&front.desk, &code).await?,
        None => None,
    };
    if let Some((code, at)) = read {
        draft.set(BOX, code.as_str());
        unit = unit.or(at.map(|at| at.to_string()));
    }
    if let Some((code, _)) = unit.and_then(|code| ground.unit(&code)) {
        draft.set("unit", code.as_str());
    }
    Ok(draft)
}

/// A page as it is shown to this visit.
struct Shown<'a>(&'a Visit, &'a Ground, &'a Draft, &'a Faults);

impl<'a> Shown<'a> {
    fn sheet(&self) -> Sheet<'a> {
        let Self(visit, ground, draft, faults) = *self;
        Sheet { visit, ground, draft, faults, status: status_of(faults) }
    }
}

/// The first step.
pub async fn first(
    visit: Visit,
    State(front): State<Front>,
    scanned: Scanned,
) -> Result<Response, Failure> {
    let ground = Ground::of(&front.desk).await?;
    let draft = begun(&front, &visit, &ground, scanned).await?;
    Ok(show(&Shown(&visit, &ground, &draft, &Faults::default()).sheet(), Step::Kind))
}

/// All questions on one page.
pub async fn all(
    visit: Visit,
    State(front): State<Front>,
    scanned: Scanned,
) -> Result<Response, Failure> {
    let ground = Ground::of(&front.desk).await?;
    let mut draft = begun(&front, &visit, &ground, scanned).await?;
    draft.whole = true;
    Ok(show_all(&Shown(&visit, &ground, &draft, &Faults::default()).sheet()))
}

/// A step has no page of its own to come back to: the answers travel in bodies only.
pub async fn again(Path(_): Path<String>) -> Response {
    page::go(paths::REPORT)
}

/// A step was answered, or left for another one.
pub async fn step(
    visit: Visit,
    State(front): State<Front>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let step = Step::parse(&code).ok_or(Failure::NotFound)?;
    let ground = Ground::of(&front.desk).await?;
    let (mut draft, mut faults) = Draft::read(&sent, &visit.key, visit.t);
    // Whoever leaves a step for another one takes along what is not right yet.
    let wanted = Step::parse(sent.text(TO));
    if wanted.is_none() && faults.is_empty() {
        let mut reader = Reader::new(&draft, &ground, visit.t);
        reader.step(step);
        faults = reader.faults;
    }
    let next = wanted.unwrap_or_else(|| after(step, &draft, &faults));
    draft.changing =
        if wanted.is_some() { step == Step::Check } else { next == step && draft.changing };
    Ok(show(&Shown(&visit, &ground, &draft, &faults).sheet(), next))
}

/// The same step while something is wrong, the last page for whoever came from there, else the next.
fn after(step: Step, draft: &Draft, faults: &Faults) -> Step {
    match (faults.is_empty(), draft.changing) {
        (false, _) => step,
        (true, true) => Step::Check,
        (true, false) => step.next(),
    }
}
