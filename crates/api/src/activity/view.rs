//! An activity, as the caller may see it.

use desk::activity::{Asking, Line, Snapshot, View};
use domain::activity::FollowUp;
use serde::Serialize;
use utoipa::ToSchema;

use super::plan::ActivityPlanned;
use crate::stamp::Stamp;

/// An activity in a list.
#[derive(Serialize, ToSchema)]
pub struct ActivityLine {
    id: String,
    title: String,
    kind: &'static str,
    stage: &'static str,
    /// The plan waits for its approval.
    waits: bool,
    starts: String,
    ends: String,
}

/// One activity.
#[derive(Serialize, ToSchema)]
pub struct Activity {
    id: String,
    version: u32,
    /// `planned`, `approved`, `held`, `evaluated` or `cancelled`.
    stage: &'static str,
    plan: ActivityPlanned,
    author: Option<String>,
    /// The plan waits for its approval.
    waits: bool,
    /// `head` or `director`.
    decided_by: &'static str,
    /// The approval fell because what people were told has changed.
    fell: bool,
    approved_by: Option<String>,
    approved_at: Option<String>,
    questions: Vec<Question>,
    photos: Vec<Photo>,
    held: Option<Happened>,
    evaluation: Option<Evaluated>,
    /// Why it came back, or was cancelled.
    why: Option<String>,
    /// Everybody may know of it now.
    is_public: bool,
    allowed: Vec<&'static str>,
}

/// A question that somebody asked.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityQuestion)]
struct Question {
    text: Option<String>,
    /// `public` or `staff`.
    asked: &'static str,
    at: String,
    /// Not to be answered in front of others.
    care: bool,
    /// `open`, `answered`, `carried`, `set_aside` or `case`.
    fate: &'static str,
    /// Who answered, or will.
    by: Option<String>,
    /// The answer, or why it was set aside.
    says: Option<String>,
    /// The number of its case, where the caller sees it.
    case: Option<String>,
}

/// A photo.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityPhoto)]
struct Photo {
    id: String,
    media_type: &'static str,
    /// What it shows, in words.
    alt: Option<String>,
    basis: &'static str,
    source: String,
    until: Option<String>,
    /// Somebody can be recognised.
    faces: bool,
    /// A permission or a right has ended: it is not shown any more.
    withheld: bool,
}

/// How it went.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityHeld)]
struct Happened {
    present: Vec<Counted>,
    well: Option<String>,
    report: Option<String>,
}

/// How many of one audience came.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityCounted)]
struct Counted {
    audience: &'static str,
    people: u32,
}

/// What was learned.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityEvaluation)]
struct Evaluated {
    met: bool,
    value: u32,
    unit: String,
    lessons: Option<String>,
    follow_ups: Vec<Following>,
}

/// Something to do afterwards.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityFollowing)]
struct Following {
    what: String,
    owner: Option<String>,
    due: String,
    done: bool,
}

impl ActivityLine {
    pub fn of(line: &Line, stamp: Stamp) -> Self {
        Self {
            id: line.id.to_string(),
            title: line.title.clone(),
            kind: line.kind.code(),
            stage: line.stage.code(),
            waits: line.asked,
            starts: stamp.at(line.starts),
            ends: stamp.at(line.ends),
        }
    }
}

impl Activity {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.activity;
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            stage: known.stage.code(),
            plan: ActivityPlanned::of(view, stamp),
            author: view.author.clone(),
            waits: known.asked,
            decided_by: if view.directors { "director" } else { "head" },
            fell: known.fell,
            approved_by: view.approved.clone(),
            approved_at: stamp.maybe(known.approved.map(|(_, at)| at)),
            questions: view.questions.iter().map(|one| Question::of(one, stamp)).collect(),
            photos: view.photos.iter().map(Photo::of).collect(),
            held: Happened::of(view),
            evaluation: Evaluated::of(view),
            why: view.why.clone(),
            is_public: known.is_public(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl Question {
    fn of(one: &Asking, stamp: Stamp) -> Self {
        Self {
            text: one.text.clone(),
            asked: one.asked.code(),
            at: stamp.at(one.at),
            care: one.care,
            fate: one.fate.code(),
            by: one.by.clone(),
            says: one.says.clone(),
            case: one.case.map(|number| number.to_string()),
        }
    }
}

impl Photo {
    fn of(shot: &Snapshot) -> Self {
        Self {
            id: shot.id.to_string(),
            media_type: shot.kind.code(),
            alt: shot.alt.clone(),
            basis: shot.rights.basis.code(),
            source: shot.rights.source.as_str().to_owned(),
            until: shot.rights.until.map(|day| day.to_string()),
            faces: shot.faces,
            withheld: shot.withheld,
        }
    }
}

impl Happened {
    fn of(view: &View) -> Option<Self> {
        let held = view.activity.held.as_ref()?;
        let counted = held.present.iter();
        let counted =
            counted.map(|(one, people)| Counted { audience: one.code(), people: *people });
        Some(Self {
            present: counted.collect(),
            well: view.well.clone(),
            report: view.report.clone(),
        })
    }
}

impl Evaluated {
    fn of(view: &View) -> Option<Self> {
        let known = view.activity.evaluation.as_ref()?;
        let following = |(one, owner): (&FollowUp, &Option<String>)| Following {
            what: one.what.as_str().to_owned(),
            owner: owner.clone(),
            due: one.due.to_string(),
            done: one.done,
        };
        Some(Self {
            met: known.met,
            value: known.value,
            unit: known.unit.as_str().to_owned(),
            lessons: view.lessons.clone(),
            follow_ups: known.follow_ups.iter().zip(&view.owners).map(following).collect(),
        })
    }
}
