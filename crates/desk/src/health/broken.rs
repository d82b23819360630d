//! A connection of the configuration that cannot be used.

use domain::coded;

coded! {
    /// What is wrong with a key.
    Why {
        Missing = "missing",
        Unknown = "unknown",
        Value = "value",
        Unreadable = "unreadable",
    }
}

/// Which key is to be set right; the other doors keep working. What the key holds is never here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub name: String,
    /// The full name of the key: `connection.ig.app_secret`.
    pub key: String,
    pub why: Why,
    /// For an unknown key those that are known, for a value a code of what is wanted, for a file
    /// its path; else empty.
    pub detail: String,
}
