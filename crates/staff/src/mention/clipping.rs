//! The clipping archive: what the media wrote in a month, narrowed, summed, and as a workbook.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::report::ClippingsWanted;
use desk::{Desk, report};
use domain::calendar::Month;
use domain::mention::Tone;
use domain::report::{Clipping, OutletSum};
use domain::text::Name;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Faults, Frame, page, paths};

use crate::me::Me;
use crate::options::{Item, items};
use crate::report::month::{Way, around, parse, running, text};
use crate::report::{Asked, file};

/// What the archive is narrowed to, and in which form it is wanted.
#[derive(Default, Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    media: String,
    #[serde(default)]
    nada: String,
    bentuk: Option<String>,
    kertas: Option<String>,
}

/// One article as a line.
struct Row {
    path: String,
    day: String,
    outlet: String,
    title: String,
    tone: String,
    reach: String,
    scans: u32,
}

/// The sums of one outlet.
struct Sum {
    outlet: String,
    counts: Vec<String>,
}

#[derive(Template)]
#[template(path = "mention/clippings.html")]
struct Page {
    frame: Frame,
    path: String,
    /// The same narrowing, for the files.
    narrowing: String,
    narrowed: Narrowed,
    is_narrowed: bool,
    tones: Vec<Item>,
    heads: Vec<String>,
    sums: Vec<Sum>,
    rows: Vec<Row>,
    before: Way,
    after: Option<Way>,
    faults: Faults,
}

/// `GET /sebutan/kliping`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("mentions")?;
    Ok(page::go(&path(running(&desk).await?)))
}

/// `GET /sebutan/kliping/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let (t, month) = (me.t(), parse(&month).ok_or(Failure::NotFound)?);
    let outlet = Some(narrowed.media.trim().to_owned()).filter(|media| !media.is_empty());
    let wanted = ClippingsWanted { month, outlet, tone: Tone::parse(&narrowed.nada) };
    let found = report::clippings(&desk, &me.actor, &wanted).await?;
    let asked = Asked::new(narrowed.bentuk.clone(), narrowed.kertas.clone());
    let document = report::clippings_document(&desk, &found, (t.language(), asked.paper())).await?;
    if let Some(made) = file(&desk, &asked, &document).await? {
        return Ok(made);
    }
    let (before, after) = around(&desk, &me, month, path).await?;
    let narrowing = narrowing(&narrowed);
    Ok(page::page(&Page {
        frame: me.frame(&desk, "mentions", &document.title).await?,
        path: path(month),
        is_narrowed: !narrowing.is_empty(),
        narrowing,
        narrowed,
        tones: items(Tone::ALL, Tone::code, |code| t.mention_tone(code)),
        heads: heads(t),
        sums: found.outlets.iter().map(|sum| Sum::of(sum, t)).collect(),
        rows: found.lines.iter().map(|line| Row::of(line, t)).collect(),
        before,
        after,
        faults: Faults::default(),
    }))
}

fn path(month: Month) -> String {
    paths::clippings(&text(month))
}

/// Behind the `&` of an address; empty where everything is shown.
fn narrowing(narrowed: &Narrowed) -> String {
    let parts = [("media", narrowed.media.trim()), ("nada", narrowed.nada.as_str())];
    let filled = parts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| format!("&{name}={}", paths::encoded(value))).collect()
}

fn heads(t: &Words) -> Vec<String> {
    let tones = Tone::ALL.iter().map(|tone| t.mention_tone(tone.code()));
    let rest = [t.mention_tone("unjudged"), t.clipping_count(), t.mention_reach()];
    tones.chain(rest).collect()
}

impl Sum {
    fn of(sum: &OutletSum, t: &Words) -> Self {
        let counts = [sum.positive, sum.neutral, sum.negative, sum.unjudged, sum.all()];
        let counts = counts.into_iter().map(|count| t.number(count.into()));
        let reach = t.number(i64::try_from(sum.reach).unwrap_or(i64::MAX));
        Self { outlet: outlet(sum.outlet.as_ref(), t), counts: counts.chain([reach]).collect() }
    }
}

impl Row {
    fn of(line: &Clipping, t: &Words) -> Self {
        Self {
            path: paths::mention(&line.id.to_string()),
            day: t.date(line.day),
            outlet: outlet(line.outlet.as_ref(), t),
            title: line.title.clone().unwrap_or_else(|| t.case_erased()),
            tone: t.mention_tone(line.tone.map_or("unjudged", Tone::code)),
            reach: line.reach.map(|reach| t.number(reach.into())).unwrap_or_default(),
            scans: line.scans,
        }
    }
}

fn outlet(name: Option<&Name>, t: &Words) -> String {
    name.map_or_else(|| t.clipping_nameless(), |name| name.as_str().to_owned())
}
