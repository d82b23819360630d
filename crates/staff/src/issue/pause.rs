//! From the crisis room: everything that would be published waits, with the issue as the reason. The
//! pause is an act of its own, and the timeline of the issue says that it was done.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::content::pause;
use desk::issue::{self, Command, Request, View};
use desk::{Desk, DeskError};
use domain::calendar::Instant;
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::{Failure, Sent, paths};

use super::room;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A reason holds no more signs.
const LONGEST: usize = 120;

/// `POST /isu/{id}/jeda`
pub async fn begin(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = room::opened(&desk, &me, &id).await?;
    if view.issue.drill {
        return Err(Failure::NotFound);
    }
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["until"], &[]));
    let until = form.instant("until");
    let trouble = match form.done(until) {
        Ok(until) => match paused(&desk, &me, (&view, until), sent.key()).await {
            Ok(()) => {
                told(&desk, &me, (&view, until), (&rules, sent.key())).await?;
                return Ok(me.saved(&paths::issue(&id)));
            }
            Err(error) => Trouble::of(error, me.t())?,
        },
        Err(faults) => faults.into(),
    };
    room::again(&desk, &me, &view, (sent, trouble)).await
}

async fn paused(
    desk: &Desk,
    me: &Me,
    (view, until): (&View, Instant),
    key: Option<&str>,
) -> Result<(), DeskError> {
    let title = &view.issue.title;
    let why: String = me.t().issue_pause_why(title.as_str()).chars().take(LONGEST).collect();
    let why = Name::parse(&why).unwrap_or_else(|_| title.clone());
    pause::begin(desk, &me.actor, (why, until), key.map(str::to_owned)).await.map(drop)
}

/// Writes it into the timeline, for those who may write there.
async fn told(
    desk: &Desk,
    me: &Me,
    (view, until): (&View, Instant),
    (rules, key): (&Rules, Option<&str>),
) -> Result<(), Failure> {
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let Ok(text) = Body::parse(&me.t().issue_pause_told(says.at(until))) else { return Ok(()) };
    let key = key.map(|key| format!("{key}:jeda"));
    let request = Request { command: Command::Update { text }, seen: None, key };
    match issue::act(desk, &me.actor, view.issue.id, request).await {
        Ok(_) | Err(DeskError::Refused(_) | DeskError::Forbidden) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The pause that holds.
pub(super) struct Held {
    pub words: String,
    why: Name,
}

impl Held {
    /// Was it begun because of the issue of this title?
    pub(super) fn began_with(&self, title: &str) -> bool {
        let begun: String = title.chars().take(LONGEST / 2).collect();
        self.why.as_str().contains(&begun)
    }
}

/// The pause that holds, as far as this person reads what is published.
pub(super) async fn holding(desk: &Desk, me: &Me, says: &Speaker) -> Result<Option<Held>, Failure> {
    let known = match pause::newest(desk, &me.actor).await {
        Ok(known) => known,
        Err(DeskError::Forbidden) => None,
        Err(error) => return Err(error.into()),
    };
    let held = known.filter(|view| view.holds).map(|view| view.pause);
    Ok(held.map(|pause| Held {
        words: says.t.pause_holds(says.at(pause.until), pause.why.as_str()),
        why: pause.why,
    }))
}
