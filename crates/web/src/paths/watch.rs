//! What is said in public, issues, and what the hospital says.

use super::{case_command, segment};

/// What was found, and what is written down anew.
pub const MENTIONS: &str = "/sebutan";
/// Route of one mention; see [`mention`].
pub const MENTION: &str = "/sebutan/{id}";
/// Route of one command on a mention (POST); see [`mention_command`].
pub const MENTION_COMMAND: &str = "/sebutan/{id}/{perintah}";
/// Route of the answer to a review; see [`review_reply`].
pub const REVIEW_REPLY: &str = "/sebutan/{id}/balasan";
/// Route of one command on the answer to a review (POST); see [`review_reply_command`].
pub const REVIEW_REPLY_COMMAND: &str = "/sebutan/{id}/balasan/{perintah}";
/// The feeds of news, and a new one.
pub const FEEDS: &str = "/sebutan/umpan";
/// Route of one feed; see [`feed`].
pub const FEED: &str = "/sebutan/umpan/{id}";
/// Route of one command on a feed (POST); see [`feed_command`].
pub const FEED_COMMAND: &str = "/sebutan/umpan/{id}/{perintah}";
/// The saved queries, and a new one.
pub const QUERIES: &str = "/sebutan/pantauan";
/// Route of one query; see [`query`].
pub const QUERY: &str = "/sebutan/pantauan/{id}";
/// Route of one command on a query (POST); see [`query_command`].
pub const QUERY_COMMAND: &str = "/sebutan/pantauan/{id}/{perintah}";
/// The clippings of this month.
pub const CLIPPINGS: &str = "/sebutan/kliping";
/// Route of the clippings of a month; see [`clippings`].
pub const CLIPPINGS_OF: &str = "/sebutan/kliping/{bulan}";
/// Route of the papers of a mention (POST); see [`mention_command`] and [`PAPERS`](super::PAPERS).
pub const MENTION_PAPERS: &str = "/sebutan/{id}/lampiran";
/// Route of one paper of a mention; see [`attached_to`](super::attached_to).
pub const MENTION_PAPER: &str = "/sebutan/{id}/lampiran/{berkas}";
/// What suddenly many speak of.
pub const RISING: &str = "/sebutan/meningkat";
/// Units and topics of which suddenly many speak: the youngest list.
pub const WATCHLISTS: &str = "/sebutan/meningkat/harian";
/// Route of the list of a day; see [`watchlist`].
pub const WATCHLIST: &str = "/sebutan/meningkat/harian/{hari}";
/// Route of one command on the list of a day (POST); see [`watchlist_command`].
pub const WATCHLIST_COMMAND: &str = "/sebutan/meningkat/harian/{hari}/{perintah}";
/// Open questions of media.
pub const MEDIA_INQUIRIES: &str = "/media";
/// Route of who asks in one case of media; see [`case_media`].
pub const CASE_MEDIA: &str = "/kasus/{nomor}/media";
/// The issues, and a new one.
pub const ISSUES: &str = "/isu";
/// Route of the crisis room of one issue; see [`issue`].
pub const ISSUE: &str = "/isu/{id}";
/// Route of the sheet of one issue, to print; see [`issue_command`].
pub const ISSUE_PRINT: &str = "/isu/{id}/cetak";
/// Route of the letter to a partner; see [`issue_letter`].
pub const ISSUE_LETTER: &str = "/isu/{id}/mitra/{nomor}";
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
/// Route of the kit of a press conference, to print; see [`statement_command`].
pub const STATEMENT_PRINT: &str = "/pernyataan-resmi/{id}/cetak";
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

/// The answer to a review.
pub fn review_reply(id: &str) -> String {
    format!("{}/balasan", mention(id))
}

/// Where a command on the answer to a review is posted.
pub fn review_reply_command(id: &str, command: &str) -> String {
    format!("{}/{}", review_reply(id), segment(command))
}

/// One feed of news.
pub fn feed(id: &str) -> String {
    format!("{FEEDS}/{}", segment(id))
}

/// Where a command on a feed is posted.
pub fn feed_command(id: &str, command: &str) -> String {
    format!("{}/{}", feed(id), segment(command))
}

/// One saved query.
pub fn query(id: &str) -> String {
    format!("{QUERIES}/{}", segment(id))
}

/// Where a command on a query is posted.
pub fn query_command(id: &str, command: &str) -> String {
    format!("{}/{}", query(id), segment(command))
}

/// The mentions that met a query.
pub fn mentions_of_query(id: &str) -> String {
    format!("{MENTIONS}?pantauan={}", segment(id))
}

/// The clippings of a month, `2026-11`.
pub fn clippings(month: &str) -> String {
    format!("{CLIPPINGS}/{}", segment(month))
}

/// Who asks in one case of media, and until when.
pub fn case_media(number: &str) -> String {
    case_command(number, "media")
}

/// One issue.
pub fn issue(id: &str) -> String {
    format!("{ISSUES}/{}", segment(id))
}

/// Where a command on an issue is posted.
pub fn issue_command(id: &str, command: &str) -> String {
    format!("{}/{}", issue(id), segment(command))
}

/// The letter to a partner, by the number of the question.
pub fn issue_letter(id: &str, number: &str) -> String {
    format!("{}/{}", issue_command(id, "mitra"), segment(number))
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

/// The list of a day: of what suddenly many spoke.
pub fn watchlist(day: &str) -> String {
    format!("{WATCHLISTS}/{}", segment(day))
}

/// Where a command on the list of a day is posted.
pub fn watchlist_command(day: &str, command: &str) -> String {
    format!("{}/{}", watchlist(day), segment(command))
}
