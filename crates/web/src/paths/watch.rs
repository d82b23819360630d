//! What is said in public, issues, and what the hospital says.

use super::segment;

/// What was found, and what is written down anew.
pub const MENTIONS: &str = "/sebutan";
/// Route of one mention; see [`mention`].
pub const MENTION: &str = "/sebutan/{id}";
/// Route of one command on a mention (POST); see [`mention_command`].
pub const MENTION_COMMAND: &str = "/sebutan/{id}/{perintah}";
/// The feeds of news, and a new one.
pub const FEEDS: &str = "/sebutan/umpan";
/// Route of one feed; see [`feed`].
pub const FEED: &str = "/sebutan/umpan/{id}";
/// Route of one command on a feed (POST); see [`feed_command`].
pub const FEED_COMMAND: &str = "/sebutan/umpan/{id}/{perintah}";
/// What suddenly many speak of.
pub const RISING: &str = "/sebutan/meningkat";
/// The issues, and a new one.
pub const ISSUES: &str = "/isu";
/// Route of the crisis room of one issue; see [`issue`].
pub const ISSUE: &str = "/isu/{id}";
/// Route of the sheet of one issue, to print; see [`issue_command`].
pub const ISSUE_PRINT: &str = "/isu/{id}/cetak";
/// Route of one command on an issue (POST); see [`issue_command`].
pub const ISSUE_COMMAND: &str = "/isu/{id}/{perintah}";
/// Where the crisis room of an issue pauses all publications (POST); see [`issue_command`].
pub const ISSUE_PAUSE: &str = "/isu/{id}/jeda";
/// The issues of this month.
pub const ISSUE_REPORT: &str = "/laporan/isu";
/// Route of the issues of a month; see [`issue_report`].
pub const ISSUE_REPORT_OF: &str = "/laporan/isu/{bulan}";
/// The statements, and a new draft.
pub const STATEMENTS: &str = "/pernyataan-resmi";
/// Route of one statement; see [`statement`].
pub const STATEMENT: &str = "/pernyataan-resmi/{id}";
/// Route of one command on a statement (POST); see [`statement_command`].
pub const STATEMENT_COMMAND: &str = "/pernyataan-resmi/{id}/{perintah}";
/// Public: what the hospital has said.
pub const NEWSROOM: &str = "/pernyataan";
/// Public: the same for programs that read news (Atom).
pub const NEWSROOM_FEED: &str = "/pernyataan/umpan.xml";
/// Public: route of one statement; see [`newsroom`].
pub const NEWSROOM_ONE: &str = "/pernyataan/{id}";

/// One mention.
pub fn mention(id: &str) -> String {
    format!("{MENTIONS}/{}", segment(id))
}

/// Where a command on a mention is posted.
pub fn mention_command(id: &str, command: &str) -> String {
    format!("{}/{}", mention(id), segment(command))
}

/// One feed of news.
pub fn feed(id: &str) -> String {
    format!("{FEEDS}/{}", segment(id))
}

/// Where a command on a feed is posted.
pub fn feed_command(id: &str, command: &str) -> String {
    format!("{}/{}", feed(id), segment(command))
}

/// One issue.
pub fn issue(id: &str) -> String {
    format!("{ISSUES}/{}", segment(id))
}

/// Where a command on an issue is posted.
pub fn issue_command(id: &str, command: &str) -> String {
    format!("{}/{}", issue(id), segment(command))
}

/// The issues of a month, `2026-11`.
pub fn issue_report(month: &str) -> String {
    format!("{ISSUE_REPORT}/{}", segment(month))
}

/// One statement.
pub fn statement(id: &str) -> String {
    format!("{STATEMENTS}/{}", segment(id))
}

/// The form of a new statement about an issue.
pub fn statement_about(issue: &str) -> String {
    format!("{STATEMENTS}?isu={}", segment(issue))
}

/// Where a command on a statement is posted.
pub fn statement_command(id: &str, command: &str) -> String {
    format!("{}/{}", statement(id), segment(command))
}

/// One statement as everybody reads it.
pub fn newsroom(id: &str) -> String {
    format!("{NEWSROOM}/{}", segment(id))
}
