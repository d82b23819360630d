//! One series: on what it rests, who decided, what the complainant is told. The director decides
//! here, on a phone.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::series::{self, Command, Request, View};
use domain::ids::{CaseNumber, SeriesId};
use domain::rules::Rules;
use domain::series::{Act, Stage};
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::form::{self, Choice};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "series/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    standing: String,
    /// Numbers of cases, and where they stand.
    cases: Vec<(String, String)>,
    case: Option<(String, String)>,
    answered: Option<String>,
    why: Option<String>,
    facts: Vec<(String, String)>,
    /// What the complainant is to be told.
    notice: Option<String>,
    stands_in: Option<String>,
    may: Vec<&'static str>,
    /// For whoever revises it.
    choices: Vec<Choice>,
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
        paths::series_command(&self.id, word)
    }
}

/// `GET /laporan-berulang/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /laporan-berulang/{id}/{perintah}`
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
        |command| series::act(&desk, &me.actor, view.series.id, Request { command, seen, key });
    let Err(trouble) = me.commands(read, act, |t, kind| t.series_event(kind)).await? else {
        return Ok(me.saved(&paths::series(&id)));
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
        "ubah" => {
            let read = form::read(me, rules, sent);
            return Ok(read.map(|reasons| Command::Revise(Box::new(reasons))));
        }
        "setujui" | "sampaikan" => &[],
        "kembalikan" => &["why_return"],
        "akhiri" => &["why_end"],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = match word {
        "setujui" => Some(Command::Approve {}),
        "sampaikan" => Some(Command::Tell {}),
        "kembalikan" => form.body("why_return").map(|why| Command::Return { why }),
        _ => form.body("why_end").map(|why| Command::End { why }),
    };
    Ok(form.done(command))
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("series").or_else(|_| me.enters("approvals"))?;
    let id: SeriesId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(series::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules, known) = (me.t(), desk.rules().await?, &view.series);
    let says = Speaker::new(t, &rules.calendar, view.now);
    let sent = sent.unwrap_or_else(|| form::written(view));
    let choices = match view.case.filter(|_| view.allowed.contains(&Act::Revise)) {
        Some(case) => series::earlier(desk, &me.actor, case).await?,
        None => Vec::new(),
    };
    let linked = |number: &CaseNumber| (number.to_string(), paths::case(&number.to_string()));
    Ok(Page {
        frame: me.frame(desk, "series", &t.series_heading()).await?,
        id: known.id.to_string(),
        version: known.version.0,
        standing: t.series_standing(view.standing.code()),
        cases: view.cases.iter().map(linked).collect(),
        case: view.case.as_ref().map(linked),
        answered: view.answered.clone(),
        why: view.why.clone(),
        facts: facts(view, &says),
        notice: view.notice.clone(),
        stands_in: (known.stage == Stage::Proposed)
            .then(|| crate::approval::stands_in(me, &rules))
            .flatten(),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        choices: form::choices(&choices, &sent, &says),
        sent,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, known) = (says.t, &view.series);
    let by = |name: &Option<String>, at| {
        format!("{} · {}", name.clone().unwrap_or_default(), says.at(at))
    };
    let approved = known.approved.map(|(_, at)| (t.series_approver(), by(&view.approver, at)));
    [
        Some((t.series_author(), by(&view.author, known.proposed_at))),
        Some((t.series_until(), t.long_date(known.grounds.until))),
        view.returned.clone().map(|why| (t.series_returned(), why)),
        approved,
        known.told.map(|at| (t.series_told(), says.at(at))),
        view.ended.clone().map(|why| (t.series_ended(), why)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
