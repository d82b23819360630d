//! The telephone: a call is written down by keyboard alone, in less than a minute; whoever waits
//! for a call back stands on top.

mod form;
mod known;
mod one;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{
    Desk,
    call::{self, View},
};
use domain::ids::CallId;
use domain::text::Phone;
use web::{Failure, Faults, Frame, Sent, page, paths};

pub use form::from_call;
pub use one::{post, show};

use crate::{me::Me, options::Item, speaker::Speaker, trouble::Trouble};
use known::Known;

/// One line of a list.
pub struct Row {
    pub path: String,
    pub phone: String,
    pub name: Option<String>,
    pub about: Option<String>,
    pub at: String,
    pub state: String,
    pub owed: bool,
    pub attempts: Option<String>,
}

#[derive(Template)]
#[template(path = "call/list.html")]
struct List {
    frame: Frame,
    owed: Vec<Row>,
    others: Vec<Row>,
    writes: bool,
    sent: Sent,
    trouble: Trouble,
    directions: Vec<Item>,
    endings: Vec<Item>,
    categories: Vec<Item>,
    answers: Vec<Item>,
    known: Option<Known>,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /telepon`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("calls")?;
    let fields = [("direction", "in"), ("ending", "answered")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(page::page(&listed(&desk, &me, Sent::from_fields(fields.to_vec())).await?))
}

/// `POST /telepon`: looks a number up, or writes a call down.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("calls")?;
    if sent.text("do") == "find" {
        return found(&me, &desk, sent).await;
    }
    let rules = desk.rules().await?;
    let becomes_case = sent.text("do") == "case";
    let trouble = match form::new_call(&me, &rules.calendar, &sent, becomes_case) {
        Ok(new) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            match call::log(&desk, &me.actor, new, key).await {
                Ok(view) => return Ok(written(&me, &view)),
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = listed(&desk, &me, sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// What is to become a case is written on at once.
fn written(me: &Me, view: &View) -> Response {
    let id = view.call.id.to_string();
    match view.call.stage {
        domain::call::Stage::CaseDue => page::go(&paths::case_of_call(&id)),
        _ => me.saved(paths::CALLS),
    }
}

async fn found(me: &Me, desk: &Desk, sent: Sent) -> Result<Response, Failure> {
    use web::error::Said;
    match Phone::parse(sent.text("phone")) {
        Ok(phone) => {
            let known = Some(Known::of(desk, me, &phone).await?);
            Ok(page::page(&List { known, ..listed(desk, me, sent).await? }))
        }
        Err(why) => {
            let trouble = Trouble::from(Faults::of_one("phone", why.sentence(me.t())));
            let page = listed(desk, me, sent).await?;
            Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
        }
    }
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let calls = call::list(desk, &me.actor).await?;
    let writes = me.role().is_humas();
    let answers = match writes {
        true => crate::answer_bank::written(desk, me, None).await?,
        false => Vec::new(),
    };
    Ok(List {
        frame: me.frame(desk, "calls", &t.frame_go("calls")).await?,
        owed: calls.owed.iter().map(|view| row(view, &says)).collect(),
        others: calls.others.iter().map(|view| row(view, &says)).collect(),
        writes,
        sent,
        trouble: Trouble::default(),
        directions: form::directions(t),
        endings: form::endings(t, true),
        categories: crate::answer_bank::categories(me),
        answers,
        known: None,
    })
}

/// A call as a line: the number, whose it is, what came of it.
pub(crate) fn row(view: &View, says: &Speaker) -> Row {
    let (call, t) = (&view.call, says.t);
    let state = match call.outcome {
        Some(outcome) => t.call_outcome(outcome.code()),
        None => t.call_stage(call.stage.code()),
    };
    Row {
        path: paths::call(&call.id.to_string()),
        phone: view.phone.clone().unwrap_or_else(|| t.call_no_number()),
        name: view.name.clone(),
        about: view.about.clone(),
        at: says.at(call.at),
        state,
        owed: call.stage.is_owed(),
        attempts: (call.attempts > 0).then(|| t.call_attempts(call.attempts.to_string())),
    }
}

/// The call of an address.
async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("calls")?;
    let id: CallId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(call::open(desk, &me.actor, id).await?)
}
