//! Decrees: who sits in the team, who sat there on a given day, and the form of whoever keeps them.

mod form;
mod one;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::organisation::decree::{self, Team, View};
use domain::calendar::Date;
use domain::organisation::decree::Seat;
use domain::organisation::keeps;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

pub use one::{command, show, with_papers};

use crate::report::{Asked, file};
use crate::{me::Me, trouble::Trouble};

/// Of which day, and as a page or a file.
#[derive(Deserialize)]
pub struct Wanted {
    hari: Option<String>,
    #[serde(flatten)]
    shape: Asked,
}

/// A decree as a line.
pub(super) struct Row {
    path: String,
    number: String,
    title: String,
    standing: String,
    strong: bool,
    days: String,
    ended: Option<String>,
}

/// A member as a line.
pub(super) struct Line {
    name: String,
    part: String,
    days: String,
}

#[derive(Template)]
#[template(path = "organisation/decrees.html")]
struct List {
    frame: Frame,
    day: String,
    day_said: String,
    sheet: String,
    teams: Vec<(Row, Vec<Line>)>,
    rows: Vec<Row>,
    keeps: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /organisasi/keputusan`: the team of today, or of the day that is asked for.
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let day = wanted.hari.as_deref().filter(|text| !text.is_empty());
    let day = day.map(|text| text.parse::<Date>().map_err(|_| Failure::BadRequest)).transpose()?;
    let team = decree::team(&desk, &me.actor, day).await?;
    let wish = (me.t().language(), wanted.shape.paper());
    let document = decree::document(&desk, &team, wish).await?;
    match file(&desk, &wanted.shape, &document).await? {
        Some(file) => Ok(file),
        None => Ok(page::page(&listed(&desk, &me, team, Sent::default()).await?)),
    }
}

/// `POST /organisasi/keputusan`: a decree is written down.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let read = form::terms(&desk, &me, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |terms| decree::write(&desk, &me.actor, terms, key);
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::decree(&view.decree.id.to_string()))),
        Err(trouble) => trouble,
    };
    let team = decree::team(&desk, &me.actor, None).await?;
    let page = listed(&desk, &me, team, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, team: Team, sent: Sent) -> Result<List, Failure> {
    let t = me.t();
    let views = decree::list(desk, &me.actor).await?;
    let shown =
        |decree: &domain::organisation::Decree| views.iter().find(|v| v.decree.id == decree.id);
    let teams = team.decrees.iter().filter_map(|(decree, seats)| {
        let row = row(shown(decree)?, me);
        Some((row, seats.iter().map(|seat| line(seat, me)).collect()))
    });
    Ok(List {
        frame: me.frame(desk, "organisation", &t.decree_title()).await?,
        day: team.day.to_string(),
        day_said: t.decree_team_on(t.long_date(team.day)),
        sheet: paths::team_sheet(&team.day.to_string()),
        teams: teams.collect(),
        rows: views.iter().map(|view| row(view, me)).collect(),
        keeps: keeps(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

/// `2 Januari 2026 – 31 Desember 2026`, or `sejak 2 Januari 2026`.
fn days(from: Date, until: Option<Date>, me: &Me) -> String {
    let t = me.t();
    match until {
        Some(until) => format!("{} – {}", t.date(from), t.date(until)),
        None => t.decree_since(t.date(from)),
    }
}

fn row(view: &View, me: &Me) -> Row {
    let (t, terms) = (me.t(), &view.decree.terms);
    let ended = view.decree.ended.as_ref().map(|ending| match &ending.replaced_by {
        Some(number) => t.decree_replaced_by(number.as_str(), t.date(ending.on)),
        None => t.decree_withdrawn_on(t.date(ending.on)),
    });
    Row {
        path: paths::decree(&view.decree.id.to_string()),
        number: terms.number.as_str().to_owned(),
        title: terms.title.as_str().to_owned(),
        standing: t.decree_standing(view.standing.code()),
        strong: view.standing == domain::organisation::decree::Standing::InForce,
        days: days(terms.from, terms.until, me),
        ended,
    }
}

fn line(seat: &Seat, me: &Me) -> Line {
    let member = &seat.member;
    Line {
        name: member.name.as_str().to_owned(),
        part: me.t().decree_part(member.part.code()),
        days: days(member.from, member.until, me),
    }
}
