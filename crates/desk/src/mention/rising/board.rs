//! The list as it was counted last. Where little is said, every look counts anew; where very much is
//! said, the list stands for a while and is counted again in the background, so that nobody waits.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::calendar::Instant;

use super::Ease;
use super::counted::{Counted, HEARD, count};
use crate::mention::voices;
use crate::{Desk, DeskError};

/// From so many mentions on, a list is kept: counting them takes longer than somebody waits gladly.
const KEPT_FROM: usize = 2_000;
/// A list stands for so many times as long as counting it took: one part in twenty of a processor.
const TIMES: i32 = 20;

/// The lists that are kept, one for each ease.
#[derive(Default)]
pub(crate) struct Board(Mutex<HashMap<&'static str, Kept>>);

struct Kept {
    counted: Arc<Counted>,
    fresh_until: Instant,
    /// Somebody counts again already.
    under_way: bool,
}

impl Board {
    /// What is kept, and whether it is to be counted again.
    fn look(&self, ease: Ease, now: Instant) -> Option<(Arc<Counted>, bool)> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.get_mut(ease.code())?;
        let again = now >= kept.fresh_until && !kept.under_way;
        kept.under_way |= again;
        Some((Arc::clone(&kept.counted), again))
    }

    fn keep(&self, ease: Ease, counted: &Arc<Counted>, fresh_until: Instant) {
        let counted = Arc::clone(counted);
        let kept = Kept { counted, fresh_until, under_way: false };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(ease.code(), kept);
    }

    fn holds(&self, ease: Ease) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains_key(ease.code())
    }

    fn forget(&self, ease: Ease) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(ease.code());
    }
}

/// The list for this ease: the one that is kept, or one counted now.
///
/// # Errors
/// What the database said.
pub(super) async fn counted(desk: &Desk, ease: Ease) -> Result<Arc<Counted>, DeskError> {
    match desk.0.board.look(ease, desk.now()) {
        None => anew(desk, ease).await,
        Some((counted, false)) => Ok(counted),
        Some((counted, true)) => {
            let desk = desk.clone();
            tokio::spawn(async move {
                if let Err(error) = anew(&desk, ease).await {
                    tracing::warn!(%error, "what rises was not counted again");
                    desk.0.board.forget(ease);
                }
            });
            Ok(counted)
        }
    }
}

/// Counts once what the office looks at first where very much is said, so that nobody waits for it.
///
/// # Errors
/// What the database said.
pub(crate) async fn ready(desk: &Desk) -> Result<(), DeskError> {
    if desk.0.board.holds(Ease::Usual) {
        return Ok(());
    }
    let since = desk.now() - HEARD;
    let much = voices::beginning(desk, (since, KEPT_FROM)).await?.published_at > since;
    if much { anew(desk, Ease::Usual).await.map(drop) } else { Ok(()) }
}

async fn anew(desk: &Desk, ease: Ease) -> Result<Arc<Counted>, DeskError> {
    let begun = desk.now();
    let counted = Arc::new(count(desk, ease).await?);
    if counted.heard < KEPT_FROM {
        desk.0.board.forget(ease);
    } else {
        let ended = desk.now();
        desk.0.board.keep(ease, &counted, ended + ended.duration_since(begun) * TIMES);
    }
    Ok(counted)
}
