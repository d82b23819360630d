//! The sheet of a permission, to be signed on paper or on the screen.

use domain::attachment::Owner;
use domain::consent::Signature;
use domain::people::Actor;
use domain::text::{Body, Name};
use locale::Language;
use paper::report::ConsentSheet;
use paper::{Document, Paper};

use super::View;
use crate::attachment::{self, Label};
use crate::file::Upload;
use crate::report::document::drawn;
use crate::report::pdf;
use crate::{Desk, DeskError};

/// What was written down; names only for whoever reads them.
pub fn recorded(view: &View) -> ConsentSheet {
    let given = &view.consent.given;
    ConsentSheet {
        person: view.person.clone(),
        minor: given.minor,
        guardian: view.guardian.clone(),
        material: view.material.clone(),
        purposes: given.purposes.iter().copied().collect(),
        outlets: given.outlets.iter().copied().collect(),
        from: given.from,
        until: given.until,
        identified: given.identified,
        witness: view.witness.clone(),
        signed: None,
    }
}

/// The sheet with the hospital's letterhead.
///
/// # Errors
/// `NotFound` before the hospital is set up.
pub async fn document(
    desk: &Desk,
    sheet: &ConsentSheet,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    drawn(desk, set, |setting| paper::report::consent(sheet, setting)).await
}

/// May this permission still be signed on the screen?
pub fn signs(view: &View) -> bool {
    let given = &view.consent.given;
    given.signature == Signature::Screen && view.consent.withdrawal.is_none()
}

/// Keeps a signature that was drawn on the screen, with the very sheet that was shown: two papers of
/// the permission. The same press again keeps nothing new.
///
/// # Errors
/// `Forbidden` for whoever takes no permissions; `NotFound` where it is not signed on the screen;
/// `FileRefused` for what is no picture.
pub async fn sign(
    desk: &Desk,
    actor: &Actor,
    (view, name, stroke): (&View, &Name, Upload),
    (language, key): (Language, Option<String>),
) -> Result<(), DeskError> {
    signs(view).then_some(()).ok_or(DeskError::NotFound)?;
    let owner = Owner::Consent(view.consent.id);
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let signed = Some((name.as_str().to_owned(), today));
    let shown = ConsentSheet { signed, ..recorded(view) };
    let drawn = document(desk, &shown, (language, Paper::A4)).await?;
    // Written as of the day on which the permission was: the same sheet is the same file.
    let bytes = pdf(desk, &Document { made_at: view.consent.at, ..drawn }).await?;
    let sheet = Upload { name: "lembar-izin.pdf".to_owned(), bytes };
    let label = || Label { caption: Body::parse(name.as_str()).ok(), faceless: false };
    for (upload, part) in [(stroke, "stroke"), (sheet, "sheet")] {
        let key = key.as_ref().map(|key| format!("{key}-{part}"));
        attachment::add(desk, actor, owner, (upload, label(), key)).await?;
    }
    Ok(())
}
