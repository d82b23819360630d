//! The procedure that the director signed, clause by clause: kept or not, and in which cases.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{Desk, report};
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{
    me::Me,
    report::month::{parse, text},
};

#[derive(Deserialize)]
pub struct Asked {
    bulan: Option<String>,
}

/// A clause over the cases of a month.
struct Clause {
    duty: String,
    kept: String,
    verdict: &'static str,
    pending: u32,
    cases: Vec<Deviation>,
}

/// A case in which a clause was not kept.
struct Deviation {
    number: String,
    path: String,
    why: String,
    because: Vec<u32>,
}

#[derive(Template)]
#[template(path = "procedure/procedure.html")]
struct Page {
    frame: Frame,
    number: String,
    title: String,
    source: String,
    unchecked: bool,
    month: String,
    before: (String, String),
    after: Option<(String, String)>,
    clauses: Vec<Clause>,
    sops: Vec<(String, String)>,
}

/// `GET /prosedur`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("procedure")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let now = rules.calendar.month_of(desk.now());
    let month = match asked.bulan.as_deref() {
        None | Some("") => now,
        Some(text) => parse(text).ok_or(Failure::BadRequest)?,
    };
    let found = report::procedure(&desk, &me.actor, month).await?;
    let named = |month: domain::calendar::Month| {
        (format!("{}?bulan={}", paths::PROCEDURE, text(month)), t.month_of(month.start()))
    };
    Ok(page::page(&Page {
        frame: me.frame(&desk, "procedure", &t.frame_go("procedure")).await?,
        number: found.procedure.number.clone(),
        title: found.procedure.title.clone(),
        source: rules.source.text.clone(),
        unchecked: rules.source.status != domain::rules::SourceStatus::InForce,
        month: named(month).1,
        before: named(month.previous()),
        after: (month < now).then(|| named(month.next())),
        clauses: found.clauses.iter().map(|clause| shown(clause, t)).collect(),
        sops: crate::sop::links(&desk, &me, month).await?,
    }))
}

fn shown(clause: &report::ClauseStanding, t: &locale::Words) -> Clause {
    let sum = clause.summary;
    let verdict = match (sum.broken, sum.total(), sum.pending) {
        (0, 0, 0) => "not_applicable",
        (0, 0, _) => "pending",
        (0, ..) => "kept",
        _ => "broken",
    };
    let deviation = |one: &report::Deviation| Deviation {
        number: one.case.to_string(),
        path: paths::case(&one.case.to_string()),
        why: t.why(one.why.code()),
        because: one.because.clone(),
    };
    Clause {
        duty: t.duty(sum.clause.duty.code()),
        kept: t.procedure_kept(sum.kept.to_string(), sum.total().to_string()),
        verdict,
        pending: sum.pending,
        cases: clause.deviating.iter().map(deviation).collect(),
    }
}
