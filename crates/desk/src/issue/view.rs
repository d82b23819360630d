//! Issues as one actor may see them: words opened, names in place.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{PersonId, WordsId};
use domain::issue::{Act, Entry, Event, Issue, Owing, allowed};
use domain::people::Actor;

use super::partner::{self, Asked};
use crate::case::{Author, Names, names};
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an issue.
#[derive(Clone, Debug)]
pub struct View {
    pub issue: Issue,
    /// Nobody's move once it is closed.
    pub owes: Vec<Owing>,
    pub names: Names,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
    /// As of when.
    pub now: Instant,
    /// Empty in a list.
    pub words: Words,
    pub duties: Vec<Duty>,
    /// What partners were asked; empty in a list.
    pub partners: Vec<Asked>,
    /// The youngest first; empty in a list.
    pub timeline: Vec<Moment>,
}

/// The texts of an issue; each `None` where there is none, or once erased.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub about: Option<String>,
    pub why: Option<String>,
    pub stakeholders: Option<String>,
    pub plan: Option<Plan>,
    /// What was checked of something false.
    pub checked: Option<String>,
    pub lessons: Option<String>,
}

/// How it is answered.
#[derive(Clone, Debug)]
pub struct Plan {
    pub speaker: (PersonId, Option<String>),
    pub message: Option<String>,
    pub answers: Option<String>,
    pub outlets: Vec<&'static str>,
}

/// A task with its owner's name.
#[derive(Clone, Debug)]
pub struct Duty {
    pub no: u16,
    pub what: Option<String>,
    pub owner: (PersonId, Option<String>),
    pub due: Instant,
    pub done_at: Option<Instant>,
    /// This actor may say that it is done.
    pub tickable: bool,
}

/// One entry of the timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    pub kind: &'static str,
    pub by: Author,
    pub at: Instant,
    pub text: Option<String>,
    /// Of an assessment.
    pub level: Option<&'static str>,
}

impl View {
    /// Is something of it owed since before now?
    pub fn late(&self) -> bool {
        self.issue.due().is_some_and(|due| due < self.now)
    }
}

/// Views of several issues, without their words.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Issue>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let now = desk.now();
    let view = |issue: Issue| View {
        owes: issue.owes(),
        names: names.clone(),
        allowed: allowed(&issue, actor, now),
        now,
        words: Words::default(),
        duties: Vec::new(),
        partners: Vec::new(),
        timeline: Vec::new(),
        issue,
    };
    Ok(found.into_iter().map(view).collect())
}

/// One issue with its words.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Issue,
) -> Result<View, DeskError> {
    let history = store::issue::history(tx, desk.scope(), found.id).await?;
    let said = Said::open(tx, desk, &texts(&history)).await?;
    let view = gather(tx, desk, actor, vec![found]).await?.pop().ok_or(DeskError::NotFound)?;
    let partners = partner::all(tx, desk, &view.issue, &said).await?;
    Ok(View {
        partners,
        words: words(&view, &said),
        duties: duties(&view, actor, &said),
        timeline: history.iter().rev().map(|entry| moment(entry, &view.names, &said)).collect(),
        ..view
    })
}

fn texts(history: &[Entry]) -> Vec<WordsId> {
    let each = history.iter().flat_map(|entry| {
        let beside = match &entry.event {
            Event::Assessed(judged) => judged.stakeholders,
            Event::Responded(plan) => plan.answers,
            _ => None,
        };
        [entry.event.words(), beside]
    });
    each.flatten().map(|words| words.id).collect()
}

fn words(view: &View, said: &Said) -> Words {
    let (known, text) = (&view.issue, |words: domain::text::Words| said.text(words.id));
    let judged = known.assessment.as_ref();
    let plan = known.response.as_ref().map(|plan| Plan {
        speaker: (plan.speaker, view.names.person(plan.speaker).map(str::to_owned)),
        message: text(plan.message),
        answers: plan.answers.and_then(text),
        outlets: plan.outlets.iter().map(|outlet| outlet.code()).collect(),
    });
    Words {
        about: text(known.about),
        why: judged.and_then(|judged| text(judged.why)),
        stakeholders: judged.and_then(|judged| judged.stakeholders).and_then(text),
        plan,
        checked: known.refutation.as_ref().and_then(|known| text(known.checked)),
        lessons: known.lessons.and_then(text),
    }
}

fn duties(view: &View, actor: &Actor, said: &Said) -> Vec<Duty> {
    let runs = domain::issue::runs(actor, view.now);
    let may = view.allowed.contains(&Act::Tick);
    let own = |owner: PersonId| runs || actor.staff().is_some_and(|staff| staff.id == owner);
    let duty = |duty: &domain::issue::Duty| Duty {
        no: duty.no,
        what: said.text(duty.task.what.id),
        owner: (duty.task.owner, view.names.person(duty.task.owner).map(str::to_owned)),
        due: duty.task.due,
        done_at: duty.done_at,
        tickable: may && duty.done_at.is_none() && own(duty.task.owner),
    };
    view.issue.duties.iter().map(duty).collect()
}

fn moment(entry: &Entry, names: &Names, said: &Said) -> Moment {
    let level = match &entry.event {
        Event::Assessed(judged) => Some(judged.level.code()),
        _ => None,
    };
    Moment {
        kind: entry.event.kind(),
        by: names.author(entry.by),
        at: entry.at,
        text: entry.event.words().and_then(|words| said.text(words.id)),
        level,
    }
}
