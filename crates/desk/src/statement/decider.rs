//! How a command meets the row of its statement.

use db::Tx;
use domain::ids::SubjectId;
use domain::statement::conference::MOST_INVITED;
use domain::statement::{Command, Event, Facts, Statement, decide};
use domain::text::Body;
use store::statement as rows;

use super::{refused, sending};
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the statement with this id, if there is one.
pub(super) type Deed = life::Deed<Statement>;

impl Deed {
    /// Whoever speaks and whoever is invited must be there.
    async fn invited(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (Command::Draft { draft, .. } | Command::Edit { draft }) = &self.wish else {
            return Ok(());
        };
        let Some(gathering) = &draft.gathering else { return Ok(()) };
        if gathering.invited.len() > MOST_INVITED {
            return Err(DeskError::Unknown { field: "invited" });
        }
        let scope = self.scope();
        let speaker = store::people::by_id(tx, scope, gathering.speaker).await?;
        speaker.ok_or(DeskError::Unknown { field: "speaker" })?;
        for id in &gathering.invited {
            let known = store::collaborator::find(tx, scope, *id).await?;
            known.ok_or(DeskError::Unknown { field: "invited" })?;
        }
        Ok(())
    }

    /// Does it belong to an exercise?
    async fn drill(&self, tx: &mut Tx<'_>, known: Option<&Statement>) -> Result<bool, DeskError> {
        let issue = known.and_then(|known| known.draft.issue);
        let Some(issue) = issue else { return Ok(false) };
        let issue = store::issue::find(tx, self.scope(), issue).await?;
        Ok(issue.is_some_and(|issue| issue.drill))
    }
}

impl Living for Statement {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a statement";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Command::Draft { .. })
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        if let Command::Draft { draft, .. } | Command::Edit { draft } = &deed.wish
            && let Some(issue) = draft.issue
        {
            let found = store::issue::find(tx, deed.scope(), issue).await?;
            found.ok_or(DeskError::Unknown { field: "issue" })?;
        }
        deed.invited(tx).await?;
        sending::reachable(tx, &deed.desk, &deed.wish).await?;
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let today = rules.calendar.day_of(deed.now);
        let facts = Facts { now: deed.now, today, drill: deed.drill(tx, known).await? };
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        rows::save(tx, deed.scope(), step.known, step.entries).await?;
        for entry in step.entries {
            if let Event::Sent { to, ahead } = &entry.event {
                sending::plan(tx, &deed.desk, (deed.id, *ahead), to).await?;
            }
        }
        Ok(())
    }
}
