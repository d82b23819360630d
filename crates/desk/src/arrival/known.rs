//! Who writes: one person under all the names that the provider gives them.

use std::sync::Arc;

use channel::{Identity, Inbound};
use db::Tx;
use domain::case::Sign;
use domain::ids::{CaseId, SubjectId};
use store::arrival::Arrival;
use store::contact::{Contact, ContactKind};
use store::taken::Message;

use super::reading::Became;
use super::sign::Seen;
use crate::act::boxed;
use crate::deliver::once;
use crate::{Desk, DeskError, PATIENCE};

/// The names of the author of a piece, with the connection in front.
pub(super) fn names(connection: &str, piece: &Inbound) -> Vec<String> {
    piece.known_as().iter().map(|name| format!("{connection}/{name}")).collect()
}

/// The first subject that is known under one of these names.
pub(super) async fn find(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
) -> Result<Option<SubjectId>, DeskError> {
    let keys = desk.store().vault.keys();
    for name in names {
        let contact = Contact { kind: ContactKind::Thread, value: name };
        if let Some(subject) = store::contact::find(tx, desk.scope(), keys, contact).await? {
            return Ok(Some(subject));
        }
    }
    Ok(None)
}

/// Whoever commented in public and now writes in private has the same id at the same door.
pub(super) async fn commented(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
) -> Result<Option<SubjectId>, DeskError> {
    let public = |name: &String| {
        let (connection, id) = name.split_once("/direct:")?;
        Some(format!("{connection}/author:{id}"))
    };
    let public: Vec<String> = names.iter().filter_map(public).collect();
    find(tx, desk, &public).await
}

/// A public comment is answered in private once. Its author is answered from now on where they
/// wrote last: directly, or at another comment of theirs once the reply to this one is used.
pub(super) async fn follow(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
    (way_back, fresh): (&str, [u8; 32]),
) -> Result<(), DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let identity = store::vault::open_identity(tx, scope, vault, subject).await?;
    let Some(mut identity) = identity else { return Ok(()) };
    let connection = once::public_at(&identity).map(str::to_owned);
    let (Some(connection), Some((at, thread))) = (connection, way_back.split_once('/')) else {
        return Ok(());
    };
    let anew = thread.starts_with("comments:");
    let leads_on = match (anew, at == connection) {
        (_, false) => false,
        (true, true) => once::left(tx, desk, subject, &connection).await?,
        (false, true) => thread.starts_with("direct:"),
    };
    if leads_on && identity.thread.as_deref() != Some(way_back) {
        identity.thread = Some(way_back.to_owned());
        let key = store::vault::subject(tx, scope, vault, subject, fresh).await?;
        store::vault::keep_identity(tx, scope, &key, &identity).await?;
    }
    Ok(())
}

/// All these names lead to this subject from now on; one that leads to another stays as it is.
pub(super) async fn remember(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
    subject: SubjectId,
) -> Result<(), DeskError> {
    let keys = desk.store().vault.keys();
    for name in names {
        let contact = Contact { kind: ContactKind::Thread, value: name };
        store::contact::put(tx, desk.scope(), keys, contact, subject).await?;
    }
    Ok(())
}

/// The case where something of this person belongs: the youngest open one, else the youngest.
pub(super) async fn case(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
) -> Result<Option<CaseId>, DeskError> {
    let Some(subject) = find(tx, desk, names).await? else { return Ok(None) };
    let cases = store::case::of_subject(tx, desk.scope(), subject).await?;
    let open = cases.iter().find(|(.., closed)| closed.is_none());
    Ok(open.or(cases.first()).map(|(case, ..)| *case))
}

/// What a message became that was taken up before.
pub(super) async fn became(
    tx: &mut Tx<'_>,
    desk: &Desk,
    message: Message<'_>,
) -> Result<Became, DeskError> {
    let scope = desk.scope();
    let by = store::taken::find(tx, scope, message).await?.and_then(|taken| taken.by);
    let Some((case, _)) = by else { return Ok(Became::Nothing("known")) };
    let case = store::case::load(tx, scope, case).await?;
    Ok(case.map_or(Became::Nothing("known"), |case| Became::Case(case.number.to_string())))
}

/// Somebody has a new number or id: what comes from there belongs to the same person, and what we
/// say goes there. Where nothing new is named, only the key of the encryption changed.
pub(super) async fn moved(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
    now: &[Identity],
) -> Result<Became, DeskError> {
    let connection = &arrival.connection;
    let new = now.iter().filter_map(Identity::lasting);
    let new: Vec<String> = new.map(|id| format!("{connection}/direct:{id}")).collect();
    if new.is_empty() {
        return Ok(Became::Nothing("identity"));
    }
    let seen = Seen::new(desk, arrival, piece, (Sign::Moved, None));
    let kept = Arc::new((names(connection, piece), new, seen, desk.fresh()));
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let (desk, kept) = (worker.clone(), Arc::clone(&kept));
        Box::pin(async move {
            let (old, new, seen, fresh) = &*kept;
            let Some(subject) = find(tx, &desk, old).await? else {
                return Ok(Became::Nothing("identity"));
            };
            remember(tx, &desk, new, subject).await?;
            readdress(tx, &desk, (subject, *fresh), (old, &new[0])).await?;
            Ok(seen.enter(tx, &desk).await?.unwrap_or(Became::Nothing("identity")))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Answers go to the new address, if they went to the old one of the same connection.
async fn readdress(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (subject, fresh): (SubjectId, [u8; 32]),
    (old, new): (&[String], &str),
) -> Result<(), DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let Some(mut identity) = store::vault::open_identity(tx, scope, vault, subject).await? else {
        return Ok(());
    };
    if identity.thread.as_ref().is_some_and(|thread| old.contains(thread)) {
        identity.thread = Some(new.to_owned());
        let key = store::vault::subject(tx, scope, vault, subject, fresh).await?;
        store::vault::keep_identity(tx, scope, &key, &identity).await?;
    }
    Ok(())
}
