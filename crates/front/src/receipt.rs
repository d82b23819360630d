//! What the complainant takes away: number, code, what happens next and by when.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use desk::{
    receive::Receipt,
    tracking::{self, PublicStage, Track},
};
use domain::calendar::Instant;
use locale::Words;
use web::{Failure, Frame, Visit, page as answer};

use crate::{Front, ground::Ground};

/// What the receipt says besides.
pub struct Shown {
    pub lost_photos: bool,
    pub danger: String,
}

#[derive(Template)]
#[template(path = "report/sent.html")]
struct SentPage {
    frame: Frame,
    number: String,
    code: String,
    today: String,
    due: Option<String>,
    shown: Shown,
}

/// The page after sending.
pub async fn page(
    front: &Front,
    visit: &Visit,
    ground: &Ground,
    (taken, shown): (&Receipt, Shown),
) -> Result<Response, Failure> {
    let track = tracking::track(&front.desk, taken.code).await?;
    let t = visit.t;
    Ok(answer::page(&SentPage {
        frame: Frame::new(visit, "report_form", &t.track_receipt_title()),
        number: taken.number.to_string(),
        code: taken.code.to_string(),
        today: ground.day(t, track.received_at),
        due: due(ground, &track).map(|due| ground.long(t, due)),
        shown,
    }))
}

/// By when an answer will be there: what a running clock promises, or the longest limit until the
/// case has been examined.
pub fn due(ground: &Ground, track: &Track) -> Option<Instant> {
    let waiting = track.stage == PublicStage::Received;
    let latest = || ground.latest(track.kind, track.received_at).filter(|_| waiting);
    track.due.or_else(latest)
}

/// The receipt as a text file, to be kept on the device.
pub fn file(t: &Words, ground: &Ground, track: &Track, code: &str) -> Response {
    let mut lines = vec![
        t.track_receipt_title(),
        String::new(),
        format!("{}: {}", t.track_number(), track.number),
        format!("{}: {code}", t.track_code()),
        t.track_code_secret(),
        format!("{}: {}", t.track_received(), ground.long(t, track.received_at)),
    ];
    lines.extend(
        due(ground, track).map(|due| format!("{}: {}", t.track_due(), ground.long(t, due))),
    );
    lines.extend([String::new(), t.frame_guarantee(), String::new()]);
    let name = format!("attachment; filename=\"tanda-terima-{}.txt\"", track.number);
    let mut response = lines.join("\r\n").into_response();
    // A case number is made of digits and a hyphen, so the name is always a header value.
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}
