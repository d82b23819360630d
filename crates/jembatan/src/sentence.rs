//! `sentence`: what complainants are told by itself, and the hospital's own words for it.

use std::path::Path;

use desk::Desk;
use desk::sentence::{self, Key, Sentence, Wanted};
use domain::people::Actor;
use locale::Words;
use serde_json::{Value, json};

use crate::cli::{Sentence as Command, Which};
use crate::fault::Fault;
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Command, t: &Words) -> Result<(), Fault> {
    let desk = &house.desk;
    match wanted {
        Command::List { json } => list(desk, json).await,
        Command::Show { which } => show(desk, key(which)).await,
        Command::Set { which, file, dry_run } => set(desk, &file, (key(which), dry_run), t).await,
        Command::Reset { which } => {
            let wanted = Wanted { text: None, seen: None };
            sentence::put(desk, &ACTOR, key(which), wanted).await?;
            show(desk, key(which)).await
        }
    }
}

fn key(which: Which) -> Key {
    (which.occasion, which.language)
}

async fn list(desk: &Desk, as_json: bool) -> Result<(), Fault> {
    let all = sentence::list(desk, &ACTOR).await?;
    if as_json {
        let all: Vec<Value> = all.iter().map(told).collect();
        say::data(&format!("{:#}", Value::from(all)));
        return Ok(());
    }
    for one in &all {
        let (occasion, language) = (one.occasion.code(), one.language.code());
        let whose = if one.own.is_some() { "own" } else { "built_in" };
        let text = one.text().replace('\n', " ");
        say::data(&format!("{occasion}\t{language}\t{whose}\t{}\t{text}", one.revision));
    }
    Ok(())
}

fn told(one: &Sentence) -> Value {
    json!({
        "occasion": one.occasion.code(), "language": one.language.code(),
        "revision": one.revision, "own": one.own, "built_in": one.built_in,
    })
}

async fn show(desk: &Desk, key: Key) -> Result<(), Fault> {
    say::data(sentence::show(desk, &ACTOR, key).await?.text());
    Ok(())
}

async fn set(
    desk: &Desk,
    path: &Path,
    (key, dry_run): (Key, bool),
    t: &Words,
) -> Result<(), Fault> {
    let text = file::text(path)?;
    say::data(&sentence::preview(desk, &ACTOR, key, &text).await?.text);
    if dry_run {
        say::talk(&t.cli_dry_run());
        return Ok(());
    }
    sentence::put(desk, &ACTOR, key, Wanted { text: Some(text), seen: None }).await?;
    Ok(())
}
