//! Units, physicians, committee and management answer here, on a phone: one question, one answer.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    case::{self, List, Owing, View},
};
use domain::{case::Event, rules::Act};
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use crate::{
    case::{as_it_stands, carried_out, form::Form, opened},
    content,
    me::Me,
    row::Row,
    speaker::Speaker,
};

const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "task/tasks.html")]
struct Tasks {
    frame: Frame,
    rows: Vec<Row>,
    /// Content that waits for this person's word.
    contents: Vec<content::Row>,
}

#[derive(Template)]
#[template(path = "task/task.html")]
struct Task {
    frame: Frame,
    number: String,
    path: String,
    case: String,
    grade: &'static str,
    due: String,
    left: String,
    late: bool,
    question: Option<String>,
    text: Option<String>,
    returned: Option<String>,
    medical: bool,
    draft: String,
    form: Form,
}

/// Where a row of one's own list leads: to the question, or to the case.
pub fn way(me: &Me, row: &Row) -> String {
    if me.enters("approvals").is_ok() {
        return paths::approval(&row.number);
    }
    if me.enters("tasks").is_ok() { paths::task_of(&row.number) } else { row.path.clone() }
}

/// `GET /tugas`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("tasks")?;
    let mine = List { owes: Some(Owing::Me), ..List::default() };
    let found = case::list(&desk, &me.actor, &mine, None, ROWS).await?;
    let mut rows = Row::all(&desk, &me, &found.items).await?;
    rows.iter_mut().for_each(|row| row.path = paths::task_of(&row.number));
    let frame = me.frame(&desk, "tasks", &me.t().frame_go("tasks")).await?;
    let contents = content::waiting(&desk, &me).await?;
    Ok(page::page(&Tasks { frame, rows, contents }))
}

/// `GET /tugas/{nomor}`: to the question that waits here, or to the case.
pub async fn find(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    Ok(match &view.my_ask {
        Some((ask, _)) => page::go(&paths::task(&number, &ask.no.0.to_string())),
        None => page::go(&paths::case(&number)),
    })
}

/// `GET /tugas/{nomor}/{permintaan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((number, ask)): Path<(String, u16)>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    if view.my_ask.as_ref().is_none_or(|(mine, _)| mine.no.0 != ask) {
        return Ok(page::go(&paths::case(&number)));
    }
    let form = Form::fresh(&desk, &me, &view, (Act::Answer, Vec::new())).await?;
    Ok(page::page(&asked(&desk, &me, &view, form).await?))
}

/// `POST /tugas/{nomor}/{permintaan}`: an answer, or "not ours".
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((number, ask)): Path<(String, u16)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let act = if sent.filled("why").is_some() { Act::Reroute } else { Act::Answer };
    let view = match opened(&desk, &me, &number).await {
        // The second press of "not ours": the case is out of sight since the first.
        Err(Failure::NotFound) if act == Act::Reroute => return Ok(page::go(paths::TASKS)),
        found => found?,
    };
    let trouble = match carried_out(&desk, &me, &view, (act, &kept(&sent, act))).await? {
        Ok(_) => {
            let saying = Saying::with_draft("answered", &draft(&number, ask));
            return Ok(page::go_saying(paths::TASKS, &saying, &me.visit));
        }
        Err(trouble) => trouble,
    };
    let (status, view) = (trouble.status(), as_it_stands(&desk, &me, view, &trouble).await?);
    let form = Form::again(&desk, &me, &view, (Act::Answer, sent)).await?.stopped_by(trouble);
    Ok(page::with_status(status, &asked(&desk, &me, &view, form).await?))
}

/// The page has two small forms; a browser without script sends only one of them.
fn kept(sent: &Sent, act: Act) -> Sent {
    let mine: &[&str] = if act == Act::Reroute { &["to", "why"] } else { &["words", "follow_up"] };
    let hidden = [web::form::TOKEN, web::form::SEEN, web::form::KEY];
    let fields = mine.iter().chain(&hidden);
    let fields =
        fields.filter_map(|name| Some(((*name).to_owned(), sent.filled(name)?.to_owned())));
    Sent::from_fields(fields.collect())
}

async fn asked(desk: &Desk, me: &Me, view: &View, form: Form) -> Result<Task, Failure> {
    let (ask, question) = view.my_ask.clone().ok_or(Failure::NotFound)?;
    let number = view.case.number.to_string();
    let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
    let returned = view.timeline.iter().rev().find(|one| match &one.entry.event {
        Event::Returned { to: Some((returned, _)), .. } => *returned == ask.no,
        _ => false,
    });
    Ok(Task {
        frame: me.frame(desk, "tasks", &me.t().case_title(&number)).await?,
        path: paths::task(&number, &ask.no.0.to_string()),
        case: paths::case(&number),
        grade: view.case.grade().map_or("none", |grade| grade.code()),
        due: says.long(ask.due),
        left: says.left(ask.due),
        late: ask.due < view.now,
        question,
        text: view.text.clone(),
        returned: returned.and_then(|one| one.texts.first()?.text.clone()),
        medical: ask.nature == domain::rules::Nature::Medical,
        draft: draft(&number, ask.no.0),
        number,
        form,
    })
}

fn draft(number: &str, ask: u16) -> String {
    format!("tugas-{number}-{ask}")
}
