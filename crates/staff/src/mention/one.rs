//! One mention: what it says, its copies, and what becomes of it.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::issue::{self, Sign};
use desk::mention::query::Met;
use desk::mention::{self, Command, Request, View, Voice};
use desk::{Desk, DeskError};
use domain::attachment::Owner;
use domain::consent::Purpose;
use domain::content::{Draft, writes};
use domain::ids::{MentionId, UnitCode};
use domain::issue::Stage;
use domain::mention::{Act, Tone};
use domain::rules::{Kind, Rules};
use domain::text::{Body, Link, Name};
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{Row, reply};
use crate::options::{Item, items};
use crate::{attachment::Papers, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "mention/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    row: Row,
    text: Option<String>,
    link: Option<String>,
    reach: Option<String>,
    media: bool,
    /// What the program would tick.
    suggestion: Option<String>,
    case: Option<String>,
    issue: Option<(String, String)>,
    aside: Option<String>,
    others: Vec<Row>,
    /// The saved queries that it met: where its mentions are, its name, and the words.
    met: Vec<(String, String, String)>,
    papers: Papers,
    /// Of a review: its answer.
    reply: Option<reply::Card>,
    may: Vec<&'static str>,
    tones: Vec<Item>,
    kinds: Vec<Item>,
    units: Vec<Item>,
    issues: Vec<Item>,
    /// What an issue or a content item of it is called until somebody has a better name: without its words.
    named: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn title(&self, name: &str) -> &str {
        self.sent.filled(name).unwrap_or(&self.named)
    }

    /// What it becomes where nobody chooses, as through the API.
    fn kind(&self) -> &str {
        self.sent.filled("kind").unwrap_or(Kind::Complaint.code())
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::mention_command(&self.id, word)
    }
}

/// What a form of this page wants.
enum Wish {
    Command(Command),
    Case(Voice),
    /// A new issue, to which it belongs.
    Issue(Sign),
    /// An idea for what the hospital publishes.
    Content(Draft<Body>),
}

/// `GET /sebutan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (view, others) = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, (&view, &others), Sent::default()).await?))
}

/// `POST /sebutan/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (view, _) = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let read = meant(&me, &rules, (&word, &view), &sent)?;
    let act = |wish| done(&desk, &me, view.mention.id, (wish, &sent));
    let trouble = match me.commands(read, act, |t, kind| t.mention_event(kind)).await? {
        Ok(path) => return Ok(me.saved(&path)),
        Err(trouble) => trouble,
    };
    let (view, others) = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, (&view, &others), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// Where to go when it is done.
async fn done(
    desk: &Desk,
    me: &Me,
    id: MentionId,
    (wish, sent): (Wish, &Sent),
) -> Result<String, DeskError> {
    let key = sent.key().unwrap_or_default();
    let seen = sent.version();
    let command = match wish {
        Wish::Case(voice) => {
            let receipt = mention::become_case(desk, &me.actor, id, (voice, key)).await?;
            return Ok(paths::case(&receipt.number.to_string()));
        }
        Wish::Issue(sign) => {
            let begun = issue::detect(desk, &me.actor, sign, Some(key)).await?;
            Command::Join { issue: begun.issue.id }
        }
        Wish::Content(draft) => {
            let made = desk::content::propose(desk, &me.actor, draft, Some(key)).await?;
            return Ok(paths::content(&made.content.id.to_string()));
        }
        Wish::Command(command) => command,
    };
    let joined = match &command {
        Command::Join { issue } => Some(paths::issue(&issue.to_string())),
        _ => None,
    };
    let request = Request { command, seen, key: sent.key().map(str::to_owned) };
    mention::act(desk, &me.actor, id, request).await?;
    Ok(joined.unwrap_or_else(|| paths::mention(&id.to_string())))
}

fn meant(
    me: &Me,
    rules: &Rules,
    (word, view): (&str, &View),
    sent: &Sent,
) -> Result<Result<Wish, Faults>, Failure> {
    let fields: &[&str] = match word {
        "nada" => &["tone"],
        "gabung" => &["issue"],
        "isu-baru" => &["title"],
        "konten" => &["idea"],
        "kasus" => &["kind", "unit", "delay_reason"],
        "kesampingkan" => &["why"],
        "lepas" | "pulihkan" => &[],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let wish = match word {
        "nada" => form.chosen("tone", Tone::parse).map(|tone| Command::Judge { tone }),
        "gabung" => form.chosen("issue", |id| id.parse().ok()).map(|issue| Command::Join { issue }),
        "kesampingkan" => form.body("why").map(|why| Command::SetAside { why }),
        "lepas" => Some(Command::Leave {}),
        "pulihkan" => Some(Command::Restore {}),
        "isu-baru" => {
            let (title, about) = (form.value("title", Name::parse), about(view));
            let sign = title.zip(about).map(|(title, about)| {
                Wish::Issue(Sign { title, about, detected_at: Some(view.mention.noted_at) })
            });
            return Ok(form.done(sign));
        }
        "konten" => {
            let draft = form.value("idea", Name::parse).map(idea);
            return Ok(form.done(draft.map(Wish::Content)));
        }
        _ => {
            let voice = voice(&mut form).map(Wish::Case);
            return Ok(form.done(voice));
        }
    };
    Ok(form.done(wish.map(Wish::Command)))
}

/// How something that was heard becomes a case.
pub(crate) fn voice(form: &mut Reader<'_>) -> Option<Voice> {
    let kind = form.chosen("kind", Kind::parse);
    let unit = form.maybe_chosen("unit", |code| UnitCode::parse(code).ok());
    let delay_reason = form.maybe_body("delay_reason");
    Some(Voice { kind: kind?, unit, delay_reason })
}

/// An idea with nothing but a name.
pub(super) fn idea(title: Name) -> Draft<Body> {
    Draft {
        title,
        purpose: Purpose::Service,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: BTreeMap::new(),
    }
}

/// What an issue that begins with this mention is about.
fn about(view: &View) -> Option<Body> {
    Body::parse(view.text.as_deref()?).ok()
}

/// A query that it met, and by which words.
fn met(met: &Met) -> (String, String, String) {
    let path = paths::mentions_of_query(&met.id.to_string());
    (path, met.name.clone(), met.words.join(", "))
}

/// The page with what stood in the way of a paper.
pub async fn with_papers(
    desk: &Desk,
    me: &Me,
    id: MentionId,
    (status, papers): (StatusCode, Papers),
) -> Result<Response, Failure> {
    let (view, others) = opened(desk, me, &id.to_string()).await?;
    let page = shown(desk, me, (&view, &others), Sent::default()).await?;
    Ok(page::with_status(status, &Page { papers, ..page }))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<(View, Vec<View>), Failure> {
    me.enters("mentions")?;
    let id: MentionId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(mention::open(desk, &me.actor, id).await?)
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, others): (&View, &[View]),
    sent: Sent,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (says, found) = (Speaker::new(t, &rules.calendar, desk.now()), &view.mention.found);
    let open = issue::list(desk, &me.actor).await?.into_iter();
    let open = open.filter(|one| one.issue.stage != Stage::Closed);
    let item = |one: issue::View| (one.issue.id.to_string(), one.issue.title.into_string());
    let organisation = desk::unit::organisation(desk).await?;
    let joined = view.issue.as_ref();
    Ok(Page {
        frame: me.frame(desk, "mentions", &t.mention_one()).await?,
        id: view.mention.id.to_string(),
        version: view.mention.version.0,
        row: Row::of(view, &says),
        text: view.text.clone(),
        link: found.link.as_ref().map(Link::as_str).map(str::to_owned),
        reach: found.reach.map(|reach| t.number(reach.into())),
        media: found.source.is_media(),
        suggestion: crate::suggestion::says(desk, view.text.as_deref(), t).await?,
        case: view.case.map(|number| number.to_string()),
        issue: joined.map(|(id, title)| (paths::issue(&id.to_string()), title.clone())),
        aside: view.aside.clone(),
        others: others.iter().map(|one| Row::of(one, &says)).collect(),
        met: view.met.iter().map(met).collect(),
        papers: Papers::of(desk, me, Owner::Mention(view.mention.id)).await?,
        reply: reply::card(desk, me, view.mention.id).await?,
        may: may(me, view),
        tones: items(Tone::ALL, Tone::code, |code| t.mention_tone(code)),
        kinds: items(Kind::ALL, Kind::code, |code| t.kind(code)),
        units: crate::unit::items(&organisation),
        issues: open.map(item).collect(),
        named: t.mention_named(says.at(found.published_at)),
        sent,
        trouble: Trouble::default(),
    })
}

/// What this reader may do with it here.
fn may(me: &Me, view: &View) -> Vec<&'static str> {
    let content = writes(&me.actor).then_some("content");
    view.allowed.iter().map(|act| Act::code(*act)).chain(content).collect()
}
