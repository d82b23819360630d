//! The hospital around its complaint desk: vision and mission, decrees, partners, facilities,
//! needs and expectations.

pub mod creed;
pub mod decree;
pub mod expectation;
pub mod facility;
pub mod partner;

use desk::organisation::Line;
use domain::ids::Version;
use domain::organisation::Event;
use serde::Serialize;
use utoipa::ToSchema;

use crate::case::By;
use crate::key::Key;
use crate::stamp::Stamp;

/// One thing that happened to an entry of a register.
#[derive(Serialize, ToSchema)]
pub struct RegisterEntry {
    kind: &'static str,
    by: By,
    at: String,
}

impl RegisterEntry {
    fn of<E: Event>(line: &Line<E>, stamp: Stamp) -> Self {
        Self { kind: line.event.kind(), by: By::of(&line.by), at: stamp.at(line.at) }
    }
}

/// A command of the desk with what the request said beside it.
fn request<C>(command: C, seen: Option<u32>, key: Option<Key>) -> desk::organisation::Request<C> {
    let (seen, key) = (seen.map(Version), key.map(|key| key.0));
    desk::organisation::Request { command, seen, key }
}
