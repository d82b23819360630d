//! Cases: lists of them, one of them, and what somebody does to one.

mod act;
mod ask;
mod clock;
mod command;
mod list;
mod meaning;
mod moment;
mod similar;
mod view;

use domain::case::Party;

pub use act::*;
pub use command::Command;
pub use list::*;
pub use moment::By;
pub use similar::*;
pub use view::*;

/// A party as requests and answers write it: `officer`, `unit:IGD`, `dpjp`.
fn party_text(party: &Party) -> String {
    match party {
        Party::Unit(unit) => format!("unit:{unit}"),
        party => party.code().to_owned(),
    }
}
