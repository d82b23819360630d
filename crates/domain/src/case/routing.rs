//! To whom a case goes: the ladder from unit to another unit to the management.

use super::screening::screened;
use super::{Addressee, Ask, AskState, Case, Event, Facts, NewAsk, Refusal};
use crate::ids::AskNo;
use crate::people::Actor;
use crate::rules::{Nature, Rung};
use crate::text::Words;

/// Questions to units, physicians, committee or management.
pub(super) fn route(
    case: &Case,
    asks: Vec<NewAsk<Words>>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    screened(case)?;
    if asks.is_empty() {
        return Err(Refusal::NoAsks);
    }
    for (nth, ask) in asks.iter().enumerate() {
        askable(ask, facts)?;
        unaccused(case, &ask.to, facts)?;
        once(case, &asks[..nth], &ask.to)?;
    }
    climbed(case, &asks)?;
    let first = case.asks.len() as u16 + 1;
    let due = facts.rules.calendar.after(facts.now, facts.rules.windows.unit_answer);
    let asks = (first..).zip(asks).map(|(no, ask)| Ask {
        no: AskNo(no),
        nature: ask.nature.unwrap_or_else(|| ask.to.usual_nature(case.nature)),
        to: ask.to,
        question: ask.question,
        due,
        state: AskState::Open,
        lapsed: false,
    });
    Ok(vec![Event::Routed { asks: asks.collect() }])
}

/// A unit that exists, and never a medical question to a unit that cannot answer for it.
fn askable(ask: &NewAsk<Words>, facts: &Facts<'_>) -> Result<(), Refusal> {
    let Addressee::Unit(unit) = &ask.to else { return Ok(()) };
    if facts.organisation.unit(unit).is_none() {
        return Err(Refusal::UnknownUnit { unit: unit.clone() });
    }
    match ask.nature {
        Some(Nature::Medical) => Err(Refusal::MedicalAskToUnit { unit: unit.clone() }),
        _ => Ok(()),
    }
}

/// An accused person is not the one who answers, for themselves or for the unit that they head.
fn unaccused(case: &Case, to: &Addressee, facts: &Facts<'_>) -> Result<(), Refusal> {
    let named = matches!(to, Addressee::Dpjp(Some(person)) if case.accused.contains(person));
    match named || facts.mute.contains(to) {
        true => Err(Refusal::AskedAccused),
        false => Ok(()),
    }
}

/// Nobody is asked a second time while a question to them waits for its answer.
fn once(case: &Case, before: &[NewAsk<Words>], to: &Addressee) -> Result<(), Refusal> {
    let waits = case.open_asks().any(|ask| ask.to == *to);
    match waits || before.iter().any(|ask| ask.to == *to) {
        true => Err(Refusal::AskedTwice),
        false => Ok(()),
    }
}

/// What the rung asks for: another unit than before, or the management.
fn climbed(case: &Case, asks: &[NewAsk<Words>]) -> Result<(), Refusal> {
    let before = |to: &Addressee| case.asks.iter().any(|ask| ask.to == *to);
    match case.rung {
        Rung::Unit => Ok(()),
        Rung::OtherUnit if asks.iter().all(|ask| before(&ask.to)) => Err(Refusal::SameUnit),
        Rung::OtherUnit => Ok(()),
        Rung::Management if asks.iter().any(|ask| ask.to == Addressee::Management) => Ok(()),
        Rung::Management => Err(Refusal::NeedsManagement),
        Rung::Past => Err(Refusal::LadderEnded),
    }
}

/// "Not ours": the one who was asked hands the ask to the right place or back to the office.
pub(super) fn reroute(
    case: &Case,
    actor: &Actor,
    (ask, to, why): (Option<AskNo>, Option<Addressee>, Words),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let ask = asked(case, actor, ask)?;
    if let Some(to) = &to {
        once(case, &[], to)?;
        unaccused(case, to, facts)?;
    }
    if let Some(Addressee::Unit(unit)) = &to {
        if facts.organisation.unit(unit).is_none() {
            return Err(Refusal::UnknownUnit { unit: unit.clone() });
        }
        if ask.nature == Nature::Medical {
            return Err(Refusal::MedicalAskToUnit { unit: unit.clone() });
        }
    }
    let due = facts.rules.calendar.after(facts.now, facts.rules.windows.unit_answer);
    Ok(vec![Event::Rerouted { ask: ask.no, to, why, due }])
}

/// The office takes a question back, with the reason; the last one brings the case to it again.
pub(super) fn recall(case: &Case, ask: AskNo, why: Words) -> Result<Vec<Event>, Refusal> {
    match case.pending_asks().any(|pending| pending.no == ask) {
        true => Ok(vec![Event::AskRecalled { ask, why: Some(why) }]),
        false => Err(Refusal::NoSuchAsk),
    }
}

/// The open ask that waits for this actor: the named one, or the only one there is.
pub(super) fn asked<'a>(
    case: &'a Case,
    actor: &Actor,
    named: Option<AskNo>,
) -> Result<&'a Ask, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotAsked)?;
    let mut mine = case.open_asks().filter(|ask| ask.to.is(staff));
    match named {
        Some(no) => mine.find(|ask| ask.no == no),
        None => mine.next(),
    }
    .ok_or(Refusal::NotAsked)
}

/// One rung higher without waiting for dissatisfaction.
pub(super) fn escalate(case: &Case, why: Words, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    match facts.rules.rung_after(case.rung) {
        Rung::Past => Err(Refusal::LadderEnded),
        to => Ok(vec![Event::Escalated { to, why }]),
    }
}
