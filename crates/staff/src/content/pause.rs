//! The pause of everything: begun, looked at, ended.

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::content::pause;
use domain::text::Name;
use web::{Failure, Frame, Sent, page, paths};

use super::{Row, row};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "content/pause.html")]
struct Page {
    frame: Frame,
    may: bool,
    /// The pause that holds, in words.
    holds: Option<String>,
    /// When the last one ended.
    over: Option<String>,
    held: Vec<Row>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /konten/jeda`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&shown(&desk, &me, Sent::default()).await?))
}

/// `POST /konten/jeda`
pub async fn begin(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["why", "until"], &[]));
    let why = form.value("why", Name::parse);
    let until = form.instant("until");
    let read = form.done(why.zip(until));
    let key = sent.key().map(str::to_owned);
    let act = |wanted| pause::begin(&desk, &me.actor, wanted, key);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::CONTENT_PAUSE));
    };
    let page = shown(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// `POST /konten/jeda/akhiri`
pub async fn end(me: Me, State(desk): State<Desk>, _sent: Sent) -> Result<Response, Failure> {
    me.enters("content")?;
    pause::end(&desk, &me.actor).await?;
    Ok(me.saved(paths::CONTENT_PAUSE))
}

async fn shown(desk: &Desk, me: &Me, sent: Sent) -> Result<Page, Failure> {
    me.enters("content")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let known = pause::newest(desk, &me.actor).await?;
    let held = known.iter().flat_map(|view| &view.held);
    let (holds, over) = match &known {
        Some(view) if view.holds => {
            let pause = &view.pause;
            (Some(t.pause_holds(says.at(pause.until), pause.why.as_str())), None)
        }
        Some(view) => {
            let at = view.pause.ended.map_or(view.pause.until, |(at, _)| at);
            (None, Some(t.pause_over(says.at(at))))
        }
        None => (None, None),
    };
    Ok(Page {
        frame: me.frame(desk, "content", &t.pause_title()).await?,
        may: pause::may(desk, &me.actor),
        holds,
        over,
        held: held.map(|line| row(line, &says)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}
