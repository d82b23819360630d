//! A command with several texts: each sealed under an id of its own.

use domain::ids::WordsId;
use domain::text::{Body, Words};
use store::Scope;
use store::vault::{Sealed, SubjectKey, seal_words};

/// Seals one text after another, and keeps what the vault is to get.
pub(crate) struct Sealing<'a> {
    key: &'a SubjectKey,
    scope: Scope,
    fresh: std::slice::Iter<'a, u128>,
    kept: Vec<Sealed>,
}

impl<'a> Sealing<'a> {
    /// With as many fresh ids as a command can have texts.
    pub fn new(key: &'a SubjectKey, scope: Scope, fresh: &'a [u128]) -> Self {
        Self { key, scope, fresh: fresh.iter(), kept: Vec::new() }
    }

    /// What the rules see of a text.
    pub fn words(&mut self, body: &Body) -> Words {
        let id = self.fresh.next().expect("there is a fresh id for each text of a command");
        let sealed = seal_words(self.key, self.scope, WordsId::new(*id), body.as_str());
        let words = sealed.words;
        self.kept.push(sealed);
        words
    }

    /// What the vault is to get.
    pub fn kept(self) -> Vec<Sealed> {
        self.kept
    }
}
