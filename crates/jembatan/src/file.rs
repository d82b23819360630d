//! Settings as files: TOML as people write it.

use std::io::Read;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fault::{Fault, Typed};

/// The text of a file; `-` is the input.
pub fn text(path: &Path) -> Result<String, Fault> {
    let read = match path.as_os_str() == "-" {
        true => std::io::read_to_string(std::io::stdin()),
        false => std::fs::read_to_string(path),
    };
    read.map_err(|_| Fault::Unreadable { path: path.to_owned() })
}

/// The bytes of a file, whatever its encoding; `-` is the input.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut found = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => std::io::stdin().lock().read_to_end(&mut found).map(|_| found),
        false => std::fs::read(path),
    };
    read.map_err(|_| Fault::Unreadable { path: path.to_owned() })
}

/// What a file of TOML says.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Fault> {
    toml::from_str(&text(path)?)
        .map_err(|why| Fault::Misread { path: path.to_owned(), why: Typed(why.to_string()) })
}

/// A value as TOML, or as JSON for programs.
pub fn written<T: Serialize>(value: &T, as_json: bool) -> Result<String, Fault> {
    let text = match as_json {
        true => serde_json::to_string_pretty(value).ok(),
        false => toml::to_string(value).ok().map(|text| text.trim_end().to_owned()),
    };
    text.ok_or(Fault::Unwritten)
}
