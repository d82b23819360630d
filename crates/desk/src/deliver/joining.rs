//! The other side of a link or of a merging: both cases show it.

use domain::case::Command;
use domain::ids::CaseId;
use domain::people::Actor;
use store::outbox::Leased;

use super::{End, end};
use crate::case::{Request, Target, apply};
use crate::{Desk, DeskError};

/// Tells the other case; a case that knows it already stays as it is.
pub(super) async fn link_back(
    desk: &Desk,
    leased: &Leased,
    (other, merged): (String, bool),
) -> Result<(), DeskError> {
    let (Some(with), Ok(other)) = (leased.work.case, other.parse::<CaseId>()) else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let command = Command::LinkBack { with, merged };
    let request = Request { command, seen: None, key: None };
    match apply(desk, &Actor::Desk, Target::Id(other), request).await {
        Ok(_) => end(desk, leased, End::Done).await,
        Err(DeskError::NotFound) => end(desk, leased, End::Dead("no_case")).await,
        Err(DeskError::Refused(_)) => end(desk, leased, End::Dead("refused")).await,
        Err(error) => Err(error),
    }
}
