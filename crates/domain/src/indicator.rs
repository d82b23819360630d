//! The national indicator "speed of response to complaints" (Permenkes 30/2022, INM 12).
//!
//! Two formulas circulate and are shown side by side, each under its own name: the indicator's
//! own (all complaints together) and the older hospital one, (KKM + KKK + KKH) / 3, the plain
//! mean of the grades' percentages. They agree only when the grades do.

mod median;
mod percent;
mod sheet;
mod tally;

pub use median::{median, percentile};
pub use percent::Percent;
pub use sheet::{Counted, LocalRules, Sheet, sheet};
pub use tally::{Tallies, Tally};

/// What the indicator asks for: at least 80 % (the hospitals' indicator profiles agree on it).
pub const TARGET: Percent = Percent::from_hundredths(80_00);
