//! The codes of what the hospital publishes, and of who permitted it.

use domain::{campaign, collaborator, consent, content};
use locale::Words;

use super::{Word, in_source};

macro_rules! all {
    ($enum:path) => {
        <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

/// Stages, parts and days are named.
fn campaign_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.campaign_not_now("Rencana"),
        "lacking" => t.campaign_lacking("sasaran"),
        "too_early" => t.campaign_too_early("1 April 2026"),
        code => t.campaign_refusal(code),
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
        "paused" => t.content_paused(),
        "already_published" => t.content_already_published("X"),
        "not_published" => t.content_not_published("X"),
        "too_many_media" => t.media_too_many("10"),
        "rights_end" => t.media_rights_end("31 Maret 2026"),
        "under_way" => t.posting_under_way("X"),
        code => t.content_refusal(code),
    }
}

/// What is published, and who has permitted it.
pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../../domain/src/", $file)))
        };
    }
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
        ("content_tip", |t, c| t.content_tip(c), vec!["long_sentence", "no_facility", "no_date"]),
        ("content_refusal", content_refusal, source!("content/refusal.rs")),
        ("media_basis", |t, c| t.media_basis(c), all!(content::media::Basis)),
        ("media_unfit", |t, c| t.media_unfit(c, "X", "8"), all!(content::media::Obstacle)),
        ("posting_step", |t, c| t.posting_step(c), all!(content::posting::Step)),
        ("posting_reason", |t, c| t.posting_reason(c), all!(content::posting::Reason)),
        ("content_event", |t, c| t.content_event(c), source!("content/event.rs")),
        ("collaborator_kind", |t, c| t.collaborator_kind(c), all!(collaborator::Kind)),
        ("collaborator_refusal", collaborator_refusal, source!("collaborator/refusal.rs")),
        ("collaborator_event", |t, c| t.collaborator_event(c), source!("collaborator/event.rs")),
        ("campaign_stage", |t, c| t.campaign_stage(c), all!(campaign::Stage)),
        ("campaign_cost", |t, c| t.campaign_cost(c), all!(campaign::Cost)),
        ("campaign_part", |t, c| t.campaign_part(c), all!(campaign::Part)),
        ("campaign_refusal", campaign_refusal, source!("campaign/refusal.rs")),
        ("campaign_event", |t, c| t.campaign_event(c), source!("campaign/event.rs")),
    ]
}
