//! How a command meets the row of its SPO, and how bound steps become the rules of the hospital.

use std::sync::Arc;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::ids::{PersonId, RulesRevision, SopId, Version};
use domain::people::Actor;
use domain::rules::Rules;
use domain::sop::{Command, Digest, Entry, Event, Facts, Sop, apply, beginning, decide, enacted};

use super::{digest, plain};
use crate::act::Decider;
use crate::rules::{newest, write_down};
use crate::{Desk, DeskError};

/// One command on its way to one SPO.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: SopId,
    command: Command,
    now: Instant,
}

/// A number that the register would give: its year and serial where it is a new one.
#[derive(Clone)]
struct Offered {
    number: String,
    given: Option<(i16, u32)>,
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    pub sop: Sop,
    /// In force when the SPO would begin.
    rules: Arc<Rules>,
    offered: Option<Offered>,
    signer: Option<(String, String)>,
    digest: Option<Digest>,
    revision: RulesRevision,
}

impl Loaded {
    fn facts(&self, now: Instant) -> Facts<'_> {
        Facts {
            now,
            rules: &self.rules,
            number: self.offered.as_ref().map(|offered| offered.number.as_str()),
            signer: self.signer.as_ref().map(|(name, nip)| (name.as_str(), nip.as_str())),
            digest: self.digest,
            revision: self.revision,
        }
    }
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: SopId, command: Command) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), id, command, now: desk.now() }
    }

    /// The rules of the day on which it would begin; those of today for everything else.
    async fn rules(&self, tx: &mut Tx<'_>) -> Result<Arc<Rules>, DeskError> {
        let today = self.desk.rules_in_force(tx, self.now).await?;
        let Command::BringIntoForce { from } = &self.command else { return Ok(today) };
        match beginning(*from, &plain(self.now, &today)) {
            Ok(at) => self.desk.rules_in_force(tx, at).await,
            Err(_) => Ok(today),
        }
    }

    /// The number that the document has, or brings, or would get; `None` when it is taken.
    async fn offered(&self, tx: &mut Tx<'_>, sop: &Sop) -> Result<Option<Offered>, DeskError> {
        let (Command::Approve { .. }, Some(draft)) = (&self.command, &sop.draft) else {
            return Ok(None);
        };
        let brought = draft.number.clone().or(draft.edition.content.number.clone());
        let offered = match brought {
            Some(number) => Offered { number, given: None },
            None => self.serial(tx).await?,
        };
        let owner = store::sop::registered(tx, self.desk.scope(), &offered.number).await?;
        Ok(owner.is_none_or(|owner| owner == self.id).then_some(offered))
    }

    async fn serial(&self, tx: &mut Tx<'_>) -> Result<Offered, DeskError> {
        let scope = self.desk.scope();
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today: Date = rules.calendar.day_of(self.now);
        let habit = store::sop::habit(tx, scope).await?;
        let serial = store::sop::next_serial(tx, scope, today.year()).await?;
        let number = super::habit::number(&habit.pattern, serial, today);
        Ok(Offered { number, given: Some((today.year(), serial)) })
    }

    /// Name and NIP as they are printed.
    async fn signer(&self, tx: &mut Tx<'_>) -> Result<Option<(String, String)>, DeskError> {
        let (Command::Approve { .. }, Some(staff)) = (&self.command, self.actor.staff()) else {
            return Ok(None);
        };
        let scope = self.desk.scope();
        let Some(person) = store::people::by_id(tx, scope, staff.id).await? else {
            return Ok(None);
        };
        let own = store::nip::find(tx, scope, staff.id).await?;
        let house = store::hospital::load(tx, scope).await?.map(|known| known.hospital.director);
        let printed = house.filter(|director| director.name == person.name).map(|it| it.nip);
        Ok(Some((person.name, own.or(printed).unwrap_or_default())))
    }

    /// A reviewer is somebody who works here and may sign in.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Command::Submit { reviewers } = &self.command else { return Ok(()) };
        for person in reviewers {
            works_here(tx, &self.desk, *person).await?;
        }
        Ok(())
    }

    /// Register and rules follow what was decided, in the same transaction.
    async fn follow(&self, tx: &mut Tx<'_>, row: &Loaded, event: &Event) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        match event {
            Event::Approved { number, .. } => {
                let known = store::sop::registered(tx, scope, number).await?;
                let given = row.offered.as_ref().and_then(|offered| offered.given);
                if known.is_none() {
                    store::sop::register(tx, scope, (number, self.id), given).await?;
                }
            }
            Event::BroughtIntoForce { from, rules: Some(_), .. } => {
                let Some(draft) = &row.sop.draft else { return Ok(()) };
                let number = draft.number.as_deref().unwrap_or_default();
                let rules = enacted(&row.rules, &draft.edition.content, number);
                write_down(tx, &self.desk, (self.actor.who(), *from), rules).await?;
            }
            _ => {}
        }
        Ok(())
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let Some(sop) = store::sop::load(tx, self.desk.scope(), self.id).await? else {
            return Ok(None);
        };
        let rules = self.rules(tx).await?;
        if !domain::sop::may_read(&sop, &self.actor, &plain(self.now, &rules)) {
            return Ok(None);
        }
        Ok(Some(Loaded {
            rules,
            offered: self.offered(tx, &sop).await?,
            signer: self.signer(tx).await?,
            digest: sop.draft.as_ref().map(|draft| digest(&draft.edition.content)),
            revision: RulesRevision(newest(tx, &self.desk, None).await?.0 + 1),
            sop,
        }))
    }

    fn version(row: &Loaded) -> Version {
        row.sop.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Entry>, DeskError> {
        let facts = row.facts(self.now);
        let events = decide(&row.sop, &self.actor, self.command.clone(), &facts)?;
        self.known(tx).await?;
        let by = self.actor.who();
        Ok(events.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        entries: Vec<Entry>,
    ) -> Result<Loaded, DeskError> {
        for entry in &entries {
            self.follow(tx, &row, &entry.event).await?;
        }
        let sop = entries.iter().fold(row.sop.clone(), apply);
        store::sop::save(tx, self.desk.scope(), &sop, &entries).await?;
        Ok(Loaded { sop, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::sop::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

async fn works_here(tx: &mut Tx<'_>, desk: &Desk, person: PersonId) -> Result<(), DeskError> {
    let found = store::people::by_id(tx, desk.scope(), person).await?;
    match found.is_some_and(|person| person.disabled.is_none()) {
        true => Ok(()),
        false => Err(DeskError::Unknown { field: "reviewers" }),
    }
}
