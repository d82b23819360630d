//! The hospital of the demo, its units and its people, from `fixtures/rs-contoh/cast.toml`.

use std::collections::BTreeMap;

use desk::people::NewPerson;
use desk::{Desk, Person, people, unit};
use domain::hospital::Unit;
use domain::ids::{PersonId, UnitCode};
use domain::people::{Actor, Role};
use serde::Deserialize;
use toml::Table;

use crate::config::environment::Environment;
use crate::config::hospital::{self, NewHospital};
use crate::fault::{Fault, Typed};

const CAST: &str = include_str!("../../../../fixtures/rs-contoh/cast.toml");

#[derive(Deserialize)]
struct Sheet {
    hospital: Table,
    unit: Vec<UnitRow>,
    person: Vec<PersonRow>,
}

#[derive(Deserialize)]
struct UnitRow {
    code: String,
    name: String,
    clinical: bool,
}

#[derive(Deserialize)]
struct PersonRow {
    login: String,
    name: String,
    position: String,
    role: String,
    unit: Option<String>,
}

/// Everybody by login.
pub struct Cast(BTreeMap<String, Person>);

impl Cast {
    pub fn actor(&self, login: &str) -> Actor {
        self.0.get(login).map_or(Actor::Desk, Person::actor)
    }

    pub fn id(&self, login: &str) -> Option<PersonId> {
        self.0.get(login).map(|person| person.id)
    }

    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.0.values()
    }
}

fn sheet() -> Result<Sheet, Fault> {
    toml::from_str(CAST).map_err(Fault::Samples)
}

/// The hospital as a configuration would describe it.
pub fn hospital() -> Result<NewHospital, Fault> {
    Ok(hospital::read(sheet()?.hospital, &Environment::default())?)
}

/// Everybody, with the people that are there already.
pub async fn present(desk: &Desk) -> Result<Cast, Fault> {
    let people = people::directory(desk).await?;
    Ok(Cast(people.into_iter().map(|person| (person.login.clone(), person)).collect()))
}

/// Sets up units and people.
pub async fn enter(desk: &Desk) -> Result<Cast, Fault> {
    let sheet = sheet()?;
    for row in &sheet.unit {
        let code = code(&row.code)?;
        let unit = Unit { code, name: row.name.clone(), parent: None, clinical: row.clinical };
        unit::add(desk, &Actor::Desk, unit).await?;
    }
    for row in sheet.person {
        people::add(desk, &Actor::Desk, person(row)?).await?;
    }
    present(desk).await
}

fn person(row: PersonRow) -> Result<NewPerson, Fault> {
    let unknown = || Fault::UnknownValue { what: Typed(row.role.clone()) };
    Ok(NewPerson {
        role: Role::parse(&row.role).ok_or_else(unknown)?,
        units: row.unit.as_deref().map(code).transpose()?.into_iter().collect(),
        login: row.login,
        name: row.name,
        position: row.position,
        password: None,
    })
}

fn code(text: &str) -> Result<UnitCode, Fault> {
    UnitCode::parse(text).map_err(|_| Fault::UnknownValue { what: Typed(text.to_owned()) })
}
