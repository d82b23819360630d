//! Two complainants who look like one person: suggested with the reason, linked only by a person,
//! and taken apart again. Before the link nothing of the other's cases is shown. Whoever chose to be
//! anonymous is taken for nobody, whatever number they left.

mod named;

use std::collections::BTreeMap;
use std::sync::Arc;

use channel::Kind;
use db::Tx;
use domain::case::Case;
use domain::coded;
use domain::ids::{CaseNumber, SubjectId};
use domain::intake::Identity;
use domain::people::{Actor, Role};
use domain::text::{Email, Phone};
use store::contact::{Contact, ContactKind};
use store::kin::{Act, Verdict};
use store::number::Blind;

use crate::act::{boxed, read_as};
use crate::{Desk, DeskError, PATIENCE};

/// More of the same number are a telephone that many share.
const MOST: usize = 20;

coded! {
    /// What makes two look like one, the strongest last.
    Likeness {
        /// The words of this case name the number of the other one.
        Reference = "reference",
        /// The same address, given or written from.
        Address = "address",
        /// The same telephone number, given or written from.
        Number = "number",
        /// The words of this case hold the tracking code of the other one.
        Code = "code",
    }
}

/// Somebody who may be the same person as the complainant of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// By which a person decides; it names nobody.
    pub id: String,
    /// Nothing for a link whose reason no longer holds.
    pub why: Option<Likeness>,
    pub linked: bool,
    /// Their cases within the reader's sight; only once they are linked.
    pub cases: Vec<CaseNumber>,
}

/// Who may be, or is taken for, the same person as the complainant of this case.
///
/// # Errors
/// `NotFound` for a case out of sight, `Forbidden` outside the office.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<Kin>, DeskError> {
    if !actor.role().is_some_and(Role::is_humas) {
        return Err(DeskError::Forbidden);
    }
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            all(tx, &desk, &actor, &case).await
        })
    })
    .await
}

/// Takes somebody for the same person as the complainant of this case, or apart again. Doing it
/// twice is doing it once.
///
/// # Errors
/// As [`of_case`]; `Unknown` for somebody who was not suggested.
pub async fn decide(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (id, linked): (&str, bool),
) -> Result<Vec<Kin>, DeskError> {
    if !actor.role().is_some_and(Role::is_humas) {
        return Err(DeskError::Forbidden);
    }
    let (worker, actor, id) = (desk.clone(), Arc::new(actor.clone()), id.to_owned());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, id) = (worker.clone(), Arc::clone(&actor), id.clone());
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            let found = all(tx, &desk, &actor, &case).await?;
            let kin = found.into_iter().find(|kin| kin.id == id);
            let kin = kin.ok_or(DeskError::Unknown { field: "id" })?;
            let other: SubjectId = id.parse().map_err(|_| DeskError::Unknown { field: "id" })?;
            let who = store::case::who_text(actor.who());
            let act = Act {
                verdict: if linked { Verdict::Linked } else { Verdict::Parted },
                why: kin.why.map_or("", Likeness::code),
                actor: &who,
                at: desk.now(),
            };
            let pair = (case.intake.complainant.subject, other);
            store::kin::decide(tx, desk.scope(), pair, act).await?;
            all(tx, &desk, &actor, &case).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The subject and those who were taken for the same person.
pub(crate) async fn together(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
) -> Result<Vec<SubjectId>, DeskError> {
    let mut all = vec![subject];
    all.extend(store::kin::of(tx, desk.scope(), subject).await?);
    Ok(all)
}

async fn all(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    case: &Case,
) -> Result<Vec<Kin>, DeskError> {
    let scope = desk.scope();
    let own = case.intake.complainant.subject;
    let mut found = match case.intake.complainant.anonymous {
        true => BTreeMap::new(),
        false => alike(tx, desk, case).await?,
    };
    let linked = store::kin::of(tx, scope, own).await?;
    for subject in &linked {
        found.entry(subject.bits()).or_insert(None);
    }
    found.remove(&own.bits());
    let mut kin = Vec::new();
    for (bits, why) in found {
        let subject = SubjectId::new(bits);
        let (cases, anonymous) = seen(tx, desk, actor, subject).await?;
        // Whoever has no case that this reader may know of is nobody to them.
        if cases.is_empty() || store::vault::erased_at(tx, scope, subject).await?.is_some() {
            continue;
        }
        let linked = linked.contains(&subject);
        // An anonymous voice is not suggested; one that was linked before can be taken apart.
        if anonymous && !linked {
            continue;
        }
        let cases = if linked { cases } else { Vec::new() };
        kin.push(Kin { id: subject.to_string(), why, linked, cases });
    }
    Ok(kin)
}

/// Cases of somebody within the reader's sight, and whether any case of theirs is anonymous.
async fn seen(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    subject: SubjectId,
) -> Result<(Vec<CaseNumber>, bool), DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let (mut numbers, mut anonymous) = (Vec::new(), false);
    for known in store::case::of_subject(tx, scope, subject).await? {
        let Some(case) = store::case::load(tx, scope, known.case).await? else { continue };
        anonymous |= case.intake.complainant.anonymous;
        if store::case::seen(tx, scope, &sight, case.number).await?.is_some() {
            numbers.push(case.number);
        }
    }
    Ok((numbers, anonymous))
}

/// Everybody with the same number or address, or whose case is named, and the strongest reason.
async fn alike(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
) -> Result<BTreeMap<u128, Option<Likeness>>, DeskError> {
    let mut all = named::in_words(tx, desk, case).await?;
    all.extend(reachable(tx, desk, case.intake.complainant.subject).await?);
    let mut found = BTreeMap::new();
    for (who, why) in all {
        let known = found.entry(who.bits()).or_insert(None);
        *known = (*known).max(Some(why));
    }
    Ok(found)
}

/// Everybody who is reached by the same number or address.
async fn reachable(
    tx: &mut Tx<'_>,
    desk: &Desk,
    own: SubjectId,
) -> Result<Vec<(SubjectId, Likeness)>, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let identity = store::vault::open_identity(tx, scope, vault, own).await?;
    let Some(identity) = identity else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    if let Some(address) = address(desk, &identity) {
        let given = store::address::givers(tx, scope, vault.keys(), (&address, MOST)).await?;
        let lower = address.as_str().to_lowercase();
        let wrote = writers(tx, desk, |kind| kind == Kind::Email, &[&lower]).await?;
        found.extend(given.into_iter().chain(wrote).map(|it| (it, Likeness::Address)));
    }
    if let Some(number) = number(desk, &identity) {
        let blind = Blind::of(scope, vault.keys(), &number);
        let given = store::number::givers(tx, scope, blind, MOST).await?;
        let digits = number.as_str().trim_start_matches('+');
        let wrote = writers(tx, desk, by_number, &[number.as_str(), digits]).await?;
        found.extend(given.into_iter().chain(wrote).map(|it| (it, Likeness::Number)));
    }
    Ok(found)
}

/// Those who wrote from one of these ids through a door of this sort.
async fn writers(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sort: impl Fn(Kind) -> bool,
    ids: &[&str],
) -> Result<Vec<SubjectId>, DeskError> {
    let (scope, keys, mut found) = (desk.scope(), desk.store().vault.keys(), Vec::new());
    for connection in desk.connections().filter(|one| sort(one.kind())) {
        for id in ids {
            let value = format!("{}/direct:{id}", connection.name);
            let contact = Contact { kind: ContactKind::Thread, value: &value };
            found.extend(store::contact::find(tx, scope, keys, contact).await?);
        }
    }
    Ok(found)
}

fn by_number(kind: Kind) -> bool {
    matches!(kind, Kind::WhatsApp | Kind::Gateway | Kind::Sms | Kind::Gammu)
}

/// The number that was given, or that they write from.
fn number(desk: &Desk, identity: &Identity) -> Option<Phone> {
    identity.phone.clone().or_else(|| {
        let id = thread(desk, identity, by_number)?;
        let digits = id.trim_start_matches('+');
        Phone::parse(&format!("+{digits}")).ok()
    })
}

fn address(desk: &Desk, identity: &Identity) -> Option<Email> {
    let wrote = || thread(desk, identity, |kind| kind == Kind::Email);
    identity.email.clone().or_else(|| Email::parse(&wrote()?).ok())
}

/// The id of a direct thread, where its door is of this sort.
fn thread(desk: &Desk, identity: &Identity, sort: impl Fn(Kind) -> bool) -> Option<String> {
    let (connection, thread) = identity.thread.as_deref()?.split_once('/')?;
    let known = desk.connection(connection)?;
    let id = thread.strip_prefix("direct:")?;
    sort(known.kind()).then(|| id.to_owned())
}
