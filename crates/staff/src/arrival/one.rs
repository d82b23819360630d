//! One arrival that the program could not read: what is known of it, its content once somebody
//! asks for it, and the two ways out: a case written by hand, or aside with a reason.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    arrival::{self, ArrivalItem, ArrivalState, Done, Opened},
};
use domain::ids::ArrivalId;
use domain::text::Body;
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, new_case, reader::Reader, speaker::Speaker, trouble::Trouble};

struct Line {
    at: String,
    who: String,
    what: String,
    why: Option<String>,
}

#[derive(Template)]
#[template(path = "arrival/arrival.html")]
struct One {
    frame: Frame,
    id: String,
    connection: String,
    at: String,
    state: String,
    reason: Option<String>,
    became: Option<(String, String)>,
    /// It waits for somebody, and this reader may settle it.
    open: bool,
    may_look: bool,
    content: Option<Content>,
    history: Vec<Line>,
    trouble: Trouble,
}

struct Content {
    text: String,
    cut: bool,
}

/// `GET /kiriman/{id}`: everything but its content.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    Ok(page::page(&one(&desk, &me, parsed(&id)?, None).await?))
}

/// `POST /kiriman/{id}/{perintah}`: `lihat`, `catat`, `kesampingkan`.
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let id = parsed(&id)?;
    match word.as_str() {
        "lihat" => {
            let opened = arrival::look(&desk, &me.actor, id).await?;
            Ok(page::page(&one(&desk, &me, id, Some(opened)).await?))
        }
        "catat" => {
            let opened = arrival::look(&desk, &me.actor, id).await?;
            new_case::from_arrival(&me, &desk, opened).await
        }
        "kesampingkan" => aside(&me, &desk, id, &sent).await,
        _ => Err(Failure::NotFound),
    }
}

async fn aside(me: &Me, desk: &Desk, id: ArrivalId, sent: &Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["why"], &[]));
    let why: Option<Body> = form.body("why");
    let read = form.done(why);
    let act = |why| arrival::set_aside(desk, &me.actor, id, why);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.done(paths::ARRIVALS));
    };
    let page = One { trouble, ..one(desk, me, id, None).await? };
    Ok(page::with_status(page.trouble.status(), &page))
}

fn parsed(id: &str) -> Result<ArrivalId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

async fn one(desk: &Desk, me: &Me, id: ArrivalId, opened: Option<Opened>) -> Result<One, Failure> {
    let (item, done) = arrival::about(desk, &me.actor, id).await?;
    let rules = desk.rules().await?;
    let t = me.t();
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let ArrivalItem { connection, state, became, reason, arrived_at, .. } = item;
    Ok(One {
        frame: me.frame(desk, "arrivals", &t.outbox_arrivals()).await?,
        id: id.to_string(),
        connection,
        at: says.long(arrived_at),
        open: state == ArrivalState::Unread.code() && me.role().is_humas(),
        may_look: me.role().is_humas(),
        state: t.outbox_arrival(state),
        reason: reason.map(|reason| t.outbox_reason(reason)),
        became: became.map(|number| (paths::case(&number), number)),
        content: opened.map(|opened| Content { text: opened.text, cut: opened.cut }),
        history: done.into_iter().map(|done| line(done, &says)).collect(),
        trouble: Trouble::default(),
    })
}

fn line(done: Done, says: &Speaker) -> Line {
    Line {
        at: says.at(done.at),
        who: says.author(&done.by),
        what: says.t.outbox_deed(done.deed.code()),
        why: done.why,
    }
}
