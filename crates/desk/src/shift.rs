//! Shifts: the roster, who is on duty now, who is on call for a red case, and the hand-over.

mod handover;
mod setting;

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Date;
use domain::ids::PersonId;
use domain::people::{Actor, Role};
use domain::rules::ShiftHours;
use domain::shift::{Facts, Roster, Turn, may_set, turn_at, turn_before};
use domain::text::Phone;
use store::people::Person;

pub use handover::{HandoverView, hand_over, handover, handovers, open_now, take_over};
pub use setting::set;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE, people};

/// Somebody on duty, and where they are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    pub id: PersonId,
    pub name: String,
    pub phone: Option<String>,
}

/// One turn with its people.
#[derive(Clone, Debug)]
pub struct Watch {
    pub roster: Roster,
    pub hours: Option<ShiftHours>,
    pub people: Vec<OnDuty>,
    /// Who is called when a case is red.
    pub on_call: Option<OnDuty>,
}

/// A week of turns, from Monday.
#[derive(Clone, Debug)]
pub struct Week {
    pub monday: Date,
    /// Seven days, each with the turns of the rules in their order.
    pub days: Vec<(Date, Vec<Watch>)>,
    /// Everybody who can be on duty.
    pub people: Vec<OnDuty>,
    pub may_set: bool,
}

/// The week in which a day lies; without one, this week.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn week(desk: &Desk, actor: &Actor, day: Option<Date>) -> Result<Week, DeskError> {
    people::sees_office(actor)?;
    let (worker, sets) = (desk.clone(), may_set(actor));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let day = day.unwrap_or_else(|| rules.calendar.day_of(desk.now()));
            let shelf = Shelf::read(tx, &desk).await?;
            let days = domain::shift::week_of(day);
            let ends = (days[0], days[days.len() - 1]);
            let known = store::shift::rosters(tx, desk.scope(), ends).await?;
            let watch = |day: Date, hours: &ShiftHours| {
                let turn = Turn { day, shift: hours.shift };
                let found = known.iter().find(|roster| roster.turn == turn).cloned();
                shelf.watch(found.unwrap_or_else(|| Roster::empty(turn)), Some(*hours))
            };
            let turns = |day: Date| rules.shifts.iter().map(|hours| watch(day, hours)).collect();
            Ok(Week {
                monday: days[0],
                days: days.into_iter().map(|day| (day, turns(day))).collect(),
                people: shelf.office(),
                may_set: sets,
            })
        })
    });
    desk.store().db.read(job).await
}

/// The turn that runs now, with its people; `None` where the rules leave a gap.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn now(desk: &Desk, actor: &Actor) -> Result<Option<Watch>, DeskError> {
    people::sees_office(actor)?;
    let (worker, at) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let rules = desk.rules_in_force(tx, at).await?;
            let facts = Facts { now: at, calendar: &rules.calendar, shifts: &rules.shifts };
            let Some(turn) = turn_at(at, &facts) else { return Ok(None) };
            let found = store::shift::roster(tx, desk.scope(), turn).await?;
            let roster = found.unwrap_or_else(|| Roster::empty(turn));
            let hours = domain::shift::hours_of(turn.shift, &facts);
            Ok(Some(Shelf::read(tx, &desk).await?.watch(roster, hours)))
        })
    });
    desk.store().db.read(job).await
}

/// Whoever leads in a grave issue, in the order of calling: the head of public relations, the director,
/// whoever stands in for the director now.
///
/// # Errors
/// What the database said.
pub(crate) async fn leaders(desk: &Desk) -> Result<Vec<OnDuty>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let (now, shelf) = (desk.now(), Shelf::read(tx, &desk).await?);
            let given = store::delegation::list(tx, desk.scope()).await?;
            let stands_in = |person: &Person| {
                given.iter().any(|one| one.person == person.id && one.delegation.holds(now))
            };
            let of = |role: Role| shelf.able(|person| person.role == role);
            Ok([of(Role::Head), of(Role::Director), shelf.able(stands_in)].concat())
        })
    });
    desk.store().db.read(job).await
}

/// The turns that may be handed over now: the one that runs, and the one before it.
///
/// # Errors
/// What the database said.
pub async fn turns(desk: &Desk) -> Result<Vec<Turn>, DeskError> {
    let (rules, now) = (desk.rules().await?, desk.now());
    let facts = Facts { now, calendar: &rules.calendar, shifts: &rules.shifts };
    let running = turn_at(now, &facts);
    let before = running.and_then(|turn| turn_before(turn, &facts));
    Ok(running.into_iter().chain(before).collect())
}

/// Where a person is called when they are on call; `None` takes the number away.
///
/// # Errors
/// `Forbidden` for all but the head, the administrator and the person; `Unknown` for somebody who
/// does not work here.
pub async fn set_phone(
    desk: &Desk,
    actor: &Actor,
    person: PersonId,
    phone: Option<Phone>,
) -> Result<(), DeskError> {
    let own = actor.staff().is_some_and(|staff| staff.id == person);
    if !own && !may_set(actor) && actor.role() != Some(Role::Admin) {
        return Err(DeskError::Forbidden);
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let phone = phone.clone();
        Box::pin(async move {
            let known = store::people::by_id(tx, scope, person).await?;
            known.ok_or(DeskError::Unknown { field: "person" })?;
            Ok(store::shift::set_phone(tx, scope, person, phone.as_ref()).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// People of the staff with their numbers, read once.
struct Shelf {
    people: Vec<Person>,
    phones: BTreeMap<PersonId, Phone>,
}

impl Shelf {
    async fn read(tx: &mut Tx<'_>, desk: &Desk) -> Result<Self, DeskError> {
        let people = store::people::list(tx, desk.scope()).await?;
        let phones = store::shift::phones(tx, desk.scope()).await?.into_iter().collect();
        Ok(Self { people, phones })
    }

    fn person(&self, id: PersonId) -> Option<OnDuty> {
        let person = self.people.iter().find(|person| person.id == id)?;
        let phone = self.phones.get(&id).map(|phone| phone.as_str().to_owned());
        Some(OnDuty { id, name: person.name.clone(), phone })
    }

    fn watch(&self, roster: Roster, hours: Option<ShiftHours>) -> Watch {
        Watch {
            people: roster.people.iter().filter_map(|id| self.person(*id)).collect(),
            on_call: roster.on_call.and_then(|id| self.person(id)),
            hours,
            roster,
        }
    }

    /// Whoever still works here and fits.
    fn able(&self, fits: impl Fn(&Person) -> bool) -> Vec<OnDuty> {
        let able = self.people.iter().filter(|one| one.disabled.is_none() && fits(one));
        able.filter_map(|one| self.person(one.id)).collect()
    }

    /// Whoever can be put on duty or on call.
    fn office(&self) -> Vec<OnDuty> {
        let fits = |role: Role| {
            role.is_humas() || matches!(role, Role::Management | Role::Quality | Role::Director)
        };
        self.able(|person| fits(person.role))
    }
}
