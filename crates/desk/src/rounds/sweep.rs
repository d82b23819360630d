//! Letting go of what is kept for a stated time only: exact bytes of arrivals, payloads of the
//! outbox, answers to requests. What became of each stays. A case on hold (*tahan pemusnahan*)
//! keeps all that came with it.

use std::collections::HashMap;
use std::sync::atomic::Ordering;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ArrivalId, CaseId};

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// Rows of one transaction: a writer waits for it no longer than for a few intakes.
const STEP: usize = 200;

/// Steps of one sweep; what is left waits for the next.
const STEPS: usize = 50;

/// Milliseconds between two sweeps of a node. What is due by days can wait for an hour.
const REST: i64 = 3_600_000;

/// Lets go of what is due, at most once an hour.
///
/// # Errors
/// The first thing that did not go well; the rest is swept all the same.
pub(super) async fn due(desk: &Desk) -> Result<(), DeskError> {
    let now = desk.now().as_millisecond();
    if now < desk.0.sweep_at.load(Ordering::Relaxed) {
        return Ok(());
    }
    desk.0.sweep_at.store(now.saturating_add(REST), Ordering::Relaxed);
    let requests = requests(desk).await;
    let arrivals = pass(desk, Sort::Arrival).await;
    let works = pass(desk, Sort::Work).await;
    let marks = marks(desk).await;
    requests.and(arrivals).and(works).and(marks)
}

/// Marks by which cases on the same matter are found serve for some weeks only.
async fn marks(desk: &Desk) -> Result<(), DeskError> {
    let (scope, before) = (desk.scope(), before(desk, crate::alike::KEPT));
    for _ in 0..STEPS {
        let job = boxed(move |tx: &mut Tx<'_>| {
            Box::pin(async move { Ok(store::alike::let_go(tx, scope, before, STEP).await?) })
        });
        if desk.store().db.write(PATIENCE, job).await? == 0 {
            break;
        }
    }
    Ok(())
}

async fn requests(desk: &Desk) -> Result<(), DeskError> {
    let (scope, before) = (desk.scope(), before(desk, desk.retention().idempotency));
    for _ in 0..STEPS {
        let job = boxed(move |tx: &mut Tx<'_>| {
            Box::pin(async move { Ok(store::idempotency::forget(tx, scope, before, STEP).await?) })
        });
        if desk.store().db.write(PATIENCE, job).await? < STEP as u64 {
            break;
        }
    }
    Ok(())
}

/// What has an age and belongs to cases.
#[derive(Clone, Copy)]
enum Sort {
    Arrival,
    Work,
}

/// Where a pass has come to: the age and the id of the last row.
type Place = (Instant, u128);

async fn pass(desk: &Desk, sort: Sort) -> Result<(), DeskError> {
    let kept = match sort {
        Sort::Arrival => desk.retention().arrival,
        Sort::Work => desk.retention().outbox,
    };
    let (before, mut after) = (before(desk, kept), (Instant::MIN, 0));
    for _ in 0..STEPS {
        let (last, free) = aged(desk, sort, (before, after)).await?;
        let Some(last) = last else { return Ok(()) };
        after = last;
        let_go(desk, sort, free).await?;
    }
    Ok(())
}

/// The next rows that are old enough, without those of a case on hold; and the last one of all.
async fn aged(
    desk: &Desk,
    sort: Sort,
    (before, after): (Instant, Place),
) -> Result<(Option<Place>, Vec<u128>), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let rows: Vec<(Place, Vec<CaseId>)> = match sort {
                Sort::Arrival => {
                    let after = (after.0, ArrivalId::new(after.1));
                    let found = store::arrival::old(tx, scope, (before, after), STEP).await?;
                    found.into_iter().map(|((at, id), cases)| ((at, id.bits()), cases)).collect()
                }
                Sort::Work => store::outbox::old(tx, scope, (before, after), STEP).await?,
            };
            let mut holds = Holds { scope, known: HashMap::new() };
            let mut free = Vec::new();
            for ((_, id), cases) in &rows {
                if !holds.any(tx, cases).await? {
                    free.push(*id);
                }
            }
            Ok((rows.last().map(|(place, _)| *place), free))
        })
    });
    desk.store().db.read(job).await
}

/// Whether cases are on hold; each is looked at once in a step.
struct Holds {
    scope: store::Scope,
    known: HashMap<CaseId, bool>,
}

impl Holds {
    async fn any(&mut self, tx: &mut Tx<'_>, cases: &[CaseId]) -> Result<bool, DeskError> {
        for case in cases {
            let held = match self.known.get(case) {
                Some(held) => *held,
                None => {
                    let known = store::case::load(tx, self.scope, *case).await?;
                    known.is_some_and(|case| case.hold)
                }
            };
            self.known.insert(*case, held);
            if held {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

async fn let_go(desk: &Desk, sort: Sort, ids: Vec<u128>) -> Result<(), DeskError> {
    if ids.is_empty() {
        return Ok(());
    }
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let ids = ids.clone();
        Box::pin(async move {
            for id in ids {
                match sort {
                    Sort::Arrival => {
                        store::arrival::wipe(tx, scope, ArrivalId::new(id), now).await?;
                    }
                    Sort::Work => store::outbox::wipe(tx, scope, id, now).await?,
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn before(desk: &Desk, kept: jiff::SignedDuration) -> Instant {
    desk.now().checked_sub(kept).unwrap_or(Instant::MIN)
}
