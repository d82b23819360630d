//! What the hospital publishes, and who has permitted it.

use super::segment;

/// The items, and a new one.
pub const CONTENTS: &str = "/konten";
/// The brand sheet.
pub const BRAND: &str = "/konten/merek";
/// The calendar of a month; see [`content_month`].
pub const CONTENT_CALENDAR: &str = "/konten/kalender";
/// Where an item is moved to another day (POST).
pub const CONTENT_MOVE: &str = "/konten/kalender/pindah";
/// A month for the calendars of others.
pub const CONTENT_ICS: &str = "/konten/kalender.ics";
/// Where the list of health days is written (POST).
pub const HEALTH_DAYS: &str = "/konten/hari-kesehatan";
/// The pause of everything; begun and ended here.
pub const CONTENT_PAUSE: &str = "/konten/jeda";
/// Where a pause ends (POST).
pub const CONTENT_PAUSE_END: &str = "/konten/jeda/akhiri";
/// Route of one item; see [`content`].
pub const CONTENT: &str = "/konten/{id}";
/// Route of one command on an item (POST); see [`content_command`].
pub const CONTENT_COMMAND: &str = "/konten/{id}/{perintah}";
/// Route where a picture or film is brought (POST); see [`content_media`].
pub const CONTENT_MEDIA: &str = "/konten/{id}/media";
/// Route of one picture or film, shown and changed (POST); see [`content_medium`].
pub const CONTENT_MEDIUM: &str = "/konten/{id}/media/{berkas}";
/// Route by which a channel fetches a picture that is being put out; see [`material`].
pub const MATERIAL: &str = "/materi/{tiket}/{berkas}";
/// The register of permissions, and a new one.
pub const CONSENTS: &str = "/izin-publikasi";
/// Route of one permission; see [`consent`].
pub const CONSENT: &str = "/izin-publikasi/{id}";
/// Route where a permission is taken back (POST); see [`consent_withdrawal`].
pub const CONSENT_WITHDRAWAL: &str = "/izin-publikasi/{id}/cabut";
/// Route where a place is said to stand empty (POST); see [`consent_place`].
pub const CONSENT_PLACE: &str = "/izin-publikasi/{id}/tempat/{tempat}";

/// One item.
pub fn content(id: &str) -> String {
    format!("{CONTENTS}/{}", segment(id))
}

/// Where a command on an item is posted.
pub fn content_command(id: &str, command: &str) -> String {
    format!("{}/{}", content(id), segment(command))
}

/// Where a picture or film is brought.
pub fn content_media(id: &str) -> String {
    format!("{}/media", content(id))
}

/// One picture or film.
pub fn content_medium(id: &str, file: &str) -> String {
    format!("{}/{}", content_media(id), segment(file))
}

/// Where a channel fetches a picture that is being put out.
pub fn material(pass: &str, file: &str) -> String {
    format!("/materi/{}/{}", segment(pass), segment(file))
}

/// Items of one stage.
pub fn contents_of(stage: &str) -> String {
    format!("{CONTENTS}?tahap={}", segment(stage))
}

/// The calendar of a month, `2026-11`.
pub fn content_month(month: &str) -> String {
    format!("{CONTENT_CALENDAR}?bulan={}", segment(month))
}

/// A month as a list.
pub fn content_agenda(month: &str) -> String {
    format!("{}&tampilan=daftar", content_month(month))
}

/// The week of a day, `2026-11-23`.
pub fn content_week(day: &str) -> String {
    format!("{CONTENT_CALENDAR}?tampilan=pekan&hari={}", segment(day))
}

/// A month for the calendars of others.
pub fn content_ics(month: &str) -> String {
    format!("{CONTENT_ICS}?bulan={}", segment(month))
}

/// One permission.
pub fn consent(id: &str) -> String {
    format!("{CONSENTS}/{}", segment(id))
}

/// Where a permission is taken back.
pub fn consent_withdrawal(id: &str) -> String {
    format!("{}/cabut", consent(id))
}

/// Where a place is said to stand empty.
pub fn consent_place(id: &str, place: &str) -> String {
    format!("{}/tempat/{}", consent(id), segment(place))
}
