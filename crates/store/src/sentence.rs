//! Sentences to complainants, as a hospital words them; every revision stays.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::people::Who;
use domain::sentence::Occasion;
use domain::text::Language;

use crate::case::{parse_who, who_text};
use crate::column::{coded, instant, number, opt_text};
use crate::value::{at, count, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static SAVE = "insert into sentence (hospital_id, occasion, language, revision, wording, \
        author, at) values ($1, $2, $3, $4, $5, $6, $7)";
    static NEWEST = "select s.occasion, s.language, s.revision, s.wording, s.author, s.at \
        from sentence s where s.hospital_id = $1 and s.revision = (select max(n.revision) \
        from sentence n where n.hospital_id = s.hospital_id and n.occasion = s.occasion \
        and n.language = s.language) order by s.occasion, s.language";
}

/// One revision of one sentence. It is never changed; another one follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub occasion: Occasion,
    pub language: Language,
    /// From 1.
    pub revision: u32,
    /// `None` for a return to the built-in sentence.
    pub wording: Option<String>,
    pub author: Who,
    pub at: Instant,
}

/// # Errors
/// A revision that is there already is a constraint that refuses.
pub async fn save(tx: &mut Tx<'_>, scope: Scope, revision: &Revision) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        revision.occasion.code().into(),
        revision.language.code().into(),
        count(revision.revision),
        revision.wording.as_deref().into(),
        who_text(revision.author).into(),
        at(revision.at),
    ];
    tx.exec(&SAVE, &values).await?;
    Ok(())
}

/// The newest revision of each sentence that was ever worded here.
///
/// # Errors
/// `Damaged` when a row cannot be read.
pub async fn newest(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Revision>, StoreError> {
    tx.query(&NEWEST, &[scope.value()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        occasion: coded(row, 0, Occasion::parse)?,
        language: coded(row, 1, Language::parse)?,
        revision: number(row, 2)?,
        wording: opt_text(row, 3)?,
        author: parse_who(row.text(4)?).ok_or_else(|| damaged("author of a sentence"))?,
        at: instant(row, 5)?,
    })
}
