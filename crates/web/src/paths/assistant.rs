//! Where a program of the hospital is asked to write about a case.

/// Route of the page; see [`case_assistant`].
pub const CASE_ASSISTANT: &str = "/kasus/{nomor}/asisten";
/// Route where what was written is taken (POST); see [`case_assistant_take`].
pub const CASE_ASSISTANT_TAKE: &str = "/kasus/{nomor}/asisten/ambil";
/// Programs: where something is asked for (POST).
pub const API_ASSISTANT: &str = "/api/v1/cases/{number}/assistant";

/// Where something is asked for about a case.
pub fn case_assistant(number: &str) -> String {
    format!("{}/asisten", super::case(number))
}

/// Where what was written becomes a note on the case.
pub fn case_assistant_take(number: &str) -> String {
    format!("{}/ambil", case_assistant(number))
}
