//! What somebody takes home from an activity that promises a certificate.

use db::Tx;
use domain::ids::{ActivityId, RegistrationId};
use domain::people::Actor;
use locale::Language;
use paper::report::{Attended as Sheet, attended as drawn};
use paper::{Document, Paper};
use store::registration::ticket::Token;

use super::ticket::{address, is_certified, number, whole};
use super::{LISTED, office, view};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The certificates of all who were there, one on each sheet.
///
/// # Errors
/// `Forbidden` outside the office; `NotFound` for an activity that promises none, or to which nobody
/// came.
pub async fn certificates(
    desk: &Desk,
    actor: &Actor,
    activity: ActivityId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    office(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            let all = store::registration::of_activity(tx, scope, activity, LISTED).await?;
            let mut sheets = Vec::new();
            for known in all {
                sheets.extend(sheet(tx, &desk, known.id).await?);
            }
            print(tx, &desk, (&sheets, set)).await
        })
    });
    desk.store().db.read(job).await
}

/// The certificate behind a ticket, for its holder.
///
/// # Errors
/// `NotFound` for a word that opens no ticket, and for whoever was not there.
pub async fn certificate(
    desk: &Desk,
    token: Token,
    language: Language,
) -> Result<Document, DeskError> {
    let hash = store::registration::hashed(desk.scope(), desk.store().vault.keys(), token);
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::registration::by_hash(tx, desk.scope(), hash, false).await?;
            let id = found.ok_or(DeskError::NotFound)?;
            let sheets: Vec<Sheet> = sheet(tx, &desk, id).await?.into_iter().collect();
            print(tx, &desk, (&sheets, (language, Paper::A4))).await
        })
    });
    desk.store().db.read(job).await
}

async fn print(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (sheets, (language, size)): (&[Sheet], (Language, Paper)),
) -> Result<Document, DeskError> {
    if sheets.is_empty() {
        return Err(DeskError::NotFound);
    }
    let house = House::of(tx, desk).await?;
    let setting = house.setting(Wish { language, size }, String::new(), desk.now());
    Ok(drawn(sheets, &setting))
}

/// Nothing for whoever was not there, or whose name is gone.
async fn sheet(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: RegistrationId,
) -> Result<Option<Sheet>, DeskError> {
    let (known, offer, facts) = whole(tx, desk, id).await?;
    let name = view::identity(tx, desk, &known).await?.name;
    let Some(name) = name.filter(|_| is_certified(&known, &offer, &facts)) else {
        return Ok(None);
    };
    let proof = Token::proof(desk.scope(), desk.store().vault.keys(), id);
    Ok(Some(Sheet {
        name: name.into_string(),
        number: number(tx, desk, (&known, &offer)).await?,
        title: offer.title,
        starts: offer.starts,
        ends: offer.ends,
        speakers: offer.speakers,
        proof: desk.public_url().map(|public| address(public, proof)),
    }))
}
