//! The row after an event. Total: no rule, no clock, cannot fail.

use super::answering::returned_to;
use super::fairness::handler;
use super::receiving::blank;
use super::{
    Addressee, Answer, Appointment, Approval, AskState, Case, Closing, Entitlement, Entry, Event,
    Grading, Opening, Screening, Stage,
};
use crate::calendar::Instant;
use crate::clock::Mark;
use crate::ids::{AnswerNo, AskNo, FileId, Version};
use crate::rules::{MarkKind, Outcome, Reaction, Rung, Way};
use crate::text::Words;

/// The case that a whole history adds up to; `None` if it does not begin with its reception.
pub fn fold(history: &[Entry]) -> Option<Case> {
    let (first, rest) = history.split_first()?;
    let Event::Received(opening) = &first.event else { return None };
    let case = begun(opening.as_ref().clone(), first);
    Some(rest.iter().fold(case, apply))
}

/// The case right after its reception.
pub(super) fn begun(opening: Opening, entry: &Entry) -> Case {
    let mut case = blank(opening);
    case.version = Version(1);
    let received = Mark::new(MarkKind::Received, case.intake.received_at, 1);
    let due = case.intake.forwarded.as_ref().and_then(|letter| letter.due);
    case.marks.push(due.map_or(received, |due| received.promising(due)));
    case.marks.push(Mark::new(MarkKind::Recorded, entry.at, 1));
    case
}

crate::history::life! { begun Case of Event }

/// The case after one more entry.
pub fn apply(mut case: Case, entry: &Entry) -> Case {
    case.version.0 += 1;
    let at = entry.at;
    match &entry.event {
        Event::Received(_) | Event::Revealed { .. } | Event::AccusedReplied { .. } => {}
        // What came after the end has no other step that would show it as read.
        Event::Noted { .. } if case.is_closed() => case.unread = 0,
        Event::Noted { .. } => {}
        Event::Screened(seen) => screened(&mut case, seen, entry),
        Event::TimeAsked { until, .. } => promised(&mut case, *until, at),
        Event::Routed { asks } => {
            case.stage = Stage::Routed { asks: asks.iter().map(|ask| ask.no).collect() };
            case.asks.extend(asks.iter().cloned());
            case.unread = 0;
            mark(&mut case, MarkKind::Routed, at);
        }
        Event::AskAnswered { ask, answer } => ask_answered(&mut case, *ask, answer, at),
        Event::Rerouted { ask, to, due, .. } => {
            rerouted(&mut case, *ask, to.clone().map(|to| (to, *due)), at);
        }
        Event::AskRecalled { ask, .. } => rerouted(&mut case, *ask, None, at),
        Event::AnsweredDirectly { answer, way, approval_due, .. } => {
            let no = keep(&mut case, answer, at);
            case.appointment = (!approval_due).then(|| by(*way));
            case.stage = match approval_due {
                true => Stage::Approval { answer: no },
                false => Stage::Delivering { answer: no, way: Some(*way) },
            };
            if !approval_due && matches!(way, Way::InPerson | Way::Telephone) {
                reached(&mut case, at);
            }
        }
        Event::Inquired { .. } => {
            let back = Box::new(case.stage.clone());
            case.stage = Stage::Waiting { back, since: at };
            case.reminders = 0;
            mark(&mut case, MarkKind::Inquired, at);
        }
        Event::Replied { .. } => replied(&mut case, at),
        Event::Accepted { answer, edited, approval_due } => {
            let no = edited.as_ref().map_or(*answer, |edited| keep(&mut case, edited, at));
            case.unread = 0;
            case.stage = match approval_due {
                true => Stage::Approval { answer: no },
                false => Stage::Delivering { answer: no, way: None },
            };
        }
        Event::Returned { to, .. } => returned(&mut case, *to, at),
        Event::Recalled { answer } => recalled(&mut case, *answer),
        Event::ApprovalRequested { answer, edited } => {
            let no = edited.as_ref().map_or(*answer, |edited| keep(&mut case, edited, at));
            case.unread = 0;
            case.appointment = None;
            case.stage = Stage::Approval { answer: no };
        }
        other => later(&mut case, other, entry),
    }
    case
}

/// The second half of a case's life: approval, delivery, reaction, end.
fn later(case: &mut Case, event: &Event, entry: &Entry) {
    let at = entry.at;
    match event {
        Event::Approved(approval) => signed(case, approval.clone(), at),
        Event::Entitled { basis } => {
            case.entitlement = Some(Entitlement { basis: *basis, by: entry.by, at });
        }
        Event::DeliveryPlanned(plan) => {
            if let Stage::Delivering { way, .. } = &mut case.stage {
                *way = Some(plan.way);
            }
            case.appointment = Some(plan.clone());
        }
        Event::Delivered(minutes) => {
            reached(case, minutes.at.unwrap_or(at));
            if minutes.result.is_some() {
                followed_up(case, at);
            }
        }
        Event::DeliveryFailed { .. } => {
            case.failures = case.failures.saturating_add(1);
            came_back(case);
            if let Stage::Delivering { way, .. } = &mut case.stage {
                *way = None;
            }
            case.appointment = None;
        }
        Event::Reacted { reaction, rung, .. } => reacted(case, *reaction, *rung, at),
        Event::Escalated { to, .. } => case.rung = *to,
        Event::Closed(closing) => closed(case, closing, at),
        Event::Withdrawn { .. } => end(case, Outcome::Withdrawn, at),
        Event::Merged { into, .. } => {
            case.merged_into = Some(*into);
            end(case, Outcome::Duplicate, at);
        }
        Event::Reopened { rung, .. } => {
            mark(case, MarkKind::Reopened, at);
            anew(case, *rung);
        }
        Event::Linked { with } | Event::LinkedBack { with, merged: false } => {
            case.links.push(*with);
        }
        Event::LinkedBack { with, merged: true } => case.absorbed.push(*with),
        Event::AccusedNamed { person, .. } => case.accused.push(*person),
        Event::Reminded => case.reminders += 1,
        Event::Reported => mark(case, MarkKind::Reported, at),
        Event::Held { on, .. } => case.hold = *on,
        Event::FileShown { file, on } => chosen(&mut case.shown, *file, *on),
        Event::Enclosed { file, on } => chosen(&mut case.enclosed, *file, *on),
        Event::LanguageChosen { language } => case.intake.language = *language,
        Event::Observed { reached: true, .. } => reached(case, at),
        Event::Observed { sign, .. } if sign.calls_for_a_look() => {
            case.unread = case.unread.saturating_add(1);
        }
        _ => {}
    }
}

fn signed(case: &mut Case, approval: Approval, at: Instant) {
    case.approval = Some(approval);
    if let Stage::Approval { answer } = case.stage {
        case.stage = Stage::Delivering { answer, way: None };
    }
    mark(case, MarkKind::Approved, at);
}

/// It belongs to these from now on, or no more.
fn chosen(files: &mut Vec<FileId>, file: FileId, on: bool) {
    files.retain(|known| *known != file);
    if on {
        files.push(file);
    }
}

fn closed(case: &mut Case, closing: &Closing<Words>, at: Instant) {
    if closing.improvement.is_some() || closing.no_improvement_reason.is_some() {
        followed_up(case, at);
    }
    case.closing = Some(closing.clone());
    end(case, closing.outcome, at);
}

fn promised(case: &mut Case, until: Instant, at: Instant) {
    case.promised_until = Some(until);
    let seq = case.version.0;
    case.marks.push(Mark::new(MarkKind::TimeAsked, at, seq).promising(until));
}

fn mark(case: &mut Case, kind: MarkKind, at: Instant) {
    case.marks.push(Mark::new(kind, at, case.version.0));
}

fn screened(case: &mut Case, seen: &Screening<Words>, entry: &Entry) {
    let hands = handler(case);
    case.screened = true;
    case.kind = seen.kind;
    case.nature = Some(seen.nature);
    case.topics = seen.topics.clone();
    case.about = seen.about;
    case.sealed |= seen.sealed;
    case.unread = 0;
    if let Some(grade) = seen.grade {
        case.gradings.push(Grading { grade, by: entry.by, at: entry.at, why: seen.why });
    }
    mark(case, MarkKind::Screened, entry.at);
    if handler(case) != hands {
        lapse(case, entry.at);
    }
}

/// The case passes into other hands: what the former ones asked is asked no more, and whom they
/// asked sees it no more. The new ones ask whom they choose.
fn lapse(case: &mut Case, at: Instant) {
    for ask in &mut case.asks {
        ask.lapsed = true;
        if ask.is_open() {
            ask.state = AskState::Dropped;
        }
    }
    settle(case, at);
}

fn keep(case: &mut Case, answer: &Answer, at: Instant) -> AnswerNo {
    case.answers.push(answer.clone());
    if answer.follow_up.is_some() {
        followed_up(case, at);
    }
    answer.no
}

fn followed_up(case: &mut Case, at: Instant) {
    if case.followed_up.is_none() {
        case.followed_up = Some(at);
        mark(case, MarkKind::FollowedUp, at);
    }
}

fn ask_answered(case: &mut Case, no: AskNo, answer: &Answer, at: Instant) {
    let answer_no = keep(case, answer, at);
    if let Some(ask) = case.asks.iter_mut().find(|ask| ask.no == no) {
        ask.state = AskState::Answered(answer_no);
    }
    settle(case, at);
}

fn rerouted(case: &mut Case, no: AskNo, to: Option<(Addressee, Instant)>, at: Instant) {
    if let Some(ask) = case.asks.iter_mut().find(|ask| ask.no == no) {
        match to {
            Some((to, due)) => (ask.to, ask.due) = (to, due),
            None => ask.state = AskState::Dropped,
        }
    }
    settle(case, at);
}

/// All asks of the routing are answered, dropped or taken back: the case is at the office again,
/// behind a question to the complainant too, and nobody in the house is waited for.
fn settle(case: &mut Case, at: Instant) {
    let settled = match &case.stage {
        Stage::Waiting { back, since } => {
            let back = settled(case, back).map(Box::new);
            back.map(|back| Stage::Waiting { back, since: *since })
        }
        stage => settled(case, stage),
    };
    let Some(stage) = settled else { return };
    let answered = match &stage {
        Stage::Waiting { back, .. } => matches!(**back, Stage::Review { .. }),
        stage => matches!(stage, Stage::Review { .. }),
    };
    case.stage = stage;
    mark(case, if answered { MarkKind::UnitAnswered } else { MarkKind::AsksEnded }, at);
}

/// Where a routing leads of which nobody owes an answer any more.
fn settled(case: &Case, stage: &Stage) -> Option<Stage> {
    let Stage::Routed { asks } = stage else { return None };
    let of_routing = || case.asks.iter().filter(|ask| asks.contains(&ask.no));
    if of_routing().any(|ask| ask.is_open()) {
        return None;
    }
    let last = of_routing().filter_map(|ask| match ask.state {
        AskState::Answered(answer) => Some(answer),
        _ => None,
    });
    Some(last.max().map_or(Stage::Received, |answer| Stage::Review { answer }))
}

fn replied(case: &mut Case, at: Instant) {
    case.unread = case.unread.saturating_add(1);
    if let Stage::Waiting { back, .. } = &case.stage {
        case.stage = back.as_ref().clone();
        mark(case, MarkKind::Replied, at);
    }
}

fn returned(case: &mut Case, to: Option<(AskNo, Instant)>, at: Instant) {
    let back = returned_to(case);
    if let Stage::Routed { asks } = &back {
        for ask in case.asks.iter_mut().filter(|ask| asks.contains(&ask.no)) {
            ask.state = AskState::Open;
            ask.due = to.map_or(ask.due, |(_, due)| due);
        }
    }
    case.stage = back;
    if to.is_some() {
        mark(case, MarkKind::Routed, at);
    }
}

fn recalled(case: &mut Case, answer: AnswerNo) {
    case.stage = Stage::Review { answer };
    case.approval = None;
    case.appointment = None;
}

fn by(way: Way) -> Appointment<Words> {
    Appointment { way, at: None, place: None, accompanied_by: Vec::new() }
}

fn reached(case: &mut Case, at: Instant) {
    case.first_reached.get_or_insert(at);
    case.stage = Stage::Answered { at };
    mark(case, MarkKind::AnswerReached, at);
}

/// The answer that was thought to have reached is on its way again, and so are its clocks.
fn came_back(case: &mut Case) {
    let (Stage::Answered { at }, Some(answer)) = (&case.stage, case.answers.last()) else { return };
    let (at, answer) = (*at, answer.no);
    let last = case.marks.iter().rposition(|mark| mark.kind == MarkKind::AnswerReached);
    if let Some(last) = last {
        case.marks.remove(last);
    }
    if case.first_reached == Some(at) {
        case.first_reached = None;
    }
    case.stage = Stage::Delivering { answer, way: None };
}

fn reacted(case: &mut Case, reaction: Reaction, rung: Rung, at: Instant) {
    case.unread = 0;
    match reaction {
        Reaction::Dissatisfied => {
            mark(case, MarkKind::Dissatisfied, at);
            anew(case, rung);
        }
        Reaction::Satisfied | Reaction::Silent => case.reaction = Some(reaction),
    }
}

/// A new round: the case is at the office again, one rung higher, with nothing signed.
fn anew(case: &mut Case, rung: Rung) {
    case.rung = rung;
    case.round += 1;
    case.failures = 0;
    case.stage = Stage::Received;
    case.approval = None;
    case.enclosed = Vec::new();
    case.appointment = None;
    case.reaction = None;
    case.closing = None;
    case.merged_into = None;
}

fn end(case: &mut Case, outcome: Outcome, at: Instant) {
    case.stage = Stage::Closed { outcome, at };
    case.unread = 0;
    mark(case, MarkKind::Closed, at);
}
