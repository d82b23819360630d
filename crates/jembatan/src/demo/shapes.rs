//! The shapes that the life of a case takes. Each writes one story with the pen it is given.

pub mod endings;
pub mod fair;
pub mod ladder;
pub mod medical;
pub mod plain;
pub mod today;

use super::pen::Pen;

/// A shape: its name, and the writing.
pub type Shape = (&'static str, fn(&mut Pen<'_>));
