//! The history of a case as moments to read: who said what, and how far it came.

use std::collections::BTreeMap;

use db::Tx;
use domain::case::Entry;
use domain::ids::{CaseId, WordsId};
use store::outbox::Listed;

use super::names::{self, Names};
use super::part::Part;
use super::view::{Moment, Spoken};
use super::work::version_of;
use crate::{Desk, DeskError};

/// What doors and outbox tell of the entries, by their place in the history.
pub(super) struct Told {
    providers: BTreeMap<u32, String>,
    deliveries: BTreeMap<u32, &'static str>,
}

/// Every text that was opened; `None` once it was erased.
pub(super) type Texts = BTreeMap<WordsId, Option<String>>;

impl Told {
    pub async fn load(tx: &mut Tx<'_>, desk: &Desk, case: CaseId) -> Result<Self, DeskError> {
        let taken = store::taken::of_case(tx, desk.scope(), case).await?;
        let works = store::outbox::of_case(tx, desk.scope(), case).await?;
        Ok(Self { providers: taken.into_iter().collect(), deliveries: sent(&works) })
    }

    /// The moments that are seen: all, or the part of whoever was asked.
    pub fn timeline(
        &self,
        history: &[Entry],
        part: Option<&Part<'_>>,
        (names, texts): (&Names, &Texts),
    ) -> Vec<Moment> {
        let seen = |(entry, version): (&Entry, u32)| {
            let entry = match part {
                Some(part) => part.of_entry(entry)?,
                None => entry.clone(),
            };
            let reads = part.is_none_or(|part| part.reads(&entry));
            let said = |id: WordsId| texts.get(&id).cloned().flatten().filter(|_| reads);
            let spoken = names::spoken(&entry.event).into_iter();
            Some(Moment {
                version,
                author: names.author(entry.by),
                side: names::side(&entry.event),
                texts: spoken
                    .map(|(label, words)| Spoken { label, text: said(words.id) })
                    .collect(),
                // It can hold the number of whoever wrote.
                provider_id: self.providers.get(&version).filter(|_| part.is_none()).cloned(),
                delivery: self.deliveries.get(&version).copied(),
                entry,
            })
        };
        history.iter().zip(1..).filter_map(seen).collect()
    }
}

/// How far each message came, by the version that it followed from.
fn sent(works: &[Listed]) -> BTreeMap<u32, &'static str> {
    let messages = works.iter().filter(|work| work.kind == "message");
    let of = |work: &Listed| Some((version_of(&work.key)?, crate::deliver::how_far(work)?));
    messages.filter_map(of).collect()
}
