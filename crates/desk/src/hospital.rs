//! The letterhead: what stands on letters, pages and reports.

use db::Tx;
use domain::hospital::{Hospital, Signatory};
use domain::house::{Aspect, Change, Deed, Subject, may_change, may_read};
use domain::people::Actor;
use store::hospital::Registered;

use crate::act::boxed;
use crate::house::{News, record, work};
use crate::people::managing;
use crate::{Desk, DeskError, PATIENCE};

/// The hospital, for those who read how the house is set up.
///
/// # Errors
/// `Forbidden` for others.
pub async fn show(desk: &Desk, actor: &Actor) -> Result<Hospital, DeskError> {
    match may_read(actor) {
        true => desk.hospital().await,
        false => Err(DeskError::Forbidden),
    }
}

/// Writes the letterhead anew; what was printed before stays as it was. The same again changes
/// nothing.
///
/// # Errors
/// `Forbidden` for all but administrator and head; `FlawedHospital` with everything that is wrong.
pub async fn change(desk: &Desk, actor: &Actor, wanted: Hospital) -> Result<(), DeskError> {
    if !may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let wanted = wanted.checked().map_err(DeskError::FlawedHospital)?;
    let work = work(desk, actor, wanted);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, wanted) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let actor = managing(tx, scope, actor, now).await?;
            let known = store::hospital::load(tx, scope).await?.ok_or(DeskError::NotFound)?;
            let hospital = Hospital { id: known.hospital.id, ..wanted.clone() };
            if hospital == known.hospital {
                return Ok(());
            }
            let changes = changes(&known.hospital, &hospital);
            store::hospital::save(tx, &Registered { hospital, ..known }, now).await?;
            let news = News { deed: Deed::HospitalChanged, subject: Subject::House, changes };
            record(tx, scope, (actor.who(), now), news).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn changes(before: &Hospital, after: &Hospital) -> Vec<Option<Change>> {
    let lines = |hospital: &Hospital| hospital.letterhead.join(" / ");
    vec![
        Change::of(Aspect::Letterhead, &lines(before), &lines(after)),
        Change::of(Aspect::Name, &before.name, &after.name),
        Change::of(Aspect::Address, &before.address, &after.address),
        Change::of(Aspect::City, &before.city, &after.city),
        Change::of(Aspect::Phone, &before.phone, &after.phone),
        Change::of(Aspect::Email, &before.email, &after.email),
        Change::of(Aspect::EmergencyPhone, &before.emergency_phone, &after.emergency_phone),
        Change::of(Aspect::LetterNumber, &before.letter_number, &after.letter_number),
        Change::of(Aspect::Director, &signs(&before.director), &signs(&after.director)),
        Change::of(Aspect::HumasHead, &signs(&before.humas_head), &signs(&after.humas_head)),
    ]
}

fn signs(one: &Signatory) -> String {
    let nip = if one.nip.is_empty() { "-" } else { one.nip.as_str() };
    format!("{}, {}, NIP {nip}", one.position, one.name)
}
