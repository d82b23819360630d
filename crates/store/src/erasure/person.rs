//! Everybody who is one person: a person has a data subject for each door by which they came, until
//! somebody of the office says that they are one, by a link or by merging their cases.

use db::Tx;
use domain::ids::SubjectId;

use crate::{Scope, StoreError, case, kin, vault};

/// `subject` first, then those who were taken for the same person and are not erased yet, however
/// many links away.
///
/// # Errors
/// What the database said.
pub async fn person(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<SubjectId>, StoreError> {
    let (mut known, mut next) = (vec![subject], 0);
    while let Some(one) = known.get(next).copied() {
        next += 1;
        for other in taken_for(tx, scope, one).await? {
            if !known.contains(&other) {
                known.push(other);
            }
        }
    }
    let mut whole = vec![subject];
    for other in known.into_iter().skip(1) {
        if vault::erased_at(tx, scope, other).await?.is_none() {
            whole.push(other);
        }
    }
    Ok(whole)
}

/// Those who were linked with this one, and the complainants of cases that ended in one of theirs
/// or the other way round.
async fn taken_for(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<SubjectId>, StoreError> {
    let mut found = kin::of(tx, scope, subject).await?;
    for known in case::of_subject(tx, scope, subject).await? {
        let Some(own) = case::load(tx, scope, known.case).await? else { continue };
        for id in own.absorbed.into_iter().chain(own.merged_into) {
            let other = case::load(tx, scope, id).await?;
            found.extend(other.map(|other| other.intake.complainant.subject));
        }
    }
    Ok(found)
}
