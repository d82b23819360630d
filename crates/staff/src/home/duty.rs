//! What somebody owes after an activity, on their first page: follow-ups and answers that were carried on.

use axum::{extract::State, response::Response};
use desk::{Desk, activity};
use domain::ids::ActivityId;
use web::{Failure, Sent, paths};

use crate::me::Me;

/// One thing that is owed, as a line.
pub struct Duty {
    /// The activity, for whoever reads activities.
    pub path: Option<String>,
    pub title: String,
    pub what: String,
    pub when: String,
    pub late: bool,
    /// Activity and number of a follow-up: it can be ended here.
    pub ends: Option<(String, u16)>,
}

/// What this person owes, the oldest day first.
pub async fn duties(me: &Me, desk: &Desk) -> Result<Vec<Duty>, Failure> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let reads = me.enters("activities").is_ok();
    let duty = |one: activity::Owed| {
        let id = one.id.to_string();
        Duty {
            path: reads.then(|| paths::activity(&id)),
            title: one.title,
            what: one.what,
            when: me.t().home_duty_until(me.t().date(one.due)),
            late: one.due < today,
            ends: one.follow_up.map(|nth| (id, nth)),
        }
    };
    Ok(activity::duties(desk, &me.actor).await?.into_iter().map(duty).collect())
}

/// `POST /beranda/tindak-lanjut`
pub async fn done(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let id: ActivityId = sent.text("activity").parse().map_err(|_| Failure::NotFound)?;
    let nth: u16 = sent.text("nth").parse().map_err(|_| Failure::NotFound)?;
    activity::done(&desk, &me.actor, (id, nth), sent.key()).await?;
    Ok(me.saved(paths::HOME))
}
