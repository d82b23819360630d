//! `rules`: the rules in sentences, and as a file that can be changed and enacted.

use std::path::Path;

use api::RulesDocument;
use desk::Desk;
use desk::rules::{self, Wanted};
use domain::calendar::{DateTime, Instant};
use domain::ids::RulesRevision;
use domain::people::Actor;
use locale::Words;

use crate::cli::Rules;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Rules, t: &Words) -> Result<(), Fault> {
    let desk = &house.desk;
    match wanted {
        Rules::Show { revision } => show(desk, revision, t).await,
        Rules::Export { revision, json } => export(desk, revision, json).await,
        Rules::Import { file, from, replaces, dry_run } => {
            import(desk, &file, (from, replaces.map(RulesRevision), dry_run), t).await
        }
    }
}

async fn show(desk: &Desk, revision: Option<u32>, t: &Words) -> Result<(), Fault> {
    let rules = rules::show(desk, &ACTOR, revision.map(RulesRevision)).await?;
    say::data(&t.rules_revision(rules.revision.0.to_string()));
    for part in rules::told(&rules, t) {
        say::data(&format!("\n{}", t.rules_section(part.section.code())));
        for told in part.told {
            let source = told.source.filter(|source| !source.text.is_empty());
            let status = |code| t.source_status(code);
            let source =
                source.map(|from| format!(" [{}; {}]", from.text, status(from.status.code())));
            say::data(&format!("- {}{}", told.says, source.unwrap_or_default()));
        }
    }
    Ok(())
}

async fn export(desk: &Desk, revision: Option<u32>, as_json: bool) -> Result<(), Fault> {
    let rules = rules::show(desk, &ACTOR, revision.map(RulesRevision)).await?;
    say::data(&file::written(&RulesDocument::of(&rules), as_json)?);
    Ok(())
}

async fn import(
    desk: &Desk,
    path: &Path,
    (from, replaces, dry_run): (Option<String>, Option<RulesRevision>, bool),
    t: &Words,
) -> Result<(), Fault> {
    let document: RulesDocument = file::read(path)?;
    let wanted = document
        .meant()
        .map_err(|misfit| Fault::UnknownValue { what: Typed(misfit.field.to_owned()) })?;
    let before = rules::show(desk, &ACTOR, None).await?;
    for (section, changed) in rules::changed(&before, &wanted, t) {
        say::data(&t.rules_section(section.code()));
        for (was, now) in changed {
            was.iter().for_each(|was| say::data(&format!("- {}", was.says)));
            now.iter().for_each(|now| say::data(&format!("+ {}", now.says)));
        }
    }
    let from = from.map(|text| instant(&text, &before.calendar)).transpose()?;
    let wanted = Wanted { rules: wanted, from, seen: None, replaces };
    if dry_run {
        let flaws = rules::check(desk, &wanted);
        if !flaws.is_empty() {
            return Err(desk::DeskError::FlawedRules(flaws).into());
        }
        say::talk(&t.cli_dry_run());
        return Ok(());
    }
    let revision = rules::enact(desk, &ACTOR, wanted).await?;
    say::talk(&t.cli_rules_enacted(revision.0.to_string()));
    Ok(())
}

/// `2026-12-01T00:00` at the hospital, or with its own distance from UTC.
fn instant(text: &str, calendar: &domain::calendar::Calendar) -> Result<Instant, Fault> {
    let local = || {
        let local: DateTime = text.parse().ok()?;
        calendar.zone.offset().to_timestamp(local).ok()
    };
    let found = text.parse::<Instant>().ok().or_else(local);
    found.ok_or_else(|| Fault::UnknownValue { what: Typed(text.to_owned()) })
}
