//! Training: what one's own work asks for, and the matrix of those whom one sees.

pub mod competence;
pub mod session;
pub mod trainee;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::training::{self, Cell, Line, Matrix};
use desk::{Desk, unit};
use domain::ids::UnitCode;
use domain::training::Standing;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{
    me::Me,
    options::Item,
    report::{Asked, file},
};

/// One person as a line of the matrix, and as a list on a phone.
pub struct Person {
    path: String,
    name: String,
    place: String,
    cells: Vec<Shown>,
    /// SPOs in force that are still to be read: address and words.
    unread: Vec<(String, String)>,
    open: usize,
}

/// One cell: shape, figures and words, never colour alone.
pub struct Shown {
    competence: String,
    standing: &'static str,
    mark: &'static str,
    /// `2/3`, attained and wanted; empty where nothing is asked and nothing there.
    figures: String,
    words: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "training/matrix.html")]
struct Page {
    frame: Frame,
    own: Option<Person>,
    wide: bool,
    heads: Vec<String>,
    people: Vec<Person>,
    units: Vec<Item>,
    unit: String,
    path: String,
    legend: Vec<(&'static str, String)>,
    levels: String,
}

#[derive(Deserialize)]
pub struct Wanted {
    unit: Option<String>,
    #[serde(flatten)]
    shape: Asked,
}

/// `GET /pelatihan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let unit = match wanted.unit.as_deref() {
        None | Some("") => None,
        Some(text) => Some(UnitCode::parse(text).map_err(|_| Failure::BadRequest)?),
    };
    let matrix = training::matrix(&desk, &me.actor, unit.clone()).await?;
    let wish = (me.t().language(), wanted.shape.paper());
    let document = training::document(&desk, &matrix, wish).await?;
    match file(&desk, &wanted.shape, &document).await? {
        Some(file) => Ok(file),
        None => Ok(page::page(&shown(&desk, &me, &matrix, unit).await?)),
    }
}

async fn shown(
    desk: &Desk,
    me: &Me,
    matrix: &Matrix,
    unit: Option<UnitCode>,
) -> Result<Page, Failure> {
    let t = me.t();
    let own = training::one(desk, &me.actor, me.person.id).await?;
    let house = unit::organisation(desk).await?;
    let mut units = crate::unit::items(&house);
    units.retain(|(code, _)| matrix_has(matrix, code) || unit.is_some());
    let people = matrix.lines.iter().map(|line| person(line, matrix, t));
    Ok(Page {
        frame: me.frame(desk, "training", &t.training_title()).await?,
        own: own.lines.first().map(|line| person(line, &own, t)),
        wide: matrix.wide,
        heads: matrix.competences.iter().map(named).collect(),
        people: people.collect(),
        units,
        path: match &unit {
            Some(unit) => paths::training_of(unit.as_str()) + "&",
            None => paths::TRAINING.to_owned() + "?",
        },
        unit: unit.map(|unit| unit.to_string()).unwrap_or_default(),
        legend: legend(t),
        levels: levels(t),
    })
}

fn matrix_has(matrix: &Matrix, unit: &str) -> bool {
    matrix.lines.iter().any(|line| line.units.iter().any(|one| one.as_str() == unit))
}

fn named(competence: &domain::training::Competence) -> String {
    competence.definition.name.as_str().to_owned()
}

/// A line with every cell in words.
pub fn person(line: &Line, matrix: &Matrix, t: &'static Words) -> Person {
    let cells = matrix.competences.iter().zip(&line.cells);
    let unread = line
        .unread
        .iter()
        .map(|one| (paths::sop(&one.id.to_string()), format!("{} {}", one.number, one.title)));
    Person {
        path: paths::trainee(&line.id.to_string()),
        name: line.name.clone(),
        place: t.role(line.role.code()),
        cells: cells.map(|(competence, cell)| cell_shown(named(competence), cell, t)).collect(),
        unread: unread.collect(),
        open: line.open(),
    }
}

fn cell_shown(competence: String, cell: &Cell, t: &Words) -> Shown {
    let held = cell.held.as_ref();
    let number = |level: Option<domain::training::Level>| {
        level.map_or_else(|| "–".to_owned(), |level| level.number().to_string())
    };
    let figures = match (held, cell.target) {
        (None, None) => String::new(),
        (held, target) => format!("{}/{}", number(held.map(|held| held.level)), number(target)),
    };
    Shown {
        competence,
        standing: cell.standing.code(),
        mark: mark(cell.standing),
        figures,
        words: t.training_standing(cell.standing.code()),
        until: held.and_then(|held| held.until).map(|day| t.date(day)),
    }
}

/// The shape of a standing, readable without colour.
fn mark(standing: Standing) -> &'static str {
    match standing {
        Standing::NotAsked => "·",
        Standing::Missing => "○",
        Standing::Below => "◑",
        Standing::Expiring => "△",
        Standing::Expired => "!",
        Standing::Met => "●",
    }
}

fn legend(t: &Words) -> Vec<(&'static str, String)> {
    let all = Standing::ALL.iter();
    all.map(|one| (mark(*one), t.training_standing(one.code()))).collect()
}

/// `0 belum, 1 dasar, ...`
pub fn levels(t: &Words) -> String {
    let one = |level: &domain::training::Level| {
        format!("{} {}", level.number(), t.training_level(level.code()))
    };
    domain::training::Level::ALL.iter().map(one).collect::<Vec<_>>().join(", ")
}
