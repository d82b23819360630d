//! Praise as one actor may read it: names in place, no case and nobody behind it.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseNumber, PersonId, PraiseId, UnitCode, Version, WordsId};
use domain::people::{Actor, Role};
use domain::praise::{Praise, passes_on, reads};

use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// One praise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub id: PraiseId,
    pub version: Version,
    pub at: Instant,
    /// `None` once it was erased.
    pub text: Option<String>,
    /// Names of the units, and of the people with their ids.
    pub units: Vec<String>,
    pub people: Vec<(PersonId, String)>,
    /// Does it name this actor, or is it of the unit that they head?
    pub concerns: bool,
    /// The case, for the office alone.
    pub number: Option<CaseNumber>,
    pub taken_back: bool,
}

/// Those of them that this actor may read.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Praise>,
) -> Result<Vec<View>, DeskError> {
    let units: BTreeMap<PersonId, Vec<UnitCode>> = store::people::list(tx, desk.scope())
        .await?
        .into_iter()
        .map(|person| (person.id, person.units))
        .collect();
    let about = |praise: &Praise| -> BTreeSet<UnitCode> {
        let people = praise.passed.people.iter().filter_map(|person| units.get(person));
        praise.passed.units.iter().chain(people.flatten()).cloned().collect()
    };
    let seen = found.into_iter().filter(|praise| reads(actor, praise, &about(praise)));
    let seen: Vec<(Praise, bool)> = seen
        .map(|praise| {
            let concerns = concerns(actor, &praise, &about(&praise));
            (praise, concerns)
        })
        .collect();
    views(tx, desk, passes_on(actor), seen).await
}

/// All of them, without the cases: what honours somebody is shown as it was passed on.
pub(super) async fn evidence(
    tx: &mut Tx<'_>,
    desk: &Desk,
    found: Vec<Praise>,
) -> Result<Vec<View>, DeskError> {
    let found = found.into_iter().map(|praise| (praise, false)).collect();
    views(tx, desk, false, found).await
}

fn concerns(actor: &Actor, praise: &Praise, about: &BTreeSet<UnitCode>) -> bool {
    actor.staff().filter(|_| praise.taken_back.is_none()).is_some_and(|staff| {
        let heads = staff.role == Role::UnitHead;
        let own = heads && staff.units.iter().any(|unit| about.contains(unit));
        own || praise.passed.people.contains(&staff.id)
    })
}

async fn views(
    tx: &mut Tx<'_>,
    desk: &Desk,
    office: bool,
    found: Vec<(Praise, bool)>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let ids: Vec<WordsId> = found.iter().map(|(praise, _)| praise.passed.words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let person = |id: &PersonId| (*id, names.person(*id).unwrap_or_default().to_owned());
    let view = |(praise, concerns): (Praise, bool)| View {
        id: praise.id,
        version: praise.version,
        at: praise.at,
        text: said.text(praise.passed.words.id),
        units: praise.passed.units.iter().map(|unit| names.unit(unit).to_owned()).collect(),
        people: praise.passed.people.iter().map(person).collect(),
        concerns,
        number: office.then_some(praise.number),
        taken_back: praise.taken_back.is_some(),
    };
    Ok(found.into_iter().map(view).collect())
}
