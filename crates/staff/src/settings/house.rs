//! The history of the house: who changed what, and what was there before.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::house::{self, Line};
use domain::calendar::{DayKind, Instant};
use domain::house::{Aspect, Change, Subject};
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{me::Me, speaker::Speaker};

#[derive(Deserialize)]
pub struct Asked {
    sebelum: Option<u32>,
}

/// One entry as it is shown.
struct Entry {
    what: String,
    who: String,
    at: String,
    place: String,
    /// The aspect, before, after.
    changes: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "settings/house.html")]
struct History {
    frame: Frame,
    entries: Vec<Entry>,
    next: Option<String>,
}

/// `GET /pengaturan/riwayat`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let found = house::history(&desk, &me.actor, asked.sebelum).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let frame = me.frame(&desk, "settings", &me.t().frame_go("house")).await?;
    let entries = found.lines.into_iter().map(|line| entry(&says, line)).collect();
    let next = found.next.map(paths::house_before);
    Ok(page::page(&History { frame, entries, next }))
}

fn entry(says: &Speaker, line: Line) -> Entry {
    let t = says.t;
    let deed = t.house_deed(line.deed.code());
    let named = match line.subject {
        Subject::Sentence(occasion, language) => {
            let occasion = t.sentence_occasion(occasion.code());
            format!("{occasion} ({})", t.sentence_language(language.code()))
        }
        _ => line.named,
    };
    let what = if named.is_empty() { deed } else { format!("{deed}: {named}") };
    let place = line.position.map_or_else(|| "–".to_owned(), |at| at.to_string());
    Entry {
        what,
        who: says.author(&line.by),
        at: says.at(line.at),
        place: t.house_place(place),
        changes: line.changes.iter().map(|change| shown(says, change)).collect(),
    }
}

fn shown(says: &Speaker, change: &Change) -> (String, String, String) {
    let value = |text: &str| match text.is_empty() {
        true => "–".to_owned(),
        false => said(says, change.aspect, text),
    };
    let aspect = says.t.house_aspect(change.aspect.code());
    (aspect, value(&change.before), value(&change.after))
}

/// A kept value in the reader's words.
fn said(says: &Speaker, aspect: Aspect, text: &str) -> String {
    let t = says.t;
    match aspect {
        Aspect::Role => t.role(text),
        Aspect::Title => t.delegate_title(text),
        Aspect::Opens => t.calendar_key_opens(text),
        Aspect::Clinical => t.house_yes_no(text),
        Aspect::From | Aspect::Until => {
            text.parse::<Instant>().map_or_else(|_| text.to_owned(), |at| says.at(at))
        }
        Aspect::DayOff => day(says, text).unwrap_or_else(|| text.to_owned()),
        // Of a part of the rules the history keeps the revisions; their pages say the rest.
        Aspect::Calendar
        | Aspect::Clocks
        | Aspect::Ladder
        | Aspect::Approval
        | Aspect::Permissions
        | Aspect::Windows
        | Aspect::Medical
        | Aspect::ReportHour
        | Aspect::Categories
        | Aspect::Shifts
        | Aspect::CallAttempts
        | Aspect::AssessMinutes
        | Aspect::MediaHours
        | Aspect::Content
        | Aspect::Procedure => t.rules_revision(text),
        _ => text.to_owned(),
    }
}

/// `2026-03-20 national Nyepi`
fn day(says: &Speaker, text: &str) -> Option<String> {
    let mut parts = text.splitn(3, ' ');
    let (date, kind, name) = (parts.next()?, parts.next()?, parts.next()?);
    let date = says.t.date(date.parse().ok()?);
    let kind = says.t.day_kind(DayKind::parse(kind)?.code());
    Some(format!("{date} – {name} ({kind})"))
}
