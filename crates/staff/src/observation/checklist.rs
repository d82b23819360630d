//! Checklists: what is looked at, thing by thing, each under a topic of complaints.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::observation::checklist::{self, Command, Request};
use domain::ids::ChecklistCode;
use domain::observation::checklist::{Checklist, Content, MOST_ITEMS};
use domain::observation::{Act, Item as Looked, Kind, may};
use domain::rules::Rules;
use domain::survey::Sentence;
use domain::text::Name;
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{topic_name, topics};
use crate::{
    me::Me,
    options::{Item, items},
    reader::Reader,
    trouble::Trouble,
};

/// So many empty lines wait behind those that are filled.
const SPARE: usize = 4;
/// A new checklist begins with so many lines.
const LEAST: usize = 10;

struct Row {
    path: String,
    code: String,
    title: String,
    kind: String,
    items: usize,
    edition: u32,
    retired: bool,
}

#[derive(Template)]
#[template(path = "observation/checklists.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    manages: bool,
    form: Form,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "observation/checklist.html")]
struct Page {
    frame: Frame,
    code: String,
    title: String,
    kind: String,
    edition: u32,
    retired: bool,
    /// What is looked at, and its topic.
    items: Vec<(String, String)>,
    version: u32,
    manages: bool,
    form: Form,
    trouble: Trouble,
}

/// The form in which a checklist is written.
struct Form {
    kinds: Vec<Item>,
    topics: Vec<Item>,
    /// 1, 2, 3: the lines.
    lines: Vec<usize>,
    sent: Sent,
}

impl Form {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn line(&self, name: &str, nth: &usize) -> &str {
        self.sent.text(&format!("{name}_{nth}"))
    }

    fn of(rules: &Rules, t: &Words, sent: Sent) -> Self {
        let filled = (1..=MOST_ITEMS).filter(|nth| sent.filled(&format!("asks_{nth}")).is_some());
        let lines = (filled.max().unwrap_or(0) + SPARE).clamp(LEAST, MOST_ITEMS);
        Self {
            kinds: items(Kind::ALL, Kind::code, |code| t.observation_kind(code)),
            topics: topics(rules, t),
            lines: (1..=lines).collect(),
            sent,
        }
    }
}

impl Page {
    fn post(&self, word: &str) -> String {
        paths::checklist_command(&self.code, word)
    }
}

/// `GET /observasi/daftar`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("observations")?;
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /observasi/daftar`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("observations")?;
    let rules = desk.rules().await?;
    let key = sent.key().map(str::to_owned);
    let act = |(code, content)| {
        let request = Request { code, command: Command::Write(content), seen: None, key };
        checklist::act(&desk, &me.actor, request)
    };
    let trouble = match me.sends(read(&me, &rules, &sent, true), act).await? {
        Ok(known) => return Ok(me.saved(&paths::checklist(known.code.as_str()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// `GET /observasi/daftar/{kode}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    me.enters("observations")?;
    let known = checklist::open(&desk, &me.actor, &named(&code)?).await?;
    Ok(page::page(&shown(&desk, &me, &known, None).await?))
}

/// `POST /observasi/daftar/{kode}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((code, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("observations")?;
    let (code, rules) = (named(&code)?, desk.rules().await?);
    let command = match word.as_str() {
        "ubah" => read(&me, &rules, &sent, false).map(|(_, content)| Command::Revise(content)),
        "simpan" => Ok(Command::Retire {}),
        "pakai" => Ok(Command::Reinstate {}),
        _ => return Err(Failure::NotFound),
    };
    let (seen, key) = sent.beside();
    let act = |command| {
        checklist::act(&desk, &me.actor, Request { code: code.clone(), command, seen, key })
    };
    let Err(trouble) = me.commands(command, act, |t, kind| t.observation_event(kind)).await? else {
        return Ok(me.saved(&paths::checklist(code.as_str())));
    };
    let known = checklist::open(&desk, &me.actor, &code).await?;
    let page = shown(&desk, &me, &known, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// What was written; of a known checklist the code is not sent.
fn read(
    me: &Me,
    rules: &Rules,
    sent: &Sent,
    new: bool,
) -> Result<(ChecklistCode, Content), Faults> {
    let lines = (1..=MOST_ITEMS).flat_map(|nth| [format!("asks_{nth}"), format!("topic_{nth}")]);
    let lines: Vec<String> = lines.collect();
    let mut once = vec!["code", "kind", "title"];
    once.extend(lines.iter().map(String::as_str));
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let unnamed = || ChecklistCode::parse("-").ok();
    let code =
        if new { form.chosen("code", |text| ChecklistCode::parse(text).ok()) } else { unnamed() };
    let (kind, title) = (form.chosen("kind", Kind::parse), form.value("title", Name::parse));
    let mut items = Vec::new();
    for nth in 1..=MOST_ITEMS {
        let (asks, topic) = (format!("asks_{nth}"), format!("topic_{nth}"));
        let Some(asks) = form.maybe(&asks, Sentence::parse) else { continue };
        let known = |code: &str| rules.knows(code).then(|| code.to_owned());
        let Some(topic) = form.chosen(&topic, known) else { continue };
        items.push(Looked { asks, topic });
    }
    let content = || Some(Content { kind: kind?, title: title?, items });
    form.done(code.zip(content()))
}

fn named(code: &str) -> Result<ChecklistCode, Failure> {
    ChecklistCode::parse(code).map_err(|_| Failure::NotFound)
}

fn manages(me: &Me) -> bool {
    me.actor.role().is_some_and(|role| may(role, Act::Manage))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let found = checklist::list(desk, &me.actor).await?;
    let row = |one: Checklist| Row {
        path: paths::checklist(one.code.as_str()),
        code: one.code.to_string(),
        title: one.content.title.as_str().to_owned(),
        kind: t.observation_kind(one.content.kind.code()),
        items: one.content.items.len(),
        edition: one.edition,
        retired: one.retired,
    };
    Ok(List {
        frame: me.frame(desk, "observations", &t.observation_checklists()).await?,
        rows: found.into_iter().map(row).collect(),
        manages: manages(me),
        form: Form::of(&rules, t, sent),
        trouble: Trouble::default(),
    })
}

/// The page of a checklist; what was typed stays where a form came back.
async fn shown(
    desk: &Desk,
    me: &Me,
    known: &Checklist,
    sent: Option<Sent>,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let content = &known.content;
    let item = |one: &Looked| (one.asks.as_str().to_owned(), topic_name(&rules, t, &one.topic));
    Ok(Page {
        frame: me.frame(desk, "observations", content.title.as_str()).await?,
        code: known.code.to_string(),
        title: content.title.as_str().to_owned(),
        kind: t.observation_kind(content.kind.code()),
        edition: known.edition,
        retired: known.retired,
        items: content.items.iter().map(item).collect(),
        version: known.version.0,
        manages: manages(me),
        form: Form::of(&rules, t, sent.unwrap_or_else(|| written(content))),
        trouble: Trouble::default(),
    })
}

/// The form begins with what stands on the checklist.
fn written(content: &Content) -> Sent {
    let head = [("kind", content.kind.code()), ("title", content.title.as_str())];
    let head = head.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let line = |(place, one): (usize, &Looked)| {
        let nth = place + 1;
        [
            (format!("asks_{nth}"), one.asks.as_str().to_owned()),
            (format!("topic_{nth}"), one.topic.clone()),
        ]
    };
    let lines = content.items.iter().enumerate().flat_map(line);
    Sent::from_fields(head.into_iter().chain(lines).collect())
}
