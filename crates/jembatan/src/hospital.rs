//! `hospital`: the letterhead, as a file that can be read back.

use std::path::Path;

use desk::{Desk, hospital};
use domain::people::Actor;
use locale::Words;

use crate::cli::Hospital;
use crate::fault::Fault;
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Hospital, t: &Words) -> Result<(), Fault> {
    match wanted {
        Hospital::Show { json } => show(&house.desk, json).await,
        Hospital::Set { file } => set(&house.desk, &file, t).await,
    }
}

async fn show(desk: &Desk, as_json: bool) -> Result<(), Fault> {
    let known = api::Hospital::of(hospital::show(desk, &ACTOR).await?);
    say::data(&file::written(&known, as_json)?);
    Ok(())
}

async fn set(desk: &Desk, path: &Path, t: &Words) -> Result<(), Fault> {
    let wanted: api::Hospital = file::read(path)?;
    hospital::change(desk, &ACTOR, wanted.meant()).await?;
    say::talk(&t.cli_saved());
    Ok(())
}
