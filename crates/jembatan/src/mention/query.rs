//! `mention query test`: a query of a file is tried on the mentions of the last thirty days.

use std::path::Path;

use desk::Desk;
use desk::mention::query::{Example, tried};
use domain::calendar::Date;
use domain::mention::Source;
use domain::mention::query::{Plan, Terms};
use domain::text::Name;
use locale::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ACTOR;
use crate::fault::{Fault, Typed};
use crate::{file, say};

/// A query as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    #[serde(default)]
    any: Vec<String>,
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    none: Vec<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    sources: Vec<String>,
}

impl Written {
    /// The first value that is none stands in the refusal.
    fn meant(self) -> Result<Plan, String> {
        let terms = |words: &[String]| {
            Terms::of(words.iter().map(String::as_str)).map_err(|_| words.join(", "))
        };
        let source = |code: String| Source::parse(&code).ok_or(code);
        Ok(Plan {
            any: terms(&self.any)?,
            all: terms(&self.all)?,
            none: terms(&self.none)?,
            places: terms(&self.places)?,
            sources: self.sources.into_iter().map(source).collect::<Result<_, _>>()?,
            name: Name::parse(&self.name).map_err(|_| self.name)?,
        })
    }
}

/// Says the counts, then each example, as one JSON object a line.
pub async fn test(desk: &Desk, path: &Path, t: &Words) -> Result<(), Fault> {
    let misread = |why: serde_json::Error| Fault::Misread {
        path: path.to_owned(),
        why: Typed(why.to_string()),
    };
    let written: Written = serde_json::from_str(&file::text(path)?).map_err(misread)?;
    let plan = written.meant().map_err(|what| Fault::UnknownValue { what: Typed(what) })?;
    let found = tried(desk, &ACTOR, &plan).await?;
    let day = |(day, count): &(Date, u32)| json!({"day": day.to_string(), "mentions": count});
    let days: Vec<Value> = found.days.iter().map(day).collect();
    say::data(&json!({"heard": found.heard, "met": found.met, "days": days}).to_string());
    found.examples.iter().for_each(|one| say::data(&told(one).to_string()));
    say::talk(&t.query_said(found.met.to_string(), found.heard.to_string()));
    Ok(())
}

fn told(one: &Example) -> Value {
    let text: String = one.pieces.iter().map(|(_, words)| words.as_str()).collect();
    json!({
        "mention": one.mention.id.to_string(),
        "published_at": one.mention.found.published_at.to_string(),
        "words": one.words,
        "text": text,
    })
}
