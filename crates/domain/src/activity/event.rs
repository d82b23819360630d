//! What has happened to an activity, and the row that it adds up to.

use super::{Activity, Answerer, Asked, Evaluation, Fate, Held, Photo, Plan, Question, Stage};
use crate::calendar::Date;
use crate::ids::{ActivityId, CaseId, FileId, PersonId, Version};
use crate::people::Who;
use crate::text::Words;

/// One thing that happened to an activity. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Proposed {
        id: ActivityId,
        plan: Box<Plan<Words>>,
    },
    Edited {
        plan: Box<Plan<Words>>,
        /// The approval fell with it.
        falls: bool,
    },
    Submitted,
    Approved,
    Returned {
        why: Words,
    },
    Cancelled {
        why: Words,
    },
    Asked {
        text: Words,
        asked: Asked,
        care: bool,
    },
    Answered {
        nth: u16,
        by: Answerer,
        text: Words,
    },
    Carried {
        nth: u16,
        owner: PersonId,
        due: Date,
    },
    SetAside {
        nth: u16,
        why: Words,
    },
    Marked {
        nth: u16,
        care: bool,
    },
    Reopened {
        nth: u16,
    },
    BecameCase {
        nth: u16,
        case: CaseId,
    },
    PhotoAdded {
        photo: Box<Photo<Words>>,
    },
    PhotoDropped {
        id: FileId,
    },
    Held(Held<Words>),
    Evaluated(Evaluation<Words>),
    Ticked {
        nth: u16,
    },
}

/// One entry of the history.
pub type Happened = crate::history::Entry<Event>;

crate::history::life! { Activity of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed { .. } => "proposed",
            Event::Edited { .. } => "edited",
            Event::Submitted => "submitted",
            Event::Approved => "approved",
            Event::Returned { .. } => "returned",
            Event::Cancelled { .. } => "cancelled",
            Event::Asked { .. } => "asked",
            Event::Answered { .. } => "answered",
            Event::Carried { .. } => "carried",
            Event::SetAside { .. } => "set_aside",
            Event::Marked { .. } => "marked",
            Event::Reopened { .. } => "reopened",
            Event::BecameCase { .. } => "became_case",
            Event::PhotoAdded { .. } => "photo_added",
            Event::PhotoDropped { .. } => "photo_dropped",
            Event::Held(_) => "held",
            Event::Evaluated(_) => "evaluated",
            Event::Ticked { .. } => "ticked",
        }
    }
}

/// The activity that a whole history adds up to; `None` if it does not begin with its proposal.
pub fn fold(history: &[Happened]) -> Option<Activity> {
    history.iter().fold(None, apply)
}

/// The activity after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Activity>, entry: &Happened) -> Option<Activity> {
    if let Event::Proposed { id, plan } = &entry.event {
        return Some(begun(*id, plan, entry.by));
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::PhotoAdded { photo } => known.photos.push((**photo).clone()),
        Event::PhotoDropped { id } => known.photos.retain(|one| one.medium.id != *id),
        Event::Asked { text, asked, care } => known.questions.push(Question {
            text: *text,
            asked: *asked,
            at: entry.at,
            care: *care,
            fate: Fate::Open,
        }),
        Event::Ticked { nth } => {
            let all = known.evaluation.as_mut().map(|one| &mut one.follow_ups);
            if let Some(one) = all.and_then(|all| all.get_mut(usize::from(*nth))) {
                one.done = true;
            }
        }
        _ => {
            moved(&mut known, entry);
            settled(&mut known.questions, entry);
        }
    }
    Some(known)
}

fn begun(id: ActivityId, plan: &Plan<Words>, by: Who) -> Activity {
    Activity {
        id,
        version: Version(1),
        author: by,
        plan: plan.clone(),
        stage: Stage::Planned,
        asked: false,
        approved: None,
        fell: false,
        announced: None,
        questions: Vec::new(),
        photos: Vec::new(),
        held: None,
        evaluation: None,
        why: None,
    }
}

fn moved(known: &mut Activity, entry: &Happened) {
    match &entry.event {
        Event::Edited { plan, falls } => {
            known.plan = (**plan).clone();
            if *falls {
                (known.stage, known.approved, known.fell) = (Stage::Planned, None, true);
            }
            if known.stage == Stage::Planned {
                (known.author, known.asked) = (entry.by, false);
            }
        }
        Event::Submitted => (known.asked, known.why) = (true, None),
        Event::Approved => {
            (known.stage, known.asked, known.fell) = (Stage::Approved, false, false);
            known.approved = Some((entry.by, entry.at));
            known.announced = known.announced.or(Some(known.plan.starts));
        }
        Event::Returned { why } => (known.asked, known.why) = (false, Some(*why)),
        Event::Cancelled { why } => {
            (known.stage, known.asked, known.why) = (Stage::Cancelled, false, Some(*why));
        }
        Event::Held(held) => (known.stage, known.held) = (Stage::Held, Some(held.clone())),
        Event::Evaluated(evaluation) => {
            (known.stage, known.evaluation) = (Stage::Evaluated, Some(evaluation.clone()));
        }
        _ => {}
    }
}

fn settled(questions: &mut [Question], entry: &Happened) {
    let (nth, fate) = match &entry.event {
        Event::Answered { nth, by, text } => {
            (*nth, Fate::Answered { by: *by, text: *text, at: entry.at })
        }
        Event::Carried { nth, owner, due } => (*nth, Fate::Carried { owner: *owner, due: *due }),
        Event::SetAside { nth, why } => (*nth, Fate::SetAside { why: *why }),
        Event::Reopened { nth } => (*nth, Fate::Open),
        Event::BecameCase { nth, case } => (*nth, Fate::Case { case: *case }),
        Event::Marked { nth, care } => {
            if let Some(one) = questions.get_mut(usize::from(*nth)) {
                one.care = *care;
            }
            return;
        }
        _ => return,
    };
    if let Some(one) = questions.get_mut(usize::from(nth)) {
        one.fate = fate;
    }
}
