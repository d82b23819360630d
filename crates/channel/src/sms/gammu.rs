//! Gammu SMSD puts every short message into a table. A long one comes in several rows, in any order.

mod join;
mod kept;
mod outbox;
mod table;
mod udh;

pub use join::{Joined, join};
pub use kept::{kept, read};
pub use outbox::Gammu;
pub use table::{Settings, TableError, fetch, processed, states};

use jiff::civil::DateTime;

/// One row of `inbox`, old schema or new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: i64,
    /// On the clock of the machine that Gammu runs on.
    pub received: DateTime,
    pub sender: String,
    pub smsc: String,
    pub udh: String,
    /// 127 is an answer of the network to a code such as `*123#`.
    pub class: i64,
    pub text: String,
    /// Which of its modems.
    pub recipient: String,
    /// Of schema 18 and later; older ones tell all this in `udh` alone.
    pub message: Option<String>,
    pub position: Option<u32>,
    pub count: Option<u32>,
}
