//! What the light is made of, read in one snapshot.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::people::Sight;
use jiff::SignedDuration;
use store::health::{Check, Heard, Hour, Stuck, Waiting};
use store::poll::Looked;

use super::Trouble;
use super::light::{Remark, Signs};
use super::polled;
use super::usual::{self, HOURS_BACK};
use crate::act::boxed;
use crate::deliver::embargo;
use crate::{Desk, DeskError};

/// A message that was tried and waits longer than this is stuck.
const PATIENT: SignedDuration = SignedDuration::from_hours(1);
/// Doors without a connection are counted over four weeks.
const FOUR_WEEKS: SignedDuration = SignedDuration::from_hours(4 * 7 * 24);

pub(super) struct Gathered {
    now: Instant,
    checks: Vec<Check>,
    waiting: Vec<Waiting>,
    looks: Vec<Looked>,
    /// Connections whose key is a password of our own.
    own_keys: Vec<String>,
    stuck: Vec<Stuck>,
    flows: BTreeMap<String, Flow>,
    pub heard: Vec<Heard>,
}

/// What came and left through one connection.
#[derive(Default)]
struct Flow {
    hours: Vec<Hour>,
    last_in: Option<Instant>,
    last_out: Option<Instant>,
}

/// Everything that the page shows.
pub(super) async fn all(desk: &Desk, sight: Sight) -> Result<Gathered, DeskError> {
    let (worker, names) = (desk.clone(), names(desk));
    let job = boxed(move |tx| {
        let (desk, names, sight) = (worker.clone(), names.clone(), sight.clone());
        Box::pin(async move {
            let (scope, mut seen) = (desk.scope(), few(tx, &desk).await?);
            seen.stuck = store::health::unread(tx, scope).await?;
            for name in names {
                let flow = flow(tx, &desk, &name).await?;
                seen.flows.insert(name, flow);
            }
            let from = seen.now.checked_sub(FOUR_WEEKS).unwrap_or(seen.now);
            seen.heard = store::health::heard(tx, scope, &sight, from).await?;
            Ok(seen)
        })
    });
    desk.store().db.read(job).await
}

/// Only what can make a light red: cheap enough for the frame of every page.
pub(super) async fn signs(desk: &Desk) -> Result<Gathered, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let desk = worker.clone();
        Box::pin(async move { few(tx, &desk).await })
    });
    desk.store().db.read(job).await
}

async fn few(tx: &mut Tx<'_>, desk: &Desk) -> Result<Gathered, DeskError> {
    let mut flows = BTreeMap::new();
    for name in names(desk) {
        let last_out = store::health::last_out(tx, desk.scope(), &name).await?;
        flows.insert(name, Flow { last_out, ..Flow::default() });
    }
    Ok(Gathered {
        now: desk.now(),
        checks: store::health::checks(tx, desk.scope()).await?,
        waiting: store::health::waiting(tx, desk.scope()).await?,
        looks: store::poll::list(tx, desk.scope()).await?,
        own_keys: own_keys(desk),
        stuck: Vec::new(),
        flows,
        heard: Vec::new(),
    })
}

async fn flow(tx: &mut Tx<'_>, desk: &Desk, name: &str) -> Result<Flow, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let from = now.checked_sub(SignedDuration::from_hours(HOURS_BACK)).unwrap_or(now);
    Ok(Flow {
        hours: store::health::hours(tx, scope, name, from).await?,
        last_in: store::health::last_in(tx, scope, name).await?,
        last_out: store::health::last_out(tx, scope, name).await?,
    })
}

fn own_keys(desk: &Desk) -> Vec<String> {
    let own = desk
        .0
        .connections
        .iter()
        .filter(|one| one.meta().is_none() && !one.kind().only_publishes());
    own.map(|one| one.name.clone()).collect()
}

fn names(desk: &Desk) -> Vec<String> {
    let good = desk.0.connections.iter().map(|one| &one.name);
    good.chain(desk.0.broken.iter().map(|one| &one.name)).cloned().collect()
}

impl Gathered {
    pub fn signs(&self, name: &str) -> Signs<'_> {
        let letters = || self.waiting.iter().filter(|letter| letter.connection == name);
        let count = |dead| letters().filter(|letter| letter.dead == dead).count();
        let away = letters().filter(|one| one.reason.as_deref() == Some("token_dead"));
        let old = self.now.checked_sub(PATIENT).unwrap_or(self.now);
        let waits = |one: &Waiting| !one.dead && one.attempts > 0 && one.since <= old;
        Signs {
            broken: false,
            check: self.check(name),
            turned_away: away.map(|letter| letter.since).max(),
            left: self.last_out(name),
            silent: usual::silent(self.hours(name), self.last_in(name), self.now),
            dead: u32::try_from(count(true)).unwrap_or(u32::MAX),
            waiting: u32::try_from(count(false)).unwrap_or(u32::MAX),
            stuck: letters().any(waits),
            unread: self.stuck(name).map_or(0, |stuck| stuck.count),
            own_key: self.own_keys.iter().any(|own| own == name),
            looked: self.looked(name),
        }
    }

    /// Only of a connection that is there: one that was taken out of the configuration is no fault.
    fn looked(&self, name: &str) -> Option<Remark> {
        let looked = self.looks.iter().find(|look| look.connection == name)?;
        polled::remark(looked, self.now)
    }

    pub fn check(&self, name: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.connection == name)
    }

    pub fn hours(&self, name: &str) -> &[Hour] {
        self.flows.get(name).map_or(&[], |flow| &flow.hours)
    }

    pub fn last_in(&self, name: &str) -> Option<Instant> {
        self.flows.get(name).and_then(|flow| flow.last_in)
    }

    pub fn last_out(&self, name: &str) -> Option<Instant> {
        self.flows.get(name).and_then(|flow| flow.last_out)
    }

    /// The youngest thing that went wrong, with its code.
    pub fn trouble(&self, name: &str) -> Option<Trouble> {
        let letters = self.waiting.iter().filter(|letter| letter.connection == name);
        let held = |reason: &str| matches!(reason, "quiet_hours" | "pace" | embargo::HELD);
        let letters = letters.filter(|letter| !letter.reason.as_deref().is_some_and(held));
        let unsent = letters.filter_map(|letter| Some((letter.reason.clone()?, letter.since)));
        let unread = self.stuck(name).and_then(|stuck| Some((stuck.reason.clone()?, stuck.last)));
        let dead = self.check(name).filter(|check| check.token == store::health::Token::Dead);
        let dead = dead.and_then(|check| Some(("token_dead".to_owned(), check.bad_since?)));
        let all = unsent.chain(unread).chain(dead);
        all.max_by_key(|(_, since)| *since).map(|(reason, since)| Trouble { reason, since })
    }

    fn stuck(&self, name: &str) -> Option<&Stuck> {
        self.stuck.iter().find(|stuck| stuck.connection == name)
    }
}
