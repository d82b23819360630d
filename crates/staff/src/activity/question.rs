//! One question that people asked: who answers it, when, or why not; or it becomes a case.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::activity::{self, Asking, Request, View};
use desk::{Desk, DeskError};
use domain::activity::{Answerer, Command, Fate};
use domain::rules::{Kind, Rules};
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::one::opened;
use crate::mention::one::voice;
use crate::options::{Item, items, staff};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One question of the page.
pub(super) struct Ask {
    pub path: String,
    pub text: String,
    /// How and when it came.
    pub about: String,
    pub care: bool,
    pub fate: String,
    pub open: bool,
    /// Who answered, or will.
    pub by: Option<String>,
    pub says: Option<String>,
    /// Number and address of its case.
    pub case: Option<(String, String)>,
}

impl Ask {
    /// All of an activity.
    pub fn all(view: &View, says: &Speaker) -> Vec<Ask> {
        let id = view.activity.id.to_string();
        let numbered = view.questions.iter().zip(1..);
        numbered.map(|(one, number)| Ask::of(one, (&id, number), says)).collect()
    }

    fn of(one: &Asking, (id, number): (&str, usize), says: &Speaker) -> Ask {
        let t = says.t;
        let by = match one.fate {
            Fate::Carried { due, .. } => {
                Some(t.activity_carried_to(one.by.as_deref().unwrap_or("–"), t.date(due)))
            }
            _ => one.by.clone(),
        };
        let number_of = |number: domain::ids::CaseNumber| number.to_string();
        let case = one.case.map(number_of);
        Ask {
            path: paths::activity_question(id, number),
            text: one.text.clone().unwrap_or_else(|| "–".to_owned()),
            about: format!("{} · {}", t.activity_asked(one.asked.code()), says.at(one.at)),
            care: one.care,
            fate: t.activity_fate(one.fate.code()),
            open: matches!(one.fate, Fate::Open | Fate::Carried { .. }),
            by,
            says: one.says.clone(),
            case: case.map(|number| (number.clone(), paths::case(&number))),
        }
    }
}

#[derive(Template)]
#[template(path = "activity/question.html")]
struct Page {
    frame: Frame,
    id: String,
    number: usize,
    version: u32,
    title: String,
    ask: Ask,
    settled: bool,
    is_case: bool,
    may: bool,
    speakers: Vec<Item>,
    people: Vec<Item>,
    kinds: Vec<Item>,
    units: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::activity_question_command(&self.id, self.number, word)
    }
}

/// What was wanted.
enum Wish {
    Command(Command<Body>),
    Case(activity::Voice),
}

/// `GET /kegiatan/{id}/pertanyaan/{nomor}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((id, number)): Path<(String, usize)>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, (&view, number), Sent::default()).await?))
}

/// `POST /kegiatan/{id}/pertanyaan/{nomor}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, number, word)): Path<(String, usize, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let nth = nth(number)?;
    let read = meant((&me, &rules), (&word, nth), &sent)?;
    let act = |wish| carried_out(&desk, &me, (&view, nth), (wish, &sent));
    let trouble = match me.commands(read, act, |t, kind| t.activity_event(kind)).await? {
        Ok(path) => return Ok(me.saved(&path)),
        Err(trouble) => trouble,
    };
    let page = shown(&desk, &me, (&view, number), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// From the number on the page to the one of the rules.
fn nth(number: usize) -> Result<u16, Failure> {
    let nth = number.checked_sub(1).and_then(|nth| u16::try_from(nth).ok());
    nth.ok_or(Failure::NotFound)
}

/// Where to go afterwards.
async fn carried_out(
    desk: &Desk,
    me: &Me,
    (view, nth): (&View, u16),
    (wish, sent): (Wish, &Sent),
) -> Result<String, DeskError> {
    let id = view.activity.id;
    let command = match wish {
        Wish::Command(command) => command,
        Wish::Case(voice) => {
            let key = sent.key().unwrap_or_default();
            let receipt = activity::become_case(desk, &me.actor, (id, nth), (voice, key)).await?;
            return Ok(paths::case(&receipt.number.to_string()));
        }
    };
    let (seen, key) = sent.beside();
    activity::act(desk, &me.actor, id, Request { command, seen, key }).await?;
    Ok(paths::activity(&id.to_string()))
}

fn meant(
    (me, rules): (&Me, &Rules),
    (word, nth): (&str, u16),
    sent: &Sent,
) -> Result<Result<Wish, Faults>, Failure> {
    let fields: &[&str] = match word {
        "jawab" => &["answer", "by"],
        "tunda" => &["owner", "due"],
        "kesampingkan" => &["why"],
        "tandai" | "lepas-tanda" | "buka" => &[],
        "kasus" => &["kind", "unit", "delay_reason"],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let wish = match word {
        "kasus" => voice(&mut form).map(Wish::Case),
        "tandai" => Some(Wish::Command(Command::Mark { nth, care: true })),
        "lepas-tanda" => Some(Wish::Command(Command::Mark { nth, care: false })),
        "buka" => Some(Wish::Command(Command::Reopen { nth })),
        "kesampingkan" => form.body("why").map(|why| Wish::Command(Command::SetAside { nth, why })),
        "tunda" => carried(&mut form, nth).map(Wish::Command),
        _ => answered(&mut form, nth).map(Wish::Command),
    };
    Ok(form.done(wish))
}

fn carried(form: &mut Reader<'_>, nth: u16) -> Option<Command<Body>> {
    let owner = form.chosen("owner", |id| id.parse().ok());
    let due = form.date("due");
    Some(Command::Carry { nth, owner: owner?, due: due? })
}

fn answered(form: &mut Reader<'_>, nth: u16) -> Option<Command<Body>> {
    let text = form.body("answer");
    let by = form.chosen("by", answerer);
    Some(Command::Answer { nth, by: by?, text: text? })
}

/// `speaker:0`, or the id of somebody of the staff.
fn answerer(text: &str) -> Option<Answerer> {
    match text.strip_prefix("speaker:") {
        Some(nth) => nth.parse().ok().map(Answerer::Speaker),
        None => text.parse().ok().map(Answerer::Staff),
    }
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, number): (&View, usize),
    sent: Sent,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let one = view.questions.get(usize::from(nth(number)?)).ok_or(Failure::NotFound)?;
    let id = view.activity.id.to_string();
    let organisation = desk::unit::organisation(desk).await?;
    let known = staff(desk).await?;
    let name = |one: &activity::Speaking| one.name.clone().unwrap_or_else(|| "–".to_owned());
    let numbered = view.speakers.iter().enumerate();
    let speakers = numbered.map(|(nth, one)| (format!("speaker:{nth}"), name(one)));
    Ok(Page {
        frame: me.frame(desk, "activities", &t.activity_question()).await?,
        version: view.activity.version.0,
        title: view.activity.plan.title.as_str().to_owned(),
        ask: Ask::of(one, (&id, number), &says),
        settled: matches!(one.fate, Fate::Answered { .. } | Fate::SetAside { .. }),
        is_case: matches!(one.fate, Fate::Case { .. }),
        may: domain::activity::runs(&me.actor),
        speakers: speakers.chain(known.iter().cloned()).collect(),
        people: known,
        kinds: items(Kind::ALL, Kind::code, |code| t.kind(code)),
        units: crate::unit::items(&organisation),
        id,
        number,
        sent,
        trouble: Trouble::default(),
    })
}
