//! Texts out of the vault, found again by their reference.

use std::collections::BTreeMap;

use db::Tx;
use domain::ids::WordsId;
use store::vault::{Opened, open_words};

use crate::{Desk, DeskError};

/// What was said, opened in one go.
#[derive(Default)]
pub(crate) struct Said(BTreeMap<WordsId, Opened>);

impl Said {
    /// The texts behind `ids`.
    ///
    /// # Errors
    /// `Broken` when one is missing or does not open.
    pub async fn open(tx: &mut Tx<'_>, desk: &Desk, ids: &[WordsId]) -> Result<Self, DeskError> {
        let opened = open_words(tx, desk.scope(), &desk.store().vault, ids).await?;
        Ok(Self(opened.into_iter().collect()))
    }

    /// One of them; `None` once it was erased.
    pub fn text(&self, id: WordsId) -> Option<String> {
        self.0.get(&id)?.text().map(str::to_owned)
    }
}
