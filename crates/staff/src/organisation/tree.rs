//! The tree of the hospital: its units, and who works where.

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{Desk, people, people::Person, unit};
use domain::hospital::{Organisation, Unit};
use web::{Failure, Frame, page};

use crate::me::Me;

/// A step of the walk through the tree: a list that opens or closes, or a unit.
enum Step {
    Down,
    Up,
    Here(Box<Node>),
}

/// A unit, and its people as *name, position*.
struct Node {
    code: String,
    name: String,
    clinical: bool,
    people: Vec<String>,
}

#[derive(Template)]
#[template(path = "organisation/tree.html")]
struct Page {
    frame: Frame,
    hospital: String,
    /// Who stands above all units, and who belongs to none.
    above: Vec<String>,
    steps: Vec<Step>,
}

/// `GET /organisasi/bagan`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let organisation = unit::organisation(&desk).await?;
    let people = people::directory(&desk).await?;
    let without = people.iter().filter(|person| person.units.is_empty());
    let frame = me.frame(&desk, "organisation", &me.t().organisation_tree()).await?;
    Ok(page::page(&Page {
        hospital: frame.visit.house.hospital.clone(),
        frame,
        above: without.map(said).collect(),
        steps: steps(&organisation, &people),
    }))
}

fn said(person: &Person) -> String {
    format!("{}, {}", person.name, person.position)
}

/// The walk through the tree, from the top down, each unit once.
fn steps(organisation: &Organisation, people: &[Person]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut depth = 0;
    for (level, unit) in organisation.tree() {
        steps.extend((depth..level).map(|_| Step::Down));
        steps.extend((level..depth).map(|_| Step::Up));
        depth = level;
        steps.push(Step::Here(Box::new(node(unit, people))));
    }
    steps.extend((0..depth).map(|_| Step::Up));
    steps
}

fn node(unit: &Unit, people: &[Person]) -> Node {
    let works_here = |person: &&Person| person.units.contains(&unit.code);
    Node {
        code: unit.code.to_string(),
        name: unit.name.clone(),
        clinical: unit.clinical,
        people: people.iter().filter(works_here).map(said).collect(),
    }
}
