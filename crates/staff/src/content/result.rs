//! What came of everything that was put out: by span, channel, purpose and campaign, each number under
//! its definition; and week by week.

pub mod import;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::campaign;
use desk::content::result::{self, Found, Wish};
use domain::calendar::{Date, days_after};
use domain::consent::{Outlet, Purpose};
use domain::content::{Definition, Metric, Outcome, writes};
use domain::ids::ContentId;
use domain::report::{SocialPost, weekly};
use locale::Words;
use paper::report::weekly_charts;
use serde::Deserialize;
use web::{Failure, Faults, Frame, page, paths};

use crate::me::Me;
use crate::options::{Item, items};
use crate::report::blocks::{self, Part};
use crate::trouble::Trouble;

/// Without a wish the last so many days are shown.
const LATELY: i32 = 56;
/// No span is longer, in days.
const LONGEST: i32 = 366;

/// Of which days, and in which order.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    dari: String,
    sampai: String,
    kanal: String,
    tujuan: String,
    kampanye: String,
    ukuran: String,
    urut: String,
}

/// One post with what was counted of it.
struct Row {
    path: String,
    title: String,
    facts: String,
    told: String,
}

#[derive(Template)]
#[template(path = "content/results.html")]
struct Page {
    frame: Frame,
    wanted: Wanted,
    outlets: Vec<Item>,
    purposes: Vec<Item>,
    campaigns: Vec<Item>,
    metrics: Vec<Item>,
    orders: Vec<Item>,
    /// Connections that may not ask.
    shut: Vec<String>,
    parts: Vec<Part>,
    /// Posts under the definition by which they stand in order; without a heading in order of days.
    groups: Vec<(Option<String>, Vec<Row>)>,
    writes: bool,
    trouble: Trouble,
}

/// `GET /konten/hasil`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("results")?;
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let metric = Metric::parse(&wanted.ukuran).unwrap_or(Metric::Reach);
    let Some((wish, wanted)) = wish(wanted, today) else {
        let faults = Faults::of_one("sampai", me.t().result_dates_wrong());
        let page = framed(&desk, &me, Wanted::default(), faults.into()).await?;
        return Ok(page::with_status(page.trouble.status(), &page));
    };
    let found = result::list(&desk, &me.actor, wish).await?;
    let ranked = wanted.urut == "ukuran";
    let page = framed(&desk, &me, wanted, Trouble::default()).await?;
    let t = me.t();
    let charts = weekly_charts(&weekly(&found.posts, metric), t);
    let shut = found
        .shut
        .iter()
        .map(|(name, why)| t.result_shut(name.as_str(), t.look_trouble(why.code())));
    Ok(page::page(&Page {
        shut: shut.collect(),
        parts: charts.into_iter().map(|chart| blocks::chart(&chart, t.language())).collect(),
        groups: if ranked { by_metric(&found, metric, t) } else { by_day(&found, t) },
        ..page
    }))
}

/// What is wished for, and the same as it stands in the form; nothing for days that make no span.
fn wish(mut wanted: Wanted, today: Date) -> Option<(Wish, Wanted)> {
    let day = |text: &str, otherwise: Date| match text {
        "" => Some(otherwise),
        text => text.parse().ok(),
    };
    let until = day(&wanted.sampai, today)?;
    let from = day(&wanted.dari, days_after(until, -LATELY))?;
    if from > until || days_after(from, LONGEST) <= until {
        return None;
    }
    (wanted.dari, wanted.sampai) = (from.to_string(), until.to_string());
    let wish = Wish {
        from,
        until,
        outlet: Outlet::parse(&wanted.kanal),
        purpose: Purpose::parse(&wanted.tujuan),
        campaign: wanted.kampanye.parse().ok(),
    };
    Some((wish, wanted))
}

async fn framed(desk: &Desk, me: &Me, wanted: Wanted, trouble: Trouble) -> Result<Page, Failure> {
    let t = me.t();
    let campaigns = campaign::list(desk, &me.actor, None).await?;
    let campaigns = campaigns.into_iter().map(|one| (one.id.to_string(), one.title)).collect();
    Ok(Page {
        frame: me.frame(desk, "results", &t.result_title()).await?,
        wanted,
        outlets: items(Outlet::ALL, Outlet::code, |code| t.content_outlet(code)),
        purposes: items(Purpose::ALL, Purpose::code, |code| t.consent_purpose(code)),
        campaigns,
        metrics: items(Metric::ALL, Metric::code, |code| t.content_metric(code)),
        orders: vec![
            ("hari".to_owned(), t.result_sort_day()),
            ("ukuran".to_owned(), t.social_report_metric()),
        ],
        shut: Vec::new(),
        parts: Vec::new(),
        groups: Vec::new(),
        writes: writes(&me.actor),
        trouble,
    })
}

/// The youngest first.
fn by_day(found: &Found, t: &Words) -> Vec<(Option<String>, Vec<Row>)> {
    let rows: Vec<Row> = found
        .posts
        .iter()
        .rev()
        .map(|post| row(post, &post.newest.iter().collect::<Vec<_>>(), &found.campaigns, t))
        .collect();
    if rows.is_empty() { Vec::new() } else { vec![(None, rows)] }
}

/// The highest first, each channel and definition for itself; what told nothing stands last.
fn by_metric(found: &Found, metric: Metric, t: &Words) -> Vec<(Option<String>, Vec<Row>)> {
    type Place<'a> = (Outlet, &'a Definition);
    let mut groups: BTreeMap<Place<'_>, Vec<(u32, &SocialPost, &Outcome)>> = BTreeMap::new();
    let mut silent = Vec::new();
    for post in &found.posts {
        let mut told = false;
        for one in &post.newest {
            if let Some(number) = one.numbers.get(&metric) {
                told = true;
                let place = (post.outlet, &one.definition);
                groups.entry(place).or_default().push((*number, post, one));
            }
        }
        if !told {
            silent.push(row(post, &post.newest.iter().collect::<Vec<_>>(), &found.campaigns, t));
        }
    }
    let group =
        |((outlet, definition), mut all): (Place<'_>, Vec<(u32, &SocialPost, &Outcome)>)| {
            all.sort_by_key(|(number, post, _)| (std::cmp::Reverse(*number), post.at));
            let rows = all.iter().map(|(_, post, one)| row(post, &[*one], &found.campaigns, t));
            let definition = t.definition_word(definition.as_str());
            let name = format!("{} ({definition})", t.content_outlet(outlet.code()));
            (Some(name), rows.collect())
        };
    let mut groups: Vec<(Option<String>, Vec<Row>)> = groups.into_iter().map(group).collect();
    if !silent.is_empty() {
        groups.push((Some(t.result_not_told()), silent));
    }
    groups
}

fn row(
    post: &SocialPost,
    told: &[&Outcome],
    campaigns: &BTreeMap<ContentId, String>,
    t: &Words,
) -> Row {
    let facts = [
        Some(t.content_outlet(post.outlet.code())),
        Some(t.consent_purpose(post.purpose.code())),
        Some(t.date(post.day)),
        campaigns.get(&post.content).cloned(),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let told: Vec<String> = told.iter().map(|one| reading(one, t)).collect();
    Row {
        path: paths::content(&post.content.to_string()),
        title: post.title.as_str().to_owned(),
        facts: facts.join(" · "),
        told: if told.is_empty() { t.result_not_told() } else { told.join("; ") },
    }
}

/// Every number of a reading, with its definition and its day.
pub(super) fn reading(one: &Outcome, t: &Words) -> String {
    let number = |(metric, number): (&Metric, &u32)| {
        t.social_report_number(t.content_metric(metric.code()), t.number((*number).into()))
    };
    let numbers: Vec<String> = one.numbers.iter().map(number).collect();
    let definition = t.definition_word(one.definition.as_str());
    t.social_report_reading(numbers.join(", "), definition, t.date(one.as_of))
}
