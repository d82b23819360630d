//! Vision, mission and values of the hospital, edition by edition.
//!
//! An edition is written by those who write procedures, approved by the director, and stands from a
//! day on until the next one does. What was approved is never changed: it is replaced. Everybody of
//! the staff acknowledges the edition that stands.

use super::{Entry, Facts, Refusal, Register, unless};
use crate::calendar::{Date, Instant};
use crate::ids::{CreedId, PersonId, Version};
use crate::people::{Actor, DelegateTitle, Role, Who};
use crate::sop::may_draft;
use crate::text::{Body, coded};

coded! {
    /// One thing that somebody can do with an edition.
    Act {
        Write = "write",
        Approve = "approve",
        Return = "return",
        Discard = "discard",
        Acknowledge = "acknowledge",
    }
}

coded! {
    /// Where an edition stands on a day. Derived, never stored.
    Standing {
        Draft = "draft",
        /// Approved, and its first day has not come.
        Planned = "planned",
        InForce = "in_force",
        Replaced = "replaced",
        Discarded = "discarded",
    }
}

/// What an edition says. A line is a paragraph, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub vision: Body,
    pub mission: Body,
    pub values: Body,
}

/// The director, or the stand-in, approved exactly this wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approval {
    pub by: PersonId,
    /// Set when a stand-in approved.
    pub as_delegate: Option<DelegateTitle>,
    pub at: Instant,
    /// The first day on which it stands.
    pub from: Date,
}

/// Somebody acknowledged an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub person: PersonId,
    pub at: Instant,
}

/// One edition as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Creed {
    pub id: CreedId,
    pub version: Version,
    /// 1, 2, 3 in the order of writing.
    pub no: u16,
    pub wording: Wording,
    /// Everybody who wrote in it; none of them approves it.
    pub authors: Vec<Who>,
    /// Why the director gave it back, until it is written anew.
    pub returned: Option<Body>,
    pub approval: Option<Approval>,
    pub discarded: bool,
    pub reads: Vec<Read>,
}

/// What somebody wants done to an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new edition, or another wording of one that is not approved.
    Write {
        id: CreedId,
        wording: Wording,
    },
    /// From this day on; without one from today.
    Approve {
        from: Option<Date>,
    },
    Return {
        why: Body,
    },
    Discard {},
    Acknowledge {},
}

impl Command {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Write { .. } => Act::Write,
            Command::Approve { .. } => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Discard {} => Act::Discard,
            Command::Acknowledge {} => Act::Acknowledge,
        }
    }
}

/// One thing that happened to an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: CreedId, no: u16, wording: Wording },
    Approved { by: PersonId, as_delegate: Option<DelegateTitle>, from: Date },
    Returned { why: Body },
    Discarded,
    Acknowledged { person: PersonId },
}

impl Creed {
    /// It is being written: neither approved nor discarded.
    pub fn is_open(&self) -> bool {
        self.approval.is_none() && !self.discarded
    }

    /// When this person acknowledged it.
    pub fn read_by(&self, person: PersonId) -> Option<Instant> {
        self.reads.iter().find(|read| read.person == person).map(|read| read.at)
    }

    /// Where it stands on a day, among all editions.
    pub fn standing(&self, all: &[Creed], day: Date) -> Standing {
        match self.approval {
            None if self.discarded => Standing::Discarded,
            None => Standing::Draft,
            Some(approval) if approval.from > day => Standing::Planned,
            Some(_) if stands(self, all, day) => Standing::InForce,
            Some(_) => Standing::Replaced,
        }
    }
}

/// The edition that stands on a day: of those that have begun, the one that began last.
pub fn in_force(all: &[Creed], day: Date) -> Option<&Creed> {
    let begun = all.iter().filter_map(|creed| Some((creed.approval?.from, creed.no, creed)));
    let begun = begun.filter(|(from, ..)| *from <= day);
    begun.max_by_key(|(from, no, _)| (*from, *no)).map(|(.., creed)| creed)
}

fn stands(creed: &Creed, all: &[Creed], day: Date) -> bool {
    in_force(all, day).is_some_and(|standing| standing.id == creed.id)
}

/// Who reads what is being written, was discarded or replaced, and who has acknowledged: those who
/// write, approve, and watch.
pub fn may_read_drafts(actor: &Actor, now: Instant) -> bool {
    let watches = |role| matches!(role, Role::Auditor | Role::Management | Role::Admin);
    may_draft(actor) || actor.is_director(now) || actor.role().is_some_and(watches)
}

/// Everything this actor may do with an edition now, in the order of the table.
pub fn allowed(creed: &Creed, actor: &Actor, facts: &Facts<'_, Creed>) -> Vec<Act> {
    let read = actor.staff().is_some_and(|staff| creed.read_by(staff.id).is_some());
    let open = |act: &&Act| {
        guard(Some(creed), actor, **act, facts).is_ok() && !(**act == Act::Acknowledge && read)
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// May this actor do this now?
///
/// # Errors
/// `NotYours`, `NoSuchEntry`, `NotNow`, `DraftOpen` or `OwnText`, in this order.
pub fn guard(
    known: Option<&Creed>,
    actor: &Actor,
    act: Act,
    facts: &Facts<'_, Creed>,
) -> Result<(), Refusal> {
    let directs = actor.is_director(facts.now);
    let permitted = match act {
        Act::Write => may_draft(actor),
        Act::Approve => directs,
        Act::Return | Act::Discard => directs || may_draft(actor),
        Act::Acknowledge => actor.staff().is_some(),
    };
    if !permitted {
        return Err(Refusal::NotYours);
    }
    let Some(creed) = known else { return beginnable(act, facts) };
    let fits = match act {
        Act::Acknowledge => stands(creed, facts.all, facts.today),
        _ => creed.is_open(),
    };
    match fits {
        false => Err(Refusal::NotNow),
        true if act == Act::Approve && creed.authors.contains(&actor.who()) => {
            Err(Refusal::OwnText)
        }
        true => Ok(()),
    }
}

/// One edition is written at a time.
fn beginnable(act: Act, facts: &Facts<'_, Creed>) -> Result<(), Refusal> {
    match act {
        Act::Write if facts.all.iter().any(Creed::is_open) => Err(Refusal::DraftOpen),
        Act::Write => Ok(()),
        _ => Err(Refusal::NoSuchEntry),
    }
}

/// The first day of an edition: not one that is over, and not before the edition that it follows.
fn beginning(from: Option<Date>, facts: &Facts<'_, Creed>) -> Result<Date, Refusal> {
    let from = from.unwrap_or(facts.today);
    if from < facts.today {
        return Err(Refusal::FromPast);
    }
    let before = facts.all.iter().filter_map(|creed| creed.approval).map(|one| one.from).max();
    match before.filter(|before| from < *before) {
        Some(before) => Err(Refusal::BeforePrevious { from: before }),
        None => Ok(from),
    }
}

fn approve(
    actor: &Actor,
    from: Option<Date>,
    facts: &Facts<'_, Creed>,
) -> Result<Vec<Event>, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotYours)?;
    let stand_in = staff.delegation.filter(|d| d.holds(facts.now) && staff.role != Role::Director);
    let as_delegate = stand_in.map(|delegation| delegation.title);
    Ok(vec![Event::Approved { by: staff.id, as_delegate, from: beginning(from, facts)? }])
}

impl Register for Creed {
    type Command = Command;
    type Event = Event;

    fn key(&self) -> u128 {
        self.id.bits()
    }

    fn version(&self) -> Version {
        self.version
    }

    fn decide(
        known: Option<&Self>,
        actor: &Actor,
        command: Command,
        facts: &Facts<'_, Self>,
    ) -> Result<Vec<Event>, Refusal> {
        guard(known, actor, command.act(), facts)?;
        match command {
            Command::Write { id, wording } => {
                let last = facts.all.iter().map(|creed| creed.no).max().unwrap_or(0);
                let no = known.map_or(last + 1, |creed| creed.no);
                let id = known.map_or(id, |creed| creed.id);
                let same = known.is_some_and(|creed| creed.wording == wording);
                Ok(unless(same, Event::Written { id, no, wording }))
            }
            Command::Approve { from } => approve(actor, from, facts),
            Command::Return { why } => Ok(vec![Event::Returned { why }]),
            Command::Discard {} => Ok(vec![Event::Discarded]),
            Command::Acknowledge {} => {
                let person = actor.staff().ok_or(Refusal::NotYours)?.id;
                let read = known.is_some_and(|creed| creed.read_by(person).is_some());
                Ok(unless(read, Event::Acknowledged { person }))
            }
        }
    }

    fn apply(known: Option<Self>, entry: &Entry<Event>) -> Option<Self> {
        let mut creed = match (&entry.event, known) {
            (Event::Written { id, no, wording }, None) => begun(*id, *no, wording),
            (_, known) => known?,
        };
        creed.version.0 += 1;
        match &entry.event {
            Event::Written { wording, .. } => rewrite(&mut creed, wording, entry.by),
            Event::Approved { by, as_delegate, from } => {
                let (by, as_delegate, from) = (*by, *as_delegate, *from);
                creed.approval = Some(Approval { by, as_delegate, at: entry.at, from });
            }
            Event::Returned { why } => creed.returned = Some(why.clone()),
            Event::Discarded => creed.discarded = true,
            Event::Acknowledged { person } => {
                creed.reads.push(Read { person: *person, at: entry.at });
            }
        }
        Some(creed)
    }
}

impl super::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Approved { .. } => "approved",
            Event::Returned { .. } => "returned",
            Event::Discarded => "discarded",
            Event::Acknowledged { .. } => "acknowledged",
        }
    }
}

fn begun(id: CreedId, no: u16, wording: &Wording) -> Creed {
    Creed {
        id,
        version: Version(0),
        no,
        wording: wording.clone(),
        authors: Vec::new(),
        returned: None,
        approval: None,
        discarded: false,
        reads: Vec::new(),
    }
}

fn rewrite(creed: &mut Creed, wording: &Wording, by: Who) {
    creed.wording = wording.clone();
    creed.returned = None;
    if !creed.authors.contains(&by) {
        creed.authors.push(by);
    }
}
