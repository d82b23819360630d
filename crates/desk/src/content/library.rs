//! All pictures and films that the hospital has used: what they show, whose they are, where they
//! stand, and from there into another item.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Date, days_after};
use domain::content::media::{Kind, Measures, Medium, Rights};
use domain::content::{Content, writes};
use domain::ids::{ContentId, FileId};
use domain::people::Actor;
use domain::text::{Body, Words};

use super::media::{Label, enters, fetch};
use super::{View, may_read};
use crate::act::boxed;
use crate::file::Shown;
use crate::said::Said;
use crate::{Desk, DeskError};

/// So many of the youngest items with pictures are looked through.
const LOOKED_AT: usize = 1_000;
/// A right that ends within so many days is told.
const SOON: i32 = 30;

/// One picture or film, however often it was used.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it lies: its youngest item.
    pub content: ContentId,
    pub file: FileId,
    pub kind: Kind,
    pub measures: Measures,
    pub alt: Option<String>,
    pub rights: Rights,
    /// The items that show it, the youngest first.
    pub used: Vec<(ContentId, String)>,
    /// Its right has ended, or ends soon.
    pub ends: Option<Ends>,
}

/// How near the end of a right is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    Soon,
    Over,
}

/// Which pieces.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Words in what it shows, in its source, or in the title of an item.
    pub words: String,
    /// Only those whose right has ended or ends soon.
    pub ending: bool,
}

/// The library, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn list(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Vec<Piece>, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::content::pictured(tx, desk.scope(), LOOKED_AT).await?;
            let media = found.iter().flat_map(|one| &one.media);
            let ids: Vec<_> = media.filter_map(|one| Some(one.alt?.id)).collect();
            let said = Said::open(tx, &desk, &ids).await?;
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            Ok(pieces(&found, &said, rules.calendar.day_of(desk.now())))
        })
    });
    let mut all: Vec<Piece> = desk.store().db.read(job).await?;
    let words = wanted.words.to_lowercase();
    all.retain(|one| (!wanted.ending || one.ends.is_some()) && has(one, words.trim()));
    Ok(all)
}

fn has(piece: &Piece, words: &str) -> bool {
    let texts = [piece.alt.as_deref().unwrap_or_default(), piece.rights.source.as_str()];
    let titles = piece.used.iter().map(|(_, title)| title.as_str());
    let texts: Vec<String> = texts.into_iter().chain(titles).map(str::to_lowercase).collect();
    words.split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// The same content is one piece; its youngest words and rights count.
fn pieces(found: &[Content], said: &Said, today: Date) -> Vec<Piece> {
    let mut places: BTreeMap<[u8; 32], usize> = BTreeMap::new();
    let mut all: Vec<Piece> = Vec::new();
    for content in found {
        let title = content.draft.title.as_str().to_owned();
        for medium in &content.media {
            let place = *places.entry(medium.digest).or_insert(all.len());
            if place == all.len() {
                all.push(piece(content.id, medium, (said, today)));
            }
            all[place].used.push((content.id, title.clone()));
        }
    }
    all
}

fn piece(content: ContentId, medium: &Medium<Words>, (said, today): (&Said, Date)) -> Piece {
    let ends = medium.rights.until.and_then(|until| match () {
        () if until < today => Some(Ends::Over),
        () if until <= days_after(today, SOON) => Some(Ends::Soon),
        () => None,
    });
    Piece {
        content,
        file: medium.id,
        kind: medium.kind,
        measures: medium.measures,
        alt: medium.alt.and_then(|words| said.text(words.id)),
        rights: medium.rights.clone(),
        used: Vec::new(),
        ends,
    }
}

/// Takes a picture or film of one item into another, with its words and rights; somebody looks at it
/// anew there.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` when the rules say no.
pub async fn take(
    desk: &Desk,
    actor: &Actor,
    into: ContentId,
    ((from, file), key): ((ContentId, FileId), Option<String>),
) -> Result<View, DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let view = super::open(desk, actor, from).await?;
    let found = view.media.iter().find(|one| one.id == file).ok_or(DeskError::NotFound)?;
    let (kind, name, bytes) = fetch(desk, actor, (from, file)).await?;
    let alt = found.alt.as_deref().and_then(|text| Body::parse(text).ok());
    let label = Label { alt, rights: found.rights.clone() };
    let Measures { frame, length_ms, .. } = found.measures;
    let coming = Shown { name, media_type: kind.code(), bytes, frame, length_ms };
    enters(desk, actor, into, (coming, label, key)).await
}
