//! Shifts: the week of the roster, one turn of it, and where those on call are reached.

mod handover;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    shift::{self, OnDuty, Watch},
};
use domain::calendar::Date;
use domain::ids::PersonId;
use domain::rules::{Shift, ShiftHours};
use domain::shift::Turn;
use domain::text::Phone;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

pub use handover::{hand_over, handover, handovers, take_over};

use crate::{me::Me, options::Item, reader::Reader, trouble::Trouble};

#[derive(Deserialize)]
pub struct Asked {
    hari: Option<String>,
}

/// One turn in the table of a week.
pub struct Cell {
    path: String,
    word: String,
    people: Vec<String>,
    on_call: Option<String>,
    now: bool,
}

/// Who is on duty now, as home and roster show it.
pub struct Now {
    pub turn: String,
    pub people: Vec<String>,
    pub on_call: Option<(String, Option<String>)>,
}

#[derive(Template)]
#[template(path = "shift/week.html")]
struct Week {
    frame: Frame,
    now: Option<Now>,
    words: Vec<String>,
    days: Vec<(String, Vec<Cell>)>,
    before: String,
    after: String,
    may_set: bool,
    people: Vec<Item>,
    phones: Vec<(String, String)>,
    sent: Sent,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "shift/turn.html")]
struct OneTurn {
    frame: Frame,
    path: String,
    back: String,
    title: String,
    version: u32,
    /// Id, name, and whether they are on this turn.
    people: Vec<(String, String, bool)>,
    items: Vec<Item>,
    on_call: String,
    trouble: Trouble,
}

/// `GET /jaga`
pub async fn week(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let day = asked.hari.map(|text| text.parse::<Date>().map_err(|_| Failure::BadRequest));
    let page = listed(&desk, &me, day.transpose()?, Sent::default()).await?;
    Ok(page::page(&page))
}

/// `GET /jaga/{hari}/{giliran}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((day, shift)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let turn = turn(&day, &shift)?;
    Ok(page::page(&one(&desk, &me, turn).await?))
}

/// `POST /jaga/{hari}/{giliran}`
pub async fn set(
    me: Me,
    State(desk): State<Desk>,
    Path((day, shift)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("shifts")?;
    let (turn, rules) = (turn(&day, &shift)?, desk.rules().await?);
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["on_call"], &["people"]));
    let on_call = form.maybe_chosen("on_call", |text| text.parse::<PersonId>().ok());
    let people: Option<Vec<PersonId>> = sent.all("people").map(|id| id.parse().ok()).collect();
    if people.is_none() {
        form.faults.add("people", me.t().form_not_a_choice());
    }
    let act = |people| shift::set(&desk, &me.actor, turn, (people, on_call), sent.version());
    let Err(trouble) = me.commands(form.done(people), act, |t, _| t.shift_set()).await? else {
        return Ok(me.saved(&paths::shifts_of(&day)));
    };
    let page = one(&desk, &me, turn).await?;
    Ok(page::with_status(trouble.status(), &OneTurn { trouble, ..page }))
}

/// `POST /jaga/nomor`
pub async fn phone(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("shifts")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["person", "phone"], &[]));
    let person = form.chosen("person", |text| text.parse::<PersonId>().ok());
    let phone = form.maybe("phone", Phone::parse);
    let faults = match form.done(person) {
        Ok(person) => match shift::set_phone(&desk, &me.actor, person, phone).await {
            Ok(()) => return Ok(me.saved(paths::SHIFTS)),
            Err(error) => beside(error, me.t())?,
        },
        Err(faults) => faults,
    };
    let page = Week { faults, ..listed(&desk, &me, None, sent).await? };
    Ok(page::with_status(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// Who is on duty now; nobody for those outside the office.
pub async fn now(desk: &Desk, me: &Me) -> Result<Option<Now>, Failure> {
    if me.enters("shifts").is_err() {
        return Ok(None);
    }
    let found = shift::now(desk, &me.actor).await?;
    Ok(found.map(|watch| said(&watch, me.t())))
}

/// Who is called for a red case: name and number.
pub async fn on_call(desk: &Desk, me: &Me) -> Result<Option<(String, Option<String>)>, Failure> {
    Ok(now(desk, me).await?.and_then(|now| now.on_call))
}

fn said(watch: &Watch, t: &Words) -> Now {
    Now {
        turn: hours(watch.roster.turn.shift, watch.hours, t),
        people: watch.people.iter().map(|one| one.name.clone()).collect(),
        on_call: watch.on_call.as_ref().map(|one| (one.name.clone(), one.phone.clone())),
    }
}

/// `Pagi, 07.00–14.00`
pub fn hours(shift: Shift, hours: Option<ShiftHours>, t: &Words) -> String {
    let clock = |minutes: u16| format!("{:02}.{:02}", minutes / 60, minutes % 60);
    let word = t.shift_name(shift.code());
    match hours {
        Some(hours) => t.shift_turn(word, clock(hours.from), clock(hours.until)),
        None => word,
    }
}

async fn listed(desk: &Desk, me: &Me, day: Option<Date>, sent: Sent) -> Result<Week, Failure> {
    me.enters("shifts")?;
    let t = me.t();
    let week = shift::week(desk, &me.actor, day).await?;
    let running = shift::now(desk, &me.actor).await?.map(|watch| watch.roster.turn);
    let first = week.days.first().map(|(_, watches)| watches.as_slice()).unwrap_or_default();
    let word = |watch: &Watch| hours(watch.roster.turn.shift, watch.hours, t);
    let cells = |watches: &[Watch]| watches.iter().map(|one| cell(one, running, t)).collect();
    let name = |day: Date| format!("{} {}", t.weekday(day), t.date(day));
    let away =
        |days: i32| paths::shifts_of(&domain::calendar::days_after(week.monday, days).to_string());
    let phones = week.people.iter().filter_map(|one| Some((one.name.clone(), one.phone.clone()?)));
    Ok(Week {
        frame: me.frame(desk, "shifts", &t.frame_go("shifts")).await?,
        now: now(desk, me).await?,
        words: first.iter().map(word).collect(),
        days: week.days.iter().map(|(day, watches)| (name(*day), cells(watches))).collect(),
        before: away(-7),
        after: away(7),
        may_set: week.may_set,
        phones: phones.collect(),
        people: week.people.iter().map(item).collect(),
        sent,
        faults: Faults::default(),
    })
}

fn cell(watch: &Watch, running: Option<Turn>, t: &Words) -> Cell {
    let turn = watch.roster.turn;
    Cell {
        path: paths::shift(&turn.day.to_string(), turn.shift.code()),
        word: format!("{} {}", t.shift_name(turn.shift.code()), t.date(turn.day)),
        people: watch.people.iter().map(|one| one.name.clone()).collect(),
        on_call: watch.on_call.as_ref().map(|one| one.name.clone()),
        now: running == Some(turn),
    }
}

async fn one(desk: &Desk, me: &Me, turn: Turn) -> Result<OneTurn, Failure> {
    me.enters("shifts")?;
    let t = me.t();
    let week = shift::week(desk, &me.actor, Some(turn.day)).await?;
    if !week.may_set {
        return Err(Failure::Forbidden);
    }
    let watches = week.days.into_iter().flat_map(|(_, watches)| watches);
    let watch = watches.into_iter().find(|watch| watch.roster.turn == turn);
    let watch = watch.ok_or(Failure::NotFound)?;
    let on = |one: &OnDuty| watch.roster.people.contains(&one.id);
    let title = format!("{}, {}", t.shift_name(turn.shift.code()), t.long_date(turn.day));
    Ok(OneTurn {
        frame: me.frame(desk, "shifts", &t.shift_set()).await?,
        path: paths::shift(&turn.day.to_string(), turn.shift.code()),
        back: paths::shifts_of(&turn.day.to_string()),
        title,
        version: watch.roster.version.0,
        people: week.people.iter().map(|p| (p.id.to_string(), p.name.clone(), on(p))).collect(),
        items: week.people.iter().map(item).collect(),
        on_call: watch.roster.on_call.map(|id| id.to_string()).unwrap_or_default(),
        trouble: Trouble::default(),
    })
}

fn item(one: &OnDuty) -> Item {
    (one.id.to_string(), one.name.clone())
}

fn turn(day: &str, shift: &str) -> Result<Turn, Failure> {
    let day = day.parse().map_err(|_| Failure::NotFound)?;
    Ok(Turn { day, shift: Shift::parse(shift).ok_or(Failure::NotFound)? })
}
