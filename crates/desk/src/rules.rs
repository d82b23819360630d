//! The rules of the house: which are in force, which were and which will be, and how a new revision
//! is enacted. A case keeps the revision under which it began.

mod told;

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Aspect, Change, Deed, Subject, may_change, may_read};
use domain::ids::{RulesRevision, Version};
use domain::people::{Actor, Who};
use domain::rules::{Flaw, Item, Preset, Rules, Section, Source, Why, differences, flaws, preset};
use store::rules::{Adjustments, Revision};

pub use told::{Changed, Part, Told, changed, told};

use crate::act::boxed;
use crate::house::{News, record, work};
use crate::people::managing;
use crate::{Desk, DeskError, PATIENCE};

/// How a revision stands to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Past,
    InForce,
    Planned,
}

impl Standing {
    /// Stable key of its word.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Past => "past",
            Standing::InForce => "in_force",
            Standing::Planned => "planned",
        }
    }
}

/// One revision in the list of all.
#[derive(Clone, Debug)]
pub struct Listed {
    pub revision: RulesRevision,
    pub preset: Preset,
    pub from: Instant,
    pub source: Source,
    pub standing: Standing,
    /// In which parts it differs from the one before it.
    pub changed: Vec<Section>,
}

/// What a hospital wants to work by, and from when on.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub rules: Rules,
    /// Without it from now on.
    pub from: Option<Instant>,
    /// The newest revision that the sender looked at.
    pub seen: Option<RulesRevision>,
}

/// Every revision, the newest first.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<Listed>, DeskError> {
    reads(actor)?;
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let all = store::rules::list(tx, scope).await?;
            let in_force = store::rules::in_force(tx, scope, now).await?;
            let in_force = in_force.map_or(RulesRevision(0), |rules| rules.revision);
            let rules: Vec<Rules> = all.iter().map(Revision::rules).collect();
            let listed = |(nth, one): (usize, &Revision)| Listed {
                revision: one.revision,
                preset: one.preset,
                from: one.from,
                source: rules[nth].source.clone(),
                standing: standing(one, in_force, now),
                changed: rules
                    .get(nth + 1)
                    .map(|earlier| differences(earlier, &rules[nth]))
                    .unwrap_or_default(),
            };
            Ok(all.iter().enumerate().map(listed).collect())
        })
    });
    desk.store().db.read(job).await
}

/// The rules of a revision; without one those in force.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up; `NotFound`.
pub async fn show(
    desk: &Desk,
    actor: &Actor,
    revision: Option<RulesRevision>,
) -> Result<Arc<Rules>, DeskError> {
    reads(actor)?;
    let Some(revision) = revision else { return desk.rules().await };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { desk.rules_of(tx, revision).await })
    });
    desk.store().db.read(job).await
}

/// What a new revision begins with: a built-in procedure in the zone of the hospital.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn begun_from(desk: &Desk, from: Preset) -> Result<Rules, DeskError> {
    Ok(preset(from, desk.rules().await?.calendar.zone))
}

/// Everything that is wrong with what is wanted; empty where it could be enacted.
pub fn check(desk: &Desk, wanted: &Wanted) -> Vec<Flaw> {
    let mut found = flaws(&wanted.rules);
    if wanted.from.is_some_and(|from| from < desk.now()) {
        found.push(Flaw { section: Section::Start, item: Item::Whole, why: Why::InThePast });
    }
    found
}

/// Enacts a new revision; its number. Cases that are open keep theirs.
///
/// # Errors
/// `Forbidden` for all but administrator and head; `FlawedRules` with everything that is wrong;
/// `Stale` when another revision was enacted since `seen`.
pub async fn enact(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<RulesRevision, DeskError> {
    if !may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let found = check(desk, &wanted);
    if !found.is_empty() {
        return Err(DeskError::FlawedRules(found));
    }
    let work = work(desk, actor, wanted);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, wanted) = &*work;
            let now = desk.now();
            let actor = managing(tx, desk.scope(), actor, now).await?;
            newest(tx, desk, wanted.seen).await?;
            let from = wanted.from.unwrap_or(now);
            write_down(tx, desk, (actor.who(), from), wanted.rules.clone()).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The next revision, with its entry in the history of the house; its number.
pub(crate) async fn write_down(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (by, from): (Who, Instant),
    rules: Rules,
) -> Result<RulesRevision, DeskError> {
    let now = desk.now();
    let revision = Revision {
        revision: RulesRevision(newest(tx, desk, None).await?.0 + 1),
        preset: rules.preset,
        zone: rules.calendar.zone,
        adjustments: Adjustments::of(&rules),
        from,
    };
    let before = desk.rules_in_force(tx, now).await?;
    store::rules::save(tx, desk.scope(), &revision).await?;
    record(tx, desk.scope(), (by, now), news(&before, &revision)).await?;
    Ok(revision.revision)
}

/// The number of the newest revision, which must be the one that was seen.
pub(crate) async fn newest(
    tx: &mut Tx<'_>,
    desk: &Desk,
    seen: Option<RulesRevision>,
) -> Result<RulesRevision, DeskError> {
    let all = store::rules::list(tx, desk.scope()).await?;
    let newest = all.first().map_or(RulesRevision(0), |newest| newest.revision);
    match seen.is_none_or(|seen| seen == newest) {
        true => Ok(newest),
        false => Err(DeskError::Stale { now: Version(newest.0), kinds: Vec::new() }),
    }
}

/// What the history says: the parts that differ from what is in force, from when on, and why.
fn news(before: &Rules, revision: &Revision) -> News {
    let after = revision.rules();
    let number = |rules: &Rules| rules.revision.0.to_string();
    let parts = differences(before, &after).into_iter();
    let parts = parts.filter(|section| *section != Section::Source);
    let part = |section: Section| {
        let aspect = Aspect::parse(section.code())?;
        Change::of(aspect, &number(before), &number(&after))
    };
    let first = [
        Change::of(Aspect::Source, &before.source.text, &after.source.text),
        Change::of(Aspect::From, "", &revision.from.to_string()),
    ];
    News {
        deed: Deed::RulesEnacted,
        subject: Subject::Revision(revision.revision),
        changes: first.into_iter().chain(parts.map(part)).collect(),
    }
}

fn standing(one: &Revision, in_force: RulesRevision, now: Instant) -> Standing {
    match () {
        () if one.revision == in_force => Standing::InForce,
        () if one.from > now => Standing::Planned,
        () => Standing::Past,
    }
}

fn reads(actor: &Actor) -> Result<(), DeskError> {
    if may_read(actor) { Ok(()) } else { Err(DeskError::Forbidden) }
}
