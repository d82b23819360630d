//! `import`: things that other programs or people wrote down. What cannot be taken is said with its
//! row, and the others come in.

mod training;

use std::path::Path;

use api::SopWording;
use desk::{Desk, sop};
use domain::people::Actor;
use domain::sop::Content;
use locale::Words;
use serde::Deserialize;

use crate::cli::Import;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
pub(super) const ACTOR: Actor = Actor::Desk;

/// A file of SPOs; each row is read by itself.
#[derive(Deserialize)]
struct Sheet {
    sop: Vec<toml::Value>,
}

pub async fn run(house: &House, wanted: Import, t: &Words) -> Result<(), Fault> {
    match wanted {
        Import::Sop { file, dry_run } if is_paper(&file) => {
            paper(&house.desk, &file, dry_run, t).await
        }
        Import::Sop { file, dry_run } => sops(&house.desk, &file, dry_run, t).await,
        Import::Competence { file, refused } => {
            training::competences(&house.desk, (&file, refused.as_deref()), t).await
        }
        Import::Training { file, refused } => {
            training::attainments(&house.desk, (&file, refused.as_deref()), t).await
        }
    }
}

async fn sops(desk: &Desk, path: &Path, dry_run: bool, t: &Words) -> Result<(), Fault> {
    let sheet: Sheet = file::read(path)?;
    let months = sop::habit(desk).await?.review_months;
    let (mut taken, mut refused) = (0_usize, Vec::new());
    for (number, row) in (1..).zip(sheet.sop) {
        let done = match content(row, months) {
            Err(why) => Err(why),
            Ok(content) => enter(desk, content, dry_run).await,
        };
        match done {
            Ok(title) => {
                taken += 1;
                say::data(&title);
            }
            Err(why) => {
                let line = t.sop_refused_row(usize::to_string(&number), why.sentence(t));
                refused.push(Typed(line));
            }
        }
    }
    say::talk(&t.sop_imported(taken.to_string()));
    if dry_run {
        say::talk(&t.cli_dry_run());
    }
    if refused.is_empty() { Ok(()) } else { Err(Fault::Lines { says: refused }) }
}

/// A file of a word processor holds one SPO.
fn is_paper(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ending == "docx" || ending == "pdf")
}

/// One SPO as a draft, with what was not recognised told beside it.
async fn paper(desk: &Desk, path: &Path, dry_run: bool, t: &Words) -> Result<(), Fault> {
    let found = sop::scan(&ACTOR, file::bytes(path)?).await?;
    let review_months = sop::habit(desk).await?.review_months;
    let content = Content { review_months, ..found.content };
    say::data(&enter(desk, content, dry_run).await?);
    for line in &found.unplaced {
        say::talk(&t.sop_not_placed(line.as_str()));
    }
    if dry_run {
        say::talk(&t.cli_dry_run());
    }
    Ok(())
}

fn content(row: toml::Value, months: u8) -> Result<Content, Fault> {
    let wording: SopWording =
        row.try_into().map_err(|why| Fault::Lines { says: vec![Typed(why.to_string())] })?;
    let unknown =
        |misfit: api::Misfit| Fault::UnknownValue { what: Typed(misfit.field.to_owned()) };
    wording.meant(months).map_err(unknown)
}

/// As a draft of the house. The same wording comes in once, however often the file is brought.
async fn enter(desk: &Desk, content: Content, dry_run: bool) -> Result<String, Fault> {
    let title = content.title.clone();
    if dry_run {
        domain::sop::checked(content).map_err(desk::DeskError::FlawedSop)?;
        return Ok(title);
    }
    let key = hex::encode(sop::digest(&content));
    sop::draft(desk, &ACTOR, content, &format!("import:{key}")).await?;
    Ok(title)
}
