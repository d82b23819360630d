//! How a command meets the row of its opening.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{BoxCode, OpeningId, Version, WordsId};
use domain::people::{Actor, Staff};
use domain::suggestion_box::SuggestionBox;
use domain::suggestion_box::opening::{
    Beginning, Entry, Event, Found, Opening, amended, apply, opened,
};
use domain::text::{Body, Name, Words};
use store::StoreError;
use store::suggestion_box::opening as rows;
use store::vault::{Sealed, SubjectKey, seal_words, subject};

use super::super::refused;
use crate::act::Decider;
use crate::sealing::Written;
use crate::{Desk, DeskError};

/// What somebody wants written down.
#[derive(Clone, Debug)]
pub enum Command {
    Record(Found<Name, Body>),
    Amend { slips: u16, why: Body },
}

/// One command on its way to one opening.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    code: BoxCode,
    id: OpeningId,
    command: Command,
    now: Instant,
    /// Two witnesses and a note, or a reason.
    words: Vec<WordsId>,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs; before it is written down there is no opening.
pub struct Loaded {
    known: SuggestionBox,
    opening: Option<Opening>,
    transcribed: u16,
    key: SubjectKey,
    /// The name under which the actor signs.
    name: String,
}

impl Deed {
    pub fn new(
        desk: &Desk,
        actor: &Actor,
        (code, id): (BoxCode, OpeningId),
        command: Command,
    ) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            code,
            id,
            command,
            now: desk.now(),
            words: desk.fresh_ids(3).into_iter().map(WordsId::new).collect(),
            fresh_key: desk.fresh(),
        }
    }

    fn staff(&self) -> Result<&Staff, DeskError> {
        self.actor.staff().ok_or(DeskError::Forbidden)
    }

    fn seal(&self, key: &SubjectKey, nth: usize, text: &str) -> Sealed {
        seal_words(key, self.desk.scope(), self.words[nth], text)
    }

    fn record(
        &self,
        row: &Loaded,
        found: &Found<Name, Body>,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let staff = self.staff()?;
        opened(&row.known, (staff, &row.name), found, self.now).map_err(refused)?;
        let texts = found.witnesses.iter().map(Name::as_str);
        let texts = texts.chain(found.note.as_ref().map(Body::as_str)).enumerate();
        let sealed: Vec<Sealed> = texts.map(|(nth, text)| self.seal(&row.key, nth, text)).collect();
        let words = |nth: usize| -> Words { sealed[nth].words };
        let begun = Beginning {
            id: self.id,
            of: row.known.id,
            code: self.code.clone(),
            opener: staff.id,
            found: Found {
                opened_at: found.opened_at,
                witnesses: [words(0), words(1)],
                slips: found.slips,
                note: found.note.as_ref().map(|_| words(2)),
            },
        };
        let event = Event::Opened(Box::new(begun));
        Ok(vec![self.written(event, sealed)])
    }

    fn amend(
        &self,
        row: &Loaded,
        slips: u16,
        why: &Body,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let known = row.opening.as_ref().ok_or(DeskError::NotFound)?;
        amended(known, self.staff()?, slips, row.transcribed).map_err(refused)?;
        let sealed = self.seal(&row.key, 0, why.as_str());
        let event = Event::Amended { slips, why: sealed.words };
        Ok(vec![self.written(event, vec![sealed])])
    }

    fn written(&self, event: Event, sealed: Vec<Sealed>) -> Written<Entry> {
        Written { entry: Entry { event, by: self.actor.who(), at: self.now }, sealed }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let staff = self.staff()?;
        let Some(known) = store::suggestion_box::find(tx, scope, &self.code).await? else {
            return Ok(None);
        };
        let opening = rows::find(tx, scope, self.id).await?;
        if opening.as_ref().is_some_and(|opening| opening.suggestion_box != known.id) {
            return Ok(None);
        }
        let person = store::people::by_id(tx, scope, staff.id).await?;
        Ok(Some(Loaded {
            known,
            opening,
            transcribed: store::suggestion_box::voice::transcribed(tx, scope, self.id).await?,
            key: subject(tx, scope, vault, rows::subject(self.id), self.fresh_key).await?,
            name: person.ok_or(DeskError::Forbidden)?.name,
        }))
    }

    fn version(row: &Loaded) -> Version {
        row.opening.as_ref().map_or(Version(0), |opening| opening.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, _: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written<Entry>>, DeskError> {
        match &self.command {
            Command::Record(found) => self.record(row, found),
            Command::Amend { slips, why } => self.amend(row, *slips, why),
        }
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let opening = entries.iter().fold(row.opening, apply);
        let missing = StoreError::Damaged { what: "history of an opening" };
        let opening = opening.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &opening, &entries).await?;
        Ok(Loaded { opening: Some(opening), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
