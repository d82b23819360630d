//! `arrival reread`: reads again what could not be read, for example after an upgrade, and says
//! what became of each.

use std::process::ExitCode;

use desk::arrival::{self, Again, ArrivalItem};
use domain::ids::ArrivalId;
use domain::people::Actor;
use locale::Words;
use serde_json::json;

use crate::cli::Arrival;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

/// 0 when nothing is left unread, else 1.
pub async fn run(house: &House, wanted: Arrival, t: &Words) -> Result<ExitCode, Fault> {
    let Arrival::Reread { connection, id, json } = wanted;
    let id = id.map(parsed).transpose()?;
    let again = Again { id, connection };
    let ended = arrival::reread(&house.desk, &Actor::Desk, &again).await?;
    let unread = ended.iter().filter(|item| item.state == "unread").count();
    match json {
        true => say::data(&as_json(&ended)),
        false => ended.iter().for_each(|item| say::data(&line(item, t))),
    }
    if !json {
        let read = ended.len() - unread;
        say::talk(&t.cli_reread(read.to_string(), unread.to_string()));
    }
    Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn parsed(typed: String) -> Result<ArrivalId, Fault> {
    typed.parse().map_err(|_| Fault::UnknownValue { what: Typed(typed) })
}

fn line(item: &ArrivalItem, t: &Words) -> String {
    let reason = item.reason.as_deref().map(|reason| t.outbox_reason(reason));
    let end = item.became.clone().or(reason).unwrap_or_default();
    let state = t.outbox_arrival(item.state);
    format!("{} {} {state}: {end}", item.id, item.connection)
}

fn as_json(ended: &[ArrivalItem]) -> String {
    let one = |item: &ArrivalItem| {
        json!({ "id": item.id.to_string(), "connection": item.connection, "state": item.state,
            "became": item.became, "reason": item.reason })
    };
    serde_json::Value::from(ended.iter().map(one).collect::<Vec<_>>()).to_string()
}
