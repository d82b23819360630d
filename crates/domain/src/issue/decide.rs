//! What may happen to an issue.

use std::collections::BTreeSet;

use jiff::SignedDuration;

use super::partner::{Listed, MOST_REFERRALS, Way};
use super::{
    Act, BEST_SCORE, Command, Event, Issue, Level, MOST_DAYS_AGO, MOST_TASKS, MOST_UPDATES,
    Referral, Referred, Refusal, Stage, Task,
};
use crate::calendar::Instant;
use crate::ids::{CaseId, IssueId, PersonId};
use crate::people::{Actor, Role};
use crate::text::{Name, Words};

/// [`MOST_DAYS_AGO`], as a span of time.
const LONGEST_AGO: SignedDuration = SignedDuration::from_hours(24 * MOST_DAYS_AGO as i64);

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    /// Everybody who works here.
    pub people: BTreeSet<PersonId>,
    /// What the register says of the partner that is to be asked.
    pub partner: Option<Listed>,
    /// Within how many minutes the rules want an issue judged that begins now.
    pub assess_minutes: u8,
}

/// May this actor judge issues and say how they are answered? Whoever answers for the office at that
/// hour does, and the director.
pub fn runs(actor: &Actor, now: Instant) -> bool {
    let role = matches!(actor.role(), Some(Role::Head | Role::Officer | Role::DutyManager));
    role || actor.is_director(now)
}

/// May this actor close this issue, or judge it less grave? Whoever leads does: in a crisis (level 4) the
/// director, at level 3 the head of public relations or the director, below that, and in an exercise,
/// whoever runs it.
pub fn leads(known: &Issue, actor: &Actor, now: Instant) -> bool {
    match known.assessment.as_ref().map(|judged| judged.level) {
        _ if known.drill => runs(actor, now),
        Some(Level::Four) => actor.is_director(now),
        Some(Level::Three) => actor.role() == Some(Role::Head) || actor.is_director(now),
        _ => runs(actor, now),
    }
}

/// May this actor begin an issue? The whole office may: whoever sees it first.
fn detects(actor: &Actor, now: Instant) -> bool {
    runs(actor, now) || *actor == Actor::Desk || actor.role().is_some_and(Role::is_humas)
}

/// Everything this actor may do with this issue now.
pub fn allowed(known: &Issue, actor: &Actor, now: Instant) -> Vec<Act> {
    let person = actor.staff().map(|staff| staff.id);
    let runs = runs(actor, now);
    let open = known.stage != Stage::Closed;
    let judged = known.assessment.is_some();
    let owes = known.open_duties().any(|duty| Some(duty.task.owner) == person);
    let may = |act: &&Act| match act {
        Act::Detect | Act::Drill => false,
        Act::Assess | Act::AddTask => runs && open,
        Act::LinkCase => runs && open && !known.drill,
        Act::Score => runs && known.drill && judged,
        Act::Respond => runs && open && judged,
        Act::Refute => runs && open && known.is_false(),
        Act::Refer => runs && open && !known.drill,
        Act::NoteReceipt | Act::NoteAnswer => runs && open && !known.referrals.is_empty(),
        Act::UnlinkCase => runs && open && !known.cases.is_empty(),
        Act::Update => (detects(actor, now) || owes) && open,
        Act::Tick => (runs || owes) && open && known.open_duties().next().is_some(),
        Act::Close => {
            let done = judged && known.open_duties().next().is_none();
            leads(known, actor, now) && open && done
        }
        Act::Reopen => runs && !open,
    };
    Act::ALL.iter().filter(may).copied().collect()
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Issue>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    match (command, known) {
        (Command::Detect { .. }, Some(_)) if detects(actor, facts.now) => Ok(Vec::new()),
        (Command::Detect { id, title, about, detected_at }, None) if detects(actor, facts.now) => {
            begin((id, title, about), detected_at, facts)
        }
        (Command::Detect { .. }, _) => Err(Refusal::NotYours { act: Act::Detect }),
        (Command::Drill { .. }, _) if !runs(actor, facts.now) => {
            Err(Refusal::NotYours { act: Act::Drill })
        }
        (Command::Drill { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Drill { id, title, scenario }, None) => {
            let assess_minutes = facts.assess_minutes;
            Ok(vec![Event::DrillBegun { id, title, scenario, assess_minutes }])
        }
        (_, None) => Err(Refusal::NoSuchIssue),
        (command, Some(known)) => {
            yours(known, actor, &command, facts)?;
            led(known, actor, &command, facts)?;
            go_on(known, command, facts)
        }
    }
}

fn begin(
    (id, title, about): (IssueId, Name, Words),
    detected_at: Instant,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let assess_minutes = facts.assess_minutes;
    match () {
        () if detected_at > facts.now => Err(Refusal::NotYetThere),
        () if detected_at < facts.now - LONGEST_AGO => {
            Err(Refusal::LongAgo { days: MOST_DAYS_AGO })
        }
        () => Ok(vec![Event::Detected { id, title, about, detected_at, assess_minutes }]),
    }
}

fn yours(
    known: &Issue,
    actor: &Actor,
    command: &Command<Words>,
    facts: &Facts,
) -> Result<(), Refusal> {
    let person = actor.staff().map(|staff| staff.id);
    let owner = |task: u16| known.duties.iter().find(|duty| duty.no == task);
    let yes = match command {
        Command::Tick { task } => {
            runs(actor, facts.now)
                || owner(*task).is_some_and(|duty| Some(duty.task.owner) == person)
        }
        Command::Update { .. } => {
            let owes = known.open_duties().any(|duty| Some(duty.task.owner) == person);
            detects(actor, facts.now) || owes
        }
        _ => runs(actor, facts.now),
    };
    yes.then_some(()).ok_or(Refusal::NotYours { act: command.act() })
}

/// Whoever does not lead a grave issue neither closes it nor makes it a lesser one; what is closed is left to
/// the rules of closed ones.
fn led(
    known: &Issue,
    actor: &Actor,
    command: &Command<Words>,
    facts: &Facts,
) -> Result<(), Refusal> {
    let Some(level) = known.assessment.as_ref().map(|judged| judged.level) else { return Ok(()) };
    let leading = match command {
        Command::Close { .. } => true,
        Command::Assess(next) => next.level < level,
        _ => false,
    };
    if leading && known.stage != Stage::Closed && !leads(known, actor, facts.now) {
        return Err(Refusal::NotLeading { level });
    }
    Ok(())
}

fn go_on(known: &Issue, command: Command<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if let Command::Reopen { why } = command {
        let closed = known.stage == Stage::Closed;
        return Ok(if closed { vec![Event::Reopened { why }] } else { Vec::new() });
    }
    if let Command::Score { score, note } = command {
        return scored(known, score, note);
    }
    if known.stage == Stage::Closed {
        let again = matches!(command, Command::Close { .. });
        return if again { Ok(Vec::new()) } else { Err(Refusal::Closed) };
    }
    match command {
        Command::Detect { .. } | Command::Drill { .. } => Ok(Vec::new()),
        Command::Reopen { .. } | Command::Score { .. } => Ok(Vec::new()),
        Command::Assess(assessment) => Ok(vec![Event::Assessed(assessment)]),
        Command::Respond(_) if known.assessment.is_none() => Err(Refusal::NotAssessed),
        Command::Respond(response) => {
            works_here(response.speaker, facts)?;
            Ok(vec![Event::Responded(response)])
        }
        Command::Refute(_) if !known.is_false() => Err(Refusal::NotFalse),
        Command::Refute(refutation) => Ok(vec![Event::Refuted(refutation)]),
        Command::Update { .. } if known.updates >= MOST_UPDATES => {
            Err(Refusal::TooMuch { most: MOST_UPDATES })
        }
        Command::Update { text } => Ok(vec![Event::Updated { text }]),
        Command::AddTask(task) => add(known, task, facts),
        Command::Tick { task } => tick(known, task),
        Command::Refer(referral) => refer(known, referral, facts),
        Command::NoteReceipt { referral, by } => receipt(known, referral, by),
        Command::NoteAnswer { referral, words } => {
            asked(known, referral)?;
            Ok(vec![Event::PartnerAnswered { referral, words }])
        }
        Command::LinkCase { .. } if known.drill => Err(Refusal::Drill),
        Command::LinkCase { case } => Ok(linked(known, case)),
        Command::UnlinkCase { case } => Ok(unlinked(known, case)),
        Command::Close { outcome, lessons } => {
            ready(known)?;
            Ok(vec![Event::Closed { outcome, lessons }])
        }
    }
}

/// An exercise is scored after it was judged, as often as somebody thinks better of it.
fn scored(known: &Issue, score: u8, note: Words) -> Result<Vec<Event>, Refusal> {
    match () {
        () if !known.drill => Err(Refusal::NoDrill),
        () if known.assessment.is_none() => Err(Refusal::NotAssessed),
        () if score > BEST_SCORE => Err(Refusal::NoScore),
        () => Ok(vec![Event::Scored { score, note }]),
    }
}

fn add(known: &Issue, task: Task<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    works_here(task.owner, facts)?;
    if known.duties.len() >= MOST_TASKS {
        return Err(Refusal::TooMuch { most: MOST_TASKS });
    }
    match task.due > facts.now {
        true => Ok(vec![Event::TaskAdded(task)]),
        false => Err(Refusal::DuePast),
    }
}

/// A partner of the register is asked, in an issue that is none of an exercise.
fn refer(known: &Issue, referral: Referral<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if known.drill {
        return Err(Refusal::Drill);
    }
    if known.referrals.len() >= MOST_REFERRALS {
        return Err(Refusal::TooMuch { most: MOST_REFERRALS });
    }
    let listed = facts.partner.filter(|listed| listed.active).ok_or(Refusal::NoSuchPartner)?;
    if referral.way == Way::Email && !listed.email {
        return Err(Refusal::NoAddress);
    }
    match referral.due > facts.now {
        true => Ok(vec![Event::Referred(referral)]),
        false => Err(Refusal::DuePast),
    }
}

fn receipt(known: &Issue, referral: u16, by: Name) -> Result<Vec<Event>, Refusal> {
    let noted = asked(known, referral)?.received.as_ref().map(|(name, _)| name);
    let again = noted == Some(&by);
    Ok(if again { Vec::new() } else { vec![Event::ReceiptNoted { referral, by }] })
}

fn asked(known: &Issue, no: u16) -> Result<&Referred, Refusal> {
    known.referrals.iter().find(|one| one.no == no).ok_or(Refusal::NoSuchReferral)
}

fn tick(known: &Issue, no: u16) -> Result<Vec<Event>, Refusal> {
    let duty = known.duties.iter().find(|duty| duty.no == no).ok_or(Refusal::NoSuchTask)?;
    Ok(if duty.done_at.is_some() { Vec::new() } else { vec![Event::Ticked { task: no }] })
}

fn linked(known: &Issue, case: CaseId) -> Vec<Event> {
    if known.cases.contains(&case) { Vec::new() } else { vec![Event::CaseLinked { case }] }
}

fn unlinked(known: &Issue, case: CaseId) -> Vec<Event> {
    if known.cases.contains(&case) { vec![Event::CaseUnlinked { case }] } else { Vec::new() }
}

fn ready(known: &Issue) -> Result<(), Refusal> {
    known.assessment.as_ref().ok_or(Refusal::NotAssessed)?;
    match known.open_duties().count() {
        0 => Ok(()),
        count => Err(Refusal::OpenTasks { count }),
    }
}

fn works_here(person: PersonId, facts: &Facts) -> Result<(), Refusal> {
    facts.people.contains(&person).then_some(()).ok_or(Refusal::NotThere)
}
