//! What a meeting looks at: the figures of its month, what audits and surveys found, and what became
//! of the decisions of the meeting before.

use db::Tx;
use domain::compliance::ClauseSummary;
use domain::ids::{InspectionId, SurveyCode};
use domain::improvement::Stage as Done;
use domain::inspection::Stage as Audited;
use domain::meeting::{Figure, Meeting, Point};
use domain::people::Actor;
use domain::survey::Period;

use super::LISTED;
use crate::act::boxed;
use crate::{Desk, DeskError, improvement, inspection, report, survey};

/// The agenda of a meeting.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    /// As they stood when the minutes were written; before, as they stand now.
    pub points: Vec<Point>,
    /// What stands behind the figures, as it is known now.
    pub topics: Vec<Topic>,
    /// What the meeting before decided, as it stands now.
    pub before: Vec<improvement::View>,
}

/// Something that a figure of the agenda counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A question of an audit that was not kept in some case: the audit, its title, the question,
    /// and in how many cases.
    Finding { audit: InspectionId, title: String, asks: String, cases: u32 },
    /// An unsur that scored lowest in a survey: the name of its question.
    Unsur { survey: SurveyCode, unsur: String },
}

/// The agenda as this actor may see it: frozen figures where the minutes were written.
///
/// # Errors
/// What the database said.
pub(super) async fn of(desk: &Desk, actor: &Actor, known: &Meeting) -> Result<Agenda, DeskError> {
    let agenda = now(desk, actor, known).await?.unwrap_or_default();
    Ok(match known.was_held() {
        true => Agenda { points: known.agenda.clone(), ..agenda },
        false => agenda,
    })
}

/// The agenda as it stands now; `None` for those who read no reports, and while the month has not
/// begun.
///
/// # Errors
/// What the database said.
pub(super) async fn now(
    desk: &Desk,
    actor: &Actor,
    known: &Meeting,
) -> Result<Option<Agenda>, DeskError> {
    let month = match report::monthly(desk, actor, known.plan.month).await {
        Ok(found) => found.report,
        Err(DeskError::Forbidden | DeskError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut topics = findings(desk, actor, known).await?;
    let found = number(topics.len());
    let low = unsur(desk, actor, known).await?;
    let lowest = number(low.len());
    topics.extend(low);
    let before = before(desk, actor, known).await?;
    let done = before.iter().filter(|one| one.improvement.stage == Done::Verified).count();
    let on_time = month.indicator.tallies.total();
    let (kept, judged) = clauses(&month.clauses);
    let point = |figure, count, of| Point { figure, count, of };
    let points = vec![
        point(Figure::LateCases, month.totals.late, Some(month.totals.carried)),
        point(Figure::OnTime, on_time.on_time, Some(on_time.counted)),
        point(Figure::Clauses, kept, Some(judged)),
        point(Figure::Improvements, month.improvements.late, Some(month.improvements.open)),
        point(Figure::Findings, found, None),
        point(Figure::LowUnsur, lowest, None),
        point(Figure::Decisions, number(done), Some(number(before.len()))),
    ];
    Ok(Some(Agenda { points, topics, before }))
}

fn clauses(all: &[ClauseSummary]) -> (u32, u32) {
    all.iter().fold((0, 0), |(kept, total), one| (kept + one.kept, total + one.total()))
}

/// What the audits that were begun since the first day of the month found.
async fn findings(desk: &Desk, actor: &Actor, known: &Meeting) -> Result<Vec<Topic>, DeskError> {
    let audits = match inspection::list(desk, actor).await {
        Err(DeskError::Forbidden) => return Ok(Vec::new()),
        found => found?,
    };
    let calendar = desk.rules().await?.calendar.clone();
    let (start, _) = calendar.month_bounds(known.plan.month);
    let own = audits.iter().map(|view| &view.inspection);
    let own = own.filter(|one| one.begun_at >= start && one.stage != Audited::Stopped);
    let found = own.flat_map(|one| {
        one.begun.questions.iter().enumerate().filter_map(move |(nth, question)| {
            let cases = one.tally(nth).not_kept;
            (cases > 0).then(|| Topic::Finding {
                audit: one.id(),
                title: one.begun.subject.title.clone(),
                asks: question.asks.as_str().to_owned(),
                cases,
            })
        })
    });
    Ok(found.collect())
}

/// The unsur that scored lowest in the quarter of the month, of every survey with enough answers.
async fn unsur(desk: &Desk, actor: &Actor, known: &Meeting) -> Result<Vec<Topic>, DeskError> {
    let surveys = match survey::list(desk, actor).await {
        Err(DeskError::Forbidden) => return Ok(Vec::new()),
        found => found?,
    };
    let quarter = Period::quarter_of(known.plan.month.start());
    let mut low = Vec::new();
    for view in surveys.into_iter().filter(|view| view.answers > 0) {
        let code = view.survey.code;
        let found = survey::outcome(desk, actor, &code, (quarter, None)).await?;
        let named = found.lowest.iter().filter_map(|place| found.unsur.get(*place));
        low.extend(named.map(|question| Topic::Unsur {
            survey: code.clone(),
            unsur: question.key.to_string(),
        }));
    }
    Ok(low)
}

/// What the meeting decided that was held before this one.
async fn before(
    desk: &Desk,
    actor: &Actor,
    known: &Meeting,
) -> Result<Vec<improvement::View>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::meeting::list(tx, scope, LISTED).await?) })
    });
    let all = desk.store().db.read(job).await?;
    let earlier = |one: &&Meeting| one.was_held() && one.plan.begins < known.plan.begins;
    match all.iter().find(earlier) {
        Some(last) => improvement::of_origin(desk, actor, last.id.bits()).await,
        None => Ok(Vec::new()),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
