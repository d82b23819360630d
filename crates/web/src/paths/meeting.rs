//! Evaluation meetings.

use super::segment;

/// The meetings, and a new one.
pub const MEETINGS: &str = "/rapat";
/// Route of one meeting; see [`meeting`].
pub const MEETING: &str = "/rapat/{id}";
/// Route of a meeting for a calendar; see [`meeting_ics`].
pub const MEETING_ICS: &str = "/rapat/{id}/undangan.ics";
/// Route where a decision is written down (POST).
pub const MEETING_RESOLVE: &str = "/rapat/{id}/keputusan";
/// Route of one command on a meeting (POST); see [`meeting_command`].
pub const MEETING_COMMAND: &str = "/rapat/{id}/{perintah}";

/// One meeting.
pub fn meeting(id: &str) -> String {
    format!("{MEETINGS}/{}", segment(id))
}

/// A meeting for a calendar.
pub fn meeting_ics(id: &str) -> String {
    format!("{}/undangan.ics", meeting(id))
}

/// Where a command on a meeting is posted.
pub fn meeting_command(id: &str, command: &str) -> String {
    format!("{}/{}", meeting(id), segment(command))
}
