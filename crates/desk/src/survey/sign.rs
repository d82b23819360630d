//! The signs of a survey as a document: one for each unit in which it is asked.

use db::Tx;
use domain::ids::SurveyCode;
use domain::people::Actor;
use locale::Language;
use paper::report::SurveySign;
use paper::{Document, Paper};

use super::{address, open};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The signs, to be printed and hung up; `None` while nobody has told the house its public address.
///
/// # Errors
/// As [`open`].
pub async fn sign_document(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (language, size): (Language, Paper),
) -> Result<Option<Document>, DeskError> {
    let survey = open(desk, actor, code).await?.survey;
    let Some(address) = address(desk, code) else { return Ok(None) };
    let asked = survey.making.units.iter();
    let mut places: Vec<_> =
        asked.map(|unit| (Some(unit.clone()), format!("{address}?unit={unit}"))).collect();
    if places.is_empty() {
        places.push((None, address));
    }
    let title = survey.making.title.into_string();
    let sign = SurveySign { code: code.to_string(), title, places };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, sign) = (worker.clone(), sign.clone());
        Box::pin(async move {
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(Some(paper::report::survey_sign(&sign, &setting)))
        })
    });
    desk.store().db.read(job).await
}
