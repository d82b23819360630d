//! Days off: a year of them, many pasted at once, and what would move before it does.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::holiday::{self, Change, Outcome, Year};
use domain::calendar::{Date, DayKind, DayOff, days_off};
use domain::house::may_change;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
};

#[derive(Deserialize)]
pub struct Asked {
    tahun: Option<i16>,
}

#[derive(Template)]
#[template(path = "settings/holidays.html")]
struct Holidays {
    frame: Frame,
    year: Year,
    changes: bool,
    kinds: Vec<Item>,
    list: String,
    kind: String,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "settings/holiday_change.html")]
struct Preview {
    frame: Frame,
    outcome: Outcome,
    /// Where the form goes, with what was pasted.
    path: String,
    list: String,
    kind: String,
    back: String,
    faults: Faults,
}

impl Holidays {
    fn day(&self, day: &DayOff) -> String {
        self.frame.t.long_date(day.date)
    }

    fn path(&self, day: &DayOff) -> String {
        paths::holiday(&day.date.to_string())
    }
}

impl Preview {
    fn day(&self, day: &DayOff) -> String {
        let t = self.frame.t;
        format!("{} – {} ({})", t.long_date(day.date), day.name, t.day_kind(day.kind.code()))
    }

    fn moves(&self) -> String {
        let t = self.frame.t;
        let moved = &self.outcome.moved;
        if moved.cases == 0 {
            return t.holiday_moves_none();
        }
        let clocks = moved.clocks.iter();
        let clocks = clocks.map(|(name, many)| format!("{} ({many})", t.clock(name.code())));
        t.holiday_moves(moved.cases.to_string(), clocks.collect::<Vec<_>>().join(", "))
    }
}

/// `GET /pengaturan/hari-libur`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let page = listed(&desk, &me, asked.tahun, Faults::default()).await?;
    Ok(page::page(&page))
}

/// `POST /pengaturan/hari-libur`: first what would change, then, confirmed, the change.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let (days, kind) = match read(&me, &sent) {
        Ok(read) => read,
        Err(faults) => return again(&desk, &me, &sent, faults).await,
    };
    let year = days.first().map(|day| day.date.year());
    let back = year.map_or(paths::HOLIDAYS.to_owned(), paths::holidays_of);
    let change = Change::Add(days);
    if sent.ticked("confirmed") {
        holiday::change(&desk, &me.actor, change).await?;
        return Ok(me.saved(&back));
    }
    let outcome = holiday::preview(&desk, &me.actor, change).await?;
    let (list, kind) = (sent.text("list").to_owned(), kind.code().to_owned());
    let path = paths::HOLIDAYS.to_owned();
    let frame = framed(&desk, &me).await?;
    let faults = Faults::default();
    Ok(page::page(&Preview { frame, outcome, path, list, kind, back, faults }))
}

/// `GET /pengaturan/hari-libur/{hari}`: what would change without this day.
pub async fn removal(
    me: Me,
    State(desk): State<Desk>,
    Path(day): Path<String>,
) -> Result<Response, Failure> {
    let date: Date = day.parse().map_err(|_| Failure::NotFound)?;
    let preview = holiday::preview(&desk, &me.actor, Change::Remove(date)).await;
    let (outcome, faults) = match preview {
        Ok(outcome) => (outcome, Faults::default()),
        Err(error) => (Outcome::default(), beside(error, me.t())?),
    };
    let (path, back) = (paths::holiday(&day), paths::holidays_of(date.year()));
    let (list, kind) = (String::new(), String::new());
    let frame = framed(&desk, &me).await?;
    Ok(page::page(&Preview { frame, outcome, path, list, kind, back, faults }))
}

/// `POST /pengaturan/hari-libur/{hari}`
pub async fn remove(
    me: Me,
    State(desk): State<Desk>,
    Path(day): Path<String>,
    _: Sent,
) -> Result<Response, Failure> {
    let date: Date = day.parse().map_err(|_| Failure::NotFound)?;
    holiday::change(&desk, &me.actor, Change::Remove(date)).await?;
    let back = paths::holidays_of(date.year());
    Ok(me.saved(&back))
}

fn read(me: &Me, sent: &Sent) -> Result<(Vec<DayOff>, DayKind), Faults> {
    let t = me.t();
    let mut faults = sent.check(t, &["list", "kind", "confirmed"], &[]);
    let kind = DayKind::parse(sent.text("kind"));
    if kind.is_none() {
        faults.add("kind", t.form_not_a_choice());
    }
    let days = match days_off(sent.text("list"), kind.unwrap_or(DayKind::National)) {
        Ok(days) => days,
        Err(flaws) => {
            use web::error::Said;
            for flaw in flaws {
                faults.add("list", t.holiday_line(flaw.line.to_string(), flaw.why.sentence(t)));
            }
            Vec::new()
        }
    };
    if days.is_empty() && faults.is_empty() {
        faults.add("list", t.form_required());
    }
    match kind.filter(|_| faults.is_empty()) {
        Some(kind) => Ok((days, kind)),
        None => Err(faults),
    }
}

async fn again(desk: &Desk, me: &Me, sent: &Sent, faults: Faults) -> Result<Response, Failure> {
    let page = Holidays {
        list: sent.text("list").to_owned(),
        kind: sent.text("kind").to_owned(),
        ..listed(desk, me, None, faults).await?
    };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

async fn framed(desk: &Desk, me: &Me) -> Result<Frame, Failure> {
    me.enters("settings")?;
    me.frame(desk, "settings", &me.t().frame_go("holidays")).await
}

async fn listed(
    desk: &Desk,
    me: &Me,
    year: Option<i16>,
    faults: Faults,
) -> Result<Holidays, Failure> {
    Ok(Holidays {
        frame: framed(desk, me).await?,
        year: holiday::year(desk, &me.actor, year).await?,
        changes: may_change(&me.actor),
        kinds: items(DayKind::ALL, DayKind::code, |code| me.t().day_kind(code)),
        list: String::new(),
        kind: String::new(),
        faults,
    })
}
