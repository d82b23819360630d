//! How a command meets the row of its ticket.

use db::Tx;
use domain::ids::{RegistrationId, SubjectId};
use domain::people::Actor;
use domain::registration::{Command, Event, Registration, decide};
use domain::text::Body;
use store::registration as rows;

use crate::life::{self, Living, Step};
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// One command on its way to one ticket.
pub(super) type Deed = life::Deed<Registration>;

/// What somebody wants done about a ticket.
pub struct Wish {
    command: Command<Body>,
    /// Of the message that follows.
    message: u128,
}

/// One command, with a fresh id for the message that follows.
pub(super) fn deed(desk: &Desk, actor: &Actor, id: RegistrationId, command: Command<Body>) -> Deed {
    Deed::new(desk, actor, id, Wish { message: desk.fresh_id(), command })
}

impl Living for Registration {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a ticket";

    fn texts(_: &Wish) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(_: &Deed, known: Option<&Self>) -> bool {
        known.is_some()
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let ticket = known.ok_or(DeskError::NotFound)?;
        let (_, facts) = super::facts(tx, &deed.desk, ticket.activity, deed.now).await?;
        let command = deed.wish.command.clone();
        let command = match (&deed.wish.command, ticket.erased) {
            (Command::Evaluate { words: Some(_), .. }, false) => {
                let pen = deed.pen(tx, known).await?;
                let mut seal = pen.seal(texts);
                command.map(&mut |text| Some(seal(text)))
            }
            // Of whoever was erased only the marks are taken.
            _ => command.map(&mut |_| None),
        };
        Ok(decide(ticket, &deed.actor, command, &facts)?)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        let scope = deed.scope();
        rows::save(tx, scope, step.known, step.entries).await?;
        for entry in step.entries {
            super::moved::plan(tx, &deed.desk, (step.known, entry), deed.wish.message).await?;
            if entry.event == Event::Erased {
                store::vault::erase(tx, scope, rows::subject(deed.id), &[], deed.now).await?;
            }
        }
        Ok(())
    }
}
