//! The answer bank: what callers ask often, and the approved words to say to it.

mod list;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    answer_bank::{self, Moment, Request, View},
    people,
};
use domain::answer_bank::{Act, Category, Command, Quoted, Wording};
use domain::ids::{BankAnswerId, PersonId};
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, page, paths, saying::Saying};

pub use list::{list, quoted, written};

use crate::{
    me::Me,
    options::{Item, items},
    reader::Reader,
    speaker::Speaker,
    trouble::Trouble,
};

const WORDING: &[&str] = &["category", "question", "text", "owner", "valid_until"];

/// Who, what, when, and the words.
type Line = (String, String, String, Vec<(String, Option<String>)>);

/// One wording as the page shows it.
struct Text {
    edition: u16,
    category: String,
    question: String,
    text: String,
    until: String,
}

#[derive(Template)]
#[template(path = "answer_bank/answer.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    standing: String,
    usable: bool,
    times: String,
    owner: Option<String>,
    approved_by: Option<String>,
    shown: Text,
    /// What waits for approval, with its author.
    draft: Option<(Text, String)>,
    /// Another edition is in use meanwhile.
    newer: bool,
    allowed: Vec<&'static str>,
    open: &'static str,
    categories: Vec<Item>,
    people: Vec<Item>,
    lines: Vec<Line>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn post(&self, code: &str) -> String {
        paths::answer_command(&self.id, code)
    }

    fn field(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

#[derive(Template)]
#[template(path = "answer_bank/new.html")]
struct New {
    frame: Frame,
    categories: Vec<Item>,
    people: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl New {
    fn field(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /bank-jawaban/baru`
pub async fn new(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("answers")?;
    let mine = [("owner".to_owned(), me.person.id.to_string())];
    Ok(page::page(&asking(&desk, &me, Sent::from_fields(mine.to_vec())).await?))
}

/// `POST /bank-jawaban/baru`
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("answers")?;
    let rules = desk.rules().await?;
    let form = Reader::new(&sent, me.t(), &rules.calendar, (WORDING, &[]));
    let trouble = match wording(form) {
        Ok(wording) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            match answer_bank::draft(&desk, &me.actor, wording, key).await {
                Ok(view) => return Ok(me.saved(&paths::answer(&view.answer.id.to_string()))),
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = asking(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &New { trouble, ..page }))
}

/// `GET /bank-jawaban/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let sent = Sent::from_fields(known(&view));
    Ok(page::page(&shown(&desk, &me, &view, sent).await?))
}

/// `POST /bank-jawaban/{id}/{perintah}`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if word == "use" {
        return used(&desk, &me, &view, sent).await;
    }
    let act = Act::parse(&word).ok_or(Failure::NotFound)?;
    let read = command(&desk, &me, (act, &sent)).await?;
    let (seen, key) = sent.beside();
    let send = |command| {
        answer_bank::act(&desk, &me.actor, view.answer.id, Request { command, seen, key })
    };
    let Err(trouble) = me.commands(read, send, |t, kind| t.bank_event(kind)).await? else {
        return Ok(done(&me, &id, "done"));
    };
    let view = if trouble.changed.is_some() { opened(&desk, &me, &id).await? } else { view };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { open: act.code(), trouble, ..page }))
}

/// Said to somebody who asked, without a case.
async fn used(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Response, Failure> {
    let key = sent.key().ok_or(Failure::BadRequest)?;
    let edition = sent.text("edition").parse().map_err(|_| Failure::BadRequest)?;
    let quoted = Quoted { answer: view.answer.id, edition };
    match answer_bank::used(desk, &me.actor, quoted, key).await {
        Ok(()) => Ok(done(me, &view.answer.id.to_string(), "counted")),
        Err(error) => {
            let trouble = Trouble::of(error, me.t())?;
            let page = shown(desk, me, view, Sent::from_fields(known(view))).await?;
            Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
        }
    }
}

fn done(me: &Me, id: &str, code: &str) -> Response {
    page::go_saying(&paths::answer(id), &Saying::new(code), &me.visit)
}

async fn command(
    desk: &Desk,
    me: &Me,
    (act, sent): (Act, &Sent),
) -> Result<Result<Command<Body>, Faults>, Failure> {
    let rules = desk.rules().await?;
    let reader = |fields| Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    Ok(match act {
        Act::Revise => wording(reader(WORDING)).map(Command::Revise),
        Act::Approve => {
            let mut form = reader(&["edition"]);
            let edition = form.chosen("edition", |text| text.parse().ok());
            form.done(edition.map(|edition| Command::Approve { edition }))
        }
        Act::Withdraw => {
            let mut form = reader(&["why"]);
            let why = form.body("why");
            form.done(why.map(|why| Command::Withdraw { why }))
        }
    })
}

fn wording(mut form: Reader<'_>) -> Result<Wording<Body>, Faults> {
    let category = form.chosen("category", Category::parse);
    let (question, text) = (form.body("question"), form.body("text"));
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let valid_until = form.date("valid_until");
    let all = category.zip(question).zip(text).zip(owner).zip(valid_until);
    form.done(all.map(|((((category, question), text), owner), valid_until)| Wording {
        category,
        question,
        text,
        owner,
        valid_until,
    }))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("answers")?;
    let id: BankAnswerId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(answer_bank::open(desk, &me.actor, id).await?)
}

/// The newest wording, to be changed.
fn known(view: &View) -> Vec<(String, String)> {
    let edition = view.answer.draft.as_ref().or(view.answer.shown());
    let (question, text) = match &view.draft {
        Some(draft) => (&draft.question, &draft.text),
        None => (&view.question, &view.text),
    };
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut fields = vec![("question", words(question)), ("text", words(text))];
    if let Some(edition) = edition {
        fields.push(("category", edition.category.code().to_owned()));
        fields.push(("owner", edition.owner.to_string()));
        fields.push(("valid_until", edition.valid_until.to_string()));
    }
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

async fn asking(desk: &Desk, me: &Me, sent: Sent) -> Result<New, Failure> {
    Ok(New {
        frame: me.frame(desk, "answers", &me.t().bank_new()).await?,
        categories: categories(me),
        people: office(desk).await?,
        sent,
        trouble: Trouble::default(),
    })
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let erased = || t.case_erased();
    let draft = view.draft.as_ref().map(|draft| {
        let text = Text {
            edition: draft.edition.no,
            category: t.bank_category(draft.edition.category.code()),
            question: draft.question.clone().unwrap_or_else(erased),
            text: draft.text.clone().unwrap_or_else(erased),
            until: t.long_date(draft.edition.valid_until),
        };
        (text, says.author(&draft.author))
    });
    let today = rules.calendar.day_of(desk.now());
    Ok(Page {
        frame: me.frame(desk, "answers", &t.frame_go("answers")).await?,
        id: view.answer.id.to_string(),
        version: view.answer.version.0,
        standing: t.bank_standing(view.standing.code()),
        usable: domain::answer_bank::usable(&view.answer, today).is_ok() && me.role().is_humas(),
        times: t.bank_times(view.times.to_string()),
        owner: view.owner.clone(),
        approved_by: view.approved_by.clone(),
        shown: text(view, me),
        draft,
        newer: view.answer.approved.is_some(),
        allowed: view.allowed.iter().map(|act| act.code()).collect(),
        open: "",
        categories: categories(me),
        people: office(desk).await?,
        lines: view.timeline.iter().map(|moment| line(moment, &says)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

fn text(view: &View, me: &Me) -> Text {
    let t = me.t();
    Text {
        edition: view.edition,
        category: t.bank_category(view.category.code()),
        question: view.question.clone().unwrap_or_else(|| t.case_erased()),
        text: view.text.clone().unwrap_or_else(|| t.case_erased()),
        until: view.valid_until.map(|day| t.long_date(day)).unwrap_or_default(),
    }
}

fn line(moment: &Moment, says: &Speaker) -> Line {
    let texts = moment.texts.iter();
    let texts = texts.map(|one| (says.t.case_text(one.label), one.text.clone()));
    let what = says.t.bank_event(moment.entry.event.kind());
    (says.author(&moment.author), what, says.at(moment.entry.at), texts.collect())
}

pub(crate) fn categories(me: &Me) -> Vec<Item> {
    items(Category::ALL, Category::code, |code| me.t().bank_category(code))
}

/// Those of the office, who can answer for a text.
async fn office(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let people = people::directory(desk).await?.into_iter();
    let office = people.filter(|one| one.role.is_humas());
    Ok(office.map(|one| (one.id.to_string(), one.name)).collect())
}
