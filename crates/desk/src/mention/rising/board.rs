//! The list as it was counted last. Where little is said, every look counts anew; where very much is
//! said, the list stands for a while and is counted again in the background, so that nobody waits.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::calendar::Instant;
use jiff::SignedDuration;

use super::Ease;
use super::counted::{Counted, HEARD, count};
use crate::mention::voices;
use crate::{Desk, DeskError};

/// From so many mentions on, a list is kept: counting them takes longer than somebody waits gladly.
const KEPT_FROM: usize = 2_000;
/// A list stands for so many times as long as counting it took: one part in twenty of a processor.
const TIMES: i32 = 20;

/// So long somebody waits for a list that is to be counted again because of what was set aside.
const AWAITED: SignedDuration = SignedDuration::from_secs(2);

/// The lists that are kept, one for each ease.
#[derive(Default)]
pub(crate) struct Board(Mutex<Lists>);

#[derive(Default)]
struct Lists {
    /// How often a mention was set aside, or taken back.
    turn: u64,
    kept: HashMap<&'static str, Kept>,
}

struct Kept {
    counted: Arc<Counted>,
    /// At which turn its counting began, and how long that took.
    turn: u64,
    took: SignedDuration,
    fresh_until: Instant,
    /// Somebody counts again already.
    under_way: bool,
}

impl Kept {
    fn of(counted: &Arc<Counted>, turn: u64, (begun, ended): (Instant, Instant)) -> Self {
        let took = ended.duration_since(begun);
        let fresh_until = ended + took * TIMES;
        Self { counted: Arc::clone(counted), turn, took, fresh_until, under_way: false }
    }
}

impl Board {
    /// A mention was set aside, or taken back: what is kept counts otherwise than the mentions do.
    pub(crate) fn changed(&self) {
        self.lists().turn += 1;
    }

    /// What is kept, and whether it is to be counted again behind; `None` where it is to be counted now.
    fn look(&self, ease: Ease, now: Instant) -> Option<(Arc<Counted>, bool)> {
        let mut lists = self.lists();
        let turn = lists.turn;
        let kept = lists.kept.get_mut(ease.code())?;
        let outdated = kept.turn != turn;
        if outdated && kept.took <= AWAITED {
            return None;
        }
        let again = (outdated || now >= kept.fresh_until) && !kept.under_way;
        kept.under_way |= again;
        Some((Arc::clone(&kept.counted), again))
    }

    fn turn(&self) -> u64 {
        self.lists().turn
    }

    fn keep(&self, ease: Ease, kept: Kept) {
        self.lists().kept.insert(ease.code(), kept);
    }

    fn holds(&self, ease: Ease) -> bool {
        self.lists().kept.contains_key(ease.code())
    }

    fn forget(&self, ease: Ease) {
        self.lists().kept.remove(ease.code());
    }

    fn lists(&self) -> MutexGuard<'_, Lists> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    let (board, begun) = (&desk.0.board, desk.now());
    let turn = board.turn();
    let counted = Arc::new(count(desk, ease).await?);
    if counted.heard < KEPT_FROM {
        board.forget(ease);
    } else {
        board.keep(ease, Kept::of(&counted, turn, (begun, desk.now())));
    }
    Ok(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(board: &Board, seconds: i64) {
        let begun = Instant::UNIX_EPOCH;
        let ended = begun + SignedDuration::from_secs(seconds);
        let counted = Counted { alarms: Vec::new(), heard: KEPT_FROM, since: None, at: begun };
        board.keep(Ease::Usual, Kept::of(&Arc::new(counted), board.turn(), (begun, ended)));
    }

    /// Whether a list is served after so many seconds, and whether it is counted again behind.
    fn look(board: &Board, seconds: i64) -> Option<bool> {
        let now = Instant::UNIX_EPOCH + SignedDuration::from_secs(seconds);
        board.look(Ease::Usual, now).map(|(_, again)| again)
    }

    #[test]
    fn a_list_stands_for_twenty_times_as_long_as_counting_it_took() {
        let board = Board::default();
        assert_eq!(look(&board, 0), None);
        kept(&board, 1);
        assert_eq!(look(&board, 20), Some(false));
        assert_eq!(look(&board, 21), Some(true));
        assert_eq!(look(&board, 22), Some(false), "somebody counts already");
    }

    #[test]
    fn what_was_set_aside_is_counted_out_at_once_where_that_is_quick_and_behind_where_it_is_not() {
        let board = Board::default();
        kept(&board, 1);
        board.changed();
        assert_eq!(look(&board, 2), None);
        kept(&board, 1);
        assert_eq!(look(&board, 2), Some(false));
        kept(&board, 20);
        board.changed();
        assert_eq!((look(&board, 21), look(&board, 21)), (Some(true), Some(false)));
    }

    #[test]
    fn a_counting_that_began_before_something_was_set_aside_is_outdated_when_it_ends() {
        let board = Board::default();
        let turn = board.turn();
        board.changed();
        let (begun, ended) = (Instant::UNIX_EPOCH, Instant::UNIX_EPOCH);
        let counted = Counted { alarms: Vec::new(), heard: KEPT_FROM, since: None, at: begun };
        board.keep(Ease::Usual, Kept::of(&Arc::new(counted), turn, (begun, ended)));
        assert_eq!(look(&board, 0), None);
    }
}
