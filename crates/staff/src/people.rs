//! Settings: people, their roles and passwords, and who signs for the director.

mod delegation;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{
    Desk, Person,
    people::{self, Change, NewPerson},
    unit,
};
use domain::ids::{PersonId, UnitCode};
use domain::people::Role;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
};

pub use delegation::{end as end_delegation, give as delegate};

#[derive(Template)]
#[template(path = "people/people.html")]
struct People {
    frame: Frame,
    people: Vec<Row>,
    manages: bool,
    delegations: Vec<delegation::Line>,
    delegates: bool,
    choices: Choices,
    sent: Sent,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct One {
    frame: Frame,
    person: Row,
    login: String,
    choices: Choices,
    sent: Sent,
    faults: Faults,
}

impl People {
    fn has(&self, unit: &str) -> bool {
        self.sent.all("units").any(|one| one == unit)
    }

    /// Everybody who may stand in.
    fn people_items(&self) -> Vec<Item> {
        self.people.iter().map(|one| (one.id.clone(), one.name.clone())).collect()
    }
}

impl One {
    fn has(&self, unit: &str) -> bool {
        self.sent.all("units").any(|one| one == unit)
    }
}

struct Row {
    id: String,
    name: String,
    login: String,
    position: String,
    role: String,
    path: String,
    disabled: bool,
}

/// What a role and units are chosen from.
struct Choices {
    roles: Vec<Item>,
    units: Vec<Item>,
    titles: Vec<Item>,
}

/// `GET /pengaturan/orang`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /pengaturan/orang`: somebody new.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let fields = ["login", "name", "position", "role", "password"];
    let mut found = sent.check(me.t(), &fields, &["units"]);
    let (role, units) = standing(&me, &sent, &mut found);
    if let (Some(role), Some(units), true) = (role, units, found.is_empty()) {
        let text = |name: &str| sent.text(name).to_owned();
        let new = NewPerson {
            login: text("login"),
            name: text("name"),
            position: text("position"),
            role,
            units,
            password: sent.filled("password").map(str::to_owned),
        };
        match people::add(&desk, &me.actor, new).await {
            Ok(_) => return Ok(me.saved(paths::PEOPLE)),
            Err(error) => found = beside(error, me.t())?,
        }
    }
    let page = People { faults: found, ..listed(&desk, &me, sent).await? };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// `GET /pengaturan/orang/{id}`
pub async fn one(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let person = found(&desk, &me, &id).await?;
    let mut fields = vec![
        ("name", person.name.clone()),
        ("position", person.position.clone()),
        ("role", person.role.code().to_owned()),
    ];
    fields.extend(person.units.iter().map(|unit| ("units", unit.to_string())));
    let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value));
    let sent = Sent::from_fields(fields.collect());
    Ok(page::page(&single(&desk, &me, person, sent).await?))
}

/// `POST /pengaturan/orang/{id}/{perintah}`: `ubah`, `sandi`, `nonaktif`, `aktif`.
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let person = found(&desk, &me, &id).await?;
    let wrong = match done(&desk, &me, person.id, (&word, &sent)).await {
        Ok(()) => return Ok(me.saved(paths::PEOPLE)),
        Err(wrong) => wrong?,
    };
    let page = One { faults: wrong, ..single(&desk, &me, person, sent).await? };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

async fn done(
    desk: &Desk,
    me: &Me,
    id: PersonId,
    (word, sent): (&str, &Sent),
) -> Result<(), Result<Faults, Failure>> {
    let result = match word {
        "ubah" => {
            let mut faults = sent.check(me.t(), &["name", "position", "role"], &["units"]);
            let (role, units) = standing(me, sent, &mut faults);
            let (Some(role), Some(units), true) = (role, units, faults.is_empty()) else {
                return Err(Ok(faults));
            };
            let (name, position) = (sent.text("name").into(), sent.text("position").into());
            people::change(desk, &me.actor, id, Change { name, position, role, units }).await
        }
        "sandi" => people::set_password(desk, &me.actor, id, sent.text("password")).await,
        "nonaktif" => people::disable(desk, &me.actor, id, true).await,
        "aktif" => people::disable(desk, &me.actor, id, false).await,
        _ => return Err(Err(Failure::NotFound)),
    };
    result.map_err(|error| beside(error, me.t()))
}

fn standing(me: &Me, sent: &Sent, faults: &mut Faults) -> (Option<Role>, Option<Vec<UnitCode>>) {
    let role = Role::parse(sent.text("role"));
    let units: Option<Vec<_>> = sent.all("units").map(|code| UnitCode::parse(code).ok()).collect();
    for (field, missing) in [("role", role.is_none()), ("units", units.is_none())] {
        if missing {
            faults.add(field, me.t().form_not_a_choice());
        }
    }
    (role, units)
}

async fn found(desk: &Desk, me: &Me, id: &str) -> Result<Person, Failure> {
    let id: PersonId = id.parse().map_err(|_| Failure::NotFound)?;
    let people = people::list(desk, &me.actor).await?;
    people.into_iter().find(|person| person.id == id).ok_or(Failure::NotFound)
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<People, Failure> {
    let delegates = matches!(me.role(), Role::Director | Role::Admin);
    let manages = me.enters("people").is_ok();
    let people = match (manages, delegates) {
        (true, _) => people::list(desk, &me.actor).await?,
        (_, true) => people::directory(desk).await?,
        _ => return Err(Failure::Forbidden),
    };
    let place = if manages { "people" } else { "stand_in" };
    Ok(People {
        frame: me.frame(desk, place, &me.t().frame_go(place)).await?,
        people: people.iter().map(|person| row(person, me)).collect(),
        manages,
        delegations: if delegates { delegation::lines(desk, me).await? } else { Vec::new() },
        delegates,
        choices: choices(desk, me).await?,
        sent,
        faults: Faults::default(),
    })
}

async fn single(desk: &Desk, me: &Me, person: Person, sent: Sent) -> Result<One, Failure> {
    Ok(One {
        frame: me.frame(desk, "people", &person.name).await?,
        login: person.login.clone(),
        person: row(&person, me),
        choices: choices(desk, me).await?,
        sent,
        faults: Faults::default(),
    })
}

async fn choices(desk: &Desk, me: &Me) -> Result<Choices, Failure> {
    let organisation = unit::organisation(desk).await?;
    let titles = domain::people::DelegateTitle::ALL;
    Ok(Choices {
        roles: items(Role::ALL, Role::code, |code| me.t().role(code)),
        units: crate::unit::items(&organisation),
        titles: items(titles, |title| title.code(), |code| me.t().delegate_title(code)),
    })
}

fn row(person: &Person, me: &Me) -> Row {
    let id = person.id.to_string();
    Row {
        path: paths::person(&id),
        id,
        name: person.name.clone(),
        login: person.login.clone(),
        position: person.position.clone(),
        role: me.t().role(person.role.code()),
        disabled: person.disabled,
    }
}
