//! Live news of the staff pages: only that something happened. What it was, a reload shows, through
//! the reader's own sight.

use std::convert::Infallible;

use axum::{
    extract::{Query, State},
    response::{
        Sse,
        sse::{Event, KeepAlive},
    },
};
use desk::{Desk, approval, case, live, people};
use domain::ids::CaseNumber;
use futures::{Stream, StreamExt};
use serde::Deserialize;
use web::Failure;

use crate::{accounts, me::Me};

#[derive(Deserialize)]
pub struct Asked {
    kasus: Option<String>,
    versi: Option<u32>,
}

/// What a page listens for.
enum Watch {
    /// More waits for this person than before.
    Inbox(i64),
    /// This case is no longer at this version.
    Case(CaseNumber, u32),
}

/// `GET /siaran`
pub async fn listen(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Failure> {
    let watch = match asked.kasus {
        Some(number) => {
            let number = number.parse().map_err(|_| Failure::NotFound)?;
            Watch::Case(number, asked.versi.unwrap_or(0))
        }
        None => Watch::Inbox(waiting(&desk, &me).await?),
    };
    let positions = live::subscribe(&desk).await?;
    let news = positions.boxed();
    let told = futures::stream::unfold((news, watch, desk, me), |(mut news, watch, desk, me)| {
        Box::pin(async move {
            loop {
                news.next().await?;
                still_here(&desk, &me).await?;
                let (happened, watch) = look(&desk, &me, &watch).await;
                if happened {
                    return Some((
                        Ok(Event::default().event("baru").data("")),
                        (news, watch, desk, me),
                    ));
                }
            }
        })
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::default()))
}

/// Is there news, and what to look for from now on.
async fn look(desk: &Desk, me: &Me, watch: &Watch) -> (bool, Watch) {
    match watch {
        Watch::Case(number, version) => {
            let now = case::version(desk, &me.actor, *number).await;
            let now = now.map_or(*version, |now| now.0);
            (now > *version, Watch::Case(*number, now))
        }
        Watch::Inbox(before) => {
            let now = waiting(desk, me).await.unwrap_or(*before);
            (now > *before, Watch::Inbox(now))
        }
    }
}

/// How much waits for this person.
async fn waiting(desk: &Desk, me: &Me) -> Result<i64, Failure> {
    let [owed, unread, _] = case::inbox_counts(desk, &me.actor).await?;
    Ok(owed + unread + approval::waiting(desk, &me.actor).await?)
}

/// Whoever was switched off or signed out hears nothing more.
async fn still_here(desk: &Desk, me: &Me) -> Option<()> {
    let session = me.visit.session.as_ref().and_then(accounts::digest)?;
    people::of_session(desk, session).await.ok()?.map(|_| ())
}
