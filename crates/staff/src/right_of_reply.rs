//! The right of reply: what is said of me, and what I say to it. Nothing else of the case is here.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::right_of_reply::{self, Called};
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One case that wants to hear from me.
struct Line {
    number: String,
    post: String,
    since: String,
    said: Option<String>,
    replies: Vec<(String, Option<String>)>,
    open: bool,
}

#[derive(Template)]
#[template(path = "right_of_reply.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
    /// For which case the form came back.
    about: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    /// What was typed for this case.
    fn text(&self, number: &str) -> &str {
        if self.about == number { self.sent.text("words") } else { "" }
    }
}

/// `GET /hak-jawab`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&drawn(&desk, &me, Sent::default()).await?))
}

/// `POST /hak-jawab/{nomor}`
pub async fn reply(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let known = number.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["words"], &[]));
    let words = form.body("words");
    let trouble = match form.done(words) {
        Ok(words) => {
            let key = sent.key().ok_or(Failure::BadRequest)?.to_owned();
            let words = (words, Some(key));
            match right_of_reply::reply(&desk, &me.actor, known, words).await {
                Ok(()) => return Ok(me.done(paths::RIGHT_OF_REPLY)),
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = drawn(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, about: number, ..page }))
}

async fn drawn(desk: &Desk, me: &Me, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = right_of_reply::called(desk, &me.actor).await?;
    Ok(Page {
        frame: me.frame(desk, "home", &t.reply_title()).await?,
        lines: found.into_iter().map(|called| line(called, &says)).collect(),
        about: String::new(),
        sent,
        trouble: Trouble::default(),
    })
}

fn line(called: Called, says: &Speaker) -> Line {
    let number = called.number.to_string();
    let replies = called.replies.into_iter().map(|(at, text)| (says.at(at), text));
    Line {
        post: paths::right_of_reply(&number),
        since: says.at(called.since),
        said: called.said,
        replies: replies.collect(),
        open: called.open,
        number,
    }
}
