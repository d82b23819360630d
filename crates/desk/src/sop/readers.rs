//! Who must read an SPO, who has, and when: the proof that a surveyor asks for.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{PersonId, SopId};
use domain::people::{Actor, Role};
use domain::sop::{Content, Force, Sop};
use store::people::Person;

use super::in_the_making;
use crate::act::read_as;
use crate::{Desk, DeskError};

/// Somebody of the staff, and what they have to do with the edition in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub name: String,
    pub position: String,
    pub role: Role,
    /// Somebody who need not read it may have read it.
    pub must: bool,
    pub read_at: Option<Instant>,
    /// How often the questions were answered until all was right; `None` where nothing is asked.
    pub tries: Option<u16>,
}

/// Everybody who must read what is in force, or has: those who have not read it first. Of an earlier
/// `edition` only those who have, because nobody has to read it any more.
///
/// # Errors
/// `NotFound` while nothing is in force, or for whoever may not read it; `Forbidden` for those who
/// only read.
pub async fn readers(
    desk: &Desk,
    actor: &Actor,
    (id, edition): (SopId, Option<u16>),
) -> Result<Vec<Reader>, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { gathered(tx, &desk, &actor, (id, edition)).await })
    })
    .await
}

async fn gathered(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (id, edition): (SopId, Option<u16>),
) -> Result<Vec<Reader>, DeskError> {
    let (sop, _) = in_the_making(tx, desk, actor, id).await?;
    let current = sop.in_force(desk.now());
    let force = match edition {
        Some(no) => sop.forces.iter().find(|force| force.edition.no == no),
        None => current,
    };
    let force = force.ok_or(DeskError::NotFound)?;
    let people = store::people::list(tx, desk.scope()).await?;
    let mut readers = read_by(&sop, force, &people);
    if current != Some(force) {
        readers.retain(|reader| reader.read_at.is_some());
    }
    Ok(readers)
}

/// Everybody who must read an edition, or has: those who have not first, then by name.
pub(super) fn read_by(sop: &Sop, force: &Force, people: &[Person]) -> Vec<Reader> {
    let own = sop.reads.iter().filter(|read| read.edition == force.edition.no);
    let reads: BTreeMap<PersonId, Instant> = own.map(|read| (read.person, read.at)).collect();
    let Content { audience, questions, .. } = &force.edition.content;
    let tries = |person| sop.tries(person, force.edition.no).map_or(0, |tries| tries.count);
    let reader = |person: &Person| {
        let read_at = reads.get(&person.id).copied();
        let must = person.disabled.is_none() && audience.holds(person.role, &person.units);
        (must || read_at.is_some()).then_some(Reader {
            name: person.name.clone(),
            position: person.position.clone(),
            role: person.role,
            must,
            read_at,
            tries: (!questions.is_empty()).then(|| tries(person.id)),
        })
    };
    let mut readers: Vec<Reader> = people.iter().filter_map(reader).collect();
    readers.sort_by(|one, two| {
        let key = |reader: &Reader| (reader.read_at.is_some(), reader.name.clone());
        key(one).cmp(&key(two))
    });
    readers
}
