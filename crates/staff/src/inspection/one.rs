//! One audit: what was found so far, the sheets that are to be filled in, its end, and what is done
//! about it; also to print and as a workbook.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::inspection::{self, Command, Looked, Request, View};
use domain::ids::InspectionId;
use domain::improvement::may_begin;
use domain::inspection::Object;
use paper::Paper;
use paper::report::audited;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::report::{
    blocks::{self, Part},
    taken,
};
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// In which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bentuk: Option<String>,
    kertas: Option<String>,
}

/// A case of the sample: its name, where its sheet is, and whether it is filled in.
struct Sheet {
    named: String,
    path: String,
    filled: bool,
}

#[derive(Template)]
#[template(path = "inspection/one.html")]
struct Page {
    frame: Frame,
    id: String,
    path: String,
    version: u32,
    title: String,
    stage: &'static str,
    progress: String,
    parts: Vec<Part>,
    /// Empty unless this person may fill them in now.
    sheets: Vec<Sheet>,
    /// Every sheet is filled in, and this person may close it.
    closes: bool,
    audits: bool,
    /// A question where something was found, and where an improvement is planned for it.
    findings: Vec<(String, Option<String>)>,
    improvements: Vec<(String, String)>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn post(&self, word: &str) -> String {
        paths::inspection_command(&self.id, word)
    }
}

/// `GET /audit-internal/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if let Some(form) = wanted.bentuk.as_deref() {
        return file(&desk, &me, &view, (form, wanted.kertas.as_deref())).await;
    }
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// The same to take away.
async fn file(
    desk: &Desk,
    me: &Me,
    view: &View,
    (form, size): (&str, Option<&str>),
) -> Result<Response, Failure> {
    let size = if size == Some("a4") { Paper::A4 } else { Paper::F4 };
    let set = (me.t().language(), size);
    let document = inspection::document(desk, &me.actor, view.inspection.id(), set).await?;
    let name = format!("audit-{}", view.inspection.begun.period.from);
    taken(desk, form, (&document, &name)).await
}

/// `POST /audit-internal/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let command = match word.as_str() {
        "tutup" => closing(&desk, &me, &sent).await?,
        "hentikan" => Ok(Command::Stop {}),
        _ => return Err(Failure::NotFound),
    };
    let (seen, key) = sent.beside();
    let act = |command| {
        inspection::act(&desk, &me.actor, view.inspection.id(), Request { command, seen, key })
    };
    let Err(trouble) = me.commands(command, act, |t, kind| t.inspection_event(kind)).await? else {
        return Ok(me.saved(&paths::inspection(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn closing(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["summary"], &[]));
    let summary = form.body("summary");
    Ok(form.done(summary.map(|summary| Command::Close { summary })))
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("inspections")?;
    let id: InspectionId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(inspection::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, known) = (me.t(), &view.inspection);
    let id = known.id().to_string();
    let all = known.begun.sample.places();
    let set = (t.language(), Paper::A4);
    let document = inspection::document(desk, &me.actor, known.id(), set).await?;
    let sheet = |looked: &Looked| {
        let path = paths::inspection_sheet(&id, looked.place);
        let named = audited(looked.what, t);
        let open = looked.what != Object::Protected;
        open.then(|| Sheet { named, path, filled: looked.sheet.is_some() })
    };
    let sheets = view.cases.iter().filter(|_| view.audits).filter_map(sheet).collect();
    let done = view.improvements.iter().map(|one| {
        let action = one.action.clone().unwrap_or_else(|| t.case_erased());
        let stage = t.improvement_stage(one.improvement.stage.code());
        (paths::improvement(&one.improvement.id.to_string()), format!("{action} · {stage}"))
    });
    Ok(Page {
        frame: me.frame(desk, "inspections", &t.inspection_title()).await?,
        path: paths::inspection(&id),
        version: known.version.0,
        title: known.begun.subject.title.clone(),
        stage: known.stage.code(),
        progress: t.inspection_progress(known.sheets.len().to_string(), all.to_string()),
        parts: blocks::parts(&document),
        sheets,
        closes: view.audits && known.left() == 0,
        audits: view.audits,
        findings: findings(desk, me, view),
        improvements: done.collect(),
        id,
        sent,
        trouble: Trouble::default(),
    })
}

fn findings(desk: &Desk, me: &Me, view: &View) -> Vec<(String, Option<String>)> {
    let (known, plans) = (&view.inspection, may_begin(&me.actor, desk.now()));
    let today = known.begun.period.until;
    let id = known.id().to_string();
    let questions = known.begun.questions.iter().enumerate();
    let found = questions.filter(|(nth, _)| known.asks_for(*nth, today).is_some());
    let plan = |nth| plans.then(|| paths::inspection_plan(&id, nth));
    found.map(|(nth, question)| (question.asks.as_str().to_owned(), plan(nth))).collect()
}
