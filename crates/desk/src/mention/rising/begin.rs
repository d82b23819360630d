//! From an alarm to an issue or a case by one key: an issue begins with the words of its examples, a
//! case with those of the first, and all of them hang on it.

use domain::ids::{IssueId, MentionId};
use domain::people::Actor;
use domain::text::{Body, Name};

use crate::issue::{self, Sign};
use crate::mention::{self, Command, Meant, Request, Voice};
use crate::receive::Receipt;
use crate::{Desk, DeskError};

/// So much of each example stands in what the issue is about.
const EXCERPT: usize = 400;

/// Begins an issue with these mentions, once for each `key`; one that belongs to another issue stays
/// there.
///
/// # Errors
/// `Forbidden` for those who begin none; `NotFound` for a mention that is not there or an empty list.
pub async fn begin(
    desk: &Desk,
    actor: &Actor,
    (title, ids): (Name, Vec<MentionId>),
    key: &str,
) -> Result<IssueId, DeskError> {
    let mut words = Vec::with_capacity(ids.len());
    for id in &ids {
        let (view, _) = mention::open(desk, actor, *id).await?;
        words.extend(view.text.map(|text| text.chars().take(EXCERPT).collect::<String>()));
    }
    let about = Body::parse(&words.join("\n\n")).map_err(|_| DeskError::NotFound)?;
    let sign = Sign { title, about, detected_at: None };
    let issue = issue::detect(desk, actor, sign, Some(key)).await?.issue.id;
    for id in ids {
        let key = Some(format!("{key}:{id}"));
        let request = Request { command: Command::Join { issue }, seen: None, key };
        match mention::act(desk, actor, id, request).await {
            Ok(_) | Err(DeskError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(issue)
}

/// Takes the first of these mentions in as a case, once for each `key`; the others, with their copies,
/// hang on it as well, and one that was given elsewhere stays there.
///
/// # Errors
/// As [`mention::become_case`]; `NotFound` for an empty list.
pub async fn become_case(
    desk: &Desk,
    actor: &Actor,
    (voice, ids): (Voice, Vec<MentionId>),
    key: &str,
) -> Result<Receipt, DeskError> {
    let (first, others) = ids.split_first().ok_or(DeskError::NotFound)?;
    let receipt = mention::become_case(desk, actor, *first, (voice, key)).await?;
    let command = Meant::Become { case: receipt.case };
    for id in others {
        mention::also(desk, actor, *id, command.clone()).await?;
    }
    Ok(receipt)
}
