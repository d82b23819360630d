//! How a command meets the row of its meeting.

use db::Tx;
use domain::ids::SubjectId;
use domain::meeting::{Command, Event, Facts, Meeting, decide, may_read};
use domain::text::Body;
use store::meeting as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the meeting with this id, if there is one.
pub(super) type Deed = life::Deed<Meeting>;

impl Living for Meeting {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a meeting";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        match known {
            Some(known) => may_read(known, &deed.actor),
            None => matches!(deed.wish, Command::Plan { .. }),
        }
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let people = store::people::list(tx, deed.scope()).await?;
        let people = people.into_iter().map(|person| person.id).collect();
        let facts = Facts { now: deed.now, people };
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
