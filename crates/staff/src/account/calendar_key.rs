//! The own keys to the content calendar: name and password for a calendar program on a phone.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{Desk, people};
use domain::content::reads;
use web::{Failure, Sent, error::beside, page, paths};

use super::account;
use crate::me::Me;
use crate::speaker::Speaker;

/// The part of the account that is about them.
pub struct CalendarKeys {
    /// Of the feed; without the house where this hospital has not told where it is found.
    pub address: String,
    pub whole: bool,
    /// What the new key is for, as typed.
    pub name: String,
    /// The key that was just made: this once.
    pub made: Option<String>,
    pub rows: Vec<Row>,
}

/// One key.
pub struct Row {
    pub name: String,
    pub since: String,
    /// Where it ends.
    pub path: String,
}

/// `POST /akun/kunci-kalender`: shows the new key; the same form sent again shows the same one.
pub async fn make(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    allowed(&me)?;
    let (name, mut made) = (sent.text("name"), None);
    let mut found = sent.check(me.t(), &["name"], &[]);
    if found.is_empty() {
        match people::make_calendar_key(&desk, &me.actor, name, sent.key()).await {
            Ok(key) => made = Some(key),
            Err(error) => found = beside(error, me.t())?,
        }
    }
    let (status, typed) = match made {
        Some(_) => (StatusCode::OK, ""),
        None => (StatusCode::UNPROCESSABLE_ENTITY, name),
    };
    let mut page = account(&me, &desk, found).await?;
    if let Some(calendar) = &mut page.calendar {
        calendar.name = typed.to_owned();
        calendar.made = made;
    }
    Ok(page::with_status(status, &page))
}

/// `POST /akun/kunci-kalender/{id}/cabut`
pub async fn end(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    _: Sent,
) -> Result<Response, Failure> {
    allowed(&me)?;
    people::revoke_calendar_key(&desk, &me.actor, &id).await?;
    Ok(me.done(paths::CALENDAR_KEYS_PART))
}

/// Whoever reads content has such keys, clinicians too.
fn allowed(me: &Me) -> Result<(), Failure> {
    reads(&me.actor).then_some(()).ok_or(Failure::Forbidden)
}

/// The keys of whoever sees the content calendar; nothing for everybody else.
pub(super) async fn shown(me: &Me, desk: &Desk) -> Result<Option<CalendarKeys>, Failure> {
    if !reads(&me.actor) {
        return Ok(None);
    }
    let keys = people::calendar_keys(desk, &me.actor).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let row = |key: people::Token| Row {
        since: me.t().calendar_key_since(says.at(key.created_at)),
        path: paths::calendar_key_end(&key.id),
        name: key.name,
    };
    let house = desk.public_url().map(|house| house.trim_end_matches('/'));
    Ok(Some(CalendarKeys {
        address: format!("{}{}", house.unwrap_or_default(), paths::API_CALENDAR),
        whole: house.is_some(),
        name: String::new(),
        made: None,
        rows: keys.into_iter().map(row).collect(),
    }))
}
