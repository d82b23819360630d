//! `user`: the people of the house. A password is read from a file or the input, never typed on
//! the command line, where other users of the machine could see it.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use desk::{Person, people};
use domain::ids::{PersonId, UnitCode};
use domain::people::Actor;
use locale::Words;
use serde_json::json;

use crate::cli::{NewUser, User};
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

pub async fn run(house: &House, wanted: User, t: &Words) -> Result<(), Fault> {
    match wanted {
        User::Add(new) => add(house, new, t).await,
        User::List { json } => list(house, json).await,
        User::Disable { login } => switch(house, &login, true, t).await,
        User::Enable { login } => switch(house, &login, false, t).await,
        User::Password { login, password_file } => {
            let id = named(house, &login).await?;
            let password = password(password_file.as_deref(), t)?;
            people::set_password(&house.desk, &Actor::Desk, id, &password).await?;
            say::talk(&t.cli_user_changed(&login));
            Ok(())
        }
    }
}

async fn add(house: &House, new: NewUser, t: &Words) -> Result<(), Fault> {
    let unit = |code: &String| {
        UnitCode::parse(code).map_err(|_| Fault::UnknownValue { what: Typed(code.clone()) })
    };
    let units = new.unit.iter().map(unit).collect::<Result<_, _>>()?;
    let password = match new.no_password {
        true => None,
        false => Some(password(new.password_file.as_deref(), t)?),
    };
    let person = people::NewPerson {
        login: new.login,
        name: new.full_name,
        position: new.position,
        role: new.role,
        units,
        password,
    };
    let added = people::add(&house.desk, &Actor::Desk, person).await?;
    say::talk(&t.cli_user_added(&added.login));
    Ok(())
}

async fn list(house: &House, as_json: bool) -> Result<(), Fault> {
    for person in people::list(&house.desk, &Actor::Desk).await? {
        let Person { login, name, role, units, disabled, .. } = person;
        let units: Vec<String> = units.iter().map(ToString::to_string).collect();
        let role = role.code();
        say::data(&match as_json {
            true => json!({ "login": login, "name": name, "role": role, "units": units,
                "disabled": disabled })
            .to_string(),
            false => {
                let off = if disabled { "-" } else { "+" };
                format!("{off} {login:<20} {role:<14} {:<16} {name}", units.join(","))
            }
        });
    }
    Ok(())
}

async fn switch(house: &House, login: &str, off: bool, t: &Words) -> Result<(), Fault> {
    let id = named(house, login).await?;
    people::disable(&house.desk, &Actor::Desk, id, off).await?;
    say::talk(&t.cli_user_changed(login));
    Ok(())
}

/// Also those who were switched off.
async fn named(house: &House, login: &str) -> Result<PersonId, Fault> {
    let people = people::list(&house.desk, &Actor::Desk).await?;
    let found = people.into_iter().find(|person| person.login == login.trim().to_lowercase());
    found.map(|person| person.id).ok_or(Fault::UnknownUser { login: Typed(login.to_owned()) })
}

fn password(file: Option<&Path>, t: &Words) -> Result<String, Fault> {
    let read = match file {
        Some(path) => std::fs::read_to_string(path),
        None => {
            say::talk(&t.cli_password_prompt());
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line).map(|_| line)
        }
    };
    let from = || file.map_or_else(|| PathBuf::from("stdin"), Path::to_owned);
    let text = read.map_err(|_| crate::config::wrong::Wrong::Unreadable { path: from() })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
