//! Campaigns (*kampanye*): a goal that can be measured, for whom, at most three key messages, channels,
//! items, collaborators, a budget, what it cost, and what came of it.
//!
//! A decider. The director approves the plan; what was approved is what runs, so that nobody moves the
//! goal while it is chased. Two definitions of a number are never compared.

mod decide;
mod event;
mod plan;
mod refusal;
mod result;

use std::collections::BTreeSet;

use crate::approval::{self, Approval, Clearance};
use crate::calendar::{Date, Instant};
use crate::ids::{CampaignId, CollaboratorId, ContentId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Name, Words, coded};

pub use decide::{Facts, allowed, decide};
pub use event::{Entry, Event, apply, fold};
pub use plan::{
    Activity, Budgeted, Goal, MOST_LINES, MOST_MESSAGES, MOST_RUPIAH, Measure, Plan, Segment,
    rupiah,
};
pub use refusal::{Part, Refusal};
pub use result::{Progress, Series};

coded! {
    /// One thing that somebody can do to a campaign.
    Act {
        Propose = "propose",
        Edit = "edit",
        Submit = "submit",
        Approve = "approve",
        Return = "return",
        Begin = "begin",
        AddItem = "add_item",
        DropItem = "drop_item",
        Engage = "engage",
        Release = "release",
        /// Write down what was paid.
        Spend = "spend",
        /// What was written down as paid was not.
        Strike = "strike",
        /// Write down what a measure said on a day.
        Record = "record",
        /// Look back, with lessons.
        Evaluate = "evaluate",
        Close = "close",
        Withdraw = "withdraw",
    }
}

coded! {
    /// How far a campaign is.
    Stage {
        Plan = "plan",
        /// The director decides.
        Approval = "approval",
        Approved = "approved",
        Running = "running",
        Evaluated = "evaluated",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What money is for.
    Cost {
        Production = "production",
        /// Training of the team.
        Training = "training",
        /// Tools to watch and count.
        Tools = "tools",
        Promotion = "promotion",
    }
}

/// What was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spending {
    pub cost: Cost,
    pub what: Name,
    pub rupiah: u64,
    pub on: Date,
}

/// What a measure said on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub measure: Measure,
    pub as_of: Date,
    pub value: u32,
    /// Where the number comes from.
    pub source: Name,
}

/// One command. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Propose {
        id: CampaignId,
        plan: Plan<W>,
    },
    Edit {
        plan: Plan<W>,
    },
    Submit {},
    Approve {},
    Return {
        why: W,
    },
    Begin {},
    AddItem {
        content: ContentId,
    },
    DropItem {
        content: ContentId,
    },
    Engage {
        collaborator: CollaboratorId,
    },
    Release {
        collaborator: CollaboratorId,
    },
    Spend(Spending),
    /// The spending with this number, from 0.
    Strike {
        nth: u16,
    },
    Record(Reading),
    Evaluate {
        lessons: W,
    },
    Close {},
    Withdraw {
        why: W,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Propose { .. } => Act::Propose,
            Command::Edit { .. } => Act::Edit,
            Command::Submit {} => Act::Submit,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Begin {} => Act::Begin,
            Command::AddItem { .. } => Act::AddItem,
            Command::DropItem { .. } => Act::DropItem,
            Command::Engage { .. } => Act::Engage,
            Command::Release { .. } => Act::Release,
            Command::Spend(_) => Act::Spend,
            Command::Strike { .. } => Act::Strike,
            Command::Record(_) => Act::Record,
            Command::Evaluate { .. } => Act::Evaluate,
            Command::Close {} => Act::Close,
            Command::Withdraw { .. } => Act::Withdraw,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Propose { id, plan } => Command::Propose { id, plan: plan.map(f) },
            Command::Edit { plan } => Command::Edit { plan: plan.map(f) },
            Command::Submit {} => Command::Submit {},
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Begin {} => Command::Begin {},
            Command::AddItem { content } => Command::AddItem { content },
            Command::DropItem { content } => Command::DropItem { content },
            Command::Engage { collaborator } => Command::Engage { collaborator },
            Command::Release { collaborator } => Command::Release { collaborator },
            Command::Spend(spending) => Command::Spend(spending),
            Command::Strike { nth } => Command::Strike { nth },
            Command::Record(reading) => Command::Record(reading),
            Command::Evaluate { lessons } => Command::Evaluate { lessons: f(lessons) },
            Command::Close {} => Command::Close {},
            Command::Withdraw { why } => Command::Withdraw { why: f(why) },
        }
    }
}

/// Who approved the plan, and the words for everybody among it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    pub by: Who,
    pub at: Instant,
    /// The signature under exactly those words; none where the plan has none.
    pub signature: Option<Approval>,
}

/// A campaign as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    pub id: CampaignId,
    pub version: Version,
    pub author: Who,
    pub plan: Plan<Words>,
    pub stage: Stage,
    pub approved: Option<Approved>,
    pub items: BTreeSet<ContentId>,
    pub collaborators: BTreeSet<CollaboratorId>,
    /// What was paid; one that was struck counts no more.
    pub spent: Vec<(Spending, bool)>,
    pub readings: Vec<Reading>,
    pub lessons: Option<Words>,
    /// Why it came back, or was withdrawn.
    pub why: Option<Words>,
}

impl Campaign {
    /// Rupiah that the plan has for a kind of cost.
    pub fn budget(&self, cost: Cost) -> u64 {
        self.plan.budget.iter().filter(|one| one.cost == cost).map(|one| one.rupiah).sum()
    }

    /// Rupiah that were paid for a kind of cost.
    pub fn paid(&self, cost: Cost) -> u64 {
        let counts = self.spent.iter().filter(|(one, struck)| one.cost == cost && !struck);
        counts.map(|(one, _)| one.rupiah).sum()
    }

    /// The proof that the words for everybody may be shown: signed word for word, and it runs or has run.
    pub fn cleared(&self) -> Option<Clearance> {
        let runs = matches!(self.stage, Stage::Running | Stage::Evaluated | Stage::Closed);
        let (words, approved) = (self.plan.public.filter(|_| runs)?, self.approved.as_ref()?);
        let author = match self.author {
            Who::Person(person) => Some(person),
            _ => None,
        };
        approval::approved((words, &[]), author, approved.signature.as_ref()).ok()
    }
}

/// May this actor plan and run campaigns?
pub fn runs(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::CustomerCare))
}

/// May this actor read them?
pub fn reads(actor: &Actor) -> bool {
    let above = |role: Role| {
        matches!(role, Role::Management | Role::Director | Role::Quality | Role::Auditor)
    };
    let allowed = |role: Role| role.is_humas() || above(role);
    *actor == Actor::Desk || actor.role().is_some_and(allowed)
}
