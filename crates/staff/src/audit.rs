//! The journal under the auditor's eye: is every entry as it was signed, and as it was printed?

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use desk::{Desk, audit};
use web::{Failure, Faults, Frame, Sent, page};

use crate::{download::download, me::Me};

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
    /// The newest checkpoint: whole, and as a report prints it.
    newest: Option<(String, String)>,
    typed: String,
    faults: Faults,
}

/// `GET /audit`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&drawn(&me, &desk).await?))
}

/// `GET /audit/titik-periksa.txt`: the newest checkpoint, to be kept outside.
pub async fn checkpoint(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("audit")?;
    let text = audit::checkpoint_text(&desk).await?.ok_or(Failure::NotFound)?;
    Ok(download(text.into_bytes(), "text/plain; charset=utf-8", "titik-periksa.txt"))
}

/// `POST /audit`: walks the whole journal, which takes a while, so nobody does it by following a link.
pub async fn verify(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("audit")?;
    let t = me.t();
    let mut faults = sent.check(t, &["witness"], &[]);
    let witness = match sent.filled("witness") {
        None => None,
        Some(text) => {
            let read = audit::witness(&desk, text);
            if read.is_none() {
                faults.add("witness", t.audit_witness_unknown());
            }
            read
        }
    };
    let typed = sent.text("witness").to_owned();
    if !faults.is_empty() {
        let page = Audit { typed, faults, ..drawn(&me, &desk).await? };
        return Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    let found = Some(walked(&me, &desk, witness).await?);
    Ok(page::page(&Audit { found, typed, ..drawn(&me, &desk).await? }))
}

async fn walked(me: &Me, desk: &Desk, witness: Option<audit::Witness>) -> Result<Found, Failure> {
    let (t, against) = (me.t(), witness.is_some());
    let walked = match witness {
        Some(witness) => audit::verify_against(desk, witness).await?,
        None => audit::verify(desk).await?,
    };
    Ok(match walked {
        Ok(sound) => {
            let says = t.audit_sound(
                sound.entries.to_string(),
                sound.checkpoints.to_string(),
                sound.waiting.to_string(),
            );
            let fits = if against { format!(" {}", t.audit_witnessed()) } else { String::new() };
            Found { sound: true, says: format!("{says}{fits}") }
        }
        Err(broken) if broken.what == audit::Wrong::Print => {
            Found { sound: false, says: t.audit_print_unknown() }
        }
        Err(broken) => {
            let position = broken.position.map_or_else(|| "–".to_owned(), |at| at.to_string());
            Found { sound: false, says: t.audit_broken(position) }
        }
    })
}

async fn drawn(me: &Me, desk: &Desk) -> Result<Audit, Failure> {
    me.enters("audit")?;
    let t = me.t();
    let newest = audit::checkpoint(desk).await?;
    let printed = newest.map(|one| t.audit_printed(one.position.to_string(), one.short()));
    let whole = audit::checkpoint_text(desk).await?;
    Ok(Audit {
        frame: me.frame(desk, "audit", &t.frame_go("audit")).await?,
        found: None,
        newest: whole.zip(printed),
        typed: String::new(),
        faults: Faults::default(),
    })
}
