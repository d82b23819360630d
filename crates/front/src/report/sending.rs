//! The form is sent: once for its key, and whatever goes wrong, the words stay on the page.

use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use desk::{DeskError, file, receive};
use domain::people::Actor;
use web::{Failure, Faults, Sent, Visit, error::Said};

use super::{
    draft::{Draft, PHOTO},
    pages::{Sheet, danger, show, show_all},
    reader::Reader,
    step::Step,
};
use crate::{Front, ground::Ground, receipt};

/// Photos of one complaint.
const MOST_PHOTOS: usize = 3;
/// Bytes of the whole form with its photos: three photos of a common telephone.
pub const LARGEST_SENDING: usize = 12 * 1024 * 1024;

/// Takes the complaint in and shows the receipt.
pub async fn send(
    visit: Visit,
    State(front): State<Front>,
    sent: Sent,
) -> Result<Response, Failure> {
    let ground = Ground::of(&front.desk).await?;
    let (draft, faults) = Draft::read(&sent, &visit.key, visit.t);
    let table = Table { visit: &visit, ground: &ground, draft };
    if !faults.is_empty() {
        return Ok(table.again(faults, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let read = Reader::new(&table.draft, &ground, visit.t).intake();
    let (new, photos) = match (read, photos(&sent, visit.t)) {
        (Ok(new), Ok(photos)) => (new, photos),
        (Err(faults), _) | (_, Err(faults)) => {
            return Ok(table.again(faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    if let Err(Failure::TooMany { after_seconds }) = front.knocks.report(visit.address) {
        return Ok(table.too_many(after_seconds));
    }
    match receive::receive(&front.desk, &Actor::Complainant, new, &table.draft.key).await {
        Ok(taken) => {
            let lost = keep(&front, &taken, photos).await;
            let shown = receipt::Shown { lost_photos: lost, danger: danger(&table.draft) };
            receipt::page(&front, &visit, &ground, (&taken, shown)).await
        }
        Err(error) => table.refused(error),
    }
}

/// The page that the visitor filled in, to be shown again with all that was typed.
struct Table<'a> {
    visit: &'a Visit,
    ground: &'a Ground,
    draft: Draft,
}

impl Table<'_> {
    /// At the first step that has something to put right.
    fn again(&self, faults: Faults, status: StatusCode) -> Response {
        let first = faults.all().iter().find_map(|fault| Step::asking(&fault.field));
        let step = first.unwrap_or(Step::Check);
        let mut draft = self.draft.clone();
        draft.changing = step != Step::Check;
        let Self { visit, ground, .. } = *self;
        let sheet = Sheet { visit, ground, draft: &draft, faults: &faults, status };
        if draft.whole { show_all(&sheet) } else { show(&sheet, step) }
    }

    fn saying(&self, says: String, status: StatusCode) -> Response {
        self.again(Faults::of_one("kirim", says), status)
    }

    fn too_many(&self, after_seconds: u64) -> Response {
        let says = self.visit.t.report_form_too_many(after_seconds.div_ceil(60).to_string());
        let mut response = self.saying(says, StatusCode::TOO_MANY_REQUESTS);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after_seconds));
        response
    }

    fn refused(mut self, error: DeskError) -> Result<Response, Failure> {
        let t = self.visit.t;
        Ok(match error {
            DeskError::KeyReused => {
                // The words changed after they were sent: that is another complaint, if it is meant so.
                self.draft.key.clone_from(&self.visit.key);
                self.saying(t.report_form_sent_before(), StatusCode::CONFLICT)
            }
            DeskError::Unavailable(_) => {
                self.saying(t.report_form_busy(), StatusCode::SERVICE_UNAVAILABLE)
            }
            error => match Failure::from(error) {
                Failure::Wrong { says, .. } => {
                    self.saying(says.sentence(t), StatusCode::UNPROCESSABLE_ENTITY)
                }
                failure => return Err(failure),
            },
        })
    }
}

/// The photos of the form, judged by their bytes.
fn photos(sent: &Sent, t: &locale::Words) -> Result<Vec<file::Upload>, Faults> {
    let mut faults = Faults::default();
    let files = sent.files(PHOTO);
    let photos: Vec<_> = files
        .map(|file| file::Upload { name: file.name.clone(), bytes: file.bytes.to_vec() })
        .collect();
    if photos.len() > MOST_PHOTOS {
        faults.add(PHOTO, t.report_form_photo_too_many(MOST_PHOTOS.to_string()));
    }
    for photo in &photos {
        if let Err(why) = file::examined(photo) {
            faults.add(PHOTO, why.sentence(t));
        }
    }
    if faults.is_empty() { Ok(photos) } else { Err(faults) }
}

/// Keeps the photos. The complaint is in already, so one that cannot be kept is told, not refused.
async fn keep(front: &Front, taken: &receive::Receipt, photos: Vec<file::Upload>) -> bool {
    let mut lost = false;
    for photo in photos {
        if let Err(error) = file::attach_public(&front.desk, taken.case, photo).await {
            tracing::warn!(case = %taken.number, %error, "a photo was not kept");
            lost = true;
        }
    }
    lost
}
