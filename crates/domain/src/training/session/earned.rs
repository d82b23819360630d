//! What a closed session gives to those who attended.

use super::{Session, Stage};
use crate::calendar::{Calendar, Date, months_after};
use crate::ids::PersonId;
use crate::training::Competence;
use crate::training::attainment::Attained;

/// What somebody attained in a competence by this session; `None` unless it is closed, gives it, and
/// they were there.
pub fn earned(
    session: &Session,
    person: PersonId,
    competence: &Competence,
    calendar: &Calendar,
) -> Option<Attained> {
    let attended = session.stage == Stage::Closed && session.attended.contains_key(&person);
    let level = *session.plan.gives.get(&competence.code).filter(|_| attended)?;
    let on = calendar.day_of(session.plan.begins);
    let until = competence.definition.valid_months.map(|months| months_after(on, months));
    Some(Attained { level, on, until, evidence: session.plan.title.clone() })
}

/// What counts of what was known and what a session gave: a younger attestation stands, and a session
/// never lowers anybody. Otherwise what still counts goes before what is over, then the higher level,
/// then what lasts longer.
pub fn stronger(known: Attained, earned: Attained, today: Date) -> Attained {
    let strength = |held: &Attained| {
        (held.holds(today), held.level, held.until.is_none(), held.until, held.on)
    };
    let younger = known.on > earned.on;
    if !younger && strength(&earned) > strength(&known) { earned } else { known }
}
