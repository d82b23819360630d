//! What is said of the hospital in public: the list, and the form of what was found.

pub mod clipping;
pub mod feed;
mod form;
pub mod one;
pub mod query;
pub mod reply;
pub mod rising;
mod spark;
pub mod watchlist;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::mention::{self, Filter, View};
use domain::mention::{Fate, Source, Tone, watches};
use domain::text::Name;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
    speaker::Speaker,
    trouble::Trouble,
};

/// So much of a text stands in a list.
const EXCERPT: usize = 200;

/// What the list is narrowed to.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    sumber: String,
    #[serde(default)]
    nada: String,
    #[serde(default)]
    nasib: String,
    #[serde(default)]
    sejak: String,
    /// The id of a saved query.
    #[serde(default)]
    pantauan: String,
    setelah: Option<String>,
}

/// One mention as a line.
pub struct Row {
    pub path: String,
    pub source: &'static str,
    pub outlet: String,
    pub when: String,
    pub tone: &'static str,
    pub fate: &'static str,
    pub excerpt: Option<String>,
    /// More than one where there are copies.
    pub copies: u32,
    /// The saved queries that it met, by name.
    pub met: Vec<String>,
}

#[derive(Template)]
#[template(path = "mention/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    next: Option<String>,
    asked: Asked,
    narrowed: bool,
    sources: Vec<Item>,
    tones: Vec<Item>,
    fates: Vec<Item>,
    queries: Vec<Item>,
    writes: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /sebutan`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("mentions")?;
    Ok(page::page(&listed(&desk, &me, asked, Sent::default()).await?))
}

/// `POST /sebutan`: something was found. What is there already is shown.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |new| mention::note(&desk, &me.actor, new);
    let trouble = match me.sends(read, act).await? {
        Ok(noted) => return Ok(me.saved(&paths::mention(&noted.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, Asked::default(), sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, asked: Asked, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let filter = Filter {
        source: Source::parse(&asked.sumber),
        tone: Tone::parse(&asked.nada),
        fate: Fate::parse(&asked.nasib),
        from: asked.sejak.parse().ok().map(|day| rules.calendar.day_bounds(day).0),
        query: asked.pantauan.parse().ok(),
    };
    let after = asked.setelah.as_deref().and_then(mention::parse_cursor);
    let found = mention::list(desk, &me.actor, filter, after).await?;
    Ok(List {
        frame: me.frame(desk, "mentions", &t.frame_go("mentions")).await?,
        rows: found.items.iter().map(|view| Row::of(view, &says)).collect(),
        next: found.next.map(|cursor| onward(&asked, &mention::cursor_text(cursor))),
        narrowed: filter != Filter::default(),
        asked,
        sources: items(Source::ALL, Source::code, |code| t.mention_source(code)),
        tones: items(Tone::ALL, Tone::code, |code| t.mention_tone(code)),
        fates: items(Fate::ALL, Fate::code, |code| t.mention_fate(code)),
        queries: query::named(desk, me).await?,
        writes: watches(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

fn onward(asked: &Asked, after: &str) -> String {
    let parts = [
        ("sumber", asked.sumber.as_str()),
        ("nada", &asked.nada),
        ("nasib", &asked.nasib),
        ("sejak", &asked.sejak),
        ("pantauan", &asked.pantauan),
        ("setelah", after),
    ];
    let filled = parts.into_iter().filter(|(_, value)| !value.is_empty());
    let parts: Vec<String> =
        filled.map(|(name, value)| format!("{name}={}", paths::encoded(value))).collect();
    format!("{}?{}", paths::MENTIONS, parts.join("&"))
}

impl Row {
    pub fn of(view: &View, says: &Speaker) -> Self {
        let found = &view.mention.found;
        let excerpt = |text: &String| text.chars().take(EXCERPT).collect();
        Self {
            path: paths::mention(&view.mention.id.to_string()),
            source: found.source.code(),
            outlet: found.outlet.as_ref().map(Name::as_str).unwrap_or_default().to_owned(),
            when: says.at(found.published_at),
            tone: found.tone.map_or("unjudged", Tone::code),
            fate: view.mention.fate().code(),
            excerpt: view.text.as_ref().map(excerpt),
            copies: view.copies,
            met: view.met.iter().map(|met| met.name.clone()).collect(),
        }
    }
}
