//! `tokens.json`: one key of the API for each role, for whoever tries the interface.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use desk::{Desk, people};
use domain::people::{Opens, Role};
use serde_json::{Map, Value};

use super::cast::Cast;
use crate::fault::Fault;

pub const NAME: &str = "tokens.json";

/// Makes the keys and writes them where only this user can read them.
pub async fn write(desk: &Desk, cast: &Cast, folder: &Path) -> Result<PathBuf, Fault> {
    let mut keys = Map::new();
    for person in cast.people() {
        let names = match person.role {
            Role::UnitHead => person.units.iter().map(|unit| format!("unit:{unit}")).collect(),
            role => vec![role.code().to_owned()],
        };
        for name in names {
            if !keys.contains_key(&name) {
                let key =
                    people::create_token(desk, &person.login, "demo", Opens::Everything).await?;
                keys.insert(name, Value::from(key));
            }
        }
    }
    let path = folder.join(NAME);
    written(&path, &Value::from(keys)).map_err(|_| Fault::Unwritable { path: path.clone() })?;
    Ok(path)
}

fn written(path: &Path, keys: &Value) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(path)?;
    writeln!(file, "{keys:#}")?;
    file.sync_all()
}
