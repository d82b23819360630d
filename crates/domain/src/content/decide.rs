//! What may happen to a content item.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Act, Command, Content, Draft, Event, Finding, Judged, Refusal, Stage, checks_facts, fit, media,
    publish, rhythm::Quiet, same, writes,
};
use crate::calendar::{Calendar, Instant};
use crate::consent::{Consent, Outlet};
use crate::ids::ConsentId;
use crate::people::{Actor, Role};
use crate::rules::ContentWhen;
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    pub calendar: Calendar,
    /// The permissions that the item names, as they stand.
    pub consents: BTreeMap<ConsentId, Consent>,
    /// What looks like a breach in the texts as they stand.
    pub findings: Vec<Finding>,
    /// How many characters each text has.
    pub lengths: BTreeMap<Outlet, usize>,
    pub paused_until: Option<Instant>,
    /// The channels at which the program may just have put it out: nobody knows before it has looked.
    pub under_way: BTreeSet<Outlet>,
    /// What only the director approves, by the rules in force.
    pub director: Vec<ContentWhen>,
    /// The hours in which nothing goes out without a reason.
    pub quiet: Option<Quiet>,
}

/// Must the director approve it, or is the head of the office enough? The rules of the hospital say
/// which kinds of content are the director's, and whether those are that show somebody.
pub fn needs_director<W>(draft: &Draft<W>, rules: &[ContentWhen]) -> bool {
    let shows = draft.shows_people || !draft.consents.is_empty();
    rules.iter().any(|when| match when {
        ContentWhen::People => shows,
        other => other.code() == draft.purpose.code(),
    })
}

/// Everything this actor may do with this item now.
pub fn allowed(known: &Content, actor: &Actor, now: Instant) -> Vec<Act> {
    let open = |act: &&Act| match act {
        Act::Propose => false,
        Act::Edit | Act::AddMedium => writes(actor) && editable(known),
        Act::DescribeMedium | Act::ExamineMedium | Act::FitMedium | Act::DropMedium => {
            writes(actor) && editable(known) && !known.media.is_empty()
        }
        Act::DropCopy => {
            let copied = known.media.iter().any(|one| !one.copies.is_empty());
            writes(actor) && editable(known) && copied
        }
        Act::PlaceMedium => writes(actor) && editable(known) && known.media.len() > 1,
        Act::Submit => writes(actor) && matches!(known.stage, Stage::Idea | Stage::Draft),
        Act::FactCheck => known.stage == Stage::FactCheck && fact_check(known, actor).is_ok(),
        Act::Approve => approve(known, actor, (now, &[])).is_ok_and(|events| !events.is_empty()),
        Act::Return => may_return(known, actor, now).is_ok(),
        Act::Schedule => {
            let movable = known.stage == Stage::Scheduled && known.posts.is_empty();
            writes(actor) && (known.stage == Stage::Approved || movable)
        }
        Act::Publish | Act::Fail => writes(actor) && known.stage == Stage::Scheduled,
        Act::Retry => {
            writes(actor) && known.stage == Stage::Scheduled && !known.failures.is_empty()
        }
        Act::RecordResult => {
            writes(actor) && !known.posts.is_empty() && known.stage != Stage::Withdrawn
        }
        Act::Withdraw => withdraws(actor, now) && known.stage != Stage::Withdrawn,
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// Does it wait for this actor's word: whether its facts are right, or whether it may go out?
pub fn awaits(known: &Content, actor: &Actor, now: Instant) -> bool {
    let approves = || approve(known, actor, (now, &[])).is_ok();
    match known.stage {
        Stage::FactCheck => checks_facts(actor),
        Stage::Review => actor.role() == Some(Role::Head) && approves(),
        Stage::Approval => approves(),
        _ => false,
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Content>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let others = matches!(act, Act::FactCheck | Act::Approve | Act::Return | Act::Withdraw);
    let own = *actor == Actor::Desk && matches!(act, Act::Publish | Act::Fail | Act::RecordResult);
    if !others && !own && !writes(actor) {
        return Err(Refusal::NotYours { act });
    }
    let Some(known) = known else {
        return match command {
            Command::Propose { id, draft } => Ok(vec![Event::Proposed { id, draft }]),
            _ => Err(Refusal::NoSuchContent),
        };
    };
    if let (false, Some(outlet)) = (own, facts.under_way.first().copied()) {
        return Err(Refusal::UnderWay { outlet });
    }
    match command {
        Command::Publish { outlet, link } if own => publish::stands(known, outlet, link),
        Command::Publish { outlet, link } => publish::publish(known, (outlet, link), facts),
        Command::Fail { outlet, why } => publish::fail(known, outlet, why),
        Command::Retry { outlet } => publish::retry(known, outlet),
        Command::Schedule { at, why } => publish::schedule(known, (at, why), facts),
        Command::RecordResult(outcome) => publish::record(known, outcome, facts),
        command => prepared(known, actor, command, facts),
    }
}

/// Everything up to the moment at which it is scheduled, and its end.
fn prepared(
    known: &Content,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    match command {
        Command::Edit { draft } => edit(known, draft),
        Command::AddMedium(medium) => media::add(known, *medium),
        Command::DescribeMedium { id, alt, rights } => media::describe(known, id, (alt, rights)),
        Command::PlaceMedium { id, to } => media::place(known, id, to),
        Command::ExamineMedium { id, look } => media::examine(known, id, look),
        Command::FitMedium { id, outlet, copy } => fit::fit(known, id, (outlet, *copy)),
        Command::DropCopy { id, outlet } => fit::drop(known, id, outlet),
        Command::DropMedium { id } => media::drop(known, id),
        Command::Submit { judged } => submit(known, judged, facts),
        Command::FactCheck {} => fact_check(known, actor),
        Command::Approve {} => approve(known, actor, (facts.now, &facts.director)),
        Command::Return { why } => {
            may_return(known, actor, facts.now)?;
            Ok(vec![Event::Returned { why }])
        }
        Command::Withdraw { .. } if !withdraws(actor, facts.now) => Err(Refusal::NotYours { act }),
        Command::Withdraw { .. } if known.stage == Stage::Withdrawn => Ok(Vec::new()),
        Command::Withdraw { why } => Ok(vec![Event::Withdrawn { why }]),
        // What was proposed is proposed; everything else was decided before.
        _ => Ok(Vec::new()),
    }
}

fn withdraws(actor: &Actor, now: Instant) -> bool {
    writes(actor) || actor.is_director(now)
}

pub(super) fn editable(known: &Content) -> bool {
    let over = matches!(known.stage, Stage::Published | Stage::Evaluated | Stage::Withdrawn);
    !over && known.posts.is_empty()
}

fn edit(known: &Content, draft: Draft<Words>) -> Result<Vec<Event>, Refusal> {
    match editable(known) {
        true => Ok(vec![Event::Edited { draft }]),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

fn submit(known: &Content, judged: Vec<Judged>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if !matches!(known.stage, Stage::Idea | Stage::Draft) {
        return Err(Refusal::NotNow { stage: known.stage });
    }
    if known.draft.texts.is_empty() {
        return Err(Refusal::NoText);
    }
    media::looked_over(known)?;
    for (outlet, has) in &facts.lengths {
        let (outlet, has, most) = (*outlet, *has, outlet.most());
        if has > most {
            return Err(Refusal::TooLong { outlet, most, has });
        }
    }
    let unanswered = |finding: &&Finding| !judged.iter().any(|one| one.answers(finding));
    if let Some(Finding { outlet, rule, .. }) = facts.findings.iter().find(unanswered) {
        return Err(Refusal::Unjudged { outlet: *outlet, rule: *rule });
    }
    let to = if known.draft.claims { Stage::FactCheck } else { Stage::Review };
    Ok(vec![Event::Submitted { judged, to }])
}

fn fact_check(known: &Content, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if !checks_facts(actor) => Err(Refusal::NotYours { act: Act::FactCheck }),
        Stage::FactCheck => Ok(vec![Event::FactChecked]),
        Stage::Review | Stage::Approval if known.checked.is_some() => Ok(Vec::new()),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// The head looks at language and ethics; the director, or who signs for them, decides what binds
/// the house, and may decide at once.
fn approve(
    known: &Content,
    actor: &Actor,
    (now, rules): (Instant, &[ContentWhen]),
) -> Result<Vec<Event>, Refusal> {
    let (director, head) = (actor.is_director(now), actor.role() == Some(Role::Head));
    let own = same(actor.staff().map(|staff| staff.id), known.author);
    let whole = || {
        let (texts, media) = (known.draft.texts.clone(), known.media.clone());
        vec![Event::Approved { texts, media }]
    };
    match known.stage {
        _ if !director && !head => Err(Refusal::NotYours { act: Act::Approve }),
        Stage::Approved => Ok(Vec::new()),
        Stage::Review | Stage::Approval if own => Err(Refusal::OwnWork),
        Stage::Review | Stage::Approval if director => Ok(whole()),
        Stage::Review if needs_director(&known.draft, rules) => Ok(vec![Event::Reviewed]),
        Stage::Review => Ok(whole()),
        Stage::Approval => Err(Refusal::NotYours { act: Act::Approve }),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// Whoever it waits for may give it back.
fn may_return(known: &Content, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    let above = actor.is_director(now) || actor.role() == Some(Role::Head);
    match known.stage {
        _ if !above && !checks_facts(actor) => Err(Refusal::NotYours { act: Act::Return }),
        Stage::FactCheck => Ok(()),
        Stage::Review | Stage::Approval | Stage::Approved if above => Ok(()),
        Stage::Review | Stage::Approval | Stage::Approved => {
            Err(Refusal::NotYours { act: Act::Return })
        }
        stage => Err(Refusal::NotNow { stage }),
    }
}
