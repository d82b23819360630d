//! One sample case as it will be played: how it comes in, and who does what when.

use desk::receive::NewIntake;
use desk::tracking::Wish;
use domain::calendar::Instant;
use domain::case::Command;
use domain::text::Body;

pub struct Story {
    /// Which shape wrote it; named when something goes astray.
    pub shape: &'static str,
    pub at: Instant,
    pub entrance: Entrance,
    pub steps: Vec<Step>,
}

/// How a voice comes in.
pub enum Entrance {
    /// By a form or a member of staff.
    Desk { by: Hand, new: Box<NewIntake> },
    /// By a signed post of Instagram, as the provider sends it.
    Instagram { from: String, text: String },
}

pub struct Step {
    pub at: Instant,
    pub hand: Hand,
    pub deed: Deed,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hand {
    Staff(String),
    /// The director, or whoever signs for the director at that time.
    Director,
    Complainant,
    /// A door.
    Desk,
}

/// What is done.
pub enum Deed {
    Act(Box<Command<Body>>),
    Wish(Box<Wish>),
    /// Joined with the story told so many places before.
    Link(usize),
    /// The same person said it in the story told so many places before.
    Merge(usize),
}

/// A text of the demo.
pub fn body(text: &str) -> Body {
    Body::parse(text).expect("the texts of the demo stand in this program and are not empty")
}
