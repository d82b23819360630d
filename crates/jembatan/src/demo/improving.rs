//! What becomes of improvements in the demo: most are done in time, some late, some verified.

use desk::improvement::{self, Request, View};
use desk::{Desk, DeskError, Refused};
use domain::improvement::{Command, Stage};
use domain::people::Actor;
use domain::text::Body;

use super::cast::Cast;
use super::story::body;
use crate::fault::Fault;

/// Every morning each improvement takes at most one step.
pub async fn morning(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    for view in improvement::list(desk, &Actor::Desk, Some(true)).await? {
        let Some((actor, command)) = next(desk, cast, &view) else { continue };
        let request = Request { command, seen: None, key: None };
        match improvement::act(desk, &actor, view.improvement.id, request).await {
            Ok(_) | Err(DeskError::Refused(Refused::Improvement(_))) => {}
            Err(why) => return Err(why.into()),
        }
    }
    Ok(())
}

/// The habit of an owner comes from the number of the case: every fourth is slow.
fn next(desk: &Desk, cast: &Cast, view: &View) -> Option<(Actor, Command<Body>)> {
    let improvement = &view.improvement;
    let days = desk.now().duration_since(improvement.opened_at).as_hours() / 24;
    let slow = view.case.is_some_and(|number| number.serial % 4 == 0);
    let owner = || {
        let found = cast.people().find(|person| Some(person.id) == improvement.owner);
        found.map(desk::Person::actor)
    };
    match improvement.stage {
        Stage::Planned if days >= 1 => Some((owner()?, Command::Start {})),
        Stage::Running if days >= 6 && !slow => {
            let words = body("Sudah dijalankan; bukti ada di map perbaikan unit.");
            Some((owner()?, Command::Finish { words }))
        }
        Stage::Done if days >= 10 => {
            let words = body("Diperiksa di tempat: berjalan.");
            Some((cast.actor("mutu"), Command::Verify { words }))
        }
        _ => None,
    }
}
