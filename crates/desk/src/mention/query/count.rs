//! The mentions of the last thirty days are held against a query that is new or has changed. Mentions
//! that come meanwhile are held against it when they are noted, so none is passed over.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::query::Query;
use reading::Searched;
use store::mention::query as rows;

use super::asked::Question;
use super::since;
use crate::act::boxed;
use crate::mention::voices::{Voice, voices};
use crate::{Desk, DeskError, PATIENCE};

/// So many are written in one transaction.
const TOGETHER: usize = 1_000;

/// Counts every query that was not counted since it changed; gives how many were. What was broken off
/// is done again.
///
/// # Errors
/// What the database said.
pub async fn count_due(desk: &Desk) -> Result<usize, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::uncounted(tx, scope).await?) })
    });
    let due: Vec<Query> = desk.store().db.read(job).await?;
    for query in &due {
        count(desk, query).await?;
    }
    Ok(due.len())
}

async fn count(desk: &Desk, query: &Query) -> Result<(), DeskError> {
    let rules = desk.rules().await?;
    let voices = voices(desk, since(&rules.calendar, desk.now())).await?;
    let question = Question::new(query.id, &query.plan);
    let holding = tokio::task::spawn_blocking(move || {
        let meets = |voice: &&Voice| {
            question.met(voice.mention.found.source, &Searched::of(&voice.text)).is_some()
        };
        let place = |voice: &Voice| (voice.mention.id, voice.mention.found.published_at);
        voices.iter().filter(meets).map(place).collect::<Vec<_>>()
    });
    let met = holding.await.map_err(|_| DeskError::Unavailable(db::DbError::Closed))?;
    for some in met.chunks(TOGETHER) {
        keep(desk, query, some).await?;
    }
    let (scope, done) = (desk.scope(), (query.id, query.version));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::counted(tx, scope, done).await?) })
    });
    desk.store().db.write(PATIENCE, job).await.map(drop)
}

/// Writes down what met a query, unless it has moved on meanwhile.
async fn keep(desk: &Desk, query: &Query, met: &[(MentionId, Instant)]) -> Result<(), DeskError> {
    let (scope, met) = (desk.scope(), Arc::new(met.to_vec()));
    let (id, version) = (query.id, query.version);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let met = Arc::clone(&met);
        Box::pin(async move {
            let known = rows::find(tx, scope, id).await?;
            if known.is_some_and(|known| known.version == version) {
                for one in met.iter() {
                    rows::hit(tx, scope, id, *one).await?;
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
