//! Saved queries: tried on the last thirty days, saved, changed, stopped.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::mention::query::{self, Command, Example, Request, Tried, View};
use domain::calendar::Date;
use domain::ids::QueryId;
use domain::mention::Source;
use domain::mention::feed::manages;
use domain::mention::query::{Plan, Terms};
use domain::rules::Rules;
use domain::text::Name;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::spark::{self, Bar};
use crate::options::Item;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

const FIELDS: &[&str] = &["name", "any", "all", "none", "places", "langkah"];
const SOURCES: &str = "sources";
/// The button that keeps what was tried.
const SAVE: &str = "simpan";

/// One query as a line.
struct Row {
    path: String,
    mentions: String,
    version: u32,
    name: String,
    /// What each kind of its words is called, and the words.
    words: Vec<(String, String)>,
    runs: bool,
    chart: Chart,
}

/// Counts of thirty days.
struct Chart {
    bars: Vec<Bar>,
    width: u32,
    said: String,
}

/// What a query would have met.
struct Trial {
    heard: String,
    chart: Chart,
    examples: Vec<Shown>,
}

/// A mention that would have met it.
struct Shown {
    path: String,
    source: &'static str,
    when: String,
    words: String,
    pieces: Vec<(bool, String)>,
}

#[derive(Template)]
#[template(path = "mention/queries.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    form: Form,
    manages: bool,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "mention/query.html")]
struct Page {
    frame: Frame,
    row: Row,
    form: Form,
    manages: bool,
    trouble: Trouble,
}

/// The fields as they were typed, and what they would have met.
#[derive(Default)]
struct Form {
    sent: Sent,
    /// Each source with its word, and whether it is ticked.
    sources: Vec<(String, String, bool)>,
    trial: Option<Trial>,
}

impl Form {
    fn new(me: &Me, sent: Sent, trial: Option<Trial>) -> Self {
        let ticked: Vec<String> = sent.all(SOURCES).map(str::to_owned).collect();
        let source = |source: &Source| {
            let code = source.code();
            (code.to_owned(), me.t().mention_source(code), ticked.iter().any(|on| on == code))
        };
        Self { sources: Source::ALL.iter().map(source).collect(), sent, trial }
    }

    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /sebutan/pantauan`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("mentions")?;
    Ok(page::page(&listed(&desk, &me, Form::new(&me, Sent::default(), None)).await?))
}

/// `POST /sebutan/pantauan`: a new one is tried, or saved.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let rules = desk.rules().await?;
    let done = match read(&me, &rules, &sent) {
        Ok(plan) if sent.text("langkah") == SAVE => {
            match query::save(&desk, &me.actor, plan, sent.key()).await {
                Ok(_) => return Ok(me.saved(paths::QUERIES)),
                Err(error) => Err(Trouble::of(error, me.t())?),
            }
        }
        Ok(plan) => trial(&desk, &me, &plan).await?,
        Err(faults) => Err(faults.into()),
    };
    let (trial, trouble) = parted(done);
    let page = listed(&desk, &me, Form::new(&me, sent, trial)).await?;
    Ok(answered(&List { trouble, ..page }, |page| &page.trouble))
}

/// `GET /sebutan/pantauan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let form = Form::new(&me, written(&view.query.plan), None);
    Ok(page::page(&shown(&desk, &me, &view, form).await?))
}

/// `POST /sebutan/pantauan/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let done = match meant(&me, &rules, &word, &sent)? {
        Ok(Command::Change { plan }) if sent.text("langkah") != SAVE => {
            trial(&desk, &me, &plan).await?
        }
        Ok(command) => match acted(&desk, &me, view.query.id, (command, &sent)).await {
            Ok(_) => return Ok(me.saved(paths::QUERIES)),
            Err(error) => Err(Trouble::told(error, me.t(), |kind| me.t().query_event(kind))?),
        },
        Err(faults) => Err(faults.into()),
    };
    let (trial, trouble) = parted(done);
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Form::new(&me, sent, trial)).await?;
    Ok(answered(&Page { trouble, ..page }, |page| &page.trouble))
}

async fn acted(
    desk: &Desk,
    me: &Me,
    id: QueryId,
    (command, sent): (Command, &Sent),
) -> Result<View, desk::DeskError> {
    let (seen, key) = sent.beside();
    query::act(desk, &me.actor, id, Request { command, seen, key }).await
}

/// What a form became: a trial to show, or what stands in the way.
fn parted(done: Result<Trial, Trouble>) -> (Option<Trial>, Trouble) {
    match done {
        Ok(trial) => (Some(trial), Trouble::default()),
        Err(trouble) => (None, trouble),
    }
}

/// A page with a trial is a page; one with trouble says so.
fn answered<T: Template>(page: &T, trouble: impl Fn(&T) -> &Trouble) -> Response {
    let of = trouble(page);
    match of.faults.is_empty() && of.refusal.is_none() && of.changed.is_none() {
        true => page::page(page),
        false => page::with_status(of.status(), page),
    }
}

fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    match word {
        "ubah" => Ok(read(me, rules, sent).map(|plan| Command::Change { plan })),
        "hentikan" => Ok(Ok(Command::Stop {})),
        "lanjutkan" => Ok(Ok(Command::Start {})),
        _ => Err(Failure::NotFound),
    }
}

fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Plan, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (FIELDS, &[SOURCES]));
    let name = form.value("name", Name::parse);
    let mut terms = |field| form.maybe(field, Terms::parse).unwrap_or_default();
    let (any, all, none, places) = (terms("any"), terms("all"), terms("none"), terms("places"));
    let sources: Option<Vec<Source>> = sent.all(SOURCES).map(Source::parse).collect();
    if sources.is_none() {
        form.faults.add(SOURCES, me.t().form_not_a_choice());
    }
    let plan = name.zip(sources);
    form.done(plan.map(|(name, sources)| Plan { name, any, all, none, places, sources }))
}

async fn trial(desk: &Desk, me: &Me, plan: &Plan) -> Result<Result<Trial, Trouble>, Failure> {
    match query::tried(desk, &me.actor, plan).await {
        Ok(tried) => {
            let rules = desk.rules().await?;
            let says = Speaker::new(me.t(), &rules.calendar, desk.now());
            Ok(Ok(Trial::of(&tried, &says)))
        }
        Err(error) => Ok(Err(Trouble::of(error, me.t())?)),
    }
}

impl Trial {
    fn of(tried: &Tried, says: &Speaker) -> Self {
        let count = |count: usize| says.t.number(i64::try_from(count).unwrap_or(i64::MAX));
        Self {
            heard: says.t.query_tried(count(tried.met), count(tried.heard)),
            chart: Chart::of(&tried.days, says),
            examples: tried.examples.iter().map(|one| Shown::of(one, says)).collect(),
        }
    }
}

impl Shown {
    fn of(one: &Example, says: &Speaker) -> Self {
        Self {
            path: paths::mention(&one.mention.id.to_string()),
            source: one.mention.found.source.code(),
            when: says.at(one.mention.found.published_at),
            words: one.words.join(", "),
            pieces: one.pieces.clone(),
        }
    }
}

impl Chart {
    fn of(days: &[(Date, u32)], says: &Speaker) -> Self {
        let sum: i64 = days.iter().map(|(_, count)| i64::from(*count)).sum();
        let most = days.iter().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0);
        let bars = spark::bars(days);
        let said = match most {
            Some((day, count)) => says.t.query_days(
                says.t.number(sum),
                says.t.number(i64::from(*count)),
                says.t.date(*day),
            ),
            None => says.t.query_days_none(),
        };
        Self { width: spark::width(&bars), bars, said }
    }
}

impl Row {
    fn of(view: &View, says: &Speaker) -> Self {
        let (query, t) = (&view.query, says.t);
        let plan = &query.plan;
        let id = query.id.to_string();
        let from: Vec<String> =
            plan.sources.iter().map(|source| t.mention_source(source.code())).collect();
        let words = [
            (t.query_any(), plan.any.text()),
            (t.query_all(), plan.all.text()),
            (t.query_none(), plan.none.text()),
            (t.query_places(), plan.places.text()),
            (t.query_sources(), from.join(", ")),
        ];
        Self {
            path: paths::query(&id),
            mentions: paths::mentions_of_query(&id),
            version: query.version.0,
            name: plan.name.as_str().to_owned(),
            words: words.into_iter().filter(|(_, words)| !words.is_empty()).collect(),
            runs: query.runs,
            chart: Chart::of(&view.days, says),
        }
    }

    fn post(&self, word: &str) -> String {
        format!("{}/{word}", self.path)
    }
}

/// The saved queries, to choose from.
pub(super) async fn named(desk: &Desk, me: &Me) -> Result<Vec<Item>, Failure> {
    let all = query::list(desk, &me.actor).await?.into_iter();
    Ok(all.map(|one| (one.query.id.to_string(), one.query.plan.name.into_string())).collect())
}

fn written(plan: &Plan) -> Sent {
    let mut fields: Vec<(String, String)> = [
        ("name", plan.name.as_str().to_owned()),
        ("any", plan.any.text()),
        ("all", plan.all.text()),
        ("none", plan.none.text()),
        ("places", plan.places.text()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    let source = |source: &Source| (SOURCES.to_owned(), source.code().to_owned());
    fields.extend(plan.sources.iter().map(source));
    Sent::from_fields(fields)
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("mentions")?;
    let id: QueryId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(query::open(desk, &me.actor, id).await?)
}

async fn listed(desk: &Desk, me: &Me, form: Form) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = query::list(desk, &me.actor).await?;
    Ok(List {
        frame: me.frame(desk, "mentions", &t.query_title()).await?,
        rows: found.iter().map(|view| Row::of(view, &says)).collect(),
        form,
        manages: manages(&me.actor),
        trouble: Trouble::default(),
    })
}

async fn shown(desk: &Desk, me: &Me, view: &View, form: Form) -> Result<Page, Failure> {
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let row = Row::of(view, &says);
    Ok(Page {
        frame: me.frame(desk, "mentions", &row.name).await?,
        row,
        form,
        manages: manages(&me.actor),
        trouble: Trouble::default(),
    })
}
