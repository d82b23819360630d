//! The inbox: whose move it is, and what runs late.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    case::{self, List, Owing},
    stay,
};
use domain::case::{Party, StageCode};
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{me::Me, row::Row};

/// The views of the inbox, in the order of the tabs.
const TABS: [&str; 7] = ["mine", "unscreened", "units", "complainant", "approval", "late", "all"];
const ROWS: usize = 50;

#[derive(Deserialize)]
pub struct Asked {
    tab: Option<String>,
    after: Option<String>,
}

struct Tab {
    path: String,
    word: String,
    here: bool,
    count: Option<String>,
}

#[derive(Template)]
#[template(path = "inbox/inbox.html")]
struct Inbox {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    next: Option<String>,
    /// How many arrivals wait, where the bar of a phone has no room for it.
    arrivals: Option<String>,
    /// How many patients this person asks in their ward.
    stays: Option<String>,
    live: &'static str,
    here: String,
}

/// `GET /kotak`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("inbox")?;
    let wanted = asked.tab.as_deref().unwrap_or("mine");
    let tab = TABS.into_iter().find(|tab| *tab == wanted).ok_or(Failure::BadRequest)?;
    let after = asked.after.as_deref().and_then(case::parse_cursor);
    let found = case::list(&desk, &me.actor, &list(tab), after, ROWS).await?;
    let counts = me.waits(&desk).await?;
    let rows = Row::all(&desk, &me, &found.items).await?;
    let next = found.next.map(|next| format!("{}&after={}", path(tab), case::cursor_text(next)));
    let frame = me.frame(&desk, "inbox", &me.t().frame_go("inbox")).await?;
    let tabs = TABS.into_iter().map(|one| shown(&me, one, tab, counts)).collect();
    let here = path(tab);
    let arrivals = frame.count("arrivals").map(|count| me.t().inbox_arrivals(i64::from(count)));
    let asks = stay::waiting(&desk, &me.actor).await?;
    let stays = (asks > 0).then(|| format!("{}: {asks}", me.t().stay_waiting()));
    Ok(page::page(&Inbox { frame, tabs, rows, next, arrivals, stays, live: paths::LIVE, here }))
}

fn list(tab: &str) -> List {
    let open = List { open: Some(true), ..List::default() };
    match tab {
        "mine" => List { owes: Some(Owing::Me), ..List::default() },
        "unscreened" => List { stage: Some(StageCode::Received), ..open },
        "units" => List { stage: Some(StageCode::Routed), ..open },
        "complainant" => List { owes: Some(Owing::Anyone(Party::Complainant)), ..List::default() },
        "approval" => List { stage: Some(StageCode::Approval), ..open },
        "late" => List { late: Some(true), ..open },
        _ => open,
    }
}

fn shown(me: &Me, tab: &'static str, here: &str, [owed, _, late]: [i64; 3]) -> Tab {
    let count = match tab {
        "mine" => Some(owed),
        "late" => Some(late),
        _ => None,
    };
    Tab {
        path: path(tab),
        word: me.t().inbox_tab(tab),
        here: tab == here,
        count: count.filter(|count| *count > 0).map(bounded),
    }
}

/// Counting stops somewhere: `200+`.
pub fn bounded(count: i64) -> String {
    if count >= case::COUNTED { format!("{}+", case::COUNTED) } else { count.to_string() }
}

fn path(tab: &str) -> String {
    format!("{}?tab={tab}", paths::INBOX)
}
