//! Coaching.

use super::segment;

/// The notes of the reader, and a new one.
pub const COACHING: &str = "/pembinaan";
/// Where the threshold of the suggestion is set (POST).
pub const COACHING_THRESHOLD: &str = "/pembinaan/ambang";
/// Route of one note; see [`coaching`].
pub const COACHING_NOTE: &str = "/pembinaan/{id}";
/// Route of one command on a note (POST); see [`coaching_command`].
pub const COACHING_COMMAND: &str = "/pembinaan/{id}/{perintah}";

/// One note.
pub fn coaching(id: &str) -> String {
    format!("{COACHING}/{}", segment(id))
}

/// Where a command on a note is posted.
pub fn coaching_command(id: &str, command: &str) -> String {
    format!("{}/{}", coaching(id), segment(command))
}
