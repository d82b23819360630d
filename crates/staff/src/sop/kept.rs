//! Was the SPO kept? Clause by clause over the cases of a month, each deviation at its entry.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    sop::{self, Looked, View},
};
use domain::calendar::Month;
use domain::compliance::{ClauseFigures, Compliance};
use domain::ids::UnitCode;
use domain::indicator::Percent;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use super::page::opened;
use crate::{
    me::Me,
    report::{
        Asked,
        blocks::{self, Part},
        file,
        month::{parse, text},
    },
};

#[derive(Deserialize)]
pub struct Wanted {
    bulan: Option<String>,
    unit: Option<String>,
    #[serde(flatten)]
    shape: Asked,
}

/// One clause over the cases.
struct Clause {
    title: String,
    /// What its step says, where the edition that is shown still has it.
    step: Option<String>,
    share: String,
    kept: String,
    times: Vec<String>,
    pending: u32,
    cases: Vec<Deviation>,
}

/// A case in which it was not kept.
struct Deviation {
    number: String,
    path: String,
    why: String,
    because: Vec<u32>,
}

/// A unit over all clauses: its page, its name, its cases, and how they fared.
struct Unit {
    path: String,
    name: String,
    cases: String,
    fared: String,
    share: String,
}

#[derive(Template)]
#[template(path = "sop/kept.html")]
struct Page {
    frame: Frame,
    back: String,
    title: String,
    number: Option<String>,
    path: String,
    month: (String, String),
    before: (String, String),
    after: Option<(String, String)>,
    /// The unit that was asked for, and the way back to all of them.
    unit: Option<(String, String)>,
    units: Vec<Unit>,
    cases: String,
    clauses: Vec<Clause>,
    unnamed: Option<String>,
    /// How the months fared.
    parts: Vec<Part>,
}

/// `GET /spo/{id}/kepatuhan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let now = rules.calendar.month_of(desk.now());
    let looked = looked(&wanted, now)?;
    let found = sop::compliance(&desk, &me.actor, view.sop.id, looked).await?;
    let wish = (me.t().language(), wanted.shape.paper());
    let document = sop::compliance_document(&desk, (&view, &found), wish).await?;
    match file(&desk, &wanted.shape, &document).await? {
        Some(file) => Ok(file),
        None => {
            let parts = blocks::parts(&document).into_iter();
            let drawn = parts.filter(|part| matches!(part, Part::Chart(..))).collect();
            Ok(page::page(&shown(&desk, &me, (&view, &found, now), drawn).await?))
        }
    }
}

fn looked(wanted: &Wanted, now: Month) -> Result<Looked, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let month = match given(&wanted.bulan) {
        None => now,
        Some(text) => parse(&text).ok_or(Failure::BadRequest)?,
    };
    let unit = match given(&wanted.unit) {
        None => None,
        Some(text) => Some(UnitCode::parse(&text).map_err(|_| Failure::BadRequest)?),
    };
    Ok(Looked { month, unit })
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, found, now): (&View, &Compliance, Month),
    parts: Vec<Part>,
) -> Result<Page, Failure> {
    let t = me.t();
    let house = desk::unit::organisation(desk).await?;
    let name = |unit: &UnitCode| {
        house.unit(unit).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
    };
    let unit = found.unit.as_ref();
    let of = |month: Month| (path(view, month, unit), t.month_of(month.start()));
    let unnamed: u32 = found.clauses.iter().map(ClauseFigures::unnamed).sum();
    let row = |(unit, share): &(Option<UnitCode>, domain::compliance::Share)| Unit {
        path: unit.as_ref().map(|unit| path(view, found.month, Some(unit))).unwrap_or_default(),
        name: unit.as_ref().map_or_else(|| t.paper_no_unit(), name),
        cases: share.cases.to_string(),
        fared: format!("{}/{}", share.kept, share.total),
        share: percent(share.kept, share.total, t),
    };
    Ok(Page {
        frame: me.frame(desk, "sop", &t.sop_compliance_title(of(found.month).1)).await?,
        back: paths::sop(&view.sop.id.to_string()),
        title: view.title.clone(),
        number: view.number.clone(),
        path: path(view, found.month, unit),
        month: of(found.month),
        before: of(found.month.previous()),
        after: (found.month < now).then(|| of(found.month.next())),
        unit: unit.map(|unit| (name(unit), path(view, found.month, None))),
        units: found.units.iter().map(row).collect(),
        cases: t.sop_compliance_cases(found.cases.to_string()),
        clauses: found.clauses.iter().map(|one| clause(one, view, t)).collect(),
        unnamed: (unnamed > 0).then(|| t.sop_compliance_unnamed(unnamed.to_string())),
        parts,
    })
}

fn path(view: &View, month: Month, unit: Option<&UnitCode>) -> String {
    let path = paths::sop_kept(&view.sop.id.to_string(), &text(month));
    match unit {
        Some(unit) => format!("{path}&unit={}", paths::encoded(unit.as_str())),
        None => path,
    }
}

fn clause(one: &ClauseFigures, view: &View, t: &Words) -> Clause {
    let content = view.wording(None).map(|edition| &edition.content);
    let step = content.and_then(|content| {
        let same = |(number, bond): &(u16, &domain::sop::Bond)| {
            *number == u16::from(one.number) && bond.duty() == Some(one.duty)
        };
        content.bound().find(same)?;
        Some(content.steps.get(usize::from(one.number) - 1)?.text.clone())
    });
    let times = [
        one.median_seconds.map(|seconds| t.sop_median(t.span(seconds))),
        one.worst_seconds.map(|seconds| t.sop_worst(t.span(seconds))),
    ];
    let deviation = |one: &domain::compliance::Deviation| Deviation {
        number: one.case.to_string(),
        path: paths::case(&one.case.to_string()),
        why: t.why(one.why.code()),
        because: one.because.clone(),
    };
    Clause {
        title: format!("{}: {}", t.sop_step(one.number.to_string()), t.duty(one.duty.code())),
        step,
        share: percent(one.kept, one.total, t),
        kept: match one.total {
            0 => t.sop_compliance_undecided(),
            total => t.sop_kept(one.kept.to_string(), total.to_string()),
        },
        times: times.into_iter().flatten().collect(),
        pending: one.pending,
        cases: one.deviating.iter().map(deviation).collect(),
    }
}

fn percent(kept: u32, total: u32, t: &Words) -> String {
    t.percent_or_dash(Percent::of(kept, total).map(Percent::hundredths))
}

/// The SPOs in force whose steps are rules, with the page that says how a month kept them: for those
/// who may look at it.
pub async fn links(desk: &Desk, me: &Me, month: Month) -> Result<Vec<(String, String)>, Failure> {
    if me.enters("sop").is_err() || me.enters("monthly").is_err() {
        return Ok(Vec::new());
    }
    let found = sop::list(desk, &me.actor, Some(domain::sop::Standing::InForce)).await?;
    let binds = |view: &&View| {
        view.in_force.and_then(|no| view.force(no)).is_some_and(|force| force.rules.is_some())
    };
    let link = |view: &View| {
        let words = [view.number.as_deref(), Some(view.title.as_str())];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        (path(view, month, None), words.join(", "))
    };
    Ok(found.iter().filter(binds).map(link).collect())
}
