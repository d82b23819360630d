//! Sentences to complainants: what is said now, what it would look like, and whose words it is.

use std::time::Duration;

use db::Tx;
use domain::calendar::{Calendar, Instant};
use domain::house::{Aspect, Change, Deed, Subject, may_change, may_read};
use domain::ids::Version;
use domain::people::Actor;
use domain::sentence::{Gap, Occasion, Wording};
use domain::text::{Body, Language};
use store::sentence::Revision;

use crate::act::boxed;
use crate::case::{Author, Names};
use crate::deliver::{Counted, counted};
use crate::house::{News, record, work};
use crate::people::managing;
use crate::wording::{self, Voice};
use crate::{Desk, DeskError, PATIENCE};

/// Which sentence.
pub type Key = (Occasion, Language);

/// One sentence as it stands.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub occasion: Occasion,
    pub language: Language,
    /// How often it was worded here; 0 where it never was.
    pub revision: u32,
    /// The hospital's own words; `None` where the built-in sentence is said.
    pub own: Option<String>,
    /// The built-in sentence with its gaps.
    pub built_in: String,
    /// Who worded it last, and when.
    pub last: Option<(Author, Instant)>,
}

/// A sentence as a complainant would read it, with invented facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub text: String,
    pub counted: Counted,
}

/// A new wording.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// `None` gives the occasion back to the built-in sentence.
    pub text: Option<String>,
    /// The revision that the writer looked at.
    pub seen: Option<u32>,
}

/// How far ahead the invented promise and the invented meeting lie.
const AHEAD: Duration = Duration::from_secs(2 * 24 * 60 * 60);

impl Sentence {
    /// What is said, with its gaps.
    pub fn text(&self) -> &str {
        self.own.as_deref().unwrap_or(&self.built_in)
    }

    pub fn gaps(&self) -> &'static [Gap] {
        self.occasion.gaps()
    }

    fn of((occasion, language): Key, known: Option<&Revision>, names: &Names) -> Self {
        Self {
            occasion,
            language,
            revision: known.map_or(0, |known| known.revision),
            own: known.and_then(|known| known.wording.clone()),
            built_in: wording::pattern(language, occasion),
            last: known.map(|known| (names.author(known.author), known.at)),
        }
    }
}

/// Every sentence, by occasion and language.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<Sentence>, DeskError> {
    if !may_read(actor) {
        return Err(DeskError::Forbidden);
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let newest = store::sentence::newest(tx, scope).await?;
            let names = crate::case::names::load(tx, scope).await?;
            let known = |(occasion, language): Key| {
                newest.iter().find(|one| (one.occasion, one.language) == (occasion, language))
            };
            let keys = Occasion::ALL.iter().flat_map(|occasion| {
                Language::ALL.iter().map(move |language| (*occasion, *language))
            });
            Ok(keys.map(|key| Sentence::of(key, known(key), &names)).collect())
        })
    });
    desk.store().db.read(job).await
}

/// One sentence.
///
/// # Errors
/// As [`list`].
pub async fn show(desk: &Desk, actor: &Actor, key: Key) -> Result<Sentence, DeskError> {
    let all = list(desk, actor).await?;
    let found = all.into_iter().find(|one| (one.occasion, one.language) == key);
    found.ok_or(DeskError::NotFound)
}

/// A wording as it would be read. Nothing is written.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up; `FlawedSentence`.
pub async fn preview(
    desk: &Desk,
    actor: &Actor,
    (occasion, language): Key,
    text: &str,
) -> Result<Sample, DeskError> {
    if !may_read(actor) {
        return Err(DeskError::Forbidden);
    }
    let wording = checked(occasion, text)?.1;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, wording) = (worker.clone(), wording.clone());
        Box::pin(async move {
            let hospital = store::hospital::load(tx, desk.scope()).await?;
            let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
            let voice = Voice::load(tx, &desk, (language, &hospital)).await?;
            let calendar: Calendar = desk.rules_in_force(tx, desk.now()).await?.calendar.clone();
            let text = voice.sample(&wording, (desk.now() + AHEAD, &calendar));
            let text = text.ok_or(DeskError::NotFound)?;
            Ok(Sample { counted: counted(&text), text })
        })
    });
    desk.store().db.read(job).await
}

/// Words a sentence anew, or gives it back; its revision. The same words again change nothing.
///
/// # Errors
/// `Forbidden` for all but administrator and head; `FlawedSentence`; `Stale` when somebody else
/// worded it since `seen`.
pub async fn put(desk: &Desk, actor: &Actor, key: Key, wanted: Wanted) -> Result<u32, DeskError> {
    if !may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let text = wanted.text.as_deref().map(|text| checked(key.0, text)).transpose()?;
    let text = text.map(|(text, _)| text);
    let work = work(desk, actor, (key, text, wanted.seen));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, (key, text, seen)) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let by = managing(tx, scope, actor, now).await?.who();
            let newest = store::sentence::newest(tx, scope).await?;
            let known = newest.into_iter().find(|one| (one.occasion, one.language) == *key);
            let (revision, before) = known.map_or((0, None), |one| (one.revision, one.wording));
            if seen.is_some_and(|seen| seen != revision) {
                return Err(DeskError::Stale { now: Version(revision), kinds: Vec::new() });
            }
            if before == *text {
                return Ok(revision);
            }
            let said = |text: &Option<String>| text.clone().unwrap_or_default();
            let change = Change::of(Aspect::Sentence, &said(&before), &said(text));
            let (occasion, language) = *key;
            let news = News {
                deed: Deed::SentenceChanged,
                subject: Subject::Sentence(occasion, language),
                changes: vec![change],
            };
            let (revision, wording) = (revision + 1, text.clone());
            let new = Revision { occasion, language, revision, wording, author: by, at: now };
            store::sentence::save(tx, scope, &new).await?;
            record(tx, scope, (by, now), news).await?;
            Ok(revision)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The words as they are kept, and taken apart.
fn checked(occasion: Occasion, text: &str) -> Result<(String, Wording), DeskError> {
    let text = Body::parse(text).map_err(|why| DeskError::Invalid { field: "text", why })?;
    let text = text.into_string();
    let wording = Wording::parse(occasion, &text).map_err(DeskError::FlawedSentence)?;
    Ok((text, wording))
}
