//! Who signs for the director, from when until when.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{Desk, people};
use domain::ids::PersonId;
use domain::people::{DelegateTitle, Delegation};
use web::{Failure, Sent, error::beside, page, paths};

use super::{People, listed};
use crate::{me::Me, reader::Reader, speaker::Speaker};

/// One delegation as it is listed.
pub struct Line {
    pub id: String,
    pub name: String,
    pub title: String,
    pub from: String,
    pub until: String,
    pub holds: bool,
}

/// `POST /pengaturan/wakil`
pub async fn give(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let fields = ["person", "title", "from", "until"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let person = form.chosen("person", |text| text.parse::<PersonId>().ok());
    let title = form.chosen("title", DelegateTitle::parse);
    let from = form.maybe_instant("from").unwrap_or(desk.now());
    let until = form.maybe_instant("until");
    if until.is_none() && form.faults.of("until").is_none() {
        form.faults.add("until", me.t().form_required());
    }
    let wrong = match form.done(person.zip(title).zip(until)) {
        Ok(((person, title), until)) => {
            let delegation = Delegation { from, until, title };
            match people::delegate(&desk, &me.actor, person, delegation).await {
                Ok(_) => return Ok(me.saved(paths::PEOPLE)),
                Err(error) => beside(error, me.t())?,
            }
        }
        Err(faults) => faults,
    };
    let page = People { faults: wrong, ..listed(&desk, &me, sent).await? };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// `POST /pengaturan/wakil/{id}/akhiri`
pub async fn end(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    _: Sent,
) -> Result<Response, Failure> {
    people::end_delegation(&desk, &me.actor, &id).await?;
    Ok(me.done(paths::PEOPLE))
}

/// Every delegation, the newest first.
pub async fn lines(desk: &Desk, me: &Me) -> Result<Vec<Line>, Failure> {
    let given = people::delegations(desk, &me.actor).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let line = |one: people::Delegated| Line {
        id: one.id,
        name: one.name,
        title: me.t().delegate_title(one.delegation.title.code()),
        from: says.at(one.delegation.from),
        until: says.at(one.delegation.until),
        holds: one.delegation.holds(says.now),
    };
    Ok(given.into_iter().map(line).collect())
}
