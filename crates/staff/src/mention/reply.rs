//! The answer to a review: written by the office, signed by the director on a phone where the rules ask for
//! it, sent by the program or taken there by a person.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::mention::reply::{self, Command, Request, View};
use domain::ids::MentionId;
use domain::mention::reads;
use domain::mention::reply::{Act, Stage};
use domain::rules::Rules;
use domain::text::Link;
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One that waits for the director, as a line.
pub struct Row {
    pub path: String,
    pub excerpt: String,
    pub when: String,
}

/// What the page of a review says of its answer.
pub struct Card {
    pub path: String,
    pub stage: Option<String>,
    pub text: Option<String>,
}

#[derive(Template)]
#[template(path = "mention/reply.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    /// The stage, and how far the message is.
    standing: Option<String>,
    said: Option<String>,
    text: Option<String>,
    public: Option<String>,
    returned: Option<String>,
    facts: Vec<(String, String)>,
    review: Option<String>,
    link: Option<String>,
    connected: bool,
    due: bool,
    /// It waits for somebody to take it there.
    by_hand: bool,
    stands_in: Option<String>,
    may: Vec<&'static str>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::review_reply_command(&self.id, word)
    }
}

/// `GET /sebutan/{id}/balasan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /sebutan/{id}/balasan/{perintah}`
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
    let act =
        |command| reply::act(&desk, &me.actor, view.mention.id, Request { command, seen, key });
    let told = |t: &Words, kind: &str| t.review_reply_event(kind);
    let Err(trouble) = me.commands(read, act, told).await? else {
        return Ok(me.saved(&paths::review_reply(&id)));
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
    let fields: &[&str] = match word {
        "tulis" => &["text"],
        "kembalikan" => &["why"],
        "tandai" => &["link"],
        "ajukan" | "setujui" | "tarik" => &[],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = match word {
        "tulis" => form.body("text").map(|text| Command::Write { text }),
        "kembalikan" => form.body("why").map(|why| Command::Return { why }),
        "tandai" => form.value("link", Link::parse).map(|link| Command::Mark { link }),
        "ajukan" => Some(Command::Submit {}),
        "setujui" => Some(Command::Approve {}),
        _ => Some(Command::Withdraw {}),
    };
    Ok(form.done(command))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("mentions").or_else(|_| me.enters("approvals"))?;
    let id: MentionId = id.parse().map_err(|_| Failure::NotFound)?;
    let view = reply::open(desk, &me.actor, id).await?;
    view.answerable.then_some(view).ok_or(Failure::NotFound)
}

/// What waits for the director, for the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    if !reads(&me.actor) && !me.actor.is_director(desk.now()) {
        return Ok(Vec::new());
    }
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let row = |view: View| Row {
        path: paths::review_reply(&view.mention.id.to_string()),
        excerpt: view.said.unwrap_or_default().chars().take(120).collect(),
        when: view.reply.map(|known| says.at(known.since)).unwrap_or_default(),
    };
    Ok(reply::waiting(desk, &me.actor).await?.into_iter().map(row).collect())
}

/// The card on the page of a review; nothing for any other mention.
pub async fn card(desk: &Desk, me: &Me, id: MentionId) -> Result<Option<Card>, Failure> {
    let view = reply::open(desk, &me.actor, id).await?;
    Ok(view.answerable.then(|| Card {
        path: paths::review_reply(&id.to_string()),
        stage: standing(me, &view),
        text: view.text,
    }))
}

fn standing(me: &Me, view: &View) -> Option<String> {
    let (t, known) = (me.t(), view.reply.as_ref()?);
    let stage = t.review_reply_stage(known.stage.code());
    let on_its_way = matches!(known.stage, Stage::Cleared | Stage::Withdrawn);
    Some(match view.state.filter(|_| on_its_way) {
        Some(state) => format!("{stage} · {}", t.review_reply_state(state)),
        None => stage,
    })
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let known = view.reply.as_ref();
    let stage = known.map(|known| known.stage);
    let written = vec![("text".to_owned(), view.text.clone().unwrap_or_default())];
    Ok(Page {
        frame: me.frame(desk, "mentions", &t.review_reply_title()).await?,
        id: view.mention.id.to_string(),
        version: known.map_or(0, |known| known.version.0),
        standing: standing(me, view),
        said: view.said.clone(),
        text: view.text.clone(),
        public: view.public.clone(),
        returned: view.returned.clone(),
        facts: facts(view, &says),
        review: view.mention.found.link.as_ref().map(|link| link.as_str().to_owned()),
        link: known.and_then(|it| it.link.as_ref()).map(|link| link.as_str().to_owned()),
        connected: view.connected,
        due: view.due,
        by_hand: stage == Some(Stage::Cleared) && !view.connected,
        stands_in: (stage == Some(Stage::Approval))
            .then(|| crate::approval::stands_in(me, &rules))
            .flatten(),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        sent: sent.unwrap_or_else(|| Sent::from_fields(written)),
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let signed = view.reply.as_ref().and_then(|known| known.approval.as_ref());
    let approved = signed.map(|it| (says.t.review_reply_approved(), says.at(it.at)));
    let last = view.at.map(|at| (says.t.review_reply_last(), says.at(at)));
    approved.into_iter().chain(last).collect()
}
