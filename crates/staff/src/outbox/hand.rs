//! What a person does with a dead letter: again, by another way, or aside with a reason.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{Desk, deliver};
use domain::text::Body;
use web::{Failure, Sent, page, paths};

use super::drawn;
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// `POST /kotak-keluar/{id}/{perintah}`: `ulang`, `saluran`, `kesampingkan`.
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("outbox")?;
    let done = match word.as_str() {
        "ulang" => deliver::retry(&desk, &me.actor, &id).await,
        "saluran" => deliver::again_by(&desk, &me.actor, &id, sent.text("connection")).await,
        "kesampingkan" => return aside(&me, &desk, &id, &sent).await,
        _ => return Err(Failure::NotFound),
    };
    done?;
    Ok(me.done(paths::OUTBOX))
}

async fn aside(me: &Me, desk: &Desk, id: &str, sent: &Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["why"], &[]));
    let why: Option<Body> = form.body("why");
    let trouble: Trouble = match form.done(why) {
        Ok(why) => {
            deliver::set_aside(desk, &me.actor, id, why).await?;
            return Ok(me.done(paths::OUTBOX));
        }
        Err(faults) => faults.into(),
    };
    let page = drawn(desk, me, "dead").await?.stopped_by(trouble);
    Ok(page::with_status(page.trouble.status(), &page))
}
