//! The journal, erasures and the own account.

use super::{case, segment};

/// Erasures: what was proposed, and what is done.
pub const ERASURES: &str = "/penghapusan";
/// The journal, for those who audit it.
pub const AUDIT: &str = "/audit";
/// The newest checkpoint of the journal as a file to be kept outside.
pub const AUDIT_CHECKPOINT: &str = "/audit/titik-periksa.txt";
/// Route of the erasure of the person behind one case; see [`case_erasure`].
pub const CASE_ERASURE: &str = "/kasus/{nomor}/penghapusan";
/// Route of one erasure; see [`erasure`].
pub const ERASURE: &str = "/penghapusan/{id}";
/// Route of one verdict on an erasure (POST).
pub const ERASURE_COMMAND: &str = "/penghapusan/{id}/{putusan}";
/// The number under which the signed-in person signs (POST).
pub const NIP: &str = "/akun/nip";
/// The signed-in person's own account.
pub const ACCOUNT: &str = "/akun";
/// The signed-in person's own password (POST).
pub const PASSWORD: &str = "/akun/sandi";
/// The signed-in person's keys to the calendar; made here (POST).
pub const CALENDAR_KEYS: &str = "/akun/kunci-kalender";
/// Where they stand on the page of the account.
pub const CALENDAR_KEYS_PART: &str = "/akun#kalender";
/// Route where one of them ends (POST); see [`calendar_key_end`].
pub const CALENDAR_KEY_END: &str = "/akun/kunci-kalender/{id}/cabut";
/// Programs: the content calendar, for calendar programs.
pub const API_CALENDAR: &str = "/api/v1/calendar.ics";

/// Where one of the own keys to the calendar ends.
pub fn calendar_key_end(id: &str) -> String {
    format!("{CALENDAR_KEYS}/{}/cabut", segment(id))
}

/// Where the person behind a case is erased.
pub fn case_erasure(number: &str) -> String {
    format!("{}/penghapusan", case(number))
}

/// One erasure.
pub fn erasure(id: &str) -> String {
    format!("{ERASURES}/{}", segment(id))
}
