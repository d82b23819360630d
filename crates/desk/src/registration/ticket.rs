//! A ticket as its holder opens it by the word in its address, and the proof of a certificate. Neither
//! shows a name: whoever finds the paper learns nothing about a person.

use db::Tx;
use domain::ids::RegistrationId;
use domain::people::Actor;
use domain::registration::{Act, Command, Facts, Registration, Stage, guard};
use domain::text::Body;
use store::registration::ticket::{Token, code};

use super::offer::{self, Offer};
use super::{Request, apply};
use crate::act::boxed;
use crate::{Desk, DeskError};

/// What a word opens.
#[derive(Clone, Debug)]
pub enum Ticket {
    Mine(Box<Mine>),
    Proof(Box<Proof>),
}

/// A ticket in the hands of its holder.
#[derive(Clone, Debug)]
pub struct Mine {
    pub offer: Offer,
    pub stage: Stage,
    pub people: u16,
    pub code: String,
    /// Where in the waiting list, from 1.
    pub place_in_line: Option<usize>,
    pub evaluated: bool,
    /// The certificate can be fetched.
    pub certificate: bool,
    pub may: Vec<Act>,
}

/// A certificate that the house gave; its number, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub number: String,
    pub offer: Offer,
}

/// What this word opens.
///
/// # Errors
/// `NotFound` for one that opens nothing.
pub async fn ticket(desk: &Desk, token: Token) -> Result<Ticket, DeskError> {
    let (worker, hash) = (desk.clone(), hashed(desk, token));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            if let Some(id) = store::registration::by_hash(tx, scope, hash, false).await? {
                return Ok(Ticket::Mine(Box::new(mine(tx, &desk, id).await?)));
            }
            let found = store::registration::by_hash(tx, scope, hash, true).await?;
            let id = found.ok_or(DeskError::NotFound)?;
            Ok(Ticket::Proof(Box::new(proof(tx, &desk, id).await?)))
        })
    });
    desk.store().db.read(job).await
}

/// What the holder of a ticket wants done.
///
/// # Errors
/// `NotFound` as [`ticket`], `Refused` when the rules say no, `Stale`.
pub async fn wish(
    desk: &Desk,
    token: Token,
    (command, key): (Command<Body>, String),
) -> Result<(), DeskError> {
    let (scope, hash) = (desk.scope(), hashed(desk, token));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::registration::by_hash(tx, scope, hash, false).await?) })
    });
    let found: Option<RegistrationId> = desk.store().db.read(job).await?;
    let request = Request { command, seen: None, key: Some(key) };
    apply(desk, &Actor::Complainant, found.ok_or(DeskError::NotFound)?, request).await
}

/// What a QR code of a ticket holds: its address, or its bare word while nobody has told the house
/// where everybody finds it.
pub fn sign(desk: &Desk, token: Token) -> String {
    match desk.public_url() {
        Some(public) => address(public, token),
        None => token.to_string(),
    }
}

/// The same as a picture, to be shown at the door.
pub fn picture(desk: &Desk, token: Token) -> Option<String> {
    let svg = paper::report::qr(&sign(desk, token))?;
    svg.find("<svg").map(|at| svg[at..].to_owned())
}

pub(super) fn address(public: &str, token: Token) -> String {
    format!("{}/tiket/{token}", public.trim_end_matches('/'))
}

/// Of whom a certificate speaks: those who were there, of an activity that promises one.
pub(super) fn is_certified(known: &Registration, offer: &Offer, facts: &Facts) -> bool {
    offer.certificate && known.stage() == Stage::Present && facts.terms.has_ended()
}

async fn mine(tx: &mut Tx<'_>, desk: &Desk, id: RegistrationId) -> Result<Mine, DeskError> {
    let (known, offer, facts) = whole(tx, desk, id).await?;
    let stage = known.stage();
    let place_in_line = match stage {
        Stage::Waiting => {
            let scope = desk.scope();
            let line =
                store::registration::waiting(tx, scope, known.activity, super::LISTED).await?;
            line.iter().position(|one| one.id == id).map(|at| at + 1)
        }
        _ => None,
    };
    let open = |act: &Act| guard(&known, &Actor::Complainant, *act, &facts.terms).is_ok();
    Ok(Mine {
        code: code(desk.scope(), desk.store().vault.keys(), id),
        stage,
        people: known.people,
        place_in_line,
        evaluated: known.evaluation.is_some(),
        certificate: !known.erased && is_certified(&known, &offer, &facts),
        may: [Act::Cancel, Act::Evaluate].into_iter().filter(open).collect(),
        offer,
    })
}

async fn proof(tx: &mut Tx<'_>, desk: &Desk, id: RegistrationId) -> Result<Proof, DeskError> {
    let (known, offer, facts) = whole(tx, desk, id).await?;
    match is_certified(&known, &offer, &facts) {
        true => Ok(Proof { number: number(tx, desk, (&known, &offer)).await?, offer }),
        false => Err(DeskError::NotFound),
    }
}

/// A ticket, its activity, and what the rules know.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: RegistrationId,
) -> Result<(Registration, Offer, Facts), DeskError> {
    let known = store::registration::load(tx, desk.scope(), id).await?;
    let known = known.ok_or(DeskError::NotFound)?;
    let (activity, facts) = super::facts(tx, desk, known.activity, desk.now()).await?;
    let offer = offer::of(tx, desk, &activity).await?;
    Ok((known, offer, facts))
}

/// The number of a certificate: the day of the activity and the code of the ticket.
pub(super) async fn number(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (known, offer): (&Registration, &Offer),
) -> Result<String, DeskError> {
    let code = code(desk.scope(), desk.store().vault.keys(), known.id);
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let day = rules.calendar.day_of(offer.starts);
    Ok(format!("{}/{code}", day.strftime("%Y%m%d")))
}

fn hashed(desk: &Desk, token: Token) -> [u8; 32] {
    store::registration::hashed(desk.scope(), desk.store().vault.keys(), token)
}
