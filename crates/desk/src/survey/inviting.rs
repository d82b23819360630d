//! Invitations are handed out: each word answers once.

use db::Tx;
use domain::ids::SurveyCode;
use domain::people::Actor;
use domain::survey::{Act, may};
use store::survey::answer;

use super::answering::{AT_ONCE, hashed};
use crate::act::{Once, boxed, remember, replayed};
use crate::{Desk, DeskError, PATIENCE};

/// Hands out so many invitations; each word is shown this once. Under the same `key` the same words
/// come again, and no more than those.
///
/// # Errors
/// `Forbidden` for those who do not manage surveys, `NotFound`, `KeyReused` for another number
/// under the same key.
pub async fn invite(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (many, key): (usize, Option<String>),
) -> Result<Vec<String>, DeskError> {
    let manages = actor.role().is_some_and(|role| may(role, Act::Manage));
    manages.then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "survey-invitations", &key, &(&code, &many)));
    let seed = match &once {
        Some(once) => format!("{} {}", once.actor, once.key),
        None => hex::encode(desk.fresh()),
    };
    let handing = Handing { desk: desk.clone(), code: code.clone(), many, seed, once };
    let job = boxed(move |tx: &mut Tx<'_>| {
        let handing = handing.clone();
        Box::pin(async move { handing.out(tx).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

#[derive(Clone)]
struct Handing {
    desk: Desk,
    code: SurveyCode,
    many: usize,
    /// What the words are derived from.
    seed: String,
    once: Option<Once>,
}

impl Handing {
    async fn out(&self, tx: &mut Tx<'_>) -> Result<Vec<String>, DeskError> {
        let (scope, keys) = (self.desk.scope(), self.desk.store().vault.keys());
        let survey = store::survey::find(tx, scope, &self.code).await?;
        let survey = survey.ok_or(DeskError::NotFound)?.id;
        let word = |nth| hex::encode(answer::token(keys, scope, survey, (&self.seed, nth)));
        let words: Vec<String> = (0..self.many.min(AT_ONCE)).map(word).collect();
        if let Some(once) = &self.once {
            if replayed(tx, scope, once).await? {
                return Ok(words);
            }
            remember(tx, scope, once, String::new(), self.desk.now()).await?;
        }
        for word in &words {
            answer::invite(tx, scope, survey, hashed(word)).await?;
        }
        Ok(words)
    }
}
