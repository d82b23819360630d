//! What may happen to a campaign.

use super::{
    Act, Campaign, Command, Event, MOST_MESSAGES, Part, Plan, Reading, Refusal, Spending, Stage,
    runs,
};
use crate::approval::Approval;
use crate::calendar::{Date, Instant, months_after};
use crate::content::same;
use crate::ids::CollaboratorId;
use crate::people::{Actor, Role};
use crate::text::Words;

/// A campaign has no more items, payments or readings than this of each.
const MOST: usize = 500;

/// All that the decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub now: Instant,
    pub today: Date,
    /// The item that is to come in belongs to another campaign.
    pub elsewhere: bool,
    /// Whoever is to come in was put away in the register.
    pub put_away: bool,
}

/// Everything this actor may do with this campaign now.
pub fn allowed(known: &Campaign, actor: &Actor, now: Instant) -> Vec<Act> {
    let open = |act: &&Act| match act {
        Act::Propose => false,
        Act::Approve => approve(known, actor, now).is_ok_and(|events| !events.is_empty()),
        Act::Return => known.stage == Stage::Approval && actor.is_director(now),
        Act::Close => closes(actor, now) && known.stage == Stage::Evaluated,
        Act::Withdraw => withdraws(actor, now) && !over(known),
        Act::DropItem => runs(actor) && !over(known) && !known.items.is_empty(),
        Act::Release => runs(actor) && !over(known) && !known.collaborators.is_empty(),
        Act::Strike => runs(actor) && pays(known) && known.spent.iter().any(|(_, gone)| !gone),
        other => runs(actor) && open_at(**other, known),
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// What those who run it may do at this stage.
fn open_at(act: Act, known: &Campaign) -> bool {
    match act {
        Act::Edit => editable(known),
        Act::Submit => known.stage == Stage::Plan,
        Act::Begin => known.stage == Stage::Approved,
        Act::Spend => pays(known),
        Act::Evaluate => known.stage == Stage::Running,
        _ => !over(known),
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Campaign>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let others = matches!(act, Act::Approve | Act::Return | Act::Close | Act::Withdraw);
    if !others && !runs(actor) {
        return Err(Refusal::NotYours { act });
    }
    let Some(known) = known else {
        return match command {
            Command::Propose { id, plan } => {
                sound(&plan)?;
                Ok(vec![Event::Proposed { id, plan: Box::new(plan) }])
            }
            _ => Err(Refusal::NoSuchCampaign),
        };
    };
    let now = || Refusal::NotNow { stage: known.stage };
    match command {
        Command::Propose { .. } => Ok(Vec::new()),
        Command::Edit { plan } => {
            editable(known).then_some(()).ok_or_else(now)?;
            sound(&plan)?;
            Ok(vec![Event::Edited { plan: Box::new(plan) }])
        }
        Command::Submit {} => submit(known),
        Command::Approve {} => approve(known, actor, facts.now),
        Command::Return { .. } if !actor.is_director(facts.now) => Err(Refusal::NotYours { act }),
        Command::Return { why } if known.stage == Stage::Approval => {
            Ok(vec![Event::Returned { why }])
        }
        Command::Return { .. } => Err(now()),
        Command::Begin {} => begin(known, facts),
        Command::Evaluate { lessons } => evaluate(known, lessons),
        Command::Close {} if !closes(actor, facts.now) => Err(Refusal::NotYours { act }),
        Command::Close {} => match known.stage {
            Stage::Evaluated => Ok(vec![Event::Closed]),
            Stage::Closed => Ok(Vec::new()),
            _ => Err(now()),
        },
        Command::Withdraw { .. } if !withdraws(actor, facts.now) => Err(Refusal::NotYours { act }),
        Command::Withdraw { .. } if known.stage == Stage::Withdrawn => Ok(Vec::new()),
        Command::Withdraw { .. } if over(known) => Err(now()),
        Command::Withdraw { why } => Ok(vec![Event::Withdrawn { why }]),
        _ if over(known) => Err(now()),
        gathered => gather(known, gathered, facts),
    }
}

/// What comes to a campaign that is not over.
fn gather(known: &Campaign, command: Command<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::AddItem { content } if known.items.contains(&content) => Ok(Vec::new()),
        Command::AddItem { .. } if facts.elsewhere => Err(Refusal::Elsewhere),
        Command::AddItem { .. } if known.items.len() >= MOST => Err(Refusal::TooMany),
        Command::AddItem { content } => Ok(vec![Event::ItemAdded { content }]),
        Command::DropItem { content } => {
            Ok(once(known.items.contains(&content), Event::ItemDropped { content }))
        }
        Command::Engage { collaborator } => engage(known, collaborator, facts),
        Command::Release { collaborator } => {
            let there = known.collaborators.contains(&collaborator);
            Ok(once(there, Event::Released { collaborator }))
        }
        Command::Spend(spending) => spend(known, spending, facts),
        Command::Strike { nth } => match known.spent.get(usize::from(nth)) {
            None => Err(Refusal::NoSuchSpending),
            Some((_, struck)) => Ok(once(!struck, Event::Struck { nth })),
        },
        Command::Record(reading) => record(known, reading, facts),
        _ => Ok(Vec::new()),
    }
}

fn once(new: bool, event: Event) -> Vec<Event> {
    if new { vec![event] } else { Vec::new() }
}

fn closes(actor: &Actor, now: Instant) -> bool {
    actor.role() == Some(Role::Head) || actor.is_director(now)
}

fn withdraws(actor: &Actor, now: Instant) -> bool {
    runs(actor) || actor.is_director(now)
}

fn over(known: &Campaign) -> bool {
    matches!(known.stage, Stage::Closed | Stage::Withdrawn)
}

/// What runs stands: nobody moves the goal while it is chased.
fn editable(known: &Campaign) -> bool {
    matches!(known.stage, Stage::Plan | Stage::Approval | Stage::Approved)
}

/// Money is paid once the plan is approved.
fn pays(known: &Campaign) -> bool {
    matches!(known.stage, Stage::Approved | Stage::Running | Stage::Evaluated)
}

/// A plan of which the numbers and days fit together.
fn sound(plan: &Plan<Words>) -> Result<(), Refusal> {
    let latest = months_after(plan.until, 12);
    match () {
        () if plan.messages.len() > MOST_MESSAGES => Err(Refusal::TooManyMessages),
        () if plan.until < plan.from => Err(Refusal::Backwards),
        () if plan.goal.by < plan.from => Err(Refusal::GoalBefore),
        () if plan.goal.by > latest => Err(Refusal::GoalLate { latest }),
        () if plan.goal.start == plan.goal.target => Err(Refusal::NoChange),
        () => Ok(()),
    }
}

/// Ready to be decided: somebody to speak to, something to say, somewhere to say it.
fn submit(known: &Campaign) -> Result<Vec<Event>, Refusal> {
    let plan = &known.plan;
    let lacking = |part: Part| Err(Refusal::Lacking { part });
    match known.stage {
        Stage::Approval => Ok(Vec::new()),
        Stage::Plan if plan.segments.is_empty() => lacking(Part::Segment),
        Stage::Plan if plan.messages.is_empty() => lacking(Part::Message),
        Stage::Plan if plan.outlets.is_empty() => lacking(Part::Outlet),
        Stage::Plan => Ok(vec![Event::Submitted]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// A campaign binds the house and its money: the director's, and never their own plan.
fn approve(known: &Campaign, actor: &Actor, now: Instant) -> Result<Vec<Event>, Refusal> {
    let own = same(actor.staff().map(|staff| staff.id), known.author);
    match known.stage {
        _ if !actor.is_director(now) => Err(Refusal::NotYours { act: Act::Approve }),
        Stage::Approved => Ok(Vec::new()),
        Stage::Approval if own => Err(Refusal::OwnWork),
        Stage::Approval => Ok(vec![Event::Approved { signature: signature(known, actor, now) }]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// Under the words for everybody, where the plan has them.
fn signature(known: &Campaign, actor: &Actor, now: Instant) -> Option<Approval> {
    let (words, staff) = (known.plan.public?, actor.staff()?);
    let as_delegate = match staff.role {
        Role::Director => None,
        _ => staff.delegation.filter(|given| given.holds(now)).map(|given| given.title),
    };
    Some(Approval { words, enclosed: Vec::new(), by: staff.id, as_delegate, at: now })
}

fn begin(known: &Campaign, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        Stage::Running => Ok(Vec::new()),
        Stage::Approved if facts.today < known.plan.from => {
            Err(Refusal::TooEarly { from: known.plan.from })
        }
        Stage::Approved => Ok(vec![Event::Begun]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

fn evaluate(known: &Campaign, lessons: Words) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        Stage::Running if known.progress().is_none() => Err(Refusal::NoReading),
        Stage::Running => Ok(vec![Event::Evaluated { lessons }]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

fn engage(
    known: &Campaign,
    collaborator: CollaboratorId,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    match () {
        () if known.collaborators.contains(&collaborator) => Ok(Vec::new()),
        () if facts.put_away => Err(Refusal::PutAway),
        () if known.collaborators.len() >= MOST => Err(Refusal::TooMany),
        () => Ok(vec![Event::Engaged { collaborator }]),
    }
}

fn spend(known: &Campaign, spending: Spending, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    match () {
        () if !pays(known) => Err(Refusal::NotNow { stage: known.stage }),
        () if spending.on > facts.today => Err(Refusal::Later),
        () if known.spent.len() >= MOST => Err(Refusal::TooMany),
        () => Ok(vec![Event::Spent(spending)]),
    }
}

fn record(known: &Campaign, reading: Reading, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    match () {
        () if reading.as_of > facts.today => Err(Refusal::Later),
        () if known.readings.last() == Some(&reading) => Ok(Vec::new()),
        () if known.readings.len() >= MOST => Err(Refusal::TooMany),
        () => Ok(vec![Event::Recorded(reading)]),
    }
}
