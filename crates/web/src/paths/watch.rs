//! What is said in public, issues, and what the hospital says.

use super::segment;

/// What was found, and what is written down anew.
pub const MENTIONS: &str = "/sebutan";
/// Route of one mention; see [`mention`].
pub const MENTION: &str = "/sebutan/{id}";
/// Route of one command on a mention (POST); see [`mention_command`].
pub const MENTION_COMMAND: &str = "/sebutan/{id}/{perintah}";
/// The issues, and a new one.
pub const ISSUES: &str = "/isu";
/// Route of the crisis room of one issue; see [`issue`].
pub const ISSUE: &str = "/isu/{id}";
/// Route of the sheet of one issue, to print; see [`issue_command`].
pub const ISSUE_PRINT: &str = "/isu/{id}/cetak";
/// Route of one command on an issue (POST); see [`issue_command`].
pub const ISSUE_COMMAND: &str = "/isu/{id}/{perintah}";
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

/// One issue.
pub fn issue(id: &str) -> String {
    format!("{ISSUES}/{}", segment(id))
}

/// Where a command on an issue is posted.
pub fn issue_command(id: &str, command: &str) -> String {
    format!("{}/{}", issue(id), segment(command))
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
