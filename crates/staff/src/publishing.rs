//! The routes of what the hospital says to everybody: content, permissions, campaigns, activities, results.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::paths;

use crate::{
    LARGEST_SENDING, Staff, activity, assessment, campaign, collaborator, consent, content,
    registration,
};

/// What the hospital says to everybody, and who has permitted it.
pub(super) fn routes() -> Router<Staff> {
    use content::{brand, calendar, library, pause, rhythm};
    Router::new()
        .merge(content::media::routes())
        .merge(results())
        .merge(registration::routes())
        .merge(consent::paper::routes())
        .route(paths::CONTENT_LIBRARY, get(library::show))
        .route(paths::CONTENT_TAKE, post(library::take))
        .route(paths::CONTENT_RHYTHM, get(rhythm::show).post(rhythm::write))
        .route(paths::CONTENTS, get(content::list).post(content::add))
        .route(paths::BRAND, get(brand::show).post(brand::write))
        .route(paths::CONTENT_CALENDAR, get(calendar::show))
        .route(paths::CONTENT_ICS, get(calendar::feed))
        .route(paths::CONTENT_MOVE, post(calendar::moved::send))
        .route(paths::HEALTH_DAYS, post(calendar::write_days))
        .route(paths::CONTENT_PAUSE, get(pause::show).post(pause::begin))
        .route(paths::CONTENT_PAUSE_END, post(pause::end))
        .route(paths::CONTENT, get(content::one::show))
        .route(paths::CONTENT_COMMAND, post(content::one::command))
        .route(paths::CONSENTS, get(consent::list).post(consent::add))
        .route(paths::CONSENT, get(consent::one::show))
        .route(paths::CONSENT_WITHDRAWAL, post(consent::one::withdraw))
        .route(paths::CONSENT_PLACE, post(consent::one::clear))
        .route(paths::CAMPAIGNS, get(campaign::list).post(campaign::add))
        .route(paths::CAMPAIGN, get(campaign::one::show))
        .route(paths::CAMPAIGN_COMMAND, post(campaign::one::command))
        .merge(activity::routes())
        .route(paths::COLLABORATORS, get(collaborator::list).post(collaborator::add))
        .route(paths::COLLABORATOR, get(collaborator::one::show))
        .route(paths::COLLABORATOR_COMMAND, post(collaborator::one::command))
}

/// What came of it, and how the office judges it.
fn results() -> Router<Staff> {
    use content::{goals, result};
    let import = get(result::import::show).post(result::import::send);
    Router::new()
        .route(paths::RESULTS, get(result::show))
        .route(paths::RESULT_IMPORT, import.layer(DefaultBodyLimit::max(LARGEST_SENDING)))
        .route(paths::GOALS, get(goals::show).post(goals::write))
        .route(paths::FOLLOWERS, post(goals::count))
        .route(paths::ASSESSMENT, get(assessment::latest))
        .route(paths::ASSESSMENT_OF, get(assessment::show))
        .route(paths::ASSESSMENT_COMMAND, post(assessment::command))
}
