//! A door at which nobody knocks and that cannot be looked at: which remark each trouble is.

use domain::calendar::Instant;
use jiff::SignedDuration;
use store::poll::Looked;

use super::light::Remark;

/// Looks come every minute, after faults every few; who is silent for longer does not look any more.
const LATE: SignedDuration = SignedDuration::from_mins(30);

/// What the last look says, by the codes of [`crate::arrival::poll::PollFault`].
pub(super) fn remark(looked: &Looked, now: Instant) -> Option<Remark> {
    let late = looked.at.checked_add(LATE).is_ok_and(|end| end < now);
    let trouble = looked.trouble.as_deref().and_then(|code| match code {
        "login_refused" => Some(Remark::PollLoginRefused),
        "no_encryption" => Some(Remark::PollNoEncryption),
        "not_imap" => Some(Remark::PollNotImap),
        "no_folder" => Some(Remark::PollNoFolder),
        "other_tables" => Some(Remark::PollOtherTables),
        "no_file" => Some(Remark::PollNoFile),
        "no_connection" => Some(Remark::PollNoConnection),
        "silent" => Some(Remark::PollSilent),
        // Our own database was away, or another node took over: it is looked at again by itself.
        _ => None,
    });
    trouble.or(late.then_some(Remark::PollLate))
}
