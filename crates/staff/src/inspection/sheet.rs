//! The sheet of one case of the sample: question by question, kept or not.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::inspection::{self, Command, Looked, Request, View};
use domain::inspection::{Answer, Answered, Object, Question, Sheet};
use domain::rules::Rules;
use domain::text::Body;
use locale::Words;
use paper::report::audited;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::one::opened;
use crate::{
    me::Me,
    options::{Choice, choices},
    reader::Reader,
    trouble::Trouble,
};

/// One question: the names of its fields, its words, and its step.
struct Asked {
    answer: String,
    remark: String,
    words: String,
    step: String,
}

#[derive(Template)]
#[template(path = "inspection/sheet.html")]
struct Page {
    frame: Frame,
    back: String,
    title: String,
    path: String,
    named: String,
    /// Of a case, where it is read.
    case: Option<String>,
    version: u32,
    asked: Vec<Asked>,
    answers: Vec<Choice>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /audit-internal/{id}/lembar/{tempat}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((id, place)): Path<(String, usize)>,
) -> Result<Response, Failure> {
    let (view, looked) = found(&desk, &me, &id, place).await?;
    let sent = written(&looked);
    Ok(page::page(&shown(&desk, &me, (&view, &looked), sent).await?))
}

/// `POST /audit-internal/{id}/lembar/{tempat}`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path((id, place)): Path<(String, usize)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (view, looked) = found(&desk, &me, &id, place).await?;
    let rules = desk.rules().await?;
    let read = read(&me, &rules, &view, &sent);
    let read = read.map(|answers| Command::Check(Sheet { place, answers }));
    let (seen, key) = sent.beside();
    let act = |command| {
        inspection::act(&desk, &me.actor, view.inspection.id(), Request { command, seen, key })
    };
    let Err(trouble) = me.commands(read, act, |t, kind| t.inspection_event(kind)).await? else {
        return Ok(me.saved(&paths::inspection(&id)));
    };
    let page = shown(&desk, &me, (&view, &looked), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// A case of a running audit, for those who may fill in its sheet.
async fn found(desk: &Desk, me: &Me, id: &str, place: usize) -> Result<(View, Looked), Failure> {
    let view = opened(desk, me, id).await?;
    if !view.audits {
        return Err(Failure::Forbidden);
    }
    let seen = |looked: &&Looked| looked.place == place && looked.what != Object::Protected;
    let looked = view.cases.iter().find(seen).cloned().ok_or(Failure::NotFound)?;
    Ok((view, looked))
}

/// The form begins with what stands on the sheet.
fn written(looked: &Looked) -> Sent {
    let answers = looked.sheet.iter().flatten().enumerate();
    let fields = answers.flat_map(|(place, told)| {
        let remark = told.remark.clone().unwrap_or_default();
        let answer = told.answer.code().to_owned();
        [(format!("answer_{}", place + 1), answer), (format!("remark_{}", place + 1), remark)]
    });
    Sent::from_fields(fields.collect())
}

fn read(me: &Me, rules: &Rules, view: &View, sent: &Sent) -> Result<Vec<Answered<Body>>, Faults> {
    let many = view.inspection.begun.questions.len();
    let all = (1..=many).flat_map(|nth| [format!("answer_{nth}"), format!("remark_{nth}")]);
    let all: Vec<String> = all.collect();
    let once: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let mut answers = Vec::with_capacity(many);
    for nth in 1..=many {
        let remark = form.maybe_body(&format!("remark_{nth}"));
        let answer = form.chosen(&format!("answer_{nth}"), Answer::parse);
        answers.extend(answer.map(|answer| Answered { answer, remark }));
    }
    form.done(Some(answers))
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, looked): (&View, &Looked),
    sent: Sent,
) -> Result<Page, Failure> {
    let (t, begun) = (me.t(), &view.inspection.begun);
    let (id, named) = (begun.id.to_string(), audited(looked.what, t));
    let case = match looked.what {
        Object::Case(number) => Some(paths::case(&number.to_string())),
        Object::Protected | Object::Occasion(_) => None,
    };
    let questions = begun.questions.iter().enumerate();
    Ok(Page {
        frame: me.frame(desk, "inspections", &t.inspection_sheet_of(&named)).await?,
        back: paths::inspection(&id),
        title: begun.subject.title.clone(),
        path: paths::inspection_sheet(&id, looked.place),
        named,
        case,
        version: view.inspection.version.0,
        asked: questions.map(|(place, question)| asked(place, question, t)).collect(),
        answers: choices(
            Answer::ALL,
            Answer::code,
            |code| t.inspection_answer(code),
            |_| String::new(),
        ),
        sent,
        trouble: Trouble::default(),
    })
}

fn asked(place: usize, question: &Question, t: &Words) -> Asked {
    let step = question.clause.map(|clause| format!("{} {clause}", t.inspection_clause()));
    Asked {
        answer: format!("answer_{}", place + 1),
        remark: format!("remark_{}", place + 1),
        words: question.asks.as_str().to_owned(),
        step: step.unwrap_or_default(),
    }
}
