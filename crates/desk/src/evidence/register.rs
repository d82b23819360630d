//! Sources that are lists: each a workbook with one table.

use domain::calendar::Instant;
use domain::people::{Actor, Role};
use domain::report::Line;
use domain::rules::{Grade, Kind};
use paper::Cell;
use paper::report::Register;

use super::Piece;
use super::gather::{Span, in_force, shown};
use crate::report::document::drawn;
use crate::{Desk, DeskError, improvement, people, report, sop, suggestion_box, training};

/// So many closed complaints of each grade are enough to follow.
const EXAMPLES: usize = 3;

/// Every edition that was ever signed, and where it stands: identity, date, edition and who signed.
pub(super) async fn procedures(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut rows = Vec::new();
    for view in sop::list(desk, actor, None).await? {
        for force in &view.sop.forces {
            let current = view.in_force == Some(force.edition.no);
            let standing = if current { "in_force" } else { "replaced" };
            rows.push(vec![
                Cell::text(&force.number),
                Cell::text(force.edition.content.title.as_str()),
                Cell::Count(i64::from(force.edition.no)),
                day(span, force.from),
                Cell::text(&force.signature.name),
                Cell::Date(force.review_on),
                Cell::Text(span.t().evidence_standing(standing)),
            ]);
        }
    }
    let columns = ["number", "title", "edition", "issued", "signed_by", "review_on", "standing"];
    one(desk, span, ("register", &columns), rows).await
}

/// Who must read what was in force when the span ended, and has; nothing once a later edition is.
pub(super) async fn readers(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut rows = Vec::new();
    for (view, force) in in_force(desk, actor, span).await? {
        let edition = (view.sop.id, Some(force.edition.no));
        let found = shown(sop::readers(desk, actor, edition).await)?.unwrap_or_default();
        rows.extend(found.into_iter().map(|reader| {
            vec![
                Cell::text(&force.number),
                Cell::Text(reader.name),
                Cell::Text(reader.position),
                reader.read_at.map_or(Cell::Empty, |at| day(span, at)),
                reader.tries.map_or(Cell::Empty, |tries| Cell::Count(i64::from(tries))),
            ]
        }));
    }
    let columns = ["number", "name", "position", "read_on", "tries"];
    one(desk, span, ("readers", &columns), rows).await
}

/// Those that were open on some day of the span.
pub(super) async fn improvements(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let t = span.t();
    let mut rows = Vec::new();
    for view in improvement::list(desk, actor, None).await? {
        let known = &view.improvement;
        let ended = known.ended_at.is_some_and(|at| span.calendar.day_of(at) < span.from);
        if ended || span.calendar.day_of(known.opened_at) > span.until {
            continue;
        }
        rows.push(vec![
            day(span, known.opened_at),
            view.case.map_or(Cell::Empty, |number| Cell::text(number.to_string())),
            view.cause.map_or(Cell::Empty, Cell::Text),
            view.action.map_or(Cell::Empty, Cell::Text),
            view.owner.map_or(Cell::Empty, Cell::Text),
            known.due.map_or(Cell::Empty, Cell::Date),
            Cell::Text(t.improvement_stage(known.stage.code())),
        ]);
    }
    let columns = ["opened", "case", "cause", "action", "owner", "due", "standing"];
    one(desk, span, ("improvements", &columns), rows).await
}

pub(super) async fn sessions(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut rows = Vec::new();
    for view in training::session::list(desk, actor).await? {
        let plan = &view.session.plan;
        if !span.holds(plan.begins) {
            continue;
        }
        rows.push(vec![
            day(span, plan.begins),
            Cell::text(plan.title.as_str()),
            Cell::text(plan.place.as_str()),
            Cell::text(plan.trainer.as_str()),
            Cell::Count(view.session.attended.len() as i64),
            Cell::Text(span.t().training_stage(view.session.stage.code())),
        ]);
    }
    let columns = ["day", "title", "place", "trainer", "attended", "standing"];
    one(desk, span, ("sessions", &columns), rows).await
}

/// Every opening of the span, empty boxes too.
pub(super) async fn boxes(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut rows = Vec::new();
    for view in suggestion_box::list(desk, actor).await? {
        let whole = suggestion_box::open(desk, actor, &view.known.code).await?;
        let of_span = whole.openings.iter().filter(|(opening, _)| span.holds(opening.opened_at));
        rows.extend(of_span.map(|(opening, transcribed)| {
            vec![
                Cell::text(view.known.code.as_str()),
                Cell::text(view.known.place.as_str()),
                day(span, opening.opened_at),
                Cell::Count(i64::from(opening.slips)),
                Cell::Count(i64::from(*transcribed)),
            ]
        }));
    }
    let columns = ["box", "place", "opened", "slips", "transcribed"];
    one(desk, span, ("boxes", &columns), rows).await
}

/// Everybody who has a part in a complaint, so that a surveyor may choose whom to ask.
pub(super) async fn people(desk: &Desk, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let part = |role: Role| !matches!(role, Role::Admin | Role::Auditor);
    let all = people::directory(desk).await?.into_iter().filter(|person| part(person.role));
    let row = |person: people::Person| {
        let units: Vec<_> = person.units.iter().map(|unit| unit.as_str()).collect();
        vec![
            Cell::Text(person.name),
            Cell::Text(person.position),
            Cell::Text(span.t().role(person.role.code())),
            Cell::Text(units.join(", ")),
        ]
    };
    let rows = all.map(row).collect();
    one(desk, span, ("people", &["name", "position", "role", "units"]), rows).await
}

/// The youngest closed complaints of each grade, as far as they may be named to this actor.
pub(super) async fn examples(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut closed: Vec<Line> = Vec::new();
    for month in span.months() {
        let found = shown(report::monthly(desk, actor, month).await)?;
        let lines = found.map(|found| found.register).unwrap_or_default().into_iter();
        closed.extend(lines.filter(|line| line.kind == Kind::Complaint && line.closed.is_some()));
    }
    closed.sort_by_key(|line| std::cmp::Reverse(line.closed));
    let of_grade = |grade: &Grade| {
        let grade = *grade;
        closed.iter().filter(move |line| line.grade == Some(grade)).take(EXAMPLES)
    };
    let row = |line: &Line| {
        vec![
            Cell::text(line.number.to_string()),
            line.grade.map_or(Cell::Empty, |grade| Cell::Text(span.t().grade(grade.code()))),
            day(span, line.received),
            line.closed.map_or(Cell::Empty, |at| day(span, at)),
        ]
    };
    let rows = Grade::ALL.iter().flat_map(of_grade).map(row).collect();
    one(desk, span, ("examples", &["case", "grade", "received", "closed"]), rows).await
}

fn day(span: &Span, at: Instant) -> Cell {
    Cell::Date(span.calendar.day_of(at))
}

/// The workbook; none for a list without a line.
async fn one(
    desk: &Desk,
    span: &Span,
    (source, columns): (&str, &[&str]),
    rows: Vec<Vec<Cell>>,
) -> Result<Vec<Piece>, DeskError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let t = span.t();
    let title = t.evidence_source(source);
    let register = Register {
        title: title.clone(),
        day: span.until,
        columns: columns.iter().map(|code| t.evidence_column(*code)).collect(),
        rows,
    };
    let set = (span.language, span.size);
    let document = drawn(desk, set, |setting| paper::report::register(&register, setting)).await?;
    Ok(vec![Piece { name: title, document, register: true }])
}
