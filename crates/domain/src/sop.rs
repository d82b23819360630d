//! The SPO library: the procedure that the director signed is the procedure that runs.
//!
//! A decider like `improvement`. One SPO is one document with its editions: the one that is in force
//! stays while the next one is written, reviewed and signed. An edition that was approved is never
//! changed; its digest says that what is in force is what was signed. Its bound steps become the
//! [`Rules`] of the hospital from its first day; cases that run keep theirs.

mod bond;
mod call;
mod command;
mod content;
mod enact;
mod event;
mod guard;
mod preview;
mod question;
mod refusal;
mod scan;
mod state;
mod wording;

pub use bond::{Bond, Conflict, Contradiction, Term, Tie, contradictions, unsound};
pub use call::{Call, calls};
pub use command::{Act, Command, Digest, Place};
pub use content::{
    Audience, BASIS, Basis, BasisStatus, Content, MOST_BASES, MOST_STEPS, NUMBER, Part, Step,
    TITLE, missing,
};
pub use enact::{binds, enacted};
pub use event::{Entry, Event, apply, fold, open};
pub use guard::{allowed, guard, may_draft, may_read, may_read_drafts, may_see_key};
pub use preview::{Change, Late, Preview, preview};
pub use question::{CHOICE, CHOICES, MOST_QUESTIONS, QUESTION, Question, wrong};
pub use refusal::Refusal;
pub use scan::{Line, Scan, scanned};
pub use state::{
    Comment, Draft, Edition, Force, MOST_COMMENTS, Read, Return, Signature, Sop, Stage, Standing,
    Tries, WARNED_DAYS,
};
pub use wording::{Flaw, Spot, checked};

use crate::calendar::{Date, Instant};
use crate::ids::{PersonId, RulesRevision};
use crate::people::{Actor, Role, Who};
use crate::rules::{Rules, flaws};

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    /// The rules that are in force when the SPO would begin.
    pub rules: &'a Rules,
    /// The number that the register would give now, or that the document has; `None` when it is taken.
    pub number: Option<&'a str>,
    /// Name and NIP of whoever acts.
    pub signer: Option<(&'a str, &'a str)>,
    /// The digest of the draft's wording, made anew from what is stored.
    pub digest: Option<Digest>,
    /// The number of the rules' revision that would be made.
    pub revision: RulesRevision,
}

impl Facts<'_> {
    /// The hospital's day.
    pub fn today(&self) -> Date {
        self.rules.calendar.day_of(self.now)
    }
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    sop: &Sop,
    actor: &Actor,
    command: Command,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let guarded = guard(sop, actor, command.act(), facts);
    if holds_already(sop, actor, &command, facts)
        && !matches!(guarded, Err(Refusal::NotYours { .. }))
    {
        return Ok(Vec::new());
    }
    guarded?;
    let event = match command {
        Command::Revise { content, digest } => revise(content, digest)?,
        Command::Submit { reviewers } => submit(draft(sop, Act::Submit)?, reviewers, facts)?,
        Command::Comment { place, text } => {
            comment(draft(sop, Act::Comment)?, place, text.into_string())?
        }
        Command::Resolve { comment } => resolve(draft(sop, Act::Resolve)?, comment)?,
        Command::Approve { digest } => approve(draft(sop, Act::Approve)?, actor, digest, facts)?,
        Command::Return { why } => Event::Returned { why: why.into_string() },
        Command::BringIntoForce { from } => bring_into_force(sop, from, facts)?,
        Command::Withdraw { why } => Event::Withdrawn { why: why.into_string() },
        Command::Acknowledge { edition, answers } => {
            return acknowledge(sop, (edition, &answers), facts);
        }
    };
    Ok(vec![event])
}

/// A first wording, written by somebody who may.
///
/// # Errors
/// `NotYours`, or `Unsound` for bonds that mean nothing.
pub fn draftable(content: &Content, actor: &Actor) -> Result<(), Refusal> {
    match may_draft(actor) {
        true => sound(content),
        false => Err(Refusal::NotYours { act: Act::Revise }),
    }
}

fn draft(sop: &Sop, act: Act) -> Result<&Draft, Refusal> {
    sop.draft.as_ref().ok_or(Refusal::NotNow { act })
}

fn sound(content: &Content) -> Result<(), Refusal> {
    let unsound = unsound(content);
    if unsound.is_empty() { Ok(()) } else { Err(Refusal::Unsound(unsound)) }
}

fn revise(content: Box<Content>, digest: Digest) -> Result<Event, Refusal> {
    sound(&content)?;
    Ok(Event::Revised { content, digest })
}

/// Complete, without contradiction, and workable: what the director gets is ready to be signed.
fn submit(draft: &Draft, reviewers: Vec<PersonId>, facts: &Facts<'_>) -> Result<Event, Refusal> {
    let content = &draft.edition.content;
    let missing = missing(content);
    if !missing.is_empty() {
        return Err(Refusal::Incomplete(missing));
    }
    consistent(content, "SPO", facts)?;
    let author = |person: &PersonId| draft.authors.contains(&Who::Person(*person));
    if reviewers.iter().all(author) {
        return Err(Refusal::NoReviewer);
    }
    Ok(Event::Submitted { reviewers })
}

fn consistent(content: &Content, number: &str, facts: &Facts<'_>) -> Result<(), Refusal> {
    let against = contradictions(content);
    if !against.is_empty() {
        return Err(Refusal::Contradictory(against));
    }
    if !binds(content) {
        return Ok(());
    }
    let flaws = flaws(&enacted(facts.rules, content, number));
    if flaws.is_empty() { Ok(()) } else { Err(Refusal::Unworkable(flaws)) }
}

fn comment(draft: &Draft, place: Place, text: String) -> Result<Event, Refusal> {
    if !draft.edition.content.has(place) || draft.comments.len() >= MOST_COMMENTS {
        return Err(Refusal::NoSuchPlace);
    }
    let no = u16::try_from(draft.comments.len() + 1).unwrap_or(u16::MAX);
    Ok(Event::Commented { no, place, text })
}

/// The paragraphs of a running text: its lines that say something.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn resolve(draft: &Draft, no: u16) -> Result<Event, Refusal> {
    match draft.comments.iter().any(|comment| comment.no == no) {
        true => Ok(Event::Resolved { no }),
        false => Err(Refusal::NoSuchPlace),
    }
}

/// The director, or the stand-in within the dates of the delegation, signs exactly this wording.
fn approve(
    draft: &Draft,
    actor: &Actor,
    read: Option<Digest>,
    facts: &Facts<'_>,
) -> Result<Event, Refusal> {
    let act = Act::Approve;
    let staff = actor.staff().ok_or(Refusal::NotYours { act })?;
    let digest = draft.edition.digest;
    if read.is_some_and(|read| read != digest) {
        return Err(Refusal::OtherText);
    }
    if facts.digest != Some(digest) {
        return Err(Refusal::Altered);
    }
    match draft.open_comments() {
        0 => {}
        count => return Err(Refusal::OpenComments { count }),
    }
    let number = facts.number.ok_or(Refusal::NumberTaken)?.to_owned();
    let (name, nip) = facts.signer.ok_or(Refusal::NotYours { act })?;
    let stand_in = staff.delegation.filter(|d| d.holds(facts.now) && staff.role != Role::Director);
    let signature = Signature {
        by: staff.id,
        name: name.to_owned(),
        nip: nip.to_owned(),
        as_delegate: stand_in.map(|delegation| delegation.title),
        at: facts.now,
    };
    Ok(Event::Approved { digest, number, signature })
}

fn bring_into_force(sop: &Sop, from: Option<Date>, facts: &Facts<'_>) -> Result<Event, Refusal> {
    let draft = draft(sop, Act::BringIntoForce)?;
    let (content, digest) = (&draft.edition.content, draft.edition.digest);
    if facts.digest != Some(digest) {
        return Err(Refusal::Altered);
    }
    let from = beginning(from, facts)?;
    if sop.forces.last().is_some_and(|before| from <= before.from) {
        return Err(Refusal::BeforePrevious);
    }
    let number = draft.number.as_deref().unwrap_or_default();
    consistent(content, number, facts)?;
    let months = jiff::Span::new().months(i32::from(content.review_months.max(1)));
    let review_on = facts.rules.calendar.day_of(from).saturating_add(months);
    let rules = binds(content).then_some(facts.revision);
    Ok(Event::BroughtIntoForce { digest, from, review_on, rules })
}

/// The first instant of a day to come; today means now, because what ran this morning ran under
/// other rules.
pub fn beginning(from: Option<Date>, facts: &Facts<'_>) -> Result<Instant, Refusal> {
    match from {
        Some(day) if day < facts.today() => Err(Refusal::FromPast),
        Some(day) if day > facts.today() => Ok(facts.rules.calendar.at(day, 0, 0)),
        _ => Ok(facts.now),
    }
}

/// Each try is an entry of its own. One with a wrong answer is no refusal: it is recorded, and what
/// is to be read again follows from it.
fn acknowledge(
    sop: &Sop,
    (read, answers): (Option<u16>, &[u8]),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let force = sop.in_force(facts.now).ok_or(Refusal::NotNow { act: Act::Acknowledge })?;
    let edition = force.edition.no;
    if read.is_some_and(|read| read != edition) {
        return Err(Refusal::OtherText);
    }
    let questions = &force.edition.content.questions;
    let wrong = wrong(questions, answers).ok_or(Refusal::Unanswered { count: questions.len() })?;
    let tried = (!questions.is_empty()).then(|| Event::Tried { edition, wrong: wrong.clone() });
    let read = wrong.is_empty().then_some(Event::Acknowledged { edition });
    Ok(tried.into_iter().chain(read).collect())
}

/// A command whose result already holds succeeds and changes nothing.
fn holds_already(sop: &Sop, actor: &Actor, command: &Command, facts: &Facts<'_>) -> bool {
    let draft = sop.draft.as_ref();
    match command {
        Command::Revise { digest, .. } => draft
            .is_some_and(|draft| draft.stage == Stage::Draft && draft.edition.digest == *digest),
        Command::Approve { digest } => draft.is_some_and(|draft| {
            draft.stage == Stage::Approved && digest.is_none_or(|read| read == draft.edition.digest)
        }),
        Command::Resolve { comment } => draft.is_some_and(|draft| {
            draft.comments.iter().any(|one| one.no == *comment && one.resolved.is_some())
        }),
        Command::Withdraw { .. } => sop.is_withdrawn(),
        Command::Acknowledge { .. } => {
            actor.staff().is_some_and(|staff| sop.has_read(staff.id, facts.now))
        }
        _ => false,
    }
}
