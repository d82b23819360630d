//! A ticket on its way in: name, contacts and words go into the vault under its own key.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{RegistrationId, WordsId};
use domain::intake::Identity;
use domain::people::Actor;
use domain::registration::{Contact, Refusal, Source, Wanted, accepted, open};
use domain::text::Name;
use store::registration::ticket::{self, Marks, Token};
use store::vault::{FreshKey, Sealed, keep_identity, keep_words, open_identity, seal_words};

use super::New;
use crate::act::{Once, known, remember};
use crate::{Desk, DeskError};

/// A ticket with its fresh ids: it may meet the database several times.
pub(super) struct Coming {
    desk: Desk,
    actor: Actor,
    new: New,
    question: Option<Sealed>,
    id: RegistrationId,
    key: FreshKey,
    /// Of the message that says so.
    message: u128,
    now: Instant,
    once: Once,
}

impl Coming {
    pub fn new(desk: &Desk, actor: &Actor, new: New, key: &str) -> Self {
        let ids = desk.fresh_ids(3);
        let (scope, id) = (desk.scope(), RegistrationId::new(ids[0]));
        let subject = store::registration::subject(id);
        let own = FreshKey::new(&desk.store().vault, scope, subject, desk.fresh());
        let seal = |text: &str| seal_words(own.key(), scope, WordsId::new(ids[1]), text);
        Self {
            question: new.question.as_ref().map(|body| seal(body.as_str())),
            once: Once::of(actor, "registration-new", key, &new),
            desk: desk.clone(),
            actor: actor.clone(),
            key: own,
            message: ids[2],
            now: desk.now(),
            new,
            id,
        }
    }

    /// The whole of it, in one transaction: whoever comes second finds what the first one took.
    pub async fn enter(&self, tx: &mut Tx<'_>) -> Result<RegistrationId, DeskError> {
        let scope = self.desk.scope();
        if let Some(id) = known(tx, scope, &self.once).await? {
            return id.parse().map_err(|_| DeskError::NotFound);
        }
        let (activity, facts) = super::facts(tx, &self.desk, self.new.activity, self.now).await?;
        if self.new.source == Source::Form && !activity.is_public() {
            return Err(DeskError::NotFound);
        }
        let marks = self.marks();
        let contacts = (marks.phone, marks.email);
        if let Some(before) =
            store::registration::by_contact(tx, scope, activity.id, contacts).await?
        {
            return self.again(tx, before).await;
        }
        let opening = accepted(self.wanted(), &self.actor, &facts)?;
        self.introduce(tx).await?;
        let (given, entry) = open(opening, self.actor.who(), self.now);
        store::registration::add(tx, scope, (&given, &entry), &marks).await?;
        super::moved::plan(tx, &self.desk, (&given, &entry), self.message).await?;
        remember(tx, scope, &self.once, self.id.to_string(), self.now).await?;
        Ok(self.id)
    }

    /// The same contact: the same ticket for the same name, and none for another, so that nobody
    /// reads somebody else's ticket by their number.
    async fn again(
        &self,
        tx: &mut Tx<'_>,
        before: RegistrationId,
    ) -> Result<RegistrationId, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let subject = store::registration::subject(before);
        let identity = open_identity(tx, scope, vault, subject).await?;
        let name = identity.and_then(|identity| identity.name);
        match name.is_some_and(|name| folded(&name) == folded(&self.new.name)) {
            true => Ok(before),
            false => Err(Refusal::KnownOtherwise.into()),
        }
    }

    fn wanted(&self) -> Wanted {
        Wanted {
            id: self.id,
            activity: self.new.activity,
            source: self.new.source,
            audience: self.new.audience,
            people: self.new.people,
            needs: self.new.needs.clone(),
            contact: Contact { phone: self.new.phone.is_some(), email: self.new.email.is_some() },
            language: self.new.language,
            question: self.question.as_ref().map(|sealed| sealed.words),
            at: self.new.at.unwrap_or(self.now),
        }
    }

    fn marks(&self) -> Marks {
        let (scope, keys) = (self.desk.scope(), self.desk.store().vault.keys());
        let (id, activity) = (self.id, self.new.activity);
        let hash = |token| store::registration::hashed(scope, keys, token);
        // Whoever stands at the door is let in, also with a ticket of the same number.
        let known_by = self.new.source != Source::WalkIn;
        let phone = self.new.phone.as_ref().filter(|_| known_by);
        let email = self.new.email.as_ref().filter(|_| known_by);
        Marks {
            code: ticket::code(scope, keys, id),
            ticket: hash(Token::ticket(scope, keys, id)),
            proof: hash(Token::proof(scope, keys, id)),
            phone: phone.map(|phone| ticket::phone(scope, keys, activity, phone)),
            email: email.map(|email| ticket::email(scope, keys, activity, email)),
        }
    }

    async fn introduce(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (scope, key) = (self.desk.scope(), self.key.key());
        self.key.add(tx, scope).await?;
        let identity = Identity {
            name: Some(self.new.name.clone()),
            phone: self.new.phone.clone(),
            email: self.new.email.clone(),
            ..Identity::default()
        };
        keep_identity(tx, scope, key, &identity).await?;
        if let Some(question) = &self.question {
            keep_words(tx, scope, key.subject(), question).await?;
        }
        Ok(())
    }
}

fn folded(name: &Name) -> String {
    name.as_str().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
