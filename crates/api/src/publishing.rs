//! The routes of what the hospital says to everybody: content, permissions, campaigns, activities, results.

use axum::extract::DefaultBodyLimit;
use desk::Desk;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    activity, attachment, campaign, collaborator, consent, content, file, registration, report,
};

/// What the hospital says to everybody, and who has permitted it.
pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(consent::list, consent::give))
        .routes(routes!(consent::one))
        .routes(routes!(consent::withdraw))
        .routes(routes!(consent::take_down))
        .routes(routes!(attachment::consent::fetch))
        .routes(routes!(attachment::consent::act))
        .routes(routes!(content::library::list))
        .routes(routes!(content::library::take))
        .routes(routes!(content::library::fit))
        .routes(routes!(content::rhythm::show, content::rhythm::write))
        .routes(routes!(content::rhythm::best))
        .routes(routes!(content::list, content::propose))
        .routes(routes!(content::one))
        .routes(routes!(content::act))
        .routes(routes!(content::result::list, content::result::take))
        .routes(routes!(content::goals::show, content::goals::write))
        .routes(routes!(content::goals::followers, content::goals::count))
        .routes(routes!(report::assessment::list))
        .routes(routes!(report::assessment::one))
        .routes(routes!(report::assessment::act))
        .routes(routes!(content::pause::show, content::pause::begin, content::pause::end))
        .routes(routes!(content::brand::show, content::brand::write))
        .routes(routes!(content::calendar::show))
        .routes(routes!(content::calendar::feed))
        .routes(routes!(content::calendar::days, content::calendar::write_days))
        .routes(routes!(collaborator::list, collaborator::register))
        .routes(routes!(collaborator::one))
        .routes(routes!(collaborator::act))
        .routes(routes!(campaign::list, campaign::propose))
        .routes(routes!(campaign::one))
        .routes(routes!(campaign::act))
        .merge(activity::routes())
        .routes(routes!(registration::list, registration::add))
        .routes(routes!(registration::act))
}

/// Those that bring files.
pub(super) fn large() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(attachment::consent::list, attachment::consent::add))
        .layer(DefaultBodyLimit::max(file::LARGEST))
        .merge(content::large())
        .merge(activity::large())
}
