//! Improvements that came from cases: who does what until when, and whether it worked.

pub mod plan;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk, Person,
    improvement::{self, Request, View},
    people,
};
use domain::ids::{ImprovementId, PersonId};
use domain::improvement::{Act, Command, Finding, Observed, Origin};
use domain::survey::{Act as Doing, may};
use domain::text::Body;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Deserialize)]
pub struct Asked {
    semua: Option<String>,
}

/// One line of the list.
struct Row {
    path: String,
    action: String,
    owner: String,
    due: String,
    stage: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "improvement/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    all: bool,
}

/// Who, what, when, and the words.
type Line = (String, String, String, Vec<(String, Option<String>)>);

#[derive(Template)]
#[template(path = "improvement/improvement.html")]
struct Page {
    frame: Frame,
    row: Row,
    id: String,
    version: u32,
    cause: Option<String>,
    case: Option<(String, String)>,
    /// The survey that showed it: where it is for those who may look, and what it showed.
    finding: Option<(Option<String>, String)>,
    /// The round on which it was seen, in the same way.
    observed: Option<(Option<String>, String)>,
    /// What it was begun from: its word, its page, its day.
    origin: Option<(String, Option<String>, String)>,
    allowed: Vec<&'static str>,
    open: &'static str,
    people: Vec<(String, String)>,
    lines: Vec<Line>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn post(&self, code: &str) -> String {
        paths::improvement_command(&self.id, code)
    }

    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /perbaikan`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("improvements")?;
    let all = asked.semua.is_some();
    let open = (!all).then_some(true);
    let found = improvement::list(&desk, &me.actor, open).await?;
    let frame = me.frame(&desk, "improvements", &me.t().frame_go("improvements")).await?;
    let rows = found.iter().map(|view| row(view, &me)).collect();
    Ok(page::page(&List { frame, rows, all }))
}

/// `GET /perbaikan/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /perbaikan/{id}/{perintah}`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let act = Act::parse(&word).ok_or(Failure::NotFound)?;
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let reader = |once| Reader::new(&sent, me.t(), &rules.calendar, (once, &[]));
    let (seen, key) = sent.beside();
    let send = |command| {
        improvement::act(&desk, &me.actor, view.improvement.id, Request { command, seen, key })
    };
    let event = |t: &Words, kind: &str| t.improvement_event(kind);
    let Err(trouble) = me.commands(command(reader, act), send, event).await? else {
        return Ok(me.done(&paths::improvement(&id)));
    };
    let view = if trouble.changed.is_some() { opened(&desk, &me, &id).await? } else { view };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { open: act.code(), trouble, ..page }))
}

fn command<'a>(
    reader: impl Fn(&'static [&'static str]) -> Reader<'a>,
    act: Act,
) -> Result<Command<Body>, Faults> {
    let text = |field: &'static str, fields, command: fn(Body) -> Command<Body>| {
        let mut form = reader(fields);
        let text = form.body(field);
        form.done(text.map(command))
    };
    match act {
        Act::Assign => {
            let mut form = reader(&["owner", "due"]);
            let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
            let due = form.date("due");
            form.done(owner.zip(due).map(|(owner, due)| Command::Assign { owner, due }))
        }
        Act::Start => reader(&[]).done(Some(Command::Start {})),
        Act::Report => text("words", &["words"], |words| Command::Report { words }),
        Act::Finish => text("words", &["words"], |words| Command::Finish { words }),
        Act::Verify => text("words", &["words"], |words| Command::Verify { words }),
        Act::SendBack => text("why", &["why"], |why| Command::SendBack { why }),
        Act::Drop => text("why", &["why"], |why| Command::Drop { why }),
    }
}

async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    let id: ImprovementId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(improvement::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let directory: Vec<Person> = people::directory(desk).await?;
    let case = view.case.map(|number| number.to_string());
    Ok(Page {
        frame: me.frame(desk, "improvements", &t.frame_go("improvements")).await?,
        row: row(view, me),
        id: view.improvement.id.to_string(),
        version: view.improvement.version.0,
        cause: view.cause.clone(),
        case: case.map(|number| (paths::case(&number), number)),
        finding: view.improvement.finding.as_deref().map(|finding| shown_by(finding, me)),
        observed: view.improvement.observed.as_deref().map(|seen| seen_on(seen, me)),
        origin: view.improvement.origin.map(|origin| begun_from(origin, me)),
        allowed: view.allowed.iter().map(|act| act.code()).collect(),
        open: "",
        people: directory.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        lines: view.timeline.iter().map(|moment| line(moment, &says)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

/// The survey, its days, and the index of the unsur then.
fn shown_by(finding: &Finding, me: &Me) -> (Option<String>, String) {
    let t = me.t();
    let days = t.survey_from_until(t.date(finding.from), t.date(finding.until));
    let unsur = t.survey_unsur(finding.unsur.as_str());
    let index = t.hundredths(finding.index);
    let says = format!("{} · {days} · {unsur} {index}", finding.code);
    let looks = me.actor.role().is_some_and(|role| may(role, Doing::See));
    (looks.then(|| paths::survey_result(finding.code.as_str())), says)
}

/// The day of the round and its unit.
fn seen_on(observed: &Observed, me: &Me) -> (Option<String>, String) {
    let says = format!("{} · {}", me.t().date(observed.day), observed.unit);
    let looks = domain::observation::seen(&me.actor).is_some();
    (looks.then(|| paths::round(&observed.round.to_string())), says)
}

/// The audit, and its day.
fn begun_from(origin: Origin, me: &Me) -> (String, Option<String>, String) {
    let t = me.t();
    let id = format!("{:032x}", origin.bits());
    let (word, path) = match origin {
        Origin::Audit { .. } => {
            let looks = me.enters("inspections").is_ok();
            (t.inspection_from_audit(), looks.then(|| paths::inspection(&id)))
        }
        Origin::Meeting { .. } => {
            let looks = me.enters("meetings").is_ok();
            (t.meeting_from(), looks.then(|| paths::meeting(&id)))
        }
    };
    (word, path, t.date(origin.day()))
}

fn line(moment: &improvement::Moment, says: &Speaker) -> Line {
    let texts = moment.texts.iter();
    let texts = texts.map(|one| (says.t.case_text(one.label), one.text.clone()));
    let what = says.t.improvement_event(moment.entry.event.kind());
    (says.author(&moment.author), what, says.at(moment.entry.at), texts.collect())
}

fn row(view: &View, me: &Me) -> Row {
    let (t, one) = (me.t(), &view.improvement);
    Row {
        path: paths::improvement(&one.id.to_string()),
        action: view.action.clone().unwrap_or_else(|| t.case_erased()),
        owner: view.owner.clone().unwrap_or_else(|| t.settings_improvement_nobody()),
        due: one.due.map_or_else(|| "–".to_owned(), |due| t.date(due)),
        stage: t.improvement_stage(one.stage.code()),
        late: view.late,
    }
}
