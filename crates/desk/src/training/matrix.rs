//! The matrix of people and competences, as far as one actor sees it; by name, never by merit.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Calendar, Date};
use domain::ids::{CompetenceCode, PersonId, SopId, UnitCode};
use domain::people::{Actor, Role};
use domain::sop::Sop;
use domain::training::attainment::Attained;
use domain::training::session::{Session, Stage, earned, stronger};
use domain::training::{
    Competence, Level, Reach, Standing, Trainee, attests, catalogue, gap, reach, standing,
};
use store::people::Person;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// More SPOs than this no library has.
const LIBRARY: usize = 500;
/// What older sessions gave is over, or attested.
const SESSIONS: usize = 2000;

/// One person in one competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// `None` where this role needs no level of it.
    pub target: Option<Level>,
    pub held: Option<Attained>,
    pub standing: Standing,
    /// How many levels are missing; what is over counts as nothing.
    pub gap: u8,
}

/// An SPO in force that somebody must read and has not: a need that its new edition raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub id: SopId,
    pub number: String,
    pub title: String,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: PersonId,
    pub login: String,
    pub name: String,
    pub position: String,
    pub role: Role,
    pub units: Vec<UnitCode>,
    /// One for each competence, in their order.
    pub cells: Vec<Cell>,
    pub unread: Vec<Reading>,
    /// May whoever asks say what this person can do?
    pub attests: bool,
}

impl Line {
    /// How many cells ask for training or a renewal.
    pub fn open(&self) -> usize {
        self.cells.iter().filter(|cell| cell.standing.is_open()).count()
    }
}

/// People and competences on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    pub today: Date,
    /// Those that are asked for, by area and name.
    pub competences: Vec<Competence>,
    /// Those that are no longer asked for.
    pub retired: Vec<Competence>,
    /// By name.
    pub lines: Vec<Line>,
    /// Does whoever asks see others than themselves?
    pub wide: bool,
}

/// The matrix of everybody within this actor's reach, or of those of one unit.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn matrix(
    desk: &Desk,
    actor: &Actor,
    unit: Option<UnitCode>,
) -> Result<Matrix, DeskError> {
    if reach(actor) == Reach::Nobody {
        return Err(DeskError::Forbidden);
    }
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, unit) = (worker.clone(), actor.clone(), unit.clone());
        Box::pin(async move {
            let mut found = gathered(tx, &desk, &actor).await?;
            found.lines.retain(|line| unit.as_ref().is_none_or(|unit| line.units.contains(unit)));
            Ok(found)
        })
    });
    desk.store().db.read(job).await
}

/// The matrix with the line of one person only.
///
/// # Errors
/// `NotFound` for nobody, and for somebody beyond this actor's reach.
pub async fn one(desk: &Desk, actor: &Actor, person: PersonId) -> Result<Matrix, DeskError> {
    let mut found = matrix(desk, actor, None).await?;
    found.lines.retain(|line| line.id == person);
    if found.lines.is_empty() { Err(DeskError::NotFound) } else { Ok(found) }
}

async fn gathered(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<Matrix, DeskError> {
    let scope = desk.scope();
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let all = catalogue(store::training::list(tx, scope).await?);
    let (retired, competences): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.definition.retired);
    let mut held = Held::new();
    for one in store::training::attainment::list(tx, scope).await? {
        held.insert((one.person, one.competence), one.attained);
    }
    let mut sessions = store::training::session::list(tx, scope, SESSIONS).await?;
    sessions.retain(|session| session.stage == Stage::Closed);
    sessions.reverse();
    taught(&mut held, &competences, (&sessions, &rules.calendar, today));
    let sops = store::sop::list(tx, scope, LIBRARY).await?;
    let reach = reach(actor);
    let seen = |person: &Person| person.disabled.is_none() && reach.holds(&trainee(person));
    let people = store::people::list(tx, scope).await?;
    let line = |person: Person| {
        let cells = cells(&competences, &held, (&person, today));
        let unread = sops.iter().filter_map(|sop| unread(sop, &person, desk)).collect();
        let attests = attests(actor, &trainee(&person)).is_ok();
        lined(person, cells, unread, attests)
    };
    let lines = people.into_iter().filter(seen).map(line).collect();
    let wide = !matches!(reach, Reach::Oneself(_) | Reach::Nobody);
    Ok(Matrix { today, competences, retired, lines, wide })
}

/// What everybody has, by person and competence.
type Held = BTreeMap<(PersonId, CompetenceCode), Attained>;

/// Adds what closed sessions gave to those who attended, the oldest first.
fn taught(
    held: &mut Held,
    competences: &[Competence],
    (sessions, calendar, today): (&[Session], &Calendar, Date),
) {
    for session in sessions {
        let given = competences.iter().filter(|one| session.plan.gives.contains_key(&one.code));
        let each = |one| session.attended.keys().map(move |person| (one, *person));
        for (competence, person) in given.flat_map(each) {
            let Some(new) = earned(session, person, competence, calendar) else { continue };
            let key = (person, competence.code.clone());
            let best = match held.remove(&key) {
                Some(known) => stronger(known, new, today),
                None => new,
            };
            held.insert(key, best);
        }
    }
}

fn trainee(person: &Person) -> Trainee {
    Trainee { id: person.id, units: person.units.clone() }
}

fn lined(person: Person, cells: Vec<Cell>, unread: Vec<Reading>, attests: bool) -> Line {
    let Person { id, login, name, position, role, units, .. } = person;
    Line { id, login, name, position, role, units, cells, unread, attests }
}

fn cells(competences: &[Competence], held: &Held, (person, today): (&Person, Date)) -> Vec<Cell> {
    let cell = |competence: &Competence| {
        let held = held.get(&(person.id, competence.code.clone()));
        let target = competence.target(person.role);
        Cell {
            target,
            held: held.cloned(),
            standing: standing(held, target, today),
            gap: gap(held, target, today),
        }
    };
    competences.iter().map(cell).collect()
}

/// What is in force and this person must read, unless they have.
fn unread(sop: &Sop, person: &Person, desk: &Desk) -> Option<Reading> {
    let force = sop.in_force(desk.now())?;
    let edition = &force.edition;
    let must = edition.content.audience.holds(person.role, &person.units);
    let read = sop.reads.iter().any(|one| one.edition == edition.no && one.person == person.id);
    (must && !read).then(|| Reading {
        id: sop.id,
        number: force.number.clone(),
        title: edition.content.title.clone(),
    })
}
