//! The sentences of the problems: those of pages where one fits, our own where a program asked.

use desk::DeskError;
use locale::Words;
use web::error::Said;

use crate::fault::{Fault, Why};

/// The title of a sort of problem.
pub fn title(kind: &str, t: &Words) -> String {
    match kind {
        "key_missing" | "key_too_long" | "key_reused" | "unsigned" => t.api_title(kind),
        kind => t.error_title(kind),
    }
}

/// The sentence that says what this request met.
pub fn detail(fault: &Fault, kind: &str, path: &str, t: &Words) -> String {
    match fault {
        Fault::Desk(DeskError::Refused(refusal)) => refusal.sentence(t),
        Fault::Desk(DeskError::Stale { kinds, .. }) => {
            let events: Vec<String> = kinds.iter().map(|kind| happened(path, kind, t)).collect();
            match events.is_empty() {
                true => t.api_detail(kind),
                false => t.api_changed(events.join(", ")),
            }
        }
        Fault::Invalid(wrong) => {
            let lines = wrong.iter().map(|one| match one.field.as_str() {
                "" => value(&one.why, t),
                field => format!("{field}: {}", value(&one.why, t)),
            });
            lines.collect::<Vec<_>>().join(" ")
        }
        Fault::CalendarClosed => t.api_calendar_closed(),
        _ => t.api_detail(kind),
    }
}

/// The words for what has happened to the thing that a path is about: each thing has its own.
fn happened(path: &str, kind: &str, t: &Words) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let names = |part: &str| parts.contains(&part);
    let thing = path.strip_prefix(web::paths::API).unwrap_or(path).trim_start_matches('/');
    match thing.split('/').next().unwrap_or_default() {
        "activities" => t.activity_event(kind),
        "answers" => t.bank_event(kind),
        "boxes" => t.suggestion_box_event(kind),
        "calls" => t.call_event(kind),
        "campaigns" => t.campaign_event(kind),
        "cases" if names("stay") => t.stay_event(kind),
        "cases" if names("files") => t.attachment_event(kind),
        "checklists" | "rounds" => t.observation_event(kind),
        "coaching" => t.coaching_event(kind),
        "collaborators" => t.collaborator_event(kind),
        "consents" => t.consent_event(kind),
        "contents" => t.content_event(kind),
        "feeds" => t.feed_event(kind),
        "improvements" => t.improvement_event(kind),
        "inspections" => t.inspection_event(kind),
        "issues" => t.issue_event(kind),
        "media-inquiries" => t.media_inquiry_event(kind),
        "meetings" => t.meeting_event(kind),
        "mention-queries" => t.query_event(kind),
        "organisation" if names("creeds") => t.creed_event(kind),
        "organisation" if names("decrees") => t.decree_event(kind),
        "organisation" if names("facilities") => t.facility_event(kind),
        "mentions" if names("reply") => t.review_reply_event(kind),
        "mentions" => t.mention_event(kind),
        "recognitions" => t.praise_event(kind),
        "registrations" => t.registration_event(kind),
        "series" => t.series_event(kind),
        "sops" => t.sop_event(kind),
        "statements" => t.statement_event(kind),
        "watchlists" => t.watchlist_event(kind),
        _ => t.event(kind),
    }
}

/// The sentence beside one value.
pub fn value(why: &Why, t: &Words) -> String {
    match why {
        Why::Text(invalid) => invalid.sentence(t),
        Why::Intake(fault) => fault.sentence(t),
        Why::File(fault) => fault.sentence(t),
        Why::Hospital(why) => why.sentence(t),
        Why::Day(why) => why.sentence(t),
        Why::Rules(why) => why.sentence(t),
        Why::Sentence(flaw) => flaw.sentence(t),
        Why::Unfit(unfit) => unfit.sentence(t),
        Why::OutOfRange { least, most } => t.api_range(i64::from(*least), i64::from(*most)),
        other => t.api_value(other.code()),
    }
}
