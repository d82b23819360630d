//! An issue, as the caller may see it.

use desk::issue::{Asked, Duty, Moment, Room, View};
use domain::issue::{Outcome, Owing};
use domain::mention::Tone;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// Something about the hospital that may grow.
#[derive(Serialize, ToSchema)]
pub struct Issue {
    id: String,
    version: u32,
    title: String,
    /// `detected`, `assessed`, `responding` or `closed`.
    stage: &'static str,
    detected_at: String,
    /// `level_1` to `level_4`; null while nobody has judged it.
    level: Option<&'static str>,
    truth: Option<&'static str>,
    phase: Option<&'static str>,
    reach: Option<&'static str>,
    /// Until when it is judged for the first time; null once it was.
    assess_due: Option<String>,
    assessed_at: Option<String>,
    /// The nearest time at which somebody owes something.
    due_at: Option<String>,
    late: bool,
    /// Names; `humas` is the office. Empty once it is closed.
    owes: Vec<String>,
    /// The texts are null in a list, or once erased.
    about: Option<String>,
    why: Option<String>,
    stakeholders: Option<String>,
    speaker: Option<String>,
    message: Option<String>,
    answers: Option<String>,
    outlets: Vec<&'static str>,
    /// Of something false: what was checked, and where it was reported.
    checked: Option<String>,
    reported_to: Option<String>,
    tasks: Vec<IssueTask>,
    /// What partners were asked; empty in a list.
    partners: Vec<AskedPartner>,
    outcome: Option<&'static str>,
    lessons: Option<String>,
    closed_at: Option<String>,
    /// An exercise: never counted, never published.
    drill: bool,
    /// How the exercise went, 0 to 100.
    score: Option<u8>,
    allowed: Vec<&'static str>,
}

/// A task of an issue.
#[derive(Serialize, ToSchema)]
struct IssueTask {
    task: u16,
    what: Option<String>,
    owner: Option<String>,
    due: String,
    done_at: Option<String>,
}

/// What a partner was asked, and what became of it.
#[derive(Serialize, ToSchema)]
struct AskedPartner {
    referral: u16,
    /// The id of the partner, and the name.
    partner: String,
    name: String,
    /// `letter`, `email` or `telephone`.
    way: &'static str,
    words: Option<String>,
    due: String,
    late: bool,
    asked_at: String,
    received_by: Option<String>,
    received_at: Option<String>,
    answer: Option<String>,
    answered_at: Option<String>,
}

/// An issue with whatever hangs on it.
#[derive(Serialize, ToSchema)]
pub struct IssueRoom {
    #[serde(flatten)]
    issue: Issue,
    /// The youngest first.
    timeline: Vec<IssueMoment>,
    /// Ids of the youngest mentions.
    mentions: Vec<String>,
    /// Where the caller may see them.
    case_numbers: Vec<String>,
    /// Ids of the statements about it.
    statements: Vec<String>,
    heard: IssueHeard,
}

/// One entry of the timeline.
#[derive(Serialize, ToSchema)]
struct IssueMoment {
    kind: &'static str,
    by: Option<String>,
    at: String,
    text: Option<String>,
}

/// How it is heard.
#[derive(Serialize, ToSchema)]
struct IssueHeard {
    mentions: u32,
    /// Who are told apart.
    authors: u32,
    /// Copies count once.
    texts: u32,
    tones: Vec<IssueTone>,
}

/// How many mentions speak so.
#[derive(Serialize, ToSchema)]
struct IssueTone {
    /// Null where nobody judged it.
    tone: Option<&'static str>,
    mentions: u32,
}

impl Issue {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, words) = (&view.issue, &view.words);
        let (judged, plan) = (known.assessment.as_ref(), words.plan.as_ref());
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            title: known.title.as_str().to_owned(),
            stage: known.stage.code(),
            detected_at: stamp.at(known.detected_at),
            level: judged.map(|judged| judged.level.code()),
            truth: judged.map(|judged| judged.truth.code()),
            phase: judged.map(|judged| judged.phase.code()),
            reach: judged.map(|judged| judged.reach.code()),
            assess_due: stamp.maybe(known.assess_due()),
            assessed_at: stamp.maybe(known.assessed_at),
            due_at: stamp.maybe(known.due()),
            late: view.late(),
            owes: view.owes.iter().map(|owing| owed(*owing, view)).collect(),
            about: words.about.clone(),
            why: words.why.clone(),
            stakeholders: words.stakeholders.clone(),
            speaker: plan.and_then(|plan| plan.speaker.1.clone()),
            message: plan.and_then(|plan| plan.message.clone()),
            answers: plan.and_then(|plan| plan.answers.clone()),
            outlets: plan.map(|plan| plan.outlets.clone()).unwrap_or_default(),
            checked: words.checked.clone(),
            reported_to: known
                .refutation
                .as_ref()
                .and_then(|known| known.reported_to.as_ref())
                .map(|name| name.as_str().to_owned()),
            tasks: view.duties.iter().map(|duty| IssueTask::of(duty, stamp)).collect(),
            partners: view.partners.iter().map(|one| AskedPartner::of(one, stamp)).collect(),
            outcome: known.outcome.map(Outcome::code),
            lessons: words.lessons.clone(),
            closed_at: stamp.maybe(known.closed_at),
            drill: known.drill,
            score: known.score,
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

fn owed(owing: Owing, view: &View) -> String {
    match owing {
        Owing::Office => "humas".to_owned(),
        Owing::Person(person) => view.names.person(person).unwrap_or_default().to_owned(),
    }
}

impl IssueTask {
    fn of(duty: &Duty, stamp: Stamp) -> Self {
        Self {
            task: duty.no,
            what: duty.what.clone(),
            owner: duty.owner.1.clone(),
            due: stamp.at(duty.due),
            done_at: stamp.maybe(duty.done_at),
        }
    }
}

impl AskedPartner {
    fn of(one: &Asked, stamp: Stamp) -> Self {
        let (received, answered) = (one.received.as_ref(), one.answered.as_ref());
        Self {
            referral: one.no,
            partner: one.partner.to_string(),
            name: one.name.clone(),
            way: one.way.code(),
            words: one.words.clone(),
            due: stamp.at(one.due),
            late: one.late,
            asked_at: stamp.at(one.asked_at),
            received_by: received.map(|(by, _)| by.clone()),
            received_at: received.map(|(_, at)| stamp.at(*at)),
            answer: answered.and_then(|(words, _)| words.clone()),
            answered_at: answered.map(|(_, at)| stamp.at(*at)),
        }
    }
}

impl IssueRoom {
    pub fn of(view: &View, room: &Room, stamp: Stamp) -> Self {
        let moment = |moment: &Moment| IssueMoment {
            kind: moment.kind,
            by: moment.by.name.clone(),
            at: stamp.at(moment.at),
            text: moment.text.clone(),
        };
        let (voices, tones) = (room.figures.voices, &room.figures.tones);
        let tone = |(tone, mentions): &(Option<Tone>, u32)| IssueTone {
            tone: tone.map(Tone::code),
            mentions: *mentions,
        };
        Self {
            issue: Issue::of(view, stamp),
            timeline: view.timeline.iter().map(moment).collect(),
            mentions: room.mentions.iter().map(|one| one.mention.id.to_string()).collect(),
            case_numbers: room.cases.iter().map(ToString::to_string).collect(),
            statements: room.statements.iter().map(|one| one.id.to_string()).collect(),
            heard: IssueHeard {
                mentions: voices.mentions,
                authors: voices.authors,
                texts: voices.texts,
                tones: tones.iter().map(tone).collect(),
            },
        }
    }
}
