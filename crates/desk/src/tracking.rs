//! The complainant's side of the bridge: what has become of it, and a way to answer.
//!
//! The only key is the tracking code, sent in the body of a POST. What it shows holds no name of
//! staff, no note, and no medical word.

mod laid;
mod message;

use domain::calendar::Instant;
use domain::case::{Case, Command, Entry, Event, Minutes, Stage};
use domain::clock::promised;
use domain::coded;
use domain::ids::{CaseId, CaseNumber, FileId};
use domain::people::{Actor, Who};
use domain::rules::{Kind, Reaction, Rung, Way};
use domain::text::{Body, Words};
pub use store::tracking::TrackingCode;

use crate::case::{Request, Target, apply};
use crate::deliver::embargo;
use crate::file::{self, Item};
use crate::wording::Voice;
use crate::{Desk, DeskError};

coded! {
    /// The five stages that a complainant sees.
    PublicStage {
        Received = "received",
        Examined = "examined",
        FollowedUp = "followed_up",
        Answered = "answered",
        Done = "done",
    }
}

/// A case as its complainant sees it.
#[derive(Clone, Debug)]
pub struct Track {
    pub number: CaseNumber,
    pub stage: PublicStage,
    pub kind: Kind,
    pub received_at: Instant,
    /// By when an answer will be there at the latest, as far as a clock promises it.
    pub due: Option<Instant>,
    pub late: bool,
    pub history: Vec<Step>,
    /// The hospital waits for the complainant's reply to this question.
    pub question: Option<String>,
    /// The answer, where its words may stand here.
    pub answer: Option<String>,
    /// Until when an embargo holds it back.
    pub embargo: Option<Instant>,
    /// The files that go with it.
    pub files: Vec<Item>,
    /// There is an answer, but it is given in person.
    pub answered_in_person: bool,
    pub may_reply: bool,
    pub may_react: bool,
    pub may_reopen: bool,
    pub may_withdraw: bool,
    /// May say how the care has been since: of a complaint or a suggestion, also after the end.
    pub may_tell_care: bool,
    /// The four questions after the end: once a case, and never of the bereaved.
    pub may_answer_survey: bool,
    pub reaction: Option<Reaction>,
    /// A letter that names outside remedies was sent: the ladder has ended.
    pub ladder_ended: bool,
    /// The complainant's words and names are gone, as the law wants; what happened stays.
    pub erased: bool,
    pub now: Instant,
}

/// One public line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub at: Instant,
    pub what: PublicEvent,
    /// What the house said to the complainant then, as a message would have said it. Whom no door
    /// leads to reads it here and nowhere else.
    pub message: Option<String>,
}

coded! {
    /// What a complainant is told of.
    PublicEvent {
        Received = "received",
        Examined = "examined",
        Forwarded = "forwarded",
        TimeAsked = "time_asked",
        Asked = "asked",
        YouReplied = "you_replied",
        Reminded = "reminded",
        AnswerPlanned = "answer_planned",
        Invited = "invited",
        Answered = "answered",
        NotSatisfied = "not_satisfied",
        Satisfied = "satisfied",
        Closed = "closed",
        Reopened = "reopened",
        Withdrawn = "withdrawn",
    }
}

/// What a complainant can do.
#[derive(Clone, Debug)]
pub enum Wish {
    Reply {
        text: Body,
    },
    React {
        reaction: Reaction,
        text: Option<Body>,
        care_worse: bool,
    },
    /// How care has been since the complaint: at any time, also after the end.
    Care {
        worse: bool,
        text: Option<Body>,
    },
    Reopen {
        text: Body,
    },
    Withdraw {
        text: Body,
    },
}

/// The case behind a tracking code.
///
/// # Errors
/// `NotFound` for a code that opens nothing; the caller limits the rate.
pub async fn track(desk: &Desk, code: TrackingCode) -> Result<Track, DeskError> {
    let id = case_of(desk, code).await?;
    reach(desk, id).await?;
    show(desk, id).await
}

/// An answer that was laid out on the page has reached whoever opens the page with their code.
async fn reach(desk: &Desk, id: CaseId) -> Result<(), DeskError> {
    let worker = desk.clone();
    let job = crate::act::boxed(move |tx| {
        let desk = worker.clone();
        Box::pin(async move {
            let case = store::case::load(tx, desk.scope(), id).await?.ok_or(DeskError::NotFound)?;
            let held = embargo::held(embargo::of_case(tx, &desk, &case).await?);
            Ok(held.is_none() && laid_out(&case))
        })
    });
    let reached: bool = desk.store().db.read(job).await?;
    if !reached {
        return Ok(());
    }
    let minutes = Minutes { at: None, attendees: None, minutes: None, result: None };
    let command = Command::RecordDelivery(minutes);
    let request = Request { command, seen: None, key: None };
    match apply(desk, &Actor::Desk, Target::Id(id), request).await {
        // What is no longer on its way is not shown either.
        Ok(_) | Err(DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// A file that went with the answer, for whoever holds the code. It is to be sent as an attachment,
/// never shown in place.
///
/// # Errors
/// `NotFound` for a wrong code, and for a file that stands not beside the answer on the page.
pub async fn enclosed(
    desk: &Desk,
    code: TrackingCode,
    file: FileId,
) -> Result<(Item, Vec<u8>), DeskError> {
    let (track, case) = (track(desk, code).await?, case_of(desk, code).await?);
    let item = track.files.into_iter().find(|item| item.id == file).ok_or(DeskError::NotFound)?;
    let (scope, store) = (desk.scope(), desk.store().clone());
    let job = crate::act::boxed(move |tx| {
        let store = store.clone();
        Box::pin(async move {
            let found = store::file::open(tx, scope, &store.vault, (case.into(), file)).await?;
            Ok(found.ok_or(DeskError::NotFound)?.1)
        })
    });
    Ok((item, desk.store().db.read(job).await?))
}

/// Carries out a wish of the complainant, once for each `key`.
///
/// # Errors
/// `NotFound` for a wrong code, `Refused` when the rules say no.
pub async fn wish(
    desk: &Desk,
    code: TrackingCode,
    wish: Wish,
    key: Option<String>,
) -> Result<Track, DeskError> {
    let id = case_of(desk, code).await?;
    let command = match wish {
        Wish::Reply { text } => Command::Reply { words: text },
        Wish::React { reaction, text, care_worse } => {
            Command::RecordReaction { reaction, words: text, care_worse }
        }
        Wish::Care { worse, text } => Command::RecordCare { worse, words: text },
        Wish::Reopen { text } => Command::Reopen { why: text },
        Wish::Withdraw { text } => Command::Withdraw { why: text },
    };
    let request = Request { command, seen: None, key: key.map(|key| format!("{id}:{key}")) };
    apply(desk, &Actor::Complainant, Target::Id(id), request).await?;
    show(desk, id).await
}

pub(crate) async fn case_of(desk: &Desk, code: TrackingCode) -> Result<CaseId, DeskError> {
    let scope = desk.scope();
    let hash = store::tracking::hash(desk.store().vault.keys(), scope, code);
    let found = desk
        .store()
        .db
        .read(move |tx| Box::pin(async move { store::tracking::find(tx, scope, hash).await }))
        .await
        .map_err(DeskError::from_store)?;
    found.ok_or(DeskError::NotFound)
}

async fn show(desk: &Desk, id: CaseId) -> Result<Track, DeskError> {
    let worker = desk.clone();
    let job = crate::act::boxed(move |tx| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            let case = store::case::load(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
            let rules = desk.rules_of(tx, case.rules).await?;
            let history = store::case::history(tx, scope, id).await?;
            let clocks = domain::case::clocks(&case, &rules, desk.now());
            let embargo = embargo::of_case(tx, &desk, &case).await?;
            let laid = laid::public_answer(&case, &history);
            let held = embargo::held(embargo).filter(|_| laid.is_some() || laid_out(&case));
            let laid = laid.filter(|_| held.is_none());
            let answer = laid.as_ref().map(|(words, _)| *words);
            let mut files = file::of_case(tx, &desk, &case).await?;
            let with = laid.map(|(_, files)| files).unwrap_or_default();
            files.retain(|file| with.contains(&file.id));
            let question = asked(&case, &history);
            let said_then = history.iter().filter_map(|entry| message::words(&case, &entry.event));
            let shown = answer.into_iter().chain(question).chain(said_then);
            let ids: Vec<_> = shown.map(|words| words.id).collect();
            let vault = &desk.store().vault;
            let opened = store::vault::open_words(tx, scope, vault, &ids).await?;
            let said = |words: Option<Words>| {
                let id = words?.id;
                let (_, opened) = opened.iter().find(|(known, _)| *known == id)?;
                opened.text().map(str::to_owned)
            };
            let reopens = domain::case::closed(&case)
                .is_ok_and(|end| desk.now() <= rules.calendar.after(end.at, rules.windows.reopen));
            let subject = case.intake.complainant.subject;
            let erased = store::vault::erased_at(tx, scope, subject).await?.is_some();
            let voice = Voice::of(tx, &desk, case.intake.language).await?;
            let spoken = (&voice, &rules.calendar);
            let tongue = (case.intake.language, &rules.calendar);
            Ok(Track {
                erased,
                answer: said(answer).map(|text| embargo::under(embargo, text, tongue)),
                embargo: held,
                files,
                question: said(question),
                history: history
                    .iter()
                    .filter_map(step)
                    .map(|(step, entry)| {
                        let message = message::of(&case, entry, spoken, &said);
                        Step { message: message.filter(|_| !erased), ..step }
                    })
                    .collect(),
                may_reopen: reopens && !erased,
                may_tell_care: tells_care(&case) && !erased,
                may_answer_survey: crate::survey::is_asked(tx, scope, &case).await? && !erased,
                ..track_of(&case, &clocks, desk.now())
            })
        })
    });
    desk.store().db.read(job).await
}

/// The answer is to be read on the page.
fn laid_out(case: &Case) -> bool {
    matches!(case.stage, Stage::Delivering { way: Some(Way::TrackingPage), .. })
}

/// What the complainant was asked last, while an answer to it is waited for.
fn asked(case: &Case, history: &[Entry]) -> Option<Words> {
    let question = history.iter().rev().find_map(|entry| match &entry.event {
        Event::Inquired { words } => Some(*words),
        _ => None,
    });
    question.filter(|_| matches!(case.stage, Stage::Waiting { .. }))
}

fn track_of(case: &Case, clocks: &[domain::clock::Reading], now: Instant) -> Track {
    let due = promised(clocks);
    let in_person = case.first_reached.is_some() && case.answers.iter().any(|one| one.medical);
    Track {
        number: case.number,
        stage: public_stage(case),
        kind: case.kind,
        received_at: case.intake.received_at,
        due,
        late: due.is_some_and(|due| due < now),
        history: Vec::new(),
        question: None,
        answer: None,
        embargo: None,
        files: Vec::new(),
        answered_in_person: in_person,
        may_reply: !case.is_closed(),
        may_react: matches!(case.stage, Stage::Answered { .. }) && case.reaction.is_none(),
        may_reopen: false,
        may_withdraw: !case.is_closed(),
        may_tell_care: false,
        may_answer_survey: false,
        reaction: case.reaction,
        ladder_ended: case.rung == Rung::Past,
        erased: false,
        now,
    }
}

/// Whoever praised or asked is not asked whether it was paid back to them.
fn tells_care(case: &Case) -> bool {
    matches!(case.kind, Kind::Complaint | Kind::Suggestion)
}

fn public_stage(case: &Case) -> PublicStage {
    match &case.stage {
        Stage::Received if !case.screened => PublicStage::Received,
        Stage::Received => PublicStage::Examined,
        Stage::Answered { .. } => PublicStage::Answered,
        Stage::Closed { .. } => PublicStage::Done,
        _ => PublicStage::FollowedUp,
    }
}

fn step(entry: &Entry) -> Option<(Step, &Entry)> {
    let what = match &entry.event {
        Event::Received(_) => PublicEvent::Received,
        Event::Screened(_) => PublicEvent::Examined,
        Event::Routed { .. } => PublicEvent::Forwarded,
        Event::TimeAsked { .. } => PublicEvent::TimeAsked,
        Event::Inquired { .. } => PublicEvent::Asked,
        // What a stranger wrote is for the office to judge.
        Event::Replied { .. } if entry.by == Who::Desk => return None,
        Event::Replied { .. } => PublicEvent::YouReplied,
        Event::Reminded => PublicEvent::Reminded,
        Event::DeliveryPlanned(plan) if plan.way.is_gathering() => PublicEvent::Invited,
        Event::DeliveryPlanned(_) => PublicEvent::AnswerPlanned,
        Event::AnsweredDirectly { .. } | Event::Delivered(_) => PublicEvent::Answered,
        Event::Reacted { reaction: Reaction::Dissatisfied, .. } => PublicEvent::NotSatisfied,
        Event::Reacted { reaction: Reaction::Satisfied, .. } => PublicEvent::Satisfied,
        Event::Closed(_) | Event::Merged { .. } => PublicEvent::Closed,
        Event::Reopened { .. } => PublicEvent::Reopened,
        Event::Withdrawn { .. } => PublicEvent::Withdrawn,
        _ => return None,
    };
    Some((Step { at: entry.at, what, message: None }, entry))
}
