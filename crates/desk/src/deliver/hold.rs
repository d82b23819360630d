//! Not now: quiet hours, the pace of a door, and no second thanks on the same day.

use channel::{Connection, Terms};
use db::Tx;
use domain::calendar::{Calendar, Instant};
use domain::case::Case;
use domain::rules::Grade;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use store::outbox::{Leased, State};

use crate::act::boxed;
use crate::case::work::Errand;
use crate::{Desk, DeskError};

/// Within which time one person is thanked once.
const ONCE: SignedDuration = SignedDuration::from_hours(24);

/// Who wrote within this time is awake: what answers them disturbs nobody.
const AWAKE: SignedDuration = SignedDuration::from_hours(1);

/// Why a message stays for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    Until {
        at: Instant,
        reason: &'static str,
    },
    /// It need not leave at all.
    Spared(&'static str),
}

/// Whether a message has to stay; looked at right before it would leave.
pub(super) async fn hold(
    desk: &Desk,
    (leased, errand): (&Leased, &Errand),
    (case, calendar, heard): (&Case, &Calendar, Option<Instant>),
    door: &str,
) -> Result<Option<Hold>, DeskError> {
    let Some(known) = desk.connection(door) else { return Ok(None) };
    let red = case.grade() == Some(Grade::Red);
    let awake = heard.is_some_and(|heard| desk.now().duration_since(heard) < AWAKE);
    if errand.is_automatic() && !red && !awake {
        let quiet = quiet(&known.terms, calendar, desk.now());
        if let Some(at) = quiet.filter(|at| !over_by(errand, *at)) {
            return Ok(Some(Hold::Until { at, reason: "quiet_hours" }));
        }
    }
    let thanks = matches!(errand, Errand::Acknowledge { .. }) && known.kind().is_thanked_once();
    if thanks && thanked(desk, leased, case).await? {
        return Ok(Some(Hold::Spared("thanked")));
    }
    full(desk, known).await
}

/// A promise that ends before the morning is told at night.
fn over_by(errand: &Errand, morning: Instant) -> bool {
    matches!(errand, Errand::AskForTime { until, .. } if *until <= morning.as_millisecond())
}

/// When the quiet ends in which this instant lies, by the clock of the hospital.
fn quiet(terms: &Terms, calendar: &Calendar, now: Instant) -> Option<Instant> {
    let zone = TimeZone::fixed(calendar.zone.offset());
    let ends = terms.quiet?.ends(zone.to_datetime(now))?;
    zone.to_timestamp(ends).ok()
}

/// This person was thanked for another message within a day.
async fn thanked(desk: &Desk, leased: &Leased, case: &Case) -> Result<bool, DeskError> {
    let (worker, own) = (desk.clone(), leased.work.id);
    let subject = case.intake.complainant.subject;
    let since = desk.now().checked_sub(ONCE).unwrap_or(Instant::MIN);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let (scope, vault) = (desk.scope(), &desk.store().vault);
            for known in store::case::lately_of_subject(tx, scope, subject).await? {
                for work in store::outbox::of_case(tx, scope, known.case).await? {
                    let lately = work.ended_at.is_some_and(|ended| ended > since);
                    if work.id == own || work.state != State::Sent || !lately {
                        continue;
                    }
                    let payload = store::outbox::payload(tx, scope, vault, work.id).await?;
                    let errand = payload.as_deref().and_then(Errand::parse);
                    if matches!(errand, Some(Errand::Acknowledge { .. })) {
                        return Ok(true);
                    }
                }
            }
            Ok(false)
        })
    });
    desk.store().db.read(job).await
}

/// The door has taken as much as its pace allows.
async fn full(desk: &Desk, known: &Connection) -> Result<Option<Hold>, DeskError> {
    let Some(pace) = known.terms.pace else { return Ok(None) };
    let (scope, now, name) = (desk.scope(), desk.now(), known.name.clone());
    let span = SignedDuration::from_secs(pace.seconds.into());
    let since = now.checked_sub(span).unwrap_or(Instant::MIN);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let name = name.clone();
        Box::pin(async move { Ok(store::sending::begun_since(tx, scope, &name, since).await?) })
    });
    let begun: u64 = desk.store().db.read(job).await?;
    let wait = SignedDuration::from_millis(pace.gap_ms().into());
    let at = now.checked_add(wait).unwrap_or(now);
    let full = begun >= u64::from(pace.messages);
    Ok(full.then_some(Hold::Until { at, reason: "pace" }))
}
