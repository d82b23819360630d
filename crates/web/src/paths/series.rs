//! Repeated complaints without new facts.

use super::{case, segment};

/// The list of series.
pub const SERIES: &str = "/laporan-berulang";
/// Route of one series; see [`series`].
pub const SERIES_ONE: &str = "/laporan-berulang/{id}";
/// Route of one command on a series (POST); see [`series_command`].
pub const SERIES_COMMAND: &str = "/laporan-berulang/{id}/{perintah}";
/// Route where a series is proposed on the page of a case; see [`case_series`].
pub const CASE_SERIES: &str = "/kasus/{nomor}/laporan-berulang";

/// One series.
pub fn series(id: &str) -> String {
    format!("{SERIES}/{}", segment(id))
}

/// Where a command on a series is posted.
pub fn series_command(id: &str, command: &str) -> String {
    format!("{}/{}", series(id), segment(command))
}

/// Where a series is proposed on the page of a case.
pub fn case_series(number: &str) -> String {
    format!("{}/laporan-berulang", case(number))
}
