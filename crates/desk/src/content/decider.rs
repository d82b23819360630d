//! How a command meets the row of its item.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use domain::calendar::Instant;
use domain::consent::{Consent, Outlet};
use domain::content::brand::Brand;
use domain::content::posting::Step;
use domain::content::rhythm::Rhythm;
use domain::content::{Command, Content, Draft, Event, Facts, Finding, decide};
use domain::ids::{ConsentId, ContentId, FileId, SubjectId, WordsId};
use domain::people::Actor;
use domain::text::Body;
use store::content as rows;

use super::{check, refused};
use crate::life::{self, Living};
use crate::said::Said;
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// One command on its way to the item with this id, if there is one.
pub(super) type Deed = life::Deed<Content>;

impl Deed {
    /// The permissions that count: those of the new draft, or of the item as it stands.
    fn named(&self, known: Option<&Content>) -> Vec<ConsentId> {
        match (&self.wish, known) {
            (Command::Propose { draft, .. } | Command::Edit { draft }, _) => {
                draft.consents.iter().copied().collect()
            }
            (_, Some(known)) => known.draft.consents.iter().copied().collect(),
            (_, None) => Vec::new(),
        }
    }

    async fn facts(&self, tx: &mut Tx<'_>, known: Option<&Content>) -> Result<Facts, DeskError> {
        let (findings, lengths) = match (&self.wish, known) {
            (Command::Submit { .. }, Some(known)) => looked_at(tx, &self.desk, known).await?,
            _ => (Vec::new(), BTreeMap::new()),
        };
        let plain = facts(tx, &self.desk, (self.id, &self.named(known)), self.now).await?;
        Ok(Facts { findings, lengths, ..plain })
    }

    /// The content of a picture that is new, or its end.
    async fn carried(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Content>,
        event: &Event,
    ) -> Result<(), DeskError> {
        let scope = self.scope();
        for gone in gone(known, event) {
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
        let pen = self.pen(tx, known).await?;
        Ok(store::file::put(tx, scope, &pen.key, new, content).await?)
    }

    /// A draft leans on permissions that are there.
    fn permitted(&self, facts: &Facts) -> Result<(), DeskError> {
        let draft: &Draft<Body> = match &self.wish {
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

impl Living for Content {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a content item";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(Outlet::ALL.len())
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
        deed.permitted(&facts)?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(
        deed: &Deed,
        tx: &mut Tx<'_>,
        step: life::Step<'_, Self>,
    ) -> Result<(), DeskError> {
        let scope = deed.scope();
        for entry in step.entries {
            deed.carried(tx, step.before, &entry.event).await?;
        }
        // Whatever a person changes, the program begins anew with what has not left yet.
        if deed.actor != Actor::Desk {
            rows::posting::forget(tx, scope, deed.id).await?;
        }
        Ok(rows::save(tx, scope, (step.known, deed.now), step.entries).await?)
    }
}
