//! `erase` shows what would go and proposes it; `erasures` lists, and keeps the register outside.
//! The command line confirms nothing: whoever holds the machine is not the second person.

use std::path::Path;

use desk::Desk;
use desk::erasure::{self, Item, Preview, Register};
use domain::erasure::Refusal;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::text::Body;
use locale::Words;
use serde_json::{Value, json};
use web::error::Said;

use crate::cli::{Erase, Erasures};
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

/// Shows what would go with the person behind a case; with a reason, proposes it.
pub async fn propose(house: &House, wanted: Erase, t: &Words) -> Result<(), Fault> {
    let Erase { case, basis, reason, json } = wanted;
    let number: CaseNumber =
        case.parse().map_err(|_| Fault::UnknownValue { what: Typed(case.clone()) })?;
    let found = erasure::preview(&house.desk, &ACTOR, number).await?;
    match json {
        true => say::data(&as_json(&found).to_string()),
        false => say::data(&told(&found, t)),
    }
    let Some(reason) = reason else { return Ok(()) };
    let unfit = |why| desk::DeskError::Invalid { field: "reason", why };
    let reason = Body::parse(&reason).map_err(unfit)?;
    let id = erasure::propose(&house.desk, &ACTOR, number, (basis, reason)).await?;
    say::talk(&t.cli_erasure_proposed(id.to_string()));
    Ok(())
}

pub async fn run(house: &House, wanted: Erasures, t: &Words) -> Result<(), Fault> {
    match wanted {
        Erasures::List { json } => list(&house.desk, json, t).await,
        Erasures::Export { file } => export(&house.desk, &file, t).await,
        Erasures::Apply { file } => apply(&house.desk, &file, t).await,
    }
}

async fn list(desk: &Desk, as_json: bool, t: &Words) -> Result<(), Fault> {
    let found = erasure::list(desk, &ACTOR, None).await?;
    if as_json {
        let all: Vec<Value> = found.iter().map(one).collect();
        say::data(&format!("{:#}", Value::from(all)));
        return Ok(());
    }
    for item in &found {
        let number = item.number.map_or("–".to_owned(), |number| number.to_string());
        let state = t.erasure_state(item.state.code());
        say::data(&format!("{}\t{number}\t{state}\t{}", item.id, item.proposed_at));
    }
    Ok(())
}

fn one(item: &Item) -> Value {
    json!({
        "id": item.id.to_string(),
        "case_number": item.number.map(|number| number.to_string()),
        "basis": item.basis.code(),
        "state": item.state.code(),
        "proposed_at": item.proposed_at.to_string(),
        "settled_at": item.settled.as_ref().map(|(_, at)| at.to_string()),
    })
}

/// The register only grows: what stands in the file already stays, new lines come behind it.
async fn export(desk: &Desk, file: &Path, t: &Words) -> Result<(), Fault> {
    let whole = erasure::register(desk).await?;
    let unwritable = |_| Fault::Unwritable { path: file.to_owned() };
    let (text, new) = match std::fs::read_to_string(file) {
        Err(_) => (whole.to_string(), whole.erased.len()),
        Ok(kept) => {
            let old = parsed(&kept, file)?;
            if old.hospital != whole.hospital {
                return Err(Fault::NotARegister { path: file.to_owned(), line: 2 });
            }
            let new = whole.beyond(&old);
            (format!("{}\n{}", kept.trim_end(), new.lines()), new.erased.len())
        }
    };
    std::fs::write(file, text).map_err(unwritable)?;
    say::talk(&t.cli_erasures_exported(new.to_string(), file.display().to_string()));
    Ok(())
}

async fn apply(desk: &Desk, file: &Path, t: &Words) -> Result<(), Fault> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|_| Fault::NotARegister { path: file.to_owned(), line: 1 })?;
    let done = erasure::apply(desk, &parsed(&text, file)?).await?;
    say::talk(&t.cli_erasures_applied(done.erased.to_string(), done.known.to_string()));
    Ok(())
}

fn parsed(text: &str, file: &Path) -> Result<Register, Fault> {
    let wrong =
        |why: erasure::NotARegister| Fault::NotARegister { path: file.to_owned(), line: why.line };
    text.parse().map_err(wrong)
}

fn told(found: &Preview, t: &Words) -> String {
    let part = |(code, count): (&str, u32)| format!("  {}: {count}", t.erasure_part(code));
    let why = |refusal: &Refusal| format!("  {}", refusal.sentence(t));
    let mut lines = vec![format!("{} {}", t.erasure_title(), found.number), t.erasure_goes()];
    lines.extend(found.gone.parts().into_iter().map(part));
    if !found.blocked.is_empty() {
        lines.push(t.erasure_blocked());
        lines.extend(found.blocked.iter().map(why));
    }
    lines.extend(found.kept.iter().map(why));
    lines.join("\n")
}

fn as_json(found: &Preview) -> Value {
    let codes = |all: &[Refusal]| all.iter().map(|one| one.code()).collect::<Vec<_>>();
    let cases: Vec<String> = found.cases.iter().map(ToString::to_string).collect();
    let parts = found.gone.parts().into_iter().map(|(code, count)| (code.to_owned(), json!(count)));
    json!({
        "case_number": found.number.to_string(),
        "cases": cases,
        "goes": parts.collect::<serde_json::Map<_, _>>(),
        "blocked": codes(&found.blocked),
        "kept": codes(&found.kept),
    })
}
