//! The sign on a box as a document.

use db::Tx;
use domain::ids::BoxCode;
use domain::people::Actor;
use domain::suggestion_box::Act;
use locale::Language;
use paper::report::Sign;
use paper::{Document, Paper};

use super::allowed;
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// Where the sign of a box leads: the public form, which then knows the box. `None` while nobody
/// has told the house its public address.
pub fn address(desk: &Desk, code: &BoxCode) -> Option<String> {
    let public = desk.0.public_url.as_deref()?.trim_end_matches('/');
    Some(format!("{public}/lapor?kotak={code}"))
}

/// The sign of a box, to be printed and put on it.
///
/// # Errors
/// `Forbidden` for those who have no business with boxes; `NotFound` when no box has this code.
pub async fn sign_document(
    desk: &Desk,
    actor: &Actor,
    code: &BoxCode,
    (language, size): (Language, Paper),
) -> Result<Document, DeskError> {
    allowed(actor, Act::See)?;
    let (worker, code) = (desk.clone(), code.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, code) = (worker.clone(), code.clone());
        Box::pin(async move {
            let known = store::suggestion_box::find(tx, desk.scope(), &code).await?;
            let known = known.ok_or(DeskError::NotFound)?;
            let sign = Sign {
                address: address(&desk, &code),
                code: known.code.to_string(),
                place: known.place.into_string(),
            };
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(paper::report::sign(&sign, &setting))
        })
    });
    desk.store().db.read(job).await
}
