//! A message that the provider approved before, for when the window has closed: it says that
//! something waits and where. Its gaps take facts of the case alone, so no answer travels in it.

use channel::TemplateCall;
use db::Tx;
use domain::approval::{Cleared, Routine};
use domain::calendar::Calendar;
use domain::case::Case;
use domain::coded;
use domain::ids::{CaseId, CaseNumber};
use domain::people::{Actor, Role};
use domain::text::Name;
use store::outbox::State;

use super::road::{self, Reached};
use super::sending::Unsendable;
use crate::act::{Once, boxed, read_as, remember, replayed};
use crate::case::work::{self, Errand, Instead};
use crate::{Desk, DeskError, PATIENCE, wording};

coded! {
    /// What can fill a gap.
    Gap {
        Number = "number",
        Hospital = "hospital",
        /// The address of the tracking page.
        Page = "page",
        /// The complainant's name, or a polite word.
        Name = "name",
        /// Until when they were asked for time.
        Promised = "promised",
        /// When they are invited to a meeting or visited.
        Meeting = "meeting",
    }
}

/// An approved message that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub name: String,
    pub language: String,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`.
    pub category: String,
    /// The words with their gaps: `{{1}}`.
    pub body: String,
    pub gaps: usize,
}

/// The one that was chosen, and what fills each gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub name: String,
    pub language: String,
    pub gaps: Vec<Gap>,
}

/// What fills the gaps.
pub(super) struct Facts<'a> {
    pub case: &'a Case,
    pub calendar: &'a Calendar,
    pub hospital: &'a str,
    pub name: Option<&'a Name>,
}

/// The approved messages of the door that the complainant came through; none where it has none.
///
/// # Errors
/// `NotFound`, `Forbidden` outside the office; `Unsendable` when the provider does not answer.
pub async fn templates(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<Offer>, DeskError> {
    let (ground, _) = ground(desk, actor, number).await?;
    let Some(door) = ground.connection.as_deref().and_then(|name| desk.door(name)) else {
        return Ok(Vec::new());
    };
    let told = door.templates().await;
    let listed = told.map_err(|_| DeskError::from(Unsendable::NoList))?;
    let offers = listed.into_iter().filter(channel::whatsapp::Template::may_be_sent);
    Ok(offers.map(Offer::from).collect())
}

/// The words as the complainant would read them.
///
/// # Errors
/// As [`templates`]; `Unsendable` for one that the provider does not know, or with other gaps.
pub async fn preview(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    chosen: &Chosen,
) -> Result<String, DeskError> {
    let (ground, by) = picked(desk, actor, number, chosen).await?;
    let facts = ground.facts();
    let text = filled(desk, &facts, Some(&by)).map(|(text, _)| text.text().to_owned());
    text.ok_or(DeskError::from(Unsendable::NoTemplate))
}

/// Tells the complainant by an approved message. A sentence of the house that waits or could not
/// leave takes this way; without one it is a message of its own, once for each `key`.
///
/// # Errors
/// As [`preview`]; `Unsendable` when the case is closed, `KeyReused` when the key came with another
/// choice.
pub async fn tell(
    desk: &Desk,
    actor: &Actor,
    (number, key): (CaseNumber, &str),
    chosen: &Chosen,
) -> Result<(), DeskError> {
    if !actor.role().is_some_and(Role::is_humas) {
        return Err(DeskError::Forbidden);
    }
    let (ground, by) = picked(desk, actor, number, chosen).await?;
    if ground.case.is_closed() {
        return Err(DeskError::from(Unsendable::Over));
    }
    let (worker, id, case) = (desk.clone(), desk.fresh_id(), ground.case.id);
    let once = Once::of(actor, &format!("template:{case}"), key, &by);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, by, once) = (worker.clone(), by.clone(), once.clone());
        Box::pin(async move {
            let (scope, now) = (desk.scope(), desk.now());
            if replayed(tx, scope, &once).await? {
                return Ok(());
            }
            if !takes_over(tx, &desk, case, &by).await? {
                let errand = Errand::Instead { errand: Box::new(Errand::TrackingPage), by };
                let key = once.key.clone();
                work::put_keyed(tx, &desk, (Some(case), &errand), (id, key)).await?;
            }
            remember(tx, scope, &once, String::new(), now).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The youngest sentence of the house that waits or could not leave goes by the approved message;
/// `false` when there is none.
async fn takes_over(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: CaseId,
    by: &Instead,
) -> Result<bool, DeskError> {
    let (scope, vault, now) = (desk.scope(), &desk.store().vault, desk.now());
    for work in store::outbox::of_case(tx, scope, case).await?.iter().rev() {
        if !matches!(work.state, State::Waiting | State::Dead) {
            continue;
        }
        let payload = store::outbox::payload(tx, scope, vault, work.id).await?;
        let errand = payload.as_deref().and_then(Errand::parse);
        let Some((errand, _)) = errand.filter(Errand::is_sentence).map(Errand::bare) else {
            continue;
        };
        let payload = Errand::Instead { errand: Box::new(errand), by: by.clone() }.text();
        if store::outbox::rewrite(tx, scope, vault, work.id, (payload.as_str(), now)).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is known of the case behind the choice.
struct Ground {
    case: Case,
    calendar: Calendar,
    hospital: String,
    name: Option<Name>,
    /// The connection that takes approved messages for this complainant.
    connection: Option<String>,
}

impl Ground {
    fn facts(&self) -> Facts<'_> {
        let Self { case, calendar, hospital, name, .. } = self;
        Facts { case, calendar, hospital, name: name.as_ref() }
    }
}

async fn ground(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<(Ground, CaseNumber), DeskError> {
    crate::people::office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let (scope, vault) = (desk.scope(), &desk.store().vault);
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            let subject = case.intake.complainant.subject;
            let identity = store::vault::open_identity(tx, scope, vault, subject).await?;
            let identity = identity.unwrap_or_default();
            let who = Reached { identity: &identity, heard: None, last: None, spent: false };
            let road = road::by_thread(&desk, &who).filter(|road| road.takes_templates(&desk));
            let connection = road.map(|road| road.door.name().to_owned());
            let hospital = store::hospital::load(tx, scope).await?;
            let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
            let calendar = desk.rules_of(tx, case.rules).await?.calendar.clone();
            let name = identity.name.clone();
            Ok((Ground { case, calendar, hospital, name, connection }, number))
        })
    })
    .await
}

/// The choice, held against what the provider offers now.
async fn picked(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    chosen: &Chosen,
) -> Result<(Ground, Instead), DeskError> {
    let (ground, number) = ground(desk, actor, number).await?;
    let offers = templates(desk, actor, number).await?;
    let fits = |offer: &&Offer| {
        let same = offer.name == chosen.name && offer.language == chosen.language;
        same && offer.gaps == chosen.gaps.len()
    };
    let offer = offers.iter().find(fits);
    let offer = offer.ok_or(DeskError::from(Unsendable::NoTemplate))?;
    let by = Instead::Template {
        name: offer.name.clone(),
        language: offer.language.clone(),
        body: offer.body.clone(),
        gaps: chosen.gaps.iter().map(|gap| gap.code().to_owned()).collect(),
    };
    Ok((ground, by))
}

/// The message as it is read, and as the provider is asked for it; `None` when a gap cannot be
/// filled, such as the page of a hospital that has told no address, or a promise that nobody made.
pub(super) fn filled(
    desk: &Desk,
    facts: &Facts<'_>,
    by: Option<&Instead>,
) -> Option<(Cleared, Option<TemplateCall>)> {
    let Some(Instead::Template { name, language, body, gaps }) = by else { return None };
    let parameters: Vec<String> = gaps
        .iter()
        .map(|code| fact(desk, (facts, language), Gap::parse(code)?))
        .collect::<Option<_>>()?;
    let template = channel::whatsapp::Template {
        name: name.clone(),
        language: language.clone(),
        status: String::new(),
        category: String::new(),
        body: body.clone(),
        simple: true,
    };
    let text = template.filled(&parameters)?;
    let call = TemplateCall { name: template.name, language: template.language, parameters };
    Some((Routine::TrackingPage.message(text), Some(call)))
}

/// The provider takes no line breaks in a gap.
fn fact(desk: &Desk, (facts, language): (&Facts<'_>, &str), gap: Gap) -> Option<String> {
    let moment = |at| wording::moment(at, (language, facts.calendar));
    let text = match gap {
        Gap::Promised => moment(facts.case.promised_until?),
        Gap::Meeting => moment(facts.case.appointment.as_ref()?.at?),
        Gap::Number => facts.case.number.to_string(),
        Gap::Hospital => facts.hospital.to_owned(),
        Gap::Page => wording::page(desk.0.public_url.as_deref()?),
        Gap::Name => facts.name.map_or_else(wording::dear, |name| name.as_str().to_owned()),
    };
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl From<channel::whatsapp::Template> for Offer {
    fn from(template: channel::whatsapp::Template) -> Self {
        let gaps = template.gaps();
        let channel::whatsapp::Template { name, language, category, body, .. } = template;
        Self { name, language, category, body, gaps }
    }
}
