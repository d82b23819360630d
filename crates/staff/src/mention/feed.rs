//! Feeds of news: which are looked at, and how it goes with each.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::mention::feed::{self, Command, Request, Spending, View};
use domain::ids::FeedId;
use domain::mention::feed::{Account, Plan, Trouble as Ended, manages};
use domain::rules::Rules;
use domain::text::{Link, Name};
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::query::named;
use crate::options::Item;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

const FIELDS: &[&str] = &["name", "address", "only", "query"];

/// One feed as a line.
struct Row {
    id: String,
    version: u32,
    name: String,
    address: String,
    /// The account through which it is looked at.
    account: Option<&'static str>,
    only: String,
    /// The id and the name of the query to which it is narrowed.
    query: (String, String),
    runs: bool,
    light: &'static str,
    /// The colour of its light.
    colour: &'static str,
    looked: Option<String>,
    good: Option<String>,
    failures: u32,
    trouble: Option<&'static str>,
    taken: u32,
}

#[derive(Template)]
#[template(path = "mention/feeds.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    queries: Vec<Item>,
    /// What was spent of each account.
    spent: Vec<String>,
    manages: bool,
    sent: Sent,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "mention/feed.html")]
struct Page {
    frame: Frame,
    row: Row,
    queries: Vec<Item>,
    manages: bool,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

impl Row {
    fn of(view: &View, says: &Speaker, queries: &[Item]) -> Self {
        let (plan, look) = (&view.feed.plan, &view.look);
        let light = view.light.code();
        let query = plan.query.map(|id| id.to_string()).unwrap_or_default();
        let named = queries.iter().find(|(id, _)| *id == query).map(|(_, name)| name.clone());
        Self {
            id: view.feed.id.to_string(),
            version: view.feed.version.0,
            name: plan.name.as_str().to_owned(),
            address: plan.address.as_str().to_owned(),
            account: Account::of(&plan.address).map(Account::code),
            only: plan.only.as_ref().map(Name::as_str).unwrap_or_default().to_owned(),
            query: (query, named.unwrap_or_default()),
            runs: view.feed.runs,
            light,
            colour: if matches!(light, "unseen" | "stopped") { "unknown" } else { light },
            looked: look.at.map(|at| says.at(at)),
            good: look.good_at.map(|at| says.at(at)),
            failures: look.failures,
            trouble: look.trouble.map(Ended::code),
            taken: look.taken,
        }
    }

    fn post(&self, word: &str) -> String {
        paths::feed_command(&self.id, word)
    }

    fn path(&self) -> String {
        paths::feed(&self.id)
    }
}

/// `GET /sebutan/umpan`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("mentions")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /sebutan/umpan`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let rules = desk.rules().await?;
    let read = plan(&me, &rules, &sent);
    let act = |plan| feed::add(&desk, &me.actor, plan, sent.key());
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::FEEDS));
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /sebutan/umpan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /sebutan/umpan/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = meant(&me, &rules, &word, &sent)?;
    let (seen, key) = sent.beside();
    let act = |command| feed::act(&desk, &me.actor, view.feed.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.feed_event(kind)).await? else {
        return Ok(me.saved(paths::FEEDS));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    match word {
        "ubah" => Ok(plan(me, rules, sent).map(|plan| Command::Change { plan })),
        "hentikan" => Ok(Ok(Command::Stop {})),
        "lanjutkan" => Ok(Ok(Command::Start {})),
        _ => Err(Failure::NotFound),
    }
}

fn plan(me: &Me, rules: &Rules, sent: &Sent) -> Result<Plan, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (FIELDS, &[]));
    let (name, address) = (form.value("name", Name::parse), form.value("address", Link::parse));
    let only = form.maybe("only", Name::parse);
    let query = form.maybe_chosen("query", |id| id.parse().ok());
    let plan = name.zip(address).map(|(name, address)| Plan { name, address, only, query });
    form.done(plan)
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("mentions")?;
    let id: FeedId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(feed::open(desk, &me.actor, id).await?)
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = feed::list(desk, &me.actor).await?;
    let queries = named(desk, me).await?;
    Ok(List {
        frame: me.frame(desk, "mentions", &t.feed_title()).await?,
        rows: found.iter().map(|view| Row::of(view, &says, &queries)).collect(),
        spent: feed::spending(desk, &me.actor).await?.iter().map(|one| spent(one, t)).collect(),
        queries,
        manages: manages(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

fn spent(one: &Spending, t: &Words) -> String {
    let number = |count: u32| t.number(count.into());
    t.feed_spent(one.account.code(), number(one.used), number(one.most))
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let queries = named(desk, me).await?;
    let row = Row::of(view, &says, &queries);
    let written = [
        ("name", &row.name),
        ("address", &row.address),
        ("only", &row.only),
        ("query", &row.query.0),
    ];
    let written = written.map(|(name, value)| (name.to_owned(), value.clone()));
    Ok(Page {
        frame: me.frame(desk, "mentions", &row.name).await?,
        sent: sent.unwrap_or_else(|| Sent::from_fields(written.to_vec())),
        row,
        queries,
        manages: manages(&me.actor),
        trouble: Trouble::default(),
    })
}
