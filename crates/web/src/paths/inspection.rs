//! Internal audits, and what follows from them.

use super::segment;

/// The audits, and a new one.
pub const INSPECTIONS: &str = "/audit-internal";
/// The form of a new one; see [`inspection_new`].
pub const INSPECTION_NEW: &str = "/audit-internal/baru";
/// Route of one audit; see [`inspection`].
pub const INSPECTION: &str = "/audit-internal/{id}";
/// Route of the sheet of one case of the sample; see [`inspection_sheet`].
pub const INSPECTION_SHEET: &str = "/audit-internal/{id}/lembar/{tempat}";
/// Route where an improvement is planned from what was found; see [`inspection_plan`].
pub const INSPECTION_PLAN: &str = "/audit-internal/{id}/perbaikan";
/// Route of one command on an audit (POST); see [`inspection_command`].
pub const INSPECTION_COMMAND: &str = "/audit-internal/{id}/{perintah}";

/// The form of an audit of one SPO; of the complaint procedure where none is named.
pub fn inspection_new(sop: &str) -> String {
    format!("{INSPECTION_NEW}?spo={}", segment(sop))
}

/// One audit.
pub fn inspection(id: &str) -> String {
    format!("{INSPECTIONS}/{}", segment(id))
}

/// The sheet of the case at this place of the sample.
pub fn inspection_sheet(id: &str, place: usize) -> String {
    format!("{}/lembar/{place}", inspection(id))
}

/// Where an improvement is planned from what was found at this question.
pub fn inspection_plan(id: &str, question: usize) -> String {
    format!("{}/perbaikan?temuan={question}", inspection(id))
}

/// Where a command on an audit is posted.
pub fn inspection_command(id: &str, command: &str) -> String {
    format!("{}/{}", inspection(id), segment(command))
}
