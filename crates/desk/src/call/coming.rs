//! A call on its way in: number, name and words go into the vault under the call's own key.

use db::Tx;
use domain::answer_bank::Quoted;
use domain::calendar::Instant;
use domain::call::{Ending, Facts, Opening, logged, open};
use domain::ids::{CallId, WordsId};
use domain::intake::Identity;
use domain::people::Actor;
use domain::text::Phone;
use store::answer_bank::Place;
use store::call::Marks;
use store::number::Blind;
use store::vault::{FreshKey, Sealed, keep_identity, keep_words, seal_words};

use super::NewCall;
use crate::act::{Once, known, remember};
use crate::{Desk, DeskError};

/// A call with its fresh ids: it may meet the database several times.
pub(super) struct Coming {
    desk: Desk,
    actor: Actor,
    new: NewCall,
    about: Option<Sealed>,
    id: CallId,
    key: FreshKey,
    now: Instant,
    seen: Seen,
}

/// By what the same call is known when it comes again.
enum Seen {
    Key(Once),
    /// The switchboard's own name for it.
    Provider(String),
}

impl Coming {
    pub fn by_hand(desk: &Desk, actor: &Actor, new: NewCall, key: &str) -> Self {
        let once = Once::of(actor, "call-new", key, &new);
        Self::new(desk, actor, new, Seen::Key(once))
    }

    pub fn by_machine(desk: &Desk, new: NewCall, provider: String) -> Self {
        Self::new(desk, &Actor::Desk, new, Seen::Provider(provider))
    }

    fn new(desk: &Desk, actor: &Actor, new: NewCall, seen: Seen) -> Self {
        let ids = desk.fresh_ids(2);
        let (scope, id) = (desk.scope(), CallId::new(ids[0]));
        let subject = store::call::subject(id);
        let key = FreshKey::new(&desk.store().vault, scope, subject, desk.fresh());
        let seal = |text: &str| seal_words(key.key(), scope, WordsId::new(ids[1]), text);
        let about = new.about.as_ref().map(|body| seal(body.as_str()));
        let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
        Self { desk, actor, new, about, id, key, now, seen }
    }

    /// The whole of it, in one transaction.
    pub async fn enter(&self, tx: &mut Tx<'_>) -> Result<CallId, DeskError> {
        let scope = self.desk.scope();
        if let Some(id) = self.before(tx).await? {
            return Ok(id);
        }
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let facts = Facts { now: self.now, attempts: rules.call_attempts };
        let opening = logged(self.opening(tx).await?, &self.actor, &facts)?;
        self.introduce(tx).await?;
        let marks = Marks {
            blind: self.new.phone.as_ref().map(|phone| self.blind(phone)),
            provider: match &self.seen {
                Seen::Provider(provider) => Some(provider.clone()),
                Seen::Key(_) => None,
            },
            day: rules.calendar.day_of(opening.at),
        };
        let (call, entry) = open(opening, self.actor.who(), self.now);
        store::call::add(tx, scope, (&call, &entry), &marks).await?;
        if let Seen::Key(once) = &self.seen {
            remember(tx, scope, once, self.id.to_string(), self.now).await?;
        }
        Ok(self.id)
    }

    async fn before(&self, tx: &mut Tx<'_>) -> Result<Option<CallId>, DeskError> {
        let scope = self.desk.scope();
        match &self.seen {
            Seen::Provider(name) => Ok(store::call::by_provider(tx, scope, name).await?),
            Seen::Key(once) => {
                let found = known(tx, scope, once).await?;
                found.map(|id| id.parse().map_err(|_| DeskError::NotFound)).transpose()
            }
        }
    }

    async fn opening(&self, tx: &mut Tx<'_>) -> Result<Opening, DeskError> {
        Ok(Opening {
            id: self.id,
            direction: self.new.direction,
            at: self.new.at.unwrap_or(self.now),
            seconds: self.new.seconds,
            numbered: self.new.phone.is_some(),
            about: self.about.as_ref().map(|sealed| sealed.words),
            ending: said(tx, &self.desk, self.new.ending, self.now).await?,
        })
    }

    async fn introduce(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (scope, key) = (self.desk.scope(), self.key.key());
        self.key.add(tx, scope).await?;
        let identity = Identity {
            name: self.new.name.clone(),
            phone: self.new.phone.clone(),
            ..Identity::default()
        };
        if !identity.is_empty() {
            keep_identity(tx, scope, key, &identity).await?;
        }
        if let Some(about) = &self.about {
            keep_words(tx, scope, key.subject(), about).await?;
        }
        if let Some(phone) = &self.new.phone {
            store::number::give(tx, scope, self.blind(phone), key.subject()).await?;
        }
        Ok(())
    }

    fn blind(&self, phone: &Phone) -> Blind {
        Blind::of(self.desk.scope(), self.desk.store().vault.keys(), phone)
    }
}

/// An ending that says a text of the bank counts it, in the text's own category.
pub(super) async fn said(
    tx: &mut Tx<'_>,
    desk: &Desk,
    ending: Ending,
    now: Instant,
) -> Result<Ending, DeskError> {
    let Ending::Answered { answer: Some(quoted), .. } = ending else { return Ok(ending) };
    let quoted: Quoted = quoted;
    let category = crate::answer_bank::note(tx, desk, (quoted, Place::Call), now).await?;
    Ok(Ending::Answered { category, answer: Some(quoted) })
}
