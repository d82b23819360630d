//! The journal under the auditor's eye: is every entry as it was signed?

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{Desk, audit};
use web::{Failure, Frame, Sent, page};

use crate::me::Me;

/// What a walk over the journal found.
struct Found {
    sound: bool,
    says: String,
}

#[derive(Template)]
#[template(path = "audit/audit.html")]
struct Audit {
    frame: Frame,
    found: Option<Found>,
}

/// `GET /audit`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("audit")?;
    let frame = me.frame(&desk, "audit", &me.t().frame_go("audit")).await?;
    Ok(page::page(&Audit { frame, found: None }))
}

/// `POST /audit`: walks the whole journal, which takes a while, so nobody does it by following a link.
pub async fn verify(me: Me, State(desk): State<Desk>, _: Sent) -> Result<Response, Failure> {
    me.enters("audit")?;
    let t = me.t();
    let found = match audit::verify(&desk).await? {
        Ok(sound) => Found {
            sound: true,
            says: t.audit_sound(
                sound.entries.to_string(),
                sound.checkpoints.to_string(),
                sound.waiting.to_string(),
            ),
        },
        Err(broken) => {
            let position = broken.position.map_or_else(|| "–".to_owned(), |at| at.to_string());
            Found { sound: false, says: t.audit_broken(position) }
        }
    };
    let frame = me.frame(&desk, "audit", &t.frame_go("audit")).await?;
    Ok(page::page(&Audit { frame, found: Some(found) }))
}
