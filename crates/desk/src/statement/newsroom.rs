//! What everybody may read: exactly the words that the director signed.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::StatementId;
use domain::statement::{Coverage, Statement, cleared};
use store::vault::open_words;

use super::view::behind_title;
use crate::act::boxed;
use crate::{Desk, DeskError};

/// The newsroom shows no more statements than this.
const SHOWN: usize = 20;

/// A statement as everybody reads it.
#[derive(Clone, Debug)]
pub struct Public {
    pub id: StatementId,
    pub kind: &'static str,
    pub title: String,
    /// `None` where it was withdrawn.
    pub text: Option<String>,
    /// What a reply or a correction answers; `None` where it was withdrawn.
    pub answers: Option<Coverage>,
    pub since: Instant,
    pub withdrawn_at: Option<Instant>,
}

impl Public {
    /// When it last changed for its readers.
    pub fn updated(&self) -> Instant {
        self.withdrawn_at.unwrap_or(self.since)
    }
}

/// The newest statements that are public now.
///
/// # Errors
/// `Unavailable` or `Broken`.
pub async fn public(desk: &Desk) -> Result<Vec<Public>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let page = (desk.now(), SHOWN);
            let found = store::statement::public(tx, desk.scope(), page).await?;
            let mut shown = Vec::with_capacity(found.len());
            for statement in &found {
                shown.extend(release(tx, &desk, statement).await?);
            }
            Ok(shown)
        })
    });
    desk.store().db.read(job).await
}

/// One statement, if it is public now.
///
/// # Errors
/// `NotFound` when it is not.
pub async fn released(desk: &Desk, id: StatementId) -> Result<Public, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::statement::find(tx, desk.scope(), id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            release(tx, &desk, &found).await?.ok_or(DeskError::NotFound)
        })
    });
    desk.store().db.read(job).await
}

/// The words go through the clearance: other words than those signed are never shown.
async fn release(
    tx: &mut Tx<'_>,
    desk: &Desk,
    statement: &Statement,
) -> Result<Option<Public>, DeskError> {
    let Some(since) = statement.public_from().filter(|from| *from <= desk.now()) else {
        return Ok(None);
    };
    let shown = Public {
        id: statement.id,
        kind: statement.draft.kind.code(),
        title: statement.draft.title.as_str().to_owned(),
        text: None,
        answers: None,
        since,
        withdrawn_at: statement.withdrawn.map(|(_, at)| at),
    };
    if shown.withdrawn_at.is_some() {
        return Ok(Some(shown));
    }
    let Ok(clearance) = cleared(statement) else { return Ok(None) };
    let ids = [clearance.words().id];
    let opened = open_words(tx, desk.scope(), &desk.store().vault, &ids).await?;
    let opened = opened.into_iter().find_map(|(_, opened)| opened.into_text_and_words());
    let released = opened.and_then(|(text, words)| clearance.release(words, text));
    Ok(released.map(|cleared| Public {
        text: Some(behind_title(cleared.text()).to_owned()),
        answers: statement.draft.coverage.clone(),
        ..shown
    }))
}
