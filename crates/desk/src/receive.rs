//! How a voice becomes a case: from a form, a member of staff, the API, or a message at a door.

use std::sync::Arc;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::case::{Opening, effects, open};
use domain::ids::{CaseId, CaseNumber, SubjectId, UnitCode, WordsId};
use domain::intake::{self, Complainant, Forwarded, Identity, Intake};
use domain::people::{Actor, Who};
use domain::rules::{Channel, Kind, Relation};
use domain::text::Body;
use sha2::{Digest, Sha256};
use store::contact::{Contact, ContactKind};
use store::tracking::TrackingCode;
use store::vault::seal_words;

use crate::act::{Once, boxed, remember, replayed};
use crate::case::{counted, work};
use crate::{Desk, DeskError, PATIENCE};

/// A voice as it came in, every value parsed.
#[derive(Clone, Debug)]
pub struct NewIntake {
    pub kind: Kind,
    pub channel: Channel,
    pub text: Body,
    pub unit: Option<UnitCode>,
    pub occurred_on: Option<Date>,
    pub anonymous: bool,
    pub relation: Relation,
    pub identity: Identity,
    pub patient: Option<Identity>,
    /// When it was heard, if that is not now; with the reason for the delay.
    pub received_at: Option<Instant>,
    pub delay_reason: Option<Body>,
    pub forwarded: Option<Forwarded>,
    pub sealed: bool,
}

impl NewIntake {
    /// A voice with nothing but words.
    pub fn of(kind: Kind, channel: Channel, text: Body) -> Self {
        Self {
            kind,
            channel,
            text,
            unit: None,
            occurred_on: None,
            anonymous: false,
            relation: Relation::Other,
            identity: Identity::default(),
            patient: None,
            received_at: None,
            delay_reason: None,
            forwarded: None,
            sealed: false,
        }
    }
}

/// What the complainant takes away.
#[derive(Clone, Debug)]
pub struct Receipt {
    pub number: CaseNumber,
    /// The complainant's key: derived from the request's key, so that a replay gives it again.
    pub code: TrackingCode,
    pub case: CaseId,
}

/// Takes a voice in, once for each `key` of this actor; answered when it is durable.
///
/// # Errors
/// `Fault` when the intake contradicts itself, `Unknown` for a unit that does not exist,
/// `KeyReused` when the key came with another request.
pub async fn receive(
    desk: &Desk,
    by: &Actor,
    new: NewIntake,
    key: &str,
) -> Result<Receipt, DeskError> {
    let coming = Arc::new(Coming::new(desk, by.who(), new, key));
    let job = boxed(move |tx| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    for _ in 0..CROWDED {
        match desk.store().db.write(PATIENCE, job.clone()).await {
            Err(DeskError::Stale { .. }) => {}
            ended => return ended,
        }
    }
    desk.store().db.write(PATIENCE, job).await
}

/// A voice has seen nothing that could be stale: where many come at once, it waits its turn so
/// many times more.
const CROWDED: usize = 9;

/// An intake on its way in, with its fresh ids: it may meet the database several times.
pub(crate) struct Coming {
    desk: Desk,
    by: Who,
    new: NewIntake,
    once: Once,
    now: Instant,
    ids: Vec<u128>,
    keys: [[u8; 32]; 2],
}

impl Coming {
    pub fn new(desk: &Desk, by: Who, new: NewIntake, key: &str) -> Self {
        let digest = Sha256::digest(format!("{new:?}").as_bytes()).into();
        let actor = store::case::who_text(by);
        Self {
            desk: desk.clone(),
            by,
            once: Once { actor, key: format!("intake:{key}"), digest },
            new,
            now: desk.now(),
            ids: desk.fresh_ids(8),
            keys: [desk.fresh(), desk.fresh()],
        }
    }

    /// The whole of it, in one transaction, for somebody who is new here.
    pub async fn enter(&self, tx: &mut Tx<'_>) -> Result<Receipt, DeskError> {
        self.enter_as(tx, None).await
    }

    /// The same for a data subject that may be known already, by an earlier message.
    pub async fn enter_as(
        &self,
        tx: &mut Tx<'_>,
        known: Option<SubjectId>,
    ) -> Result<Receipt, DeskError> {
        let (store, scope) = (self.desk.store(), self.desk.scope());
        let code =
            store::tracking::code(store.vault.keys(), scope, &self.once.actor, &self.once.key);
        if replayed(tx, scope, &self.once).await? {
            let hash = store::tracking::hash(store.vault.keys(), scope, code);
            let found = store::tracking::find(tx, scope, hash).await?;
            let case = found.ok_or(DeskError::NotFound)?;
            let known = store::case::load(tx, scope, case).await?.ok_or(DeskError::NotFound)?;
            return Ok(Receipt { number: known.number, code, case });
        }
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let intake = self.intake(tx, known).await?;
        let intake = intake::accepted(intake, self.new.identity.name.is_some(), &rules.calendar)
            .map_err(DeskError::Fault)?;
        let year = rules.calendar.day_of(self.now).year();
        let serial = store::serial::next(tx, scope, "case", year).await?;
        let opening = Opening {
            id: CaseId::new(self.ids[1]),
            number: CaseNumber { year, serial },
            rules: rules.revision,
            intake,
        };
        let (case, entry) = open(opening, self.by);
        let clocks = counted(&case, &rules, self.now);
        store::case::save(tx, scope, &case, std::slice::from_ref(&entry), &clocks).await?;
        let hash = store::tracking::hash(store.vault.keys(), scope, code);
        store::tracking::put(tx, scope, hash, case.id).await?;
        store::search::index(tx, scope, case.id, &reading::stems(self.new.text.as_str())).await?;
        for (nth, effect) in effects(&case, &entry.event).into_iter().enumerate() {
            let id = self.ids[7] + nth as u128;
            let due = work::Due { id, version: case.version, nth, now: self.now };
            let opened = (self.once.actor.as_str(), self.once.key.as_str());
            let errand = work::Errand::of(effect, Some(opened));
            work::put(tx, scope, &store.vault, &case, (errand, due)).await?;
        }
        remember(tx, scope, &self.once, case.number.to_string(), self.now).await?;
        Ok(Receipt { number: case.number, code, case: case.id })
    }

    /// Words and identities go into the vault; the intake holds references.
    async fn intake(&self, tx: &mut Tx<'_>, known: Option<SubjectId>) -> Result<Intake, DeskError> {
        let (store, scope, new) = (self.desk.store(), self.desk.scope(), &self.new);
        let subject = known.unwrap_or(SubjectId::new(self.ids[0]));
        if let Some(unit) = &new.unit {
            let organisation = store::hospital::organisation(tx, scope).await?;
            organisation.unit(unit).ok_or(DeskError::Unknown { field: "unit" })?;
        }
        let key = store::vault::subject(tx, scope, &store.vault, subject, self.keys[0]).await?;
        let sealed = seal_words(&key, scope, WordsId::new(self.ids[2]), new.text.as_str());
        store::vault::keep_words(tx, scope, subject, &sealed).await?;
        let delay_reason = match &new.delay_reason {
            Some(reason) => {
                let id = WordsId::new(self.ids[3]);
                let sealed = seal_words(&key, scope, id, reason.as_str());
                store::vault::keep_words(tx, scope, subject, &sealed).await?;
                Some(sealed.words)
            }
            None => None,
        };
        if known.is_none() && !new.identity.is_empty() {
            self.keep_identity(tx, subject, &new.identity, self.keys[0]).await?;
        }
        let patient = match new.patient.as_ref().filter(|patient| !patient.is_empty()) {
            Some(patient) => {
                let id = SubjectId::new(self.ids[4]);
                self.keep_identity(tx, id, patient, self.keys[1]).await?;
                Some(id)
            }
            None => None,
        };
        Ok(Intake {
            kind: new.kind,
            channel: new.channel,
            words: sealed.words,
            unit: new.unit.clone(),
            occurred_on: new.occurred_on,
            complainant: Complainant {
                subject,
                anonymous: new.anonymous,
                relation: new.relation,
                reach: new.identity.reach(),
            },
            patient,
            received_at: new.received_at.unwrap_or(self.now),
            recorded_at: self.now,
            delay_reason,
            forwarded: new.forwarded.clone(),
            sealed: new.sealed,
        })
    }

    async fn keep_identity(
        &self,
        tx: &mut Tx<'_>,
        subject: SubjectId,
        identity: &Identity,
        fresh_key: [u8; 32],
    ) -> Result<(), DeskError> {
        let (store, scope) = (self.desk.store(), self.desk.scope());
        let key = store::vault::subject(tx, scope, &store.vault, subject, fresh_key).await?;
        store::vault::keep_identity(tx, scope, &key, identity).await?;
        if let Some(thread) = &identity.thread {
            let contact = Contact { kind: ContactKind::Thread, value: thread };
            store::contact::put(tx, scope, store.vault.keys(), contact, subject).await?;
        }
        Ok(())
    }
}
