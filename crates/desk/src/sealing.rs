//! The texts of one command, sealed on their way to the rules.

use db::Tx;
use domain::ids::{SubjectId, WordsId};
use domain::text::{Body, Words};
use store::Scope;
use store::vault::{Sealed, SubjectKey, keep_words, seal_words, subject};

use crate::{Desk, DeskError};

/// Texts that the vault is to keep.
pub(crate) type Texts = Vec<Sealed>;

/// That with which the texts of one subject are written.
pub(crate) struct Pen<'a> {
    sealing: &'a Sealing,
    pub key: SubjectKey,
}

impl Pen<'_> {
    /// Seals one text after the other; what the vault is to keep gathers in `texts`.
    pub fn seal<'a>(&'a self, texts: &'a mut Texts) -> impl FnMut(Body) -> Words + 'a {
        self.sealing.seal(&self.key, texts)
    }

    /// Seals the text that is the next one.
    pub fn write(&self, text: &str, texts: &mut Texts) -> Words {
        self.sealing.write(&self.key, text, texts)
    }
}

/// Fresh ids and a fresh key for a command that may meet the database several times.
pub(crate) struct Sealing {
    desk: Desk,
    ids: Vec<WordsId>,
    fresh_key: [u8; 32],
}

impl Sealing {
    /// For a command with at most `texts` texts.
    pub fn new(desk: &Desk, texts: usize) -> Self {
        let ids = desk.fresh_ids(texts).into_iter().map(WordsId::new).collect();
        Self { desk: desk.clone(), ids, fresh_key: desk.fresh() }
    }

    /// The key under which they are sealed.
    ///
    /// # Errors
    /// What the store said; the data of an erased subject are never written again.
    pub async fn key(&self, tx: &mut Tx<'_>, of: SubjectId) -> Result<SubjectKey, DeskError> {
        let vault = &self.desk.store().vault;
        Ok(subject(tx, self.desk.scope(), vault, of, self.fresh_key).await?)
    }

    /// The same, ready to write.
    ///
    /// # Errors
    /// As [`Sealing::key`].
    pub async fn pen(&self, tx: &mut Tx<'_>, of: SubjectId) -> Result<Pen<'_>, DeskError> {
        Ok(Pen { key: self.key(tx, of).await?, sealing: self })
    }

    /// Seals one text after the other; what the vault is to keep gathers in `kept`.
    pub fn seal<'a>(
        &'a self,
        key: &'a SubjectKey,
        kept: &'a mut Texts,
    ) -> impl FnMut(Body) -> Words + 'a {
        move |text: Body| self.write(key, text.as_str(), kept)
    }

    fn write(&self, key: &SubjectKey, text: &str, kept: &mut Texts) -> Words {
        let id = self.ids[kept.len()];
        let sealed = seal_words(key, self.desk.scope(), id, text);
        let words = sealed.words;
        kept.push(sealed);
        words
    }
}

/// An entry of a history, with the texts that it brings into the vault.
pub(crate) struct Written<E> {
    pub entry: E,
    pub sealed: Texts,
}

impl<E> Written<E> {
    /// All that one command led to; the texts come with the first entry.
    pub fn all<V>(events: Vec<V>, mut sealed: Texts, entry: impl Fn(V) -> E) -> Vec<Written<E>> {
        let one = |event| Written { entry: entry(event), sealed: std::mem::take(&mut sealed) };
        events.into_iter().map(one).collect()
    }

    /// Keeps the texts of `of` and hands on the entries.
    ///
    /// # Errors
    /// What the store said.
    pub async fn keep(
        tx: &mut Tx<'_>,
        scope: Scope,
        of: SubjectId,
        written: Vec<Written<E>>,
    ) -> Result<Vec<E>, DeskError> {
        for sealed in written.iter().flat_map(|written| &written.sealed) {
            keep_words(tx, scope, of, sealed).await?;
        }
        Ok(written.into_iter().map(|written| written.entry).collect())
    }
}
