//! One erasure: the proposal, what would go with it, and the second person's word.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::erasure;
use domain::erasure::State as Stage;
use domain::ids::ErasureId;
use web::{Failure, Frame, Sent, page, paths};

use super::{Row, What, parts, row, what};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "erasure/erasure.html")]
struct One {
    frame: Frame,
    row: Row,
    reason: String,
    what: Option<What>,
    may_settle: bool,
    /// It waits, and this reader is the one who proposed it.
    own: bool,
    trouble: Trouble,
}

/// `GET /penghapusan/{id}`
pub async fn one(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("erasures")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&shown(&desk, &me, id, Trouble::default()).await?))
}

/// `POST /penghapusan/{id}/{putusan}`: `sahkan`, `tolak`.
pub async fn settle(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    _: Sent,
) -> Result<Response, Failure> {
    me.enters("erasures")?;
    let id: ErasureId = id.parse().map_err(|_| Failure::NotFound)?;
    let ended = match word.as_str() {
        "sahkan" => erasure::confirm(&desk, &me.actor, id).await,
        "tolak" => erasure::decline(&desk, &me.actor, id).await,
        _ => return Err(Failure::NotFound),
    };
    match ended {
        Ok(()) => Ok(me.done(&paths::erasure(&id.to_string()))),
        Err(error) => {
            let page = shown(&desk, &me, id, Trouble::of(error, me.t())?).await?;
            Ok(page::with_status(page.trouble.status(), &page))
        }
    }
}

async fn shown(desk: &Desk, me: &Me, id: ErasureId, trouble: Trouble) -> Result<One, Failure> {
    let (item, preview) = erasure::one(desk, &me.actor, id).await?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let waits = item.state == Stage::Proposed;
    let went = item.gone.as_ref().map(|gone| What {
        cases: Vec::new(),
        parts: parts(gone, t),
        blocked: Vec::new(),
    });
    Ok(One {
        frame: me.frame(desk, "erasures", &t.erasure_title()).await?,
        row: row(&item, &says),
        what: preview.as_ref().map(|found| what(found, t)).or(went),
        own: waits && item.proposed_by.who == me.actor.who(),
        may_settle: item.may_settle,
        reason: item.reason.unwrap_or_else(|| t.case_erased()),
        trouble,
    })
}
