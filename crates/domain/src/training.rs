//! What the people of the house can do, what their work asks of them, and until when it holds.
//!
//! Three deciders. A [`competence`] of the catalogue is defined, changed and retired, never deleted; a
//! hospital begins with [`template`]. An [`attainment`] is one person's level in one competence,
//! attested by somebody else, and a [`session`]
//! gives levels to those who attend. The matrix is derived: nobody stores a gap, and nobody is ranked.

pub mod attainment;
pub mod competence;
mod guard;
mod level;
mod refusal;
pub mod session;
mod standing;
mod template;

pub use attainment::Attainment;
pub use competence::{Competence, Definition};
pub use guard::{Reach, Trainee, attests, manages, reach};
pub use level::Level;
pub use refusal::Refusal;
pub use standing::{SOON, Standing, gap, standing};
pub use template::{catalogue, template};
