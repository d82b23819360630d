//! Two editions side by side, what a draft would change, who has read it, and the printed sheet.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    sop::{self, Line, Previewed, Side},
};
use domain::ids::SopId;
use domain::sop::Bond;
use locale::{Language, Words};
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use super::{
    page::opened,
    sheet::{Keyed, asked, bound, length},
};
use crate::{me::Me, report::taken, speaker::Speaker};

#[derive(Deserialize)]
pub struct Pair {
    dari: u16,
    ke: u16,
}

#[derive(Deserialize)]
pub struct Printed {
    edisi: Option<u16>,
    terkendali: Option<String>,
}

/// A paragraph or step.
struct Told {
    /// `same`, `gone` or `come`.
    side: &'static str,
    words: String,
    /// What the step is bound to, with its clock, where that is new or has gone.
    bond: Option<String>,
    /// What it was bound to before, if it is bound otherwise though its words are the same.
    was: Option<String>,
}

/// A part in which something differs.
struct Compared {
    name: String,
    lines: Vec<Told>,
}

/// A question: on which side, its words, what is read again, and its choices with the right one.
type Asked = (&'static str, Keyed);

#[derive(Template)]
#[template(path = "sop/compare.html")]
struct ComparePage {
    frame: Frame,
    back: String,
    from: String,
    to: String,
    titles: Option<(String, String)>,
    parts: Vec<Compared>,
    questions: Vec<Asked>,
}

#[derive(Template)]
#[template(path = "sop/preview.html")]
struct PreviewPage {
    frame: Frame,
    back: String,
    hint: String,
    lines: Vec<String>,
    late: Option<String>,
    unnamed: Option<String>,
    /// Number, path, and which clock.
    cases: Vec<(String, String, String)>,
    flaws: Vec<String>,
}

/// Name, position, role, when, and after how many tries.
type Proof = (String, String, String, Option<String>, Option<String>);

#[derive(Template)]
#[template(path = "sop/proof.html")]
struct ProofPage {
    frame: Frame,
    back: String,
    count: String,
    readers: Vec<Proof>,
}

fn parsed(id: &str) -> Result<SopId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// `GET /spo/{id}/banding`
pub async fn compare(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(pair): Query<Pair>,
) -> Result<Response, Failure> {
    me.enters("sop")?;
    let t = me.t();
    let found = sop::compare(&desk, &me.actor, parsed(&id)?, (pair.dari, pair.ke)).await?;
    let part = |(part, lines): &(domain::sop::Part, Vec<Line>)| Compared {
        name: t.sop_part(part.code()),
        lines: lines.iter().map(|one| beside(one, t)).collect(),
    };
    let asks = |asks: &sop::Asked| (side(asks.side), asked(&asks.question, t));
    let revision = |no| t.sop_edition(paper::report::revision(no));
    let (was, is) = found.title.clone();
    Ok(page::page(&ComparePage {
        frame: me.frame(&desk, "sop", &t.sop_compare()).await?,
        back: paths::sop(&id),
        from: revision(found.from),
        to: revision(found.to),
        titles: (was != is).then_some((was, is)),
        parts: found.parts.iter().map(part).collect(),
        questions: found.questions.iter().map(asks).collect(),
    }))
}

/// What stays bound as it was needs no telling.
fn beside(line: &Line, t: &Words) -> Told {
    let bond = |bond: Option<&Bond>| bond.map_or_else(|| t.sop_unbound(), |bond| bound(bond, t));
    let changed = line.side != Side::Both && line.bond.is_some();
    let shown = changed || line.rebound.is_some();
    Told {
        side: side(line.side),
        words: line.text.clone(),
        bond: shown.then(|| bond(line.bond.as_ref())),
        was: line.rebound.as_ref().map(|was| bond(was.0.as_ref())),
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Both => "same",
        Side::Gone => "gone",
        Side::Come => "come",
    }
}

/// `GET /spo/{id}/dampak`
pub async fn preview(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("sop")?;
    let t = me.t();
    let found = sop::preview(&desk, &me.actor, parsed(&id)?).await?;
    let seen = &found.preview;
    let case = |late: &domain::sop::Late| {
        let number = late.case.to_string();
        (number.clone(), paths::case(&number), t.clock(late.clock.code()))
    };
    let late = seen.late.len() as u64 + u64::from(found.unnamed);
    let unnamed = (found.unnamed > 0).then(|| t.sop_preview_unnamed(found.unnamed.to_string()));
    Ok(page::page(&PreviewPage {
        frame: me.frame(&desk, "sop", &t.sop_preview()).await?,
        back: paths::sop(&id),
        hint: t.sop_preview_hint(seen.cases.to_string(), found.days.to_string()),
        lines: told(&found, t),
        late: (late > 0).then(|| t.sop_preview_late(late.to_string())),
        unnamed,
        cases: seen.late.iter().map(case).collect(),
        flaws: found.flaws.iter().map(|flaw| flawed(flaw, t)).collect(),
    }))
}

fn flawed(flaw: &domain::rules::Flaw, t: &Words) -> String {
    format!("{}: {}", t.rules_section(flaw.section.code()), t.rules_flaw(flaw.why.code()))
}

fn told(found: &Previewed, t: &Words) -> Vec<String> {
    let seen = &found.preview;
    let limit = |span: Option<domain::calendar::Span>| {
        span.map_or_else(|| t.sop_no_limit(), |span| length(span, t))
    };
    let clock = |change: &domain::sop::Change| {
        let name = t.clock(change.clock.code());
        t.sop_preview_clock(name, limit(change.before), limit(change.after))
    };
    let (before, after) = seen.approvals;
    let approvals =
        (before != after).then(|| t.sop_preview_approvals(before.to_string(), after.to_string()));
    let relieved = (seen.relieved > 0).then(|| t.sop_preview_relieved(seen.relieved.to_string()));
    seen.changes.iter().map(clock).chain(approvals).chain(relieved).collect()
}

/// `GET /spo/{id}/bukti`
pub async fn proof(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("sop")?;
    let t = me.t();
    let found = sop::readers(&desk, &me.actor, (parsed(&id)?, None)).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let all = found.iter().filter(|reader| reader.must).count();
    let read = found.iter().filter(|reader| reader.must && reader.read_at.is_some()).count();
    let reader = |reader: &sop::Reader| {
        let at = reader.read_at.map(|at| says.at(at));
        let tries =
            reader.tries.filter(|tries| *tries > 0).map(|tries| t.sop_tries(tries.to_string()));
        (reader.name.clone(), reader.position.clone(), t.role(reader.role.code()), at, tries)
    };
    Ok(page::page(&ProofPage {
        frame: me.frame(&desk, "sop", &t.sop_proof()).await?,
        back: paths::sop(&id),
        count: t.sop_proof_count(read.to_string(), all.to_string()),
        readers: found.iter().map(reader).collect(),
    }))
}

/// `GET /spo/{id}/cetak.pdf`: a document of the hospital, in its own language.
pub async fn print(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Printed>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let wish = (Language::Id, Paper::A4);
    let edition = (view.sop.id, asked.edisi);
    let controlled = asked.terkendali.is_some();
    let made = sop::document(&desk, &me.actor, edition, controlled, wish).await?;
    let name = format!("spo-{}", view.number.as_deref().unwrap_or("konsep"));
    taken(&desk, "pdf", (&made, &name)).await
}
