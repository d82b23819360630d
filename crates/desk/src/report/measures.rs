//! The customer-service indicators month by month, and the SPOs that name a target for them.

use db::Tx;
use domain::calendar::{Instant, Month};
use domain::ids::{PersonId, SopId};
use domain::measure::{Aim, Measure, TRAINED_MONTHS};
use domain::people::Actor;
use domain::report::{ServiceMaterial, ServiceMonth, service as counted};
use domain::rules::Rules;
use domain::sop::Standing;
use domain::survey::Period;
use domain::training::session::{Session, Stage};
use locale::Language;
use paper::report::ServiceSheet;
use paper::{Document, Paper};

use super::document::drawn;
use super::{may_read, stock};
use crate::act::boxed;
use crate::{Desk, DeskError, sop};

/// So many sessions are looked through: a hospital holds a few dozen a year.
const SESSIONS: usize = 2_000;

/// The indicators up to one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// At most six, the asked one last.
    pub months: Vec<ServiceMonth>,
    /// What the SPOs in force ask for, in the order of the catalogue.
    pub aims: Vec<NamedAim>,
}

impl Service {
    /// The month that was asked for.
    pub fn asked(&self) -> Option<&ServiceMonth> {
        self.months.last()
    }

    /// The targets of one indicator.
    pub fn of(&self, measure: Measure) -> impl Iterator<Item = &NamedAim> {
        self.aims.iter().filter(move |named| named.aim.measure == measure)
    }
}

/// A target, and the SPO in force that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedAim {
    pub aim: Aim,
    pub sop: SopId,
    pub number: String,
    pub title: String,
}

/// Every indicator of the catalogue, for a month and the five before it.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn service(desk: &Desk, actor: &Actor, month: Month) -> Result<Service, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { months(tx, &desk, month).await })
    });
    let months = desk.store().db.read(job).await?;
    Ok(Service { months, aims: aims(desk, actor).await? })
}

/// The same as a document.
///
/// # Errors
/// What the database said.
pub async fn service_document(
    desk: &Desk,
    found: &Service,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let says = |named: &NamedAim| (named.aim, named.number.clone());
    let aims: Vec<(Aim, String)> = found.aims.iter().map(says).collect();
    let sheet = ServiceSheet { months: &found.months, aims: &aims };
    drawn(desk, wish, |setting| paper::report::service(&sheet, setting)).await
}

async fn aims(desk: &Desk, actor: &Actor) -> Result<Vec<NamedAim>, DeskError> {
    let found = match sop::list(desk, actor, Some(Standing::InForce)).await {
        Err(DeskError::Forbidden) => return Ok(Vec::new()),
        found => found?,
    };
    let mut aims: Vec<NamedAim> = found.iter().flat_map(named).collect();
    aims.sort_by_key(|named| Measure::ALL.iter().position(|known| *known == named.aim.measure));
    Ok(aims)
}

fn named(view: &sop::View) -> Vec<NamedAim> {
    let Some(edition) = view.in_force.and_then(|no| view.wording(Some(no))) else {
        return Vec::new();
    };
    let named = |aim: &Aim| NamedAim {
        aim: *aim,
        sop: view.sop.id,
        number: view.number.clone().unwrap_or_default(),
        title: view.title.clone(),
    };
    edition.content.aims.iter().map(named).collect()
}

/// The months up to this one, from the first in which something was counted.
async fn months(
    tx: &mut Tx<'_>,
    desk: &Desk,
    month: Month,
) -> Result<Vec<ServiceMonth>, DeskError> {
    let now = desk.now();
    let rules = desk.rules_in_force(tx, now).await?;
    let (_, end) = stock::bounds(&rules, month, now)?;
    let first = stock::earlier(month).into_iter().next().unwrap_or(month);
    let (from, _) = rules.calendar.month_bounds(first);
    let heard = Heard::gather(tx, desk, (from, end)).await?;
    let mut found = Vec::new();
    for month in stock::earlier(month).into_iter().chain([month]) {
        let period = Period { from: month.start(), until: month.end() };
        let told = store::survey::after::told(tx, desk.scope(), period).await?;
        found.push(heard.month(month, &told, (&rules, now)));
    }
    let quiet = found.iter().take_while(|month| is_quiet(month)).count();
    Ok(found.split_off(quiet.min(found.len() - 1)))
}

/// Nothing happened that could be counted; people of the office there always are.
fn is_quiet(month: &ServiceMonth) -> bool {
    let happened = month.figures.iter().filter(|figure| figure.measure != Measure::TrainedStaff);
    happened.map(|figure| figure.of).sum::<u32>() == 0
}

/// All that the months are counted from.
struct Heard {
    lines: Vec<domain::report::Line>,
    answered: Vec<(Instant, bool)>,
    calls: Vec<(Instant, bool)>,
    sessions: Vec<Session>,
    office: Vec<PersonId>,
}

impl Heard {
    async fn gather(
        tx: &mut Tx<'_>,
        desk: &Desk,
        span: (Instant, Instant),
    ) -> Result<Self, DeskError> {
        let scope = desk.scope();
        let cases = store::case::alive_between(tx, scope, span.0, span.1).await?;
        let people = store::people::list(tx, scope).await?;
        let own = people.iter().filter(|one| one.disabled.is_none() && one.role.is_humas());
        let mut sessions = store::training::session::list(tx, scope, SESSIONS).await?;
        sessions.retain(|session| matches!(session.stage, Stage::Held | Stage::Closed));
        Ok(Self {
            lines: stock::lines(tx, desk, &cases).await?,
            answered: store::case::answered(tx, scope, span).await?,
            calls: store::call::picked_up(tx, scope, span).await?,
            sessions,
            office: own.map(|one| one.id).collect(),
        })
    }

    fn month(
        &self,
        month: Month,
        told: &[(domain::survey::Told, u32)],
        (rules, now): (&Rules, Instant),
    ) -> ServiceMonth {
        let (start, end) = rules.calendar.month_bounds(month);
        let within = |all: &[(Instant, bool)]| -> Vec<bool> {
            let own = all.iter().filter(|(at, _)| (start..end).contains(at));
            own.map(|(_, so)| *so).collect()
        };
        let (returned, calls) = (within(&self.answered), within(&self.calls));
        let trained = self.trained(month, rules);
        let material = ServiceMaterial {
            lines: &self.lines,
            returned: &returned,
            told,
            calls: &calls,
            trained: &trained,
        };
        counted(month, &material, &rules.calendar, now)
    }

    /// Was each of the office at a session in the year that ends with this month?
    fn trained(&self, month: Month, rules: &Rules) -> Vec<bool> {
        let (_, end) = rules.calendar.month_bounds(month);
        let year = jiff::Span::new().months(TRAINED_MONTHS);
        let first = month.end().saturating_sub(year);
        let lately = self.sessions.iter().filter(|session| {
            session.plan.begins < end && rules.calendar.day_of(session.plan.begins) > first
        });
        let lately: Vec<&Session> = lately.collect();
        let was_there =
            |person: &PersonId| lately.iter().any(|session| session.attended.contains_key(person));
        self.office.iter().map(was_there).collect()
    }
}
