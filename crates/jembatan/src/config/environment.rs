//! The environment, read once: settings `JEMBATAN_*` and the credentials of systemd.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A copy of the variables, so that nothing below reads the process itself.
#[derive(Clone, Debug, Default)]
pub struct Environment(BTreeMap<String, String>);

impl Environment {
    pub fn of_process() -> Self {
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self(std::env::vars_os().filter_map(text).collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// `JEMBATAN_LISTEN` for `listen`.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.get(&format!("JEMBATAN_{}", key.to_uppercase().replace('-', "_")))
    }

    /// A file that systemd hands over (`LoadCredential=`), if there is one of this name.
    pub fn credential(&self, name: &str) -> Option<PathBuf> {
        let path = Path::new(self.get("CREDENTIALS_DIRECTORY")?).join(name);
        path.exists().then_some(path)
    }

    /// The language of the terminal.
    pub fn language(&self) -> Option<&str> {
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| self.get(name))
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
    }
}
