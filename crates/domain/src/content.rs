//! What the hospital publishes (*konten*): an idea becomes a draft with one text for each channel, is
//! checked, approved, scheduled, put out by a person and looked back at.
//!
//! A decider. What was approved is what goes out: an edit drops the approval. Whoever is seen or told
//! of has permitted it, for this channel, purpose and day. Nothing goes out while the house pauses.

pub mod brand;
mod decide;
mod event;
pub mod finding;
pub mod fit;
pub mod follower;
pub mod goals;
pub mod health_day;
pub mod heading;
pub mod insight;
pub mod look;
pub mod media;
pub mod pause;
pub mod posting;
mod publish;
mod refusal;
pub mod rhythm;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Instant;
use crate::consent::{Outlet, Permalink, Purpose};
use crate::ids::{ConsentId, ContentId, FileId, PersonId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Name, Words, coded};

use decide::editable;
pub use decide::{Facts, allowed, awaits, decide, needs_director};
pub use event::{Entry, Event, apply, fold};
pub use finding::{Finding, Judged, Rule};
pub use insight::{Definition, Outcome};
use media::{Copied, Look, Medium, Rights};
pub use publish::{cleared, hindered};
pub use refusal::Refusal;

coded! {
    /// One thing that somebody can do to a content item.
    Act {
        Propose = "propose",
        Edit = "edit",
        /// Bring a picture or a film.
        AddMedium = "add_medium",
        /// Say otherwise what one shows, or whose it is.
        DescribeMedium = "describe_medium",
        PlaceMedium = "place_medium",
        /// Say what somebody who looked at it has seen.
        ExamineMedium = "examine_medium",
        /// Make a copy as one channel takes it.
        FitMedium = "fit_medium",
        /// Take such a copy away again.
        DropCopy = "drop_copy",
        DropMedium = "drop_medium",
        Submit = "submit",
        /// A doctor says that the health claims are right.
        FactCheck = "fact_check",
        Approve = "approve",
        Return = "return",
        Schedule = "schedule",
        /// Say that it stands on a channel, with its link.
        Publish = "publish",
        /// Say that it could not be put out; it stays owed.
        Fail = "fail",
        /// Let the program try a channel once more.
        Retry = "retry",
        RecordResult = "record_result",
        Withdraw = "withdraw",
    }
}

coded! {
    /// How far an item is.
    Stage {
        Idea = "idea",
        Draft = "draft",
        FactCheck = "fact_check",
        /// The head looks at language and ethics.
        Review = "review",
        /// The director decides.
        Approval = "approval",
        Approved = "approved",
        Scheduled = "scheduled",
        Published = "published",
        Evaluated = "evaluated",
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What is counted of something published, by the name under which the channel shows it.
    Metric {
        Reach = "reach",
        /// How often it was played or shown, as the channels count since 2025.
        Views = "views",
        /// How often it was shown, as they counted before; another thing than views.
        Impressions = "impressions",
        /// Everything that people did with it, as the channel adds it up itself.
        Engagement = "engagement",
        Likes = "likes",
        Comments = "comments",
        Shares = "shares",
        Saves = "saves",
        /// Clicks on it or on the link in it.
        Clicks = "clicks",
        /// Questions that came in under it.
        Questions = "questions",
        /// Of these, answered in the time that the office has set itself.
        Replies = "replies",
    }
}

/// All that is written of an item. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<W> {
    pub title: Name,
    pub purpose: Purpose,
    pub audience: Option<Name>,
    /// It says something about health, so a doctor checks it.
    pub claims: bool,
    /// Somebody can be seen, heard or is told of.
    pub shows_people: bool,
    /// The permissions that it leans on.
    pub consents: BTreeSet<ConsentId>,
    pub texts: BTreeMap<Outlet, W>,
}

impl<W> Draft<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Draft<V> {
        let texts = self.texts.into_iter().map(|(outlet, text)| (outlet, f(text)));
        Draft {
            texts: texts.collect(),
            title: self.title,
            purpose: self.purpose,
            audience: self.audience,
            claims: self.claims,
            shows_people: self.shows_people,
            consents: self.consents,
        }
    }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Propose {
        id: ContentId,
        draft: Draft<W>,
    },
    Edit {
        draft: Draft<W>,
    },
    AddMedium(Box<Medium<W>>),
    DescribeMedium {
        id: FileId,
        alt: Option<W>,
        rights: Rights,
    },
    /// At another place of the order, from 0.
    PlaceMedium {
        id: FileId,
        to: usize,
    },
    ExamineMedium {
        id: FileId,
        look: Look,
    },
    FitMedium {
        id: FileId,
        outlet: Outlet,
        copy: Box<Copied>,
    },
    DropCopy {
        id: FileId,
        outlet: Outlet,
    },
    DropMedium {
        id: FileId,
    },
    /// With what a person has to say to each finding that is none.
    Submit {
        judged: Vec<Judged>,
    },
    FactCheck {},
    Approve {},
    Return {
        why: W,
    },
    /// `why` is needed where the hour is a quiet one.
    Schedule {
        at: Instant,
        why: Option<W>,
    },
    Publish {
        outlet: Outlet,
        link: Permalink,
    },
    Fail {
        outlet: Outlet,
        why: Name,
    },
    Retry {
        outlet: Outlet,
    },
    RecordResult(Outcome),
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
            Command::AddMedium(_) => Act::AddMedium,
            Command::DescribeMedium { .. } => Act::DescribeMedium,
            Command::PlaceMedium { .. } => Act::PlaceMedium,
            Command::ExamineMedium { .. } => Act::ExamineMedium,
            Command::FitMedium { .. } => Act::FitMedium,
            Command::DropCopy { .. } => Act::DropCopy,
            Command::DropMedium { .. } => Act::DropMedium,
            Command::Submit { .. } => Act::Submit,
            Command::FactCheck {} => Act::FactCheck,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Schedule { .. } => Act::Schedule,
            Command::Publish { .. } => Act::Publish,
            Command::Fail { .. } => Act::Fail,
            Command::Retry { .. } => Act::Retry,
            Command::RecordResult(_) => Act::RecordResult,
            Command::Withdraw { .. } => Act::Withdraw,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Propose { id, draft } => Command::Propose { id, draft: draft.map(f) },
            Command::Edit { draft } => Command::Edit { draft: draft.map(f) },
            Command::AddMedium(medium) => Command::AddMedium(Box::new(medium.map(f))),
            Command::DescribeMedium { id, alt, rights } => {
                Command::DescribeMedium { id, alt: alt.map(f), rights }
            }
            Command::PlaceMedium { id, to } => Command::PlaceMedium { id, to },
            Command::ExamineMedium { id, look } => Command::ExamineMedium { id, look },
            Command::FitMedium { id, outlet, copy } => Command::FitMedium { id, outlet, copy },
            Command::DropCopy { id, outlet } => Command::DropCopy { id, outlet },
            Command::DropMedium { id } => Command::DropMedium { id },
            Command::Submit { judged } => Command::Submit { judged },
            Command::FactCheck {} => Command::FactCheck {},
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Schedule { at, why } => Command::Schedule { at, why: why.map(f) },
            Command::Publish { outlet, link } => Command::Publish { outlet, link },
            Command::Fail { outlet, why } => Command::Fail { outlet, why },
            Command::Retry { outlet } => Command::Retry { outlet },
            Command::RecordResult(outcome) => Command::RecordResult(outcome),
            Command::Withdraw { why } => Command::Withdraw { why: f(why) },
        }
    }
}

/// Something that stands on a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub link: Permalink,
    /// The very words that were approved.
    pub words: Words,
    pub at: Instant,
    pub by: Who,
}

/// It could not be put out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub why: Name,
    pub at: Instant,
}

/// An item as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub id: ContentId,
    pub version: Version,
    pub author: Who,
    pub draft: Draft<Words>,
    /// Pictures and films, in their order.
    pub media: Vec<Medium<Words>>,
    pub stage: Stage,
    pub judged: Vec<Judged>,
    /// Who said that the health claims are right.
    pub checked: Option<Who>,
    /// Who approved, and exactly what.
    pub approved: Option<Approved>,
    pub due: Option<Instant>,
    /// Why it goes out in quiet hours.
    pub quiet: Option<Words>,
    pub posts: BTreeMap<Outlet, Post>,
    pub failures: BTreeMap<Outlet, Failure>,
    /// What was counted, by channel, definition and day: once each, the newest word.
    pub readings: Vec<Outcome>,
    /// Why it came back, or was withdrawn.
    pub why: Option<Words>,
}

/// An approval of exactly these texts with exactly these pictures and films.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    pub by: Who,
    pub at: Instant,
    pub texts: BTreeMap<Outlet, Words>,
    pub media: Vec<Medium<Words>>,
}

impl Content {
    /// The channels on which it does not stand yet.
    pub fn open(&self) -> impl Iterator<Item = Outlet> + '_ {
        self.draft.texts.keys().copied().filter(|outlet| !self.posts.contains_key(outlet))
    }

    /// Its hour has come and it does not stand everywhere: somebody owes it.
    pub fn owed(&self, now: Instant) -> bool {
        self.stage == Stage::Scheduled && self.due.is_some_and(|due| due <= now)
    }
}

/// May this actor write content, schedule it, and say that it stands?
pub fn writes(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::CustomerCare))
}

/// May this actor say whether a health claim is right?
pub fn checks_facts(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Dpjp | Role::Committee))
}

/// May this actor read what is being prepared?
pub fn reads(actor: &Actor) -> bool {
    let above = |role: Role| {
        matches!(role, Role::Management | Role::Director | Role::Quality | Role::Auditor)
    };
    let allowed = |role: Role| role.is_humas() || above(role);
    *actor == Actor::Desk || checks_facts(actor) || actor.role().is_some_and(allowed)
}

/// Is this the person behind this name in the history?
pub(crate) fn same(person: Option<PersonId>, who: Who) -> bool {
    person.is_some_and(|person| who == Who::Person(person))
}
