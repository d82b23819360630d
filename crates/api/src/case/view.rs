//! One case, as the caller may see it.

use axum::{Json, extract::State};
use desk::Desk;
use desk::case::{self, Mask, Names, View};
use domain::case::{AskState, Escort};
use domain::intake::Identity;
use domain::people::Role;
use serde::Serialize;
use utoipa::ToSchema;

use super::clock::{Clock, clock};
use super::moment::{Moment, addressee, moment};
use super::party_text;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::file::FileItem;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::stamp::Stamp;

/// Everything that the caller may know of a case.
#[derive(Serialize, ToSchema)]
pub struct Case {
    number: String,
    version: u32,
    stage: &'static str,
    kind: &'static str,
    channel: &'static str,
    /// In which language the complainant is written to.
    language: &'static str,
    grade: Option<&'static str>,
    nature: Option<&'static str>,
    rung: &'static str,
    /// 1 for the first answer, one more with each dissatisfaction or reopening.
    round: u16,
    /// Who owes the next step: `officer`, `unit:IGD`, `dpjp`, ...; empty only when closed.
    owes: Vec<String>,
    /// The complaint in the complainant's words; null once erased.
    text: Option<String>,
    /// Code of the unit that it is about.
    unit: Option<String>,
    occurred_on: Option<String>,
    received_at: String,
    recorded_at: String,
    delay_reason: Option<String>,
    forwarded: Option<Forwarded>,
    /// The suggestion box behind it, if there is one.
    r#box: Option<FromBox>,
    outcome: Option<&'static str>,
    reaction: Option<&'static str>,
    /// Messages of the complainant that nobody has acted on.
    unread: u16,
    about: &'static str,
    sealed: bool,
    /// Legal hold: nothing is erased.
    hold: bool,
    topics: Vec<TopicSeen>,
    asks: Vec<AskSeen>,
    answer: Option<AnswerSeen>,
    approval: Option<Approval>,
    entitlement: Option<&'static str>,
    delivery: Option<Delivery>,
    clocks: Vec<Clock>,
    timeline: Vec<Moment>,
    /// The commands that the rules would take from the caller now.
    allowed: Vec<&'static str>,
    links: Vec<String>,
    /// Cases of the same complainant that ended in this one.
    absorbed: Vec<String>,
    merged_into: Option<String>,
    clauses: Vec<Clause>,
    complainant: Person,
    patient: Option<Masked>,
    files: Vec<FileItem>,
    /// When the complainant was erased, if they were.
    erased_at: Option<String>,
    /// Only in the answer to `reveal`, which the journal holds with its reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    revealed: Option<Revealed>,
}

/// A suggestion box: the one whose sign was read or, with an opening, in which the slip was.
#[derive(Serialize, ToSchema)]
struct FromBox {
    code: String,
    opening: Option<String>,
}

/// The letter that brought it.
#[derive(Serialize, ToSchema)]
struct Forwarded {
    by: &'static str,
    number: String,
    due: Option<String>,
}

/// One coded problem.
#[derive(Serialize, ToSchema)]
struct TopicSeen {
    category: String,
    hcat: Option<&'static str>,
    severity: Option<u8>,
}

/// A question to somebody in the house.
#[derive(Serialize, ToSchema)]
struct AskSeen {
    no: u16,
    /// `unit:IGD`, `dpjp`, `committee` or `management`.
    to: String,
    nature: &'static str,
    due: String,
    /// `open`, `answered` or `dropped`.
    state: &'static str,
    /// Set on the ask that waits for the caller.
    question: Option<String>,
}

/// The answer on the table.
#[derive(Serialize, ToSchema)]
struct AnswerSeen {
    text: Option<String>,
    /// The director must approve it.
    approval_due: bool,
    medical: bool,
}

/// The signature under the answer.
#[derive(Serialize, ToSchema)]
struct Approval {
    by: Option<String>,
    as_delegate: Option<&'static str>,
    at: String,
}

/// By which way the answer is given.
#[derive(Serialize, ToSchema)]
struct Delivery {
    way: &'static str,
    at: Option<String>,
    accompanied_by: Vec<String>,
}

/// How a clause of the signed procedure fares in this case.
#[derive(Serialize, ToSchema)]
struct Clause {
    number: u8,
    duty: &'static str,
    /// `kept`, `broken`, `pending` or `not_applicable`.
    verdict: &'static str,
    why: &'static str,
    /// The entries that prove it.
    because: Vec<u32>,
}

/// Who complains, masked.
#[derive(Serialize, ToSchema)]
struct Person {
    anonymous: bool,
    relation: &'static str,
    /// Null for those who may not know.
    masked: Option<Masked>,
}

/// An identity with its middle hidden.
#[derive(Serialize, ToSchema)]
struct Masked {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    /// They can be reached in the thread in which they wrote.
    thread: bool,
    record_number: Option<String>,
}

/// The identities behind the masks.
#[derive(Serialize, ToSchema)]
struct Revealed {
    complainant: Known,
    patient: Option<Known>,
}

/// An identity as it was given.
#[derive(Serialize, ToSchema)]
struct Known {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    record_number: Option<String>,
}

/// One case within the caller's sight; a hidden one answers as one that is not there.
#[utoipa::path(get, path = "/cases/{number}", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Case), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Case>, Fault> {
    let view = case::open(&desk, &caller.actor, id(&number)?).await?;
    Ok(Json(shown(view, &caller)))
}

/// The view as JSON.
pub fn shown(mut view: View, caller: &Caller) -> Case {
    let stamp = Stamp::of(&view.rules.calendar);
    let revealed = view.revealed.take();
    let case = &view.case;
    let intake = &case.intake;
    Case {
        number: case.number.to_string(),
        version: case.version.0,
        stage: case.stage.code().code(),
        kind: case.kind.code(),
        channel: intake.channel.code(),
        language: intake.language.code(),
        grade: case.grade().map(|grade| grade.code()),
        nature: case.nature.map(|nature| nature.code()),
        rung: case.rung.code(),
        round: case.round,
        owes: view.owes.iter().map(party_text).collect(),
        text: view.text.clone(),
        unit: intake.unit.as_ref().map(ToString::to_string),
        occurred_on: intake.occurred_on.map(|day| day.to_string()),
        received_at: stamp.at(intake.received_at),
        recorded_at: stamp.at(intake.recorded_at),
        delay_reason: view.delay_reason.clone(),
        forwarded: forwarded(&view, stamp),
        r#box: view.case.intake.suggestion_box.as_ref().map(|from| FromBox {
            code: from.code.to_string(),
            opening: from.opening.map(|id| id.to_string()),
        }),
        outcome: outcome(&view),
        reaction: case.reaction.map(|reaction| reaction.code()),
        unread: case.unread,
        about: case.about.code(),
        sealed: case.sealed,
        hold: case.hold,
        topics: topics(&view),
        asks: asks(&view, caller, stamp),
        answer: answer(&view),
        approval: approval(&view, stamp),
        entitlement: case.entitlement.map(|one| one.basis.code()),
        delivery: delivery(&view, stamp),
        clocks: view.clocks.iter().map(|reading| clock(reading, &view, stamp)).collect(),
        timeline: view.timeline.iter().map(|one| moment(one, &view.names, stamp)).collect(),
        allowed: view.allowed.iter().map(|act| act.code()).collect(),
        links: view.links.iter().map(ToString::to_string).collect(),
        absorbed: view.absorbed.iter().map(ToString::to_string).collect(),
        merged_into: view.merged_into.map(|number| number.to_string()),
        clauses: clauses(&view),
        complainant: complainant(&view),
        patient: view.patient.as_ref().map(masked),
        files: view.files.iter().map(FileItem::of).collect(),
        erased_at: stamp.maybe(view.erased_at),
        revealed: revealed.map(|(complainant, patient)| Revealed {
            complainant: known(complainant),
            patient: patient.map(known),
        }),
    }
}

fn outcome(view: &View) -> Option<&'static str> {
    match &view.case.stage {
        domain::case::Stage::Closed { outcome, .. } => Some(outcome.code()),
        _ => None,
    }
}

fn forwarded(view: &View, stamp: Stamp) -> Option<Forwarded> {
    let letter = view.case.intake.forwarded.as_ref()?;
    let (by, number) = (letter.by.code(), letter.number.clone());
    Some(Forwarded { by, number, due: stamp.maybe(letter.due) })
}

fn topics(view: &View) -> Vec<TopicSeen> {
    let topics = view.case.topics.iter().map(|topic| TopicSeen {
        category: topic.category.clone(),
        hcat: topic.hcat.map(|hcat| hcat.code()),
        severity: topic.severity,
    });
    topics.collect()
}

/// Those who were asked see their own asks, the office and those above it see all.
fn asks(view: &View, caller: &Caller, stamp: Stamp) -> Vec<AskSeen> {
    let asked_only = matches!(
        caller.person.role,
        Role::UnitHead | Role::Dpjp | Role::Committee | Role::Management
    ) && caller.person.delegation.is_none();
    let mine = |to: &domain::case::Addressee| caller.actor.staff().is_some_and(|one| to.is(one));
    let waiting = view.my_ask.as_ref();
    let asks = view.case.asks.iter().filter(|ask| !asked_only || mine(&ask.to));
    let asks = asks.map(|ask| AskSeen {
        no: ask.no.0,
        to: addressee(&ask.to),
        nature: ask.nature.code(),
        due: stamp.at(ask.due),
        state: match ask.state {
            AskState::Open => "open",
            AskState::Answered(_) => "answered",
            AskState::Dropped => "dropped",
        },
        question: waiting
            .filter(|(mine, _)| mine.no == ask.no)
            .and_then(|(_, question)| question.clone()),
    });
    asks.collect()
}

fn answer(view: &View) -> Option<AnswerSeen> {
    let (spoken, approval_due) = view.answer.as_ref()?;
    let medical = view.case.current_answer().is_some_and(|answer| answer.medical);
    Some(AnswerSeen { text: spoken.text.clone(), approval_due: *approval_due, medical })
}

fn approval(view: &View, stamp: Stamp) -> Option<Approval> {
    let signed = view.case.approval.as_ref()?;
    Some(Approval {
        by: view.names.person(signed.by).map(str::to_owned),
        as_delegate: signed.as_delegate.map(|title| title.code()),
        at: stamp.at(signed.at),
    })
}

fn delivery(view: &View, stamp: Stamp) -> Option<Delivery> {
    let plan = view.case.appointment.as_ref()?;
    let accompanied_by = company(&plan.accompanied_by, &view.names);
    Some(Delivery { way: plan.way.code(), at: stamp.maybe(plan.at), accompanied_by })
}

/// Who sits beside the officer, as `deliver` takes them.
pub fn company(escorts: &[Escort], names: &Names) -> Vec<String> {
    let each = escorts.iter().map(|escort| match escort {
        Escort::Dpjp => "dpjp".to_owned(),
        Escort::Unit(unit) => format!("unit:{unit}"),
        Escort::Person(person) => {
            names.person(*person).map_or_else(|| person.to_string(), str::to_owned)
        }
    });
    each.collect()
}

fn clauses(view: &View) -> Vec<Clause> {
    let clauses = view.clauses.iter().map(|result| Clause {
        number: result.clause.number,
        duty: result.clause.duty.code(),
        verdict: result.verdict.code(),
        why: result.why.code(),
        because: result.because.clone(),
    });
    clauses.collect()
}

/// Those who treat the patient do not learn who complained.
fn complainant(view: &View) -> Person {
    let who = &view.case.intake.complainant;
    Person {
        anonymous: who.anonymous,
        relation: who.relation.code(),
        masked: view.may_reveal.then(|| masked(&view.complainant)),
    }
}

fn masked(mask: &Mask) -> Masked {
    Masked {
        name: mask.name.clone(),
        phone: mask.phone.clone(),
        email: mask.email.clone(),
        thread: mask.thread,
        record_number: mask.record_number.clone(),
    }
}

fn known(identity: Identity) -> Known {
    Known {
        name: identity.name.map(|name| name.into_string()),
        phone: identity.phone.map(|phone| phone.into_string()),
        email: identity.email.map(|email| email.into_string()),
        record_number: identity.record_number,
    }
}
