//! A message to the holder of a ticket: that they have a place, or that the beginning is near. It goes
//! to the number or the address that was given, where a door of the house leads there.

use db::Tx;
use domain::approval::{Cleared, Routine};
use domain::ids::RegistrationId;
use domain::intake::Identity;
use domain::people::Actor;
use domain::registration::{Command, Notice, Registration, Stage};
use store::outbox::Leased;
use store::registration::ticket::Token;

use super::road;
use super::{End, end};
use crate::act::boxed;
use crate::registration::{self, Offer, Request};
use crate::wording::{spoken, zone};
use crate::{Desk, DeskError};

/// The ticket when its message leaves.
struct Ground {
    known: Registration,
    identity: Identity,
    text: Cleared,
    /// What it says still holds.
    holds: bool,
}

/// Does a door of the house lead to this person by itself?
pub(crate) fn is_reached(desk: &Desk, identity: &Identity) -> bool {
    !road::others(desk, identity).is_empty()
}

/// Sends one message, or says why not.
pub(super) async fn send(
    desk: &Desk,
    leased: &Leased,
    (id, notice): (&str, &str),
) -> Result<(), DeskError> {
    let Some((id, notice)) = id.parse().ok().zip(Notice::parse(notice)) else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let ground = ground(desk, id, notice).await?;
    let Some(ground) = ground.filter(|ground| ground.holds) else {
        return end(desk, leased, End::Spared("ticket_over")).await;
    };
    let ended = road::carried(desk, leased, (&ground.identity, &ground.text), false).await?;
    if let End::Sent { .. } = ended {
        told(desk, &ground.known, notice).await?;
    }
    end(desk, leased, ended).await
}

/// Whoever moved up has been told: nobody needs to telephone.
async fn told(desk: &Desk, known: &Registration, notice: Notice) -> Result<(), DeskError> {
    if notice != Notice::Promoted {
        return Ok(());
    }
    let request = Request { command: Command::Tell {}, seen: None, key: None };
    match registration::apply(desk, &Actor::Desk, known.id, request).await {
        Ok(()) | Err(DeskError::Refused(_) | DeskError::Stale { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn ground(
    desk: &Desk,
    id: RegistrationId,
    notice: Notice,
) -> Result<Option<Ground>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let known = store::registration::load(tx, desk.scope(), id).await?;
            let Some(known) = known.filter(|known| !known.erased) else { return Ok(None) };
            let Some((offer, identity)) = registration::told_to(tx, &desk, &known).await? else {
                return Ok(None);
            };
            let holds = holds(&known, (&offer, notice), desk.now());
            let text = text(tx, &desk, &known, (&offer, notice)).await?;
            Ok(Some(Ground { known, identity, text, holds }))
        })
    });
    desk.store().db.read(job).await
}

/// Nobody is reminded of what was given back, is over, or begins at another time by now.
fn holds(
    known: &Registration,
    (offer, notice): (&Offer, Notice),
    now: domain::calendar::Instant,
) -> bool {
    let stage = match notice {
        Notice::Waiting => known.stage() == Stage::Waiting,
        Notice::Off | Notice::Moved => matches!(known.stage(), Stage::Seated | Stage::Waiting),
        _ => known.stage() == Stage::Seated,
    };
    let goes_on = offer.off == (notice == Notice::Off);
    stage && goes_on && now < offer.starts
}

async fn text(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Registration,
    (offer, notice): (&Offer, Notice),
) -> Result<Cleared, DeskError> {
    let t = spoken(known.language);
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let hospital = store::hospital::load(tx, desk.scope()).await?;
    let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
    let when = t.long(offer.starts, zone(&rules.calendar));
    let token = Token::ticket(desk.scope(), desk.store().vault.keys(), known.id);
    let said = t.registration_message(notice.code(), &hospital, &offer.title, when);
    let place = offer.place.clone().or_else(|| offer.link.clone());
    let place = place.filter(|_| !matches!(notice, Notice::Off | Notice::Waiting));
    let place = place.map(|place| t.registration_message_place(place));
    let address = desk.public_url().is_some().then(|| registration::sign(desk, token));
    let address = address.map(|address| t.registration_message_ticket(address));
    let lines: Vec<String> = [Some(said), place, address].into_iter().flatten().collect();
    Ok(Routine::Ticket.message(lines.join("\n")))
}
