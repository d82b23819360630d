//! `outbox list`, `outbox retry` and `outbox aside`: what waits, and what is owed by a person.

use std::process::ExitCode;

use desk::deliver::{self, OutboxItem, OutboxState};
use domain::people::Actor;
use domain::text::Body;
use locale::Words;
use serde_json::json;

use crate::cli::Outbox;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

/// More rows than this nobody reads on a terminal.
const ROWS: usize = 200;

/// The list says by 1 that something is owed.
pub async fn run(house: &House, wanted: Outbox, t: &Words) -> Result<ExitCode, Fault> {
    let (desk, actor) = (&house.desk, &Actor::Desk);
    match wanted {
        Outbox::List { state, json } => list(house, state, json, t).await,
        Outbox::Retry { id } => {
            deliver::retry(desk, actor, &id).await?;
            Ok(ExitCode::SUCCESS)
        }
        Outbox::Aside { id, reason } => {
            let why = Body::parse(&reason);
            let why = why.map_err(|_| Fault::UnknownValue { what: Typed(reason) })?;
            deliver::set_aside(desk, actor, &id, why).await?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn list(
    house: &House,
    state: Option<String>,
    json: bool,
    t: &Words,
) -> Result<ExitCode, Fault> {
    let (desk, actor) = (&house.desk, &Actor::Desk);
    let known =
        |code: String| OutboxState::parse(&code).ok_or(Fault::UnknownValue { what: Typed(code) });
    let state = state.map(known).transpose()?;
    let (items, _) = deliver::outbox(desk, actor, state, ROWS).await?;
    match json {
        true => say::data(&as_json(&items)),
        false => items.iter().for_each(|item| say::data(&line(item, t))),
    }
    let owed = deliver::owed(desk, actor).await?;
    if !json {
        say::talk(&t.cli_outbox_owed(owed.to_string()));
    }
    Ok(if owed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(item: &OutboxItem, t: &Words) -> String {
    let case = item.case.map(|number| number.to_string()).unwrap_or_default();
    let reason = item.reason.as_deref().map(|reason| t.outbox_reason(reason)).unwrap_or_default();
    let (state, purpose) = (t.outbox_state(item.state.code()), t.outbox_purpose(item.purpose));
    let line = format!("{} {case} {purpose}: {state}. {reason}", item.id);
    line.trim_end().to_owned()
}

fn as_json(items: &[OutboxItem]) -> String {
    let one = |item: &OutboxItem| {
        json!({ "id": item.id, "case": item.case.map(|number| number.to_string()),
            "purpose": item.purpose, "state": item.state.code(), "attempts": item.attempts,
            "reason": item.reason, "connection": item.connection })
    };
    serde_json::Value::from(items.iter().map(one).collect::<Vec<_>>()).to_string()
}
