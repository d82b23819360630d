//! What may happen to an answer to a review.

use super::{Act, Command, Event, Refusal, Reply, Stage, answers};
use crate::approval::Approval;
use crate::calendar::Instant;
use crate::people::{Actor, DelegateTitle, Role};
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub now: Instant,
    /// The mention is a review.
    pub review: bool,
    /// The rules ask the director for this one.
    pub due: bool,
    /// The words that are written tell who a patient is.
    pub private: bool,
    /// They are longer than the house of the review takes.
    pub too_long: bool,
}

/// Everything this actor may do with the answer now; before it is written there is none.
pub fn allowed(known: Option<&Reply>, actor: &Actor, now: Instant) -> Vec<Act> {
    let (writes, directs) = (answers(actor), actor.is_director(now));
    let Some(known) = known else {
        return if writes { vec![Act::Write] } else { Vec::new() };
    };
    let own = actor.staff().is_some_and(|staff| known.author == Some(staff.id));
    let may = |act: &&Act| match act {
        Act::Write => writes,
        Act::Submit => writes && known.stage == Stage::Draft,
        Act::Approve => directs && !own && known.stage == Stage::Approval,
        Act::Return => directs && known.stage == Stage::Approval,
        Act::Mark => writes && known.stage == Stage::Cleared,
        Act::Withdraw => (writes || directs) && known.stage != Stage::Withdrawn,
        Act::RecordOut => false,
    };
    Act::ALL.iter().filter(may).copied().collect()
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Reply>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    yours(actor, command.act(), facts)?;
    facts.review.then_some(()).ok_or(Refusal::NoReview)?;
    match (command, known) {
        (Command::Write { id, mention, text }, known) => {
            sound(facts)?;
            let same = |known: &Reply| known.text == text && known.stage != Stage::Withdrawn;
            let again = known.is_some_and(same);
            Ok(if again { Vec::new() } else { vec![Event::Written { id, mention, text }] })
        }
        (_, None) => Err(Refusal::NoReply),
        (Command::Submit {}, Some(known)) => match known.stage {
            Stage::Approval | Stage::Cleared => Ok(Vec::new()),
            Stage::Draft if facts.due => Ok(vec![Event::Submitted]),
            Stage::Draft => Ok(vec![Event::Freed]),
            stage => Err(Refusal::NotNow { stage }),
        },
        (Command::Approve {}, Some(known)) => approve(known, actor, facts),
        (Command::Return { why }, Some(known)) => {
            at(known, Stage::Approval, Event::Returned { why })
        }
        (Command::Mark { link }, Some(known)) => match &known.link {
            Some(there) if known.stage == Stage::Answered && *there == link => Ok(Vec::new()),
            _ => at(known, Stage::Cleared, Event::Marked { link }),
        },
        (Command::Withdraw {}, Some(known)) => Ok(match known.stage {
            Stage::Withdrawn => Vec::new(),
            _ => vec![Event::Withdrawn],
        }),
        (Command::RecordOut { words }, Some(known)) => out(known, words),
    }
}

fn yours(actor: &Actor, act: Act, facts: &Facts) -> Result<(), Refusal> {
    let directs = actor.is_director(facts.now);
    let yes = match act {
        Act::Approve | Act::Return => directs,
        Act::Withdraw => directs || answers(actor),
        Act::RecordOut => *actor == Actor::Desk,
        _ => answers(actor),
    };
    yes.then_some(()).ok_or(Refusal::NotYours { act })
}

fn sound(facts: &Facts) -> Result<(), Refusal> {
    match (facts.private, facts.too_long) {
        (true, _) => Err(Refusal::NamesPatient),
        (_, true) => Err(Refusal::TooLong),
        _ => Ok(()),
    }
}

fn approve(known: &Reply, actor: &Actor, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotYours { act: Act::Approve })?;
    if known.stage == Stage::Cleared && known.approval.is_some() {
        return Ok(Vec::new());
    }
    if known.author == Some(staff.id) {
        return Err(Refusal::OwnText);
    }
    let as_delegate: Option<DelegateTitle> = match staff.role {
        Role::Director => None,
        _ => staff.delegation.filter(|given| given.holds(facts.now)).map(|given| given.title),
    };
    let (words, by) = (known.text, staff.id);
    let approval = Approval { words, enclosed: Vec::new(), by, as_delegate, at: facts.now };
    at(known, Stage::Approval, Event::Approved { approval })
}

/// What was on its way when somebody changed the draft stands there all the same; what was withdrawn
/// must not.
fn out(known: &Reply, words: Words) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        Stage::Withdrawn => Err(Refusal::NotNow { stage: Stage::Withdrawn }),
        Stage::Cleared => Ok(vec![Event::WentOut { words }]),
        _ if known.public == Some(words) => Ok(Vec::new()),
        _ => Ok(vec![Event::WentOut { words }]),
    }
}

fn at(known: &Reply, wanted: Stage, event: Event) -> Result<Vec<Event>, Refusal> {
    match known.stage == wanted {
        true => Ok(vec![event]),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}
