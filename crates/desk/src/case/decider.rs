//! How a command meets the row of its case.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{self, Case, Command, Entry, Facts, apply, decide, effects};
use domain::hospital::Organisation;
use domain::ids::{SubjectId, Version, WordsId};
use domain::people::{Actor, Sight};
use domain::rules::Rules;
use domain::text::{Body, Words};
use store::vault::{Sealed, SubjectKey};
use store::{StoreError, Vault};

use super::{Target, work};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to one case.
pub(crate) struct Deed {
    desk: Desk,
    actor: Actor,
    sight: Sight,
    target: Target,
    command: Command<Body>,
    now: Instant,
    /// One for each text of the command, behind those for what must follow.
    ids: Vec<u128>,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs.
pub(crate) struct Loaded {
    pub case: Case,
    key: SubjectKey,
    rules: Arc<Rules>,
    organisation: Organisation,
    same_person: bool,
}

/// An entry with the texts that it brings into the vault.
pub(crate) struct Written {
    entry: Entry,
    sealed: Vec<Sealed>,
}

/// No event has more effects than this.
const EFFECTS: usize = 4;

fn texts(command: &Command<Body>) -> usize {
    let mut count = 0;
    let _counted = command.clone().map(&mut |_| count += 1);
    count
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, target: Target, command: Command<Body>) -> Self {
        let needed = texts(&command);
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            sight: desk.sight(actor),
            target,
            command,
            now: desk.now(),
            ids: desk.fresh_ids(EFFECTS + needed),
            fresh_key: desk.fresh(),
        }
    }

    /// A deed inside somebody else's job, which may run again and then needs the same ids.
    pub fn with_ids(
        desk: &Desk,
        actor: &Actor,
        (target, command): (Target, Command<Body>),
        first: u128,
    ) -> Self {
        let deed = Self::new(desk, actor, target, command);
        let ids = (0..deed.ids.len() as u128).map(|nth| first ^ (nth << 8)).collect();
        Self { ids, ..deed }
    }

    fn vault(&self) -> &Vault {
        &self.desk.store().vault
    }

    /// The command with its texts sealed: what the rules see, and what the vault keeps.
    fn sealed(&self, key: &SubjectKey) -> (Command<Words>, Vec<Sealed>) {
        let mut kept = Vec::new();
        let mut ids = self.ids.iter().skip(EFFECTS);
        let command = self.command.clone().map(&mut |body: Body| {
            let id = WordsId::new(ids.next().copied().unwrap_or_default());
            let sealed = store::vault::seal_words(key, self.desk.scope(), id, body.as_str());
            let words = sealed.words;
            kept.push(sealed);
            words
        });
        (command, kept)
    }

    /// The complainant's key. After an erasure the work goes on under a key of the case itself.
    async fn key(&self, tx: &mut Tx<'_>, case: &Case) -> Result<SubjectKey, DeskError> {
        let (scope, subject) = (self.desk.scope(), case.intake.complainant.subject);
        let own = SubjectId::new(case.id.bits());
        match store::vault::subject(tx, scope, self.vault(), subject, self.fresh_key).await {
            Err(StoreError::Erased) => {
                Ok(store::vault::subject(tx, scope, self.vault(), own, self.fresh_key).await?)
            }
            known => Ok(known?),
        }
    }

    async fn same_person(&self, tx: &mut Tx<'_>, case: &Case) -> Result<bool, DeskError> {
        let Command::Merge { into } = &self.command else { return Ok(false) };
        let other = store::case::load(tx, self.desk.scope(), *into).await?;
        let Some(other) = other else { return Ok(false) };
        let subjects = crate::kin::together(tx, &self.desk, case.intake.complainant.subject).await?;
        Ok(same_complainant(case, &other, &subjects))
    }
}

/// One person said it twice: the same data subject, or one whom somebody took for it. Anonymous voices are never taken for one.
fn same_complainant(one: &Case, other: &Case, subjects: &[SubjectId]) -> bool {
    let (one, other) = (&one.intake.complainant, &other.intake.complainant);
    !one.anonymous && subjects.contains(&other.subject)
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        let found = match self.target {
            Target::Number(number) => store::case::seen(tx, scope, &self.sight, number).await?,
            Target::Id(id) => store::case::load(tx, scope, id).await?,
        };
        let Some(case) = found else { return Ok(None) };
        let key = self.key(tx, &case).await?;
        let rules = self.desk.rules_of(tx, case.rules).await?;
        let organisation = store::hospital::organisation(tx, scope).await?;
        let same_person = self.same_person(tx, &case).await?;
        Ok(Some(Loaded { case, key, rules, organisation, same_person }))
    }

    fn version(row: &Loaded) -> Version {
        row.case.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written>, DeskError> {
        let facts = Facts {
            now: self.now,
            rules: &row.rules,
            organisation: &row.organisation,
            same_person: row.same_person,
        };
        let (command, mut sealed) = self.sealed(&row.key);
        let events = decide(&row.case, &self.actor, command, &facts)?;
        if self.actor.staff().is_some() {
            crate::deliver::leaves(tx, &self.desk, &row.case, &events).await?;
        }
        let by = self.actor.who();
        let written = events.into_iter().map(|event| Written {
            entry: Entry { event, by, at: self.now },
            sealed: std::mem::take(&mut sealed),
        });
        Ok(written.collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let subject = row.key.subject();
        for sealed in written.iter().flat_map(|written| &written.sealed) {
            store::vault::keep_words(tx, scope, subject, sealed).await?;
        }
        let entries: Vec<Entry> = written.into_iter().map(|written| written.entry).collect();
        let mut case = row.case.clone();
        for entry in &entries {
            case = apply(case, entry);
            let version = case.version;
            for (nth, effect) in effects(&case, &entry.event).into_iter().enumerate() {
                let id = self.ids[nth.min(EFFECTS - 1)] ^ u128::from(version.0);
                let due = work::Due { id, version, nth, now: self.now };
                let errand = work::Errand::of(effect, None);
                work::put(tx, scope, self.vault(), &case, (errand, due)).await?;
            }
        }
        let clocks = counted(&case, &row.rules, self.now);
        store::case::save(tx, scope, &case, &entries, &clocks).await?;
        Ok(Loaded { case, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let Some(row) = self.load(tx).await? else { return Ok(Vec::new()) };
        let history = store::case::history(tx, self.desk.scope(), row.case.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

/// The clocks for the projection, each with whether it only warns.
pub(crate) fn counted(
    case: &Case,
    rules: &Rules,
    now: Instant,
) -> Vec<(domain::clock::Reading, bool)> {
    let warns = |name| rules.clock(name).is_some_and(|rule| rule.only_warns);
    case::clocks(case, rules, now)
        .into_iter()
        .map(|reading| (reading.clone(), warns(reading.name)))
        .collect()
}
