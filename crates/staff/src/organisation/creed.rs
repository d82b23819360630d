//! Vision, mission and values: what stands, what is being written, and what was before.

mod proof;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::organisation::creed::{self, View};
use domain::ids::CreedId;
use domain::organisation::creed::{Act, Command, Event, Standing, Wording, may_read_drafts};
use domain::sop::may_draft;
use web::{Failure, Faults, Frame, Sent, page, paths};

pub use proof::show as proof;

use super::{filled, lines, request};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// An edition as it is read.
struct Shown {
    id: String,
    version: u32,
    edition: String,
    standing: String,
    vision: Vec<String>,
    mission: Vec<String>,
    values: Vec<String>,
    /// Since when, by whom: what is known of it.
    facts: Vec<String>,
    returned: Option<String>,
    allowed: Vec<Act>,
}

#[derive(Template)]
#[template(path = "organisation/creed.html")]
struct Page {
    frame: Frame,
    stands: Option<Shown>,
    draft: Option<Shown>,
    /// Planned, replaced and discarded ones, the youngest first.
    others: Vec<Shown>,
    /// May this reader write, and is no other edition being written?
    begins: bool,
    watches: bool,
    open: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn post(&self, shown: &Shown, word: &str) -> String {
        paths::creed_command(&shown.id, word)
    }
}

impl Shown {
    fn may(&self, code: &str) -> bool {
        Act::parse(code).is_some_and(|act| self.allowed.contains(&act))
    }
}

/// `GET /organisasi/visi-misi`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("organisation")?;
    Ok(page::page(&drawn(&desk, &me, None).await?))
}

/// `POST /organisasi/visi-misi`: a new edition.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let read = wording(&desk, &me, &sent).await?;
    let key = sent.key().map(str::to_owned);
    let act = |wording| creed::write(&desk, &me.actor, wording, key);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::CREEDS));
    };
    refused(&desk, &me, (sent, "tulis"), trouble).await
}

/// `POST /organisasi/visi-misi/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("organisation")?;
    let id: CreedId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = meant(&desk, &me, (id, &word), &sent).await?;
    let act = |command| creed::act(&desk, &me.actor, id, request(command, &sent));
    let Err(trouble) = me.commands(read, act, |t, kind| t.creed_event(kind)).await? else {
        return Ok(me.saved(paths::CREEDS));
    };
    refused(&desk, &me, (sent, &word), trouble).await
}

async fn refused(
    desk: &Desk,
    me: &Me,
    (sent, word): (Sent, &str),
    trouble: Trouble,
) -> Result<Response, Failure> {
    let page = drawn(desk, me, Some(sent)).await?;
    let page = Page { trouble, open: word.to_owned(), ..page };
    Ok(page::with_status(page.trouble.status(), &page))
}

async fn meant(
    desk: &Desk,
    me: &Me,
    (id, word): (CreedId, &str),
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let form = |fields: &[&str]| Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    Ok(match word {
        "tulis" => {
            let wording = wording(desk, me, sent).await?;
            wording.map(|wording| Command::Write { id, wording })
        }
        "setujui" => {
            let mut form = form(&["from"]);
            let from = form.maybe_date("from");
            form.done(Some(Command::Approve { from }))
        }
        "kembalikan" => {
            let mut form = form(&["why"]);
            let why = form.body("why");
            form.done(why.map(|why| Command::Return { why }))
        }
        "buang" => form(&[]).done(Some(Command::Discard {})),
        "baca" => form(&[]).done(Some(Command::Acknowledge {})),
        _ => return Err(Failure::NotFound),
    })
}

async fn wording(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Wording, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["vision", "mission", "values"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let [vision, mission, values] = fields.map(|field| form.body(field));
    let wording = vision.zip(mission).zip(values);
    let wording = wording.map(|((vision, mission), values)| Wording { vision, mission, values });
    Ok(form.done(wording))
}

async fn drawn(desk: &Desk, me: &Me, sent: Option<Sent>) -> Result<Page, Failure> {
    let views = creed::list(desk, &me.actor).await?;
    let says = Speaker::new(me.t(), &desk.rules().await?.calendar, desk.now());
    let of = |standing: Standing| views.iter().find(|view| view.standing == standing);
    let shown = |view: &View| shown(view, me, &says);
    let (stands, draft) = (of(Standing::InForce), of(Standing::Draft));
    let first = [Standing::InForce, Standing::Draft];
    let others = views.iter().filter(|view| !first.contains(&view.standing));
    // A new edition begins with the words of the one that stands, a draft with its own.
    let begun = draft.or(stands).map(|view| written(&view.creed.wording));
    Ok(Page {
        frame: me.frame(desk, "organisation", &me.t().creed_title()).await?,
        stands: stands.map(shown),
        draft: draft.map(shown),
        others: others.map(shown).collect(),
        begins: may_draft(&me.actor) && draft.is_none(),
        watches: may_read_drafts(&me.actor, desk.now()),
        open: String::new(),
        sent: sent.or(begun).unwrap_or_default(),
        trouble: Trouble::default(),
    })
}

fn written(wording: &Wording) -> Sent {
    filled([
        ("vision", wording.vision.as_str().to_owned()),
        ("mission", wording.mission.as_str().to_owned()),
        ("values", wording.values.as_str().to_owned()),
    ])
}

fn shown(view: &View, me: &Me, says: &Speaker) -> Shown {
    let (t, creed) = (me.t(), &view.creed);
    let mut facts = Vec::new();
    if let Some(approval) = creed.approval {
        facts.push(t.creed_from(t.long_date(approval.from)));
        let by = view.approver.clone().unwrap_or_default();
        let title = approval.as_delegate.map(|title| t.delegate_title(title.code()));
        let by = title.map_or(by.clone(), |title| format!("{title} {by}"));
        facts.push(t.creed_approved(by, says.at(approval.at)));
    }
    if !view.authors.is_empty() {
        facts.push(t.creed_authors(view.authors.join(", ")));
    }
    if let Some(at) = view.read_at {
        facts.push(t.creed_read_at(says.at(at)));
    }
    Shown {
        id: creed.id.to_string(),
        version: creed.version.0,
        edition: t.creed_edition(creed.no.to_string()),
        standing: t.creed_standing(view.standing.code()),
        vision: lines(creed.wording.vision.as_str()),
        mission: lines(creed.wording.mission.as_str()),
        values: lines(creed.wording.values.as_str()),
        facts,
        returned: creed.returned.as_ref().map(|why| why.as_str().to_owned()),
        allowed: view.allowed.clone(),
    }
}

/// The acknowledgements stand in a list of their own.
fn is_reading(event: &Event) -> bool {
    matches!(event, Event::Acknowledged { .. })
}

fn kind(event: &Event) -> &'static str {
    domain::organisation::Event::kind(event)
}
