//! Who comes to an activity: tickets given at the public form, by hand and at the door; what their
//! holders and the office do with them, and what passes by itself.

mod calendar;
mod certificate;
mod coming;
mod decider;
mod moved;
mod offer;
mod print;
mod table;
mod ticket;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use db::Tx;
use domain::activity::{Activity, Audience};
use domain::calendar::Instant;
use domain::ids::{ActivityId, RegistrationId};
use domain::people::Actor;
use domain::registration::{self as rules, Command, Facts, Need, Source, Terms, manages};
use domain::text::{Body, Email, Language, Name, Phone};
use store::Scope;

pub use calendar::calendar;
pub use certificate::{certificate, certificates};
pub(crate) use moved::walk;
pub use offer::{Offer, offer};
pub use print::document;
pub use store::registration::ticket::Token;
pub use table::csv;
pub use ticket::{Mine, Proof, Ticket, picture, sign, ticket, wish};
pub use view::{Attended, List, View, attended, list};
pub(crate) use view::{of_activity, told_to};

use crate::act::{Once, Terms as Beside, act as act_on, boxed, read_as};
use crate::{Desk, DeskError, PATIENCE, activity};
use coming::Coming;
use decider::deed;

/// No hall of a hospital holds more.
const LISTED: usize = 2_000;

/// Somebody who wants to come, every value parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub activity: ActivityId,
    pub source: Source,
    pub name: Name,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub audience: Audience,
    pub people: u16,
    pub needs: BTreeSet<Need>,
    pub question: Option<Body>,
    pub language: Language,
    /// When they stood at the door, for whoever had not registered; now, where nobody says.
    pub at: Option<Instant>,
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// Gives a ticket at the public form: a place, or the waiting list. Who comes again under the same
/// number or address and the same name is given the same ticket. A question for the speaker stands
/// among those of the activity, without a name; on the ticket only where the activity takes none.
///
/// # Errors
/// `NotFound` for an activity that is not public, `Refused` when it takes nobody (more), or when
/// this contact has a ticket under another name; `KeyReused`.
pub async fn register(desk: &Desk, new: New, key: &str) -> Result<Token, DeskError> {
    let takes_questions = activity::announced_one(desk, new.activity).await?.takes_questions;
    let (activity, question) = (new.activity, new.question.clone().filter(|_| takes_questions));
    let kept = new.question.filter(|_| !takes_questions);
    let new = New { source: Source::Form, question: kept, ..new };
    let id = enter(desk, &Actor::Complainant, new, key).await?;
    if let Some(text) = question {
        // A repeated form asks once, also where it broke off right here.
        match activity::ask(desk, activity, (text, false), &format!("{key} pertanyaan")).await {
            Ok(()) | Err(DeskError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Token::ticket(desk.scope(), desk.store().vault.keys(), id))
}

/// Writes somebody down: at the telephone, or at the door.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound`, `Refused` with the rule, `KeyReused`.
pub async fn add(desk: &Desk, actor: &Actor, new: New, key: &str) -> Result<View, DeskError> {
    office(actor)?;
    let id = enter(desk, actor, new, key).await?;
    open(desk, actor, id).await
}

/// One ticket.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: RegistrationId) -> Result<View, DeskError> {
    office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let known = store::registration::load(tx, desk.scope(), id).await?;
            let known = known.ok_or(DeskError::NotFound)?;
            let facts = facts(tx, &desk, known.activity, desk.now()).await?.1;
            view::gather(tx, &desk, known, (&actor, &facts)).await
        })
    })
    .await
}

/// Does one thing about a ticket, as somebody of the office.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound`, `Stale`, `KeyReused`, `Refused` when the rules say
/// no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: RegistrationId,
    request: Request,
) -> Result<View, DeskError> {
    office(actor)?;
    apply(desk, actor, id, request).await?;
    open(desk, actor, id).await
}

/// Lets somebody in at the door by the short code or by what their QR code holds.
///
/// # Errors
/// As [`act`]; `Unknown` for a code that opens nothing here.
pub async fn check_in(
    desk: &Desk,
    actor: &Actor,
    (activity, shown): (ActivityId, &str),
    request: Request,
) -> Result<View, DeskError> {
    office(actor)?;
    let id = shown_at_door(desk, activity, shown).await?;
    let id = id.ok_or(DeskError::Unknown { field: "code" })?;
    act(desk, actor, id, request).await
}

/// The ticket behind a code that was typed, or behind the address in a QR code.
async fn shown_at_door(
    desk: &Desk,
    activity: ActivityId,
    shown: &str,
) -> Result<Option<RegistrationId>, DeskError> {
    let scope = desk.scope();
    let last = shown.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let token = Token::parse(last)
        .map(|token| store::registration::hashed(scope, desk.store().vault.keys(), token));
    let code = store::registration::ticket::typed(shown);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let code = code.clone();
        Box::pin(async move {
            let found = match (token, code) {
                (Some(hash), _) => store::registration::by_hash(tx, scope, hash, false).await?,
                (_, Some(code)) => store::registration::by_code(tx, scope, activity, &code).await?,
                _ => None,
            };
            let Some(id) = found else { return Ok(None) };
            let known = store::registration::load(tx, scope, id).await?;
            Ok(known.filter(|known| known.activity == activity).map(|known| known.id))
        })
    });
    desk.store().db.read(job).await
}

/// The act alone, without the view; what became free is given on at once.
pub(crate) async fn apply(
    desk: &Desk,
    actor: &Actor,
    id: RegistrationId,
    request: Request,
) -> Result<(), DeskError> {
    let Request { command, seen, key } = request;
    let frees = matches!(command, Command::Cancel {});
    let once = key.map(|key| Once::of(actor, "registration", &key, &(&id, &command)));
    let done = act_on(desk, deed(desk, actor, id, command), Beside { seen, once }).await?;
    if let Some(known) = done.filter(|_| frees) {
        moved::fill(desk, known.activity).await?;
    }
    Ok(())
}

async fn enter(
    desk: &Desk,
    actor: &Actor,
    new: New,
    key: &str,
) -> Result<RegistrationId, DeskError> {
    let coming = Arc::new(Coming::new(desk, actor, new, key));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The activity, and what the rules must know of it now.
async fn facts(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: ActivityId,
    now: Instant,
) -> Result<(Activity, Facts), DeskError> {
    let scope = desk.scope();
    let activity = store::activity::find(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
    let places = places(tx, scope, &activity).await?;
    let terms = terms(&activity, now);
    Ok((activity, Facts { terms, places }))
}

async fn places(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: &Activity,
) -> Result<rules::Places, DeskError> {
    let quota = activity.plan.entry.and_then(|entry| entry.quota);
    Ok(store::registration::places(tx, scope, activity.id, quota).await?)
}

fn terms(activity: &Activity, now: Instant) -> Terms {
    use domain::activity::Stage;
    Terms {
        now,
        starts: activity.plan.starts,
        ends: activity.plan.ends,
        approved: matches!(activity.stage, Stage::Approved | Stage::Held | Stage::Evaluated),
        opens: activity.takes_registrations(now) && now < activity.plan.starts,
        off: activity.stage == Stage::Cancelled,
        held: matches!(activity.stage, Stage::Held | Stage::Evaluated),
    }
}

fn office(actor: &Actor) -> Result<(), DeskError> {
    manages(actor).then_some(()).ok_or(DeskError::Forbidden)
}
