//! Praise that was passed on, and recognition of a month.

use super::{case, segment};

/// Praise that the reader may read.
pub const PRAISE: &str = "/apresiasi";
/// Route where praise is taken back (POST); see [`praise_back`].
pub const PRAISE_BACK: &str = "/apresiasi/{id}/tarik";
/// Route where the praise of a case is passed on; see [`case_praise`].
pub const CASE_PRAISE: &str = "/kasus/{nomor}/apresiasi";
/// Recognitions, their criteria, and those who were praised in a month.
pub const RECOGNITIONS: &str = "/apresiasi/penghargaan";
/// Where the criteria are written anew (POST).
pub const RECOGNITION_CRITERIA: &str = "/apresiasi/penghargaan/ukuran";
/// Route of a certificate; see [`recognition_certificate`].
pub const RECOGNITION_CERTIFICATE: &str = "/apresiasi/penghargaan/{id}/piagam.pdf";
/// Route where a proposal is confirmed or declined (POST); see [`recognition_command`].
pub const RECOGNITION_COMMAND: &str = "/apresiasi/penghargaan/{id}/{perintah}";

/// Where praise is taken back.
pub fn praise_back(id: &str) -> String {
    format!("{PRAISE}/{}/tarik", segment(id))
}

/// Where the praise of a case is passed on.
pub fn case_praise(number: &str) -> String {
    format!("{}/apresiasi", case(number))
}

/// Those who were praised in a month, `2026-11`.
pub fn recognitions_of(month: &str) -> String {
    format!("{RECOGNITIONS}?bulan={}", segment(month))
}

/// Where a proposal is confirmed or declined.
pub fn recognition_command(id: &str, command: &str) -> String {
    format!("{RECOGNITIONS}/{}/{}", segment(id), segment(command))
}

/// What somebody who is recognised takes home.
pub fn recognition_certificate(id: &str) -> String {
    format!("{RECOGNITIONS}/{}/piagam.pdf", segment(id))
}
