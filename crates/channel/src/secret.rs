//! A key or token: never shown, compared in constant time, wiped when dropped.

use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(Zeroizing::new(value.into()))
    }

    /// Not configured: such a secret opens nothing and signs nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes equally long wherever the first difference stands; an empty secret matches nothing.
    pub fn matches(&self, given: &str) -> bool {
        let same = self.0.as_bytes().ct_eq(given.as_bytes());
        !self.is_empty() && bool::from(same)
    }

    /// For whoever sends or seals it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
