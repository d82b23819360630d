//! A dead letter by another way: through a door that leads to the number or the address that was
//! given. An answer is not sent so: its case goes back to the officer, who plans it anew.

use db::Tx;
use domain::people::Actor;

use super::road;
use super::viewer::in_hand;
use crate::act::boxed;
use crate::case::work::{Errand, Instead};
use crate::{Desk, DeskError, PATIENCE};

/// What else can be done with a dead letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// Send it through this connection.
    Door(String),
    /// Tell by an approved message, from the page of its case.
    Template,
    /// Plan the answer anew, on the page of its case.
    Case,
}

impl Other {
    /// Stable key of its word.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Door(_) => "door",
            Self::Template => "template",
            Self::Case => "case",
        }
    }
}

/// What else can be done with an errand of a case.
pub(super) async fn ways(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: Option<domain::ids::CaseId>,
    errand: Option<&Errand>,
) -> Result<Vec<Other>, DeskError> {
    let (Some(id), Some(errand)) = (case, errand) else { return Ok(Vec::new()) };
    if matches!(errand, Errand::Answer { .. }) {
        return Ok(vec![Other::Case]);
    }
    let found = store::case::load(tx, desk.scope(), id).await?;
    let Some(case) = found.filter(|_| errand.is_sentence()) else { return Ok(Vec::new()) };
    let subject = case.intake.complainant.subject;
    let vault = &desk.store().vault;
    let identity = store::vault::open_identity(tx, desk.scope(), vault, subject).await?;
    let identity = identity.unwrap_or_default();
    let who = road::Reached { identity: &identity, heard: None, last: None, spent: false };
    let template = road::by_thread(desk, &who).is_some_and(|road| road.takes_templates(desk));
    let doors = road::others(desk, &identity);
    let doors = doors.iter().map(|road| Other::Door(road.door.name().to_owned()));
    Ok(doors.chain(template.then_some(Other::Template)).collect())
}

/// What else can be done with this dead letter.
///
/// # Errors
/// `Forbidden` outside the office and administration, `NotFound` when it is not there or about a
/// case out of sight.
pub async fn others(desk: &Desk, actor: &Actor, id: &str) -> Result<Vec<Other>, DeskError> {
    crate::people::office_hands(actor)?;
    let id = number(id)?;
    let known = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = known.clone();
        Box::pin(async move {
            let work = in_hand(tx, &desk, &actor, id).await?;
            let errand = errand(tx, &desk, id).await?;
            ways(tx, &desk, work.case, errand.as_ref()).await
        })
    });
    desk.store().db.read(job).await
}

/// Sends a dead letter through another connection.
///
/// # Errors
/// `Forbidden` outside the office and administration, `NotFound` when there is no such dead letter
/// or it is about a case out of sight, `Unknown` for a connection that does not lead to this complainant.
pub async fn again_by(
    desk: &Desk,
    actor: &Actor,
    id: &str,
    connection: &str,
) -> Result<(), DeskError> {
    crate::people::office_hands(actor)?;
    let (known, id) = ((desk.clone(), actor.clone()), number(id)?);
    let by = Other::Door(connection.to_owned());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let ((desk, actor), by) = (known.clone(), by.clone());
        Box::pin(async move {
            let scope = desk.scope();
            let work = in_hand(tx, &desk, &actor, id).await?;
            if work.state != store::outbox::State::Dead {
                return Err(DeskError::NotFound);
            }
            let errand = errand(tx, &desk, id).await?;
            let lawful = ways(tx, &desk, work.case, errand.as_ref()).await?.contains(&by);
            let (Some((errand, _)), Other::Door(connection), true) =
                (errand.map(Errand::bare), by, lawful)
            else {
                return Err(DeskError::Unknown { field: "connection" });
            };
            let by = Instead::Door { connection };
            let payload = Errand::Instead { errand: Box::new(errand), by }.text();
            let vault = &desk.store().vault;
            let anew = (payload.as_str(), desk.now());
            match store::outbox::rewrite(tx, scope, vault, id, anew).await? {
                true => Ok(()),
                false => Err(DeskError::NotFound),
            }
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn errand(tx: &mut Tx<'_>, desk: &Desk, id: u128) -> Result<Option<Errand>, DeskError> {
    let vault = &desk.store().vault;
    let payload = store::outbox::payload(tx, desk.scope(), vault, id).await?;
    Ok(payload.as_deref().and_then(Errand::parse))
}

fn number(id: &str) -> Result<u128, DeskError> {
    u128::from_str_radix(id, 16).map_err(|_| DeskError::NotFound)
}
