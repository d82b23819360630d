//! How a command meets the row of the answer to a review.

use db::Tx;
use domain::content::Rule;
use domain::ids::{MentionId, SubjectId, Version};
use domain::mention::reply::{
    Command, Event, Facts, LONGEST, Reply, answerable, approval_due, decide,
};
use domain::people::Actor;
use domain::text::Body;
use store::mention::reply as rows;

use super::{id_of, place, refused};
use crate::act::named;
use crate::case::work::{self, Errand};
use crate::content::suspicions;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// One command on its way to the answer to a mention.
pub(super) type Deed = life::Deed<Reply>;

/// What somebody wants done to the answer to this mention.
pub struct Wish {
    mention: MentionId,
    command: Command<Body>,
}

impl Deed {
    pub fn on(desk: &Desk, actor: &Actor, mention: MentionId, command: Command<Body>) -> Self {
        Self::new(desk, actor, id_of(mention), Wish { mention, command })
    }

    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let found = store::mention::find(tx, self.scope(), self.wish.mention).await?;
        let mention = found.ok_or(DeskError::NotFound)?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let text = match &self.wish.command {
            Command::Write { text, .. } => text.as_str(),
            _ => "",
        };
        Ok(Facts {
            now: self.now,
            review: answerable(mention.found.source),
            due: approval_due(&rules, mention.found.tone),
            private: suspicions(text).iter().any(|(rule, _)| tells(*rule)),
            too_long: text.len() > LONGEST,
        })
    }

    /// What follows from a step leaves through the outbox, under a key of its own.
    async fn follow(&self, tx: &mut Tx<'_>, step: &Step<'_, Reply>) -> Result<(), DeskError> {
        let known = step.known;
        let deed = match step.entries.last().map(|entry| &entry.event) {
            Some(event) if event.clears() => "out",
            Some(Event::Withdrawn) if known.round > 0 => "gone",
            _ => return Ok(()),
        };
        if place::reached(tx, &self.desk, known.mention).await?.is_none() {
            return Ok(());
        }
        let errand = Errand::Reply { mention: known.mention.to_string(), deed: deed.to_owned() };
        let key = format!("reply:{}:{}:{deed}", known.id, known.version.0);
        let id = work_id(known, known.version);
        work::put_keyed(tx, &self.desk, (None, &errand), (id, key)).await
    }
}

/// The piece of work that the version of an answer began.
pub(super) fn work_id(known: &Reply, version: Version) -> u128 {
    named("reply", &known.id.to_string(), &version.0.to_string())
}

/// Words by which somebody is known as a patient.
fn tells(rule: Rule) -> bool {
    let known = [Rule::PatientNamed, Rule::RecordNumber, Rule::IdentityNumber, Rule::PatientPhone];
    known.contains(&rule)
}

impl Living for Reply {
    type Wish = Wish;

    const HISTORY: &'static str = "history of an answer to a review";

    fn texts(_: &Wish) -> Option<usize> {
        Some(1)
    }

    /// The hospital's own words lie under a key of their own.
    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(SubjectId::new(deed.id.bits()))
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let facts = deed.facts(tx).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.command.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        rows::save(tx, deed.scope(), step.known, step.entries).await?;
        deed.follow(tx, &step).await
    }
}
