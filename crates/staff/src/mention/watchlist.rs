//! The list of a day: at which unit and about which topic suddenly many speak, and what was done.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::mention::watchlist::{self, Command, Request, View};
use domain::calendar::Date;
use domain::ids::UnitCode;
use domain::mention::watchlist::{Response as Done, Tolerance};
use domain::rules::Rules;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::Row;
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One unit and topic.
struct Line {
    no: u16,
    unit: String,
    topic: String,
    why: String,
    /// What was done, by whom and when.
    handled: Option<String>,
    mentions: Vec<Row>,
    /// Numbers and addresses.
    cases: Vec<(String, String)>,
}

/// The list that is shown.
struct Day {
    day: String,
    version: u32,
    title: String,
    budget: String,
    /// False alarms in four weeks, for the lists to come.
    next: String,
    lines: Vec<Line>,
    marks: bool,
    tolerates: bool,
}

impl Day {
    fn post(&self, word: &str) -> String {
        paths::watchlist_command(&self.day, word)
    }
}

/// A day that can be chosen.
struct Other {
    path: String,
    word: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "mention/watchlist.html")]
struct Page {
    frame: Frame,
    day: Option<Day>,
    others: Vec<Other>,
    dones: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

/// `GET /sebutan/meningkat/harian`: the youngest.
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let youngest = watchlist::days(&desk, &me.actor).await?.first().map(|list| list.day);
    Ok(page::page(&shown(&desk, &me, youngest, Sent::default()).await?))
}

/// `GET /sebutan/meningkat/harian/{hari}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(day): Path<String>,
) -> Result<Response, Failure> {
    me.enters("mentions")?;
    Ok(page::page(&shown(&desk, &me, Some(named(&day)?), Sent::default()).await?))
}

/// `POST /sebutan/meningkat/harian/{hari}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((day, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let (day, rules) = (named(&day)?, desk.rules().await?);
    let read = meant(&me, &rules, &word, &sent)?;
    let (seen, key) = sent.beside();
    let act = |command| watchlist::act(&desk, &me.actor, day, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.watchlist_event(kind)).await? else {
        return Ok(me.saved(&paths::watchlist(&day.to_string())));
    };
    let page = shown(&desk, &me, Some(day), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn named(day: &str) -> Result<Date, Failure> {
    day.parse().map_err(|_| Failure::NotFound)
}

fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let fields: &[&str] = match word {
        "tindak" => &["no", "how"],
        "buka" => &["no"],
        "anggaran" => &["tolerance"],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    if word == "anggaran" {
        let tolerance = Tolerance::parse(sent.text("tolerance"));
        if tolerance.is_none() {
            form.faults.add("tolerance", me.t().watchlist_budget_wrong());
        }
        return Ok(form.done(tolerance.map(|tolerance| Command::Tolerate { tolerance })));
    }
    let no = form.chosen("no", |text| text.parse::<u16>().ok());
    let command = match word {
        "buka" => no.map(|no| Command::Reopen { no }),
        _ => no.zip(form.chosen("how", Done::parse)).map(|(no, how)| Command::Handle { no, how }),
    };
    Ok(form.done(command))
}

async fn shown(desk: &Desk, me: &Me, day: Option<Date>, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let others = watchlist::days(desk, &me.actor).await?;
    let other = |one: Date| Other {
        path: paths::watchlist(&one.to_string()),
        word: t.long_date(one),
        here: Some(one) == day,
    };
    let day = match day {
        Some(day) => Some(watchlist::open(desk, &me.actor, day).await?),
        None => None,
    };
    Ok(Page {
        frame: me.frame(desk, "mentions", &t.watchlist_title()).await?,
        day: day.map(|view| listed(&view, &says)),
        others: others.iter().map(|list| other(list.day)).collect(),
        dones: items(Done::ALL, Done::code, |code| t.watchlist_done(code)),
        sent,
        trouble: Trouble::default(),
    })
}

fn listed(view: &View, says: &Speaker) -> Day {
    let (list, t) = (&view.list, says.t);
    Day {
        day: list.day.to_string(),
        version: list.version.0,
        title: t.watchlist_of(t.long_date(list.day), says.at(list.drawn_at)),
        budget: t.watchlist_budget_was(list.tolerance.in_four_weeks().to_string()),
        next: list.next.in_four_weeks().to_string(),
        lines: view.lines.iter().map(|line| shown_line(line, view, says)).collect(),
        marks: view.marks,
        tolerates: view.tolerates,
    }
}

fn shown_line(line: &watchlist::Line, view: &View, says: &Speaker) -> Line {
    let (matter, t) = (&line.item.matter, says.t);
    let expected = f64::from(matter.expected_hundredths) / 100.0;
    let handled = line.item.handled.map(|(how, by, at)| {
        let who = view.names.author(by).name.unwrap_or_default();
        t.watchlist_handled(t.watchlist_done(how.code()), who, says.at(at))
    });
    let case =
        |number: &domain::ids::CaseNumber| (number.to_string(), paths::case(&number.to_string()));
    Line {
        no: line.item.no,
        unit: unit(&matter.unit, view, says),
        topic: t.hcat(matter.topic.code()),
        why: t.rising_why(matter.voices.to_string(), t.number(expected.round() as i64)),
        handled,
        mentions: line.mentions.iter().map(|one| Row::of(one, says)).collect(),
        cases: line.cases.iter().map(case).collect(),
    }
}

/// The hospital's name of a unit; what the words name may be none of its units.
fn unit(code: &UnitCode, view: &View, says: &Speaker) -> String {
    let read = || says.t.suggestion_unit(code.as_str().to_lowercase().replace('-', "_"));
    view.names.units.get(code).cloned().unwrap_or_else(read)
}
