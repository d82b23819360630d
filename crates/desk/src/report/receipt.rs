//! The printed receipts of a case: the complainant's, and the question to a unit.

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Ask, Case, Entry, Event, clocks};
use domain::clock::promised;
use domain::ids::{AskNo, CaseNumber};
use domain::people::{Actor, Reach};
use locale::Language;
use paper::report::{AskSlip, Receipt};
use paper::{Document, Paper};

use super::document::{House, Wish};
use crate::act::read_as;
use crate::case::{in_sight, opened};
use crate::{Desk, DeskError};

/// The receipt of a case for its complainant, or the slip of one ask for whoever was asked.
///
/// # Errors
/// `NotFound` for a case or an ask that this actor does not see.
pub async fn receipt_document(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    for_unit: Option<AskNo>,
    language: Language,
) -> Result<Document, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let sight = desk.sight(&actor);
            let case = in_sight(tx, &desk, &actor, number).await?;
            match for_unit {
                None => complainants(tx, &desk, &case, language).await,
                Some(no) => {
                    let ask = case.ask(no).filter(|ask| shows(&sight.reach, ask, &actor));
                    slip(tx, &desk, (&case, ask.ok_or(DeskError::NotFound)?), language).await
                }
            }
        })
    })
    .await
}

/// Those who were asked see only their own question.
fn shows(reach: &Reach, ask: &Ask, actor: &Actor) -> bool {
    let all = matches!(reach, Reach::All | Reach::Protected);
    all || actor.staff().is_some_and(|staff| ask.to.is(staff))
}

async fn complainants(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    language: Language,
) -> Result<Document, DeskError> {
    let house = House::of(tx, desk).await?;
    let rules = desk.rules_of(tx, case.rules).await?;
    let receipt = Receipt {
        number: case.number,
        received_at: case.intake.received_at,
        kind: case.kind,
        channel: case.intake.channel,
        due: promised(&clocks(case, &rules, desk.now())),
    };
    let setting = house.setting(wish(language), String::new(), desk.now());
    Ok(paper::report::receipt(&receipt, &setting))
}

async fn slip(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, ask): (&Case, &Ask),
    language: Language,
) -> Result<Document, DeskError> {
    let house = House::of(tx, desk).await?;
    let history = store::case::history(tx, desk.scope(), case.id).await?;
    let question = opened(tx, desk, ask.question).await?;
    let slip = AskSlip {
        number: case.number,
        ask,
        asked_at: asked_at(&history, ask.no).unwrap_or(case.intake.recorded_at),
        grade: case.grade(),
        question,
    };
    let setting = house.setting(wish(language), String::new(), desk.now());
    Ok(paper::report::ask_slip(&slip, &setting))
}

fn asked_at(history: &[Entry], no: AskNo) -> Option<Instant> {
    let asks = |event: &Event| match event {
        Event::Routed { asks } => asks.iter().any(|ask| ask.no == no),
        _ => false,
    };
    history.iter().find(|entry| asks(&entry.event)).map(|entry| entry.at)
}

/// Receipts are handed over a counter, on the paper of every printer.
fn wish(language: Language) -> Wish {
    Wish { language, size: Paper::A4 }
}
