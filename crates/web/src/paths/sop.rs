//! The SPO library.

use super::segment;

/// The procedures that this reader may see.
pub const SOPS: &str = "/spo";
/// Write a new one.
pub const SOP_NEW: &str = "/spo/baru";
/// Where a file of a word processor is read into the form (POST).
pub const SOP_SCAN: &str = "/spo/baca";
/// How they are numbered (POST).
pub const SOP_HABIT: &str = "/spo/penomoran";
/// Who has not yet read what they must.
pub const SOPS_UNREAD: &str = "/spo/belum-dibaca";
/// Those that ask something of this reader.
pub const SOPS_MINE: &str = "/spo?keadaan=mine";
/// Route of one SPO; see [`sop`].
pub const SOP: &str = "/spo/{id}";
/// Route of its wording in a form; see [`sop_edit`].
pub const SOP_EDIT: &str = "/spo/{id}/ubah";
/// Route of two editions side by side; see [`sop_compare`].
pub const SOP_COMPARE: &str = "/spo/{id}/banding";
/// Route of what a draft would change; see [`sop_preview`].
pub const SOP_PREVIEW: &str = "/spo/{id}/dampak";
/// Route of the printed sheet; see [`sop_print`].
pub const SOP_PRINT: &str = "/spo/{id}/cetak.pdf";
/// Route of the proof of reading; see [`sop_proof`].
pub const SOP_PROOF: &str = "/spo/{id}/bukti";
/// Route of whether it was kept; see [`sop_kept`].
pub const SOP_KEPT: &str = "/spo/{id}/kepatuhan";
/// Route of one command on it (POST).
pub const SOP_COMMAND: &str = "/spo/{id}/perintah/{perintah}";

/// One SPO.
pub fn sop(id: &str) -> String {
    format!("{SOPS}/{}", segment(id))
}

/// Its wording in a form.
pub fn sop_edit(id: &str) -> String {
    format!("{}/ubah", sop(id))
}

/// Two of its editions side by side.
pub fn sop_compare(id: &str, from: u16, to: u16) -> String {
    format!("{}/banding?dari={from}&ke={to}", sop(id))
}

/// What its draft would change.
pub fn sop_preview(id: &str) -> String {
    format!("{}/dampak", sop(id))
}

/// The sheet of one edition.
pub fn sop_print(id: &str, edition: u16) -> String {
    format!("{}/cetak.pdf?edisi={edition}", sop(id))
}

/// Who has read it.
pub fn sop_proof(id: &str) -> String {
    format!("{}/bukti", sop(id))
}

/// Where a command on it is posted.
pub fn sop_command(id: &str, command: &str) -> String {
    format!("{}/perintah/{}", sop(id), segment(command))
}

/// Was it kept? Over a month, written `2026-11`.
pub fn sop_kept(id: &str, month: &str) -> String {
    format!("{}/kepatuhan?bulan={}", sop(id), segment(month))
}
