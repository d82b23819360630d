//! Texts: complaints, messages, answers, notes.

use std::collections::HashMap;

use db::{Row, Tx, Value};
use domain::ids::{SubjectId, WordsId};
use domain::text::Words;

use super::{Spot, SubjectKey, Vault, mac};
use crate::column::bits;
use crate::value::{bytes, damaged, json};
use crate::{Scope, StoreError};

db::sql! {
    static KEEP_WORDS = "insert into words (hospital_id, id, subject_id, sealed) \
        values ($1, $2, $3, $4)";
    static OPEN_WORDS = {
        sqlite: "select w.id, w.subject_id, w.sealed, k.wrapped from words w \
            join subject_key k on k.hospital_id = w.hospital_id and k.subject_id = w.subject_id \
            where w.hospital_id = $1 and w.id in (select unhex(value) from json_each($2))",
        postgres: "select w.id, w.subject_id, w.sealed, k.wrapped from words w \
            join subject_key k on k.hospital_id = w.hospital_id and k.subject_id = w.subject_id \
            where w.hospital_id = $1 and w.id in (select decode(each, 'hex') \
            from json_array_elements_text(cast(cast($2 as text) as json)) as each)",
    };
}

/// A text on its way into the vault: the bytes of its row, and the reference that histories keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub row: Vec<u8>,
    pub words: Words,
}

/// What came out of the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Text(String, Words),
    /// The key of its subject was destroyed.
    Erased,
}

impl Opened {
    /// What was said; `None` once it was erased.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text, _) => Some(text),
            Self::Erased => None,
        }
    }

    /// As [`text`](Self::text), to keep.
    pub fn into_text(self) -> Option<String> {
        self.into_text_and_words().map(|(text, _)| text)
    }

    /// What was said, and the reference with its digest, which only the vault can make.
    pub fn into_text_and_words(self) -> Option<(String, Words)> {
        match self {
            Self::Text(text, words) => Some((text, words)),
            Self::Erased => None,
        }
    }
}

/// Seals `text` and makes the salted digest of exactly these words. The salt hangs on the
/// subject's key: after erasure nobody can try texts against the digests that histories keep.
pub fn seal_words(subject: &SubjectKey, scope: Scope, id: WordsId, text: &str) -> Sealed {
    let row = subject.cipher.seal(&spot(scope, id), text.as_bytes());
    Sealed { row, words: Words { id, digest: digest(subject, id, text) } }
}

/// # Errors
/// A words id that is there already is a constraint that refuses: words never change.
pub async fn keep_words(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
    sealed: &Sealed,
) -> Result<(), StoreError> {
    let id = bytes(sealed.words.id.bits());
    let row = Value::from(sealed.row.as_slice());
    tx.exec(&KEEP_WORDS, &[scope.value(), id, bytes(subject.bits()), row]).await?;
    Ok(())
}

/// The texts behind `ids`, in the order in which they were asked for.
///
/// # Errors
/// [`StoreError::Damaged`] when one is missing or does not open.
pub async fn open_words(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    ids: &[WordsId],
) -> Result<Vec<(WordsId, Opened)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = json(&ids.iter().map(WordsId::to_string).collect::<Vec<_>>())?;
    let rows = tx.query(&OPEN_WORDS, &[scope.value(), wanted.into()]).await?;
    let mut ring = Ring { vault, scope, keys: HashMap::new() };
    let mut found = HashMap::new();
    for row in &rows {
        let id = WordsId::new(bits(row, 0)?);
        found.insert(id, ring.open(id, row)?);
    }
    let found = |id: &WordsId| found.get(id).cloned().ok_or(damaged("missing words"));
    ids.iter().map(|id| Ok((*id, found(id)?))).collect()
}

/// The keys that this call has unwrapped so far.
struct Ring<'a> {
    vault: &'a Vault,
    scope: Scope,
    keys: HashMap<SubjectId, SubjectKey>,
}

impl Ring<'_> {
    fn open(&mut self, id: WordsId, row: &Row) -> Result<Opened, StoreError> {
        let Some(wrapped) = row.opt_bytes(3)? else {
            return Ok(Opened::Erased);
        };
        let scope = self.scope;
        let subject = self.key(SubjectId::new(bits(row, 1)?), wrapped)?;
        let opened = subject.cipher.open(&spot(scope, id), row.bytes(2)?);
        let opened = opened.ok_or(damaged("words"))?;
        let text = std::str::from_utf8(&opened).map_err(|_| damaged("words"))?.to_owned();
        let words = Words { id, digest: digest(subject, id, &text) };
        Ok(Opened::Text(text, words))
    }

    fn key(&mut self, subject: SubjectId, wrapped: &[u8]) -> Result<&SubjectKey, StoreError> {
        use std::collections::hash_map::Entry;
        match self.keys.entry(subject) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => {
                let key = SubjectKey::unwrapped(self.vault, self.scope, subject, wrapped)?;
                Ok(place.insert(key))
            }
        }
    }
}

fn spot(scope: Scope, id: WordsId) -> Spot {
    Spot::new(scope, "words.sealed", id.bits())
}

fn digest(subject: &SubjectKey, id: WordsId, text: &str) -> [u8; 32] {
    let salt = mac(&subject.digests, &[b"digest", &id.bits().to_be_bytes()]);
    mac(&salt, &[text.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Approvals and histories hold on to digests, so the form of one never changes. The value was
    /// computed apart from this program.
    #[test]
    fn a_digest_hangs_on_subject_id_and_text() {
        let golden = "6a146e86b97a69dfeecbdf8fec6bd775e859d7edcddc1e10c2b5f212c1bfa0c2";
        let sari = SubjectKey::of(SubjectId::new(1), &[3; 32]);
        let budi = SubjectKey::of(SubjectId::new(2), &[4; 32]);
        let id = WordsId::new(9);
        assert_eq!(hex::encode(digest(&sari, id, "Antrean")), golden);
        assert_ne!(hex::encode(digest(&budi, id, "Antrean")), golden);
        assert_ne!(hex::encode(digest(&sari, WordsId::new(8), "Antrean")), golden);
        assert_ne!(hex::encode(digest(&sari, id, "antrean")), golden);
    }
}
