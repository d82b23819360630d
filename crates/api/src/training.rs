//! Training and competence: the catalogue, the matrix, and what people have attained.

pub mod session;

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::training::{self, Attested, Cell, Defined, Line, Matrix};
use domain::ids::{CompetenceCode, Version};
use domain::people::Role;
use domain::training as rules;
use domain::training::{Definition, Level};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::AreaCode;
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::report::{Format, shaped};
use crate::sent::{Body, Query};
use crate::{stamp, word};

/// Of whom, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MatrixWanted {
    /// The code of a unit: only its people.
    unit: Option<String>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
}

/// A competence, and which level each role needs.
#[derive(Serialize, ToSchema)]
pub struct Competence {
    code: String,
    /// 0 for one of the template that was never changed.
    version: u32,
    name: String,
    /// `technical` or `non_technical`.
    area: &'static str,
    /// After so many months it must be attested again; null: never.
    valid_months: Option<u16>,
    /// Levels 1 to 4 by role.
    targets: BTreeMap<String, u8>,
    /// No longer asked for.
    retired: bool,
}

/// The whole catalogue.
#[derive(Serialize, ToSchema)]
pub struct Competences {
    items: Vec<Competence>,
}

/// All that the hospital decides about a competence.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetenceDefinition {
    /// At most 120 characters.
    name: String,
    #[schema(inline)]
    area: AreaCode,
    /// 1 to 120; without it the competence never expires.
    valid_months: Option<u16>,
    /// Levels 0 to 4 by role; a role that is not named needs none.
    #[serde(default)]
    targets: BTreeMap<String, u8>,
    #[serde(default)]
    retired: bool,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

/// A level that somebody attained.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAttainment {
    /// The code of the competence.
    competence: String,
    /// 0 to 4.
    level: u8,
    /// `2026-11-21`
    on: String,
    /// The last day on which it counts; without it, what the competence says.
    until: Option<String>,
    /// Where the proof is; at most 120 characters.
    evidence: String,
}

/// One person in one competence.
#[derive(Serialize, ToSchema)]
pub struct MatrixCell {
    competence: String,
    /// 1 to 4; null where nothing is asked of this role.
    target: Option<u8>,
    /// 0 to 4; null where nothing was attested.
    level: Option<u8>,
    on: Option<String>,
    until: Option<String>,
    evidence: Option<String>,
    /// `not_asked`, `missing`, `expired`, `below`, `expiring` or `met`.
    standing: &'static str,
    /// Levels missing to the target; what is over counts as nothing.
    gap: u8,
}

/// An SPO in force that somebody must read and has not.
#[derive(Serialize, ToSchema)]
pub struct MatrixReading {
    sop: String,
    number: String,
    title: String,
}

/// One person. The lines are in order of names; nobody is ranked.
#[derive(Serialize, ToSchema)]
pub struct MatrixLine {
    id: String,
    login: String,
    name: String,
    position: String,
    role: &'static str,
    units: Vec<String>,
    cells: Vec<MatrixCell>,
    /// Needs that an edition in force has raised.
    unread: Vec<MatrixReading>,
    /// May the caller attest what this person can do?
    attests: bool,
}

/// People and competences on one day, as far as the caller sees them.
#[derive(Serialize, ToSchema)]
pub struct TrainingMatrix {
    today: String,
    competences: Vec<Competence>,
    people: Vec<MatrixLine>,
}

impl Competence {
    fn of(known: &rules::Competence) -> Self {
        let definition = &known.definition;
        let target = |(role, level): (&Role, &Level)| (role.code().to_owned(), level.number());
        Self {
            code: known.code.to_string(),
            version: known.version.0,
            name: definition.name.as_str().to_owned(),
            area: definition.area.code(),
            valid_months: definition.valid_months,
            targets: definition.targets.iter().map(target).collect(),
            retired: definition.retired,
        }
    }
}

impl MatrixCell {
    fn of(competence: &rules::Competence, cell: &Cell) -> Self {
        let held = cell.held.as_ref();
        Self {
            competence: competence.code.to_string(),
            target: cell.target.map(Level::number),
            level: held.map(|held| held.level.number()),
            on: held.map(|held| held.on.to_string()),
            until: held.and_then(|held| held.until).map(|day| day.to_string()),
            evidence: held.map(|held| held.evidence.as_str().to_owned()),
            standing: cell.standing.code(),
            gap: cell.gap,
        }
    }
}

impl MatrixLine {
    fn of(line: &Line, competences: &[rules::Competence]) -> Self {
        let cells = competences.iter().zip(&line.cells);
        let reading = |one: &training::Reading| MatrixReading {
            sop: one.id.to_string(),
            number: one.number.clone(),
            title: one.title.clone(),
        };
        Self {
            id: line.id.to_string(),
            login: line.login.clone(),
            name: line.name.clone(),
            position: line.position.clone(),
            role: line.role.code(),
            units: line.units.iter().map(ToString::to_string).collect(),
            cells: cells.map(|(competence, cell)| MatrixCell::of(competence, cell)).collect(),
            unread: line.unread.iter().map(reading).collect(),
            attests: line.attests,
        }
    }
}

impl TrainingMatrix {
    fn of(found: &Matrix) -> Self {
        let line = |line: &Line| MatrixLine::of(line, &found.competences);
        Self {
            today: found.today.to_string(),
            competences: found.competences.iter().map(Competence::of).collect(),
            people: found.lines.iter().map(line).collect(),
        }
    }
}

/// Who can do what, what the work asks for, and what is missing: oneself, one's unit, or everybody.
#[utoipa::path(get, path = "/training/matrix", tag = "training", params(MatrixWanted),
    responses((status = 200, content((TrainingMatrix = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn matrix(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MatrixWanted>,
) -> Result<Response, Fault> {
    let unit = word::filled(wanted.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let found = training::matrix(&desk, &caller.actor, unit).await?;
    let json = async { Ok(Json(TrainingMatrix::of(&found)).into_response()) };
    let made = training::document(&desk, &found, (caller.t.language(), Paper::F4));
    shaped(&desk, (wanted.format, format!("kompetensi-{}", found.today)), json, made).await
}

/// The catalogue, also what is no longer asked for.
#[utoipa::path(get, path = "/training/competences", tag = "training",
    responses((status = 200, body = Competences), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn competences(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<Competences>, Fault> {
    let found = training::matrix(&desk, &caller.actor, None).await?;
    let all = found.competences.iter().chain(&found.retired);
    Ok(Json(Competences { items: all.map(Competence::of).collect() }))
}

/// Changes a competence, or adds one: for the head of Humas and the administrator.
#[utoipa::path(put, path = "/training/competences/{code}", tag = "training",
    request_body = CompetenceDefinition,
    params(("code" = String, Path, description = "Letters, digits and `-`, at most 24")),
    responses((status = 200, body = Competence), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn define(
    State(desk): State<Desk>,
    caller: Caller,
    Named(code): Named<String>,
    Body(sent): Body<CompetenceDefinition>,
) -> Result<Json<Competence>, Fault> {
    let code = CompetenceCode::parse(&code).map_err(|_| Fault::NotFound)?;
    let seen = sent.seen.map(Version);
    let wanted = Defined { code, definition: sent.meaning()?, seen };
    let known = training::define(&desk, &caller.actor, wanted).await?;
    Ok(Json(Competence::of(&known)))
}

/// Writes down what somebody can do: for whoever leads them, never for oneself.
#[utoipa::path(post, path = "/training/people/{id}/attainments", tag = "training",
    request_body = NewAttainment,
    params(("id" = String, Path, description = "The id of the person"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = MatrixLine), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn attest(
    State(desk): State<Desk>,
    caller: Caller,
    Named(person): Named<String>,
    key: Option<Key>,
    Body(sent): Body<NewAttainment>,
) -> Result<(StatusCode, Json<MatrixLine>), Fault> {
    let (person, wanted) = (id(&person)?, sent.meaning()?);
    let key = key.map(|key| key.0);
    training::attest(&desk, &caller.actor, (person, wanted), key.as_deref()).await?;
    let found = training::one(&desk, &caller.actor, person).await?;
    let line = found.lines.first().ok_or(Fault::NotFound)?;
    Ok((StatusCode::CREATED, Json(MatrixLine::of(line, &found.competences))))
}

impl CompetenceDefinition {
    fn meaning(self) -> Result<Definition, Fault> {
        let mut targets = BTreeMap::new();
        for (role, number) in &self.targets {
            let field = format!("targets.{role}");
            let known = Role::parse(role).ok_or_else(|| Fault::of(&field, Why::NotKnown))?;
            if let Some(level) = Some(level(*number, &field)?).filter(|one| *one != Level::None) {
                targets.insert(known, level);
            }
        }
        let (area, valid_months, retired) = (self.area.0, self.valid_months, self.retired);
        let name = word::named(&self.name, "name")?;
        Ok(Definition { name, area, valid_months, targets, retired })
    }
}

impl NewAttainment {
    fn meaning(self) -> Result<Attested, Fault> {
        let competence = CompetenceCode::parse(&self.competence);
        let until = word::filled(self.until).map(|day| stamp::date(&day, "until")).transpose()?;
        Ok(Attested {
            competence: competence.map_err(|_| Fault::of("competence", Why::NotKnown))?,
            level: level(self.level, "level")?,
            on: stamp::date(&self.on, "on")?,
            until,
            evidence: word::named(&self.evidence, "evidence")?,
        })
    }
}

pub(crate) fn level(number: u8, field: &str) -> Result<Level, Fault> {
    Level::of(number).ok_or_else(|| Fault::of(field, Why::OutOfRange { least: 0, most: 4 }))
}
