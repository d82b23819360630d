//! How a voice becomes a case: from a form, a member of staff, the API, or a message at a door.

use std::sync::Arc;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::case::{Opening, effects, open};
use domain::ids::{CaseId, CaseNumber, SubjectId, UnitCode, WordsId};
use domain::intake::{self, Complainant, Forwarded, FromBox, Identity, Intake};
use domain::people::{Actor, Who};
use domain::rules::{Channel, Kind, Relation};
use domain::text::{Body, Language, Words};
use sha2::{Digest, Sha256};
use store::contact::{Contact, ContactKind};
use store::tracking::TrackingCode;
use store::vault::{FreshKey, Sealed, SubjectKey, keep_words, seal_words};

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
    /// The suggestion box behind it; [`crate::suggestion_box::slip`] alone names an opening.
    pub suggestion_box: Option<FromBox>,
    /// In which the house writes to the complainant.
    pub language: Language,
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
            suggestion_box: None,
            language: Language::Id,
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
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}

/// An intake on its way in, with its fresh ids: it may meet the database several times. What can
/// be sealed beforehand is, because everybody waits for whoever holds the transaction.
pub(crate) struct Coming {
    desk: Desk,
    by: Who,
    new: NewIntake,
    once: Once,
    now: Instant,
    ids: Vec<u128>,
    code: TrackingCode,
    /// Keys of a complainant and a patient nobody knows yet.
    keys: [FreshKey; 2],
    /// The words under the complainant's fresh key.
    words: Spoken,
    /// For a data subject who is known, but not by a key.
    spare: [u8; 32],
}

/// The texts of an intake, sealed.
struct Spoken {
    words: Sealed,
    delay_reason: Option<Sealed>,
}

impl Coming {
    pub fn new(desk: &Desk, by: Who, new: NewIntake, key: &str) -> Self {
        let digest = Sha256::digest(format!("{new:?}").as_bytes()).into();
        let (vault, scope, ids) = (&desk.store().vault, desk.scope(), desk.fresh_ids(8));
        let once = Once { actor: store::case::who_text(by), key: format!("intake:{key}"), digest };
        let fresh = |id| FreshKey::new(vault, scope, SubjectId::new(id), desk.fresh());
        let keys = [fresh(ids[0]), fresh(ids[4])];
        Self {
            desk: desk.clone(),
            by,
            now: desk.now(),
            code: store::tracking::code(vault.keys(), scope, &once.actor, &once.key),
            words: spoken(&new, keys[0].key(), desk, &ids),
            spare: desk.fresh(),
            new,
            once,
            ids,
            keys,
        }
    }

    /// Was this very request answered before?
    pub async fn came_before(&self, tx: &mut Tx<'_>) -> Result<bool, DeskError> {
        replayed(tx, self.desk.scope(), &self.once).await
    }

    pub fn scope(&self) -> store::Scope {
        self.desk.scope()
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
        let hash = store::tracking::hash(store.vault.keys(), scope, self.code);
        if replayed(tx, scope, &self.once).await? {
            let found = store::tracking::find(tx, scope, hash).await?;
            let case = found.ok_or(DeskError::NotFound)?;
            let known = store::case::load(tx, scope, case).await?.ok_or(DeskError::NotFound)?;
            return Ok(Receipt { number: known.number, code: self.code, case });
        }
        // What was answered under this key is forgotten by now, but not that it was used: another
        // case under it would have the first one's tracking code.
        if store::tracking::find(tx, scope, hash).await?.is_some() {
            return Err(DeskError::KeyReused);
        }
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let intake = self.intake(tx, known).await?;
        let named = self.new.identity.name.is_some();
        let intake =
            intake::accepted(intake, self.by, named, &rules.calendar).map_err(DeskError::Fault)?;
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
        store::tracking::put(tx, scope, hash, case.id).await?;
        if let Some(from) = &case.intake.suggestion_box {
            store::suggestion_box::voice::put(tx, scope, case.id, from).await?;
        }
        store::search::put(tx, scope, case.id).await?;
        for (nth, effect) in effects(&case, &entry.event).into_iter().enumerate() {
            let id = self.ids[7] + nth as u128;
            let due = work::Due { id, version: case.version, nth, now: self.now };
            let opened = (self.once.actor.as_str(), self.once.key.as_str());
            let errand = work::Errand::of(effect, Some(opened));
            work::put(tx, scope, &store.vault, &case, (errand, due)).await?;
        }
        remember(tx, scope, &self.once, case.number.to_string(), self.now).await?;
        Ok(Receipt { number: case.number, code: self.code, case: case.id })
    }

    /// Words and identities go into the vault; the intake holds references.
    async fn intake(&self, tx: &mut Tx<'_>, known: Option<SubjectId>) -> Result<Intake, DeskError> {
        let (scope, new) = (self.desk.scope(), &self.new);
        if let Some(unit) = &new.unit {
            let organisation = store::hospital::organisation(tx, scope).await?;
            organisation.unit(unit).ok_or(DeskError::Unknown { field: "unit" })?;
        }
        if let Some(from) = &new.suggestion_box {
            let known = store::suggestion_box::find(tx, scope, &from.code).await?;
            known.ok_or(DeskError::Unknown { field: "box" })?;
        }
        let patient = match new.patient.as_ref().filter(|patient| !patient.is_empty()) {
            Some(patient) => Some(self.introduce(tx, &self.keys[1], patient).await?),
            None => None,
        };
        let (subject, words, delay_reason) = match known {
            Some(known) => self.again(tx, known).await?,
            None => self.anew(tx).await?,
        };
        Ok(Intake {
            kind: new.kind,
            channel: new.channel,
            words,
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
            suggestion_box: new.suggestion_box.clone(),
            language: new.language,
        })
    }

    /// The words of somebody who was never here.
    async fn anew(&self, tx: &mut Tx<'_>) -> Result<(SubjectId, Words, Option<Words>), DeskError> {
        let subject = self.introduce(tx, &self.keys[0], &self.new.identity).await?;
        self.keep(tx, subject, &self.words).await
    }

    /// The words of somebody whose key is here already.
    async fn again(
        &self,
        tx: &mut Tx<'_>,
        subject: SubjectId,
    ) -> Result<(SubjectId, Words, Option<Words>), DeskError> {
        let (vault, scope) = (&self.desk.store().vault, self.desk.scope());
        let key = store::vault::subject(tx, scope, vault, subject, self.spare).await?;
        self.keep(tx, subject, &spoken(&self.new, &key, &self.desk, &self.ids)).await
    }

    async fn keep(
        &self,
        tx: &mut Tx<'_>,
        subject: SubjectId,
        spoken: &Spoken,
    ) -> Result<(SubjectId, Words, Option<Words>), DeskError> {
        let scope = self.desk.scope();
        keep_words(tx, scope, subject, &spoken.words).await?;
        if let Some(reason) = &spoken.delay_reason {
            keep_words(tx, scope, subject, reason).await?;
        }
        let reason = spoken.delay_reason.as_ref().map(|reason| reason.words);
        Ok((subject, spoken.words.words, reason))
    }

    async fn introduce(
        &self,
        tx: &mut Tx<'_>,
        fresh: &FreshKey,
        identity: &Identity,
    ) -> Result<SubjectId, DeskError> {
        let (store, scope, subject) = (self.desk.store(), self.desk.scope(), fresh.key().subject());
        fresh.add(tx, scope).await?;
        if !identity.is_empty() {
            store::vault::keep_identity(tx, scope, fresh.key(), identity).await?;
        }
        if let Some(phone) = &identity.phone {
            let blind = store::number::Blind::of(scope, store.vault.keys(), phone);
            store::number::give(tx, scope, blind, subject).await?;
        }
        if let Some(email) = &identity.email {
            store::address::give(tx, scope, store.vault.keys(), (email, subject)).await?;
        }
        if let Some(thread) = &identity.thread {
            let contact = Contact { kind: ContactKind::Thread, value: thread };
            store::contact::put(tx, scope, store.vault.keys(), contact, subject).await?;
        }
        Ok(subject)
    }
}

fn spoken(new: &NewIntake, key: &SubjectKey, desk: &Desk, ids: &[u128]) -> Spoken {
    let seal =
        |id: u128, text: &Body| seal_words(key, desk.scope(), WordsId::new(id), text.as_str());
    Spoken {
        words: seal(ids[2], &new.text),
        delay_reason: new.delay_reason.as_ref().map(|reason| seal(ids[3], reason)),
    }
}
