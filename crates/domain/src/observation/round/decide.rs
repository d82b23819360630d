//! Who begins a round, and what a round must hold before it ends.

use super::{Answer, Beginning, Event, Findings, LONGEST, MOST_FINDINGS, Round, Stage};
use crate::calendar::{Date, Instant};
use crate::ids::{RoundId, UnitCode};
use crate::observation::checklist::Checklist;
use crate::observation::{Act, Refusal, may};
use crate::people::Actor;
use crate::rules::Shift;
use crate::text::Words;

/// Where and when a round begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub id: RoundId,
    pub unit: UnitCode,
    pub day: Date,
    pub shift: Shift,
}

/// May a round begin with this checklist? It keeps the list as it stands.
///
/// # Errors
/// `NotYours`, `Retired`, in this order.
pub fn begin(known: &Checklist, actor: &Actor, facts: Facts) -> Result<Event, Refusal> {
    let not_yours = Refusal::NotYours { act: Act::Observe };
    let staff = actor.staff().filter(|staff| may(staff.role, Act::Observe)).ok_or(not_yours)?;
    if known.retired {
        return Err(Refusal::Retired);
    }
    let Facts { id, unit, day, shift } = facts;
    let content = &known.content;
    Ok(Event::Begun(Box::new(Beginning {
        id,
        checklist: known.code.clone(),
        edition: known.edition,
        kind: content.kind,
        title: content.title.clone(),
        items: content.items.clone(),
        unit,
        day,
        shift,
        observer: staff.id,
    })))
}

/// May this round end with these findings?
///
/// # Errors
/// `OthersRound`, `Ended`, `TooLong`, `Unanswered`, `NoWithoutRemark`, `TooManyFindings`, in this
/// order.
pub fn finish(
    known: &Round,
    actor: &Actor,
    findings: Findings<Words>,
    now: Instant,
) -> Result<Event, Refusal> {
    own(known, actor)?;
    if known.stage != Stage::Running {
        return Err(Refusal::Ended { stage: known.stage });
    }
    if now.duration_since(known.begun_at) > LONGEST {
        return Err(Refusal::TooLong { hours: LONGEST.as_hours().unsigned_abs() as u8 });
    }
    if findings.answers.len() != known.begun.items.len() {
        return Err(Refusal::Unanswered);
    }
    if findings.answers.iter().any(|one| one.answer == Answer::No && one.remark.is_none()) {
        return Err(Refusal::NoWithoutRemark);
    }
    match findings.own.len() <= MOST_FINDINGS {
        true => Ok(Event::Finished(findings)),
        false => Err(Refusal::TooManyFindings { most: MOST_FINDINGS }),
    }
}

/// May this round be left without a result? `None`: it was already.
///
/// # Errors
/// `OthersRound`, `Ended`, in this order.
pub fn stop(known: &Round, actor: &Actor) -> Result<Option<Event>, Refusal> {
    let manages = actor.role().is_some_and(|role| may(role, Act::Manage));
    if !manages {
        own(known, actor)?;
    }
    match known.stage {
        Stage::Running => Ok(Some(Event::Stopped)),
        Stage::Stopped => Ok(None),
        Stage::Finished => Err(Refusal::Ended { stage: known.stage }),
    }
}

fn own(known: &Round, actor: &Actor) -> Result<(), Refusal> {
    let own = actor.staff().is_some_and(|staff| staff.id == known.begun.observer);
    own.then_some(()).ok_or(Refusal::OthersRound)
}

/// Does this text hold the whole name of somebody, however it is written? Titles are left out. A
/// name of one word is a word like any other: it is left to whoever writes.
pub fn names_somebody<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> bool {
    let whole = |name: &str| untitled(name).contains(' ');
    names.into_iter().filter(|name| whole(name)).any(|name| speaks_of(text, name))
}

/// Does this text hold this name, of one word or of several, however it is written? Titles are left
/// out.
pub fn speaks_of(text: &str, name: &str) -> bool {
    let name = untitled(name);
    !name.is_empty() && format!(" {} ", bare(text)).contains(&format!(" {name} "))
}

/// `dr. Hendra Wijaya, Sp.PD` is Hendra Wijaya.
fn untitled(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let words = name.split_whitespace().filter(|word| !word.contains('.'));
    bare(&words.collect::<Vec<_>>().join(" "))
}

/// Words in small letters with one blank between them.
fn bare(text: &str) -> String {
    let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    letters.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
