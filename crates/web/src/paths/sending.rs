//! Where messages to complainants are sent.

use super::{case_command, segment};

/// What was, or would have been, sent.
pub const OUTBOX: &str = "/kotak-keluar";

/// Where a complainant is told by an approved message.
pub fn case_templates(number: &str) -> String {
    case_command(number, "templat")
}

/// Where a command on an outgoing message is posted.
pub fn outbox_command(id: &str, command: &str) -> String {
    format!("{OUTBOX}/{}/{}", segment(id), segment(command))
}
