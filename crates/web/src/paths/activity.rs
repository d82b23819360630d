//! Activities of health promotion, and what everybody reads of them.

use super::segment;

/// The activities, and a new one.
pub const ACTIVITIES: &str = "/kegiatan";
/// Where a follow-up of one's own is said to be done.
pub const HOME_FOLLOW_UP: &str = "/beranda/tindak-lanjut";
/// Route of one activity; see [`activity`].
pub const ACTIVITY: &str = "/kegiatan/{id}";
/// Route of one command on an activity (POST); see [`activity_command`].
pub const ACTIVITY_COMMAND: &str = "/kegiatan/{id}/{perintah}";
/// Route at which photos of an activity are brought (POST); see [`activity_photos`].
pub const ACTIVITY_PHOTOS: &str = "/kegiatan/{id}/foto";
/// Route of one photo; see [`activity_photo`].
pub const ACTIVITY_PHOTO: &str = "/kegiatan/{id}/foto/{berkas}";
/// Route of one question; see [`activity_question`].
pub const ACTIVITY_QUESTION: &str = "/kegiatan/{id}/pertanyaan/{nomor}";
/// Route of one command on a question (POST); see [`activity_question_command`].
pub const ACTIVITY_QUESTION_COMMAND: &str = "/kegiatan/{id}/pertanyaan/{nomor}/{perintah}";
/// Route of the programme of a year; see [`activity_programme`].
pub const ACTIVITY_PROGRAMME: &str = "/kegiatan/program/{tahun}";
/// Public: what is coming and for everybody.
pub const ACTIVITIES_PUBLIC: &str = "/kegiatan-publik";
/// Public: the same for the calendars of others.
pub const ACTIVITIES_FEED: &str = "/kegiatan-publik.ics";
/// Public: route of one activity; see [`activity_public`].
pub const ACTIVITY_PUBLIC: &str = "/kegiatan-publik/{id}";
/// Public: route of one activity for a calendar; see [`activity_feed`].
pub const ACTIVITY_FEED: &str = "/kegiatan-publik/{id}/kalender.ics";
/// Public: route at which a question is asked; see [`activity_ask`].
pub const ACTIVITY_ASK: &str = "/kegiatan-publik/{id}/tanya";

/// One activity.
pub fn activity(id: &str) -> String {
    format!("{ACTIVITIES}/{}", segment(id))
}

/// Where a command on an activity is posted.
pub fn activity_command(id: &str, command: &str) -> String {
    format!("{}/{}", activity(id), segment(command))
}

/// The list of one sort.
pub fn activities_of(sort: &str) -> String {
    format!("{ACTIVITIES}?daftar={}", segment(sort))
}

/// The form of a new activity that begins with the plan of another.
pub fn activity_again(id: &str) -> String {
    format!("{ACTIVITIES}?dari={}", segment(id))
}

/// Where photos of an activity are brought.
pub fn activity_photos(id: &str) -> String {
    format!("{}/foto", activity(id))
}

/// One photo.
pub fn activity_photo(id: &str, file: &str) -> String {
    format!("{}/{}", activity_photos(id), segment(file))
}

/// One question, numbered from 1.
pub fn activity_question(id: &str, number: usize) -> String {
    format!("{}/pertanyaan/{number}", activity(id))
}

/// Where a command on a question is posted.
pub fn activity_question_command(id: &str, number: usize, command: &str) -> String {
    format!("{}/{}", activity_question(id, number), segment(command))
}

/// The programme of a year.
pub fn activity_programme(year: i16) -> String {
    format!("{ACTIVITIES}/program/{year}")
}

/// One activity for everybody.
pub fn activity_public(id: &str) -> String {
    format!("{ACTIVITIES_PUBLIC}/{}", segment(id))
}

/// One activity for a calendar.
pub fn activity_feed(id: &str) -> String {
    format!("{}/kalender.ics", activity_public(id))
}

/// Where a question is asked.
pub fn activity_ask(id: &str) -> String {
    format!("{}/tanya", activity_public(id))
}

/// Where people register.
pub fn activity_register(id: &str) -> String {
    format!("{}/daftar", activity_public(id))
}
