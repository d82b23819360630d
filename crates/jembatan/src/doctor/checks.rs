//! The order in which things are looked at: what later checks need comes first.

use std::sync::Arc;

use db::{Address, Db, Engine, Options};
use desk::{Desk, Parts, SystemClock, SystemRandomness, audit, health, people};
use domain::mention::feed::Account;
use domain::people::Actor;
use locale::Words;
use paper::Press;
use press::TypstPress;
use store::Store;
use store::vault::{Keys, Vault};

use super::place;
use super::{Finding, Says, Verdict};
use crate::config::Config;
use crate::{key, setup};

pub async fn all(config: &Config, t: &Words) -> Vec<Finding> {
    let mut found = vec![
        file(config),
        place::data(config),
        place::disk(config),
        place::clock(config),
        place::key(config),
    ];
    found.extend(database(config, t).await);
    found.push(press());
    found.extend(connections(config, t));
    found.extend(listening(config, t));
    found
}

fn file(config: &Config) -> Finding {
    match &config.file {
        Some(path) => {
            Finding::new("config", Verdict::Ok, "config_file", path.display().to_string())
        }
        None => Finding::new("config", Verdict::Ok, "config_none", ""),
    }
}

async fn database(config: &Config, t: &Words) -> Vec<Finding> {
    let fails = |says| vec![Finding::new("database", Verdict::Failure, says, "")];
    let Ok(address) = Address::parse(&config.database) else { return fails("database_fails") };
    let engine = match address.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    // Looking must not make the file.
    if address.engine() == Engine::Sqlite && !std::path::Path::new(&config.database).exists() {
        let shown = config.database.clone();
        return vec![Finding::new("database", Verdict::Warning, "database_none", shown)];
    }
    let Ok(db) = Db::open(&address, Options::default()).await else {
        return fails("database_fails");
    };
    if db.check().await.is_err() {
        return fails("database_fails");
    }
    let mut found = vec![Finding::new("database", Verdict::Ok, "database_ok", engine)];
    found.extend(inside(config, db, t).await);
    found
}

/// What stands in the database.
async fn inside(config: &Config, db: Db, t: &Words) -> Vec<Finding> {
    let Ok(known) = setup::hospitals(&db).await else {
        return vec![Finding::new("migrations", Verdict::Failure, "migrations_fail", "")];
    };
    let mut found = vec![Finding::new("migrations", Verdict::Ok, "migrations_ok", "")];
    let chosen = setup::chosen(&known, config.hospital.as_ref()).ok().flatten();
    let Some(hospital) = chosen else {
        found.push(Finding::new("hospital", Verdict::Warning, "hospital_none", ""));
        return found;
    };
    found.push(Finding::new("hospital", Verdict::Ok, "hospital_ok", &hospital.name));
    let Ok(Some(root)) = key::read(&key::place(config)) else { return found };
    let desk = Desk::new(Parts {
        store: Store { db, vault: Vault::new(Keys::from_root(root)) },
        hospital: hospital.id,
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
        doors: Vec::new(),
        connections: config.connections.iter().flatten().cloned().collect(),
        broken: Vec::new(),
        press: Arc::new(TypstPress::new()),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    });
    found.push(staff(&desk).await);
    found.push(journal(&desk).await);
    found.extend(doors(&desk, t).await);
    found
}

/// What the last look at the connections found; nobody is asked now.
async fn doors(desk: &Desk, t: &Words) -> Vec<Finding> {
    let doors = health::look(desk, &Actor::Desk).await.unwrap_or_default();
    let one = |door: health::DoorHealth| {
        let remark = door.remarks.first()?.code();
        let todo = t.channels_todo(remark, door.kind());
        let says = format!("{}: {} {todo}", door.name, t.channels_remark(remark));
        Some(Finding { check: "connection", verdict: Verdict::Warning, says: Says::Sentence(says) })
    };
    doors.into_iter().filter_map(one).collect()
}

async fn staff(desk: &Desk) -> Finding {
    let people = people::list(desk, &Actor::Desk).await.unwrap_or_default();
    match people.iter().filter(|person| !person.disabled).count() {
        0 => Finding::new("people", Verdict::Warning, "people_none", ""),
        able => Finding::new("people", Verdict::Ok, "people_ok", able.to_string()),
    }
}

async fn journal(desk: &Desk) -> Finding {
    match audit::verify(desk).await {
        Ok(Ok(sound)) => Finding::new("audit", Verdict::Ok, "audit_ok", sound.entries.to_string()),
        Ok(Err(_)) => Finding::new("audit", Verdict::Failure, "audit_fails", ""),
        Err(_) => Finding::new("audit", Verdict::Warning, "audit_unread", ""),
    }
}

/// Prints a sample, so that missing faces are found before the first report is due.
fn press() -> Finding {
    let sample = paper::sample::letter(desk::Clock::now(&SystemClock));
    match TypstPress::new().pdf(&sample) {
        Ok(bytes) => Finding::new("press", Verdict::Ok, "press_ok", bytes.len().to_string()),
        Err(_) => Finding::new("press", Verdict::Failure, "press_fails", ""),
    }
}

fn connections(config: &Config, t: &Words) -> Vec<Finding> {
    if config.connections.is_empty() {
        return vec![Finding::new("connection", Verdict::Ok, "connection_none", "")];
    }
    let one = |connection: &Result<channel::Connection, _>| match connection {
        Ok(risky) if risky.kind().is_unofficial() => {
            Finding::new("connection", Verdict::Warning, "connection_unofficial", &risky.name)
        }
        Ok(good) => Finding::new("connection", Verdict::Ok, "connection_ok", &good.name),
        Err(crate::config::connection::Broken { name, why }) => Finding {
            check: "connection",
            verdict: Verdict::Warning,
            says: Says::Sentence(t.cli_connection_broken(name, why.sentence(t))),
        },
    };
    config.connections.iter().map(one).collect()
}

/// The accounts through which mentions are heard; nobody is asked.
fn listening(config: &Config, t: &Words) -> Vec<Finding> {
    let named = config.listening.named();
    if named.is_empty() {
        return vec![Finding::new("listening", Verdict::Ok, "listening_none", "")];
    }
    let one = |account: Account| {
        let enough = config.listening.allowance(account).is_none_or(|most| most.suffices());
        let (verdict, says) = match enough {
            true => (Verdict::Ok, "listening_ok"),
            false => (Verdict::Warning, "listening_short"),
        };
        Finding::new("listening", verdict, says, t.feed_account(account.code()))
    };
    named.into_iter().map(one).collect()
}
