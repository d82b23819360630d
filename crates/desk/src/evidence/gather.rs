//! What each source has to show for a span of days, as papers that are not yet set. What the actor
//! may not see is left out.

use std::sync::Arc;

use domain::calendar::{Calendar, Date, Instant, Month};
use domain::evidence::Source;
use domain::people::Actor;
use domain::sop::Force;
use domain::survey::Period;
use locale::{Language, words};
use paper::Paper;

use super::{Piece, evaluation, register};
use crate::organisation::decree;
use crate::sop::{Looked, View};
use crate::{Desk, DeskError, report, sop, survey, training};

/// The days, none of them to come, and how it is set.
pub(super) struct Span {
    pub from: Date,
    pub until: Date,
    pub calendar: Calendar,
    pub language: Language,
    pub size: Paper,
}

impl Span {
    pub fn t(&self) -> &'static locale::Words {
        words(self.language)
    }

    pub fn holds(&self, at: Instant) -> bool {
        (self.from..=self.until).contains(&self.calendar.day_of(at))
    }

    pub fn months(&self) -> Vec<Month> {
        let last = Month::of(self.until);
        let next = |month: &Month| (*month < last).then(|| month.next());
        let all = std::iter::successors(Some(Month::of(self.from)), next);
        all.take_while(|month| *month <= last).collect()
    }

    /// The last moment, or now.
    fn end(&self, now: Instant) -> Instant {
        self.calendar.month_bounds(Month::of(self.until)).1.min(now)
    }

    pub fn set(&self) -> (Language, Paper) {
        (self.language, self.size)
    }
}

/// The papers of one source.
pub(super) async fn pieces(
    desk: &Desk,
    actor: &Actor,
    source: Source,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let found = match source {
        Source::Team => team(desk, actor, span).await,
        Source::Procedures => procedures(desk, actor, span).await,
        Source::Compliance => compliance(desk, actor, span).await,
        Source::Monthly => monthly(desk, actor, span).await,
        Source::Surveys => surveys(desk, actor, span).await,
        Source::Training => matrix(desk, actor, span).await,
        Source::Register => register::procedures(desk, actor, span).await,
        Source::Readers => register::readers(desk, actor, span).await,
        Source::Audits => evaluation::audits(desk, actor, span).await,
        Source::Meetings => evaluation::meetings(desk, actor, span).await,
        Source::Improvements => register::improvements(desk, actor, span).await,
        Source::Sessions => register::sessions(desk, actor, span).await,
        Source::Boxes => register::boxes(desk, actor, span).await,
        Source::People => register::people(desk, span).await,
        Source::Examples => register::examples(desk, actor, span).await,
        // Pages to look at are no papers; whoever writes the table of contents names them.
        Source::Places => Ok(Vec::new()),
    };
    Ok(shown(found)?.unwrap_or_default())
}

/// What is not for this actor, or is not there, is simply not among the papers.
pub(super) fn shown<T>(found: Result<T, DeskError>) -> Result<Option<T>, DeskError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(DeskError::Forbidden | DeskError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Every SPO that was in force when the span ended, with its signed sheet.
pub(super) async fn in_force(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<(View, Arc<Force>)>, DeskError> {
    let end = span.end(desk.now());
    let all = sop::list(desk, actor, None).await?.into_iter();
    let signed = |view: View| {
        let force = Arc::new(view.sop.in_force(end)?.clone());
        Some((view, force))
    };
    Ok(all.filter_map(signed).collect())
}

async fn team(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let team = decree::team(desk, actor, Some(span.until)).await?;
    if team.decrees.is_empty() {
        return Ok(Vec::new());
    }
    let document = decree::document(desk, &team, span.set()).await?;
    Ok(vec![Piece { name: span.t().evidence_source("team"), document, register: false }])
}

async fn procedures(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let mut pieces = Vec::new();
    for (view, force) in in_force(desk, actor, span).await? {
        let edition = (view.sop.id, Some(force.edition.no));
        let found = sop::document(desk, actor, edition, false, span.set()).await;
        let Some(document) = shown(found)? else { continue };
        let name = format!("spo {} {}", force.number, force.edition.no);
        pieces.push(Piece { name, document, register: false });
    }
    Ok(pieces)
}

/// The last month of the span; the trend in it looks back over the months before.
async fn compliance(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let mut pieces = Vec::new();
    let month = Month::of(span.until);
    for (view, force) in in_force(desk, actor, span).await? {
        if force.rules.is_none() {
            continue;
        }
        let looked = Looked { month, unit: None };
        let found = sop::compliance(desk, actor, view.sop.id, looked).await;
        let Some(found) = shown(found)? else { continue };
        let document = sop::compliance_document(desk, (&view, &found), span.set()).await?;
        let name = span.t().evidence_source("compliance");
        let name = format!("{name} {} {}", force.number, numbered(month));
        pieces.push(Piece { name, document, register: false });
    }
    Ok(pieces)
}

async fn monthly(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let (mut pieces, (language, size)) = (Vec::new(), span.set());
    for month in span.months() {
        let found = report::monthly_document(desk, actor, month, language, size).await;
        let Some(document) = shown(found)? else { continue };
        let name = format!("{} {}", span.t().evidence_source("monthly"), numbered(month));
        pieces.push(Piece { name, document, register: false });
    }
    let last = Month::of(span.until);
    let found = report::service(desk, actor, last).await;
    let Some(found) = shown(found)? else { return Ok(pieces) };
    let document = report::service_document(desk, &found, span.set()).await?;
    let name = document.title.clone();
    pieces.push(Piece { name, document, register: false });
    Ok(pieces)
}

fn numbered(month: Month) -> String {
    format!("{}-{:02}", month.year(), month.number())
}

async fn surveys(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let period = Period { from: span.from, until: span.until };
    let mut pieces = Vec::new();
    for view in survey::list(desk, actor).await? {
        let code = &view.survey.code;
        if view.answers == 0 || span.calendar.day_of(view.survey.made_at) > span.until {
            continue;
        }
        let found = survey::report(desk, actor, code, (period, None), span.set()).await;
        let Some((_, document)) = shown(found)? else { continue };
        let name = format!("{} {code}", span.t().evidence_source("surveys"));
        pieces.push(Piece { name, document, register: false });
    }
    Ok(pieces)
}

async fn matrix(desk: &Desk, actor: &Actor, span: &Span) -> Result<Vec<Piece>, DeskError> {
    let matrix = training::matrix(desk, actor, None).await?;
    let document = training::document(desk, &matrix, span.set()).await?;
    let name = span.t().evidence_source("training");
    Ok(vec![Piece { name, document, register: false }])
}
