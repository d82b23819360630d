//! The SPO library of the demo: the procedure that runs, and a draft that is being reviewed.

use api::SopWording;
use desk::Desk;
use desk::sop::{self, Request};
use domain::ids::SopId;
use domain::people::Actor;
use domain::sop::{Command, Content, Place};
use serde::Deserialize;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

const SOPS: &str = include_str!("../../../../fixtures/rs-contoh/sops.toml");

/// Those who have read the procedure; the others are still to read it.
const READERS: [&str; 4] = ["humas1", "humas2", "cs1", "kepala-humas"];

/// Who did not answer all questions rightly at once.
const AGAIN: &str = "cs1";

#[derive(Deserialize)]
struct Sheet {
    sop: Vec<SopWording>,
}

/// The procedure: written by an officer, reviewed by quality and the head, signed by the director,
/// in force before the first case.
pub async fn procedure(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let id = drafted(desk, cast, 0).await?;
    let director = cast.actor("direktur");
    submitted(desk, cast, id).await?;
    does(desk, &director, id, Command::Approve { digest: None }).await?;
    does(desk, &cast.actor("kepala-humas"), id, Command::BringIntoForce { from: None }).await
}

/// Some have read it; one of them had to look again.
pub async fn reading(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    for view in sop::list(desk, &Actor::Desk, None).await? {
        let Some(edition) = view.in_force.and_then(|no| view.wording(Some(no))) else { continue };
        let answers: Vec<u8> = edition.content.questions.iter().map(|one| one.right).collect();
        let answered = |answers| Command::Acknowledge { edition: Some(edition.no), answers };
        for login in READERS {
            if login == AGAIN && !answers.is_empty() {
                let first = vec![1; answers.len()];
                does(desk, &cast.actor(login), view.sop.id, answered(first)).await?;
            }
            does(desk, &cast.actor(login), view.sop.id, answered(answers.clone())).await?;
        }
    }
    Ok(())
}

/// A second one, about training and surveys, with a remark that is not settled yet.
pub async fn review(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let id = drafted(desk, cast, 1).await?;
    submitted(desk, cast, id).await?;
    let text = body("Sebutkan siapa yang menyusun soal sebelum dan sesudah pelatihan.");
    let remark = Command::Comment { place: Place::Step(3), text };
    does(desk, &cast.actor("mutu"), id, remark).await
}

async fn drafted(desk: &Desk, cast: &Cast, nth: usize) -> Result<SopId, Fault> {
    let content = content(nth)?;
    let key = format!("contoh-{nth}");
    Ok(sop::draft(desk, &cast.actor("humas1"), content, &key).await?.sop.id)
}

fn content(nth: usize) -> Result<Content, Fault> {
    let sheet: Sheet = toml::from_str(SOPS).map_err(Fault::Samples)?;
    let unknown = |what: &str| Fault::UnknownValue { what: Typed(what.to_owned()) };
    let wording = sheet.sop.into_iter().nth(nth).ok_or_else(|| unknown("sop"))?;
    wording.meant(36).map_err(|misfit| unknown(misfit.field))
}

async fn submitted(desk: &Desk, cast: &Cast, id: SopId) -> Result<(), Fault> {
    let reviewers = ["mutu", "kepala-humas"].into_iter().filter_map(|login| cast.id(login));
    let command = Command::Submit { reviewers: reviewers.collect() };
    does(desk, &cast.actor("humas1"), id, command).await
}

async fn does(desk: &Desk, actor: &Actor, id: SopId, command: Command) -> Result<(), Fault> {
    sop::act(desk, actor, id, Request { command, seen: None, key: None }).await?;
    Ok(())
}
