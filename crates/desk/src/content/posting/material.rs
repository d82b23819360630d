//! What leaves: the approved text and the approved pictures, opened at the last moment.

use channel::Picture;
use db::Tx;
use domain::approval::{Cleared, Paper};
use domain::consent::Outlet;
use domain::content::posting::Posting;
use domain::content::{Content, Refusal, cleared};
use domain::ids::WordsId;
use store::vault::open_words;

use crate::act::boxed;
use crate::content::decider::facts;
use crate::content::media::held;
use crate::{Desk, DeskError};

/// What may leave now, or why nothing does.
pub(super) enum Open {
    Whole(Box<Whole>),
    /// In a pause it waits.
    Waits,
    /// A rule says no.
    No,
}

/// All that leaves.
pub(super) struct Whole {
    pub text: Cleared,
    pub pictures: Vec<Picture>,
    /// A collaborator is paid for it on this day.
    pub paid: bool,
}

/// The text and the pictures of a posting, if the rules let them leave at this moment.
pub(super) async fn open(desk: &Desk, known: &Posting) -> Result<Open, DeskError> {
    let (worker, known) = (desk.clone(), known.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, known) = (worker.clone(), known.clone());
        Box::pin(async move {
            let found = store::content::find(tx, desk.scope(), known.content).await?;
            let content = found.ok_or(DeskError::NotFound)?;
            let (text, may) = leaves(tx, &desk, &content, &known).await?;
            let Some(text) = text else { return Ok(may) };
            let pictures = pictures(tx, &desk, (&content, known.outlet), &text).await?;
            let paid = paid(tx, &desk, &content).await?;
            Ok(Open::Whole(Box::new(Whole { text, pictures, paid })))
        })
    });
    desk.store().db.read(job).await
}

/// Does a collaborator of this item owe a word that discloses it, on the day on which it leaves?
async fn paid(tx: &mut Tx<'_>, desk: &Desk, content: &Content) -> Result<bool, DeskError> {
    let on = desk.rules_in_force(tx, desk.now()).await?.calendar.day_of(desk.now());
    let with = store::collaborator::of_item(tx, desk.scope(), content.id).await?;
    Ok(with.iter().any(|one| one.disclosure(on).is_some()))
}

/// The text, if the rules let it leave.
pub(super) async fn leaves(
    tx: &mut Tx<'_>,
    desk: &Desk,
    content: &Content,
    known: &Posting,
) -> Result<(Option<Cleared>, Open), DeskError> {
    let named: Vec<_> = content.draft.consents.iter().copied().collect();
    let facts = facts(tx, desk, (content.id, &named), desk.now()).await?;
    let clearance = match cleared(content, known.outlet, &facts) {
        Ok(clearance) => clearance,
        Err(Refusal::Paused { .. }) => return Ok((None, Open::Waits)),
        Err(_) => return Ok((None, Open::No)),
    };
    let id = clearance.words().id;
    let opened = open_words(tx, desk.scope(), &desk.store().vault, &[id]).await?.into_iter().next();
    let opened = opened.and_then(|(_, opened)| opened.into_text_and_words());
    let text = opened.and_then(|(text, words)| clearance.release(words, text));
    Ok((text, Open::No))
}

/// The words of a posting, to look for it; nobody has to let them leave any more.
pub(super) async fn words(desk: &Desk, known: &Posting) -> Result<Option<String>, DeskError> {
    let (worker, known) = (desk.clone(), known.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, known) = (worker.clone(), known.clone());
        Box::pin(async move {
            let found = store::content::find(tx, desk.scope(), known.content).await?;
            let content = found.ok_or(DeskError::NotFound)?;
            let Some(words) = content.draft.texts.get(&known.outlet) else { return Ok(None) };
            text(tx, &desk, words.id).await
        })
    });
    desk.store().db.read(job).await
}

async fn text(tx: &mut Tx<'_>, desk: &Desk, id: WordsId) -> Result<Option<String>, DeskError> {
    let opened = open_words(tx, desk.scope(), &desk.store().vault, &[id]).await?;
    Ok(opened.into_iter().next().and_then(|(_, opened)| opened.into_text()))
}

async fn pictures(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (content, outlet): (&Content, Outlet),
    cleared: &Cleared,
) -> Result<Vec<Picture>, DeskError> {
    let mut all = Vec::with_capacity(content.media.len());
    for medium in &content.media {
        let goes = medium.on(outlet).id;
        let (kind, name, bytes) = held(tx, desk, content, goes).await?;
        let paper = Paper { name, media_type: kind.code().to_owned(), bytes };
        let alt = match medium.alt {
            Some(words) => text(tx, desk, words.id).await?.unwrap_or_default(),
            None => String::new(),
        };
        let file = cleared.enclose(goes, paper);
        all.extend(file.map(|file| Picture { file, alt, address: None }));
    }
    Ok(all)
}
