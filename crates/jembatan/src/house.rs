//! The house wired together: database, keys, doors, press, desk.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use channel::assistant::Assistant;
use channel::feed::{Limits, Reviews};
use channel::meta::Patience;
use channel::{Connection, Door};
use db::Db;
use desk::{Clock, Desk, Parts, Randomness, SystemClock, SystemRandomness};
use domain::hospital::Hospital;
use locale::Words;
use press::TypstPress;
use store::Store;
use store::vault::{Keys, Vault};

use crate::config::Config;
use crate::config::connection::Broken;
use crate::config::hospital::NewHospital;
use crate::fault::Fault;
use crate::{key, say, setup};

/// A house with its doors open.
pub struct House {
    pub config: Config,
    pub hospital: Hospital,
    pub desk: Desk,
}

/// What differs between the house, its demonstration and its tools.
pub struct Manner {
    pub clock: Arc<dyn Clock>,
    pub randomness: Arc<dyn Randomness>,
    pub doors: Vec<Arc<dyn Door>>,
    pub demo: bool,
    /// May open a house that nobody has described yet; a tool with a mistyped folder may not.
    pub unnamed: bool,
}

impl Default for Manner {
    /// A tool: nothing leaves, the time is the machine's.
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            doors: Vec::new(),
            demo: false,
            unnamed: false,
        }
    }
}

/// Opens the house of a configuration; on an empty database it is set up first.
///
/// # Errors
/// What is missing, each with what to do.
pub async fn open(config: Config, manner: Manner, t: &Words) -> Result<House, Fault> {
    folder(&config.data)?;
    let db = setup::database(&config.database).await?;
    let known = setup::hospitals(&db).await?;
    let chosen = setup::chosen(&known, config.hospital.as_ref())?;
    let keys = keys(&config, known.is_empty(), &*manner.randomness, t)?;
    let hospital = match chosen {
        Some(hospital) => hospital,
        None => first(&config, &db, &manner, t).await?,
    };
    let connections = config.connections.iter().flatten().cloned().collect();
    let broken = config.connections.iter().filter_map(|one| one.as_ref().err());
    let broken = broken.map(Broken::shown).collect();
    let desk = Desk::new(Parts {
        store: Store { db, vault: Vault::new(keys) },
        hospital: hospital.id,
        clock: manner.clock,
        randomness: manner.randomness,
        doors: manner.doors,
        connections,
        broken,
        press: Arc::new(TypstPress::new()),
        demo: manner.demo,
        public_url: config.public_url.clone(),
        retention: config.retention,
    });
    if let Some(settings) = &config.assistant {
        desk.employ(Assistant::new(settings.clone()));
    }
    Ok(House { config, hospital, desk })
}

async fn first(config: &Config, db: &Db, manner: &Manner, t: &Words) -> Result<Hospital, Fault> {
    let unnamed = manner.unnamed.then(|| NewHospital::unnamed(t));
    let new = config.hospital.as_ref().or(unnamed.as_ref()).ok_or(Fault::NoHospital)?;
    let means = (&*manner.clock, &*manner.randomness);
    let made = setup::create(db, new, means, manner.clock.now()).await?;
    if config.hospital.is_none() {
        say::talk(&t.cli_hospital_unnamed());
    }
    if !manner.demo {
        say::talk(&t.cli_hospital_made(&made.name));
    }
    Ok(made)
}

/// A key is made only for a database that is still empty: nothing else could be read with it.
fn keys(
    config: &Config,
    empty: bool,
    randomness: &dyn Randomness,
    t: &Words,
) -> Result<Keys, Fault> {
    let path = key::place(config);
    if let Some(root) = key::read(&path)? {
        return Ok(Keys::from_root(root));
    }
    if !empty {
        return Err(Fault::KeyMissing { path });
    }
    let root = key::make(&path, randomness)?;
    say::talk(&t.cli_key_made(path.display().to_string()));
    Ok(Keys::from_root(root))
}

/// A folder that only this user can enter.
pub fn folder(path: &Path) -> Result<(), Fault> {
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|_| Fault::Folder { path: path.to_owned() })
}

/// One door for each connection; those that are broken are named and stay shut.
pub fn doors(config: &Config, t: &Words) -> Vec<Arc<dyn Door>> {
    let open = |connection: &Connection| -> Option<Arc<dyn Door>> {
        match channel::open(connection, Patience::default()) {
            Ok(door) => Some(door),
            Err(error) => {
                tracing::error!(connection = connection.name, %error, "a door stays shut");
                None
            }
        }
    };
    let one = |connection: &Result<Connection, _>| match connection {
        Ok(connection) => open(connection),
        Err(Broken { name, why }) => {
            say::talk(&t.cli_connection_broken(name, why.sentence(t)));
            None
        }
    };
    let reviews =
        config.listening.google.clone().map(|google| Reviews::new(google, Limits::default()));
    let reviews = reviews.map(|door| Arc::new(door) as Arc<dyn Door>);
    config.connections.iter().filter_map(one).chain(reviews).collect()
}
