//! What is said in public, and what the hospital says to it.

use domain::{issue, mention, series, statement};
use locale::Words;

use super::{Word, in_source};

pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../../domain/src/", $file)))
        };
    }
    macro_rules! all {
        ($enum:path) => {
            <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
        };
    }
    vec![
        ("mention_source", |t, c| t.mention_source(c), all!(mention::Source)),
        (
            "mention_tone",
            |t, c| t.mention_tone(c),
            [all!(mention::Tone), vec!["unjudged"]].concat(),
        ),
        ("mention_fate", |t, c| t.mention_fate(c), all!(mention::Fate)),
        ("mention_event", |t, c| t.mention_event(c), source!("mention/event.rs")),
        ("mention_refusal", |t, c| t.mention_refusal(c), source!("mention/refusal.rs")),
        ("feed_light", |t, c| t.feed_light(c), all!(mention::feed::Light)),
        ("feed_trouble", |t, c| t.feed_trouble(c), all!(mention::feed::Trouble)),
        ("feed_account", |t, c| t.feed_account(c), all!(mention::feed::Account)),
        (
            "feed_spent",
            |t, c| t.feed_spent(c, "1", "300"),
            vec!["x", "youtube", "instagram", "facebook", "threads"],
        ),
        ("feed_event", |t, c| t.feed_event(c), source!("mention/feed.rs")),
        ("query_event", |t, c| t.query_event(c), source!("mention/query.rs")),
        ("watchlist_done", |t, c| t.watchlist_done(c), all!(mention::watchlist::Response)),
        ("watchlist_event", |t, c| t.watchlist_event(c), source!("mention/watchlist.rs")),
        ("media_inquiry_event", |t, c| t.media_inquiry_event(c), source!("media_inquiry.rs")),
        ("issue_stage", |t, c| t.issue_stage(c), all!(issue::Stage)),
        ("issue_level", |t, c| t.issue_level(c), [all!(issue::Level), vec!["none"]].concat()),
        ("issue_truth", |t, c| t.issue_truth(c), all!(issue::Truth)),
        ("issue_phase", |t, c| t.issue_phase(c), all!(issue::Phase)),
        ("issue_reach", |t, c| t.issue_reach(c), all!(issue::Spread)),
        ("issue_outlet", |t, c| t.issue_outlet(c), all!(issue::Outlet)),
        ("issue_partner_way", |t, c| t.issue_partner_way(c), all!(issue::partner::Way)),
        ("issue_outcome", |t, c| t.issue_outcome(c), all!(issue::Outcome)),
        ("issue_event", |t, c| t.issue_event(c), source!("issue/event.rs")),
        ("issue_refusal", issue_refusal, source!("issue/refusal.rs")),
        ("statement_kind", |t, c| t.statement_kind(c), all!(statement::Kind)),
        ("statement_stage", |t, c| t.statement_stage(c), all!(statement::Stage)),
        ("statement_answer", |t, c| t.statement_answer(c), all!(statement::MediaAnswer)),
        ("statement_event", |t, c| t.statement_event(c), source!("statement/event.rs")),
        ("statement_refusal", statement_refusal, source!("statement/refusal.rs")),
        ("review_reply_stage", |t, c| t.review_reply_stage(c), all!(mention::reply::Stage)),
        ("review_reply_event", |t, c| t.review_reply_event(c), source!("mention/reply/event.rs")),
        ("review_reply_refusal", review_reply_refusal, source!("mention/reply/refusal.rs")),
        ("series_stage", |t, c| t.series_stage(c), all!(series::Stage)),
        ("series_standing", |t, c| t.series_standing(c), all!(series::Standing)),
        ("series_event", |t, c| t.series_event(c), source!("series/event.rs")),
        ("series_refusal", series_refusal, source!("series/refusal.rs")),
    ]
}

/// Limits are named.
fn issue_refusal(t: &Words, code: &str) -> String {
    match code {
        "open_tasks" => t.issue_open_tasks("2"),
        "too_much" => t.issue_too_much("100"),
        "long_ago" => t.issue_long_ago("90"),
        "not_leading" => t.issue_not_leading("level_4"),
        code => t.issue_refusal(code),
    }
}

/// Limits and stages are named.
/// The stage is named.
fn review_reply_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.review_reply_not_now("rancangan"),
        code => t.review_reply_refusal(code),
    }
}

fn series_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.series_not_now("diakhiri"),
        "too_few" => t.series_too_few("3"),
        "too_far" => t.series_too_far("6"),
        code => t.series_refusal(code),
    }
}

/// Stages are named.
fn statement_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.statement_not_now("ditarik"),
        code => t.statement_refusal(code),
    }
}
