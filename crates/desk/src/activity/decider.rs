//! How a command meets the row of its activity.

use std::collections::BTreeMap;

use db::Tx;
use domain::activity::{Activity, Answerer, Command, Event, Facts, Plan, Speaker, decide};
use domain::ids::{ConsentId, PersonId, SubjectId, WordsId};
use domain::text::Body;
use store::activity as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::said::Said;
use crate::sealing::Texts;

/// One command on its way to the activity with this id, if there is one.
pub(super) type Deed = life::Deed<Activity>;

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>, known: Option<&Activity>) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let mut consents = BTreeMap::new();
        for id in self.consents() {
            let found = store::consent::find(tx, self.scope(), id).await?;
            let found = found.ok_or(DeskError::Unknown { field: "consents" })?;
            consents.insert(id, found);
        }
        let same_names = match (&self.wish, known) {
            (Command::Edit { plan }, Some(known)) => self.same_names(tx, known, plan).await?,
            _ => true,
        };
        Ok(Facts { now: self.now, today: rules.calendar.day_of(self.now), same_names, consents })
    }

    fn consents(&self) -> Vec<ConsentId> {
        match &self.wish {
            Command::AddPhoto(photo) => photo.consents.iter().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// Are the names that were typed those that stand in the plan? A name that was erased is another.
    async fn same_names(
        &self,
        tx: &mut Tx<'_>,
        known: &Activity,
        plan: &Plan<Body>,
    ) -> Result<bool, DeskError> {
        let standing: Vec<WordsId> = outside(&known.plan.speakers).map(|words| words.id).collect();
        let said = Said::open(tx, &self.desk, &standing).await?;
        let standing: Vec<Option<String>> = standing.iter().map(|id| said.text(*id)).collect();
        let typed = outside(&plan.speakers).map(|name| Some(name.as_str().to_owned()));
        Ok(standing == typed.collect::<Vec<_>>())
    }

    /// Everybody and everything that the command names is there.
    async fn names_known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        match &self.wish {
            Command::Propose { plan, .. } | Command::Edit { plan } => {
                self.plan_known(tx, plan).await
            }
            Command::Carry { owner, .. } => self.person_known(tx, *owner, "owner").await,
            Command::Answer { by: Answerer::Staff(id), .. } => {
                self.person_known(tx, *id, "by").await
            }
            Command::Evaluate(evaluation) => {
                for one in &evaluation.follow_ups {
                    self.person_known(tx, one.owner, "follow_ups").await?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn plan_known(&self, tx: &mut Tx<'_>, plan: &Plan<Body>) -> Result<(), DeskError> {
        let scope = self.scope();
        self.person_known(tx, plan.lead, "lead").await?;
        if let Some(id) = plan.campaign {
            let found = store::campaign::find(tx, scope, id).await?;
            found.ok_or(DeskError::Unknown { field: "campaign" })?;
        }
        for speaker in &plan.speakers {
            match speaker {
                Speaker::Staff(id) => self.person_known(tx, *id, "speakers").await?,
                Speaker::Collaborator(id) => {
                    let found = store::collaborator::find(tx, scope, *id).await?;
                    found.ok_or(DeskError::Unknown { field: "speakers" })?;
                }
                Speaker::Outside { .. } => {}
            }
        }
        Ok(())
    }

    async fn person_known(
        &self,
        tx: &mut Tx<'_>,
        id: PersonId,
        field: &'static str,
    ) -> Result<(), DeskError> {
        let found = store::people::by_id(tx, self.scope(), id).await?;
        found.map(|_| ()).ok_or(DeskError::Unknown { field })
    }

    /// The content of a photo that is new, or its end.
    async fn carried(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Activity>,
        event: &Event,
    ) -> Result<(), DeskError> {
        let scope = self.scope();
        match (event, self.file.as_deref()) {
            (Event::PhotoAdded { photo }, Some((name, content))) => {
                let new = store::file::New {
                    id: photo.medium.id,
                    owner: self.id.into(),
                    media_type: photo.medium.kind.code(),
                    name,
                    at: self.now,
                };
                let pen = self.pen(tx, known).await?;
                Ok(store::file::put(tx, scope, &pen.key, new, content).await?)
            }
            (Event::PhotoDropped { id }, _) => Ok(store::file::remove(tx, scope, *id).await?),
            _ => Ok(()),
        }
    }
}

/// The names that were typed, in order.
fn outside<W>(speakers: &[Speaker<W>]) -> impl Iterator<Item = &W> {
    speakers.iter().filter_map(|one| match one {
        Speaker::Outside { name, .. } => Some(name),
        _ => None,
    })
}

impl Living for Activity {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of an activity";

    fn texts(wish: &Command<Body>) -> Option<usize> {
        let mut texts = 0;
        let _ = wish.clone().map(&mut |_| texts += 1);
        Some(texts)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Command::Propose { .. })
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let facts = deed.facts(tx, known).await?;
        deed.names_known(tx).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        for entry in step.entries {
            deed.carried(tx, step.before, &entry.event).await?;
        }
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
