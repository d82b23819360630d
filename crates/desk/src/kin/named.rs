//! Another case that somebody names in their own words: by its number, which anybody may have seen,
//! or by its tracking code, which is known to its complainant alone.

use db::Tx;
use domain::case::{Case, Entry, Event};
use domain::ids::{CaseNumber, SubjectId, WordsId};
use domain::people::Who;
use store::tracking::{self, TrackingCode};
use store::vault::Opened;

use super::Likeness;
use crate::{Desk, DeskError};

/// More names in one case are a list, not a memory.
const MOST: usize = 20;

/// The complainants of the cases that are named in the complainant's words.
pub(super) async fn in_words(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
) -> Result<Vec<(SubjectId, Likeness)>, DeskError> {
    let (scope, store) = (desk.scope(), desk.store());
    let history = store::case::history(tx, scope, case.id).await?;
    let later = history.iter().filter_map(replied);
    let own: Vec<WordsId> = [case.intake.words.id].into_iter().chain(later).collect();
    let opened = store::vault::open_words(tx, scope, &store.vault, &own).await?;
    let texts: Vec<&str> = opened.iter().filter_map(|(_, text)| Opened::text(text)).collect();
    let mut found = Vec::new();
    for number in texts.iter().flat_map(|text| numbers(text)).take(MOST) {
        let other = store::case::by_number(tx, scope, number).await?;
        found.extend(other.map(|it| (it.intake.complainant.subject, Likeness::Reference)));
    }
    for code in texts.iter().flat_map(|text| TrackingCode::within(text)).take(MOST) {
        let hash = tracking::hash(store.vault.keys(), scope, code);
        let Some(id) = tracking::find(tx, scope, hash).await? else { continue };
        let other = store::case::load(tx, scope, id).await?;
        found.extend(other.map(|it| (it.intake.complainant.subject, Likeness::Code)));
    }
    Ok(found)
}

/// What the complainant said later.
fn replied(entry: &Entry) -> Option<WordsId> {
    match &entry.event {
        Event::Replied { words } if entry.by == Who::Complainant => Some(words.id),
        _ => None,
    }
}

fn numbers(text: &str) -> Vec<CaseNumber> {
    let apart = |c: char| !c.is_ascii_digit() && c != '-';
    text.split(apart).filter_map(|part| part.trim_matches('-').parse().ok()).collect()
}
