//! What a provider says about our own account: the state of a template, a limit, a ban.

use db::Tx;
use domain::calendar::Instant;

use crate::column::{bits, instant, text};
use crate::value::{at, bytes, limit};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into channel_note (hospital_id, id, connection, kind, words, at) \
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    static LIST = "select id, connection, kind, words, at from channel_note \
        where hospital_id = $1 and (cast($2 as text) is null or connection = $2) \
        order by at desc, id desc limit $3";
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelNote {
    pub id: u128,
    pub connection: String,
    /// A code.
    pub kind: String,
    /// In the provider's words; never those of a complainant.
    pub words: String,
    pub at: Instant,
}

impl ChannelNote {
    /// What sort of news it is, for the sentence that says what to do: a template that was
    /// rejected or paused, one of low quality, ..., or something about the account.
    pub fn sort(&self) -> &'static str {
        let says = |word: &str| self.words.to_uppercase().contains(word);
        match self.kind.as_str() {
            "template_status" if says("REJECTED") => "template_rejected",
            "template_status" if says("PAUSED") || says("DISABLED") => "template_paused",
            "template_status" if says("APPROVED") => "template_approved",
            "template_status" => "template_status",
            "template_category" => "template_category",
            "template_quality" if says("RED") || says("LOW") => "template_quality_low",
            "template_quality" => "template_quality",
            "template_content" => "template_content",
            kind if kind.to_uppercase().contains("QUALITY") => "quality",
            _ => "account",
        }
    }
}

/// # Errors
/// What the database said.
pub async fn put(tx: &mut Tx<'_>, scope: Scope, note: &ChannelNote) -> Result<(), StoreError> {
    let [connection, kind, words] =
        [note.connection.as_str(), note.kind.as_str(), note.words.as_str()].map(Into::into);
    let values = [scope.value(), bytes(note.id), connection, kind, words, at(note.at)];
    tx.exec(&PUT, &values).await?;
    Ok(())
}

/// The newest notes, of one connection or of all.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: Option<&str>,
    most: usize,
) -> Result<Vec<ChannelNote>, StoreError> {
    let rows = tx.query(&LIST, &[scope.value(), connection.into(), limit(most)]).await?;
    let note = |row: &db::Row| {
        Ok(ChannelNote {
            id: bits(row, 0)?,
            connection: text(row, 1)?,
            kind: text(row, 2)?,
            words: text(row, 3)?,
            at: instant(row, 4)?,
        })
    };
    rows.iter().map(note).collect()
}
