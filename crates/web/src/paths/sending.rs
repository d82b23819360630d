//! Where messages to complainants are sent, and who they are.

use super::{case_command, segment};

/// What was, or would have been, sent.
pub const OUTBOX: &str = "/kotak-keluar";
/// Route where a complainant is told by an approved message; see [`case_templates`].
pub const CASE_TEMPLATES: &str = "/kasus/{nomor}/templat";

/// Route where a public comment is answered beneath, hidden or shown; see [`case_comment`].
pub const CASE_COMMENT: &str = "/kasus/{nomor}/komentar";

/// Where two complainants are taken for one person, or apart.
pub fn case_kin(number: &str) -> String {
    case_command(number, "orang")
}

/// The form of a command on a case that names another one, with its number in it.
pub fn case_command_with(number: &str, command: &str, other: &str) -> String {
    format!("{}?kasus={}#tindakan", case_command(number, command), segment(other))
}

/// Where a public comment is answered beneath, hidden or shown.
pub fn case_comment(number: &str) -> String {
    case_command(number, "komentar")
}

/// Where a complainant is told by an approved message.
pub fn case_templates(number: &str) -> String {
    case_command(number, "templat")
}

/// Where a command on an outgoing message is posted.
pub fn outbox_command(id: &str, command: &str) -> String {
    format!("{OUTBOX}/{}/{}", segment(id), segment(command))
}

/// The page above an address: forms are sent to addresses below the page that shows them.
pub fn above(path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or_default();
    let (above, _) = path.rsplit_once('/')?;
    (!above.is_empty()).then(|| above.to_owned())
}
