//! Reports as documents, and documents as files.

use db::Tx;
use domain::calendar::{Date, Instant, Month};
use domain::hospital::{Hospital, Organisation};
use domain::people::Actor;
use domain::rules::Rules;
use locale::Language;
use paper::report::{Frozen, Month as MonthOnPaper, Setting, StandIn};
use paper::{Document, Paper, PressError};
use std::sync::Arc;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// What stands around every document of the house.
pub(crate) struct House {
    hospital: Hospital,
    organisation: Organisation,
    pub rules: Arc<Rules>,
    stand_in: Option<StandIn>,
    demo: bool,
}

/// What the reader of a document wishes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    pub language: Language,
    pub size: Paper,
}

impl House {
    pub async fn of(tx: &mut Tx<'_>, desk: &Desk) -> Result<Self, DeskError> {
        let scope = desk.scope();
        let known = store::hospital::load(tx, scope).await?.ok_or(DeskError::NotFound)?;
        Ok(Self {
            hospital: known.hospital,
            organisation: store::hospital::organisation(tx, scope).await?,
            rules: desk.rules_in_force(tx, desk.now()).await?,
            stand_in: stand_in(tx, desk).await?,
            demo: desk.is_demo(),
        })
    }

    pub fn setting(&self, wish: Wish, number: String, made_at: Instant) -> Setting<'_> {
        Setting {
            hospital: &self.hospital,
            organisation: &self.organisation,
            rules: &self.rules,
            language: wish.language,
            size: wish.size,
            number,
            made_at,
            demo: self.demo,
            sealed: None,
            stand_in: self.stand_in.clone(),
        }
    }
}

/// Who may sign for the director now: of several, whoever was named last.
async fn stand_in(tx: &mut Tx<'_>, desk: &Desk) -> Result<Option<StandIn>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let given = store::delegation::list(tx, scope).await?.into_iter();
    for given in given.filter(|given| given.delegation.holds(now)) {
        let person = store::people::by_id(tx, scope, given.person).await?;
        let Some(person) = person.filter(|person| person.disabled.is_none()) else { continue };
        let nip = store::nip::find(tx, scope, given.person).await?.unwrap_or_default();
        return Ok(Some(StandIn { title: given.delegation.title, name: person.name, nip }));
    }
    Ok(None)
}

/// A document of the house, drawn in its letterhead as of now.
pub(crate) async fn drawn(
    desk: &Desk,
    (language, size): (Language, Paper),
    draw: impl Fn(&Setting<'_>) -> Document,
) -> Result<Document, DeskError> {
    let house = house(desk).await?;
    Ok(draw(&house.setting(Wish { language, size }, String::new(), desk.now())))
}

async fn house(desk: &Desk) -> Result<House, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { House::of(tx, &desk).await })
    });
    desk.store().db.read(job).await
}

/// The 24-hour report as a letter. A frozen one gives the same document for ever.
///
/// # Errors
/// As [`super::daily`].
pub async fn daily_document(
    desk: &Desk,
    actor: &Actor,
    date: Date,
    language: Language,
    size: Paper,
) -> Result<Document, DeskError> {
    let known = super::daily(desk, actor, date).await?;
    let house = house(desk).await?;
    let frozen = match known.frozen {
        true => Frozen::Since(known.compiled_at),
        false => Frozen::NotYet,
    };
    let setting = house.setting(Wish { language, size }, known.number, known.compiled_at);
    let setting = Setting { sealed: known.sealed, ..setting };
    Ok(paper::report::daily(&known.report, frozen, &setting))
}

/// The monthly report as a letter to the director.
///
/// # Errors
/// As [`super::monthly`].
pub async fn monthly_document(
    desk: &Desk,
    actor: &Actor,
    month: Month,
    language: Language,
    size: Paper,
) -> Result<Document, DeskError> {
    let known = super::monthly(desk, actor, month).await?;
    let house = house(desk).await?;
    let setting = house.setting(Wish { language, size }, known.number, desk.now());
    let month = MonthOnPaper { report: &known.report, register: &known.register };
    Ok(paper::report::monthly(month, &setting))
}

/// The document as an archivable PDF. Setting the type takes a while, so it is done beside the
/// threads that answer requests.
///
/// # Errors
/// `Unprintable`.
pub async fn pdf(desk: &Desk, document: &Document) -> Result<Vec<u8>, DeskError> {
    let (press, document) = (Arc::clone(&desk.0.press), document.clone());
    let printed = tokio::task::spawn_blocking(move || press.pdf(&document)).await;
    let printed = printed.unwrap_or_else(|broken| Err(PressError::Layout(Box::new(broken))));
    printed.map_err(DeskError::Unprintable)
}

/// The tables of a document as a workbook.
///
/// # Errors
/// `Unprintable`.
pub fn xlsx(document: &Document) -> Result<Vec<u8>, DeskError> {
    paper::xlsx(document)
        .map_err(|error| DeskError::Unprintable(PressError::Write(Box::new(error))))
}
