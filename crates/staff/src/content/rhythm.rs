//! How often each channel speaks, when the house is quiet, and when its own posts were seen.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::rhythm;
use domain::calendar::{Date, days_after};
use domain::consent::Outlet;
use domain::content::Metric;
use domain::content::rhythm::{MOST_A_WEEK, Quiet, Rhythm, monday, writes_rhythm};
use domain::report::timing::{LEAST, Slot, Times};
use domain::rules::Rules;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// Which figure is looked at.
#[derive(Default, Deserialize)]
pub struct Wanted {
    angka: Option<String>,
}

/// One channel of the form.
struct Field {
    name: String,
    words: String,
    value: String,
}

/// What the posts of one channel say.
pub(super) struct Best {
    pub channel: String,
    /// The best parts of the week, in words; empty where none has enough posts.
    pub slots: Vec<String>,
    /// How many posts, and up to which day.
    pub about: String,
}

#[derive(Template)]
#[template(path = "content/rhythm.html")]
struct Page {
    frame: Frame,
    writes: bool,
    at: Option<String>,
    fields: Vec<Field>,
    metrics: Vec<Item>,
    metric: &'static str,
    best: Vec<Best>,
    few: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    /// The head has set nothing yet.
    fn unset(&self) -> bool {
        self.fields.iter().all(|field| field.value.is_empty()) && self.text("from").is_empty()
    }
}

/// `GET /konten/irama`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let metric = match wanted.angka.as_deref() {
        None => Metric::Reach,
        Some(code) => Metric::parse(code).ok_or(Failure::BadRequest)?,
    };
    Ok(page::page(&shown(&desk, &me, metric, None).await?))
}

/// `POST /konten/irama`
pub async fn write(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content")?;
    let rules = desk.rules().await?;
    let read = read(&me, &rules, &sent);
    let act = |sheet| rhythm::write(&desk, &me.actor, sheet);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::CONTENT_RHYTHM));
    };
    let page = shown(&desk, &me, Metric::Reach, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn field(outlet: Outlet) -> String {
    format!("weekly_{}", outlet.code())
}

fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Rhythm, Faults> {
    let names: Vec<String> = Outlet::ALL.iter().map(|outlet| field(*outlet)).collect();
    let once: Vec<&str> = names.iter().map(String::as_str).chain(["from", "until"]).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let mut weekly = BTreeMap::new();
    for (outlet, name) in Outlet::ALL.iter().zip(&names) {
        match sent.filled(name).map(str::parse::<u8>) {
            None | Some(Ok(0)) => {}
            Some(Ok(most)) if most <= MOST_A_WEEK => {
                weekly.insert(*outlet, most);
            }
            _ => form.faults.add(name, me.t().rhythm_not_a_number(MOST_A_WEEK.to_string())),
        }
    }
    let hour = |name: &str| sent.filled(name).map(|text| text.parse::<u8>().ok());
    let quiet = match (hour("from"), hour("until")) {
        (None, None) => None,
        (Some(Some(from)), Some(Some(until))) => Quiet::new(from, until),
        _ => None,
    };
    if quiet.is_none() && (sent.filled("from").is_some() || sent.filled("until").is_some()) {
        form.faults.add("from", me.t().rhythm_not_hours());
    }
    form.done(Some(Rhythm { weekly, quiet }))
}

async fn shown(desk: &Desk, me: &Me, metric: Metric, sent: Option<Sent>) -> Result<Page, Failure> {
    me.enters("content")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let known = rhythm::show(desk, &me.actor).await?;
    let at = known.as_ref().map(|edition| says.at(edition.at));
    let sheet = known.map(|edition| edition.sheet).unwrap_or_default();
    let sent = sent.unwrap_or_else(|| written(&sheet));
    let fields = Outlet::ALL.iter().map(|outlet| {
        let name = field(*outlet);
        let value = sent.text(&name).to_owned();
        Field { words: t.content_outlet(outlet.code()), name, value }
    });
    Ok(Page {
        frame: me.frame(desk, "content", &t.rhythm_title()).await?,
        writes: writes_rhythm(&me.actor),
        at,
        fields: fields.collect(),
        metrics: items(Metric::ALL, Metric::code, |code| t.content_metric(code)),
        metric: metric.code(),
        best: best(desk, me, metric).await?,
        few: t.rhythm_few(LEAST.to_string()),
        sent,
        trouble: Trouble::default(),
    })
}

/// The own best times, channel by channel.
pub(super) async fn best(desk: &Desk, me: &Me, metric: Metric) -> Result<Vec<Best>, Failure> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let found = rhythm::best(desk, &me.actor, metric).await?;
    Ok(found.iter().map(|times| told(times, (today, me.t()))).collect())
}

fn told(times: &Times, (today, t): (Date, &locale::Words)) -> Best {
    /// More than these say nothing more.
    const SHOWN: usize = 3;
    let slot = |slot: &Slot| {
        let day = days_after(monday(today), i32::from(slot.weekday));
        let (part, median) = (t.rhythm_part(slot.part.code()), t.number(slot.median));
        t.rhythm_slot(t.weekday(day), part, median, slot.posts.to_string())
    };
    let as_of = times.as_of.map(|day| t.date(day)).unwrap_or_default();
    let metric = t.content_metric(times.metric.code());
    Best {
        channel: t.content_outlet(times.outlet.code()),
        slots: times.slots.iter().take(SHOWN).map(slot).collect(),
        about: t.rhythm_about(metric, times.posts.to_string(), as_of),
    }
}

fn written(sheet: &Rhythm) -> Sent {
    let weekly = sheet.weekly.iter().map(|(outlet, most)| (field(*outlet), most.to_string()));
    let quiet = sheet.quiet.iter().flat_map(|quiet| {
        [("from".to_owned(), quiet.from.to_string()), ("until".to_owned(), quiet.until.to_string())]
    });
    Sent::from_fields(weekly.chain(quiet).collect())
}
