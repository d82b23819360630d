//! The own account: password, language, theme, shortcuts, keys to the calendar.

pub mod calendar_key;

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use desk::{Desk, DeskError, people};
use domain::text::Invalid;
use web::{
    Failure, Faults, Frame, Sent, Shell,
    error::{Said, beside},
    page, paths,
};

use crate::{me::Me, row::unit_names};
use calendar_key::CalendarKeys;

#[derive(Template)]
#[template(path = "account/account.html")]
struct Account {
    frame: Frame,
    login: String,
    position: String,
    role: String,
    units: Vec<String>,
    nip: String,
    /// For whoever sees the content calendar.
    calendar: Option<CalendarKeys>,
    faults: Faults,
}

/// `GET /akun`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&account(&me, &desk, Faults::default()).await?))
}

/// `POST /akun/sandi`: the new password ends all sessions, so this browser gets a new one.
pub async fn password(
    me: Me,
    State(desk): State<Desk>,
    State(shell): State<Arc<Shell>>,
    sent: Sent,
) -> Result<Response, Failure> {
    let t = me.t();
    let mut found = sent.check(t, &["old", "password", "again"], &[]);
    if sent.text("password") != sent.text("again") {
        found.add("again", t.settings_not_the_same());
    }
    if sent.filled("old").is_none() {
        found.add("old", Invalid::Empty.sentence(t));
    }
    if found.is_empty() {
        let (old, new) = (sent.text("old"), sent.text("password"));
        match people::own_password(&desk, me.person.id, old, new).await {
            Ok(()) => {
                let mut response = me.saved(paths::ACCOUNT);
                shell.sign_in(&me.person.id.to_string(), &mut response).await?;
                return Ok(response);
            }
            Err(DeskError::NotSignedIn) => found.add("old", t.settings_wrong_password()),
            Err(error) => found = beside(error, t)?,
        }
    }
    let page = account(&me, &desk, found).await?;
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// `POST /akun/nip`: the number under which this person signs.
pub async fn nip(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let mut found = sent.check(me.t(), &["nip"], &[]);
    if found.is_empty() {
        match people::set_own_nip(&desk, me.person.id, sent.text("nip")).await {
            Ok(()) => return Ok(me.saved(paths::ACCOUNT)),
            Err(error) => found = beside(error, me.t())?,
        }
    }
    let page = Account { nip: sent.text("nip").to_owned(), ..account(&me, &desk, found).await? };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

async fn account(me: &Me, desk: &Desk, faults: Faults) -> Result<Account, Failure> {
    let names = unit_names(desk).await?;
    let units = me.person.units.iter();
    let nip = people::nip(desk, me.person.id).await?.unwrap_or_default();
    Ok(Account {
        frame: me.frame(desk, "account", &me.t().frame_go("account")).await?,
        login: me.person.login.clone(),
        position: me.person.position.clone(),
        role: me.t().role(me.role().code()),
        nip,
        units: units.map(|unit| names.unit(unit).to_owned()).collect(),
        calendar: calendar_key::shown(me, desk).await?,
        faults,
    })
}
