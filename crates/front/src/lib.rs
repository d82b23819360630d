//! The public pages: how to reach the hospital, the form in six short steps, and the page on which a
//! complainant follows the case. They need no JavaScript and know neither row nor rule.

mod about;
mod activity;
mod campaign;
mod ground;
mod home;
mod kiosk;
mod knocks;
mod material;
mod newsroom;
mod registration;
mod receipt;
mod report;
mod survey;
mod track;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use desk::Desk;
use web::paths;

pub use knocks::Knocks;

/// What the public pages work with.
#[derive(Clone)]
struct Front {
    desk: Desk,
    knocks: Arc<Knocks>,
}

/// The routes of the public pages; the shell goes around them.
pub fn routes(desk: Desk, knocks: Arc<Knocks>) -> Router {
    let send = post(report::send).layer(DefaultBodyLimit::max(report::LARGEST_SENDING));
    Router::new()
        .route(paths::ROOT, get(home::page))
        .route(paths::REPORT, get(report::first))
        .route(paths::REPORT_ALL, get(report::all))
        .route(paths::REPORT_SEND, send)
        .route(paths::REPORT_STEP, get(report::again).post(report::step))
        .route(paths::KIOSK, get(kiosk::show).post(kiosk::send))
        .route(paths::KIOSK_WORKER, get(kiosk::worker))
        .route(paths::TRACK, get(track::ask).post(track::open))
        .route(paths::TRACK_WISH, get(track::again).post(track::wish))
        .route(paths::SKM, get(survey::published))
        .route(paths::SURVEY, get(survey::show).post(survey::send))
        .route(paths::SURVEY_FACES, get(survey::faces::show).post(survey::faces::send))
        .route(paths::SURVEY_FACES_WORKER, get(survey::faces::worker))
        .route(paths::NEWSROOM, get(newsroom::list))
        .route(paths::NEWSROOM_FEED, get(newsroom::feed))
        .route(paths::NEWSROOM_ONE, get(newsroom::one))
        .merge(registrations())
        .route(paths::CAMPAIGN_PUBLIC, get(campaign::one))
        .route(paths::ACTIVITIES_PUBLIC, get(activity::list))
        .route(paths::ACTIVITIES_FEED, get(activity::feed))
        .route(paths::ACTIVITY_PUBLIC, get(activity::one))
        .route(paths::ACTIVITY_FEED, get(activity::one_feed))
        .route(paths::ACTIVITY_ASK, get(activity::ask).post(activity::send))
        .route(paths::MATERIAL, get(material::fetch))
        .route(paths::ABOUT, get(about::about))
        .route(paths::HOW, get(about::how))
        .route(paths::PRIVACY, get(about::privacy))
        .route(paths::ACCESSIBILITY, get(about::accessibility))
        .route(paths::LICENCES, get(about::licences))
        .with_state(Front { desk, knocks })
}

/// Who comes to an activity.
fn registrations() -> Router<Front> {
    use registration::ticket;
    Router::new()
        .route(paths::REGISTER, get(registration::show).post(registration::send))
        .route(paths::TICKET, get(ticket::show))
        .route(paths::TICKET_CANCEL, get(ticket::ask).post(ticket::cancel))
        .route(paths::TICKET_EVALUATE, post(ticket::evaluate))
        .route(paths::TICKET_CERTIFICATE, get(ticket::certificate))
        .route(paths::TICKET_ICS, get(ticket::calendar))
}
