//! How a command meets the row of its case.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{
    self, Addressee, Case, Command, Entry, Event, Facts, Refusal, Twin, apply, decide, effects,
};
use domain::hospital::Organisation;
use domain::ids::{SubjectId, Version, WordsId};
use domain::intake::Identity;
use domain::people::{Actor, Sight, Staff};
use domain::rules::Rules;
use domain::text::{Body, Words};
use store::people::Person;
use store::vault::{Sealed, SubjectKey};
use store::{StoreError, Vault};

use super::{Target, names, work};
use crate::act::Decider;
use crate::deliver::embargo::HELD;
use crate::sealing::Written;
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
    twin: Option<Twin>,
    accused: Option<Staff>,
    mute: Vec<Addressee>,
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

    /// Was this the last thing that was done to the case, in the same words?
    async fn said_before(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<bool, DeskError> {
        let history = store::case::history(tx, self.desk.scope(), row.case.id).await?;
        let last = history.iter().rev().map(|entry| &entry.event);
        let last = last.into_iter().find(|event| !case::leaves_as_it_is(event));
        Ok(last.is_some_and(|event| case::repeats(event, &self.recognised(&row.key, event))))
    }

    /// The command with every text that is one of the event's as a reference to that one. A digest
    /// hangs on the text's own id, so that equal texts can be found only one by one.
    fn recognised(&self, key: &SubjectKey, event: &Event) -> Command<Words> {
        let known = names::spoken(event);
        let mut ids = self.ids.iter().skip(EFFECTS);
        self.command.clone().map(&mut |body: Body| {
            let own = WordsId::new(ids.next().copied().unwrap_or_default());
            let made = |id| store::vault::seal_words(key, self.desk.scope(), id, body.as_str());
            let same = known.iter().find(|(_, words)| made(words.id).words == *words);
            same.map_or_else(|| made(own).words, |(_, words)| *words)
        })
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

    /// For `Merge`: the other case, and whether its complainant is known to be the same one.
    async fn twin(&self, tx: &mut Tx<'_>, case: &Case) -> Result<Option<Twin>, DeskError> {
        let Command::Merge { into, .. } = &self.command else { return Ok(None) };
        let Some(other) = store::case::load(tx, self.desk.scope(), *into).await? else {
            return Ok(None);
        };
        let known = crate::kin::together(tx, &self.desk, case.intake.complainant.subject).await?;
        let same = same_person(case, &other, &known) || self.same_contact(tx, case, &other).await?;
        Ok(Some(Twin::of(&other, same)))
    }

    /// For `NameAccused`: who it is, to know what was asked of them.
    async fn accused(&self, tx: &mut Tx<'_>) -> Result<Option<Staff>, DeskError> {
        let Command::NameAccused { person, .. } = &self.command else { return Ok(None) };
        let found = store::people::list(tx, self.desk.scope()).await?;
        Ok(found.into_iter().find(|one| one.id == *person).map(staff))
    }

    /// For `Route` and `Reroute`: whom nobody but accused people could answer for.
    async fn mute(&self, tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Addressee>, DeskError> {
        let asked: Vec<&Addressee> = match &self.command {
            Command::Route { asks } => asks.iter().map(|ask| &ask.to).collect(),
            Command::Reroute { to, .. } => to.iter().collect(),
            _ => Vec::new(),
        };
        if asked.is_empty() || case.accused.is_empty() {
            return Ok(Vec::new());
        }
        let people = store::people::list(tx, self.desk.scope()).await?;
        let people = people.into_iter().filter(|one| one.disabled.is_none());
        let people: Vec<Staff> = people.map(staff).collect();
        let mute = asked.into_iter().filter(|to| to.is_mute(&people, &case.accused));
        Ok(mute.cloned().collect())
    }

    /// Every form and every call makes a subject of its own; the same number or address proves
    /// that they are one person. Anonymous voices are never taken for one.
    async fn same_contact(
        &self,
        tx: &mut Tx<'_>,
        one: &Case,
        other: &Case,
    ) -> Result<bool, DeskError> {
        let (one, other) = (&one.intake.complainant, &other.intake.complainant);
        if one.anonymous || other.anonymous {
            return Ok(false);
        }
        let scope = self.desk.scope();
        let one = store::vault::open_identity(tx, scope, self.vault(), one.subject).await?;
        let other = store::vault::open_identity(tx, scope, self.vault(), other.subject).await?;
        Ok(one.zip(other).is_some_and(|(one, other)| known_by(&one, &other)))
    }
}

fn staff(one: Person) -> Staff {
    Staff { id: one.id, role: one.role, units: one.units, delegation: None }
}

/// The same data subject, or one whom somebody took for it. Anonymous voices are never taken for
/// one.
fn same_person(one: &Case, other: &Case, subjects: &[SubjectId]) -> bool {
    let (one, other) = (&one.intake.complainant, &other.intake.complainant);
    !one.anonymous && !other.anonymous && subjects.contains(&other.subject)
}

/// One telephone number, thread or address (in any case of letters) leads to both.
fn known_by(one: &Identity, other: &Identity) -> bool {
    let mail =
        |identity: &Identity| identity.email.as_ref().map(|mail| mail.as_str().to_lowercase());
    let same_mail = mail(one).is_some() && mail(one) == mail(other);
    let same_phone = one.phone.is_some() && one.phone == other.phone;
    same_mail || same_phone || (one.thread.is_some() && one.thread == other.thread)
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

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
        let twin = self.twin(tx, &case).await?;
        let accused = self.accused(tx).await?;
        let mute = self.mute(tx, &case).await?;
        Ok(Some(Loaded { case, key, rules, organisation, twin, accused, mute }))
    }

    fn version(row: &Loaded) -> Version {
        row.case.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = Facts {
            now: self.now,
            rules: &row.rules,
            organisation: &row.organisation,
            twin: row.twin,
            accused: row.accused.as_ref(),
            mute: &row.mute,
        };
        match &self.command {
            Command::Enclose { file, on: true } => {
                crate::file::encloses(tx, &self.desk, &row.case, *file).await?;
            }
            Command::ShowFile { file, .. } | Command::Enclose { file, .. } => {
                crate::file::known(tx, &self.desk, &row.case, *file).await?;
            }
            _ => {}
        }
        let (command, sealed) = self.sealed(&row.key);
        let events = match decide(&row.case, &self.actor, command, &facts) {
            Err(Refusal::NotNow { .. }) if self.said_before(tx, row).await? => Vec::new(),
            decided => decided?,
        };
        if self.actor.staff().is_some() {
            crate::deliver::leaves(tx, &self.desk, &row.case, &events).await?;
        }
        let by = self.actor.who();
        Ok(Written::all(events, sealed, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let subject = row.key.subject();
        let entries = Written::keep(tx, scope, subject, written).await?;
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
        if case.kind != row.case.kind {
            // The embargo of an answer to media holds nothing of any other kind.
            store::outbox::wake(tx, scope, case.id, (HELD, self.now)).await?;
        }
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
