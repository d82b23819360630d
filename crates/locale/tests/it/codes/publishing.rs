//! The codes of what the hospital publishes, and of who permitted it.

use domain::report::timing;
use domain::{activity, assessment, campaign, collaborator, consent, content, rules};
use locale::Words;

use super::{Word, in_source};

macro_rules! all {
    ($enum:path) => {
        <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

macro_rules! source {
    ($file:literal) => {
        in_source(include_str!(concat!("../../../../domain/src/", $file)))
    };
}

/// Stages, parts and days are named.
fn campaign_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.campaign_not_now("Rencana"),
        "lacking" => t.campaign_lacking("sasaran"),
        "too_early" => t.campaign_too_early("1 April 2026"),
        "goal_late" => t.campaign_goal_late("1 April 2027"),
        code => t.campaign_refusal(code),
    }
}

/// Stages and parts are named.
fn activity_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.activity_not_now("Direncanakan"),
        "lacking" => t.activity_lacking("sasaran"),
        "too_early" => t.activity_too_early(),
        code => t.activity_refusal(code),
    }
}

/// The days of an agreement are named.
fn collaborator_refusal(t: &Words, code: &str) -> String {
    match code {
        "outside" => t.collaborator_outside("1 April 2026", "2 April 2026"),
        code => t.collaborator_refusal(code),
    }
}

/// Stages, channels, days and limits are named.
fn content_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.content_not_now("Konsep"),
        "text_too_long" => t.content_too_long("X", "281", "280"),
        "unjudged" => t.content_unjudged("X", "Tidak boleh."),
        "no_such_outlet" => t.content_no_such_outlet("X"),
        "consent_begins" => t.content_consent_begins("31 Maret 2026"),
        "consent_ends" => t.content_consent_ends("31 Maret 2026"),
        "consent_outlet" => t.content_consent_outlet("X"),
        "consent_purpose" => t.content_consent_purpose("Edukasi"),
        "counted_before" => t.content_counted_before("31 Maret 2026"),
        "paused" => t.content_paused(),
        "pause_too_long" => t.pause_too_long("90"),
        "already_published" => t.content_already_published("X"),
        "not_published" => t.content_not_published("X"),
        "too_many_media" => t.media_too_many("10"),
        "not_mended" => t.media_not_mended("X"),
        "quiet_hour" => t.rhythm_quiet_hour("21", "6"),
        "rights_end" => t.media_rights_end("31 Maret 2026"),
        "under_way" => t.posting_under_way("X"),
        code => t.content_refusal(code),
    }
}

/// The day from which on it can be signed is named.
fn assessment_refusal(t: &Words, code: &str) -> String {
    match code {
        "month_runs" => t.assessment_month_runs("1 April 2026"),
        code => t.assessment_refusal(code),
    }
}

/// What is published, and who has permitted it.
pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    [contents(), results(), occasions()].into_iter().flatten().collect()
}

const TIPS: [&str; 6] =
    ["long_sentence", "no_facility", "no_date", "other_name", "stale_fact", "health_claim"];

fn contents() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("consent_purpose", |t, c| t.consent_purpose(c), all!(consent::Purpose)),
        ("consent_sign", |t, c| t.consent_sign(c), all!(consent::Signature)),
        ("consent_standing", |t, c| t.consent_standing(c), all!(consent::Standing)),
        ("consent_refusal", |t, c| t.consent_refusal(c), source!("consent/refusal.rs")),
        ("consent_event", |t, c| t.consent_event(c), source!("consent/event.rs")),
        ("content_outlet", |t, c| t.content_outlet(c), all!(consent::Outlet)),
        ("content_stage", |t, c| t.content_stage(c), all!(content::Stage)),
        ("content_metric", |t, c| t.content_metric(c), all!(content::Metric)),
        ("content_rule", |t, c| t.content_rule(c), all!(content::Rule)),
        ("content_tip", |t, c| t.content_tip(c), TIPS.to_vec()),
        ("content_refusal", content_refusal, source!("content/refusal.rs")),
        ("media_basis", |t, c| t.media_basis(c), all!(content::media::Basis)),
        ("media_unfit", |t, c| t.media_unfit(c, "X", "8"), all!(content::media::Obstacle)),
        ("media_ratio", |t, c| t.media_ratio(c), all!(content::fit::Ratio)),
        (
            "media_focus_place",
            |t, c| t.media_focus_place(c),
            vec![
                "top_left",
                "top",
                "top_right",
                "left",
                "middle",
                "right",
                "bottom_left",
                "bottom",
                "bottom_right",
            ],
        ),
        ("media_look", |t, c| t.media_look(c), vec!["faces", "names", "records", "nothing"]),
        ("library_ends", |t, c| t.library_ends(c), vec!["soon", "over"]),
        ("rhythm_part", |t, c| t.rhythm_part(c), all!(timing::DayPart)),
        ("rules_content", |t, c| t.rules_content(c), all!(rules::ContentWhen)),
    ]
}

/// How it went out, and what came of it.
fn results() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("posting_step", |t, c| t.posting_step(c), all!(content::posting::Step)),
        ("posting_reason", |t, c| t.posting_reason(c), all!(content::posting::Reason)),
        ("look_trouble", |t, c| t.look_trouble(c), all!(content::look::Trouble)),
        ("result_flaw", |t, c| t.result_flaw(c), all!(content::heading::Flaw)),
        ("assessment_aspect", |t, c| t.assessment_aspect(c), all!(assessment::Aspect)),
        ("assessment_verdict", |t, c| t.assessment_verdict(c), all!(assessment::Verdict)),
        ("assessment_refusal", assessment_refusal, source!("assessment/refusal.rs")),
        ("assessment_event", |t, c| t.assessment_event(c), source!("assessment/event.rs")),
        ("content_event", |t, c| t.content_event(c), source!("content/event.rs")),
    ]
}

/// Campaigns and activities, and who works on them.
fn occasions() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("collaborator_kind", |t, c| t.collaborator_kind(c), all!(collaborator::Kind)),
        ("collaborator_refusal", collaborator_refusal, source!("collaborator/refusal.rs")),
        ("collaborator_event", |t, c| t.collaborator_event(c), source!("collaborator/event.rs")),
        ("campaign_stage", |t, c| t.campaign_stage(c), all!(campaign::Stage)),
        ("campaign_cost", |t, c| t.campaign_cost(c), all!(campaign::Cost)),
        ("campaign_part", |t, c| t.campaign_part(c), all!(campaign::Part)),
        ("campaign_refusal", campaign_refusal, source!("campaign/refusal.rs")),
        ("activity_stage", |t, c| t.activity_stage(c), all!(activity::Stage)),
        ("activity_kind", |t, c| t.activity_kind(c), all!(activity::Kind)),
        ("activity_audience", |t, c| t.activity_audience(c), all!(activity::Audience)),
        ("activity_part", |t, c| t.activity_part(c), all!(activity::Part)),
        ("activity_asked", |t, c| t.activity_asked(c), all!(activity::Asked)),
        ("activity_fate", |t, c| t.activity_fate(c), source!("activity/question.rs")),
        ("activity_refusal", activity_refusal, source!("activity/refusal.rs")),
        ("activity_event", |t, c| t.activity_event(c), source!("activity/event.rs")),
        ("campaign_event", |t, c| t.campaign_event(c), source!("campaign/event.rs")),
    ]
}
