//! How a command meets the row of its series.

use db::Tx;
use domain::ids::SubjectId;
use domain::series::{About, Command, Event, Facts, Series, decide, unfit};
use domain::text::Body;
use store::series as rows;

use super::{earlier, refused};
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// What was answered, and why there are no new facts.
const TEXTS: usize = 2;

/// One command on its way to the series with this id, if there is one.
pub(super) type Deed = life::Deed<Series>;

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>, about: About) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        let counted = earlier::counted(tx, &self.desk, about.subject).await?;
        let known = earlier::about(tx, &self.desk, about.subject).await?;
        let case = store::case::load(tx, self.scope(), about.case).await?;
        Ok(Facts {
            now: self.now,
            today,
            earlier: counted.iter().map(|case| case.id).collect(),
            unfit: case.as_ref().is_none_or(unfit),
            another: known.iter().any(|one| one.id != self.id && one.is_open(today)),
        })
    }
}

/// Whom it is about; nobody before it is proposed.
fn about(deed: &Deed, known: Option<&Series>) -> Option<About> {
    match (known, &deed.wish) {
        (Some(known), _) => Some(known.about),
        (None, Command::Propose { about, .. }) => Some(*about),
        (None, _) => None,
    }
}

impl Living for Series {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a series";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(TEXTS)
    }

    fn subject(deed: &Deed, known: Option<&Self>) -> Option<SubjectId> {
        about(deed, known).map(|about| about.subject)
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        about(deed, known).is_some()
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let about = about(deed, known).ok_or(DeskError::NotFound)?;
        let facts = deed.facts(tx, about).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
