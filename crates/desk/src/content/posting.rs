//! The program's own hand: what is due is put out where an account may, one step after the other, each
//! written down before the next. What it cannot do a person owes, and is told why.

mod begin;
mod carry;
mod down;
mod material;
mod way;

use channel::Kind;
use channel::network::Network;
use db::Tx;
use domain::calendar::Instant;
use domain::consent::Outlet;
use domain::content::media::{Kind as File, Medium};
use domain::content::posting::{Form, Posting, form};
use domain::content::{Command, writes};
use domain::ids::{ContentId, FileId};
use domain::people::Actor;
use domain::text::{Body, Name};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use store::content::posting::{self as rows, Leased};

use super::decider::Deed;
use super::media::held;
use crate::act::{Terms, act as act_on, boxed};
use crate::{Desk, DeskError, PATIENCE};

pub(super) use way::ways;
pub use way::{KeyEnd, Price, Way};

/// How an address is made of what opens it and the name of a picture.
pub type Address = fn(&str, &str) -> String;

/// So long nobody else takes up a piece of work: longer than a film takes to be handed in.
const LEASE: SignedDuration = SignedDuration::from_mins(10);
/// So many pieces of work, and items, one round takes up.
const BATCH: usize = 20;

/// One round: what is due begins, what has begun goes on, and what must come down is taken down. Gives
/// how many steps it took. Several nodes may walk at once.
///
/// # Errors
/// The first thing that stopped a step; it comes up again when its lease ends.
pub async fn run(desk: &Desk, address: Address) -> Result<usize, DeskError> {
    let mut ended = begin::due(desk).await;
    let mut count = 0;
    while count < BATCH {
        let Some(work) = lease(desk).await? else { break };
        count += 1;
        ended = ended.and(carry::on(desk, work, address).await);
    }
    ended.and(down::owed(desk).await).map(|()| count)
}

/// How many items this actor's office owes, and how many places it has to clear.
///
/// # Errors
/// What the database said.
pub async fn owed(desk: &Desk, actor: &Actor) -> Result<[u32; 2], DeskError> {
    if !writes(actor) {
        return Ok([0, 0]);
    }
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let due = rows::owed(tx, scope, now).await?;
            let found = store::consent::withdrawn(tx, scope, super::LISTED).await?;
            let open = found.iter().filter_map(|one| one.withdrawal.as_ref());
            let places: usize = open.map(|one| one.open()).sum();
            Ok([due, u32::try_from(places).unwrap_or(u32::MAX)])
        })
    });
    desk.store().db.read(job).await
}

/// A picture of an item that is being put out, for the channel that fetches it. Exactly the approved
/// ones, only while this item is on its way, only by what was drawn for it.
///
/// # Errors
/// `NotFound` for everything else.
pub async fn material(
    desk: &Desk,
    pass: &str,
    file: FileId,
) -> Result<(File, String, Vec<u8>), DeskError> {
    let (worker, digest) = (desk.clone(), Sha256::digest(pass.as_bytes()).into());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let opened = rows::opened(tx, desk.scope(), (digest, desk.now())).await?;
            let id = opened.ok_or(DeskError::NotFound)?;
            let content = store::content::find(tx, desk.scope(), id).await?;
            let content = content.ok_or(DeskError::NotFound)?;
            let approved = content.approved.as_ref().is_some_and(|one| one.media == content.media);
            approved.then_some(()).ok_or(DeskError::NotFound)?;
            held(tx, &desk, &content, file).await
        })
    });
    desk.store().db.read(job).await
}

async fn lease(desk: &Desk) -> Result<Option<Leased>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let until = now.checked_add(LEASE).unwrap_or(now);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::lease(tx, scope, (now, until)).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The connection through which the program may speak on this channel.
fn connection(desk: &Desk, outlet: Outlet) -> Option<&str> {
    let kind = match outlet {
        Outlet::Instagram | Outlet::InstagramStory => Kind::Instagram,
        Outlet::Facebook | Outlet::FacebookStory => Kind::Facebook,
        Outlet::Threads => Kind::Threads,
        Outlet::X => Kind::Network(Network::X),
        Outlet::Youtube => Kind::Network(Network::Youtube),
        Outlet::Tiktok => Kind::Network(Network::Tiktok),
        Outlet::Website => return None,
    };
    let names = desk.connections().filter(|one| one.kind() == kind).map(|one| one.name.as_str());
    names.into_iter().find(|name| desk.door(name).is_some_and(|door| door.publisher().is_some()))
}

/// The same, if it can put out these pictures there; Instagram and Threads fetch them at the house.
fn road<'d, W>(desk: &'d Desk, outlet: Outlet, media: &[Medium<W>]) -> Option<&'d str> {
    let name = connection(desk, outlet)?;
    let publisher = desk.door(name)?.publisher()?;
    let reached = media.is_empty() || !publisher.fetches() || desk.public_url().is_some();
    let form: Option<Form> = form(outlet, media).filter(|_| reached);
    form.map(|_| name)
}

/// What putting this text out there costs, as whoever keeps the account wrote it down.
pub(super) fn cost(desk: &Desk, outlet: Outlet, text: &str) -> Option<Price> {
    let name = connection(desk, outlet)?;
    let known = desk.connection(name)?.cost()?;
    let counts = desk.door(name)?.publisher()?.counts();
    Some(Price {
        amount: known.of(text).to_owned(),
        read: known.read.clone().filter(|_| counts),
        currency: known.currency.clone(),
        as_of: known.as_of,
    })
}

/// A command of the house's own hand, once more if need be.
pub(super) async fn does(
    desk: &Desk,
    id: ContentId,
    command: Command<Body>,
) -> Result<(), DeskError> {
    let deed = Deed::new(desk, &Actor::Desk, id, command);
    match act_on(desk, deed, Terms::default()).await {
        Ok(_) => Ok(()),
        // The item went another way meanwhile.
        Err(DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Says to the item why it is owed by a person.
async fn fails(desk: &Desk, known: &Posting) -> Result<(), DeskError> {
    let Some(why) = known.reason.and_then(|reason| Name::parse(reason.code()).ok()) else {
        return Ok(());
    };
    does(desk, known.content, Command::Fail { outlet: known.outlet, why }).await
}

/// Writes down how far it is; `false` for whoever lost the lease.
async fn kept(
    desk: &Desk,
    known: &Posting,
    (leased, until): (Instant, Option<Instant>),
) -> Result<bool, DeskError> {
    let (scope, known) = (desk.scope(), known.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let known = known.clone();
        Box::pin(async move { Ok(rows::save(tx, scope, (&known, leased), until).await?) })
    });
    match desk.store().db.write(PATIENCE, job).await {
        Ok(()) => Ok(true),
        Err(error) if is_stale(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

fn is_stale(error: &DeskError) -> bool {
    matches!(error, DeskError::Stale { .. })
}
