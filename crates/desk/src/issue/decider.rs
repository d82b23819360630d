//! How a command meets the row of its issue.

use db::Tx;
use domain::ids::{IssueId, SubjectId};
use domain::issue::{Command, Event, Facts, Issue, decide, may_read};
use domain::people::Actor;
use domain::text::Body;
use store::issue as rows;

use super::{partner, refused};
use crate::life::{self, Living, Step};
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// A plan has two texts, an assessment too.
const MOST_TEXTS: usize = 2;

/// One command on its way to the issue with this id, if there is one.
pub(super) type Deed = life::Deed<Issue>;

/// What somebody wants done to an issue.
pub struct Wish {
    command: Command<Body>,
    /// The id of a message that may follow.
    message: u128,
}

/// One command, with a fresh id for what may follow.
pub(super) fn deed(desk: &Desk, actor: &Actor, id: IssueId, command: Command<Body>) -> Deed {
    let mut deed = Deed::new(desk, actor, id, Wish { command, message: 0 });
    deed.wish.message = desk.fresh_id();
    deed
}

impl Living for Issue {
    type Wish = Wish;

    const HISTORY: &'static str = "history of an issue";

    fn texts(_: &Wish) -> Option<usize> {
        Some(MOST_TEXTS)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        let begins = matches!(deed.wish.command, Command::Detect { .. } | Command::Drill { .. });
        begins || known.is_some_and(|known| may_read(known, &deed.actor))
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let people = store::people::list(tx, deed.scope()).await?;
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let facts = Facts {
            now: deed.now,
            people: people.into_iter().map(|person| person.id).collect(),
            partner: partner::listed(tx, &deed.desk, &deed.wish.command).await?,
            assess_minutes: rules.assess_minutes,
        };
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.command.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        rows::save(tx, deed.scope(), step.known, step.entries).await?;
        if matches!(deed.wish.command, Command::Refer(_)) {
            partner::plan(tx, &deed.desk, step.known, deed.wish.message).await?;
        }
        Ok(())
    }
}
