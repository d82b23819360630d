//! Internal audits: what was audited, how far it is, and the way to a new one.

pub mod new;
pub mod one;
pub mod plan;
pub mod sheet;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::inspection::{self, View};
use domain::inspection::{Act, may};
use web::{Failure, Frame, page, paths};

use crate::{me::Me, options::Item, speaker::Speaker};

/// One audit as a line.
struct Row {
    path: String,
    title: String,
    stage: &'static str,
    days: String,
    when: String,
    progress: String,
    findings: Option<String>,
}

#[derive(Template)]
#[template(path = "inspection/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    audits: bool,
    /// The SPOs in force.
    subjects: Vec<Item>,
}

/// `GET /audit-internal`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("inspections")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = inspection::list(&desk, &me.actor).await?;
    let subjects = inspection::subjects(&desk, &me.actor).await?.into_iter();
    Ok(page::page(&List {
        frame: me.frame(&desk, "inspections", &t.inspection_title()).await?,
        rows: found.iter().map(|view| row(view, &says)).collect(),
        audits: audits(&me),
        subjects: subjects.map(|(id, title)| (id.to_string(), title)).collect(),
    }))
}

fn row(view: &View, says: &Speaker) -> Row {
    let (known, t) = (&view.inspection, says.t);
    let (begun, all) = (&known.begun, known.begun.sample.places());
    let findings = known.findings();
    Row {
        path: paths::inspection(&begun.id.to_string()),
        title: begun.subject.title.clone(),
        stage: known.stage.code(),
        days: t.survey_from_until(t.date(begun.period.from), t.date(begun.period.until)),
        when: says.at(known.begun_at),
        progress: t.inspection_progress(known.sheets.len().to_string(), all.to_string()),
        findings: (findings > 0).then(|| t.inspection_findings_count(findings.to_string())),
    }
}

fn audits(me: &Me) -> bool {
    me.actor.role().is_some_and(|role| may(role, Act::Audit))
}
