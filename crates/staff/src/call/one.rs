//! One call: whom to dial, what is known, what came of it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    call::{self, Moment, Request, View},
};
use domain::call::{Act, Command, Ending};
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{Row, form, known, known::KnownCase, opened, row};
use crate::{me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble};

/// Who, what, when, and the words.
type Line = (String, String, String, Vec<(String, Option<String>)>);

#[derive(Template)]
#[template(path = "call/call.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    row: Row,
    /// The number as a telephone understands it, while somebody has to dial it.
    dial: Option<String>,
    facts: Vec<(String, String)>,
    case: Option<(String, String)>,
    write_case: Option<String>,
    tries: bool,
    settles: bool,
    endings: Vec<Item>,
    answers: Vec<Item>,
    categories: Vec<Item>,
    cases: Vec<KnownCase>,
    others: Vec<(String, String)>,
    lines: Vec<Line>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn post(&self, code: &str) -> String {
        paths::call_command(&self.id, code)
    }

    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /telepon/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /telepon/{id}/{perintah}`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let act = Act::parse(&word).filter(|act| *act != Act::Become).ok_or(Failure::NotFound)?;
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let reader = |once| Reader::new(&sent, me.t(), &rules.calendar, (once, &[]));
    let trouble = match command(reader, act) {
        Ok(command) => {
            let seen = sent.version();
            let becomes = matches!(command, Command::Settle { ending: Ending::CaseDue, .. });
            let request = Request { command, seen, key: sent.key().map(str::to_owned) };
            match call::act(&desk, &me.actor, view.call.id, request).await {
                Ok(_) if becomes => return Ok(page::go(&paths::case_of_call(&id))),
                Ok(_) => return Ok(me.done(&paths::call(&id))),
                Err(error) => Trouble::told(error, me.t(), |kind| me.t().call_event(kind))?,
            }
        }
        Err(faults) => faults.into(),
    };
    let view = if trouble.changed.is_some() { opened(&desk, &me, &id).await? } else { view };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn command<'a>(
    reader: impl Fn(&'static [&'static str]) -> Reader<'a>,
    act: Act,
) -> Result<Command<Body>, Faults> {
    if act == Act::Try {
        let mut form = reader(&["words"]);
        let words = form.maybe_body("words");
        return form.done(Some(Command::Try { words }));
    }
    let mut form = reader(&["ending", "answer", "category", "words"]);
    let ending = form::ending(&mut form);
    let words = form.maybe_body("words");
    form.done(ending.map(|ending| Command::Settle { ending, words }))
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let id = view.call.id.to_string();
    let owed = view.call.stage.is_owed() && me.role().is_humas();
    let can = |act| view.allowed.contains(&act);
    let case = view.case.map(|number| number.to_string());
    let answers = match can(Act::Settle) {
        true => crate::answer_bank::written(desk, me, None).await?,
        false => Vec::new(),
    };
    let other = |call: &domain::call::Call| (paths::call(&call.id.to_string()), says.at(call.at));
    Ok(Page {
        frame: me.frame(desk, "calls", &t.frame_go("calls")).await?,
        version: view.call.version.0,
        row: row(view, &says),
        dial: view.phone.clone().filter(|_| owed),
        facts: facts(view, &says),
        case: case.map(|number| (paths::case(&number), number)),
        write_case: can(Act::Become).then(|| paths::case_of_call(&id)),
        tries: can(Act::Try),
        settles: can(Act::Settle),
        endings: form::endings(t, false),
        answers,
        categories: crate::answer_bank::categories(me),
        cases: view.cases.iter().map(|case| known::known(case, &says)).collect(),
        others: view.others.iter().map(other).collect(),
        lines: view.timeline.iter().map(|moment| line(moment, &says)).collect(),
        id,
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (call, t) = (&view.call, says.t);
    let seconds = call
        .seconds
        .map(|seconds| (t.call_length(), format!("{}:{:02}", seconds / 60, seconds % 60)));
    let category = call.category.map(|one| t.bank_category(one.code()));
    [
        Some((t.call_direction_word(), t.call_direction(call.direction.code()))),
        Some((t.call_at(), says.long(call.at))),
        seconds,
        view.name.clone().map(|name| (t.call_name(), name)),
        view.about.clone().map(|about| (t.call_about(), about)),
        category.map(|word| (t.bank_category_word(), word)),
        view.answered.clone().map(|question| (t.call_answer(), question)),
        view.taken_by.clone().map(|name| (t.call_taken_by(), name)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn line(moment: &Moment, says: &Speaker) -> Line {
    let texts = moment.texts.iter();
    let texts = texts.map(|one| (says.t.case_text(one.label), one.text.clone()));
    let what = says.t.call_event(moment.entry.event.kind());
    (says.author(&moment.author), what, says.at(moment.entry.at), texts.collect())
}
