//! The end of a case, what is learned from it, and what it is joined with.

use domain::case::{Closing, Command as Meant, ImprovementPlan};
use domain::text::Body;

use super::Reader;
use crate::case::ask::Planned;
use crate::case::command::{Close, Link, Merge};
use crate::command::Means;
use crate::fault::Fault;
use crate::{stamp, who, word};

impl Means<Reader<'_>> for Close {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let improvement = match self.improvement {
            Some(planned) => plan(reader, planned).await?,
            None => None,
        };
        let none = word::maybe(self.no_improvement_reason, "no_improvement_reason")?;
        Ok(Meant::Close(Closing {
            outcome: self.outcome.0,
            root_cause: word::maybe(self.root_cause, "root_cause")?,
            improvement,
            no_improvement_reason: none,
            receiver: word::maybe(self.receiver, "receiver")?,
            letter: word::maybe(self.letter, "letter")?,
            neutral: self.neutral,
        }))
    }
}

async fn plan(
    reader: &Reader<'_>,
    planned: Planned,
) -> Result<Option<ImprovementPlan<Body>>, Fault> {
    let (action, owner, due) = match planned {
        Planned::Action(action) => (action, None, None),
        Planned::Plan(plan) => (plan.action, plan.owner, plan.due),
    };
    let Some(action) = word::maybe(Some(action), "improvement.action")? else { return Ok(None) };
    let owner = match word::filled(owner) {
        Some(name) => Some(who::person(reader.desk, &name, "improvement.owner").await?.id),
        None => None,
    };
    let due = word::filled(due).map(|day| stamp::date(&day, "improvement.due"));
    Ok(Some(ImprovementPlan { action, owner, due: due.transpose()? }))
}

impl Means<Reader<'_>> for Link {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Link { with: reader.other(&self.case, "case").await? })
    }
}

impl Means<Reader<'_>> for Merge {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let into = reader.other(&self.into, "into").await?;
        Ok(Meant::Merge { into, same_person: self.same_person })
    }
}
