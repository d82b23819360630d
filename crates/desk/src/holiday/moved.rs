//! Which deadlines move when other days are off: computed case by case, never guessed.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use db::Tx;
use domain::calendar::{DayOff, Instant};
use domain::case::Case;
use domain::clock::{Reading, State};
use domain::rules::{ClockName, Rules};

use crate::case::counted as read;
use crate::{Desk, DeskError};

/// How many open cases, and how many of their running clocks, get another due instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    pub cases: usize,
    pub clocks: BTreeMap<ClockName, usize>,
}

/// The clocks of one case, each with whether it only warns.
pub(super) struct Clocks {
    before: Vec<(Reading, bool)>,
    after: Vec<(Reading, bool)>,
}

impl Clocks {
    pub fn after(&self) -> &[(Reading, bool)] {
        &self.after
    }

    /// The running clocks whose due instant is another one.
    fn moving(&self) -> impl Iterator<Item = ClockName> {
        let due = |name: ClockName| -> Option<Instant> {
            self.before.iter().find(|(old, _)| old.name == name).and_then(|(old, _)| old.due)
        };
        let running = self.after.iter().filter(|(new, _)| new.state == State::Running);
        running.filter(move |(new, _)| new.due != due(new.name)).map(|(new, _)| new.name)
    }
}

/// The open cases whose clocks read otherwise once the hospital keeps these days.
pub(super) async fn by(
    tx: &mut Tx<'_>,
    desk: &Desk,
    kept: &[DayOff],
) -> Result<Vec<(Case, Clocks)>, DeskError> {
    let now = desk.now();
    let until = now + std::time::Duration::from_millis(1);
    let open = store::case::alive_between(tx, desk.scope(), now, until).await?;
    let mut known: BTreeMap<u32, (Arc<Rules>, Rules)> = BTreeMap::new();
    let mut found = Vec::new();
    for case in open.into_iter().filter(|case| !case.is_closed()) {
        let revision = case.rules;
        let (old, new) = match known.entry(revision.0) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let rules = desk.rules_of(tx, revision).await?;
                let anew = store::rules::counting(Rules::clone(&rules), kept);
                place.insert((rules, anew))
            }
        };
        let clocks = Clocks { before: read(&case, old, now), after: read(&case, new, now) };
        if clocks.before != clocks.after {
            found.push((case, clocks));
        }
    }
    Ok(found)
}

pub(super) fn counted(moving: &[(Case, Clocks)]) -> Moved {
    let mut moved = Moved::default();
    for (_, clocks) in moving {
        let names: Vec<ClockName> = clocks.moving().collect();
        moved.cases += usize::from(!names.is_empty());
        for name in names {
            *moved.clocks.entry(name).or_default() += 1;
        }
    }
    moved
}
