//! What is looked at. Writing a checklist anew makes another edition; a round keeps the words that
//! it was begun with.

use super::{Act, Item, Kind, Refusal, may};
use crate::ids::{ChecklistCode, ChecklistId, Version};
use crate::people::Role;
use crate::text::Name;

/// More things than this nobody looks at in one round.
pub const MOST_ITEMS: usize = 40;

/// What stands on a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub kind: Kind,
    pub title: Name,
    pub items: Vec<Item>,
}

/// A checklist as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    pub id: ChecklistId,
    pub version: Version,
    /// Never changes.
    pub code: ChecklistCode,
    pub content: Content,
    /// 1, 2, 3: how often it was written.
    pub edition: u32,
    /// Put away; no round begins with it.
    pub retired: bool,
}

/// What somebody wants done to a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Write { id: ChecklistId, code: ChecklistCode, content: Content },
    Revise { content: Content },
    Retire {},
    Reinstate {},
}

/// One thing that happened to a checklist. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: ChecklistId, code: ChecklistCode, content: Content },
    Revised { content: Content },
    Retired,
    Reinstated,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Checklist of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Revised { .. } => "revised",
            Event::Retired => "retired",
            Event::Reinstated => "reinstated",
        }
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why. `known` is the
/// checklist that has this code already.
///
/// # Errors
/// `NotYours`, `CodeTaken`, `NoSuchChecklist`, `Items`, `OtherKind`, in this order.
pub fn decide(
    known: Option<&Checklist>,
    role: Option<Role>,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    if !role.is_some_and(|role| may(role, Act::Manage)) {
        return Err(Refusal::NotYours { act: Act::Manage });
    }
    match (command, known) {
        (Command::Write { .. }, Some(_)) => Err(Refusal::CodeTaken),
        (Command::Write { id, code, content }, None) => {
            counted(&content)?;
            Ok(vec![Event::Written { id, code, content }])
        }
        (_, None) => Err(Refusal::NoSuchChecklist),
        (Command::Revise { content }, Some(known)) => revised(known, content),
        (Command::Retire {}, Some(known)) => Ok(unless(known.retired, Event::Retired)),
        (Command::Reinstate {}, Some(known)) => Ok(unless(!known.retired, Event::Reinstated)),
    }
}

fn revised(known: &Checklist, content: Content) -> Result<Vec<Event>, Refusal> {
    counted(&content)?;
    match known.content.kind == content.kind {
        true => Ok(unless(known.content == content, Event::Revised { content })),
        false => Err(Refusal::OtherKind),
    }
}

fn counted(content: &Content) -> Result<(), Refusal> {
    match (1..=MOST_ITEMS).contains(&content.items.len()) {
        true => Ok(()),
        false => Err(Refusal::Items { most: MOST_ITEMS }),
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn unless(holds: bool, event: Event) -> Vec<Event> {
    if holds { Vec::new() } else { vec![event] }
}

/// The checklist that a whole history adds up to; `None` if it does not begin with its writing.
pub fn fold(history: &[Entry]) -> Option<Checklist> {
    history.iter().fold(None, apply)
}

/// The checklist after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Checklist>, entry: &Entry) -> Option<Checklist> {
    if let Event::Written { id, code, content } = &entry.event {
        return Some(Checklist {
            id: *id,
            version: Version(1),
            code: code.clone(),
            content: content.clone(),
            edition: 1,
            retired: false,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Written { .. } => {}
        Event::Revised { content } => {
            known.content = content.clone();
            known.edition += 1;
        }
        Event::Retired => known.retired = true,
        Event::Reinstated => known.retired = false,
    }
    Some(known)
}
