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
/// What came of everything that was put out.
pub const RESULTS: &str = "/konten/hasil";
/// Results from a table.
pub const RESULT_IMPORT: &str = "/konten/hasil/impor";
/// The goals of the hospital's channels; set here.
pub const GOALS: &str = "/konten/target";
/// Where followers are counted (POST).
pub const FOLLOWERS: &str = "/konten/pengikut";
/// The report of the channels; see [`social_report`].
pub const SOCIAL_REPORT: &str = "/laporan/media-sosial";
/// Route of the report of one month; see [`social_report`].
pub const SOCIAL_REPORT_OF: &str = "/laporan/media-sosial/{bulan}";
/// How the office judges its channels; see [`assessment`].
pub const ASSESSMENT: &str = "/penilaian-mandiri";
/// Route of the sheet of one month; see [`assessment`].
pub const ASSESSMENT_OF: &str = "/penilaian-mandiri/{bulan}";
/// Route of one command on a sheet (POST); see [`assessment_command`].
pub const ASSESSMENT_COMMAND: &str = "/penilaian-mandiri/{bulan}/{perintah}";
/// Route of one item; see [`content`].
pub const CONTENT: &str = "/konten/{id}";
/// Route of one command on an item (POST); see [`content_command`].
pub const CONTENT_COMMAND: &str = "/konten/{id}/{perintah}";
/// Route where a picture or film is brought (POST); see [`content_media`].
pub const CONTENT_MEDIA: &str = "/konten/{id}/media";
/// Route of one picture or film, shown and changed (POST); see [`content_medium`].
pub const CONTENT_MEDIUM: &str = "/konten/{id}/media/{berkas}";
/// Route of the copy of a picture for one channel: chosen, kept (POST); see [`content_fit`].
pub const CONTENT_FIT: &str = "/konten/{id}/media/{berkas}/kanal/{kanal}";
/// Route of what such a copy would look like; see [`content_fit_preview`].
pub const CONTENT_FIT_PREVIEW: &str = "/konten/{id}/media/{berkas}/kanal/{kanal}/pratinjau";
/// All pictures and films that were used; see [`content_library`].
pub const CONTENT_LIBRARY: &str = "/konten/pustaka";
/// Route where one of them is taken into an item (POST); see [`content_take`].
pub const CONTENT_TAKE: &str = "/konten/{id}/pustaka";
/// How often each channel speaks, quiet hours, and the own best times.
pub const CONTENT_RHYTHM: &str = "/konten/irama";
/// Route by which a channel fetches a picture that is being put out; see [`material`].
pub const MATERIAL: &str = "/materi/{tiket}/{berkas}";
/// The register of permissions, and a new one.
pub const CONSENTS: &str = "/izin-publikasi";
/// Route of one permission; see [`consent`].
pub const CONSENT: &str = "/izin-publikasi/{id}";
/// Where the sheet of a permission is printed before it is signed (POST).
pub const CONSENT_SHEET: &str = "/izin-publikasi/lembar";
/// Route where the signed paper is brought (POST); see [`consent_papers`].
pub const CONSENT_PAPERS: &str = "/izin-publikasi/{id}/lampiran";
/// Route of one such paper, given back, confirmed, taken away (POST).
pub const CONSENT_PAPER: &str = "/izin-publikasi/{id}/lampiran/{berkas}";
/// Route where a permission is signed on the screen; see [`consent_signing`].
pub const CONSENT_SIGNING: &str = "/izin-publikasi/{id}/tanda-tangan";
/// Route where a permission is taken back (POST); see [`consent_withdrawal`].
pub const CONSENT_WITHDRAWAL: &str = "/izin-publikasi/{id}/cabut";
/// Route where a place is said to stand empty (POST); see [`consent_place`].
pub const CONSENT_PLACE: &str = "/izin-publikasi/{id}/tempat/{tempat}";

/// The report of the channels of a month, `2026-11`.
pub fn social_report(month: &str) -> String {
    format!("{SOCIAL_REPORT}/{}", segment(month))
}

/// The sheet of a month, `2026-11`.
pub fn assessment(month: &str) -> String {
    format!("{ASSESSMENT}/{}", segment(month))
}

/// Where a command on the sheet of a month is posted.
pub fn assessment_command(month: &str, command: &str) -> String {
    format!("{}/{}", assessment(month), segment(command))
}

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

/// The copy of a picture for one channel.
pub fn content_fit(id: &str, file: &str, outlet: &str) -> String {
    format!("{}/kanal/{}", content_medium(id, file), segment(outlet))
}

/// What such a copy would look like: ratio, and what matters, in hundredths from left and top.
pub fn content_fit_preview(place: &str, ratio: &str, (across, down): (u8, u8)) -> String {
    format!("{place}/pratinjau?rasio={}&fokus={across}-{down}", segment(ratio))
}

/// The library, to take something into an item.
pub fn content_library(into: &str) -> String {
    format!("{CONTENT_LIBRARY}?untuk={}", segment(into))
}

/// Where one is taken into an item.
pub fn content_take(id: &str) -> String {
    format!("{}/pustaka", content(id))
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

/// The sheet of a permission as PDF, in this language.
pub fn consent_sheet(id: &str, language: &str) -> String {
    format!("{}?bentuk=pdf&bahasa={}", consent(id), segment(language))
}

/// Where a permission is signed on the screen.
pub fn consent_signing(id: &str) -> String {
    format!("{}/tanda-tangan", consent(id))
}

/// Where the signed paper of a permission is brought.
pub fn consent_papers(id: &str) -> String {
    format!("{}/lampiran", consent(id))
}

/// Where a permission is taken back.
pub fn consent_withdrawal(id: &str) -> String {
    format!("{}/cabut", consent(id))
}

/// Where a place is said to stand empty.
pub fn consent_place(id: &str, place: &str) -> String {
    format!("{}/tempat/{}", consent(id), segment(place))
}
