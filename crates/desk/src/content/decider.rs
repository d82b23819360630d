//! How a command meets the row of its item.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::consent::{Consent, Outlet};
use domain::content::brand::Brand;
use domain::content::posting::Step;
use domain::content::rhythm::Rhythm;
use domain::content::{Command, Content, Draft, Entry, Event, Facts, Finding, apply, decide};
use domain::ids::{ConsentId, ContentId, FileId, Version, WordsId};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::content as rows;
use store::vault::SubjectKey;

use super::{check, refused};
use crate::act::Decider;
use crate::said::Said;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to the item with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: ContentId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
    /// Name and content of a picture that comes with the command.
    file: Option<Arc<(String, Vec<u8>)>>,
}

/// The row with what its decision needs; before it is proposed there is none.
pub(super) struct Loaded {
    content: Option<Content>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: ContentId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, Outlet::ALL.len()),
            file: None,
        }
    }

    /// The same with the file that it brings.
    pub fn bringing(self, name: String, content: Vec<u8>) -> Self {
        Self { file: Some(Arc::new((name, content))), ..self }
    }

    /// The permissions that count: those of the new draft, or of the item as it stands.
    fn named(&self, known: Option<&Content>) -> Vec<ConsentId> {
        match (&self.command, known) {
            (Command::Propose { draft, .. } | Command::Edit { draft }, _) => {
                draft.consents.iter().copied().collect()
            }
            (_, Some(known)) => known.draft.consents.iter().copied().collect(),
            (_, None) => Vec::new(),
        }
    }

    async fn facts(&self, tx: &mut Tx<'_>, known: Option<&Content>) -> Result<Facts, DeskError> {
        let (findings, lengths) = match (&self.command, known) {
            (Command::Submit { .. }, Some(known)) => looked_at(tx, &self.desk, known).await?,
            _ => (Vec::new(), BTreeMap::new()),
        };
        let plain = facts(tx, &self.desk, (self.id, &self.named(known)), self.now).await?;
        Ok(Facts { findings, lengths, ..plain })
    }

    /// The content of a picture that is new, or its end.
    async fn carried(&self, tx: &mut Tx<'_>, row: &Loaded, event: &Event) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        for gone in gone(row.content.as_ref(), event) {
            store::file::remove(tx, scope, gone).await?;
        }
        let new = match event {
            Event::MediumAdded { medium } => (medium.id, medium.kind),
            Event::MediumFitted { copy, .. } => (copy.id, copy.kind),
            _ => return Ok(()),
        };
        let Some((name, content)) = self.file.as_deref() else { return Ok(()) };
        let (id, media_type) = (new.0, new.1.code());
        let new = store::file::New { id, owner: self.id.into(), media_type, name, at: self.now };
        Ok(store::file::put(tx, scope, &row.key, new, content).await?)
    }

    /// A draft leans on permissions that are there.
    fn permitted(&self, facts: &Facts) -> Result<(), DeskError> {
        let draft: &Draft<Body> = match &self.command {
            Command::Propose { draft, .. } | Command::Edit { draft } => draft,
            _ => return Ok(()),
        };
        match draft.consents.iter().all(|id| facts.consents.contains_key(id)) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "consents" }),
        }
    }
}

/// The files that nobody needs after this: of a picture that was taken away with its copies, and of a
/// copy that another one replaces.
fn gone(known: Option<&Content>, event: &Event) -> Vec<FileId> {
    let media = known.map(|known| known.media.as_slice()).unwrap_or_default();
    let copy = |id: &FileId, outlet: &Outlet| {
        let one = media.iter().find(|one| one.id == *id);
        one.and_then(|one| one.copies.get(outlet)).map(|copy| copy.id).into_iter().collect()
    };
    match event {
        Event::MediumDropped { id } => {
            let of = media.iter().filter(|one| one.id == *id);
            of.flat_map(|one| one.copies.values().map(|copy| copy.id).chain([one.id])).collect()
        }
        Event::MediumFitted { id, outlet, .. } | Event::CopyDropped { id, outlet } => {
            copy(id, outlet)
        }
        _ => Vec::new(),
    }
}

/// What a decision needs beside the texts.
pub(super) async fn facts(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (id, named): (ContentId, &[ConsentId]),
    now: Instant,
) -> Result<Facts, DeskError> {
    let scope = desk.scope();
    let rules = desk.rules_in_force(tx, now).await?;
    let mut consents: BTreeMap<ConsentId, Consent> = BTreeMap::new();
    for id in named {
        consents.extend(store::consent::find(tx, scope, *id).await?.map(|found| (*id, found)));
    }
    let pause = rows::pause::newest(tx, scope).await?;
    let rhythm = rows::sheet::newest::<Rhythm>(tx, scope).await?;
    let postings = rows::posting::of(tx, scope, id).await?.into_iter();
    let under_way = postings.filter(|one| matches!(one.step, Step::Asked | Step::Out));
    Ok(Facts {
        now,
        calendar: rules.calendar.clone(),
        consents,
        findings: Vec::new(),
        lengths: BTreeMap::new(),
        paused_until: pause.filter(|one| one.holds(now)).map(|one| one.until),
        under_way: under_way.map(|one| one.outlet).collect::<BTreeSet<Outlet>>(),
        director: rules.director_content.clone(),
        quiet: rhythm.and_then(|edition| edition.sheet.quiet),
    })
}

/// What looks like a breach in the texts as they stand, and how long they are.
async fn looked_at(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Content,
) -> Result<(Vec<Finding>, BTreeMap<Outlet, usize>), DeskError> {
    let ids: Vec<WordsId> = known.draft.texts.values().map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let brand = rows::sheet::newest::<Brand>(tx, desk.scope()).await?;
    let brand = brand.map(|edition| edition.sheet).unwrap_or_default();
    let texts = known.draft.texts.iter();
    let texts = texts.filter_map(|(outlet, words)| Some((*outlet, said.text(words.id)?)));
    let texts: Vec<(Outlet, String)> = texts.collect();
    let findings = texts.iter().flat_map(|(outlet, text)| check::findings(*outlet, text, &brand));
    let lengths = texts.iter().map(|(outlet, text)| (*outlet, text.chars().count()));
    Ok((findings.collect(), lengths.collect()))
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        let content = rows::find(tx, scope, self.id).await?;
        if content.is_none() && !matches!(self.command, Command::Propose { .. }) {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { content, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.content.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = self.facts(tx, row.content.as_ref()).await?;
        self.permitted(&facts)?;
        let mut sealed = Vec::new();
        let command = self.command.clone();
        let command = command.map(&mut self.sealing.seal(&row.key, &mut sealed));
        let events = decide(row.content.as_ref(), &self.actor, command, &facts).map_err(refused)?;
        let by = self.actor.who();
        Ok(Written::all(events, sealed, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        for entry in &entries {
            self.carried(tx, &row, &entry.event).await?;
        }
        // Whatever a person changes, the program begins anew with what has not left yet.
        if self.actor != Actor::Desk {
            rows::posting::forget(tx, scope, self.id).await?;
        }
        let content = entries.iter().fold(row.content, apply);
        let missing = StoreError::Damaged { what: "history of a content item" };
        let content = content.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, (&content, self.now), &entries).await?;
        Ok(Loaded { content: Some(content), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
