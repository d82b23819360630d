//! What a complainant can do on the page of the case.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    DeskError,
    tracking::{self, Track, TrackingCode, Wish},
};
use domain::{coded, rules::Reaction, text::Body};
use locale::Words;
use web::{Failure, Faults, Sent, Visit, error::Said as _};

use super::after::{self, AFTER};
use super::pages::{CODE, Said, care_heard, opened, show, unknown};
use crate::{Front, ground::Ground, receipt};

coded! {
    /// A button of the page; the code stands in the address.
    Button {
        Reply = "balas",
        Satisfied = "puas",
        Dissatisfied = "belum-puas",
        Reopen = "buka-kembali",
        Withdraw = "cabut",
        Care = "pelayanan",
    }
}

/// The receipt as a file: changes nothing, but the code may stand in no address.
const DOWNLOAD: &str = "unduh";
/// A file that goes with the answer; its id stands in a field of the same name.
const FILE: &str = "berkas";
const CARE_WORSE: &str = "pelayanan_memburuk";
const YES: &str = "ya";
const NO: &str = "tidak";

/// Carries out what was asked, once for the key of its form, and shows the case as it stands then.
pub async fn wish(
    visit: Visit,
    State(front): State<Front>,
    Path(wanted): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let Some((code, track)) = opened(&front, &visit, &sent).await? else {
        return Ok(unknown(&visit, &sent));
    };
    if let Some(response) = other(&front, &visit, &wanted, ((code, &track), &sent)).await? {
        return Ok(response);
    }
    let button = Button::parse(&wanted).ok_or(Failure::NotFound)?;
    let (field, t) = (button.code(), visit.t);
    let (typed, chosen) = (Some((field, sent.text(field))), sent.text(CARE_WORSE));
    let still = |faults| Said { faults, typed, chosen, ..Said::default() };
    let wish = match read(button, &sent, t) {
        Ok(wish) => wish,
        Err(faults) => return show(&front, &visit, (code, &track), still(faults)).await,
    };
    match tracking::wish(&front.desk, code, wish, sent.key().map(str::to_owned)).await {
        Ok(_) if button == Button::Care => Ok(care_heard(&visit, code, chosen == YES)),
        Ok(track) => {
            let said = Said { done: Some(field), ..Said::default() };
            show(&front, &visit, (code, &track), said).await
        }
        Err(error) => {
            let faults = beside(field, error, t)?;
            let now = tracking::track(&front.desk, code).await?;
            show(&front, &visit, (code, &now), still(faults)).await
        }
    }
}

/// What is no command on the case: its receipt as a file, a file that goes with the answer, and the
/// answers after its end.
async fn other(
    front: &Front,
    visit: &Visit,
    wanted: &str,
    ((code, track), sent): ((TrackingCode, &Track), &Sent),
) -> Result<Option<Response>, Failure> {
    if wanted == DOWNLOAD {
        let ground = Ground::of(&front.desk).await?;
        return Ok(Some(receipt::file(visit.t, &ground, track, &code.to_string())));
    }
    if wanted == FILE {
        let file = sent.text(FILE).parse().map_err(|_| Failure::NotFound)?;
        let (item, content) = tracking::enclosed(&front.desk, code, file).await?;
        return Ok(Some(web::attached(content, &item.media_type, &item.name)));
    }
    if wanted != AFTER {
        return Ok(None);
    }
    match after::take(front, visit, (code, sent)).await? {
        Ok(response) => Ok(Some(response)),
        Err(faults) => {
            let said = Said { faults, sent: Some(sent), ..Said::default() };
            show(front, visit, (code, track), said).await.map(Some)
        }
    }
}

/// The wish of a button with its words.
fn read(button: Button, sent: &Sent, t: &Words) -> Result<Wish, Faults> {
    let field = button.code();
    let faults = sent.check(t, &[CODE, field, CARE_WORSE], &[]);
    if !faults.is_empty() {
        return Err(faults);
    }
    let words =
        |text: &str| Body::parse(text).map_err(|why| Faults::of_one(field, why.sentence(t)));
    let text = sent.filled(field).map(words).transpose()?;
    let care_worse = sent.text(CARE_WORSE) == YES;
    let needed = |text: Option<Body>| text.ok_or_else(|| Faults::of_one(field, t.form_required()));
    Ok(match button {
        Button::Reply => Wish::Reply { text: needed(text)? },
        Button::Reopen => Wish::Reopen { text: needed(text)? },
        Button::Withdraw => Wish::Withdraw { text: needed(text)? },
        Button::Satisfied => Wish::React { reaction: Reaction::Satisfied, text, care_worse },
        Button::Dissatisfied => Wish::React { reaction: Reaction::Dissatisfied, text, care_worse },
        Button::Care if ![YES, NO].contains(&sent.text(CARE_WORSE)) => {
            return Err(Faults::of_one(CARE_WORSE, t.form_required()));
        }
        Button::Care => Wish::Care { worse: care_worse, text },
    })
}

/// What the desk said no with, beside the words.
pub(super) fn beside(field: &str, error: DeskError, t: &Words) -> Result<Faults, Failure> {
    let says = match error {
        DeskError::Refused(refusal) => refusal.sentence(t),
        DeskError::Stale { .. } | DeskError::KeyReused => t.track_changed(),
        DeskError::Unavailable(_) => t.report_form_busy(),
        error => match Failure::from(error) {
            Failure::Wrong { says, .. } => says.sentence(t),
            failure => return Err(failure),
        },
    };
    Ok(Faults::of_one(field, says))
}
