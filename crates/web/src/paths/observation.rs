//! Observation: checklists, rounds, and what follows from them.

use super::segment;

/// The rounds of a month, and a new one.
pub const OBSERVATIONS: &str = "/observasi";
/// The checklists.
pub const CHECKLISTS: &str = "/observasi/daftar";
/// Route of one checklist; see [`checklist`].
pub const CHECKLIST: &str = "/observasi/daftar/{kode}";
/// Route of one command on a checklist (POST); see [`checklist_command`].
pub const CHECKLIST_COMMAND: &str = "/observasi/daftar/{kode}/{perintah}";
/// Route of one round; see [`round`].
pub const ROUND: &str = "/observasi/{id}";
/// Route where an improvement is planned from a finding; see [`round_plan`].
pub const ROUND_PLAN: &str = "/observasi/{id}/perbaikan";
/// Route where a photo of a round is brought (POST); see [`round_command`].
pub const ROUND_PAPERS: &str = "/observasi/{id}/lampiran";
/// Route of one photo; see [`super::attached_to`].
pub const ROUND_PAPER: &str = "/observasi/{id}/lampiran/{berkas}";
/// Route of one command on a round (POST); see [`round_command`].
pub const ROUND_COMMAND: &str = "/observasi/{id}/{perintah}";

/// One checklist.
pub fn checklist(code: &str) -> String {
    format!("{CHECKLISTS}/{}", segment(code))
}

/// Where a command on a checklist is posted.
pub fn checklist_command(code: &str, command: &str) -> String {
    format!("{}/{}", checklist(code), segment(command))
}

/// One round.
pub fn round(id: &str) -> String {
    format!("{OBSERVATIONS}/{}", segment(id))
}

/// Where an improvement is planned from the finding at this place of a round.
pub fn round_plan(id: &str, place: usize) -> String {
    format!("{}/perbaikan?temuan={place}", round(id))
}

/// Where a command on a round is posted.
pub fn round_command(id: &str, command: &str) -> String {
    format!("{}/{}", round(id), segment(command))
}
