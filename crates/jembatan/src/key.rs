//! The key of the house: 32 random bytes that open all words. It is never in the database.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use desk::Randomness;

use crate::config::Config;
use crate::fault::Fault;

/// The name of the key in the data folder.
pub const NAME: &str = "house.key";

/// Where the key stands: where the operator says, else in the data folder.
pub fn place(config: &Config) -> PathBuf {
    config.key.clone().unwrap_or_else(|| config.data.join(NAME))
}

/// The key that is there; `None` when there is none.
///
/// # Errors
/// `KeyUnreadable` for a file that cannot be read or does not hold 64 hexadecimal digits.
pub fn read(path: &Path) -> Result<Option<[u8; 32]>, Fault> {
    let unreadable = || Fault::KeyUnreadable { path: path.to_owned() };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(unreadable()),
    };
    let mut key = [0; 32];
    hex::decode_to_slice(text.trim(), &mut key).map_err(|_| unreadable())?;
    Ok(Some(key))
}

/// Makes a key that only this user can read, and waits until the disk has it: data must never be
/// more durable than what opens them.
///
/// # Errors
/// `Folder` when the file cannot be written, or is there already.
pub fn make(path: &Path, randomness: &dyn Randomness) -> Result<[u8; 32], Fault> {
    let key = randomness.bytes();
    written(path, &key).map_err(|_| Fault::Folder { path: path.to_owned() })?;
    Ok(key)
}

fn written(path: &Path, key: &[u8; 32]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{}", hex::encode(key))?;
    file.sync_all()?;
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
