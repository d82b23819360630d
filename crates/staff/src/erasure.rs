//! Erasing a person: what would go, the proposal, and the list of all.

mod settling;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::erasure::{self, Item, Preview};
use domain::erasure::{Basis, Gone, Refusal};
use domain::ids::CaseNumber;
use locale::Words;
use web::{Failure, Frame, Sent, error::Said, page, paths};

use crate::{me::Me, options, reader::Reader, speaker::Speaker, trouble::Trouble};

pub use settling::{one, settle};

/// What would go, or went.
struct What {
    cases: Vec<(String, String)>,
    parts: Vec<(String, u32)>,
    blocked: Vec<String>,
}

/// One line of the list.
struct Row {
    path: String,
    number: String,
    state: String,
    basis: String,
    proposed: String,
    settled: Option<String>,
}

#[derive(Template)]
#[template(path = "erasure/preview.html")]
struct Before {
    frame: Frame,
    number: String,
    path: String,
    what: What,
    /// The proposal that waits.
    waiting: Option<String>,
    /// Nothing stands in the way of a proposal.
    open: bool,
    bases: Vec<options::Choice>,
    sent: Sent,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "erasure/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
}

/// `GET /kasus/{nomor}/penghapusan`
pub async fn preview(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let number = number.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&before(&desk, &me, number, (Sent::default(), Trouble::default())).await?))
}

/// `POST /kasus/{nomor}/penghapusan`
pub async fn propose(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["basis", "reason"], &[]));
    let basis = form.chosen("basis", Basis::parse);
    let reason = form.body("reason");
    let read = form.done(basis.zip(reason));
    let act = |wanted| erasure::propose(&desk, &me.actor, number, wanted);
    let trouble = match me.sends(read, act).await? {
        Ok(id) => return Ok(page::go(&paths::erasure(&id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = before(&desk, &me, number, (sent, trouble)).await?;
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// `GET /penghapusan`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("erasures")?;
    let found = erasure::list(&desk, &me.actor, None).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let frame = me.frame(&desk, "erasures", &me.t().frame_go("erasures")).await?;
    let rows = found.iter().map(|item| row(item, &says)).collect();
    Ok(page::page(&List { frame, rows }))
}

async fn before(
    desk: &Desk,
    me: &Me,
    number: CaseNumber,
    (sent, trouble): (Sent, Trouble),
) -> Result<Before, Failure> {
    let found = erasure::preview(desk, &me.actor, number).await?;
    let t = me.t();
    let explained = |code: &str| t.erasure_basis_hint(code);
    let bases = options::choices(Basis::ALL, Basis::code, |code| t.erasure_basis(code), explained);
    let shown = found.number.to_string();
    Ok(Before {
        frame: me.frame(desk, "cases", &t.erasure_title()).await?,
        path: paths::case(&shown),
        number: shown,
        waiting: found.waiting.map(|id| paths::erasure(&id.to_string())),
        open: found.blocked.is_empty() && found.waiting.is_none(),
        what: what(&found, t),
        bases,
        sent,
        trouble,
    })
}

/// What would go; a term that a request may come before is told as well.
fn what(found: &Preview, t: &Words) -> What {
    let linked = |number: &CaseNumber| {
        let number = number.to_string();
        let path = paths::case(&number);
        (number, path)
    };
    let said = |refusal: &Refusal| refusal.sentence(t);
    What {
        cases: found.cases.iter().map(linked).collect(),
        parts: parts(&found.gone, t),
        blocked: found.blocked.iter().chain(&found.kept).map(said).collect(),
    }
}

fn parts(gone: &Gone, t: &Words) -> Vec<(String, u32)> {
    gone.parts().into_iter().map(|(code, count)| (t.erasure_part(code), count)).collect()
}

fn row(item: &Item, says: &Speaker) -> Row {
    let t = says.t;
    let settled = item.settled.as_ref();
    Row {
        path: paths::erasure(&item.id.to_string()),
        number: item.number.map_or_else(|| t.erasure_hidden_case(), |number| number.to_string()),
        state: t.erasure_state(item.state.code()),
        basis: t.erasure_basis(item.basis.code()),
        proposed: t.erasure_proposed_by(says.author(&item.proposed_by), says.at(item.proposed_at)),
        settled: settled.map(|(by, at)| t.erasure_settled_by(says.author(by), says.at(*at))),
    }
}
