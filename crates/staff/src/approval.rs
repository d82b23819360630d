//! The director decides, on a phone: one card, one decision.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    case::{self, List, Owing, View},
};
use domain::case::StageCode;
use domain::people::Role;
use domain::rules::{Act, Rules};
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use crate::case::file::{self, Attachment};
use crate::{
    activity, campaign,
    case::{as_it_stands, carried_out, opened},
    content,
    me::Me,
    mention,
    row::Row,
    series,
    speaker::Speaker,
    statement,
    trouble::Trouble,
};

const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "approval/approvals.html")]
struct Approvals {
    frame: Frame,
    rows: Vec<Row>,
    others: Vec<Row>,
    statements: Vec<statement::Row>,
    campaigns: Vec<campaign::Row>,
    activities: Vec<activity::Row>,
    series: Vec<series::Row>,
    replies: Vec<mention::reply::Row>,
    contents: Vec<content::Row>,
    stands_in: Option<String>,
}

#[derive(Template)]
#[template(path = "approval/approval.html")]
struct Approval {
    frame: Frame,
    number: String,
    case: String,
    grade: &'static str,
    waiting: String,
    late: bool,
    letter: Option<String>,
    /// What goes with it.
    files: Vec<Attachment>,
    author: String,
    medical: bool,
    complaint: Option<String>,
    summary: Vec<String>,
    version: u32,
    approves: bool,
    returns: bool,
    stands_in: Option<String>,
    why: String,
    trouble: Trouble,
}

/// The sentence for somebody who signs for the director.
pub fn stands_in(me: &Me, rules: &Rules) -> Option<String> {
    let given = me.person.delegation.filter(|_| me.role() != Role::Director)?;
    let until = me.t().short(given.until, crate::speaker::zone(&rules.calendar));
    Some(me.t().approval_stands_in(me.t().delegate_title(given.title.code()), until))
}

/// `GET /persetujuan`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("approvals")?;
    let mine = List { owes: Some(Owing::Me), ..List::default() };
    let found = case::list(&desk, &me.actor, &mine, None, ROWS).await?;
    let rows = Row::all(&desk, &me, &found.items).await?;
    let waits = |row: &(Row, StageCode)| row.1 == StageCode::Approval;
    let stages = found.items.iter().map(|item| item.summary.stage);
    let (mine, others): (Vec<_>, Vec<_>) = rows.into_iter().zip(stages).partition(waits);
    let mut rows: Vec<Row> = mine.into_iter().map(|(row, _)| row).collect();
    rows.iter_mut().for_each(|row| row.path = paths::approval(&row.number));
    let rules = desk.rules().await?;
    Ok(page::page(&Approvals {
        frame: me.frame(&desk, "approvals", &me.t().frame_go("approvals")).await?,
        rows,
        others: others.into_iter().map(|(row, _)| row).collect(),
        statements: statement::waiting(&desk, &me).await?,
        campaigns: campaign::waiting(&desk, &me).await?,
        activities: activity::waiting(&desk, &me).await?,
        series: series::waiting(&desk, &me).await?,
        replies: mention::reply::waiting(&desk, &me).await?,
        contents: content::waiting(&desk, &me).await?,
        stands_in: stands_in(&me, &rules),
    }))
}

/// `GET /persetujuan/{nomor}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    if view.case.stage.code() != StageCode::Approval {
        return Ok(page::go(&paths::case(&number)));
    }
    Ok(page::page(&card(&desk, &me, view).await?))
}

/// `POST /persetujuan/{nomor}/{putusan}`
pub async fn decide(
    me: Me,
    State(desk): State<Desk>,
    Path((number, verdict)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (act, saying) = match verdict.as_str() {
        "setujui" => (Act::Approve, "approved"),
        "kembalikan" => (Act::Return, "returned"),
        _ => return Err(Failure::NotFound),
    };
    let view = opened(&desk, &me, &number).await?;
    let trouble = match carried_out(&desk, &me, &view, (act, &sent)).await? {
        Ok(_) => return Ok(page::go_saying(paths::APPROVALS, &Saying::new(saying), &me.visit)),
        Err(trouble) => trouble,
    };
    let (status, why) = (trouble.status(), sent.text("why").to_owned());
    let view = as_it_stands(&desk, &me, view, &trouble).await?;
    let card = Approval { trouble, why, ..card(&desk, &me, view).await? };
    Ok(page::with_status(status, &card))
}

async fn card(desk: &Desk, me: &Me, view: View) -> Result<Approval, Failure> {
    let (t, number) = (me.t(), view.case.number.to_string());
    let says = Speaker::new(t, &view.rules.calendar, view.now);
    let answer = view.case.current_answer();
    let waited = view.now.as_second() - view.case.intake.received_at.as_second();
    Ok(Approval {
        frame: me.frame(desk, "approvals", &t.approval_title(&number)).await?,
        case: paths::case(&number),
        grade: view.case.grade().map_or("none", |grade| grade.code()),
        waiting: t.approval_waiting(t.span(waited)),
        late: view.clocks.iter().any(|clock| clock.is_late(view.now)),
        author: answer.map(|answer| says.author(&view.names.author(answer.by))).unwrap_or_default(),
        medical: answer.is_some_and(|answer| answer.medical),
        summary: summary(&view, &says),
        version: view.case.version.0,
        approves: view.allowed.contains(&Act::Approve),
        returns: view.allowed.contains(&Act::Return),
        stands_in: stands_in(me, &view.rules),
        files: file::shown(&view, &number, t).into_iter().filter(|file| file.enclosed).collect(),
        letter: view.answer.and_then(|(spoken, _)| spoken.text),
        complaint: view.text,
        why: String::new(),
        trouble: Trouble::default(),
        number,
    })
}

/// What a director wants to know before signing, in a few lines.
fn summary(view: &View, says: &Speaker) -> Vec<String> {
    let (t, case) = (says.t, &view.case);
    let nature = case.nature.map(|nature| t.nature(nature.code()));
    let entitled = match (&case.entitlement, case.is_medical()) {
        (Some(known), _) => Some(t.approval_entitled(t.basis(known.basis.code()))),
        (None, true) => Some(t.approval_not_entitled()),
        _ => None,
    };
    let asked = case.asks.iter().map(|ask| {
        let word = if ask.is_open() { t.approval_unanswered() } else { t.approval_answered() };
        format!("{}: {word}", says.addressee(&ask.to, &view.names))
    });
    let rounds = (case.round > 1).then(|| t.case_round(i64::from(case.round)));
    let about = [Some(t.kind(case.kind.code())), nature, Some(t.rung(case.rung.code()))];
    let about: Vec<String> = about.into_iter().flatten().collect();
    std::iter::once(about.join(" · ")).chain(rounds).chain(asked).chain(entitled).collect()
}
