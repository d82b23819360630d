//! Those who come to an activity: the public form, a ticket, the list, the door.

use super::segment;

/// Public: route of the form with which somebody registers; see [`super::activity_register`].
pub const REGISTER: &str = "/kegiatan-publik/{id}/daftar";
/// Public: route of a ticket, or of the proof of a certificate; see [`ticket`].
pub const TICKET: &str = "/tiket/{token}";
/// Public: route where a place is given back; see [`ticket_part`].
pub const TICKET_CANCEL: &str = "/tiket/{token}/batal";
/// Public: route where whoever came says how it was (POST); see [`ticket_part`].
pub const TICKET_EVALUATE: &str = "/tiket/{token}/nilai";
/// Public: route of the certificate of a ticket; see [`ticket_part`].
pub const TICKET_CERTIFICATE: &str = "/tiket/{token}/sertifikat";
/// Public: route of the activity of a ticket for a calendar; see [`ticket_part`].
pub const TICKET_ICS: &str = "/tiket/{token}/kalender.ics";
/// Route of the list of those who come; see [`attendees`].
pub const ATTENDEES: &str = "/kegiatan/{id}/peserta";
/// Route of the door of an activity; see [`door`].
pub const DOOR: &str = "/kegiatan/{id}/hadir";
/// Route of the script that keeps the page of the door; see [`door`].
pub const DOOR_WORKER: &str = "/kegiatan/{id}/hadir/pekerja.js";
/// Route of all certificates of an activity; see [`certificates`].
pub const CERTIFICATES: &str = "/kegiatan/{id}/sertifikat";
/// Route of one command on a ticket (POST); see [`registration_command`].
pub const REGISTRATION_COMMAND: &str = "/peserta/{id}/{perintah}";

/// The ticket behind a word.
pub fn ticket(token: &str) -> String {
    format!("/tiket/{}", segment(token))
}

/// What belongs to a ticket: `batal`, `nilai`, `sertifikat`, `kalender.ics`.
pub fn ticket_part(token: &str, part: &str) -> String {
    format!("{}/{}", ticket(token), segment(part))
}

/// Those who come to an activity.
pub fn attendees(id: &str) -> String {
    format!("/kegiatan/{}/peserta", segment(id))
}

/// The door of an activity.
pub fn door(id: &str) -> String {
    format!("/kegiatan/{}/hadir", segment(id))
}

/// The script that keeps the page of the door.
pub fn door_worker(id: &str) -> String {
    format!("{}/pekerja.js", door(id))
}

/// All certificates of an activity.
pub fn certificates(id: &str) -> String {
    format!("/kegiatan/{}/sertifikat", segment(id))
}

/// Where a command on a ticket is posted.
pub fn registration_command(id: &str, command: &str) -> String {
    format!("/peserta/{}/{}", segment(id), segment(command))
}
